import { newId } from "../../../platform/db/index.ts";
import { nameKey } from "../../identity/index.ts";
import { currencyExponent } from "../../../platform/money/index.ts";
import { lineAmount as amountOfLine } from "../../orders/index.ts";
import { type LinePart, minorIn } from "../mapping/index.ts";
import { meantBy } from "./known-records.ts";
import { lineAmount, priceWritten } from "./line-amount.ts";
import { distinct } from "./place-accounts.ts";
import { sightings } from "./sightings.ts";
import { storedRows } from "./stored-rows.ts";
import { differing, layOver, type LineDraft, type OrderRef, type RowInHand, type Taking } from "./taking.ts";
import { productsNamed } from "./take-products.ts";
import type { Cells } from "./writes.ts";

/** Finds or makes the line each row is; a row whose order nobody knows waits. */
export async function placeLines(t: Taking): Promise<void> {
  const rows = t.rows.filter((hand) => hand.row.record.line);
  const orders = await findOrders(t, distinct(rows.map((hand) => hand.row.record.line?.order_number)));
  const products = await findProducts(t, distinct(rows.map((hand) => hand.row.record.line?.product)));
  for (const hand of rows) {
    const part = hand.row.record.line as LinePart;
    const there = t.lines.get(hand.row.key);
    if (there) {
      if (layOver(there.part, newsOfLine(hand))) hand.added = true;
      Object.assign(there.says, part);
      hand.line = there;
      continue;
    }
    const order = orders.get(part.order_number ?? "");
    if (!order) {
      hand.waits = {
        for: "order",
        key: part.order_number ?? "",
        reason: `there is no order “${part.order_number}” yet`,
      };
      continue;
    }
    if (Number(part.discount ?? "0") > 1 || Number(part.discount ?? "0") < 0) {
      hand.failure = `a discount of ${part.discount} is not a share between 0 and 1`;
      continue;
    }
    const told = currencyOf(part);
    if (told && order.currency && told !== order.currency) {
      hand.failure = `the line is in ${told}, its order “${part.order_number}” in ${order.currency}: an order has one currency, told with the order`;
      continue;
    }
    const id = hand.known?.present ? hand.known.line_id : null;
    const draft: LineDraft = {
      id: id ?? newId(),
      isNew: !id,
      part: { ...(id ? newsOfLine(hand) : part) },
      says: { ...part },
      changed: false,
      order,
      productId: (part.product && products.get(part.product)) || null,
    };
    t.lines.set(hand.row.key, draft);
    hand.line = draft;
    hand.first = true;
  }
}

/** What becomes of the lines. Returns the orders whose amount has to be settled after the write. */
export async function decideLines(t: Taking): Promise<string[]> {
  const drafts = [...t.lines.values()];
  const stored = await storedRows(
    t.tx,
    "order_lines",
    drafts.filter((draft) => !draft.isNew && Object.keys(draft.part).length > 0).map((draft) => draft.id),
  );
  const settle = new Set<string>();
  for (const draft of drafts) {
    const before = stored.get(draft.id);
    const { currency } = draft.order;
    const own = currency ?? currencyOf(draft.says) ?? t.run.currency;
    if (draft.isNew) t.writes.insert("order-line", { id: draft.id, order_id: draft.order.id, ...cellsOf(draft, own) });
    else if (before) {
      const fields = differing(numbers(before), newsCells(draft, before, own));
      if (fields) {
        t.writes.update("order-line", before, fields);
        draft.changed = true;
      }
    }
    if (!draft.isNew && !draft.changed) continue;
    settle.add(draft.order.id);
    t.writes.hear("orders.changed", draft.order.id);
    t.writes.hear("accounts.changed", draft.order.accountId);
  }
  return [...settle];
}

const currencyOf = (part: LinePart): string | null => (part.unit_price ?? part.amount)?.currency ?? null;

const cellsOf = ({ part, productId }: LineDraft, currency: string) => ({
  product_id: productId,
  ...lineCells(part, currency),
});

/** What a row says of a line, in the currency of its order. */
export function lineCells(part: LinePart, currency: string) {
  const quantity = part.quantity ?? "1";
  const amount = lineAmount(part, currency);
  return {
    product_ref: part.product ?? null,
    quantity,
    unit_price: part.unit_price
      ? priceWritten(part.unit_price, currency)
      : priceOf(amount, quantity, currencyExponent(currency)),
    discount: part.unit_price ? (part.discount ?? "0") : "0",
    amount_minor: amount,
  };
}

