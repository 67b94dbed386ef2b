import type { Tx } from "../../../platform/db/index.ts";
import {
  difference,
  recordChanges,
  type RecordKind,
  recordKinds,
  restoreRemoved,
  standsSql,
} from "../../../platform/history/index.ts";
import { hearersOf, type Row } from "../../../platform/records/index.ts";
import { same } from "./folded.ts";
import { learnOfAddress, type Way } from "./learn-of-address.ts";
import { moveBack, type Move } from "./move-back.ts";
import type { Apart } from "./unmerge-records.ts";

/** Rows that were equal and became one are two again, each with what pointed to it; not those whose making was undone meanwhile. */
export async function restoreEqual(tx: Tx, apart: Apart): Promise<number> {
  const { merge, set, undo } = apart;
  const folded = await tx.query<{ kind: string; ids: string[] }>({
    name: "identity.equal-rows",
    // Looked up row by row: history as a whole is long.
    text: `select c.record_kind as kind, array_agg(c.record_id) as ids from changes c
           left join lateral (
             select true as undone from changes d ${undoneSince}
             where d.workspace_id = $1 and d.record_id = c.record_id and d.op = 'created' and ${stillUndone} limit 1) making on true
           where c.workspace_id = $1 and c.set_id = $2 and c.op = 'removed' and c.fields is not null and making.undone is null
           group by c.record_kind`,
    values: [tx.workspace, merge.set_id],
  });
  let back = 0;
  for (const { kind: name, table } of recordKinds()) {
    const ids = folded.find(({ kind }) => kind === name)?.ids;
    if (!ids) continue;
    const kind = recordKinds().find((one) => one.kind === name);
    if (!kind) continue;
    const ways = name === "contact-point" ? await forgetWay(tx, ids) : [];
    back += await restoreRemoved(tx, kind, merge.set_id, undo, ids);
    await takeBackUndone(tx, apart, kind, ids);
    await pointsComeBack(tx, merge.id, ids, set.heard);
    await learnOfAddress(tx, set, merge.id, ways);
    const rows = await tx.query<Row>(
      `select t.* from ${table} t where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
      [tx.workspace, ids],
    );
    await hearersOf(tx, kind, rows, set.heard);
  }
  return back;
}

/** The set `s` that made the change `d` was undone after the merge `$2`, and does not stand. */
const undoneSince = `
  join lateral (select s.id, s.undone_by_id from change_sets s where s.workspace_id = $1 and s.id = d.set_id and s.undone_by_id > $2 limit 1) s on true`;
const stillUndone = `not ${standsSql("s")}`;

/** An edit of such a row that was undone while it lay in the history of the merge: only now it can be taken back. */
async function takeBackUndone(tx: Tx, { merge, undo }: Apart, kind: RecordKind, ids: string[]): Promise<void> {
  const undone = await tx.query<{ whole: Row & { id: string }; fields: Record<string, [unknown, unknown]> }>({
    name: `identity.undone-since-${kind.kind}`,
    text: `select to_jsonb(t) as whole, d.fields from changes d ${undoneSince}
     join ${kind.table} t on t.workspace_id = $1 and t.id = d.record_id
     where d.workspace_id = $1 and d.record_id = any ($3::uuid[]) and d.op = 'updated' and ${stillUndone} order by d.id desc`,
    values: [tx.workspace, merge.set_id, ids],
  });
  const rows = new Map(undone.map(({ whole }) => [whole.id, { ...whole }]));
  for (const { whole, fields } of undone)
    for (const [field, [from, wrote]] of Object.entries(fields)) {
      const row = rows.get(whole.id) as Row;
      if (same(row[field], wrote)) row[field] = from;
    }
  for (const { whole } of new Map(undone.map((one) => [one.whole.id, one])).values()) {
    const differs = difference(whole, rows.get(whole.id) as Row);
    if (!differs) continue;
    const sets = Object.keys(differs).map((column) => `"${column}" = n."${column}"`);
    await tx.query(
      `update ${kind.table} t set ${sets.join(", ")} from jsonb_populate_record(null::${kind.table}, $3::jsonb) n where t.workspace_id = $1 and t.id = $2`,
      [tx.workspace, whole.id, JSON.stringify(rows.get(whole.id))],
    );
    await recordChanges(tx, undo, [{ kind: kind.kind, id: whole.id, op: "updated", fields: differs }]);
  }
}

export async function forgetWay(tx: Tx, ids: string[]): Promise<Way[]> {
  return tx.query<Way>(
    "delete from folded_records f where f.workspace_id = $1 and f.id = any ($2::uuid[]) returning f.id, f.contact_point_id as holder",
    [tx.workspace, ids],
  );
}

/** What pointed to a row of its own (a wish to its address, a move to its spell) points to it again, wherever its equal went meanwhile. */
export async function pointsComeBack(
  tx: Tx,
  merge: string,
  ids: string[],
  heard: Map<string, Set<string>>,
): Promise<void> {
  const moves = await tx.query<Move & { holder: string }>(
    `select m.merge_id, m.id, m.record_kind, m.column_name, m.from_id, coalesce(f.contact_point_id, m.to_id) as holder from merge_moves m
     left join folded_records f on f.workspace_id = $1 and f.id = m.to_id
     where m.workspace_id = $1 and m.merge_id = $2 and m.from_id = any ($3::uuid[])`,
    [tx.workspace, merge, ids],
  );
  for (const move of moves) await moveBack(tx, move, move.holder, move.from_id, heard);
}
