import { z } from "zod";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import type { Routes } from "../../platform/http/index.ts";
import { idParams } from "../../know/accounts/contract.ts";
import {
  batchCountSchema,
  mailingEditSchema,
  mailingPreviewSchema,
  mailingSchema,
  newMailingSchema,
  planOutcomeSchema,
} from "./contract.ts";
import {
  callOffMailing,
  countMailing,
  createMailing,
  editMailing,
  listMailings,
  previewMailing,
  readMailing,
  startMailing,
  stopMailing,
} from "./mailing.ts";

/**
 * GET    /mailings               all, the newest first
 * POST   /mailings               one more, as a draft
 * GET    /mailings/{id}          one
 * PATCH  /mailings/{id}          change a draft
 * GET    /mailings/{id}/preview  who would get what, and who would read a blank
 * GET    /mailings/{id}/count    what became of it
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
    async ({ ctx, body }, reply) => reply.code(201).send(await inWorkspace(ctx, (tx) => createMailing(tx, body))),
  );
  app.get(
    "/mailings/:id",
    { schema: { summary: "One mailing", params: idParams, response: { 200: mailingSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => readMailing(tx, params.id), "read"),
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
    ({ ctx, params, body }) => inWorkspace(ctx, (tx) => editMailing(tx, params.id, body)),
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
    ({ ctx, params }) => inWorkspace(ctx, (tx) => countMailing(tx, params.id), "read"),
  );
  app.post(
    "/mailings/:id/start",
    {
      schema: {
        summary: "Start a mailing: every recipient becomes a touch, asked about by all rules",
        params: idParams,
        body: z.strictObject({ accept_blanks: z.boolean().optional() }),
        response: { 201: planOutcomeSchema },
      },
    },
    async ({ ctx, params, body }, reply) =>
      reply
        .code(201)
        .send(await inWorkspace(ctx, (tx) => startMailing(tx, params.id, { acceptBlanks: body.accept_blanks }))),
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
      return reply.code(201).send(await inWorkspace(ctx, (tx) => countMailing(tx, params.id), "read"));
    },
  );
};

async function callOff(ctx: Ctx, id: string): Promise<void> {
  while ((await inWorkspace(ctx, (tx) => callOffMailing(tx, id))) > 0);
}
