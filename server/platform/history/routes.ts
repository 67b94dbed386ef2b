import { z } from "zod";
import { inWorkspace } from "../db/index.ts";
import { idText, type Routes } from "../http/index.ts";
import { historyRowSchema, undoneSchema } from "./contract.ts";
import { undoSet } from "./undo-set.ts";
import { viewHistory } from "./view-history.ts";

/**
 * POST /change-sets/:id/undo   take back what one command did
 * GET  /history/:id            who changed a record, when, from what to what
 */
export const routes: Routes = async (app) => {
  const byId = z.object({ id: idText });
  app.post(
    "/change-sets/:id/undo",
    { schema: { summary: "Undo a change", params: byId, response: { 200: undoneSchema } } },
    async (request) => inWorkspace(request.ctx, (tx) => undoSet(tx, request.params.id)),
  );
  app.get(
    "/history/:id",
    {
      schema: {
        summary: "History of a record",
        params: byId,
        response: { 200: z.object({ rows: z.array(historyRowSchema) }) },
      },
    },
    async (request) => ({
      rows: await inWorkspace(request.ctx, (tx) => viewHistory(tx, [request.params.id]), "read"),
    }),
  );
};
