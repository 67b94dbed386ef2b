import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { undoneSchema } from "../../platform/history/contract.ts";
import { enqueue } from "../../platform/jobs/index.ts";
import { cutPage, decodeCursor, idText, pageQuery, type Routes } from "../../platform/http/index.ts";
import { idParams, setSchema } from "../accounts/contract.ts";
import {
  answeredSchema,
  answerSchema,
  besideSchema,
  groupSchema,
  householdSchema,
  likelyAccountSchema,
  likelyPersonSchema,
  likelySchema,
  matchRunSchema,
  mergedSchema,
  mergeKindText,
  mergeRuleEditSchema,
  mergeRuleSchema,
  mergesPageSchema,
  newMergeSchema,
  newPairSchema,
  parentSchema,
  questionsQuery,
  questionsSchema,
} from "./contract.ts";
import {
  cancelMatchRun,
  likelyAccounts,
  likelyPeople,
  listMatchRuns,
  readMatchRun,
  startMatchRun,
} from "./finding/index.ts";
import { makeHousehold, setParent, viewGroup } from "./groups/index.ts";
import { mergeRecords, unmergeRecords, viewBeside, viewMerges } from "./merging/index.ts";
import { runJob } from "./jobs.ts";
import { viewCluster } from "./view-cluster.ts";
import { answerPair, changeMergeRule, listMergeRules, notePair, viewQuestions } from "./pairs/index.ts";

/**
 * POST   /accounts/:id/merges, /people/:id/merges              fold another record into this one
 * GET    /accounts/:id/beside/:other, /people/:id/beside/:other  two records side by side
 * GET    /merges · DELETE /merges/:id                          what was merged · take it apart
 * GET    /match-pairs · POST /match-pairs · POST /match-pairs/:id/answer   questions, answers
 * POST   /match-runs · GET /match-runs, /match-runs/:id · POST /match-runs/:id/cancellation   everything looked through anew
 * GET    /merge-rules · PUT /merge-rules/:kind                 whether pairs merge by themselves
 * POST   /accounts/likely, /people/likely                      who is there already of one that is being written down
 * GET    /accounts/:id/group · PUT /accounts/:id/parent · POST /households   links that are no merges
 */
