import { inWorkspace } from "../db/index.ts";
import { etagOf, requireMatch, type Routes } from "../http/index.ts";
import { workspaceChangeSchema, workspaceSchema } from "./contract.ts";
import { editWorkspace, viewWorkspace } from "./edit-workspace.ts";

export const routes: Routes = async (app) => {
  app.get("/workspace", { schema: { summary: "The workspace and its settings", response: { 200: workspaceSchema } } }, async (request, reply) => {
    const row = await inWorkspace(request.ctx, viewWorkspace, "read");
    return reply.header("etag", etagOf(row.revision)).send(row);
  });

  app.patch(
    "/workspace",
    { config: { role: "owner" }, schema: { summary: "Change the workspace's settings", body: workspaceChangeSchema, response: { 200: workspaceSchema } } },
    async (request, reply) => {
      const row = await inWorkspace(request.ctx, (tx) => editWorkspace(tx, request.body, (current) => requireMatch(request, current)));
      return reply.header("etag", etagOf(row.revision)).send(row);
    },
  );
};
