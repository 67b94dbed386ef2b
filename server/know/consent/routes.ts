import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { oneOrMany, type Routes, rowsOf } from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema } from "../accounts/contract.ts";
import { newSuppressionSchema, suppressionSchema, suppressionsQuery } from "./contract.ts";
import { liftSuppression, listSuppressions, suppress } from "./suppress.ts";

const rows = z.object({ rows: z.array(suppressionSchema) });

export const routes: Routes = async (app) => {
  app.get(
    "/suppressions",
    {
      schema: {
        summary: "What stands against touching an account or a person",
        querystring: suppressionsQuery,
        response: { 200: rows },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await listSuppressions(tx, query) }), "read"),
  );

  app.post(
    "/suppressions",
    {
      schema: {
        summary: "Do not touch",
        body: oneOrMany(newSuppressionSchema),
        response: { 201: madeSchema(suppressionSchema) },
      },
    },
    async (request, reply) => {
      const { suppressions, set } = await inWorkspace(request.ctx, (tx) => suppress(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: suppressions, set } : { ...suppressions[0], set });
    },
  );

  app.delete(
    "/suppressions/:id",
    { schema: { summary: "Lift a suppression", params: idParams, response: { 200: removedSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => liftSuppression(tx, params.id)),
  );
};
