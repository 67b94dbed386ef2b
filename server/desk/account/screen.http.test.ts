import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { logTouch } from "../../know/touches/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { createItems } from "../../plan/library/index.ts";

const database = useDatabase();
const server = useServer(database);

test("an account's screen tells who is there, what is missing, what happened and whether the promise is kept", async () => {
  const owner = await server.owner("Hedge Screens");
  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  const account = (await owner.ask("POST", "/accounts", { name: "Jürgen Müller OHG", industry: "Tools" })).body;
  const people = (
    await owner.ask("POST", "/people", {
      rows: [
        {
          name: "أحمد محمود",
          employments: [{ account_id: account.id, title: "Buyer", buying_role: "decides" }],
          contact_points: [{ kind: "phone", value: "+44 20 7946 0018" }],
        },
        {
          name: "王小明",
          employments: [{ account_id: account.id, title: "Clerk" }],
          contact_points: [{ kind: "email", value: "wang@mueller.example", state: "dead" }],
        },
        {
          name: "Former Colleague",
          employments: [{ account_id: account.id, started_on: "2020-01-01", ended_on: day(30) }],
        },
      ],
    })
  ).body.rows;
  const [ahmad, wang] = people;
  const point = (
    await owner.ask("POST", "/contact-points", {
      account_id: account.id,
      kind: "postal",
      street: "Am Wall 3",
      postal_code: "28195",
      city: "Bremen",
      country: "DE",
    })
  ).body;
  const reason = (await owner.ask("POST", "/story-reasons", { label: "Quick delivery" })).body;
  await owner.ask(
    "PUT",
    `/accounts/${account.id}/story`,
    { words: "Their last supplier was late.", reasons: [reason.id] },
    { "if-match": "*" },
  );
  await owner.ask("POST", "/notes", { account_id: account.id, words: "Likes to be called before nine" });
  await owner.ask("POST", "/taggings", { account_ids: [account.id], person_ids: [ahmad.id], add: ["Süd"] });
  const field = (await owner.ask("POST", "/custom-fields", { record_kind: "account", label: "Seats", kind: "number" }))
    .body;
  await owner.ask("POST", "/custom-value-edits", { record_ids: [account.id], values: { [field.id]: 12 } });
  const order = (
    await owner.ask("POST", "/orders", {
      account_id: account.id,
      ordered_on: day(20),
      number: "A-1",
      lines: [{ quantity: 2, unit_price: "9.995" }],
    })
  ).body;
  await owner.ask("POST", `/orders/${order.id}/refunds`, { amount_minor: 500, refunded_on: day(5) });
  await owner.ask("POST", "/suppressions", { account_id: account.id, channel: "letter", reason: "moved to e-mail" });
  const task = (await owner.ask("POST", "/tasks", { account_id: account.id, title: "Send the guide", due_on: day(-3) }))
    .body;
  const item = (await inWorkspace(owner.ctx, (tx) => createItems(tx, [{ title: "Guide to hedges", kind: "guide" }])))
    .items[0]?.id as string;
  await inWorkspace(owner.ctx, (tx) =>
    logTouch(tx, {
      account: account.id,
      person: ahmad.id,
      channel: "call",
      direction: "out",
      purpose: "help",
      outcome: "reached",
      item,
    }),
  );
  await drainNotices(owner.ctx);

  const answer = await owner.ask("GET", `/accounts/${account.id}/screen`);
  expect(answer.status).toBe(200);
  const screen = answer.body;
  expect(screen.account).toMatchObject({ name: "Jürgen Müller OHG", industry: "Tools" });
  expect(screen.story).toEqual({
    words: "Their last supplier was late.",
    reasons: [{ id: reason.id, label: "Quick delivery" }],
  });
  expect(screen.relationships).toMatchObject([{ status: "customer", started_on: null }]);
  expect(screen.contact_points).toMatchObject([{ id: point.id, value: "Am Wall 3, 28195 Bremen, DE", usable: true }]);
  expect(screen.tags.map((tag: { name: string }) => tag.name)).toEqual(["Süd"]);
  expect(screen.custom_values).toEqual([{ field_id: field.id, label: "Seats", kind: "number", value: 12 }]);
  expect(
    screen.people.map((row: { name: string; there_now: boolean; reachable: boolean; touched: boolean }) => [
      row.name,
      row.there_now,
      row.reachable,
      row.touched,
    ]),
  ).toEqual([
    ["أحمد محمود", true, true, true],
    ["王小明", true, false, false],
    ["Former Colleague", false, false, false],
  ]);
  expect(screen.coverage).toEqual({
    known: 2,
    reachable: 1,
    touched: 1,
    target: 5,
    gaps: { unknown: 3, unreachable: [wang.id], untouched: [], roles: ["influences", "pays", "champions"] },
  });
  expect(screen.value).toMatchObject({ currency: "EUR", revenue_12m_minor: 1499, orders_12m: 1 });
  expect(screen.value.months).toHaveLength(24);
  expect(
    screen.value.months.reduce((sum: number, month: { revenue_minor: number }) => sum + month.revenue_minor, 0),
  ).toBe(1499);
  expect(screen.rhythm).toMatchObject({ kept: true, days_left: 42, days: [{ valued: 1, other: 0 }] });
  expect(screen.promise).toMatchObject({ gap_days: 42, default_gap_days: 42, override: null });
  // Somebody left, so there is a successor to find; first, since it is due today.
  expect(screen.tasks).toMatchObject([
    { title: expect.stringContaining("Former Colleague has left") },
    { id: task.id, title: "Send the guide" },
  ]);
  const kinds = screen.timeline.rows.map((row: { kind: string }) => row.kind);
  expect(new Set(kinds)).toEqual(new Set(["touch", "note", "order", "refund", "change"]));
  const instants = screen.timeline.rows.map((row: { at: string }) => row.at);
  expect(instants).toEqual([...instants].sort().reverse());

  const life = await owner.ask("GET", `/people/${ahmad.id}/screen`);
  expect(life.status).toBe(200);
  expect(life.body).toMatchObject({
    person: { name: "أحمد محمود" },
    employments: [{ account_name: "Jürgen Müller OHG", there_now: true, title: "Buyer" }],
    contact_points: [{ normal: "+442079460018", usable: true }],
    tags: [{ name: "Süd" }],
    touches: { total: 1, valued: 1 },
    sent: [{ title: "Guide to hedges", item_id: item }],
  });
  expect(life.body.timeline.rows.map((row: { kind: string }) => row.kind)).toContain("touch");
});

