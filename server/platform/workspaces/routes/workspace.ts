import { z } from "zod";
import type { SignInHouse } from "../../auth/index.ts";
import { inWorkspace } from "../../db/index.ts";
import { etagOf, requireMatch, type Routes } from "../../http/index.ts";
import {
  keySchema,
  newKeySchema,
  userChangeSchema,
  userSchema,
  workspaceChangeSchema,
  workspaceSchema,
} from "../contract.ts";
import { editWorkspace, viewWorkspace } from "../edit-workspace.ts";
import { createKey, listKeys, revokeKey } from "../keys.ts";
import { editUser, listUsers, viewUser } from "../users.ts";

const byId = z.object({ id: z.uuid() });
const owner = { role: "owner" as const };
const nothing = { 204: z.null().describe("Done") };

/** The workspace, its users, its keys. */
export function workspaceRoutes(house: SignInHouse): Routes {
  return async (app) => {
    app.get(
      "/workspace",
      { schema: { summary: "The workspace and its settings", response: { 200: workspaceSchema } } },
      async (request, reply) => {
        const row = await inWorkspace(request.ctx, viewWorkspace, "read");
        return reply.header("etag", etagOf(row.revision)).send(row);
      },
    );

    app.patch(
      "/workspace",
      {
        config: owner,
        schema: {
          summary: "Change the workspace's settings",
          body: workspaceChangeSchema,
          response: { 200: workspaceSchema },
        },
      },
      async (request, reply) => {
        const row = await inWorkspace(request.ctx, (tx) =>
          editWorkspace(tx, request.body, (current) => requireMatch(request, current)),
        );
        house.book.forget();
        return reply.header("etag", etagOf(row.revision)).send(row);
      },
    );

    app.get(
      "/users",
      { schema: { summary: "Everybody who works here", response: { 200: z.object({ rows: z.array(userSchema) }) } } },
      async (request) => ({
        rows: await inWorkspace(request.ctx, listUsers, "read"),
      }),
    );

    app.get(
      "/users/:id",
      { schema: { summary: "One colleague", params: byId, response: { 200: userSchema } } },
      async (request, reply) => {
        const row = await inWorkspace(request.ctx, (tx) => viewUser(tx, request.params.id), "read");
        return reply.header("etag", etagOf(row.revision)).send(row);
      },
    );

    app.patch(
      "/users/:id",
      {
        config: owner,
        schema: {
          summary: "Change a colleague's role, or disable them",
          params: byId,
          body: userChangeSchema,
          response: { 200: userSchema },
        },
      },
      async (request, reply) => {
        const row = await inWorkspace(request.ctx, (tx) =>
          editUser(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
        );
        house.book.forget();
        return reply.header("etag", etagOf(row.revision)).send(row);
      },
    );

    app.get(
      "/keys",
      { config: owner, schema: { summary: "API keys", response: { 200: z.object({ rows: z.array(keySchema) }) } } },
      async (request) => ({ rows: await listKeys(request.ctx) }),
    );

    app.post(
      "/keys",
      {
        config: owner,
        schema: {
          summary: "Make an API key; it is told this once",
          body: newKeySchema,
          response: { 201: keySchema.extend({ key: z.string() }) },
        },
      },
      async (request, reply) => reply.code(201).send(await createKey(request.ctx, request.body)),
    );

    app.delete(
      "/keys/:id",
      { config: owner, schema: { summary: "Revoke an API key", params: byId, response: nothing } },
      async (request, reply) => {
        await revokeKey(request.ctx, request.params.id);
        house.book.forget();
        return reply.code(204).send();
      },
    );
  };
}
