import { type Ctx, inWorkspace } from "../db/index.ts";
import { log } from "../log/index.ts";
import { drainNotices } from "../notices/index.ts";
import type { JobHost } from "./run-job.ts";

const sweepMs = 5_000;
/** A handler that fails is tried again, later and later, without holding up other workspaces. */
const pausesMs = [1_000, 5_000, 30_000, 60_000];

export interface Draining {
  /** This workspace has notices. */
  wake(workspace: string): void;
  close(): Promise<void>;
}

/** Works off the outboxes: of a workspace that calls at once, of all others by looking from time to time. One drain a workspace at a time. */
export function drainWorkspaces(host: JobHost): Draining {
  const active = new Map<string, Promise<void>>();
  const again = new Set<string>();
  const failures = new Map<string, { count: number; until: number }>();
  let closed = false;

  const wake = (workspace: string): void => {
    if (closed || (failures.get(workspace)?.until ?? 0) > Date.now()) return;
    if (active.has(workspace)) {
      again.add(workspace);
      return;
    }
    const run = drain(workspace).finally(() => {
      active.delete(workspace);
      if (again.delete(workspace)) wake(workspace);
    });
    active.set(workspace, run);
  };
  const drain = async (workspace: string): Promise<void> => {
    const ctx: Ctx = { db: host.db, clock: host.clock, dataDir: host.dataDir, workspace, actor: { kind: "system" } };
    try {
      await drainNotices(ctx);
      failures.delete(workspace);
    } catch (error) {
      const count = (failures.get(workspace)?.count ?? 0) + 1;
      failures.set(workspace, {
        count,
        until: Date.now() + (pausesMs[Math.min(count, pausesMs.length) - 1] as number),
      });
      log.error({ err: error, workspace }, "handling notices failed; trying again later");
    }
  };
  const sweep = async (): Promise<void> => {
    try {
      for (const workspace of await workspacesWithNotices(host)) wake(workspace);
    } catch (error) {
      log.warn({ err: error }, "looking for notices failed; trying again");
    }
  };
  const timer = setInterval(sweep, sweepMs);
  void sweep();
  return {
    wake,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await Promise.all(active.values());
    },
  };
}

/** Asked workspace by workspace, since the outbox is under row-level security like all else of theirs. */
async function workspacesWithNotices(host: JobHost): Promise<string[]> {
  const { rows } = await host.db.system.query<{ id: string }>("select id from workspaces order by id");
  const waiting: string[] = [];
  for (const { id } of rows) {
    if (host.signal.aborted) break;
    const ctx: Ctx = { db: host.db, clock: host.clock, workspace: id, actor: { kind: "system" } };
    const found = await inWorkspace(
      ctx,
      (tx) => tx.one("select from notices n where n.workspace_id = $1 limit 1", [id]),
      "read",
    );
    if (found) waiting.push(id);
  }
  return waiting;
}
