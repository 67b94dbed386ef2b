import { newId } from "../../../platform/db/index.ts";
import type { OrderPart } from "../mapping/index.ts";
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
  await findAccounts(
    t,
    strangers.map((hand) => ({
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
      hand.order = there;
      hand.waits = undefined;
      continue;
    }
    const id = hand.known?.present ? hand.known.order_id : recognised.get(`${part.number}|${hand.account?.id}`);
    if (!id && hand.waits) continue;
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
  const settle: string[] = [];
  for (const draft of drafts) {
    const before = stored.get(draft.id);
    if (draft.isNew) makeOrder(t, draft);
    else if (before) {
      changeOrder(t, draft, before);
      if (draft.changed) settle.push(draft.id);
    }
    if (!draft.isNew && !draft.changed) continue;
    t.writes.hear("orders.changed", draft.id);
    t.writes.hear("accounts.changed", draft.isNew ? draft.accountId : (before?.["account_id"] as string));
  }
  return settle;
}

function makeOrder(t: Taking, { id, part, accountId, personId }: OrderDraft): void {
  const state = part.state ?? (part.cleared_date ? "cleared" : "open");
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
    currency: part.total?.currency ?? part.freight?.currency ?? t.run.currency,
    total_minor: part.total?.minor,
    amount_minor: part.total?.minor ?? 0n,
    freight_minor: part.freight?.minor,
    seller_ref: part.seller,
    note: part.note,
  });
}

function changeOrder(t: Taking, draft: OrderDraft, before: Cells): void {
  const { part } = draft;
  const cleared =
    part.cleared_date !== undefined && before["state"] === "open" && part.cleared_date ? "cleared" : undefined;
  const state = part.state ?? cleared;
  const fields = differing(before, {
    state,
    person_id: draft.personId ?? undefined,
    number: before["number"] === null ? part.number : undefined,
    ordered_on: part.date,
    cleared_on: part.cleared_date,
    cancelled_on:
      state === "cancelled" && before["cancelled_on"] === null ? (part.cleared_date ?? t.run.today) : undefined,
    currency: part.total?.currency ?? part.freight?.currency ?? undefined,
    total_minor: part.total === undefined ? undefined : numberOf(part.total?.minor),
    freight_minor: part.freight === undefined ? undefined : numberOf(part.freight?.minor),
    seller_ref: part.seller,
    note: part.note,
  });
  if (!fields) return;
  t.writes.update("order", before, fields);
  draft.changed = true;
}
