import { newId, type Tx } from "../../../platform/db/index.ts";
import { ownersOnly } from "../../../platform/history/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import type { MergeRule } from "../contract.ts";

/** Wrong in one of two hundred at most, before anything merges unasked. */
export const usualBar = 0.995;

/** What a new workspace begins with: what is certain merges by itself, above the usual bar. One that is there already keeps what it has. */
export async function beginMergeRules(tx: Tx): Promise<void> {
  const kinds = ["account", "person"];
  await tx.query(
    `insert into merge_rules (workspace_id, id, kind, by_itself, precision_bar)
     select $1, r.id, r.kind, true, $4 from unnest($2::uuid[], $3::text[]) as r (id, kind) on conflict (workspace_id, kind) do nothing`,
    [tx.workspace, kinds.map(() => newId()), kinds, usualBar],
  );
}

/** The rule of each kind; a workspace from before there were rules has it off until somebody switches it on. */
export async function listMergeRules(tx: Tx): Promise<MergeRule[]> {
  const rows = await tx.query<MergeRule>(
    "select r.kind, r.by_itself, r.precision_bar from merge_rules r where r.workspace_id = $1",
    [tx.workspace],
  );
  return (["account", "person"] as const).map(
    (kind) => rows.find((row) => row.kind === kind) ?? { kind, by_itself: false, precision_bar: usualBar },
  );
}

/** Owners say whether pairs merge by themselves, and from which probability on. What is open and certain enough merges then. */
export async function changeMergeRule(
  tx: Tx,
  kind: "account" | "person",
  wanted: { by_itself: boolean; precision_bar?: number | undefined },
): Promise<{ rules: MergeRule[]; set: string | null }> {
  await ownersOnly(tx);
  const there = await tx.one<{ id: string }>(
    "select r.id from merge_rules r where r.workspace_id = $1 and r.kind = $2 for update",
    [tx.workspace, kind],
  );
  const set = changeSet(tx, { kind: "change-merge-rule", summary: kind });
  if (there) await set.edit("merge-rule", [{ id: there.id, fields: wanted }]);
  else await set.create("merge-rule", [{ kind, precision_bar: usualBar, ...wanted, revision: 1 }]);
  const id = await set.close();
  if (wanted.by_itself) await announce(tx, "pairs.changed", await certainPairs(tx, kind));
  return { rules: await listMergeRules(tx), set: id };
}

/** Open pairs at or above the bar, where the rule is on; a few at a time. */
export async function certainPairs(
  tx: Tx,
  kind: "account" | "person" | null,
  ids: string[] | null = null,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select p.id from merge_rules r
     join match_pairs p on p.workspace_id = $1 and p.kind = r.kind and p.state = 'open' and p.probability >= r.precision_bar
     where r.workspace_id = $1 and r.by_itself and ($2::text is null or r.kind = $2) and ($3::uuid[] is null or p.id = any ($3))
     order by p.probability desc, p.id limit 500`,
    [tx.workspace, kind, ids],
  );
  return rows.map((row) => row.id);
}
