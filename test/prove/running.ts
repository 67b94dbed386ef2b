import { compose } from "../../server/main/compose.ts";
import { systemClock } from "../../server/platform/clock/index.ts";
import { freePort } from "../../server/main/lifecycle/free-port.ts";
import { type Ctx, inWorkspace, openDatabase } from "../../server/platform/db/index.ts";
import { closeQueue } from "../../server/platform/jobs/index.ts";
import { ensureDatabase } from "../../server/platform/postgres/index.ts";
import { inFolder, type ProofFolder } from "./folder.ts";

/** The program as a user runs it, server and worker, with a key to its API and a look past it into its database. */
export interface RunningProgram {
  folder: ProofFolder;
  url: string;
  /** The server's process. */
  pid: number;
  ctx: Ctx;
  /** An answer that is no success throws with what it said. */
  ask<A = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<A>;
  /** One number of the workspace, which is `$1`. */
  count(text: string, values?: unknown[]): Promise<number>;
}

/** Servers on loopback may be spoken to; links are as those of a house on the Internet. */
process.env["TILTH_PRIVATE_ADDRESSES"] = "127.0.0.1";
const env = { TILTH_PRIVATE_ADDRESSES: "127.0.0.1", TILTH_URL: "https://tilth.summer.example" };

export function withProgram<T>(work: (program: RunningProgram) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    compose();
    const { key } = await folder.answer<{ key: string }>("key", "create", "--name", "proof", "--scope", "write");
    const port = await freePort();
    const server = folder.begin("start", "--port", String(port));
    await server.said(/running at/i);
    const handle = await ensureDatabase({ dataDir: folder.path("data") });
    const db = openDatabase(handle, 2);
    try {
      const { rows } = await db.system.query<{ id: string }>("select id from workspaces");
      const workspace = rows[0]?.id as string;
      const ctx: Ctx = { db, clock: systemClock, workspace, actor: { kind: "command" }, dataDir: folder.path("data") };
      const url = `http://127.0.0.1:${port}`;
      return await work({ folder, url, pid: server.pid, ctx, ask: asker(url, key), count: counter(ctx) });
    } finally {
      await closeQueue(db);
      await db.close();
      await handle.release();
      await folder.begin("stop").ended;
      await server.ended;
    }
  }, env);
}

function asker(url: string, key: string): RunningProgram["ask"] {
  return async <A>(method: string, path: string, body?: unknown): Promise<A> => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        "if-match": "*",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as A;
  };
}

const counter =
  (ctx: Ctx): RunningProgram["count"] =>
  async (text, values = []) =>
    (await inWorkspace(ctx, (tx) => tx.one<{ n: number }>(text, [tx.workspace, ...values]), "read"))?.n ?? 0;
