import { newId, type Tx } from "../../../platform/db/index.ts";
import { recordKind } from "../../../platform/history/index.ts";
import { type ChangeSet, hearersOf, type Row } from "../../../platform/records/index.ts";
import { copyWishes, madeBy } from "./copy-wishes.ts";
import { evidenceFor, laterKinds } from "./evidence.ts";
import type { MergeKind } from "./merge-fields.ts";
import { told } from "./move-back.ts";

interface Apart {
  kind: MergeKind;
  /** Ids are made in the order of time: what was made since has a greater one. */
  merge: string;
  holder: string;
  folded: string;
  /** Rows that came to the holder with other merges since: theirs. */
  others: string[];
}

/**
 * Rows made while the two were one go to the side that their own evidence names: whom they concern, what they answer, which source brought them. What
 * nothing speaks for stays. A wish not to be touched that stays is copied: nobody may be touched against it because two records came apart.
 */
export async function sortLaterRows(tx: Tx, set: ChangeSet, apart: Apart): Promise<number> {
  let went = 0;
  for (const { kind, table, column, also } of await kindsWithLater(tx, apart)) {
    const record = recordKind(kind);
    const evidence = evidenceFor(kind, apart.kind);
    if (evidence.length > 0) {
      const sets = [column, ...also].map((one) => `${one} = $3`).join(", ");
      const rows = await tx.query<Row>(
        `update ${table} t set ${sets} where t.workspace_id = $1 and t.${column} = $2 and t.id > $4 and not (t.id = any ($5::uuid[]))
           and (${evidence.join("\n or ")}) returning ${["t.id", ...told(record)].join(", ")}`,
        [tx.workspace, apart.holder, apart.folded, apart.merge, apart.others],
      );
      went += rows.length;
      await hearersOf(tx, record, rows, set.heard);
    }
    if (record.strict)
      await copyStrict(tx, set, { kind, table, column, which: record.strict === true ? "true" : record.strict }, apart);
  }
  return went;
}

/** Most un-merges are undone at once and have none: asked of all tables by one statement. */
async function kindsWithLater(tx: Tx, apart: Apart): Promise<ReturnType<typeof laterKinds>> {
  const kinds = laterKinds(apart.kind);
  const rows = await tx.query<{ n: number }>({
    name: `identity.later-${apart.kind}`,
    text: kinds
      .map(
        ({ table, column }, n) =>
          `select ${n} as n where exists (select from ${table} t where t.workspace_id = $1 and t.${column} = $2 and t.id > $3)`,
      )
      .join("\nunion all\n"),
    values: [tx.workspace, apart.holder, apart.merge],
  });
  const found = new Set(rows.map(({ n }) => n));
  return kinds.filter((_, n) => found.has(n));
}

async function copyStrict(
  tx: Tx,
  set: ChangeSet,
  { kind, table, column, which }: { kind: string; table: string; column: string; which: string },
  apart: Apart,
): Promise<void> {
  const rows = await tx.query<{ whole: Row; made_by: string | null }>(
    `select to_jsonb(t) as whole, ${madeBy} as made_by from ${table} t where t.workspace_id = $1 and t.${column} = $2 and t.id > $3 and not (t.id = any ($4::uuid[]))
       and (${which})`,
    [tx.workspace, apart.holder, apart.merge, apart.others],
  );
  await copyWishes(
    tx,
    set,
    kind,
    rows.map(({ whole, made_by }) => ({
      row: { ...whole, id: newId(), [column]: apart.folded },
      madeBy: made_by,
    })),
  );
}