export const routes: Routes = async (app) => {
  const besideParams = z.object({ id: idText, other: idText });
  for (const [path, kind, noun] of [
    ["accounts", "account", "account"],
    ["people", "person", "person"],
  ] as const) {
    app.post(
      `/${path}/:id/merges`,
      {
        schema: {
          summary: `Fold another ${noun} into this one`,
          params: idParams,
          body: newMergeSchema,
          response: { 201: mergedSchema },
        },
      },
      async ({ ctx, params, body }, reply) => {
        const { id, ...merged } = await inWorkspace(ctx, (tx) =>
          mergeRecords(tx, {
            kind,
            kept: params.id,
            folded: body.folded,
            winners: body.winners,
            how: body.pair ? "question" : "hand",
          }),
        );
        return reply.code(201).send({ merge: id, set: id, ...merged });
      },
    );
    app.get(
      `/${path}/:id/beside/:other`,
      {
        schema: {
          summary: `Two ${path} side by side, with what a merge would do`,
          params: besideParams,
          response: { 200: besideSchema },
        },
      },
      ({ ctx, params }) =>
        inWorkspace(
          ctx,
          async (tx) => ({
            ...(await viewBeside(tx, kind, params.id, params.other)),
            ...(await viewCluster(tx, kind, params.id, params.other)),
          }),
          "read",
        ),
    );
  }

  const likelyAnswer = { 200: z.object({ rows: z.array(likelySchema) }) };
  app.post(
    "/people/likely",
    {
      config: { role: "reader" },
      schema: {
        summary: "People who may be the one being written down, the likeliest first; changes nothing",
        body: likelyPersonSchema,
        response: likelyAnswer,
      },
    },
    async ({ ctx, body }) => ({ rows: await inWorkspace(ctx, (tx) => likelyPeople(tx, body), "read") }),
  );
  app.post(
    "/accounts/likely",
    {
      config: { role: "reader" },
      schema: {
        summary: "Accounts that may be the one being written down, the likeliest first; changes nothing",
        body: likelyAccountSchema,
        response: likelyAnswer,
      },
    },
    async ({ ctx, body }) => ({ rows: await inWorkspace(ctx, (tx) => likelyAccounts(tx, body), "read") }),
  );

  app.get(
    "/merges",
    {
      schema: {
        summary: "Merges, the last first",
        querystring: z.object({
          ...pageQuery,
          record: idText.optional().describe("Those that hold and are part of this record"),
        }),
        response: { 200: mergesPageSchema },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const [after] = decodeCursor(query.cursor, z.tuple([idText])) ?? [];
          const rows = await viewMerges(tx, { after, limit: query.limit + 1, record: query.record });
          return cutPage(rows, query.limit, (row) => [row.id]);
        },
        "read",
      ),
  );
  app.delete(
    "/merges/:id",
    { schema: { summary: "Take a merge apart, at once or later", params: idParams, response: { 200: undoneSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => unmergeRecords(tx, params.id)),
  );

  app.get(
    "/match-pairs",
    {
      schema: {
        summary: "Pairs that may be one and the same, the likeliest first",
        querystring: questionsQuery,
        response: { 200: questionsSchema },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, (tx) => viewQuestions(tx, query), "read"),
  );
  app.post(
    "/match-pairs",
    {
      schema: {
        summary: "Say of two records that they are never the same",
        body: newPairSchema,
        response: { 201: answeredSchema },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await inWorkspace(ctx, (tx) => notePair(tx, body))),
  );
  app.post(
    "/match-pairs/:id/answer",
    {
      schema: {
        summary: "Never the same, left for later, or open again",
        params: idParams,
        body: answerSchema,
        response: { 200: answeredSchema },
      },
    },
    ({ ctx, params, body }) => inWorkspace(ctx, (tx) => answerPair(tx, params.id, body.answer)),
  );

  app.post(
    "/match-runs",
    {
      schema: {
        summary: "Look through all records anew, in the worker; a run that is under way is the answer",
        response: { 202: matchRunSchema },
      },
    },
    async ({ ctx }, reply) => {
      const run = await inWorkspace(ctx, startMatchRun);
      await enqueue(ctx, runJob, { run: run.id }, { only: run.id });
      return reply.code(202).send(run);
    },
  );
  app.get(
    "/match-runs",
    {
      schema: {
        summary: "The last runs, the newest first",
        response: { 200: z.object({ rows: z.array(matchRunSchema) }) },
      },
    },
    async ({ ctx }) => ({ rows: await inWorkspace(ctx, listMatchRuns, "read") }),
  );
  app.get(
    "/match-runs/:id",
    { schema: { summary: "One run, with its progress", params: idParams, response: { 200: matchRunSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => readMatchRun(tx, params.id), "read"),
  );
  app.post(
    "/match-runs/:id/cancellation",
    { schema: { summary: "Stop a run; what it found stays", params: idParams, response: { 200: matchRunSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => cancelMatchRun(tx, params.id)),
  );

  const rulesSchema = z.object({ rules: z.array(mergeRuleSchema) });
  app.get(
    "/merge-rules",
    { schema: { summary: "Whether pairs merge by themselves", response: { 200: rulesSchema } } },
    async ({ ctx }) => ({ rules: await inWorkspace(ctx, listMergeRules, "read") }),
  );
  app.put(
    "/merge-rules/:kind",
    {
      schema: {
        summary: "Let pairs merge by themselves above a bar, or not",
        params: z.object({ kind: mergeKindText }),
        body: mergeRuleEditSchema,
        response: { 200: rulesSchema.extend(setSchema) },
      },
    },
    ({ ctx, params, body }) => inWorkspace(ctx, (tx) => changeMergeRule(tx, params.kind, body)),
  );

  app.get(
    "/accounts/:id/group",
    {
      schema: {
        summary: "The parent and the branches of an account, and households by its people",
        params: idParams,
        response: { 200: groupSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => viewGroup(tx, params.id), "read"),
  );
  app.put(
    "/accounts/:id/parent",
    {
      schema: {
        summary: "Make an account a branch of another, or of none",
        params: idParams,
        body: parentSchema,
        response: { 200: z.object({ group: groupSchema, ...setSchema }) },
      },
    },
    ({ ctx, params, body }) => inWorkspace(ctx, (tx) => setParent(tx, params.id, body.parent_id)),
  );
  app.post(
    "/households",
    {
      schema: {
        summary: "People of one household belong to one account; they stay as many as they are",
        body: householdSchema,
        response: { 201: z.object({ account_id: idText, ...setSchema }) },
      },
    },
    async ({ ctx, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => makeHousehold(tx, body.people, body.name))),
  );
};
