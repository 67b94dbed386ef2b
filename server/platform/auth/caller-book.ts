import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Database } from "../db/index.ts";
import { type Caller, type Seat, workspaceCookie, workspaceHeader } from "../http/index.ts";
import { readSessionCookie, sessionCookie } from "./session-cookie.ts";

/** How long we go by what we know: what another process revokes takes effect within it, what this one revokes at once (`forget`). */
const rememberMs = 5_000;
const mostRemembered = 5_000;
const noteUseMs = 60_000;

type Known = { caller: Caller | undefined; until: number };

/** Who is behind a session or a key: one keyed statement, remembered for some seconds. */
export class CallerBook {
  readonly #db: Database;
  readonly #secret: string;
  readonly #known = new Map<string, Known>();
  readonly #noted = new Map<string, number>();
  /** Grows with each `forget`, so that a lookup begun before a revocation isn't remembered after it. */
  #edition = 0;

  constructor(db: Database, secret: string) {
    this.#db = db;
    this.#secret = secret;
  }

  identify = async (request: FastifyRequest): Promise<Caller | undefined> => {
    const authorization = request.headers.authorization;
    if (authorization !== undefined) return this.#byKey(authorization);
    const token = readSessionCookie(request.cookies[sessionCookie], this.#secret);
    if (token === undefined) return undefined;
    const caller = await this.#remembered(`session ${token}`, () => this.#findSession(token));
    return caller?.kind === "session" ? withSeat(caller, request) : caller;
  };

  /** Roles, seats, sessions or keys changed: ask again. */
  forget(): void {
    this.#edition++;
    this.#known.clear();
  }

  async #byKey(authorization: string): Promise<Caller | undefined> {
    const key = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    if (key === undefined) return undefined;
    const hash = hashKey(key);
    const caller = await this.#remembered(`key ${hash}`, () => this.#findKey(hash));
    if (caller?.kind === "key") this.#noteUse(caller.key);
    return caller;
  }

  async #remembered(name: string, find: () => Promise<Caller | undefined>): Promise<Caller | undefined> {
    const now = Date.now();
    const known = this.#known.get(name);
    if (known && known.until > now) return known.caller;
    const edition = this.#edition;
    const caller = await find();
    // Strangers are not remembered, so that guesses can't fill the memory.
    if (caller && edition === this.#edition) {
      if (this.#known.size >= mostRemembered) this.#known.clear();
      this.#known.set(name, { caller, until: now + rememberMs });
    }
    return caller;
  }

  async #findSession(token: string): Promise<Caller | undefined> {
    const { rows } = await this.#db.system.query({
      name: "auth.find-session",
      text: `select s.id as session, l.id as login, l.email, u.id as "user", u.name, u.role, w.id as workspace, w.name as workspace_name
             from auth.sessions s
             join auth.logins l on l.id = s.login_id
             left join public.users u on u.login_id = l.id and u.disabled_at is null
             left join public.workspaces w on w.id = u.workspace_id
             where s.token = $1 and s.expires_at > now()
             order by u.created_at desc`,
      values: [token],
    });
    const first = rows[0];
    if (!first) return undefined;
    const seats: Seat[] = rows
      .filter((row) => row.workspace !== null)
      .map((row) => ({
        workspace: row.workspace,
        workspaceName: row.workspace_name,
        user: row.user,
        name: row.name,
        role: row.role,
      }));
    return { kind: "session", session: first.session, login: first.login, email: first.email, seats, seat: undefined };
  }

  async #findKey(hash: string): Promise<Caller | undefined> {
    const { rows } = await this.#db.system.query({
      name: "auth.find-key",
      text: "select k.id, k.workspace_id, k.name, k.scope from public.api_keys k where k.hash = $1 and k.revoked_at is null",
      values: [hash],
    });
    const row = rows[0];
    return row && { kind: "key", key: row.id, name: row.name, scope: row.scope, workspace: row.workspace_id };
  }

  /** When a key was last used, to the minute; nobody waits for it. */
  #noteUse(key: string): void {
    const now = Date.now();
    if ((this.#noted.get(key) ?? 0) > now - noteUseMs) return;
    this.#noted.set(key, now);
    this.#db.system.query("update public.api_keys set last_used_at = now() where id = $1", [key]).catch(() => {});
  }
}

/** The workspace that is meant: named by the request, chosen before, else the newest seat. A seat one doesn't have is no seat. */
function withSeat(caller: Caller & { kind: "session" }, request: FastifyRequest): Caller {
  const named = request.headers[workspaceHeader];
  if (named !== undefined) return { ...caller, seat: caller.seats.find((seat) => seat.workspace === named) };
  const chosen = request.cookies[workspaceCookie];
  return { ...caller, seat: caller.seats.find((seat) => seat.workspace === chosen) ?? caller.seats[0] };
}

/** Keys are 256 random bits, so a plain hash keeps them as safe as they are. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
