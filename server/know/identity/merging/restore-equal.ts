import type { Tx } from "../../../platform/db/index.ts";
import { recordKinds, restoreRemoved } from "../../../platform/history/index.ts";
import { hearersOf, type Row } from "../../../platform/records/index.ts";
import { moveBack, type Move } from "./move-back.ts";
import type { Apart } from "./unmerge-records.ts";

/** Rows that were equal and became one are two again, each with what pointed to it; not those whose making was undone meanwhile. */
export async function restoreEqual(tx: Tx, { merge, set, undo }: Apart): Promise<number> {
  const folded = await tx.query<{ kind: string; ids: string[] }>({
    name: "identity.equal-rows",
    text: `select c.record_kind as kind, array_agg(c.record_id) as ids from changes c
           where c.workspace_id = $1 and c.set_id = $2 and c.op = 'removed' and c.fields is not null
             and not exists (
               select from changes d
               join change_sets s on s.workspace_id = $1 and s.id = d.set_id
               join change_sets u on u.workspace_id = $1 and u.id = s.undone_by_id and u.id > $2
               where d.workspace_id = $1 and d.record_id = c.record_id and d.op = 'created')
           group by c.record_kind`,
    values: [tx.workspace, merge.set_id],
  });
  let back = 0;
  for (const { kind: name, table } of recordKinds()) {
    const ids = folded.find(({ kind }) => kind === name)?.ids;
    if (!ids) continue;
    const kind = recordKinds().find((one) => one.kind === name);
    if (!kind) continue;
    if (name === "contact-point") await forgetWay(tx, ids);
    back += await restoreRemoved(tx, kind, merge.set_id, undo, ids);
    if (name === "contact-point") await pointsComeBack(tx, merge.id, ids, set.heard);
    const rows = await tx.query<Row>(
      `select t.* from ${table} t where t.workspace_id = $1 and t.id = any ($2::uuid[])`,
      [tx.workspace, ids],
    );
    await hearersOf(tx, kind, rows, set.heard);
  }
  return back;
}

async function forgetWay(tx: Tx, ids: string[]): Promise<void> {
  await tx.query("delete from folded_records f where f.workspace_id = $1 and f.id = any ($2::uuid[])", [
    tx.workspace,
    ids,
  ]);
}

/**
 * What pointed to a contact point of its own points to it again, wherever its equal went meanwhile. What was learned of the address since (it bounced,
 * somebody asked not to be written to there) holds for both: it is the same address.
 */
async function pointsComeBack(tx: Tx, merge: string, ids: string[], heard: Map<string, Set<string>>): Promise<void> {
  const moves = await tx.query<Move & { holder: string }>(
    `select m.record_kind, m.column_name, m.from_id, m.ids, coalesce(f.contact_point_id, m.to_id) as holder from merge_moves m
     left join folded_records f on f.workspace_id = $1 and f.id = m.to_id
     where m.workspace_id = $1 and m.merge_id = $2 and m.from_id = any ($3::uuid[])`,
    [tx.workspace, merge, ids],
  );
  for (const move of moves) await moveBack(tx, move, move.holder, move.from_id, heard);
}
