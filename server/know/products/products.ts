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

/** One page by name, after the last one seen; the order is that of the index on lower(name). */
export async function listProducts(
  tx: Tx,
  after: [name: string, id: string] | undefined,
  limit: number,
): Promise<Product[]> {
  return tx.query<Product>({
    name: after ? "products.next-page" : "products.first-page",
    text: `select ${columns} from products p where p.workspace_id = $1 ${after ? 'and (lower(p.name), p.id) > (lower($3::text) collate "und-x-icu", $4::uuid)' : ""}
           order by lower(p.name), p.id limit $2`,
    values: after ? [tx.workspace, limit, ...after] : [tx.workspace, limit],
  });
}

const columns =
  "p.id, p.name, p.number, p.product_group, p.unit, p.price_minor, p.cost_minor, p.currency, p.discontinued, p.sample, p.revision, p.created_at, p.updated_at";
