import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { standsSql } from "../../../platform/history/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import type { Run } from "./taking.ts";

/** Lines joined in one transaction. */
const linesAtOnce = 20_000;

/**
 * Joins lines that named a product before it came. The join belongs to the import that brought the product, so that undoing it parts them again.
 * A word that means several products joins nothing.
 */
export async function joinProducts(ctx: Ctx, run: Run, wanted: (tx: Tx) => Promise<void>): Promise<void> {
  const joinMore = async (tx: Tx): Promise<number> => {
    await wanted(tx);
    return joinSome(tx, run);
  };
  while ((await inWorkspace(ctx, joinMore)) === linesAtOnce);
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
       update order_lines l set product_id = s.product_id from few s where l.workspace_id = $1 and l.id = s.id and l.product_id is null returning l.id, l.order_id, l.product_id),
     noted as (
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, $4, gen_random_uuid(), 'order-line', j.id, 'updated', jsonb_build_object('product_id', jsonb_build_array(null, j.product_id)) from joined j)
     select j.order_id, o.account_id from joined j join orders o on o.workspace_id = $1 and o.id = j.order_id`,
    [tx.workspace, run.importId, run.sourceId, run.setId, linesAtOnce],
  );
  await tell(tx, joined);
  return joined.length;
}

interface Joined {
  order_id: string;
  account_id: string;
}

async function tell(tx: Tx, joined: Joined[]): Promise<void> {
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
}

/**
 * Joins lines that named these products, by number or name, before somebody made them. The join belongs to what gave the product its name, so that undoing
 * that parts them again. A word that means several products joins nothing. Costs one look at an index where no line waits.
 */
export async function joinLines(tx: Tx, ids: string[]): Promise<void> {
  const waits = await tx.one({
    name: "sources.lines-wait",
    text: "select from order_lines l where l.workspace_id = $1 and l.product_id is null and l.product_ref is not null limit 1",
    values: [tx.workspace],
  });
  if (!waits) return;
  const joined = await tx.query<Joined>(
    `with words as (
       select p.number as word, p.id from products p where p.workspace_id = $1 and p.id = any ($2::uuid[]) and p.number is not null
       union select p.name collate "C", p.id from products p where p.workspace_id = $1 and p.id = any ($2::uuid[])),
     meant as materialized (
       select w.word, min(w.id::text)::uuid as product_id from words w
       where not exists (select from products o where o.workspace_id = $1 and o.number = w.word and o.id <> w.id)
         and not exists (select from source_records s where s.workspace_id = $1 and s.kind = 'product' and s.key = w.word and s.product_id <> w.id)
       group by w.word having count(distinct w.id) = 1),
     named as materialized (
       select distinct on (c.record_id) c.record_id as product_id, c.set_id from changes c
       join change_sets s on s.workspace_id = $1 and s.id = c.set_id
       where c.workspace_id = $1 and c.record_id = any ($2::uuid[]) and c.record_kind = 'product' and (c.op = 'created' or c.fields ?| array['number', 'name'])
         and ${standsSql("s")}
       order by c.record_id, s.created_at desc, s.id desc),
     few as materialized (
       select l.id, m.product_id, n.set_id from meant m join named n on n.product_id = m.product_id
       join order_lines l on l.workspace_id = $1 and l.product_ref collate "C" = m.word and l.product_id is null
       where not exists (select from products o where o.workspace_id = $1 and o.name collate "C" = m.word and o.id <> m.product_id)
       limit $3),
     joined as (
       update order_lines l set product_id = f.product_id from few f
       where l.workspace_id = $1 and l.id = f.id and l.product_id is null returning l.id, l.order_id, l.product_id, f.set_id),
     noted as (
       insert into changes (workspace_id, set_id, id, record_kind, record_id, op, fields)
       select $1, j.set_id, gen_random_uuid(), 'order-line', j.id, 'updated', jsonb_build_object('product_id', jsonb_build_array(null, j.product_id)) from joined j)
     select j.order_id, o.account_id from joined j join orders o on o.workspace_id = $1 and o.id = j.order_id`,
    [tx.workspace, ids, linesAtOnce],
  );
  await tell(tx, joined);
  if (joined.length === linesAtOnce) await announce(tx, "products.changed", ids);
}
