import { addDays, type Day } from "../../platform/clock/index.ts";
import type { Chance } from "./chance.ts";
import type { Add, Customer, Shelf } from "./firm.ts";
import { helpful, pitches, talks } from "./words.ts";

export interface Span {
  today: Day;
  days: number;
  currency: string;
  owner: string | null;
}

/** What passed between the firm and its customers: orders with lines, some refunds, touches of every kind, notes and tasks. */
export function makeDealings(chance: Chance, add: Add, customers: Customer[], shelf: Shelf, span: Span): void {
  let number = 20_000;
  for (const customer of customers) {
    if (customer.status !== "prospect") number = addOrders(chance, add, customer, shelf, span, number);
    addTouches(chance, add, customer, shelf, span);
    if (chance.holds(0.2))
      add("notes", { account_id: customer.id, person_id: null, words: chance.pick(talks), author_id: span.owner });
    if (chance.holds(0.08))
      add("tasks", {
        account_id: customer.id,
        person_id: null,
        user_id: span.owner,
        title: chance.pick(["Send the soil reading", "Ring about the apprentice", "Bring seed samples"]),
        due_on: addDays(span.today, chance.between(-3, 12)),
      });
  }
}

function addOrders(chance: Chance, add: Add, customer: Customer, shelf: Shelf, span: Span, first: number): number {
  let number = first;
  const gap = Math.max(9, Math.round(75 / customer.appetite));
  const until = customer.status === "lapsed" ? -150 : 0;
  for (
    let back = -span.days + chance.between(0, gap);
    back < until;
    back += chance.between(Math.ceil(gap * 0.5), Math.ceil(gap * 1.6))
  ) {
    number++;
    const ordered = addDays(span.today, back);
    const lines = Array.from({ length: chance.between(1, 4) }, () => lineOf(chance, shelf, customer.appetite));
    const amount = lines.reduce((sum, line) => sum + line.amount_minor, 0);
    const cleared = back < -12;
    const cancelled = chance.holds(0.02);
    const order = add("orders", {
      account_id: customer.id,
      number: String(number),
      state: cancelled ? "cancelled" : cleared ? "cleared" : "open",
      ordered_on: ordered,
      cleared_on: cleared && !cancelled ? addDays(ordered, chance.between(2, 11)) : null,
      cancelled_on: cancelled ? ordered : null,
      currency: span.currency,
      amount_minor: amount,
    });
    for (const line of lines) add("order_lines", { order_id: order, ...line });
    if (cleared && !cancelled && chance.holds(0.03)) {
      add("refunds", {
        order_id: order,
        account_id: customer.id,
        refunded_on: addDays(ordered, 12),
        currency: span.currency,
        amount_minor: Math.round(amount / 4),
        reason: "damaged in transit",
      });
    }
  }
  return number;
}

function lineOf(chance: Chance, shelf: Shelf, appetite: number) {
  const product = chance.pick(shelf.products);
  const quantity = Math.max(1, Math.round(chance.between(1, 6) * appetite));
  return {
    product_id: product.id,
    product_ref: product.name,
    quantity,
    unit_price: product.price / 100,
    discount: 0,
    amount_minor: quantity * product.price,
  };
}

function addTouches(chance: Chance, add: Add, customer: Customer, shelf: Shelf, span: Span): void {
  // Some are looked after every few weeks, some hardly ever: that is what Today is for.
  const care = chance.weighted([
    [24, 30],
    [38, 34],
    [65, 22],
    [140, 14],
  ]);
  for (
    let back = -span.days + chance.between(0, care);
    back < 0;
    back += chance.between(Math.ceil(care * 0.6), Math.ceil(care * 1.5))
  ) {
    addTouch(chance, add, customer, shelf, span, addDays(span.today, back));
  }
}

function addTouch(chance: Chance, add: Add, customer: Customer, shelf: Shelf, span: Span, day: Day): void {
  const member = chance.pick(customer.members);
  const kind = chance.weighted([
    ["help", 34],
    ["item", 26],
    ["listen", 14],
    ["sell", 12],
    ["in", 8],
    ["missed", 6],
  ]);
  const fitting = shelf.items.filter(
    (item) => item.industries.length === 0 || item.industries.includes(customer.industry),
  );
  const at = `${day}T${String(chance.between(8, 16)).padStart(2, "0")}:${chance.pick(["05", "20", "40", "55"])}:00Z`;
  const touch = {
    account_id: customer.id,
    person_id: member?.person ?? null,
    happened_at: at,
    created_at: at,
    state: "done",
    user_id: span.owner,
    item_id: null as string | null,
    benefit: null as string | null,
    note: null as string | null,
  };
  if (kind === "help")
    add("touches", {
      ...touch,
      channel: "call",
      direction: "out",
      purpose: "help",
      outcome: chance.holds(0.8) ? "reached" : "left-word",
      benefit: chance.pick(helpful),
    });
  else if (kind === "item")
    add("touches", {
      ...touch,
      channel: chance.pick(["email", "letter"]),
      direction: "out",
      purpose: "educate",
      outcome: chance.holds(0.95) ? "delivered" : "bounced",
      item_id: chance.pick(fitting).id,
    });
  else if (kind === "listen")
    add("touches", {
      ...touch,
      channel: chance.pick(["call", "visit"]),
      direction: "out",
      purpose: "listen",
      outcome: "reached",
      note: chance.pick(talks),
    });
  else if (kind === "sell")
    add("touches", {
      ...touch,
      channel: "call",
      direction: "out",
      purpose: "sell",
      outcome: "reached",
      note: chance.pick(pitches),
    });
  else if (kind === "in")
    add("touches", {
      ...touch,
      channel: "call",
      direction: "in",
      purpose: null,
      outcome: "reached",
      note: chance.pick(talks),
    });
  else add("touches", { ...touch, channel: "call", direction: "out", purpose: "help", outcome: "no-answer" });
}
