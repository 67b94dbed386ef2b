import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { cutPage, decodeCursor, etagOf, idText, requireMatch, type Routes } from "../../platform/http/index.ts";
import {
  answeredSchema,
  changedCheckSchema,
  decaySchema,
  handedSchema,
  handoverSchema,
  idParams,
  madeVerificationSchema,
  newOutcomeSchema,
  newOutcomesSchema,
  newVerificationSchema,
  nextQuery,
  nextSchema,
  reportSchema,
  sizeQuery,
  sizeSchema,
  verificationSchema,
  verificationsPageSchema,
  verificationsQuery,
  workPageSchema,
  workQuery,
} from "./contract.ts";
import { drawVerification } from "./draw-verification.ts";
import { closeVerification, handOverChecks } from "./keep-verifications.ts";
import { readVerification, shownVerification, viewVerifications } from "./read-verification.ts";
import { type CheckRow, recordOutcome, recordOutcomes } from "./record-outcome.ts";
import { sizeUp } from "./size-up.ts";
import { viewDecay } from "./view-decay.ts";
import { viewNext } from "./view-next.ts";
import { viewReport } from "./view-report.ts";
import { viewWork } from "./view-work.ts";

/**
 * GET  /verifications                     the newest first, and how far each is
 * POST /verifications                     draw a sample and hand out its work
 * GET  /verifications/size                how many would be drawn
 * GET  /verifications/decay               how fast each kind of fact goes wrong here
 * GET  /verifications/next                what to check next
 * GET  /verifications/{id}                one of them
 * GET  /verifications/{id}/work           the records drawn: whom to ask, how, and what
 * GET  /verifications/{id}/report         what the sample says about all
 * POST /verifications/{id}/outcomes       all open questions about one record: right, or nobody was reached
 * POST /verifications/{id}/handovers      give records to a user
 * POST /verifications/{id}/closing        end the work
 * POST /verification-checks/{id}/outcome  right, wrong or not reached
 */
export const routes: Routes = async (app) => {
  app.get(
    "/verifications",
    {
      schema: {
        summary: "Verifications, the newest first",
        querystring: verificationsQuery,
        response: { 200: verificationsPageSchema },
      },
    },
    async ({ ctx, query }) => {
      const after = decodeCursor(query.cursor, z.tuple([z.string(), idText]));
      const rows = await inWorkspace(ctx, (tx) => viewVerifications(tx, { after, limit: query.limit + 1 }), "read");
      return cutPage(rows.map(shownVerification), query.limit, (row) => [row.created_at.toISOString(), row.id]);
    },
  );

  app.post(
    "/verifications",
    {
      schema: {
        summary: "Draw a sample by lot and hand out its work",
        body: newVerificationSchema,
        response: { 201: madeVerificationSchema },
      },
    },
    async (request, reply) => {
      const { verification, set } = await inWorkspace(request.ctx, (tx) => drawVerification(tx, request.body));
      return reply
        .code(201)
        .header("etag", etagOf(verification.revision))
        .send({ ...verification, set });
    },
  );

  app.get(
    "/verifications/size",
    { schema: { summary: "How many would be drawn", querystring: sizeQuery, response: { 200: sizeSchema } } },
    async ({ ctx, query }) => {
      const { cells: _, fingerprint: __, ...sized } = await inWorkspace(ctx, (tx) => sizeUp(tx, query), "read");
      return { ...sized, questions: sized.questions as Record<string, number> };
    },
  );

  app.get(
    "/verifications/decay",
    { schema: { summary: "How fast each kind of fact goes wrong here", response: { 200: decaySchema } } },
    async ({ ctx }) => {
      const rows = await inWorkspace(ctx, viewDecay, "read");
      return { rows };
    },
  );

  app.get(
    "/verifications/next",
    {
      schema: {
        summary: "What to check next: worth × the probability that it is wrong by now",
        querystring: nextQuery,
        response: { 200: nextSchema },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, (tx) => viewNext(tx, query.limit), "read"),
  );

  app.get(
    "/verifications/:id",
    { schema: { summary: "One verification", params: idParams, response: { 200: verificationSchema } } },
    async (request, reply) => {
      const row = await inWorkspace(request.ctx, (tx) => readVerification(tx, request.params.id), "read");
      return reply.header("etag", etagOf(row.revision)).send(shownVerification(row));
    },
  );

  app.get(
    "/verifications/:id/work",
    {
      schema: {
        summary: "The records drawn: whom to ask, how, and what",
        params: idParams,
        querystring: workQuery,
        response: { 200: workPageSchema },
      },
    },
    async ({ ctx, params, query }) => {
      const after = decodeCursor(query.cursor, z.tuple([z.number().int()]))?.[0];
      const asked = { user: whose(ctx, query.user), show: query.show, after, limit: query.limit + 1 };
      const rows = await inWorkspace(
        ctx,
        async (tx) => {
          await readVerification(tx, params.id);
          return viewWork(tx, params.id, asked);
        },
        "read",
      );
      return cutPage(rows, query.limit, (row) => [row.place]);
    },
  );

  app.get(
    "/verifications/:id/report",
    {
      schema: { summary: "What the sample says about all", params: idParams, response: { 200: reportSchema } },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => viewReport(tx, params.id), "read"),
  );

  app.post(
    "/verifications/:id/outcomes",
    {
      schema: {
        summary: "Say the same of all open questions about one record",
        params: idParams,
        body: newOutcomesSchema,
        response: { 201: answeredSchema },
      },
    },
    async ({ ctx, params, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => recordOutcomes(tx, params.id, body))),
  );

  app.post(
    "/verifications/:id/handovers",
    {
      schema: {
        summary: "Give records to a user",
        params: idParams,
        body: handoverSchema,
        response: { 201: handedSchema },
      },
    },
    async ({ ctx, params, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => handOverChecks(tx, params.id, body))),
  );

  app.post(
    "/verifications/:id/closing",
    {
      schema: {
        summary: "End the work; what is open counts as not reached",
        params: idParams,
        response: { 201: madeVerificationSchema },
      },
    },
    async (request, reply) => {
      const { verification, set } = await inWorkspace(request.ctx, (tx) =>
        closeVerification(tx, request.params.id, checkOf(request)),
      );
      return reply
        .code(201)
        .header("etag", etagOf(verification.revision))
        .send({ ...verification, set });
    },
  );

  app.post(
    "/verification-checks/:id/outcome",
    {
      schema: {
        summary: "Write down what was found, and mend the record",
        params: idParams,
        body: newOutcomeSchema,
        response: { 201: changedCheckSchema },
      },
    },
    async (request, reply) => {
      const { check, set } = await inWorkspace(request.ctx, (tx) =>
        recordOutcome(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply
        .code(201)
        .header("etag", etagOf(check.revision))
        .send({ ...asAnswer(check), set });
    },
  );
};

const checkOf = (request: FastifyRequest) => (current: { revision: number }) => requireMatch(request, current);

/** Undefined: everybody's; null: nobody's. A key has no work of its own. */
function whose(ctx: Ctx, user: string): string | null | undefined {
  if (user === "all") return undefined;
  if (user === "nobody") return null;
  if (user !== "mine") return user;
  return ctx.actor.kind === "user" ? ctx.actor.user : null;
}

function asAnswer(row: CheckRow) {
  const { id, question, value, known_on, outcome, right_value, note, outcome_at, outcome_by, revision } = row;
  return { id, question, value, known_on, outcome, right_value, note, outcome_at, outcome_by, revision };
}
