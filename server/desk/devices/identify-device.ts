import type { FastifyRequest } from "fastify";
import type { Book } from "../../know/cards/index.ts";
import { hashToken, plainCode } from "../../platform/auth/index.ts";
import type { Actor, Database } from "../../platform/db/index.ts";

/** A device that has signed in, and whose it is. */
export interface SignedIn {
  device: string;
  name: string;
  workspace: string;
  user: string;
  userName: string;
  email: string;
  language: string;
  books: Book[];
  /** May it change anything? */
  writes: boolean;
  actor: Actor;
}

/** Noted to the minute; nobody waits for it. */
const noteUseMs = 60_000;

/** Who is behind user name and password (HTTP Basic); undefined for anything else. */
export class DeviceBook {
  readonly #db: Database;
  readonly #noted = new Map<string, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  async identify(request: FastifyRequest): Promise<SignedIn | undefined> {
    const given = credentials(request.headers.authorization);
    if (!given) return undefined;
    const { rows } = await this.#db.system.query({
      name: "devices.identify",
      text: `select d.id, d.name, d.scope, d.books, d.workspace_id, u.id as "user", u.name as user_name, u.email, u.role,
                    coalesce(u.language, w.language) as language
             from public.devices d
             join public.users u on u.id = d.user_id and u.workspace_id = d.workspace_id and u.disabled_at is null
             join public.workspaces w on w.id = d.workspace_id
             where d.hash = $1 and d.revoked_at is null and lower(u.email) = lower($2)`,
      values: [hashToken(plainCode(given.password)), given.user.trim()],
    });
    const row = rows[0];
    if (!row) return undefined;
    this.#noteUse(row.id, request.headers["user-agent"] ?? null);
    const role = row.scope === "read" ? "reader" : row.role;
    return {
      device: row.id,
      name: row.name,
      workspace: row.workspace_id,
      user: row.user,
      userName: row.user_name,
      email: row.email,
      language: row.language,
      books: row.books,
      writes: role !== "reader",
      // The history says by which of their devices they did it.
      actor: { kind: "user", user: row.user, name: `${row.user_name} · ${row.name}`, role },
    };
  }

  #noteUse(device: string, program: string | null): void {
    const now = Date.now();
    if ((this.#noted.get(device) ?? 0) > now - noteUseMs) return;
    this.#noted.set(device, now);
    this.#db.system
      .query("update public.devices set last_used_at = now(), last_program = left($2, 200) where id = $1", [
        device,
        program,
      ])
      .catch(() => {});
  }
}

function credentials(header: string | undefined): { user: string; password: string } | undefined {
  const encoded = /^Basic\s+([\w+/=-]+)$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon === -1 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
