import { newId, type Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { Outcome } from "../touches/index.ts";

/** What became of a touch that was claimed or handed over. */
export interface Settlement {
  id: string;
  /** Whose word it is: the claim it was taken with. Left out, only what is uncertain is settled. */
  lease?: string;
  /** `again`: it surely did not leave, and is due once more at `at`. */
  as: "done" | "failed" | "uncertain" | "again";
  /** Of `again`: it was never tried, so no try is counted. */
  untried?: boolean;
  /** done and uncertain: when it left; again: when it is due. */
  at: Date;
  /** Of what is done; delivered unless told otherwise. */
  outcome?: Outcome;
  /** Of what is not done: a kebab-case word, and the other side's own words. */
  reason?: string;
  detail?: string;
}

/**
 * Ends touches. A touch that may have left is `uncertain`: whoever learns more (the server's late answer, a bounce, a person) settles it, and
 * nothing sends it again by itself. Each goes only where its state and its claim allow, so a settlement that comes twice, or after somebody else
 * took the touch, changes nothing. Returns those that were settled.
 */
export async function settleTouches(tx: Tx, settlements: Settlement[]): Promise<string[]> {
  if (settlements.length === 0) return [];
  const rows = settlements.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const settled = await tx.query<{ id: string; account_id: string | null; state: string }>({
    name: "outgoing.settle",
    text: `with told as (
        select * from unnest($2::uuid[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::uuid[], $10::uuid[], $11::boolean[])
          as s (id, became, at, outcome, reason, detail, reason_id, lease, tried)),
      known as materialized (
        select s.*, o.touch_created_at, coalesce(o.lease = s.lease, false) as mine from told s join outgoing o on o.workspace_id = $1 and o.touch_id = s.id),
      settled as (
        update touches t set
          state = case k.became when 'again' then 'due' else k.became end,
          outcome = case when k.became = 'done' then coalesce(k.outcome, 'delivered') else t.outcome end,
          happened_at = case when k.became = 'again' then null else k.at end,
          due_at = case when k.became = 'again' then k.at else t.due_at end,
          updated_at = $9
        from known k
        where t.workspace_id = $1 and t.id = k.id and t.created_at = k.touch_created_at
          and ((k.mine and (t.state = 'handed' or (t.state in ('planned', 'due') and k.became in ('failed', 'again'))))
            or (t.state = 'uncertain' and k.became in ('done', 'failed')))
        returning t.id, t.account_id, t.state),
      gone as (
        delete from outgoing o using settled d where o.workspace_id = $1 and o.touch_id = d.id and d.state in ('done', 'failed')),
      kept as (
        update outgoing o set lease = null, leased_until = null, attempts = o.attempts + k.tried::int, due_at = k.at, waits_for = k.reason,
          tried_at = case when k.tried then coalesce(o.tried_at, $9) else o.tried_at end,
          handed_at = case when k.became = 'again' then null else o.handed_at end
        from known k join settled d on d.id = k.id
        where o.workspace_id = $1 and o.touch_id = k.id and k.became in ('again', 'uncertain')),
      explained as (
        insert into touch_reasons (workspace_id, touch_id, id, touch_created_at, kind, reason, detail, created_at)
        select $1, k.id, k.reason_id, k.touch_created_at, k.became, coalesce(k.reason, k.became), k.detail, $9
        from known k join settled d on d.id = k.id where k.became in ('failed', 'uncertain'))
      select d.id, d.account_id, d.state from settled d`,
    values: [
      tx.workspace,
      rows.map((row) => row.id),
      rows.map((row) => row.as),
      rows.map((row) => row.at),
      rows.map((row) => row.outcome ?? null),
      rows.map((row) => row.reason ?? null),
      rows.map((row) => row.detail?.slice(0, longestDetail) ?? null),
      rows.map(() => newId()),
      tx.ctx.clock.now(),
      rows.map((row) => row.lease ?? null),
      rows.map((row) => !row.untried),
    ],
  });
  const came = new Set(
    rows.filter((row) => row.outcome === "bounced" || row.outcome === "returned").map((row) => row.id),
  );
  await announce(
    tx,
    "touches.failed",
    settled.filter((row) => row.state === "failed" || (row.state === "done" && came.has(row.id))).map((row) => row.id),
  );
  const ended = settled.filter((row) => row.state !== "due");
  await announce(
    tx,
    "accounts.changed",
    ended.flatMap((row) => row.account_id ?? []),
  );
  return settled.map((row) => row.id);
}

/** A server's answer has a few lines; more is not kept. */
const longestDetail = 1_000;
