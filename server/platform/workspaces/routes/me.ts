import { z } from "zod";
import { signedIn, type SignInHouse, setCookie } from "../../auth/index.ts";
import { inWorkspace } from "../../db/index.ts";
import { Fault } from "../../errors/index.ts";
import { etagOf, requireMatch, type Routes, workspaceCookie } from "../../http/index.ts";
import { meSchema, ownChangeSchema, userSchema } from "../contract.ts";
import { viewWorkspace } from "../edit-workspace.ts";
import { editUser, viewUser } from "../users.ts";

const rememberSeconds = 365 * 24 * 3600;

/** Who am I, here and elsewhere. */
export function meRoutes(house: SignInHouse, dataDir: string): Routes {
  return async (app) => {
    app.get(
      "/me",
      {
        config: { login: true },
        schema: { summary: "Who is signed in, in which workspace, as what", response: { 200: meSchema } },
      },
      async (request) => {
        const caller = signedIn(request.caller);
        const { seat } = caller;
        const workspaces = caller.seats.map((one) => ({ id: one.workspace, name: one.workspaceName, role: one.role }));
        const login = { id: caller.login, email: caller.email };
        if (!seat) return { login, user: null, workspace: null, workspaces };
        const ctx = {
          db: house.db,
          dataDir,
          clock: house.clock,
          workspace: seat.workspace,
          actor: { kind: "system" as const },
        };
        return inWorkspace(
          ctx,
          async (tx) => ({
            login,
            user: await viewUser(tx, seat.user),
            workspace: await viewWorkspace(tx),
            workspaces,
          }),
          "read",
        );
      },
    );

    app.patch(
      "/me",
      {
        config: { role: "reader" },
        schema: {
          summary: "Change one's own name, time zone, language",
          body: ownChangeSchema,
          response: { 200: userSchema },
        },
      },
      async (request, reply) => {
        const { actor } = request.ctx;
        if (actor.kind !== "user") throw new Fault("not_allowed", {});
        const row = await inWorkspace(request.ctx, (tx) =>
          editUser(tx, actor.user, request.body, (current) => requireMatch(request, current)),
        );
        house.book.forget();
        return reply.header("etag", etagOf(row.revision)).send(row);
      },
    );

    app.put(
      "/me/workspace",
      {
        config: { login: true },
        schema: {
          summary: "Choose among one's workspaces",
          body: z.strictObject({ workspace: z.uuid() }),
          response: { 204: z.null().describe("Chosen") },
        },
      },
      async (request, reply) => {
        const { workspace } = request.body;
        if (!signedIn(request.caller).seats.some((seat) => seat.workspace === workspace))
          throw new Fault("workspace_unknown", {});
        setCookie(request, reply, workspaceCookie, workspace, rememberSeconds);
        return reply.code(204).send();
      },
    );
  };
}
