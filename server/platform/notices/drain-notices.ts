import { type Ctx, freshStatistics, inWorkspace, type Tx } from "../db/index.ts";

/** A later chapter's ear: runs in the transaction that takes the notice away, so it happens once or not at all. Must bear repetition. */
export interface NoticeHandler {
  topic: string;
  /** Whose ear, for the log: `weigh/standing`. */
  name: string;
  /**
   * Writes only what no other ear reads or writes. Where there is much it is heard in a transaction of its own beside the others, which ends first:
   * should theirs fail then, it hears the same again.
   */
  apart?: boolean;
  handle: (tx: Tx, ids: string[]) => Promise<void>;
}

let handlers: NoticeHandler[] = [];

export function registerNoticeHandlers(more: NoticeHandler[]): void {
  handlers = [...handlers, ...more];
}

export function noticeHandlers(): readonly NoticeHandler[] {
  return handlers;
}

/** Notices taken in one transaction: enough to make set-based work pay, few enough to commit within about a second and to hold in little memory. */
const noticesPerBatch = 5;

/** Works off the outbox of one workspace until it is empty. Returns how many notices were handled. */
export async function drainNotices(ctx: Ctx): Promise<number> {
  const much = await isMuch(ctx);
  if (much) await freshStatistics(ctx);
  let handled = 0;
  for (;;) {
    const taken = await inWorkspace(ctx, takeBatch);
    if (taken === 0) break;
    handled += taken;
  }
  // What the handlers filled (standing, search) is read next.
  if (much) await freshStatistics(ctx);
  return handled;
}

/** Notices, what their handlers announce, and what the handlers of that announce: then standing and all that reads it are true. */
const rounds = 3;
const lookMs = 25;

/**
 * Works off the outbox, and waits for what somebody else has in hand of it: a worker that took a notice away has not done what it asks before it
 * commits. Afterwards no notice is left that was there before.
 */
export async function catchUp(ctx: Ctx): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await drainNotices(ctx);
    const newest = await inWorkspace(
      ctx,
      (tx) =>
        tx.one<{ id: string }>("select n.id from notices n where n.workspace_id = $1 order by n.id desc limit 1", [
          tx.workspace,
        ]),
      "read",
    );
    if (!newest) return;
    while (await isLeft(ctx, newest.id)) await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

/** Somebody still has notices in hand up to this one; what nobody has is worked off here. */
async function isLeft(ctx: Ctx, upTo: string): Promise<boolean> {
  const upToIt = "from notices n where n.workspace_id = $1 and n.id <= $2 limit 1";
  const [left, free] = await inWorkspace(ctx, async (tx) => [
    await tx.one(`select ${upToIt}`, [tx.workspace, upTo]),
    await tx.one(`select ${upToIt} for update skip locked`, [tx.workspace, upTo]),
  ]);
  if (free) await drainNotices(ctx);
  return left !== undefined;
}

/** So many waiting ids come from an import or the like; what follows is planned by statistics worth having. */
const muchIds = 500;

async function isMuch(ctx: Ctx): Promise<boolean> {
  const waiting = await inWorkspace(
    ctx,
    (tx) =>
      tx.one<{ much: boolean }>(
        "select coalesce(sum(cardinality(n.ids)), 0) > $2 as much from notices n where n.workspace_id = $1",
        [tx.workspace, muchIds],
      ),
    "read",
  );
  return waiting?.much ?? false;
}

type Heard = [handler: NoticeHandler, ids: string[]][];

async function takeBatch(tx: Tx): Promise<number> {
  const rows = await tx.query<{ topic: string; ids: string[] }>(
    // Picked apart, once: as part of the deletion the choice may be made anew for each row, and all of them would be taken.
    `with picked as materialized (
       select m.id from notices m where m.workspace_id = $1 order by m.id limit $2 for update skip locked)
     delete from notices n using picked p where n.workspace_id = $1 and n.id = p.id
     returning n.topic, n.ids`,
    [tx.workspace, noticesPerBatch],
  );
  const byTopic = new Map<string, Set<string>>();
  for (const row of rows) {
    const ids = byTopic.get(row.topic) ?? new Set<string>();
    for (const id of row.ids) ids.add(id);
    byTopic.set(row.topic, ids);
  }
  const heard: Heard = [];
  for (const handler of handlers) {
    const ids = byTopic.get(handler.topic);
    if (ids) heard.push([handler, [...ids].sort()]);
  }
  const beside = heard.some(([, ids]) => ids.length > muchIds) ? heard.filter(([{ apart }]) => apart) : [];
  const here = heard.filter((one) => !beside.includes(one));
  // Both are waited for whatever becomes of either: the connection is given back only when nothing runs on it.
  const ends = await Promise.allSettled([hear(tx, here), beside.length > 0 && hearApart(tx.ctx, beside)]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return rows.length;
}

async function hear(tx: Tx, heard: Heard): Promise<void> {
  for (const [handler, ids] of heard) await handler.handle(tx, ids);
}

/** The database can't see that the transaction beside this one waits for it: a lock held by that one would be waited for without end. */
const longestWait = "60s";

async function hearApart(ctx: Ctx, heard: Heard): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    await tx.query(`set local lock_timeout = '${longestWait}'`);
    await hear(tx, heard);
  });
}
