import { z } from "zod";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { etagOf, idText, requireMatch, type Routes } from "../../platform/http/index.ts";
import { countBatch } from "../../know/outgoing/index.ts";
import { idParams } from "../../know/accounts/contract.ts";
import {
  batchCountSchema,
  mailingAudienceSchema,
  mailingEditSchema,
  mailingPreviewSchema,
  mailingResultSchema,
  mailingResultsQuery,
  mailingSchema,
  mailingTrialSchema,
  mailProofSchema,
  newMailingSchema,
  newMailProofSchema,
  planOutcomeSchema,
} from "./contract.ts";
import { createMailing, editMailing, listMailings, readMailing, removeMailing } from "./mailing.ts";
import { previewMailing } from "./preview-mailing.ts";
import { proofMail } from "./proof-mail.ts";
import { sendTrial } from "./send-trial.ts";
import { setAudience } from "./set-audience.ts";
import { callOffMailing, startMailing, stopMailing } from "./start-mailing.ts";
import { mailingTrackingSchema } from "./tracking/contract.ts";
import { viewTracking } from "./tracking/view-tracking.ts";
import { viewResults } from "./view-results.ts";

/**
 * GET    /mailings               all, the newest first
 * POST   /mailings               one more, as a draft
 * GET    /mailings/{id}          one
 * PATCH  /mailings/{id}          change a draft
 * DELETE /mailings/{id}          throw a draft away
 * PUT    /mailings/{id}/audience whom it goes to
 * GET    /mailings/{id}/preview  who would get what, and who would read a blank
 * GET    /mailings/{id}/count    what became of it
 * GET    /mailings/{id}/results  the same, by recipient
 * GET    /mailings/{id}/tracking which links were followed, by humans and by machines
 * POST   /mailings/{id}/trials   to oneself, as one recipient would get it
 * POST   /mail-proofs            words that are being written, as one person would read them
 * POST   /mailings/{id}/start    it leaves
 * POST   /mailings/{id}/stop     nothing more of it leaves
 */
export const mailingRoutes: Routes = async (app) => {
  app.get(
    "/mailings",
    {
      schema: { summary: "Mailings, the newest first", response: { 200: z.object({ rows: z.array(mailingSchema) }) } },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listMailings(tx) }), "read"),
  );
  app.post(
    "/mailings",
    { schema: { summary: "A mailing as a draft", body: newMailingSchema, response: { 201: mailingSchema } } },
    async ({ ctx, body }, reply) => {
      const mailing = await inWorkspace(ctx, (tx) => createMailing(tx, body));
      return reply.code(201).header("etag", etagOf(mailing.revision)).send(mailing);
    },
  );
  app.get(
    "/mailings/:id",
    { schema: { summary: "One mailing", params: idParams, response: { 200: mailingSchema } } },
    async ({ ctx, params }, reply) => {
      const mailing = await inWorkspace(ctx, (tx) => readMailing(tx, params.id), "read");
      return reply.header("etag", etagOf(mailing.revision)).send(mailing);
    },
  );
  app.patch(
    "/mailings/:id",
    {
      schema: {
        summary: "Change a draft",
        params: idParams,
        body: mailingEditSchema,
        response: { 200: mailingSchema },
      },
    },
    async (request, reply) => {
      const mailing = await inWorkspace(request.ctx, (tx) =>
        editMailing(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(mailing.revision)).send(mailing);
    },
  );
  app.delete(
    "/mailings/:id",
    {
      schema: {
        summary: "Throw a draft away",
        params: idParams,
        response: { 200: z.object({ removed: z.literal(1) }) },
      },
    },
    async ({ ctx, params }) => {
      await inWorkspace(ctx, (tx) => removeMailing(tx, params.id));
      return { removed: 1 as const };
    },
  );
  app.put(
    "/mailings/:id/audience",
    {
      schema: {
        summary: "Whom a draft goes to, chosen anew: people, or whoever is reached at these accounts",
        params: idParams,
        body: mailingAudienceSchema,
        response: { 200: mailingSchema },
      },
    },
    async (request, reply) => {
      const mailing = await inWorkspace(request.ctx, (tx) =>
        setAudience(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(mailing.revision)).send(mailing);
    },
  );
  app.get(
    "/mailings/:id/preview",
    {
      schema: {
        summary: "Over all recipients: who has no address, who would read a blank, and examples",
        params: idParams,
        response: { 200: mailingPreviewSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => previewMailing(tx, params.id), "read"),
  );
  app.get(
    "/mailings/:id/count",
    {
      schema: {
        summary: "What became of a mailing; it adds up",
        params: idParams,
        response: { 200: batchCountSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => countBatch(tx, params.id), "read"),
  );
  app.post(
    "/mail-proofs",
    {
      config: { role: "reader" },
      schema: {
        summary: "Words that are being written, as one person would read them; nothing is kept",
        body: newMailProofSchema,
        response: { 200: mailProofSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => proofMail(tx, body), "read"),
  );
  app.post(
    "/mailings/:id/start",
    {
      schema: {
        summary: "Start a mailing: every recipient becomes a touch, asked about by all rules",
        params: idParams,
        body: z.strictObject({
          blanks: z
            .enum(["refuse", "accept", "leave-out"])
            .default("refuse")
            .describe("What to do where somebody would read a blank"),
        }),
        response: { 201: planOutcomeSchema },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const { ids: _, ...outcome } = await inWorkspace(ctx, (tx) => startMailing(tx, params.id, body.blanks));
      return reply.code(201).send(outcome);
    },
  );
  app.get(
    "/mailings/:id/results",
    {
      schema: {
        summary: "What became of a mailing, by recipient",
        params: idParams,
        querystring: mailingResultsQuery,
        response: { 200: z.object({ rows: z.array(mailingResultSchema) }) },
      },
    },
    ({ ctx, params, query }) =>
      inWorkspace(ctx, async (tx) => ({ rows: await viewResults(tx, params.id, query) }), "read"),
  );
  app.get(
    "/mailings/:id/tracking",
    {
      schema: {
        summary: "Which links of a mailing were followed, by people; machines apart",
        params: idParams,
        response: { 200: mailingTrackingSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => viewTracking(tx, params.id), "read"),
  );
  app.post(
    "/mailings/:id/trials",
    {
      schema: {
        summary: "Send the mailing to oneself, as one of its recipients would get it",
        params: idParams,
        body: z.strictObject({ person: idText.optional().describe("As whom; else the first") }),
        response: { 200: mailingTrialSchema },
      },
    },
    ({ ctx, params, body }) => sendTrial(ctx, params.id, body.person),
  );
  app.post(
    "/mailings/:id/stop",
    {
      schema: {
        summary: "Stop a mailing: nothing more of it leaves",
        params: idParams,
        body: z.strictObject({}),
        response: { 201: batchCountSchema },
      },
    },
    async ({ ctx, params }, reply) => {
      await inWorkspace(ctx, (tx) => stopMailing(tx, params.id));
      await callOff(ctx, params.id);
      return reply.code(201).send(await inWorkspace(ctx, (tx) => countBatch(tx, params.id), "read"));
    },
  );
};

async function callOff(ctx: Ctx, id: string): Promise<void> {
  while ((await inWorkspace(ctx, (tx) => callOffMailing(tx, id))) > 0);
}
