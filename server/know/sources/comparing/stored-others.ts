import type { Tx } from "../../../platform/db/index.ts";
import type { Known } from "./known-rows.ts";
import type { Difference, RowThere } from "./reconciliation.ts";

interface Met {
  row: RowThere;
  known: Known;
}

type Stored = Record<string, string | null>;
type OtherDifference = Pick<Difference, "record_id" | "name" | "field" | "here" | "there" | "why" | "detail">;

/** Orders and products come from one source as a rule: what differs there was changed here, or changed there since. */
export async function differingOthers<M extends Met>(
  tx: Tx,
  met: M[],
): Promise<{ one: M; difference: OtherDifference }[]> {
  const others = met.filter(({ row }) => row.kind === "order" || row.kind === "product");
  if (others.length === 0) return [];
  const { orders, products } = await readStored(tx, others);
  return others.flatMap((one) => {
    const { row, known } = one;
    const id = row.kind === "order" ? known.order_id : known.product_id;
    const here = (row.kind === "order" ? orders : products).get(id ?? "");
    if (!here || !id) return [];
    const why = row.hash !== null && !known.row_hashes.includes(row.hash) ? "not-brought-in" : "edited";
    const name = here["number"] ?? here["name"] ?? null;
    return Object.entries(saysOfOther(row)).flatMap(([field, there]) => {
      const stored = here[field] ?? null;
      if (there === undefined || there === stored) return [];
      return [{ one, difference: { record_id: id, name, field, here: stored, there, why, detail: null } }];
    });
  });
}

function saysOfOther({ kind, record }: RowThere): Record<string, string | null | undefined> {
  const { order, product } = record ?? {};
  return kind === "order"
    ? { number: order?.number, ordered_on: order?.date, state: order?.state, total_minor: minor(order?.total) }
    : { name: product?.name, product_group: product?.group, price_minor: minor(product?.price) };
}

const minor = (money: { minor: bigint } | null | undefined): string | null | undefined =>
  money ? String(money.minor) : money;

async function readStored(tx: Tx, met: Met[]): Promise<{ orders: Map<string, Stored>; products: Map<string, Stored> }> {
  const orders = await tx.query<Stored & { id: string }>(
    `select o.id, o.number, o.ordered_on::text as ordered_on, o.state, o.total_minor::text as total_minor
     from orders o where o.workspace_id = $1 and o.id = any ($2::uuid[])`,
    [tx.workspace, met.map(({ known }) => known.order_id).filter((id) => id !== null)],
  );
  const products = await tx.query<Stored & { id: string }>(
    `select p.id, p.name, p.product_group, p.price_minor::text as price_minor
     from products p where p.workspace_id = $1 and p.id = any ($2::uuid[])`,
    [tx.workspace, met.map(({ known }) => known.product_id).filter((id) => id !== null)],
  );
  const byId = (rows: (Stored & { id: string })[]) => new Map(rows.map((row) => [row.id, row as Stored]));
  return { orders: byId(orders), products: byId(products) };
}
