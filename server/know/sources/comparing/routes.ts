import { z } from "zod";
import { inWorkspace } from "../../../platform/db/index.ts";
import { cutPage, decodeCursor, idText, type Routes } from "../../../platform/http/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { differencesPageSchema, differencesQuery, newReconciliationSchema, reconciliationSchema } from "./contract.ts";
import { reconcileJob } from "./jobs.ts";
import { proposeMissing } from "./propose-missing.ts";
import { askReconciliation } from "./reconcile-source.ts";
import { listDifferences, listReconciliations, readReconciliation } from "./view-reconciliations.ts";

/**
 * GET  /sources/:id/reconciliations   the last few · POST: compare now, the worker does it
 * GET  /reconciliations/:id           its counts · GET /reconciliations/:id/differences, row by row · POST /reconciliations/:id/proposals what is missing there
 */
export const reconcileRoutes: Routes = async (app) => {
  const params = z.object({ id: idText });
  app.get(
    "/sources/:id/reconciliations",
    {
      schema: {
        summary: "Comparisons of a source with what is stored",
        params,
        response: { 200: z.object({ rows: z.array(reconciliationSchema) }) },
      },
    },
    async ({ ctx, params: { id } }) => ({ rows: await inWorkspace(ctx, (tx) => listReconciliations(tx, id), "read") }),
  );
  app.post(
    "/sources/:id/reconciliations",
    {
      schema: {
        summary: "Compare a source with what is stored; nothing is changed",
        params,
        body: newReconciliationSchema,
        response: { 202: reconciliationSchema },
      },
    },
    async ({ ctx, params: { id }, body }, reply) => {
      const asked = await inWorkspace(ctx, (tx) => askReconciliation(tx, id, body.fresh));
      await enqueue(ctx, reconcileJob, { reconciliation: asked });
      return reply.code(202).send(await inWorkspace(ctx, (tx) => readReconciliation(tx, asked), "read"));
    },
  );
  app.get(
    "/reconciliations/:id",
    { schema: { summary: "One comparison and its counts", params, response: { 200: reconciliationSchema } } },
    ({ ctx, params: { id } }) => inWorkspace(ctx, (tx) => readReconciliation(tx, id), "read"),
  );
  app.post(
    "/reconciliations/:id/proposals",
    {
      schema: {
        summary: "Propose to go what a comparison with the source as it is now did not find there",
        params,
        response: { 200: z.object({ proposed: z.number().int() }) },
      },
    },
    ({ ctx, params: { id } }) => inWorkspace(ctx, (tx) => proposeMissing(tx, id)),
  );
  app.get(
    "/reconciliations/:id/differences",
    {
      schema: {
        summary: "Every difference it found, each with why",
        params,
        querystring: differencesQuery,
        response: { 200: differencesPageSchema },
      },
    },
    async ({ ctx, params: { id }, query }) => {
      const after = decodeCursor(query.cursor, z.tuple([idText]));
      const rows = await inWorkspace(
        ctx,
        (tx) => listDifferences(tx, id, query.kind, after?.[0], query.limit + 1),
        "read",
      );
      return cutPage(rows, query.limit, (row) => [row.id]);
    },
  );
};
