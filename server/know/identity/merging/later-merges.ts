import type { Tx } from "../../../platform/db/index.ts";
import { recordKind } from "../../../platform/history/index.ts";
import { type ChangeSet, hearersOf, type Row } from "../../../platform/records/index.ts";
import { learnOfAddress } from "./learn-of-address.ts";
import { forgetWay, pointsComeBack } from "./restore-equal.ts";
import type { Apart, Listed } from "./unmerge-records.ts";

/**
 * A row that came with this record may have become one with an equal row in a later merge, and then lies in that merge's history. It comes back from
 * there, to its own record; when that later merge is undone too, it is there already.
 */
export async function bringFromLaterMerges(tx: Tx, { merge, set }: Apart, moves: Listed[]): Promise<number> {
  const own = moves.filter((move) => move.from_id === merge.folded_id);
  if (own.length === 0) return 0;
  const later = await tx.query<{ set_id: string; id: string }>({
    name: "identity.later-merges",
    text: "select m.set_id, m.id from merges m where m.workspace_id = $1 and m.kind = $2 and m.id > $3 and m.undone_at is null limit 1",
    values: [tx.workspace, merge.kind, merge.id],
  });
  if (later.length === 0) return 0;
  let back = 0;
  for (const move of own) {
    const kind = recordKind(move.record_kind);
    if (kind.same === undefined || !move.ids) continue;
    const also = kind.refersTo?.find(({ column }) => column === move.column_name)?.also ?? [];
    const patch = [move.column_name, ...also].map((column) => `'${column}', $4::uuid`).join(", ");
    const rows = await tx.query<Row & { id: string; merge: string }>(
      `with gone as (
         select c.fields, c.record_id, m.id as merge from changes c
         join merges m on m.workspace_id = $1 and m.set_id = c.set_id and m.id > $3 and m.undone_at is null
         where c.workspace_id = $1 and c.op = 'removed' and c.record_id = any ($2::uuid[]) and c.fields is not null),
       back as (
         insert into ${kind.table}
         select (jsonb_populate_record(null::${kind.table}, g.fields || jsonb_build_object(${patch}))).* from gone g
         on conflict do nothing returning *)
       select b.*, g.merge from back b join gone g on g.record_id = b.id`,
      [tx.workspace, move.ids, merge.id, merge.folded_id],
    );
    set.changes.push(...rows.map(({ id }) => ({ kind: kind.kind, id, op: "created" as const })));
    await hearersOf(tx, kind, rows, set.heard);
    back += rows.length;
    if (kind.kind === "contact-point") for (const row of rows) await standAlone(tx, set, row);
  }
  return back;
}

/** An address that became one with another record's has again what pointed to it, and what was learned of it since. */
async function standAlone(tx: Tx, set: ChangeSet, { id, merge }: { id: string; merge: string }): Promise<void> {
  const ways = await forgetWay(tx, [id]);
  await pointsComeBack(tx, merge, [id], set.heard);
  await learnOfAddress(tx, set, merge, ways);
}
