import type { FastifyRequest } from "fastify";
import type { Actor, Ctx } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { type Caller, includes, type Role } from "./caller.ts";

/** The workspace somebody with several seats means: by header (programs), by cookie (pages). */
export const workspaceHeader = "x-workspace";
export const workspaceCookie = "tilth_workspace";

/** Whether the caller may use the route, and as whom; the context for everything behind it. */
export function authorise(request: FastifyRequest, caller: Caller, base: Omit<Ctx, "workspace" | "actor">): Ctx {
  const wanted =
    request.routeOptions.config.role ?? (request.method === "GET" || request.method === "HEAD" ? "reader" : "member");
  const { workspace, actor, role } = caller.kind === "key" ? keyActor(caller, request) : seatActor(caller);
  if (!includes(role, wanted)) throw new Fault("not_allowed", { role, wanted });
  return { ...base, workspace, actor };
}

function seatActor(caller: Caller & { kind: "session" }): { workspace: string; actor: Actor; role: Role } {
  const seat = caller.seat;
  if (!seat) throw new Fault("workspace_unknown", {});
  return {
    workspace: seat.workspace,
    actor: { kind: "user", user: seat.user, name: seat.name, role: seat.role },
    role: seat.role,
  };
}

/** A key reads as a reader and writes as a member; what only owners may do is never done by a key. */
function keyActor(
  caller: Caller & { kind: "key" },
  request: FastifyRequest,
): { workspace: string; actor: Actor; role: Role } {
  const asked = request.headers[workspaceHeader];
  if (asked !== undefined && asked !== caller.workspace) throw new Fault("workspace_unknown", {});
  return {
    workspace: caller.workspace,
    actor: { kind: "key", key: caller.key, name: caller.name, scope: caller.scope },
    role: caller.scope === "write" ? "member" : "reader",
  };
}
