import { expect, test } from "vitest";
import { addDays, dayOf } from "../../platform/clock/index.ts";
import { newId } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const match = { "if-match": "*" };
const day = (days: number): string => addDays(dayOf(new Date(), "Europe/London"), days);

/** An owner with one customer, Ana there, and one item for the customer's trade. */
async function begin(name: string) {
  const owner = await server.owner(name);
  const did = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.ask(method, path, body, match);
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  const account = await did("POST", "/accounts", { name: "Hedge", industry: "Print" });
  const person = await did("POST", "/people", {
    name: "Ana",
    employments: [{ account_id: account.id, title: "Buyer" }],
  });
  const item = await did("POST", "/items", { title: "Paper that lasts", kind: "guide", industries: ["Print"] });
  await did("POST", "/items", { title: "Ovens", kind: "guide", industries: ["Food"] });
  await drainNotices(owner.ctx);
  const today = async (query = "") => {
    await drainNotices(owner.ctx);
    return did("GET", `/today${query}`);
  };
  return { owner, did, today, account: account.id as string, person: person.id as string, item: item.id as string };
}

test("today names whom to contact and what to bring; a touch takes it off, its undo and a bounce bring it back", async () => {
  const { owner, did, today, account, person, item } = await begin("Main Path");
  const before = await today();
  expect(before.promise).toEqual({ gap_days: 42, customers: 1, kept: 0, kept_share: 0 });
  expect(before.rows).toHaveLength(1);
  expect(before.rows[0]).toMatchObject({
    account,
    why: { kind: "never" },
    item: { item, industry: "print" },
    people: [{ person, title: "Buyer", reachable: false }],
  });
  const touch = await did("POST", "/touches", {
    account,
    person,
    channel: "email",
    direction: "out",
    purpose: "educate",
    item,
    next: { title: "Call Ana", due_on: day(3) },
  });
  expect(touch).toMatchObject({ valued: true, outcome: "delivered", set: touch.id });
  expect((await today()).rows).toEqual([]);
  await did("POST", `/change-sets/${touch.id}/undo`);
  expect(await today()).toEqual(before);
  const again = await did("POST", "/touches", {
    account,
    person,
    channel: "email",
    direction: "out",
    purpose: "educate",
    item,
  });
  const read = await owner.ask("GET", `/touches/${again.id}`);
  expect((await owner.ask("PATCH", `/touches/${again.id}`, { outcome: "bounced" })).status).toBe(428);
  const bounced = await owner.ask(
    "PATCH",
    `/touches/${again.id}`,
    { outcome: "bounced" },
    { "if-match": read.headers.get("etag") as string },
  );
  expect(bounced.body, bounced.text).toMatchObject({ valued: false, outcome: "bounced" });
  expect((await today()).rows[0]).toMatchObject({ account, item: { item } });
});

test("what was given to an account is not proposed to it again", async () => {
  const { did, today, account, item } = await begin("Given Once");
  await did("POST", "/touches", { account, channel: "parcel", direction: "out", purpose: "sell", item });
  expect((await today()).rows[0].item).toBeNull();
});

test("a snoozed account is off the list until its day or a valued touch; the promise still counts it", async () => {
  const { owner, did, today, account } = await begin("Put Off");
  expect(
    (await owner.ask("POST", `/accounts/${account}/snoozes`, { until_on: day(0), reason: "on holiday" })).body.code,
  ).toBe("snooze_past");
  const { set } = await did("POST", `/accounts/${account}/snoozes`, { until_on: day(5), reason: "on holiday" });
  const off = await today();
  expect(off.rows).toEqual([]);
  expect(off.promise.customers).toBe(1);
  expect((await today("?user=all")).rows).toHaveLength(1);
  await did("POST", `/change-sets/${set}/undo`);
  expect((await today()).rows).toHaveLength(1);
});

test("an account handed over is in the colleague's list alone, and a valued touch ends that", async () => {
  const { owner, did, today, account } = await begin("Handed On");
  const colleague = newId();
  await database.db.system.query(
    "insert into users (id, workspace_id, name, email, role) values ($1, $2, 'Ben', 'ben@example.com', 'member')",
    [colleague, owner.workspace],
  );
  expect((await today(`?user=${colleague}`)).rows).toHaveLength(1);
  await did("POST", `/accounts/${account}/handovers`, { to: colleague, reason: "speaks Spanish" });
  expect(await today()).toMatchObject({ rows: [], promise: { customers: 0 } });
  expect((await today(`?user=${colleague}`)).rows).toHaveLength(1);
  await did("POST", "/touches", { account, channel: "visit", direction: "out", purpose: "thank" });
  expect(await today()).toMatchObject({ rows: [], promise: { customers: 1, kept: 1 } });
  expect((await owner.ask("POST", `/accounts/${account}/handovers`, { to: newId() })).status).toBe(404);
});

