import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createDefaultPromise, setGap } from "../../plan/promise/index.ts";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { announce, drainNotices } from "../../platform/notices/index.ts";
import { viewToday } from "./index.ts";
import { urgency, urgencySql } from "./urgency.ts";

const database = useDatabase();

interface Given {
  /** Day of the last valued touch. */
  touched?: string;
  ordered?: string;
  minor?: number;
  since?: string;
  gap?: number;
}

/** Customers by name, as the end of 2 March 2026 finds them in London. */
async function customers(given: Record<string, Given>): Promise<TestCtx> {
  const ctx = await database.workspace({ at: "2026-03-02T09:00:00Z" });
  await inWorkspace(ctx, async (tx) => {
    await createDefaultPromise(tx);
    for (const [name, { touched, ordered, minor = 0, since = null, gap }] of Object.entries(given)) {
      const id = newId();
      await tx.query("insert into accounts (workspace_id, id, name) values ($1, $2, $3)", [tx.workspace, id, name]);
      await tx.query(
        "insert into relationships (workspace_id, id, account_id, status, started_on) values ($1, $2, $3, 'customer', $4)",
        [tx.workspace, newId(), id, since],
      );
      if (ordered)
        await tx.query(
          "insert into orders (workspace_id, id, account_id, ordered_on, currency, amount_minor) values ($1, $2, $3, $4, 'EUR', $5)",
          [tx.workspace, newId(), id, ordered, minor],
        );
      if (touched)
        await tx.query(
          `insert into touches (workspace_id, id, account_id, channel, direction, purpose, state, outcome, created_at, happened_at)
           values ($1, $2, $3, 'call', 'out', 'help', 'done', 'reached', $4, $4)`,
          [tx.workspace, newId(), id, `${touched}T12:00:00Z`],
        );
      if (gap) await setGap(tx, [id], { gap_days: gap });
      await announce(tx, "accounts.changed", [id]);
    }
  });
  await drainNotices(ctx);
  return ctx;
}
const today = (ctx: TestCtx, day?: string) => inWorkspace(ctx, (tx) => viewToday(tx, { day }), "read");
const overdue = async (ctx: TestCtx, day?: string): Promise<Record<string, number | null>> =>
  Object.fromEntries((await today(ctx, day)).rows.map((row) => [row.name, row.overdue_days]));

test("day 42 after the last valued touch is still kept and 0 days overdue; day 43 is one day overdue", async () => {
  const ctx = await customers({ Alder: { touched: "2026-01-19" } });
  const day42 = await today(ctx);
  expect(day42.rows).toMatchObject([{ overdue_days: 0, next_due_on: "2026-03-02", why: { kind: "due", days: 0 } }]);
  expect(day42.promise).toMatchObject({ customers: 1, kept: 1 });
  const day43 = await today(ctx, "2026-03-03");
  expect(day43.rows).toMatchObject([{ overdue_days: 1, why: { kind: "overdue", days: 1 } }]);
  expect(day43.promise).toMatchObject({ customers: 1, kept: 0 });
  expect(await overdue(ctx, "2026-02-23")).toEqual({ Alder: -7 });
  expect(await overdue(ctx, "2026-02-22")).toEqual({});
});

test("a gap of its own counts instead of the promise's", async () => {
  const ctx = await customers({ Alder: { touched: "2026-01-19", gap: 30 }, Birch: { touched: "2026-01-19", gap: 60 } });
  expect(await overdue(ctx)).toEqual({ Alder: 12 });
});

test("never valuably touched: days since the last order less the gap, also below zero, else null; always listed", async () => {
  const ctx = await customers({
    Alder: { ordered: "2026-01-01", minor: 100 },
    Birch: { ordered: "2026-03-01", minor: 100 },
    Cedar: {},
    // A start is no order, and no touch.
    Dogwood: { since: "2026-02-01" },
  });
  expect(await overdue(ctx)).toEqual({ Alder: 18, Birch: -41, Cedar: null, Dogwood: null });
});

test("worth × urgency comes first, then worth, then name; what costs more than it brings is worth nothing", async () => {
  const ctx = await customers({
    // 3 gaps are the most: 500 × 3.
    Oak: { touched: "2024-01-01", ordered: "2026-01-01", minor: 500 },
    // 1000 × 43 / 42.
    Ash: { touched: "2026-01-18", ordered: "2026-01-01", minor: 1000 },
    // 2000 × 36 / 42, due in six days.
    Elm: { touched: "2026-01-25", ordered: "2026-01-01", minor: 2000 },
    // Never touched counts from the order, and at least 1: 1500 × 1, as much as Oak, and worth more.
    Yew: { ordered: "2026-03-01", minor: 1500 },
    // Nothing bought: by name.
    Fir: {},
    Box: {},
    Loss: { touched: "2024-01-01", ordered: "2026-01-01", minor: -900 },
  });
  expect((await today(ctx)).rows.map((row) => row.name)).toEqual(["Elm", "Yew", "Oak", "Ash", "Box", "Fir", "Loss"]);
});

test("the rule of urgency and its SQL say the same of every gap and number of days, touched or not", async () => {
  const ctx = await database.workspace();
  const day = "2026-03-02";
  const cases = [1, 7, 30, 42, 365].flatMap((gap_days) =>
    [null, -5, 0, 1, 6, 41, 42, 43, 84, 126, 127, 1000].flatMap((days) =>
      [true, false].filter((ever) => !(ever && days === null)).map((ever) => ({ gap_days, days, ever })),
    ),
  );
  const rows = await inWorkspace(ctx, (tx) =>
    tx.query<{ urgency: number }>(
      `select ${urgencySql("s", "$1::date")} as urgency
       from unnest($2::int[], $3::int[], $4::bool[]) with ordinality as c (gap_days, days, ever, place),
         lateral (select c.gap_days, case when c.ever then $1::date - c.days end as last_valued_touch_on,
           case when not c.ever then $1::date - c.days end as since_on, null::date as last_order_on) s
       order by c.place`,
      [day, cases.map((one) => one.gap_days), cases.map((one) => one.days), cases.map((one) => one.ever)],
    ),
  );
  expect(rows.map((row) => row.urgency)).toEqual(cases.map(urgency));
  expect([
    urgency({ gap_days: 42, days: 42, ever: true }),
    urgency({ gap_days: 42, days: 21, ever: true }),
    urgency({ gap_days: 42, days: 21, ever: false }),
    urgency({ gap_days: 42, days: 127, ever: true }),
    urgency({ gap_days: 42, days: null, ever: false }),
  ]).toEqual([1, 0.5, 1, 3, 3]);
});