/** What a known line's row says anew, over the line as it stands here: what people changed of the rest counts on, also in the amount. */
function newsCells({ part, says, productId }: LineDraft, before: Cells, currency: string): Cells {
  const product = part.product === undefined ? {} : { product_ref: part.product, product_id: productId ?? undefined };
  const exponent = currencyExponent(currency);
  const quantity = part.quantity ?? String(before["quantity"]);
  if (!says.unit_price) {
    if (part.quantity === undefined && part.amount === undefined) return product;
    const amount = part.amount ? minorIn(part.amount, currency) : BigInt(before["amount_minor"] as number);
    const unit_price = Number(priceOf(amount, quantity, exponent));
    return { ...product, quantity: Number(quantity), unit_price, discount: 0, amount_minor: Number(amount) };
  }
  if (part.quantity === undefined && part.unit_price === undefined && part.discount === undefined) return product;
  const unit_price = part.unit_price ? priceWritten(part.unit_price, currency) : String(before["unit_price"]);
  const discount = part.discount ?? String(before["discount"]);
  return {
    ...product,
    quantity: Number(quantity),
    unit_price: Number(unit_price),
    discount: Number(discount),
    amount_minor: Number(amountOfLine({ quantity, unit_price, discount }, exponent)),
  };
}

/** A row that tells a price for the first time says all of it anew: its discount meant nothing before. */
function newsOfLine({ news, said, row }: RowInHand): LinePart {
  const { line } = row.record;
  if (!line?.unit_price || !said?.line || said.line.unit_price) return news.line ?? {};
  const { quantity, discount } = line;
  return {
    ...(quantity === undefined ? {} : { quantity }),
    ...(discount === undefined ? {} : { discount }),
    ...news.line,
  };
}

/** Where a row tells only the amount, the price of one is for show. */
function priceOf(amount: bigint, quantity: string, exponent: number): string {
  const n = Number(quantity);
  return n === 0 ? "0" : (Number(amount) / 10 ** exponent / n).toFixed(exponent + 2);
}

function numbers(before: Cells): Cells {
  return {
    ...before,
    quantity: Number(before["quantity"]),
    unit_price: Number(before["unit_price"]),
    discount: Number(before["discount"]),
  };
}

async function findOrders(t: Taking, numbers: string[]): Promise<Map<string, OrderRef>> {
  const byKey = await meantBy(t.tx, t.run.sourceId, "order", numbers);
  const missing = numbers.filter((number) => !byKey.has(number));
  const rows = await t.tx.query<{ id: string; number: string | null; account: string; currency: string }>({
    text: `select o.id, o.number, o.account_id as account, o.currency from orders o where o.workspace_id = $1 and o.id = any ($2::uuid[])
           union select o.id, o.number, o.account_id, o.currency from orders o where o.workspace_id = $1 and o.number = any ($3::text[])`,
    values: [t.tx.workspace, [...byKey.values()], missing],
  });
  const byId = new Map(rows.map((row) => [row.id, { id: row.id, accountId: row.account, currency: row.currency }]));
  const found = new Map<string, OrderRef>();
  for (const [number, id] of byKey) if (byId.has(id)) found.set(number, byId.get(id) as OrderRef);
  const byNumber = Map.groupBy(
    rows.filter((row) => row.number !== null),
    (row) => row.number as string,
  );
  for (const number of missing) {
    const meant = byNumber.get(number) ?? [];
    if (meant.length === 1) found.set(number, byId.get((meant[0] as { id: string }).id) as OrderRef);
  }
  if (t.run.dryRun) {
    const seen = await sightings(t.tx, t.run, "order", numbers);
    for (const number of seen.keys())
      if (!found.has(number)) found.set(number, { id: newId(), accountId: "", currency: null });
  }
  return found;
}

/** By the source's key, else by number, else by name; unknown ones stay as written. */
async function findProducts(t: Taking, refs: string[]): Promise<Map<string, string>> {
  const found = await meantBy(t.tx, t.run.sourceId, "product", refs);
  const { numbers, names } = await productsNamed(
    t,
    refs.filter((ref) => !found.has(ref)),
  );
  for (const ref of refs) {
    const id = found.get(ref) ?? numbers.get(ref) ?? names.get(nameKey(ref));
    if (id) found.set(ref, id);
  }
  return found;
}