test("the timeline goes on page by page, without a doubled or a lost entry, and shows only the kinds asked for", async () => {
  const owner = await server.owner("Hedge Timeline");
  const account = (await owner.ask("POST", "/accounts", { name: "A" })).body;
  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
  await owner.ask("POST", "/orders", {
    rows: Array.from({ length: 12 }, (_, at) => ({
      account_id: account.id,
      ordered_on: day(at % 3),
      total_minor: 100,
    })),
  });
  await owner.ask("POST", "/notes", {
    rows: Array.from({ length: 9 }, (_, at) => ({ account_id: account.id, words: `note ${at}` })),
  });
  const seen: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: { rows: { id: string; kind: string }[]; next: string | null } = (
      await owner.ask("GET", `/accounts/${account.id}/timeline?limit=4${next ? `&cursor=${next}` : ""}`)
    ).body;
    seen.push(...page.rows.map((row) => `${row.kind} ${row.id}`));
    next = page.next;
  }
  expect(seen).toHaveLength(22);
  expect(new Set(seen).size).toBe(22);
  const notes = (await owner.ask("GET", `/accounts/${account.id}/timeline?kinds=note&limit=50`)).body;
  expect(notes.rows).toHaveLength(9);
  expect((await owner.ask("GET", `/accounts/${account.id}/timeline?kinds=rumour`)).status).toBe(422);
});

test("the screen of an account that is not there, or another workspace's, is not found", async () => {
  const one = await server.owner("Hedge One");
  const other = await server.owner("Hedge Other");
  const account = (await one.ask("POST", "/accounts", { name: "A" })).body;
  expect((await other.ask("GET", `/accounts/${account.id}/screen`)).status).toBe(404);
  expect((await other.ask("PATCH", `/accounts/${account.id}`, { name: "B" }, { "if-match": "*" })).status).toBe(404);
  expect((await other.ask("GET", `/accounts/${account.id}/timeline`)).body).toEqual({ rows: [], next: null });
});
