import { claimTouches, decideBatch } from "../../know/outgoing/index.ts";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Call } from "./contract.ts";
import { closeRefused } from "./close-entries.ts";
import { readCallList } from "./view-lists.ts";
import { viewCall } from "./view-call.ts";

/** How long a call is the caller's before they dial: long enough to read up, short enough that a closed browser gives it back. */
const leaseSeconds = 15 * 60;
/** Where the rules turn the best one away (the hour, a limit), so many behind it are asked about by one statement. */
const lookedAtOnce = 200;

/**
 * The next best call of a list, for nobody else from now on: who asked to be called back at this time first, then by the list's order. All rules are
 * asked about it; who may not be called now is passed over. Null where nobody may be called at this moment.
 */
export async function claimCall(
  ctx: Ctx,
  list: string,
  without: string[] = [],
): Promise<{ call: Call | null; next_at: string | null }> {
  const passed = [...without];
  for (let tries = 0; ; tries++) {
    const best = await inWorkspace(
      ctx,
      async (tx) => {
        if (tries === 0) await mustBeOpen(tx, list);
        return nextBest(tx, list, passed);
      },
      "read",
    );
    if (!best) break;
    const { lease, touches } = await claimTouches(ctx, {
      channel: "call",
      touches: [best.touch_id],
      limit: 1,
      leaseSeconds,
    });
    if (touches.length === 0) {
      passed.push(best.touch_id, ...(await inWorkspace(ctx, (tx) => turnAway(tx, list, passed))));
      continue;
    }
    return { call: await inWorkspace(ctx, (tx) => viewCall(tx, best.entry, lease), "read"), next_at: null };
  }
  return inWorkspace(ctx, async (tx) => {
    await closeRefused(tx, list);
    return { call: null, next_at: ((await readCallList(tx, list)).next_at as string | null) ?? null };
  });
}

/** The caller waits for this: the list is not counted. */
async function mustBeOpen(tx: Tx, list: string): Promise<void> {
  const row = await tx.one<{ closed_at: Date | null }>(
    "select l.closed_at from call_lists l where l.workspace_id = $1 and l.id = $2",
    [tx.workspace, list],
  );
  if (!row) throw new Fault("not_found", { what: "list of calls" });
  if (row.closed_at !== null) throw new Fault("call_list_closed", {});
}

async function nextBest(
  tx: Tx,
  list: string,
  passed: string[],
): Promise<{ entry: string; touch_id: string } | undefined> {
  return tx.one<{ entry: string; touch_id: string }>({
    name: "calls.next-best",
    text: `select e.id as entry, e.touch_id from call_entries e
      join outgoing o on o.workspace_id = $1 and o.touch_id = e.touch_id
      where e.workspace_id = $1 and e.list_id = $2 and e.closed_at is null and o.due_at <= $3 and o.handed_at is null
        and (o.lease is null or o.leased_until < now()) and not (e.touch_id = any ($4::uuid[]))
      order by e.call_back desc, case when e.call_back then o.due_at end, e.tries, e.place, e.id limit 1`,
    values: [tx.workspace, list, tx.ctx.clock.now(), passed],
  });
}

/** Asks the rules about the next ones of a list, and returns those who may not be called now: they are put off, or called off with the reason. */
async function turnAway(tx: Tx, list: string, passed: string[]): Promise<string[]> {
  const behind = await tx.query<{ touch_id: string }>(
    `select o.touch_id from call_entries e
     join outgoing o on o.workspace_id = $1 and o.touch_id = e.touch_id
     where e.workspace_id = $1 and e.list_id = $2 and e.closed_at is null and o.due_at <= $3 and o.handed_at is null
       and (o.lease is null or o.leased_until < now()) and not (e.touch_id = any ($4::uuid[]))
     order by e.call_back desc, e.tries, e.place, e.id limit $5 for update of o skip locked`,
    [tx.workspace, list, tx.ctx.clock.now(), passed, lookedAtOnce],
  );
  const ids = behind.map((row) => row.touch_id);
  if (ids.length === 0) return [];
  await tx.query("update outgoing o set waits_for = null where o.workspace_id = $1 and o.touch_id = any ($2::uuid[])", [
    tx.workspace,
    ids,
  ]);
  await decideBatch(tx, ids);
  const free = await tx.query<{ touch_id: string }>(
    "select o.touch_id from outgoing o where o.workspace_id = $1 and o.touch_id = any ($2::uuid[]) and o.waits_for is null",
    [tx.workspace, ids],
  );
  return ids.filter((id) => !free.some((row) => row.touch_id === id));
}

/** Gives a call back that the caller will not make now. Where it was given back already, or taken by another since, nothing is left to do. */
export async function releaseCall(tx: Tx, touch: string, lease: string): Promise<void> {
  const call = await tx.one(
    "select from outgoing o where o.workspace_id = $1 and o.touch_id = $2 and o.channel = 'call'",
    [tx.workspace, touch],
  );
  if (!call) throw new Fault("not_found", { what: "call" });
  await tx.query(
    `update outgoing o set lease = null, leased_until = null where o.workspace_id = $1 and o.touch_id = $2 and o.lease = $3 and o.handed_at is null`,
    [tx.workspace, touch, lease],
  );
}
