import type { Tx } from "../../../platform/db/index.ts";
import { type RecordKind, recordKinds, type ReferenceTo, referencesTo } from "../../../platform/history/index.ts";
import type { ChangeSet, Row } from "../../../platform/records/index.ts";
import type { Winners } from "./merge-fields.ts";
import { byTable } from "./move-references.ts";

interface Equal {
  kind: string;
  folded: Row & { id: string };
  kept: Row & { id: string };
}

/**
 * Where both records have the same fact (an address, a tag, a value of the same field), one row stays: it takes over what the other knew better, what
 * points to the other points to it, and the other goes into history as it was. Nothing is lost, and no uniqueness stands in the way of the rest.
 */
export async function foldEquals(
  tx: Tx,
  set: ChangeSet,
  { merge, kind, from, to, winners }: { merge: string; kind: string; from: string; to: string; winners: Winners },
): Promise<number> {
  const found = await equals(tx, kind, from, to);
  const byKind = Map.groupBy(found, (one) => one.kind);
  for (const [name, pairs] of byKind) {
    const { settle, chosenAs, table } = recordKinds().find((one) => one.kind === name) as RecordKind;
    const taken = new Map<string, Row>();
    for (const { kept, folded } of pairs) {
      const so = taken.get(kept.id) ?? {};
      const more = settle?.({ ...kept, ...so }, folded, winnerOf(winners, chosenAs?.(folded))) ?? {};
      taken.set(kept.id, { ...so, ...more });
    }
    const edits = [...taken].map(([id, fields]) => ({ id, fields }));
    await set.edit(
      name,
      edits.filter(({ fields }) => Object.keys(fields).length > 0),
    );
    await moveOnto(tx, merge, name, pairs);
    await set.note(
      name,
      "removed",
      pairs.map(({ folded }) => folded),
    );
    await tx.query(`delete from ${table} t where t.workspace_id = $1 and t.id = any ($2::uuid[])`, [
      tx.workspace,
      pairs.map(({ folded }) => folded.id),
    ]);
  }
  return found.length;
}

function winnerOf(winners: Winners, name: string | undefined): "kept" | "folded" | undefined {
  const winner = name ? winners[name] : undefined;
  return winner === "both" ? undefined : winner;
}

/** Pairs of equal rows, each row of the folded record once. */
async function equals(tx: Tx, kind: string, from: string, to: string): Promise<Equal[]> {
  const asked = recordKinds().flatMap((one) =>
    one.same === undefined
      ? []
      : (one.refersTo ?? [])
          .filter((reference) => reference.kind === kind)
          .map(({ column, also }) => {
            const facts = (one.same ?? []).filter((fact) => fact !== column && !also?.includes(fact));
            return `select '${one.kind}' as kind, to_jsonb(f) as folded, to_jsonb(k) as kept
                  from ${one.table} f join ${one.table} k on k.workspace_id = $1 and k.${column} = $3
                    ${facts.map((fact) => `and k.${fact} is not distinct from f.${fact}`).join(" ")}
                  where f.workspace_id = $1 and f.${column} = $2`;
          }),
  );
  const rows = await tx.query<Equal>({
    name: `identity.equals-${kind}`,
    text: asked.join("\nunion all\n"),
    values: [tx.workspace, from, to],
  });
  const seen = new Set<string>();
  return rows
    .toSorted((a, b) => (a.kept.id < b.kept.id ? -1 : 1))
    .filter(({ folded }) => !seen.has(folded.id) && seen.add(folded.id));
}

/**
 * What points to a row that folds points to its equal; of contact points the way is kept, since a reason not to touch may come back to them. One
 * statement over all tables that point to the kind, planned once: most of them have nothing, and asking each costs more than moving.
 */
async function moveOnto(tx: Tx, merge: string, kind: string, pairs: Equal[]): Promise<void> {
  const froms = pairs.map(({ folded }) => folded.id);
  const tos = pairs.map(({ kept }) => kept.id);
  const rounds = byTable(referencesTo(kind).filter(({ moves }) => moves));
  for (const [n, references] of rounds.entries())
    await tx.query({
      name: `identity.onto-${kind}-${n}`,
      text: ontoStatement(references),
      values: [tx.workspace, merge, froms, tos],
    });
  if (kind !== "contact-point") return;
  await tx.query({
    name: "identity.keep-way",
    text: `insert into folded_records (workspace_id, id, kind, contact_point_id, merge_id)
           select $1, p.from_id, 'contact-point', p.to_id, $2 from unnest($3::uuid[], $4::uuid[]) as p (from_id, to_id)`,
    values: [tx.workspace, merge, froms, tos],
  });
}

function ontoStatement(references: ReferenceTo[]): string {
  const updates = references.map(({ table, column, once }, n) => {
    const free = once
      ? `and not exists (select from ${table} o where o.workspace_id = $1 and o.${column} = p.to_id)`
      : "";
    return `m${n} as (update ${table} t set ${column} = p.to_id from pair p where t.workspace_id = $1 and t.${column} = p.from_id ${free}
             returning t.id, p.from_id, p.to_id)`;
  });
  const moved = references.map(
    ({ kind, column }, n) =>
      `select '${kind}', '${column}', m${n}.from_id, m${n}.to_id, array_agg(m${n}.id) from m${n} group by m${n}.from_id, m${n}.to_id`,
  );
  return `with pair as (select * from unnest($3::uuid[], $4::uuid[]) as p (from_id, to_id)),
    ${updates.join(",\n")}
    insert into merge_moves (workspace_id, merge_id, id, record_kind, column_name, from_id, to_id, ids)
    select $1, $2, gen_random_uuid(), g.* from (${moved.join("\nunion all ")}) as g (record_kind, column_name, from_id, to_id, ids)`;
}
