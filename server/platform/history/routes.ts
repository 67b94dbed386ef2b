import { z } from "zod";
import { inWorkspace } from "../db/index.ts";
import { idText, type Routes } from "../http/index.ts";
import { historyRowSchema, undoneSchema } from "./contract.ts";
import { undoPart, undoSet } from "./undo-set.ts";
import { viewHistory } from "./view-history.ts";

/**
 * POST /change-sets/:id/undo                   take back what one command did
 * POST /change-sets/:id/records/:record/undo   only what it did to fields of one record
 * GET  /history/:id                            who changed a record, when, from what to what
 */
export const routes: Routes = async (app) => {
  const byId = z.object({ id: idText });
  app.post(
    "/change-sets/:id/undo",
    { schema: { summary: "Undo a change", params: byId, response: { 200: undoneSchema } } },
    async (request) => inWorkspace(request.ctx, (tx) => undoSet(tx, request.params.id)),
  );
  app.post(
    "/change-sets/:id/records/:record/undo",
    {
      schema: {
        summary: "Undo what a change did to one record; of a large change the rest stands",
        params: byId.extend({ record: idText }),
        body: z.strictObject({ fields: z.array(z.string().min(1)).min(1).max(200).optional() }),
        response: { 200: undoneSchema },
      },
    },
    async ({ ctx, params, body }) =>
      inWorkspace(ctx, (tx) => undoPart(tx, params.id, { record: params.record, fields: body.fields })),
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
