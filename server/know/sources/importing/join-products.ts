import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import type { Run } from "./taking.ts";

/** Lines joined in one transaction. */
const linesAtOnce = 20_000;

/**
 * Joins lines that named a product before it came. The join belongs to the import that brought the product, so that undoing it parts them again.
 * A word that means several products joins nothing.
 */
export async function joinProducts(ctx: Ctx, run: Run): Promise<void> {
  while ((await inWorkspace(ctx, (tx) => joinSome(tx, run))) === linesAtOnce);
}

async function joinSome(tx: Tx, run: Run): Promise<number> {
  const joined = await tx.query<{ order_id: string; account_id: string }>(
    `with words as (
       select s.key as word, s.product_id from source_records s where s.workspace_id = $1 and s.import_id = $2 and s.kind = 'product' and s.product_id is not null
       union
       select p.name collate "C", p.id from source_records s join products p on p.workspace_id = $1 and p.id = s.product_id
       where s.workspace_id = $1 and s.import_id = $2 and s.kind = 'product'),
     meant as materialized (
       select w.word, min(w.product_id::text)::uuid as product_id from words w join products p on p.workspace_id = $1 and p.id = w.product_id
       where not exists (select from source_records o where o.workspace_id = $1 and o.kind = 'product' and o.key = w.word and o.source_id <> $3
                         and o.product_id <> w.product_id)
       group by w.word having count(distinct w.product_id) = 1),
     few as materialized (
       select l.id, m.product_id from meant m join order_lines l on l.workspace_id = $1 and l.product_ref collate "C" = m.word and l.product_id is null limit $5),
     joined as (
       update order_lines l set product_id = s.product_id from few s where l.workspace_id = $1 and l.id = s.id returning l.id, l.order_id, l.product_id),
     noted as (
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, $4, gen_random_uuid(), 'order-line', j.id, 'updated', jsonb_build_object('product_id', jsonb_build_array(null, j.product_id)) from joined j)
     select j.order_id, o.account_id from joined j join orders o on o.workspace_id = $1 and o.id = j.order_id`,
    [tx.workspace, run.importId, run.sourceId, run.setId, linesAtOnce],
  );
  await announce(
    tx,
    "orders.changed",
    joined.map((row) => row.order_id),
  );
  await announce(
    tx,
    "accounts.changed",
    joined.map((row) => row.account_id),
  );
  return joined.length;
}
