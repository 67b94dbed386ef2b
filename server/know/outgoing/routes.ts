import { Readable } from "node:stream";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { requireMatch, type Routes, sendFile } from "../../platform/http/index.ts";
import { idParams, removedSchema } from "../accounts/contract.ts";
import {
  contactRulesSchema,
  mostFileBytes,
  newContactRulesSchema,
  newPauseSchema,
  outgoingFileQuery,
  outgoingFileSchema,
  outgoingQuery,
  outgoingTouchSchema,
  pauseSchema,
  settlementSchema,
} from "./contract.ts";
import { lockContactRules, readContactRules, setContactRules } from "./contact-rules.ts";
import { keepFile, readFile, removeFile } from "./outgoing-files.ts";
import { endPause, listPauses, pauseTouches } from "./pause.ts";
import { settleUncertain } from "./settle-uncertain.ts";
import { viewOutgoing } from "./view-outgoing.ts";

const done = z.object({ done: z.literal(true) });

/**
 * GET    /outgoing                  what needs a look: uncertain, refused, failed, waiting
 * POST   /touches/{id}/settlement   whether an uncertain touch left
 * GET    /pauses                    what is held
 * POST   /pauses                    hold everything, a channel, a sender or a batch
 * DELETE /pauses/{id}               let it go on
 * GET    /contact-rules             how often and when customers may be contacted
 * PUT    /contact-rules             change that
 */
export const routes: Routes = async (app) => {
  app.get(
    "/outgoing",
    {
      schema: {
        summary: "Touches that did not simply leave, with why",
        querystring: outgoingQuery,
        response: { 200: z.object({ rows: z.array(outgoingTouchSchema) }) },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await viewOutgoing(tx, query) }), "read"),
  );

  app.post(
    "/touches/:id/settlement",
    {
      schema: {
        summary: "Say whether an uncertain touch left; it is never sent again by itself",
        params: idParams,
        body: settlementSchema,
        response: { 201: done },
      },
    },
    async ({ ctx, params, body }, reply) => {
      await inWorkspace(ctx, (tx) => settleUncertain(tx, { touch: params.id, by: "person", ...body }));
      return reply.code(201).send({ done: true });
    },
  );

  app.get(
    "/pauses",
    { schema: { summary: "What is held", response: { 200: z.object({ rows: z.array(pauseSchema) }) } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listPauses(tx) }), "read"),
  );

  app.post(
    "/pauses",
    {
      schema: {
        summary: "Hold everything, a channel, a sender or a batch: nothing of it leaves from now on",
        body: newPauseSchema,
        response: { 201: pauseSchema },
      },
    },
    async ({ ctx, body }, reply) => {
      const { reason, ...of } = body;
      return reply.code(201).send(await inWorkspace(ctx, (tx) => pauseTouches(tx, of, reason)));
    },
  );

  app.delete(
    "/pauses/:id",
    { schema: { summary: "Let it go on", params: idParams, response: { 200: done } } },
    async ({ ctx, params }) => {
      await inWorkspace(ctx, (tx) => endPause(tx, params.id));
      return { done: true };
    },
  );

  app.get(
    "/contact-rules",
    { schema: { summary: "How often and when customers may be contacted", response: { 200: contactRulesSchema } } },
    ({ ctx }) => inWorkspace(ctx, readContactRules, "read"),
  );

  app.put(
    "/contact-rules",
    {
      schema: {
        summary:
          "Change how often and when customers may be contacted; what is left out stays. With If-Match, only what was seen",
        body: newContactRulesSchema,
        response: { 200: contactRulesSchema },
      },
    },
    (request) =>
      inWorkspace(request.ctx, async (tx) => {
        const current = await lockContactRules(tx);
        // Programs that set them up from outside know what they want; who looked at them first says at what.
        if (request.headers["if-match"] !== undefined) requireMatch(request, current);
        return setContactRules(tx, request.body);
      }),
  );

  app.post(
    "/outgoing-files",
    {
      bodyLimit: mostFileBytes + 1,
      schema: {
        summary: "Keep a file for a mail to one person; 20 MB at most, also of all files of a mail together",
        querystring: outgoingFileQuery,
        response: { 201: outgoingFileSchema },
      },
    },
    async (request, reply) => {
      const content = await bytesOf(request.body);
      return reply.code(201).send(await inWorkspace(request.ctx, (tx) => keepFile(tx, request.query, content)));
    },
  );

  app.get(
    "/outgoing-files/:id",
    { schema: { summary: "A file that goes, or went, along with a mail; to be saved, never shown", params: idParams } },
    async ({ ctx, params }, reply) => sendFile(reply, await inWorkspace(ctx, (tx) => readFile(tx, params.id), "read")),
  );

  app.delete(
    "/outgoing-files/:id",
    {
      schema: {
        summary: "Take back a file that no mail was planned with",
        params: idParams,
        response: { 200: removedSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeFile(tx, params.id)),
  );
};

/** What was sent, up to what a mail may carry. */
async function bytesOf(body: unknown): Promise<Buffer> {
  if (!(body instanceof Readable)) return Buffer.alloc(0);
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostFileBytes) throw new Fault("mail_files_too_large", { limit_mb: mostFileBytes / 1024 / 1024 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
