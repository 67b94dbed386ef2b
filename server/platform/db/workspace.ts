import { statfsSync } from "node:fs";
import type pg from "pg";
import type { Clock } from "../clock/index.ts";
import { Fault } from "../errors/index.ts";
import type { Database } from "./connect.ts";
import { isLost } from "./is-lost.ts";

export type Actor =
  | { kind: "user"; user: string; name: string; role: "owner" | "member" | "reader" }
  | { kind: "key"; key: string; name: string; scope: "read" | "write" }
  | { kind: "command" }
  | { kind: "system" };

/** Everything a command or a view needs; handed on explicitly. */
export interface Ctx {
  db: Database;
  clock: Clock;
  workspace: string;
  actor: Actor;
  /** The folder of uploads and other files. */
  dataDir?: string;
  /** Runs in each writing transaction as its last statement; what it throws takes the transaction back. */
  beforeCommit?: (tx: Tx) => Promise<void>;
}

/** One transaction of one workspace. Every statement in it names `workspace_id = $n` as well: row-level security is the second lock. */
export interface Tx {
  readonly ctx: Ctx;
  readonly workspace: string;
  readonly client: pg.PoolClient;
  query<R = Record<string, unknown>>(text: string | pg.QueryConfig, values?: unknown[]): Promise<R[]>;
  /** The one row; undefined where there is none. */
  one<R = Record<string, unknown>>(text: string | pg.QueryConfig, values?: unknown[]): Promise<R | undefined>;
  /** Runs after the commit (wake-ups, pushes); never after a rollback. */
  afterCommit(work: () => void | Promise<void>): void;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
// Deadlock and serialization failure: the database asks for another try. Three are enough where writers go in sorted order.
// A reference to what is gone may be a race with a merge: a second look finds where it went.
const retryable = new Set(["40001", "40P01", "23503"]);
const tries = 3;

/** Runs `work` in one transaction that sees only `ctx.workspace`; commits when it returns, rolls back when it throws. */
export async function inWorkspace<T>(
  ctx: Ctx,
  work: (tx: Tx) => Promise<T>,
  mode: "write" | "read" = "write",
): Promise<T> {
  if (!uuid.test(ctx.workspace)) throw new Fault("not_found", { what: "workspace" });
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(ctx, work, mode);
    } catch (error) {
      if (attempt < tries && retryable.has((error as { code?: string }).code ?? "")) continue;
      throw asFault(error, ctx.dataDir);
    }
  }
}

async function runOnce<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>, mode: "write" | "read"): Promise<T> {
  const client = await ctx.db.request.connect();
  let broken: Error | undefined;
  try {
    // One round trip opens the transaction and names the workspace.
    await client.query(`begin${mode === "read" ? " read only" : ""}; set local app.workspace = '${ctx.workspace}'`);
    const tx = new WorkspaceTx(ctx, client);
    const result = await work(tx);
    if (mode === "write") await ctx.beforeCommit?.(tx);
    await client.query("commit");
    for (const after of tx.after) await after();
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

class WorkspaceTx implements Tx {
  readonly ctx: Ctx;
  readonly workspace: string;
  readonly client: pg.PoolClient;
  readonly after: (() => void | Promise<void>)[] = [];

  constructor(ctx: Ctx, client: pg.PoolClient) {
    this.ctx = ctx;
    this.workspace = ctx.workspace;
    this.client = client;
  }

  async query<R>(text: string | pg.QueryConfig, values?: unknown[]): Promise<R[]> {
    const result = await this.client.query(text as string, values);
    return result.rows as R[];
  }

  async one<R>(text: string | pg.QueryConfig, values?: unknown[]): Promise<R | undefined> {
    return (await this.query<R>(text, values))[0];
  }

  afterCommit(work: () => void | Promise<void>): void {
    this.after.push(work);
  }
}

/** A database that could not write its log goes down without a word: less than one piece of it (16 MB) and some room beside is a full disk. */
const leastFreeBytes = 24 * 1024 * 1024;

function isFull(dataDir: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(dataDir);
    return bavail * bsize < leastFreeBytes;
  } catch {
    return false;
  }
}

/** The database's own words for what the user can act on. Where the database lies tells a full disk from a lost connection. */
export function asFault(error: unknown, dataDir?: string): unknown {
  const code = (error as { code?: string }).code ?? "";
  if (error instanceof Fault) return error;
  if (code === "53100" || code === "ENOSPC") return new Fault("disk_full", {}, error);
  if (isLost(error)) return new Fault(dataDir && isFull(dataDir) ? "disk_full" : "database_unreachable", {}, error);
  return error;
}
