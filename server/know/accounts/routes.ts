import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { viewCount } from "../../platform/counts/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import {
  cutPage,
  decodeCursor,
  etagOf,
  idText,
  pageQuery,
  requireMatch,
  type Routes,
  rowsOf,
} from "../../platform/http/index.ts";
import { changeRelationship, editRelationship, listRelationships, removeRelationship } from "./change-relationship.ts";
import {
  accountEditSchema,
  accountSchema,
  accountsEditSchema,
  changedSchema,
  idParams,
  madeSchema,
  newAccountsSchema,
  newRelationshipSchema,
  newStoryReasonSchema,
  relationshipEditSchema,
  relationshipSchema,
  relationshipsSchema,
  removedSchema,
  setSchema,
  storyReasonEditSchema,
  storyReasonSchema,
  storySchema,
  storyToldSchema,
} from "./contract.ts";
import { createAccounts } from "./create-accounts.ts";
import { editAccount, editAccounts } from "./edit-accounts.ts";
import { listAccounts, readAccount } from "./list-accounts.ts";
import { removeAccount } from "./remove-account.ts";
import {
  addStoryReason,
  editStoryReason,
  listStoryReasons,
  removeStoryReason,
  tellStory,
  viewStory,
} from "./tell-story.ts";

const accountsPage = z.object({ rows: z.array(accountSchema), next: z.string().nullable(), total: z.number().int() });
const storyReasons = z.object({ rows: z.array(storyReasonSchema) });
const checkOf = (request: FastifyRequest) => (current: { revision: number }) => requireMatch(request, current);

export const routes: Routes = async (app) => {
  app.get(
    "/accounts",
    {
      schema: {
        summary: "Accounts in the order of their making",
        querystring: z.object(pageQuery),
        response: { 200: accountsPage },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(query.cursor, z.tuple([idText]));
          const page = cutPage(await listAccounts(tx, after?.[0] ?? null, query.limit + 1), query.limit, (row) => [
            row.id,
          ]);
          return { ...page, total: await viewCount(tx, "accounts") };
        },
        "read",
      ),
  );

  app.post(
    "/accounts",
    {
      schema: {
        summary: "Make one account or many",
        body: newAccountsSchema,
        response: { 201: madeSchema(accountSchema) },
      },
    },
    async (request, reply) => {
      const { rows, many } = given(request.body);
      const { accounts, set } = await inWorkspace(request.ctx, (tx) => createAccounts(tx, rows));
      return reply.code(201).send(many ? { rows: accounts, set } : { ...accounts[0], set });
    },
  );

  app.get(
    "/accounts/:id",
    { schema: { summary: "One account", params: idParams, response: { 200: accountSchema } } },
    async (request, reply) => {
      const account = await inWorkspace(request.ctx, (tx) => readAccount(tx, request.params.id), "read");
      return reply.header("etag", etagOf(account.revision)).send(account);
    },
  );

  app.patch(
    "/accounts/:id",
    {
      schema: {
        summary: "Change an account",
        params: idParams,
        body: accountEditSchema,
        response: { 200: accountSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { account, set } = await inWorkspace(request.ctx, (tx) =>
        editAccount(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(account.revision)).send({ ...account, set });
    },
  );

  app.post(
    "/account-edits",
    {
      schema: {
        summary: "Give many accounts the same values, as one change",
        body: accountsEditSchema,
        response: { 200: changedSchema },
      },
    },
    async ({ ctx, body }) => {
      const { accounts, set } = await inWorkspace(ctx, (tx) => editAccounts(tx, body.ids, body.fields));
      return { changed: accounts.length, set };
    },
  );

  app.delete(
    "/accounts/:id",
    {
      schema: {
        summary: "Remove an account on which nothing rests",
        params: idParams,
        response: { 200: removedSchema },
      },
    },
    (request) => inWorkspace(request.ctx, (tx) => removeAccount(tx, request.params.id, checkOf(request))),
  );

  app.get(
    "/accounts/:id/relationships",
    {
      schema: {
        summary: "The status of an account through time",
        params: idParams,
        response: { 200: relationshipsSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, async (tx) => ({ rows: await listRelationships(tx, params.id) }), "read"),
  );

  app.post(
    "/accounts/:id/relationships",
    {
      schema: {
        summary: "Give an account a new status; the open one ends",
        params: idParams,
        body: newRelationshipSchema,
        response: { 201: relationshipsSchema.extend(setSchema) },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const { relationships, set } = await inWorkspace(ctx, (tx) => changeRelationship(tx, params.id, body));
      return reply.code(201).send({ rows: relationships, set });
    },
  );

  app.patch(
    "/relationships/:id",
    {
      schema: {
        summary: "Put right one spell",
        params: idParams,
        body: relationshipEditSchema,
        response: { 200: relationshipSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { relationship, set } = await inWorkspace(request.ctx, (tx) =>
        editRelationship(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(relationship.revision)).send({ ...relationship, set });
    },
  );

  app.delete(
    "/relationships/:id",
    { schema: { summary: "Take one spell out of the history", params: idParams, response: { 200: removedSchema } } },
    (request) =>
      inWorkspace(request.ctx, (tx) =>
        removeRelationship(tx, request.params.id, (current) => requireMatch(request, current)),
      ),
  );

  app.get(
    "/accounts/:id/story",
    { schema: { summary: "Why they chose us", params: idParams, response: { 200: storySchema } } },
    async ({ ctx, params }, reply) => {
      const story = await inWorkspace(ctx, (tx) => viewStory(tx, params.id), "read");
      return reply.header("etag", etagOf(story.revision)).send(story);
    },
  );

  app.put(
    "/accounts/:id/story",
    {
      schema: {
        summary: "Tell why they chose us",
        params: idParams,
        body: storyToldSchema,
        response: { 200: storySchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { story, set } = await inWorkspace(request.ctx, (tx) =>
        tellStory(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(story.revision)).send({ ...story, set });
    },
  );

  app.get(
    "/story-reasons",
    { schema: { summary: "The list of reasons", response: { 200: storyReasons } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listStoryReasons(tx) }), "read"),
  );

  app.post(
    "/story-reasons",
    {
      schema: {
        summary: "A new reason for the list",
        body: newStoryReasonSchema,
        response: { 201: storyReasonSchema.extend(setSchema) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { reason, set } = await inWorkspace(ctx, (tx) => addStoryReason(tx, body.label, body.position));
      return reply
        .code(201)
        .header("etag", etagOf(reason.revision))
        .send({ ...reason, set });
    },
  );

  app.patch(
    "/story-reasons/:id",
    {
      schema: {
        summary: "Rename or move a reason",
        params: idParams,
        body: storyReasonEditSchema,
        response: { 200: storyReasonSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { reason, set } = await inWorkspace(request.ctx, (tx) =>
        editStoryReason(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(reason.revision)).send({ ...reason, set });
    },
  );

  app.delete(
    "/story-reasons/:id",
    { schema: { summary: "Take a reason off the list", params: idParams, response: { 200: removedSchema } } },
    (request) => inWorkspace(request.ctx, (tx) => removeStoryReason(tx, request.params.id, checkOf(request))),
  );
};

function given<T extends object>(body: T | { rows: T[] }): { rows: T[]; many: boolean } {
  return { rows: rowsOf(body).rows, many: "rows" in body };
}
