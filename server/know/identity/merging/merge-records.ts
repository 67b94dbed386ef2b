import { keepCount } from "../../../platform/counts/index.ts";
import { newId, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { whereNow } from "../../../platform/history/index.ts";
import { changeSet, type Row } from "../../../platform/records/index.ts";
import { cutCircles } from "../groups/ancestors.ts";
import { foldEquals } from "./fold-equals.ts";
import { lockIdentity } from "./lock-identity.ts";
import { fieldsTaken, type MergeKind, type Spell, spellsThatGo, tables, type Winners } from "./merge-fields.ts";
import { add, type Moved, moveReferences } from "./move-references.ts";
import { pairsBetween } from "./pairs-between.ts";

export interface WantedMerge {
  kind: MergeKind;
  kept: string;
  folded: string;
  /** Whose value wins, by field; what is not named follows the rule. */
  winners?: Winners;
  how: "hand" | "question" | "itself";
  probability?: number | null;
}

export interface Merged {
  /** The merge; it is also its change set, by which it can be undone. */
  id: string;
  kept: string;
  folded: string;
  /** Rows that moved, by what they are. */
  moved: Pick<Moved, "kind" | "n">[];
  /** Rows that both had and that are one now. */
  equal: number;
}

/**
 * Folds one record into another: what refers to it refers to the other, equal facts become one, the fields the user chose are taken over, and the record
 * leaves its table for `folded_records`, from where an un-merge brings it back. One transaction, all or nothing.
 */
export async function mergeRecords(tx: Tx, wanted: WantedMerge): Promise<Merged> {
  const { kind, kept, folded, winners = {}, how } = wanted;
  if (kept === folded) throw new Fault("merge_itself", {});
  await lockIdentity(tx);
  const rows = await lockBoth(tx, kind, kept, folded);
  const id = newId();
  const set = changeSet(tx, { kind: `merge-${kind}`, summary: String(rows.folded["name"]), id });
  const pairs = await pairsBetween(tx, kept, folded);
  if (pairs.some((pair) => pair.state === "never")) throw new Fault("merge_never", {});
  if (kind === "account") await cutCircles(tx, set, kept, folded);
  const equal = await foldEquals(tx, set, { merge: id, kind, from: folded, to: kept, winners });
  if (kind === "account") await oneStatus(tx, set, kept, folded, winners);
  const moved = await moveReferences(tx, { merge: id, kind, from: folded, to: kept }, set.heard);
  await set.edit(kind, [{ id: kept, fields: fieldsTaken(kind, rows.kept, rows.folded, winners) }]);
  // The history of either tells of it, also where no field changed.
  if (!set.changes.some((change) => change.id === kept && change.op === "updated"))
    set.changes.push({ kind, id: kept, op: "updated", fields: {} });
  set.changes.push({ kind, id: folded, op: "removed", fields: null });
  await set.edit(
    "match-pair",
    pairs.map((pair) => ({ id: pair.id, fields: { state: "merged", ...decision(tx) } })),
  );
  await fold(tx, kind, kept, folded, id);
  await tx.query({
    name: "identity.keep-merge",
    text: `insert into merges (workspace_id, id, kind, kept_id, folded_id, folded_name, how, probability, winners, set_id, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $2, $10)`,
    values: [
      tx.workspace,
      id,
      kind,
      kept,
      folded,
      rows.folded["name"],
      how,
      wanted.probability ?? pairs[0]?.probability ?? null,
      JSON.stringify(winners),
      tx.ctx.clock.now(),
    ],
  });
  await keepCount(tx, tables[kind], -1);
  for (const one of [kept, folded]) add(set.heard, kind === "account" ? "accounts.changed" : "people.changed", one);
  await set.close();
  const told = moved.filter(({ n }) => n > 0).map(({ kind: what, n }) => ({ kind: what, n }));
  return { id, kept, folded, moved: told, equal };
}

export function decision(tx: Tx): { decided_at: Date; decided_by: string | null } {
  return { decided_at: tx.ctx.clock.now(), decided_by: tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null };
}

/** Both rows, locked in id order: whoever is about to point to one of them waits, and then finds where it went. */
async function lockBoth(tx: Tx, kind: MergeKind, kept: string, folded: string): Promise<{ kept: Row; folded: Row }> {
  const rows = await tx.query<{ whole: Row }>({
    name: `identity.lock-${kind}`,
    text: `select to_jsonb(t) as whole from ${tables[kind]} t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id for update`,
    values: [tx.workspace, [kept, folded]],
  });
  const found = new Map(rows.map(({ whole }) => [whole["id"] as string, whole]));
  for (const id of [kept, folded]) {
    if (found.has(id)) continue;
    const into = (await whereNow(tx, [id])).get(id);
    throw into ? new Fault("merged", { what: kind, id, into }) : new Fault("not_found", { what: kind, id });
  }
  return { kept: found.get(kept) as Row, folded: found.get(folded) as Row };
}

async function oneStatus(
  tx: Tx,
  set: ReturnType<typeof changeSet>,
  kept: string,
  folded: string,
  winners: Winners,
): Promise<void> {
  const spells = await tx.query<Spell>({
    name: "identity.spells",
    text: `select r.* from relationships r where r.workspace_id = $1 and r.account_id = any ($2::uuid[])`,
    values: [tx.workspace, [kept, folded]],
  });
  const of = (account: string): Spell[] => spells.filter((spell) => spell.account_id === account);
  const winner = winners["relationship"];
  const go = spellsThatGo(of(kept), of(folded), winner === "both" ? undefined : winner);
  await set.remove(
    "relationship",
    go.map((spell) => spell.id),
  );
}

/** The row leaves its table as it is; foreign keys prove that nothing points to it any more. */
async function fold(tx: Tx, kind: MergeKind, kept: string, folded: string, merge: string): Promise<void> {
  await tx.query({
    name: `identity.fold-${kind}`,
    text: `with gone as (delete from ${tables[kind]} t where t.workspace_id = $1 and t.id = $2 returning to_jsonb(t) as whole)
           insert into folded_records (workspace_id, id, kind, ${kind}_id, merge_id, whole) select $1, $2, $3, $4, $5, g.whole from gone g`,
    values: [tx.workspace, folded, kind, kept, merge],
  });
}
