import { newId, type Tx } from "../../../platform/db/index.ts";
import { recordKind } from "../../../platform/history/index.ts";
import type { Row } from "../../../platform/records/index.ts";
import type { Apart, Listed } from "./unmerge-records.ts";

type Fields = Record<string, [unknown, unknown]>;

/**
 * A value that came with the folded record and was changed since was changed on the record the user saw: there the new one stays, and the other gets
 * back what it had.
 */
export async function splitValues(tx: Tx, { merge, holder, set }: Apart, moves: Listed[]): Promise<void> {
  for (const move of moves) {
    const kind = recordKind(move.record_kind);
    if (!kind.chosenAs || !move.ids || move.from_id !== merge.folded_id) continue;
    const changed = await tx.query<{ whole: Row & { id: string }; edits: Fields[] }>(
      `select to_jsonb(t) as whole, e.edits from ${kind.table} t
       join lateral (
         select jsonb_agg(c.fields order by s.id) as edits from changes c
         join change_sets s on s.workspace_id = $1 and s.id = c.set_id and s.id > $3
         where c.workspace_id = $1 and c.record_id = t.id and c.op = 'updated') e on e.edits is not null
       where t.workspace_id = $1 and t.${move.column_name} = $4 and t.id = any ($2::uuid[])`,
      [tx.workspace, move.ids, merge.id, merge.folded_id],
    );
    const split = changed.map(({ whole, edits }) => ({ whole, before: firstOf(edits) }));
    const differing = split.filter(({ whole, before }) =>
      Object.entries(before).some(([field, from]) => JSON.stringify(whole[field]) !== JSON.stringify(from)),
    );
    const also = kind.refersTo?.find(({ column }) => column === move.column_name)?.also ?? [];
    const owner = Object.fromEntries([move.column_name, ...also].map((column) => [column, holder]));
    await set.create(
      kind.kind,
      differing.map(({ whole }) => ({ ...whole, ...owner, id: newId() })),
    );
    await set.edit(
      kind.kind,
      differing.map(({ whole, before }) => ({ id: whole.id, fields: before })),
    );
  }
}

/** What each field held before the first of these changes. */
function firstOf(edits: Fields[]): Row {
  const before: Row = {};
  for (const fields of edits)
    for (const [field, [from]] of Object.entries(fields)) if (!(field in before)) before[field] = from;
  return before;
}
