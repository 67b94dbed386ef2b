import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import {
  cutPage,
  decodeCursor,
  etagOf,
  idText,
  instantText,
  requireMatch,
  type Routes,
} from "../../platform/http/index.ts";
import { idParams } from "../../know/accounts/contract.ts";
import {
  changedConversationSchema,
  conversationEditSchema,
  conversationSchema,
  conversationsPageSchema,
  conversationsQuery,
  messageAloneSchema,
  newConversationNoteSchema,
  newReplySchema,
  readingSchema,
  replySchema,
  senderSchema,
} from "./contract.ts";
import { promisedHours } from "./answer-times.ts";
import { editConversation, noteReading, writeConversationNote } from "./edit-conversation.ts";
import { nameSender } from "./name-sender.ts";
import { readMessage } from "./read-message.ts";
import { replyTo } from "./reply.ts";
import { inboxKey, listConversations, readConversation, readConversationRow } from "./view-inbox.ts";

/**
 * GET   /conversations                 who waits for us, for whom we wait, what is done
 * GET   /conversations/{id}            its messages, notes, and who else has it open
 * PATCH /conversations/{id}            who answers; whom it waits for
 * POST  /conversations/{id}/notes      a note for colleagues
 * POST  /conversations/{id}/readings   I have it open, I write
 * POST  /conversations/{id}/replies    answer, through the ledger
 * POST  /conversations/{id}/sender     who this is
 * GET   /messages/{id}                 one message by itself
 */
export const routes: Routes = async (app) => {
  app.get(
    "/conversations",
    {
      schema: {
        summary: "Conversations: who waits for us, for whom we wait, what is done",
        querystring: conversationsQuery,
        response: { 200: conversationsPageSchema },
      },
    },
    ({ ctx, query: { limit, cursor, unknown, ...of } }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(cursor, z.tuple([instantText, idText]));
          const rows = await listConversations(
            tx,
            { ...of, unknown: unknown === "true" },
            after as [string, string] | undefined,
            limit + 1,
          );
          return {
            ...cutPage(rows, limit, (row) => inboxKey(of, row)),
            promised_hours: await promisedHours(tx),
          };
        },
        "read",
      ),
  );
  app.get(
    "/conversations/:id",
    {
      schema: {
        summary: "One conversation with its messages and notes",
        params: idParams,
        response: { 200: conversationSchema },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await inWorkspace(ctx, (tx) => readConversation(tx, params.id), "read");
      return reply.header("etag", etagOf(found.revision)).send(found);
    },
  );
  app.get(
    "/messages/:id",
    {
      schema: {
        summary: "One message by itself, as the evidence of what it told",
        params: idParams,
        response: { 200: messageAloneSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => readMessage(tx, params.id), "read"),
  );
  app.patch(
    "/conversations/:id",
    {
      schema: {
        summary: "Settle who answers a conversation, and whom it waits for",
        params: idParams,
        body: conversationEditSchema,
        response: { 200: changedConversationSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const edited = await inWorkspace(request.ctx, async (tx) => {
        const { set } = await editConversation(tx, id, request.body, (current) => requireMatch(request, current));
        return { ...(await readConversationRow(tx, id)), set };
      });
      return reply.header("etag", etagOf(edited.revision)).send(edited);
    },
  );
  app.post(
    "/conversations/:id/notes",
    {
      schema: {
        summary: "Write a note for colleagues on a conversation",
        params: idParams,
        body: newConversationNoteSchema,
        response: { 201: z.object({ note: idText, set: idText.nullable() }) },
      },
    },
    async ({ ctx, params, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => writeConversationNote(tx, params.id, body.words))),
  );
  app.post(
    "/conversations/:id/readings",
    {
      schema: {
        summary: "Tell the others that one has a conversation open, or writes",
        params: idParams,
        body: readingSchema,
        response: { 200: z.object({ told: z.boolean() }) },
      },
    },
    async ({ ctx, params, body }) => {
      await inWorkspace(ctx, (tx) => noteReading(tx, params.id, body.writing));
      return { told: true };
    },
  );
  app.post(
    "/conversations/:id/replies",
    {
      schema: {
        summary: "Answer, as a touch in the ledger that every rule is asked about",
        params: idParams,
        body: newReplySchema,
        response: { 201: replySchema },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const answer = await inWorkspace(ctx, async (tx) => {
        const made = await replyTo(tx, params.id, body);
        await announce(tx, "conversations.changed", [params.id]);
        return made;
      });
      return reply.code(201).send(answer);
    },
  );
  app.post(
    "/conversations/:id/sender",
    {
      schema: {
        summary: "Say who an unknown sender is",
        params: idParams,
        body: senderSchema,
        response: { 200: conversationSchema },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const named = await inWorkspace(ctx, async (tx) => {
        await nameSender(tx, params.id, body);
        return readConversation(tx, params.id);
      });
      return reply.header("etag", etagOf(named.revision)).send(named);
    },
  );
};
