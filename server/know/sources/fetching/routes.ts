import { z } from "zod";
import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import {
  cutPage,
  decodeCursor,
  etagOf,
  idText,
  pageQuery,
  requireMatch,
  type Routes,
} from "../../../platform/http/index.ts";
import { enqueue } from "../../../platform/jobs/index.ts";
import { uploadedFile } from "../importing/index.ts";
import {
  acceptedSchema,
  changedSourceSchema,
  meantSchema,
  newSourceRunSchema,
  newSourceSchema,
  proposalsPageSchema,
  proposalsQuery,
  sourceEditSchema,
  sourceKindSchema,
  sourceRunSchema,
  sourceRunsPageSchema,
  sourceSchema,
} from "./contract.ts";
import { acceptProposed, keepProposed, type Meant } from "./decide-proposals.ts";
import { confirmRun, dismissRun } from "./decide-run.ts";
import { runJob } from "./jobs.ts";
import { createSource, editSource, retireSource, setPaused } from "./keep-source.ts";
import { sourceKinds } from "./source-kinds.ts";
import { startRun } from "./start-run.ts";
import { listProposals } from "./view-proposals.ts";
import { listRuns, listSources, type SourceShown, viewRun, viewSource } from "./view-sources.ts";

const params = z.object({ id: idText });
const changed = { 200: changedSourceSchema };

/**
 * GET   /sources, /source-kinds            all of them with their last run · what kinds there are, and what each asks for
 * POST  /sources · GET, PATCH /sources/:id
 * POST  /sources/:id/pause · /resumption · /retirement
 * GET   /sources/:id/runs · POST           what each run did · run it now
 * GET   /source-runs/:id                   one run · POST /source-runs/:id/confirmation, /dismissal where a guard holds it
 * GET   /sources/:id/proposals             records missing there · POST …/proposals/acceptance, …/proposals/keeping
 */
