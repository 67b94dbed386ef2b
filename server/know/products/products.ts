import { keepCount } from "../../platform/counts/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { NewProduct, Product, ProductEdit } from "./contract.ts";

/** Makes products; a price without a currency is in the workspace's. */
export async function createProducts(
  tx: Tx,
  wanted: NewProduct[],
): Promise<{ products: Product[]; set: string | null }> {
  const house = await tx.one<{ currency: string }>("select currency from workspaces where id = $1", [tx.workspace]);
  const set = changeSet(tx, {
    kind: "create-products",
    summary: wanted.length === 1 ? (wanted[0]?.name ?? "") : `${wanted.length} products`,
  });
  const products = await set.create<Product>(
    "product",
    wanted.map((row) => ({
      ...row,
      currency: row.currency ?? house?.currency ?? null,
      discontinued: row.discontinued ?? false,
      sample: row.sample ?? false,
      revision: 1,
    })),
  );
  await keepCount(tx, "products", products.length);
  return { products, set: await set.close() };
}

export async function editProduct(
  tx: Tx,
  id: string,
  fields: ProductEdit,
  check?: Check,
): Promise<{ product: Product; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-product" });
  const [product] = await set.edit<Product>("product", [{ id, check, fields }]);
  return { product: product as Product, set: await set.close() };
}

/** Takes a product away that nobody bought; one that is no longer sold is `discontinued`. */
export async function removeProduct(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-product" });
  const gone = await set.remove("product", [id], check);
  await keepCount(tx, "products", -gone.length);
  return { removed: gone.length, set: await set.close() };
}

export async function readProduct(tx: Tx, id: string): Promise<Product> {
  const found = await tx.one<Product>(`select ${columns} from products p where p.workspace_id = $1 and p.id = $2`, [
    tx.workspace,
    id,
  ]);
  if (!found) throw new Fault("not_found", { what: "product", id });
  return found;
}

export interface ProductFilter {
  /** Part of the name, the number or the group. */
  q?: string | undefined;
  state?: "sold" | "discontinued" | undefined;
}

/** One page by name, after the last one seen; the order is that of the index on lower(name). */
export async function listProducts(
  tx: Tx,
  filter: ProductFilter,
  after: [name: string, id: string] | undefined,
  limit: number,
): Promise<Product[]> {
  const values: unknown[] = [tx.workspace, limit];
  const conditions = ["p.workspace_id = $1"];
  const given = (value: unknown): string => `$${values.push(value)}`;
  if (filter.q) {
    const like = `${given(`%${filter.q.toLowerCase().replaceAll(/[\\%_]/g, "\\$&")}%`)}::text`;
    conditions.push(
      `(lower(p.name) like ${like} or lower(p.number) like ${like} or lower(p.product_group) like ${like})`,
    );
  }
  if (filter.state) conditions.push(`p.discontinued = ${given(filter.state === "discontinued")}::boolean`);
  if (after)
    conditions.push(
      `(lower(p.name), p.id) > (lower(${given(after[0])}::text) collate "und-x-icu", ${given(after[1])}::uuid)`,
    );
  return tx.query<Product>(
    `select ${columns} from products p where ${conditions.join(" and ")} order by lower(p.name), p.id limit $2`,
    values,
  );
}

const columns =
  "p.id, p.name, p.number, p.product_group, p.unit, p.price_minor, p.cost_minor, p.currency, p.discontinued, p.sample, p.revision, p.created_at, p.updated_at";
