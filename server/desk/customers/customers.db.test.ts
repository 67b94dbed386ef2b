import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { undoSet } from "../../platform/history/index.ts";
import { type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import { bulkEdit } from "./bulk-edit.ts";
import { type Filter, type Rule, sorts } from "./contract.ts";
import { countCustomers, groupCustomers } from "./count-customers.ts";
import { listCustomers, type ListedRow, type ListOptions } from "./list-customers.ts";
import { createView, listViews } from "./saved-views.ts";

const database = useDatabase();
const day = "2026-03-02";
const cities = ["Graz", "Wien", "graz-Nord", null];

/** Forty accounts whose columns repeat and are empty in different rhythms, so that ties and gaps occur in each sort. */
async function cast(ctx: Ctx): Promise<string[]> {
  const ids = Array.from({ length: 40 }, () => newId());
  await inWorkspace(ctx, async (tx) => {
    for (const [n, id] of ids.entries()) {
      await tx.query("insert into accounts (workspace_id, id, name) values ($1, $2, $3)", [
        tx.workspace,
        id,
        `Firm ${n % 15}`,
      ]);
      await tx.query(
        `insert into standing (workspace_id, account_id, name, kind, industry, city, owner_name, relationship, created_at, revenue_12m_minor, last_valued_touch_at,
           last_valued_touch_on, gap_days, next_due_on, people_touched)
         values ($1, $2, $3, 'organisation', $4, $5, $6, $7, $8, $9, $10, $10::timestamptz::date, $11, $12, $13)`,
        [
          tx.workspace,
          id,
          `Firm ${n % 15}`,
          n % 3 === 0 ? null : `Industry ${n % 3}`,
          cities[n % 4],
          n % 5 === 0 ? null : `Owner ${n % 5}`,
          n < 32 ? "customer" : n < 37 ? "prospect" : n < 39 ? "lapsed" : null,
          new Date(Date.UTC(2025, 0, 1 + (n % 7))),
          (n % 6) * 1000,
          n % 4 === 1 ? null : new Date(Date.UTC(2026, 0, 1 + n)),
          n < 32 ? 42 : null,
          n % 4 === 1 || n >= 32 ? null : new Date(Date.UTC(2026, 1, 12 + n)).toISOString().slice(0, 10),
          n % 3,
        ],
      );
    }
  });
  return ids;
}

const rule = (field: string, operator: Rule["operator"], value?: Rule["value"]): Filter => ({
  combinator: "and",
  rules: [{ field, operator, value }],
});
const list = (ctx: Ctx, options: Partial<ListOptions>) =>
  inWorkspace(
    ctx,
    (tx) => listCustomers(tx, { scope: "customers", sort: "name", direction: "asc", limit: 200, ...options }),
    "read",
  );

async function page(ctx: Ctx, options: Partial<ListOptions>, size: number): Promise<ListedRow[]> {
  const rows: ListedRow[] = [];
  for (;;) {
    const last = rows.at(-1);
    const next = await list(ctx, { ...options, limit: size, after: last && [last.sort_key, last.account_id] });
    rows.push(...next);
    if (next.length < size) return rows;
  }
}

test.each(sorts.flatMap((sort) => (["asc", "desc"] as const).map((direction) => [sort, direction] as const)))(
  "pages by %s %s are the whole list, once each, in order",
  async (sort, direction) => {
    const ctx = await database.workspace();
    await cast(ctx);
    for (const scope of ["customers", "all"] as const) {
      const whole = await list(ctx, { sort, direction, scope });
      expect(whole).toHaveLength(scope === "customers" ? 32 : 40);
      expect((await page(ctx, { sort, direction, scope }, 7)).map((row) => row.account_id)).toEqual(
        whole.map((row) => row.account_id),
      );
      // What is empty comes last, both ways.
      const keys = whole.map((row) => row.sort_key);
      const filled = keys.filter((key) => key !== null);
      expect(keys).toEqual([...filled, ...keys.filter((key) => key === null)]);
    }
  },
);

test.each<[string, Filter, (row: ListedRow) => boolean]>([
  ["text equals", rule("name", "=", "Firm 3"), (row) => row.name === "Firm 3"],
  ["text unlike finds the empty too", rule("city", "!=", "Graz"), (row) => row.city !== "Graz"],
  ["text begins, in any case", rule("city", "beginsWith", "gra"), (row) => /^gra/i.test(row.city ?? "")],
  ["text contains, in any case", rule("city", "contains", "NORD"), (row) => /nord/i.test(row.city ?? "")],
  ["text is in a list", rule("city", "in", ["Graz", "Wien"]), (row) => ["Graz", "Wien"].includes(row.city ?? "")],
  [
    "number between",
    rule("revenue", "between", [1000, 3000]),
    (row) => row.revenue_12m_minor >= 1000 && row.revenue_12m_minor <= 3000,
  ],
  ["number above, with a fraction", rule("people_touched", ">", 0.5), (row) => row.people_touched > 0],
  ["empty", rule("last_valued_touch", "null"), (row) => row.last_valued_touch_at === null],
  ["not empty", rule("industry", "notNull"), (row) => row.industry !== null],
  ["kept", rule("promise", "=", "kept"), (row) => row.next_due_on !== null && row.next_due_on >= day],
  ["overdue", rule("promise", "=", "overdue"), (row) => row.next_due_on !== null && row.next_due_on < day],
  ["never", rule("promise", "=", "never"), (row) => row.next_due_on === null],
  [
    "and, or and not",
    {
      combinator: "or",
      rules: [
        { field: "city", operator: "=", value: "Wien" },
        {
          combinator: "and",
          not: true,
          rules: [
            { field: "revenue", operator: "<", value: 4000 },
            { field: "industry", operator: "notNull" },
          ],
        },
      ],
    },
    (row) => row.city === "Wien" || !(row.revenue_12m_minor < 4000 && row.industry !== null),
  ],
])("a filter by %s leaves exactly those", async (_, filter, holds) => {
  const ctx = await database.workspace({ at: `${day}T09:00:00Z` });
  await cast(ctx);
  const all = await list(ctx, {});
  const left = all.filter(holds).map((row) => row.account_id);
  expect(left.length).toBeGreaterThan(0);
  expect((await list(ctx, { filter })).map((row) => row.account_id)).toEqual(left);
  expect(
    (await page(ctx, { filter, sort: "valued", direction: "desc" }, 3)).map((row) => row.account_id).sort(),
  ).toEqual([...left].sort());
  expect(await inWorkspace(ctx, (tx) => countCustomers(tx, "customers", filter, false))).toEqual({
    total: left.length,
    more: false,
    estimate: null,
  });
});

test("every fault of a filter is told at once", async () => {
  const ctx = await database.workspace();
  const filter: Filter = {
    combinator: "and",
    rules: [
      { field: "shoe size", operator: "=", value: 43 },
      { field: "revenue", operator: ">", value: "much" },
    ],
  };
  await expect(list(ctx, { filter })).rejects.toMatchObject({
    code: "invalid_input",
    detail: { faults: [{ path: "filter.rules.0.field" }, { path: "filter.rules.1.value" }] },
  });
});

test("groups count what the list shows", async () => {
  const ctx = await database.workspace();
  await cast(ctx);
  const groups = await inWorkspace(ctx, (tx) => groupCustomers(tx, "customers", undefined, "city"), "read");
  expect(groups.reduce((sum, group) => sum + group.accounts, 0)).toBe(32);
  expect(groups.find((group) => group.key === null)?.accounts).toBe(8);
});

test("a new gap and tags for all that match are undone as one", async () => {
  const ctx = await database.workspace();
  await cast(ctx);
  const read = () =>
    inWorkspace(ctx, (tx) =>
      tx.one<{ gaps: number; tags: number }>(
        "select (select count(*) from promise_states where workspace_id = $1 and gap_days = 20) as gaps, (select count(*) from account_tags where workspace_id = $1) as tags",
        [tx.workspace],
      ),
    );
  const gap = await inWorkspace(ctx, (tx) =>
    bulkEdit(tx, { scope: "customers", filter: rule("city", "=", "Wien"), change: { gap_days: 20 } }),
  );
  const tags = await inWorkspace(ctx, (tx) => bulkEdit(tx, { scope: "all", change: { add_tags: ["Fair"] } }));
  expect(gap.matched).toBe(8);
  expect(await read()).toEqual({ gaps: 8, tags: 40 });
  await inWorkspace(ctx, (tx) => undoSet(tx, tags.set as string));
  expect(await read()).toEqual({ gaps: 8, tags: 0 });
  await inWorkspace(ctx, (tx) => undoSet(tx, gap.set as string));
  expect(await read()).toEqual({ gaps: 0, tags: 0 });
});

test("a view of one's own is not seen by others until it is shared", async () => {
  const ctx = await database.workspace();
  const users = [newId(), newId()] as const;
  for (const id of users) {
    await database.asAdmin(
      "insert into users (id, workspace_id, name, email, role) values ($1, $2, $3, $3 || '@example.org', 'member')",
      [id, ctx.workspace, id],
    );
  }
  const as = (user: string): Ctx => ({ ...ctx, actor: { kind: "user", user, name: user, role: "member" } });
  const made = (name: string, shared: boolean) =>
    inWorkspace(as(users[0]), (tx) =>
      createView(tx, {
        screen: "customers",
        name,
        shared,
        shape: { scope: "customers", filter: rule("city", "=", "Wien") },
      }),
    );
  await made("Mine", false);
  await made("Ours", true);
  const seen = async (user: string) =>
    (await inWorkspace(as(user), (tx) => listViews(tx, "customers"), "read")).map((view) => [view.name, view.mine]);
  expect(await seen(users[0])).toEqual([
    ["Mine", true],
    ["Ours", true],
  ]);
  expect(await seen(users[1])).toEqual([["Ours", false]]);
});
