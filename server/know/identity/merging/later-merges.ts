import type { Tx } from "../../../platform/db/index.ts";
import { recordKind } from "../../../platform/history/index.ts";
import { foldedRecords } from "./folded.ts";
import { type ChangeSet, hearersOf, type Row } from "../../../platform/records/index.ts";
import { learnOfAddress } from "./learn-of-address.ts";
import { forgetWay, pointsComeBack } from "./restore-equal.ts";
import type { Apart, Listed } from "./unmerge-records.ts";

/**
 * A row that came with this record may have become one with an equal row in a later merge, and then lies in that merge's history. It comes back from
 * there, to its own record; when that later merge is undone too, it is there already. The later merge may be of the other kind: two people's jobs at what was
 * one firm. The row then comes to whom they are one in now, and goes with its own when these two come apart.
 */
export async function bringFromLaterMerges(tx: Tx, { merge, set }: Apart, moves: Listed[]): Promise<number> {
  const own = moves.filter((move) => move.from_id === merge.folded_id);
  if (own.length === 0) return 0;
  const later = await tx.query<{ set_id: string; id: string }>({
    name: "identity.later-merges",
    text: "select m.set_id, m.id from merges m where m.workspace_id = $1 and m.id > $2 and m.undone_at is null limit 1",
    values: [tx.workspace, merge.id],
  });
  if (later.length === 0) return 0;
  let back = 0;
  for (const move of own) {
    const kind = recordKind(move.record_kind);
    if (kind.same === undefined || !move.ids) continue;
    const also = kind.refersTo?.find(({ column }) => column === move.column_name)?.also ?? [];
    const own = [move.column_name, ...also].map((column) => `'${column}', $4::uuid`);
    const others = (kind.refersTo ?? []).flatMap(({ column, kind: to }) => {
      const now = column === move.column_name ? undefined : foldedRecords.nowAt(to, `(g.fields ->> '${column}')::uuid`);
      return now ? [`'${column}', coalesce(${now}, (g.fields ->> '${column}')::uuid)`] : [];
    });
    const patch = [...own, ...others].join(", ");
    const rows = await tx.query<Row & { id: string; merge: string; set_id: string }>(
      `with gone as (
         select c.fields, c.record_id, m.id as merge, m.set_id from changes c
         join merges m on m.workspace_id = $1 and m.set_id = c.set_id and m.id > $3 and m.undone_at is null
         where c.workspace_id = $1 and c.op = 'removed' and c.record_id = any ($2::uuid[]) and c.fields is not null),
       back as (
         insert into ${kind.table}
         select (jsonb_populate_record(null::${kind.table}, g.fields || jsonb_build_object(${patch}))).* from gone g
         on conflict do nothing returning *)
       select b.*, g.merge, g.set_id from back b join gone g on g.record_id = b.id`,
      [tx.workspace, move.ids, merge.id, merge.folded_id],
    );
    set.changes.push(...rows.map(({ id }) => ({ kind: kind.kind, id, op: "created" as const })));
    await hearersOf(tx, kind, rows, set.heard);
    for (const later of new Set(rows.map((row) => row.set_id)))
      await foldedRecords.cameBack(tx, kind, later, "removed");
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
