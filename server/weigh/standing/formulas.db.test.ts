import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { enterExchangeRates } from "../../know/orders/index.ts";
import { createDefaultPromise } from "../../plan/promise/index.ts";
import { inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { announce, drainNotices } from "../../platform/notices/index.ts";
import { standingAsOf } from "./index.ts";

/** The formulas on fixed values, worked out by hand: what is kept by changes is compared with a rebuild elsewhere, and both could be wrong alike. */
const database = useDatabase();
const today = "2026-03-02";

interface Sale {
  on: string;
  minor: number;
  currency?: string;
  state?: "open" | "cleared" | "cancelled";
  cancelled_on?: string;
  refunds?: { on: string; minor: number }[];
}

async function firm(): Promise<{ ctx: TestCtx; account: string }> {
  const ctx = await database.workspace({ at: `${today}T09:00:00Z` });
  const account = newId();
  await inWorkspace(ctx, async (tx) => {
    await createDefaultPromise(tx);
    await insert(tx, "accounts", { id: account, name: "Alder" });
    await insert(tx, "relationships", { id: newId(), account_id: account, status: "customer" });
  });
  return { ctx, account };
}

async function insert(tx: Tx, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  await tx.query(
    `insert into ${table} (workspace_id, ${columns.join(", ")}) values ($1, ${columns.map((_, at) => `$${at + 2}`).join(", ")})`,
    [tx.workspace, ...Object.values(row)],
  );
}

const sell = (ctx: TestCtx, account: string, sales: Sale[]): Promise<void> =>
  inWorkspace(ctx, async (tx) => {
    for (const { on, minor, currency = "EUR", state = "open", cancelled_on = null, refunds = [] } of sales) {
      const order = { id: newId(), account_id: account, ordered_on: on, currency, amount_minor: minor };
      await insert(tx, "orders", { ...order, total_minor: minor, state, cancelled_on });
      for (const refund of refunds)
        await insert(tx, "refunds", {
          id: newId(),
          account_id: account,
          order_id: order.id,
          refunded_on: refund.on,
          currency,
          amount_minor: refund.minor,
        });
    }
    await announce(tx, "accounts.changed", [account]);
  });

interface Standing {
  revenue_12m_minor: number;
  revenue_apart: Record<string, number> | null;
  orders_12m: number;
  first_order_on: string | null;
  last_order_on: string | null;
  people_known: number;
  people_reachable: number;
  people_touched: number;
}

/** As it is kept, or computed as of the end of another day. */
async function standing(ctx: TestCtx, day?: string): Promise<Standing> {
  await drainNotices(ctx);
  return inWorkspace(ctx, async (tx) => {
    const source = await standingAsOf(tx, day);
    return (await tx.one<Standing>(`with ${source.cte} select s.* from standing_then s`, source.values)) as Standing;
  });
}

test("revenue of 12 months: the day a year back is out, the next is in, today is in, tomorrow is out", async () => {
  const { ctx, account } = await firm();
  await sell(ctx, account, [
    { on: "2025-03-02", minor: 1 },
    { on: "2025-03-03", minor: 20 },
    { on: "2026-03-02", minor: 300 },
    { on: "2026-03-03", minor: 4000 },
  ]);
  expect(await standing(ctx)).toMatchObject({
    revenue_12m_minor: 320,
    orders_12m: 2,
    first_order_on: "2025-03-02",
    last_order_on: "2026-03-02",
  });
  expect((await standing(ctx, "2026-03-01")).revenue_12m_minor).toBe(21);
  expect((await standing(ctx, "2026-03-03")).revenue_12m_minor).toBe(4300);
});

test("a refund counts on its own day, whenever its order was; that of a cancelled order takes nothing away", async () => {
  const { ctx, account } = await firm();
  await sell(ctx, account, [
    { on: "2024-06-01", minor: 10_000, refunds: [{ on: "2026-02-01", minor: 700 }] },
    { on: "2026-01-01", minor: 5000, refunds: [{ on: "2026-03-03", minor: 50 }] },
    {
      on: "2026-01-02",
      minor: 9000,
      state: "cancelled",
      cancelled_on: "2026-01-05",
      refunds: [{ on: "2026-01-06", minor: 9000 }],
    },
  ]);
  expect(await standing(ctx)).toMatchObject({ revenue_12m_minor: 4300, orders_12m: 1 });
  expect((await standing(ctx, "2026-01-31")).revenue_12m_minor).toBe(5000);
  expect((await standing(ctx, "2026-03-03")).revenue_12m_minor).toBe(4250);
});

test("open and cleared orders count alike; a cancelled one counts only before the day it was cancelled on", async () => {
  const { ctx, account } = await firm();
  await sell(ctx, account, [
    { on: "2026-01-01", minor: 1, state: "open" },
    { on: "2026-01-01", minor: 20, state: "cleared" },
    { on: "2026-01-01", minor: 300, state: "cancelled", cancelled_on: "2026-02-01" },
    { on: "2026-01-01", minor: 4000, state: "cancelled" },
  ]);
  expect(await standing(ctx)).toMatchObject({ revenue_12m_minor: 21, orders_12m: 2 });
  expect((await standing(ctx, "2026-01-31")).revenue_12m_minor).toBe(321);
  expect((await standing(ctx, "2026-02-01")).revenue_12m_minor).toBe(21);
});

test("other currencies count at the rate of their day with their own digits; without one they stand apart and are in no sum", async () => {
  const { ctx, account } = await firm();
  await inWorkspace(ctx, (tx) =>
    enterExchangeRates(tx, [
      { currency: "USD", valid_on: "2026-01-01", rate: "0.9" },
      { currency: "USD", valid_on: "2026-02-01", rate: "0.8" },
      { currency: "JPY", valid_on: "2026-01-01", rate: "0.0061" },
      { currency: "HUF", valid_on: "2026-01-01", rate: "0.0025" },
      { currency: "KWD", valid_on: "2026-01-01", rate: "3" },
    ]),
  );
  await sell(ctx, account, [
    { on: "2025-12-31", minor: 10_000, currency: "USD" },
    { on: "2026-01-31", minor: 10_000, currency: "USD", refunds: [{ on: "2026-02-01", minor: 1000 }] },
    { on: "2026-02-01", minor: 10_000, currency: "USD" },
    { on: "2026-02-01", minor: 1500, currency: "JPY" },
    { on: "2026-02-01", minor: 123_400, currency: "HUF" },
    { on: "2026-02-01", minor: 1001, currency: "KWD" },
    { on: "2026-02-01", minor: 777, currency: "GBP" },
  ]);
  // 90.00 − 8.00 + 80.00 + 9.15 (1500 × 0.0061) + 3.09 (1234.00 × 0.0025 = 3.085) + 3.00 (1.001 × 3 = 3.003).
  expect(await standing(ctx)).toMatchObject({
    revenue_12m_minor: 9000 - 800 + 8000 + 915 + 309 + 300,
    revenue_apart: { USD: 10_000, GBP: 777 },
    orders_12m: 7,
  });
});

test("known are who works there now; reachable by a point that lives and may be used; touched who was met within the gap", async () => {
  const { ctx, account } = await firm();
  const people = Array.from({ length: 7 }, () => newId()) as [string, ...string[]];
  const [met, late, dead, stopped, left, unheard, sold] = people as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  await inWorkspace(ctx, async (tx) => {
    for (const [at, id] of people.entries()) {
      await insert(tx, "people", { id, name: `Person ${at}` });
      await insert(tx, "employments", {
        id: newId(),
        account_id: account,
        person_id: id,
        ended_on: id === left ? "2026-03-01" : null,
      });
      await insert(tx, "contact_points", {
        id: newId(),
        person_id: id,
        kind: "email",
        value: `p${at}@alder.example`,
        normal: `p${at}@alder.example`,
        state: id === dead ? "dead" : "unverified",
      });
    }
    await insert(tx, "suppressions", { id: newId(), person_id: stopped, channel: "email", reason: "asked" });
    const touch = (person: string, on: string, outcome: string, purpose: string): Promise<void> =>
      insert(tx, "touches", {
        id: newId(),
        account_id: account,
        person_id: person,
        channel: "call",
        direction: "out",
        purpose,
        state: "done",
        outcome,
        created_at: `${on}T12:00:00Z`,
        happened_at: `${on}T12:00:00Z`,
      });
    // 42 days before the day asked for is within the gap, 43 is not.
    await touch(met, "2026-01-19", "reached", "help");
    await touch(late, "2026-01-18", "reached", "help");
    await touch(left, "2026-02-20", "reached", "help");
    await touch(unheard, "2026-02-20", "no-answer", "help");
    // Whoever was met was met, whatever it was for.
    await touch(sold, "2026-02-20", "reached", "sell");
    await announce(tx, "accounts.changed", [account]);
  });
  expect(await standing(ctx)).toMatchObject({ people_known: 6, people_reachable: 4, people_touched: 2 });
  // On their last day they still belong there.
  expect(await standing(ctx, "2026-03-01")).toMatchObject({ people_known: 7, people_touched: 4 });
});
