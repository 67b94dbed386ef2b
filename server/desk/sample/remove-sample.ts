import type { Tx } from "../../platform/db/index.ts";
import { recount } from "../../platform/counts/index.ts";
import { recordKinds, type RecordKind } from "../../platform/history/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { countedTables } from "./bring-sample.ts";

/** The kinds that are marked themselves; everything that points to one of their rows goes with it. */
const marked = ["account", "person", "product", "item"];

/**
 * Takes the sample customers away with all that hangs on them, also what was logged since. Walks the registry of references from the leaves
 * to the roots, one statement a reference. Real orders that name a sample product keep its name as written.
 */
export async function removeSample(tx: Tx): Promise<{ accounts: number }> {
  const gone = await tx.query<{ id: string }>("select id from accounts where workspace_id = $1 and sample", [
    tx.workspace,
  ]);
  const people = await tx.query<{ id: string }>("select id from people where workspace_id = $1 and sample", [
    tx.workspace,
  ]);
  const products = await tx.query<{ id: string }>("select id from products where workspace_id = $1 and sample", [
    tx.workspace,
  ]);
  for (const kind of [...recordKinds()].reverse()) {
    const rule = sampleRule(kind);
    // Their words are found by what they are, not by whose they are.
    const topic = { note: "notes.changed", touch: "touches.changed" }[kind.kind];
    if (rule && topic) {
      const rows = await tx.query<{ id: string }>(
        `select t.id from ${kind.table} t where t.workspace_id = $1 and (${rule})`,
        [tx.workspace],
      );
      await announce(
        tx,
        topic,
        rows.map((row) => row.id),
      );
    }
    if (rule) await tx.query(`delete from ${kind.table} t where t.workspace_id = $1 and (${rule})`, [tx.workspace]);
  }
  for (const table of countedTables) await recount(tx, table);
  await announce(
    tx,
    "accounts.changed",
    gone.map((row) => row.id),
  );
  await announce(
    tx,
    "people.changed",
    people.map((row) => row.id),
  );
  await announce(
    tx,
    "products.changed",
    products.map((row) => row.id),
  );
  return { accounts: gone.length };
}

/** SQL: is the row `t` part of the sample, by its own mark or by what it points to, however far up? */
function sampleRule(kind: RecordKind, alias = "t", depth = 0): string | undefined {
  if (marked.includes(kind.kind))
    return kind.kind === "product"
      ? `${alias}.sample and not exists (select from order_lines l where l.workspace_id = $1 and l.product_id = ${alias}.id)`
      : `${alias}.sample`;
  if (kind.derived || depth > 4) return undefined;
  const rules = (kind.refersTo ?? []).flatMap((to) => {
    // A product or an item is only mentioned by others; it doesn't own them.
    if (to.kind === "product" || to.kind === "item") return [];
    const parent = recordKinds().find((one) => one.kind === to.kind);
    const up = `p${depth}`;
    const rule = parent && sampleRule(parent, up, depth + 1);
    return rule
      ? [
          `exists (select from ${parent.table} ${up} where ${up}.workspace_id = $1 and ${up}.id = ${alias}.${to.column} and (${rule}))`,
        ]
      : [];
  });
  return rules.length > 0 ? rules.join(" or ") : undefined;
}
