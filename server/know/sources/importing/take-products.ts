import { newId } from "../../../platform/db/index.ts";
import { nameKey } from "../../identity/index.ts";
import { minorIn, type ProductPart } from "../mapping/index.ts";
import { distinct } from "./place-accounts.ts";
import { storedRows } from "./stored-rows.ts";
import { differing, layOver, type ProductDraft, type Taking } from "./taking.ts";
import type { Cells } from "./writes.ts";

export async function placeProducts(t: Taking): Promise<void> {
  const rows = t.rows.filter((hand) => hand.row.record.product);
  const unknown = rows.filter((hand) => !hand.known?.present);
  const named = await productsNamed(
    t,
    distinct(unknown.flatMap(({ row }) => [row.record.product?.name, row.record.product?.key])),
  );
  for (const hand of rows) {
    const part = hand.row.record.product as ProductPart;
    const there = t.products.get(hand.row.key);
    if (there) {
      if (layOver(there.part, hand.news.product ?? {})) hand.added = true;
      hand.product = there;
      continue;
    }
    const id =
      (hand.known?.present ? hand.known.product_id : null) ??
      (part.key ? named.numbers.get(part.key) : undefined) ??
      named.names.get(nameKey(part.name ?? ""));
    const draft: ProductDraft = {
      id: id ?? newId(),
      isNew: !id,
      part: { ...(id ? (hand.news.product ?? {}) : part) },
      changed: false,
    };
    t.products.set(hand.row.key, draft);
    hand.product = draft;
    hand.first = true;
  }
}

export async function decideProducts(t: Taking): Promise<void> {
  const drafts = [...t.products.values()];
  const stored = await storedRows(
    t.tx,
    "products",
    drafts.filter((draft) => !draft.isNew && Object.keys(draft.part).length > 0).map((draft) => draft.id),
  );
  for (const draft of drafts) {
    if (draft.isNew) makeProduct(t, draft);
    else if (stored.has(draft.id)) changeProduct(t, draft, stored.get(draft.id) as Cells);
    if (draft.isNew || draft.changed) t.writes.hear("products.changed", draft.id);
  }
}

function makeProduct(t: Taking, { id, part }: ProductDraft): void {
  const currency = part.price?.currency ?? part.cost?.currency ?? t.run.currency;
  t.writes.insert("product", {
    id,
    name: part.name ?? part.key,
    number: part.number ?? part.key,
    product_group: part.group,
    unit: part.unit,
    price_minor: part.price && minorIn(part.price, currency),
    cost_minor: part.cost && minorIn(part.cost, currency),
    currency: part.price || part.cost ? currency : null,
    discontinued: part.active === false,
  });
}

function changeProduct(t: Taking, draft: ProductDraft, before: Cells): void {
  const { part } = draft;
  const told = part.price?.currency ?? part.cost?.currency ?? undefined;
  const currency = told ?? (before["currency"] as string | null) ?? t.run.currency;
  const fields = differing(before, {
    name: part.name,
    number:
      part.number !== undefined
        ? part.number
        : before["number"] === null && part.key !== draft.id
          ? part.key
          : undefined,
    product_group: part.group,
    unit: part.unit,
    price_minor: part.price && numberOf(minorIn(part.price, currency)),
    cost_minor: part.cost && numberOf(minorIn(part.cost, currency)),
    currency: told ?? (part.price || part.cost ? currency : undefined),
    discontinued: part.active === undefined ? undefined : !part.active,
  });
  if (!fields) return;
  t.writes.update("product", before, fields);
  draft.changed = true;
}

/** Products by number and by name; those that several carry are nobody's. */
export async function productsNamed(
  t: Taking,
  words: string[],
): Promise<{ numbers: Map<string, string>; names: Map<string, string> }> {
  if (words.length === 0) return { numbers: new Map(), names: new Map() };
  const rows = await t.tx.query<{ id: string; number: string | null; name: string }>({
    text: `select p.id, p.number, p.name from products p where p.workspace_id = $1 and p.number = any ($2::text[])
           union select p.id, p.number, p.name from products p where p.workspace_id = $1 and p.name = any ($2::text[])`,
    values: [t.tx.workspace, words],
  });
  const numbers = new Map<string, string | null>();
  const names = new Map<string, string | null>();
  for (const row of rows) {
    if (row.number !== null) numbers.set(row.number, numbers.has(row.number) ? null : row.id);
    names.set(nameKey(row.name), names.has(nameKey(row.name)) ? null : row.id);
  }
  return { numbers: withoutDoubles(numbers), names: withoutDoubles(names) };
}

function withoutDoubles(found: Map<string, string | null>): Map<string, string> {
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

export function numberOf(minor: bigint | null | undefined): number | null {
  return minor === null || minor === undefined ? null : Number(minor);
}
