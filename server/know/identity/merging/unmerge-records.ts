import { keepCount } from "../../../platform/counts/index.ts";
import { newId, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { recordKind, recordKinds, restoreFields, type Undone } from "../../../platform/history/index.ts";
import { type ChangeSet, changeSet } from "../../../platform/records/index.ts";
import { foldedRecords } from "./folded.ts";
import { sortLaterRows } from "./later-rows.ts";
import { lockIdentity } from "./lock-identity.ts";
import { type MergeKind, tables } from "./merge-fields.ts";
import { type Move, moveBack } from "./move-back.ts";
import { add } from "./move-references.ts";
import { restoreEqual } from "./restore-equal.ts";
import { bringFromLaterMerges } from "./later-merges.ts";
import { splitValues } from "./split-values.ts";

export interface Merge {
  id: string;
  kind: MergeKind;
  kept_id: string;
  folded_id: string;
  set_id: string;
  undone_at: Date | null;
}

/** What an un-merge works on: the merge, where the folded record is now, and the set that the un-merge itself is. */
export interface Apart {
  merge: Merge;
  holder: string;
  set: ChangeSet;
  undo: string;
}

/**
 * Takes two records apart again, at once or a year later. The folded record comes back as it was; what came with it goes back unless it was moved
 * elsewhere since; fields go back where they still hold what the merge wrote; what was made since goes to the side it belongs to.
 */
export async function unmergeRecords(tx: Tx, mergeId: string): Promise<Undone> {
  await lockIdentity(tx);
  const merge = await tx.one<Merge>({
    name: "identity.merge-to-undo",
    text: "select m.* from merges m where m.workspace_id = $1 and m.id = $2 for update",
    values: [tx.workspace, mergeId],
  });
  if (!merge) throw new Fault("not_found", { what: "merge", id: mergeId });
  if (merge.undone_at) throw new Fault("already_undone", {});
  const undo = newId();
  const set = changeSet(tx, { kind: `unmerge-${merge.kind}`, undoesId: merge.set_id, id: undo });
  const holder = await comeBack(tx, merge);
  const apart: Apart = { merge, holder, set, undo };
  const undone: Undone = { set: undo, undone: 1, kept: [] };
  set.changes.push({ kind: merge.kind, id: merge.folded_id, op: "created" });
  set.changes.push({ kind: merge.kind, id: holder, op: "updated", fields: {} });
  const moves = await movesOf(tx, merge.id);
  undone.undone += await moveAllBack(tx, apart, moves);
  undone.undone += await restoreEqual(tx, apart);
  undone.undone += await bringFromLaterMerges(tx, apart, moves);
  await restoreAllFields(tx, apart, undone);
  await splitValues(tx, apart, moves);
  undone.undone += await sortLaterRows(tx, set, {
    kind: merge.kind,
    merge: merge.id,
    holder,
    folded: merge.folded_id,
    others: await cameWithOthers(tx, apart),
  });
  await close(tx, apart);
  return undone;
}

/** What a person took away is missed where the other one works: neither moved row names that account. */
async function tellEmployers(tx: Tx, people: string[], set: ChangeSet): Promise<void> {
  const rows = await tx.query<{ account_id: string }>({
    name: "identity.employers",
    text: "select distinct e.account_id from employments e where e.workspace_id = $1 and e.person_id = any ($2::uuid[])",
    values: [tx.workspace, people],
  });
  for (const { account_id } of rows) add(set.heard, "accounts.changed", account_id);
}

/** The folded record stands in its table again. Returns the record it was part of, locked. */
async function comeBack(tx: Tx, merge: Merge): Promise<string> {
  const table = tables[merge.kind];
  const place = await tx.one<{ holder: string }>({
    name: `identity.holder-${merge.kind}`,
    text: `select f.${merge.kind}_id as holder from folded_records f
           join ${table} t on t.workspace_id = $1 and t.id = f.${merge.kind}_id
           where f.workspace_id = $1 and f.id = $2 and f.merge_id = $3 for update of t`,
    values: [tx.workspace, merge.folded_id, merge.id],
  });
  if (!place) throw new Fault("merge_gone", {});
  await tx.query({
    name: `identity.come-back-${merge.kind}`,
    text: `with back as (delete from folded_records f where f.workspace_id = $1 and f.id = $2 returning f.whole)
           insert into ${table} select (jsonb_populate_record(null::${table}, b.whole)).* from back b`,
    values: [tx.workspace, merge.folded_id],
  });
  return place.holder;
}

/** A move with the ids of its rows, of the kinds that are looked at one by one. */
export interface Listed extends Move {
  ids: string[] | null;
}

async function movesOf(tx: Tx, merge: string): Promise<Listed[]> {
  const listed = recordKinds().filter(({ kind, same, chosenAs }) => same || chosenAs || kind === "folded-record");
  return tx.query<Listed>({
    name: "identity.moves",
    text: `select m.merge_id, m.id, m.record_kind, m.column_name, m.from_id, m.to_id, case when m.record_kind = any ($3::text[]) then m.ids end as ids
           from merge_moves m where m.workspace_id = $1 and m.merge_id = $2 order by m.id`,
    values: [tx.workspace, merge, listed.map(({ kind }) => kind)],
  });
}

/** What came with the record, and what came with those that were folded into it before and go back inside it. */
async function moveAllBack(tx: Tx, { merge, holder, set }: Apart, moves: Listed[]): Promise<number> {
  let went = 0;
  const own = moves.filter((move) => move.from_id === merge.folded_id);
  for (const move of own) went += await moveBack(tx, move, holder, merge.folded_id, set.heard);
  const inside = own.filter(({ record_kind }) => record_kind === "folded-record").flatMap(({ ids }) => ids ?? []);
  for (const move of await movesInside(tx, inside)) await moveBack(tx, move, holder, merge.folded_id, set.heard);
  return went;
}

/** Rows that an undo brought back while their record was folded into one that is folded itself: only the innermost merge knows of them. */
async function movesInside(tx: Tx, records: string[]): Promise<Move[]> {
  if (records.length === 0) return [];
  return tx.query<Move>(
    `select m.merge_id, m.id, m.record_kind, m.column_name, m.from_id, m.to_id from folded_records f
     join merge_moves m on m.workspace_id = $1 and m.merge_id = f.merge_id and m.from_id = f.id
     where f.workspace_id = $1 and f.id = any ($2::uuid[]) order by m.id`,
    [tx.workspace, records],
  );
}

/** Fields go back where they still hold what the merge wrote, on a record that is folded itself by now too. */
async function restoreAllFields(tx: Tx, { merge, set, undo }: Apart, undone: Undone): Promise<void> {
  await foldedRecords.restoreFields(tx, merge.set_id, undo, undone);
  const wrote = await tx.query<{ kind: string; ids: string[] }>({
    name: "identity.wrote",
    text: `select c.record_kind as kind, array_agg(c.record_id) as ids from changes c
           where c.workspace_id = $1 and c.set_id = $2 and c.op = 'updated' and c.fields <> '{}' group by c.record_kind`,
    values: [tx.workspace, merge.set_id],
  });
  for (const { kind, ids } of wrote) {
    await restoreFields(tx, recordKind(kind), merge.set_id, undo, undone);
    if (kind === merge.kind) for (const id of ids) add(set.heard, topicOf(merge.kind), id);
  }
}

/** Rows that came to the holder with merges made after this one and not undone are theirs; not those that came with what these two were part of. */
async function cameWithOthers(tx: Tx, { merge, holder }: Apart): Promise<string[]> {
  const rows = await tx.query<{ ids: string[] }>({
    name: "identity.came-with-others",
    text: `with recursive way as (
             select $4::uuid as id
             union select m.kept_id from way w join merges m on m.workspace_id = $1 and m.folded_id = w.id and m.id > $3 and m.undone_at is null)
           select v.ids from merges m join merge_moves v on v.workspace_id = $1 and v.merge_id = m.id
           where m.workspace_id = $1 and m.kept_id = $2 and m.id > $3 and m.undone_at is null and v.to_id = $2
             and not exists (select from way w where w.id = v.from_id)`,
    values: [tx.workspace, holder, merge.id, merge.kept_id],
  });
  return rows.flatMap(({ ids }) => ids);
}

export const topicOf = (kind: MergeKind): string => (kind === "account" ? "accounts.changed" : "people.changed");

async function close(tx: Tx, { merge, holder, set, undo }: Apart): Promise<void> {
  await tx.query({
    name: "identity.merge-undone",
    text: "update merges set undone_at = $3, undone_set_id = $4 where workspace_id = $1 and id = $2",
    values: [tx.workspace, merge.id, tx.ctx.clock.now(), undo],
  });
  await tx.query({
    name: "identity.set-undone",
    text: "update change_sets set undone_by_id = $3 where workspace_id = $1 and id = $2",
    values: [tx.workspace, merge.set_id, undo],
  });
  await keepCount(tx, tables[merge.kind], 1);
  const both = [holder, merge.kept_id, merge.folded_id];
  for (const id of both) add(set.heard, topicOf(merge.kind), id);
  if (merge.kind === "person") await tellEmployers(tx, both, set);
  await set.close();
}
