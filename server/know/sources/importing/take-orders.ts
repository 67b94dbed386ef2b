import { newId } from "../../../platform/db/index.ts";
import { currencyExponent } from "../../../platform/money/index.ts";
import { lineAmount, type WrittenLine } from "../../orders/index.ts";
import { minorIn, type OrderPart } from "../mapping/index.ts";
import { meantBy } from "./known-records.ts";
import { distinct, findAccounts } from "./place-accounts.ts";
import { storedRows } from "./stored-rows.ts";
import { differing, layOver, type OrderDraft, type RowInHand, type Taking } from "./taking.ts";
import { numberOf } from "./take-products.ts";
import type { Cells } from "./writes.ts";

/** Finds or makes the order each row speaks of; a row whose account nobody knows waits. */
export async function placeOrders(t: Taking): Promise<void> {
  const rows = t.rows.filter((hand) => hand.row.record.order);
  const strangers = rows.filter((hand) => !hand.known?.present);
  // Whose a known order is counts where the row says it anew.
  const moved = rows.filter(
    ({ known, news }) => known?.present && (news.order?.account_key || news.order?.account_name),
  );
  await findAccounts(
    t,
    [...strangers, ...moved].map((hand) => ({
      hand,
      key: hand.row.record.order?.account_key,
      name: hand.row.record.order?.account_name,
    })),
  );
  const people = await meantBy(
    t.tx,
    t.run.sourceId,
    "person",
    distinct(rows.map((hand) => hand.row.record.order?.person_key)),
  );
  const recognised = await recognise(t, strangers);
  for (const hand of rows) {
    const part = hand.row.record.order as OrderPart;
    const there = t.orders.get(hand.row.key);
    if (there) {
      if (layOver(there.part, hand.news.order ?? {})) hand.added = true;
      if (hand.account) there.accountId = hand.account.id;
      hand.order = there;
      hand.waits = undefined;
      continue;
    }
    const id = hand.known?.present ? hand.known.order_id : recognised.get(`${part.number}|${hand.account?.id}`);
    if (!id && hand.waits) continue;
    if (hand.waits) {
      hand.failure = `${hand.waits.reason}; the order stays with the account it has`;
      hand.waits = undefined;
      continue;
    }
    if (!id && !part.date) {
      hand.failure = "the row has no order date";
      continue;
    }
    const personId = (part.person_key && people.get(part.person_key)) || null;
    const draft: OrderDraft = {
      id: id ?? newId(),
      isNew: !id,
      part: { ...(id ? (hand.news.order ?? {}) : part) },
      changed: false,
      accountId: hand.account?.id ?? "",
      personId,
    };
    t.orders.set(hand.row.key, draft);
    hand.order = draft;
    hand.first = true;
  }
}

/** The same number at the same account is the same order, also where another file brought it. */
async function recognise(t: Taking, rows: RowInHand[]): Promise<Map<string, string>> {
  const numbers = distinct(
    rows.map((hand) => (hand.account && !hand.account.isNew ? hand.row.record.order?.number : null)),
  );
  if (numbers.length === 0) return new Map();
  const found = await t.tx.query<{ id: string; number: string; account: string }>({
    text: "select o.id, o.number, o.account_id as account from orders o where o.workspace_id = $1 and o.number = any ($2::text[])",
    values: [t.tx.workspace, numbers],
  });
  return new Map(found.map((row) => [`${row.number}|${row.account}`, row.id]));
}

/** What becomes of the orders. Returns those whose amount has to be settled after the write. */
export async function decideOrders(t: Taking): Promise<string[]> {
  const drafts = [...t.orders.values()];
  const stored = await storedRows(
    t.tx,
    "orders",
    drafts.filter((draft) => !draft.isNew && Object.keys(draft.part).length > 0).map((draft) => draft.id),
  );
  const changed: ChangedOrder[] = [];
  for (const draft of drafts) {
    const before = stored.get(draft.id);
    if (draft.isNew) makeOrder(t, draft);
    else if (before) {
      const fields = changeOrder(t, draft, before);
      if (fields) changed.push({ id: draft.id, fields });
    }
    if (!draft.isNew && !draft.changed) continue;
    t.writes.hear("orders.changed", draft.id);
    t.writes.hear("accounts.changed", before?.["account_id"] as string | undefined);
    if (draft.accountId) t.writes.hear("accounts.changed", draft.accountId);
  }
  await takeAlong(t, changed);
  return changed.map(({ id }) => id);
}