test("a gap of its own is owed to one account or many, and the promise shows twelve weeks", async () => {
  const { owner, did, account } = await begin("Own Gap");
  await did("POST", "/touches", {
    account,
    channel: "call",
    direction: "out",
    purpose: "help",
    at: `${day(-20)}T10:00:00Z`,
  });
  await drainNotices(owner.ctx);
  const promise = await did("GET", "/promise");
  expect(promise).toMatchObject({ customers: 1, kept: 1 });
  expect(promise.weeks).toHaveLength(12);
  expect(promise.weeks.at(-1)).toMatchObject({ customers: 1, kept: 1 });
  expect(promise.weeks[0]).toMatchObject({ customers: 1, kept: 0 });
  const { set } = await did("PUT", `/accounts/${account}/promise`, { gap_days: 10 });
  await drainNotices(owner.ctx);
  expect(await did("GET", "/promise")).toMatchObject({ gap_days: 42, kept: 0 });
  await did("POST", `/change-sets/${set}/undo`);
  expect(await did("POST", "/account-gaps", { ids: [account], gap_days: 30 })).toMatchObject({ changed: 1 });
  expect(await did("PUT", "/promise", { gap_days: 21 })).toMatchObject({ changed: 1 });
  await drainNotices(owner.ctx);
  expect(await did("GET", "/promise?user=all")).toMatchObject({ gap_days: 21, kept: 1 });
});

test("the top accounts of a period come with share, curve and coverage", async () => {
  const { owner, did, account } = await begin("Top Few");
  await did("POST", "/orders", { account_id: account, ordered_on: day(-3), currency: "EUR", total_minor: 12_345 });
  await drainNotices(owner.ctx);
  const top = await did("GET", `/concentration?from=${day(-10)}&to=${day(0)}`);
  expect(top).toMatchObject({
    total_minor: 12_345,
    share: 1,
    accounts_with_revenue: 1,
    curve: [{ accounts: 1, share: 1 }],
  });
  expect(top.accounts[0]).toMatchObject({ account, coverage: { known: 1, target: 5 }, kept: false });
  expect((await owner.ask("GET", `/concentration?from=${day(0)}&to=${day(-1)}`)).body.code).toBe("period_backwards");
});

test("the library is listed by title a page at a time, changed and retired", async () => {
  const { owner, did, item } = await begin("Shelf");
  const first = await did("GET", "/items?limit=1");
  expect(first.rows.map((row: { title: string }) => row.title)).toEqual(["Ovens"]);
  expect(
    (await did("GET", `/items?limit=1&cursor=${first.next}`)).rows.map((row: { title: string }) => row.title),
  ).toEqual(["Paper that lasts"]);
  expect(await did("PATCH", `/items/${item}`, { topics: ["paper", " Paper "] })).toMatchObject({ topics: ["paper"] });
  expect((await owner.ask("PATCH", `/items/${item}`, { link: "javascript:alert(1)" }, match)).status).toBe(422);
  await did("POST", `/items/${item}/retirement`);
  expect((await did("GET", "/items")).rows).toHaveLength(1);
  expect((await did("GET", "/items?retired=true")).rows).toHaveLength(2);
});

test("a touch that lies ahead, of nobody, or answering another account is refused", async () => {
  const { owner, account, did } = await begin("Refused");
  const touch = { account, channel: "email", direction: "in" };
  expect((await owner.ask("POST", "/touches", { ...touch, at: `${day(3)}T10:00:00Z` })).body.code).toBe("touch_ahead");
  expect((await owner.ask("POST", "/touches", { ...touch, account: null })).body.code).toBe("touch_of_nobody");
  const theirs = await did("POST", "/touches", touch);
  expect((await owner.ask("POST", "/touches", { ...touch, answers: theirs.id })).body.code).toBe("answer_elsewhere");
  const ours = await did("POST", "/touches", {
    account,
    channel: "email",
    direction: "out",
    purpose: "help",
    answers: theirs.id,
  });
  expect(ours.valued).toBe(true);
  expect(await did("GET", `/touches/${theirs.id}`)).toMatchObject({ valued: true });
});
