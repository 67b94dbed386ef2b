import type { FastifyRequest } from "fastify";
import type { Ctx } from "../db/index.ts";

export type Role = "owner" | "member" | "reader";
const rank: Record<Role, number> = { reader: 0, member: 1, owner: 2 };

/** Does a role include what another may do? */
export function includes(role: Role, wanted: Role): boolean {
  return rank[role] >= rank[wanted];
}

/** One workspace somebody may act in, as whom. */
export interface Seat {
  workspace: string;
  workspaceName: string;
  user: string;
  name: string;
  role: Role;
}

/** Who asks: a signed-in person (with a seat in each of their workspaces) or an API key (of one workspace). */
export type Caller =
  | { kind: "session"; session: string; login: string; email: string; seats: Seat[]; seat: Seat | undefined }
  | { kind: "key"; key: string; name: string; scope: "read" | "write"; workspace: string };

/** Finds out who asks; undefined where nothing that identifies was sent or it is no longer good. */
export type Identify = (request: FastifyRequest) => Promise<Caller | undefined>;

declare module "fastify" {
  interface FastifyRequest {
    /** The workspace and the actor of this request, already authorised for the route's role. Not there on `open` and `login` routes. */
    ctx: Ctx;
    /** Who asks; not there on `open` routes. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** The least role that may call this route; by default reader for GET, member for all else. */
    role?: Role;
    /** Needs a signed-in person but no workspace. */
    login?: true;
    /** Needs nobody signed in. */
    open?: true;
  }
}