function makeOrder(t: Taking, { id, part, accountId, personId }: OrderDraft): void {
  const state = part.state ?? (part.cleared_date ? "cleared" : "open");
  const currency = part.currency ?? t.run.currency;
  const total = part.total && minorIn(part.total, currency);
  t.writes.insert("order", {
    id,
    account_id: accountId,
    person_id: personId,
    person_ref: part.person_key,
    number: part.number,
    state,
    ordered_on: part.date,
    cleared_on: part.cleared_date,
    cancelled_on: state === "cancelled" ? (part.cleared_date ?? part.date) : null,
    currency,
    total_minor: total,
    amount_minor: total ?? 0n,
    freight_minor: part.freight && minorIn(part.freight, currency),
    seller_ref: part.seller,
    note: part.note,
  });
}

function changeOrder(t: Taking, draft: OrderDraft, before: Cells): Fields | null {
  const { part } = draft;
  const told = part.currency ?? part.total?.currency ?? part.freight?.currency ?? undefined;
  const currency = told ?? (before["currency"] as string);
  const cleared =
    part.cleared_date !== undefined && before["state"] === "open" && part.cleared_date ? "cleared" : undefined;
  const state = part.state ?? cleared;
  const fields = differing(before, {
    state,
    account_id: draft.accountId || undefined,
    person_id: draft.personId ?? undefined,
    number: before["number"] === null ? part.number : undefined,
    ordered_on: part.date,
    cleared_on: part.cleared_date,
    cancelled_on:
      state === "cancelled" && before["cancelled_on"] === null ? (part.cleared_date ?? t.run.today) : undefined,
    currency: told,
    total_minor: part.total && numberOf(minorIn(part.total, currency)),
    freight_minor: part.freight && numberOf(minorIn(part.freight, currency)),
    seller_ref: part.seller,
    note: part.note,
  });
  if (!fields) return null;
  t.writes.update("order", before, fields);
  draft.changed = true;
  return fields;
}

type Fields = Record<string, [unknown, unknown]>;
interface ChangedOrder {
  id: string;
  fields: Fields;
}

/** What hangs on an order follows it: its refunds to the account it is of now, its lines to the coins of its currency. */
async function takeAlong(t: Taking, changed: ChangedOrder[]): Promise<void> {
  const moved = new Map(
    changed.flatMap(({ id, fields }) => (fields["account_id"] ? [[id, fields["account_id"]]] : [])),
  );
  const otherCoins = new Map(
    changed.flatMap(({ id, fields: { currency } }) =>
      currency && currencyExponent(String(currency[0])) !== currencyExponent(String(currency[1]))
        ? [[id, String(currency[1])]]
        : [],
    ),
  );
  if (moved.size > 0)
    for (const refund of await partsOf(t, "refunds", [...moved.keys()]))
      t.writes.update("refund", refund, { account_id: moved.get(refund["order_id"] as string) as [unknown, unknown] });
  if (otherCoins.size > 0)
    for (const line of await partsOf(t, "order_lines", [...otherCoins.keys()])) {
      const exponent = currencyExponent(otherCoins.get(line["order_id"] as string) as string);
      const fields = differing(line, { amount_minor: Number(lineAmount(line as unknown as WrittenLine, exponent)) });
      if (fields) t.writes.update("order-line", line, fields);
    }
}

function partsOf(t: Taking, table: "refunds" | "order_lines", orders: string[]): Promise<Cells[]> {
  return t.tx.query<Cells>(
    `select p.* from ${table} p where p.workspace_id = $1 and p.order_id = any ($2::uuid[]) order by p.id for update`,
    [t.tx.workspace, orders],
  );
}