export const fetchRoutes: Routes = async (app) => {
  app.get(
    "/source-kinds",
    {
      schema: {
        summary: "Kinds of sources, and what each asks for",
        response: { 200: z.object({ rows: z.array(sourceKindSchema) }) },
      },
    },
    async () => ({ rows: sourceKinds() }),
  );
  app.get(
    "/sources",
    {
      schema: {
        summary: "Where data comes from, each with its last run",
        response: { 200: z.object({ rows: z.array(sourceSchema) }) },
      },
    },
    async ({ ctx }) => ({ rows: await inWorkspace(ctx, listSources, "read") }),
  );
  app.post(
    "/sources",
    { schema: { summary: "Set up a source", body: newSourceSchema, response: { 201: changedSourceSchema } } },
    async ({ ctx, body }, reply) => {
      const { secrets, ...fields } = body;
      const made = await inWorkspace(ctx, async (tx) => {
        const { id, set } = await createSource(tx, fields, secrets);
        return { ...(await viewSource(tx, id)), set };
      });
      return reply.code(201).header("etag", etagOf(made.revision)).send(made);
    },
  );
  app.get(
    "/sources/:id",
    { schema: { summary: "One source", params, response: { 200: sourceSchema } } },
    async ({ ctx, params: { id } }, reply) => {
      const source = await inWorkspace(ctx, (tx) => viewSource(tx, id), "read");
      return reply.header("etag", etagOf(source.revision)).send(source);
    },
  );
  app.patch(
    "/sources/:id",
    { schema: { summary: "Change a source", params, body: sourceEditSchema, response: changed } },
    async (request, reply) => {
      const { secrets, ...fields } = request.body;
      const { id } = request.params;
      const source = await inWorkspace(request.ctx, async (tx) => {
        const { set } = await editSource(tx, id, fields, secrets, (current) => requireMatch(request, current));
        return { ...(await viewSource(tx, id)), set };
      });
      return reply.header("etag", etagOf(source.revision)).send(source);
    },
  );
  const settings: [string, string, (ctx: Ctx, id: string) => Promise<SourceShown & { set: string | null }>][] = [
    ["pause", "Let its times pass without a run", (ctx, id) => pausing(ctx, id, true)],
    ["resumption", "Run at its times again; what stopped it is forgotten", (ctx, id) => pausing(ctx, id, false)],
    [
      "retirement",
      "Take a source out of the list; what it brought stays",
      (ctx, id) =>
        inWorkspace(ctx, async (tx) => {
          const { set } = await retireSource(tx, id);
          return { ...(await viewSource(tx, id)), set };
        }),
    ],
  ];
  for (const [path, summary, work] of settings)
    app.post(`/sources/:id/${path}`, { schema: { summary, params, response: changed } }, ({ ctx, params: { id } }) =>
      work(ctx, id),
    );

  app.get(
    "/sources/:id/runs",
    {
      schema: {
        summary: "Runs of a source, newest first",
        params,
        querystring: z.object(pageQuery),
        response: { 200: sourceRunsPageSchema },
      },
    },
    async ({ ctx, params: { id }, query }) => {
      const before = decodeCursor(query.cursor, z.tuple([idText]));
      const rows = await inWorkspace(ctx, (tx) => listRuns(tx, id, before?.[0], query.limit + 1), "read");
      return cutPage(rows, query.limit, (row) => [row.id]);
    },
  );
  app.post(
    "/sources/:id/runs",
    {
      schema: {
        summary: "Run a source now; the worker does it",
        params,
        body: newSourceRunSchema,
        response: { 202: sourceRunSchema },
      },
    },
    async ({ ctx, params: { id }, body }, reply) => {
      const files = await Promise.all((body.uploads ?? []).map((upload) => uploadedFile(ctx, upload)));
      const run = await startRun(ctx, id, { files, anew: body.anew });
      return reply.code(202).send(await going(ctx, run));
    },
  );
  app.get(
    "/source-runs/:id",
    { schema: { summary: "One run", params, response: { 200: sourceRunSchema } } },
    ({ ctx, params: { id } }) => inWorkspace(ctx, (tx) => viewRun(tx, id), "read"),
  );
  app.post(
    "/source-runs/:id/confirmation",
    { schema: { summary: "What a guard held is right: go on", params, response: { 202: sourceRunSchema } } },
    async ({ ctx, params: { id } }, reply) => {
      await confirmRun(ctx, id);
      return reply.code(202).send(await going(ctx, id));
    },
  );
  app.post(
    "/source-runs/:id/dismissal",
    { schema: { summary: "Let a held run go; nothing of it is taken in", params, response: { 200: sourceRunSchema } } },
    async ({ ctx, params: { id } }) => {
      await dismissRun(ctx, id);
      return inWorkspace(ctx, (tx) => viewRun(tx, id), "read");
    },
  );

  app.get(
    "/sources/:id/proposals",
    {
      schema: {
        summary: "Records missing at their source: to be decided, or decided",
        params,
        querystring: proposalsQuery,
        response: { 200: proposalsPageSchema },
      },
    },
    async ({ ctx, params: { id }, query }) => {
      const after = decodeCursor(query.cursor, z.tuple([idText]));
      const rows = await inWorkspace(
        ctx,
        (tx) => listProposals(tx, id, query.open === "true", after?.[0], query.limit + 1),
        "read",
      );
      return cutPage(rows, query.limit, (row) => [row.id]);
    },
  );
  app.post(
    "/sources/:id/proposals/acceptance",
    {
      schema: {
        summary: "Take away what is missing there, as far as nothing rests on it",
        params,
        body: meantSchema,
        response: { 200: acceptedSchema },
      },
    },
    ({ ctx, params: { id }, body }) => inWorkspace(ctx, async (tx) => acceptProposed(tx, await meantOf(tx, id, body))),
  );
  app.post(
    "/sources/:id/proposals/keeping",
    {
      schema: {
        summary: "Keep what is missing there",
        params,
        body: meantSchema,
        response: { 200: z.object({ decided: z.number().int() }) },
      },
    },
    ({ ctx, params: { id }, body }) => inWorkspace(ctx, async (tx) => keepProposed(tx, await meantOf(tx, id, body))),
  );
};

/** Refuses a source that is not here; nobody's proposals are nothing to decide. */
async function meantOf(tx: Tx, source: string, body: z.output<typeof meantSchema>): Promise<Meant> {
  await viewSource(tx, source);
  return "ids" in body ? { source, ids: body.ids } : { source };
}

function pausing(ctx: Ctx, id: string, paused: boolean): Promise<SourceShown & { set: string | null }> {
  return inWorkspace(ctx, async (tx) => {
    const { set } = await setPaused(tx, id, paused);
    return { ...(await viewSource(tx, id)), set };
  });
}

async function going(ctx: Ctx, run: string) {
  await enqueue(ctx, runJob, { run });
  return inWorkspace(ctx, (tx) => viewRun(tx, run), "read");
}
