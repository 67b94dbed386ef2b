import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts, editAccount, removeAccount } from "../../know/accounts/index.ts";
import { mergeRecords } from "../../know/identity/index.ts";
import { createOrders } from "../../know/orders/index.ts";
import { createPeople, editContactPoint, removePerson } from "../../know/people/index.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { undoSet } from "../../platform/history/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { atRevision } from "../../platform/records/index.ts";
import type { NewOutcome, NewVerification } from "./contract.ts";
import {
  closeVerification,
  drawVerification,
  recordOutcome,
  recordOutcomes,
  viewDecay,
  viewNext,
  viewReport,
  viewWork,
} from "./index.ts";
import type { Work } from "./view-work.ts";

const database = useDatabase();

const asked: NewVerification = {
  unit: "customer",
  questions: ["email"],
  method: "margin",
  margin: 0.05,
  confidence: 0.95,
  top: 0,
};

/** Customers 1 to n, each with one person who has a title and an e-mail; the first ones bring the most. */
async function customers(n: number): Promise<TestCtx> {
  const ctx = await database.workspace();
  await inWorkspace(ctx, async (tx) => {
    const numbers = Array.from({ length: n }, (_, at) => at + 1);
    const { accounts } = await createAccounts(
      tx,
      numbers.map((at) => ({ name: `Customer ${at}` })),
    );
    await createPeople(
      tx,
      accounts.map((account, at) => ({
        name: `Person ${at + 1}`,
        employments: [{ account_id: account.id, title: "Buyer" }],
        contact_points: [
          { kind: "email" as const, value: `person${at + 1}@customer${at + 1}.example` },
          { kind: "phone" as const, value: `+44 20 7946 0${String(at).padStart(3, "0")}` },
        ],
      })),
    );
    await createOrders(
      tx,
      accounts.map((account, at) => ({
        account_id: account.id,
        ordered_on: "2026-02-01",
        total_minor: (n - at) * 100,
        currency: "EUR",
      })),
    );
  });
  await drainNotices(ctx);
  return ctx;
}

const draw = (ctx: TestCtx, wanted: Partial<NewVerification> = {}) =>
  inWorkspace(ctx, async (tx) => {
    const { verification, set } = await drawVerification(tx, { ...asked, ...wanted });
    return { id: verification.id, set: set as string, verification, work: await all(tx, verification.id) };
  });
const all = (tx: Tx, id: string): Promise<Work[]> => viewWork(tx, id, { user: undefined, show: "all", limit: 1000 });
const report = (ctx: TestCtx, id: string) => inWorkspace(ctx, (tx) => viewReport(tx, id), "read");
const tell = (tx: Tx, work: Work | undefined, found: NewOutcome, at = 0) => {
  const check = (work as Work).checks[at] as Work["checks"][number];
  return recordOutcome(tx, check.id, found, atRevision(check.revision));
};
const say = (ctx: TestCtx, work: Work | undefined, found: NewOutcome, at = 0) =>
  inWorkspace(ctx, (tx) => tell(tx, work, found, at));
/** Of each record the same question, all in one go. */
const sayAll = (ctx: TestCtx, work: Work[], found: (work: Work, at: number) => NewOutcome) =>
  inWorkspace(ctx, async (tx) => {
    for (const [at, one] of work.entries()) await tell(tx, one, found(one, at));
  });

test("of 91 customers 74 are drawn; 74 checked with 10 wrong are 10 to 16 wrong in all", async () => {
  const ctx = await customers(91);
  const { id, work, verification } = await draw(ctx);
  expect(verification).toMatchObject({ population: 91, size: 74, drawn_on: "2026-03-02" });
  expect(new Set(work.map((one) => one.account_id)).size).toBe(74);
  await sayAll(ctx, work, (_, at) =>
    at < 10 ? { outcome: "wrong", value: `right${at}@new.example` } : { outcome: "right" },
  );
  const { all, wrong, questions } = await report(ctx, id);
  expect(all).toMatchObject({
    population: 91,
    drawn: 74,
    checked: 74,
    wrong: 10,
    low: 10,
    high: 16,
    open: 0,
    rate: 10 / 74,
  });
  expect(questions).toMatchObject([{ question: "email", low: 10, high: 16 }]);
  expect(wrong).toHaveLength(10);
  expect(wrong[0]).toMatchObject({ right_value: "right0@new.example", person_name: work[0]?.person_name });
  const points = await inWorkspace(ctx, (tx) =>
    tx.query<{ value: string; state: string; state_on: string }>(
      "select value, state, state_on from contact_points where workspace_id = $1 and kind = 'email' and state = 'verified'",
      [tx.workspace],
    ),
  );
  expect(points).toHaveLength(74);
  expect(points.filter((point) => point.value.endsWith("@new.example"))).toHaveLength(10);
  expect(points[0]?.state_on).toBe("2026-03-02");
});

test("the same seed draws the same, another one others; a new customer moves nobody else", async () => {
  const ctx = await customers(60);
  const drawn = async (seed: string) => (await draw(ctx, { seed, margin: 0.2 })).work.map((one) => one.account_name);
  const first = await drawn("barley");
  expect(await drawn("barley")).toEqual(first);
  expect(await drawn("rye")).not.toEqual(first);
  await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [{ name: "Newcomer" }]);
    await createPeople(tx, [
      {
        name: "New",
        employments: [{ account_id: accounts[0]?.id as string }],
        contact_points: [{ kind: "email", value: "new@newcomer.example" }],
      },
    ]);
  });
  await drainNotices(ctx);
  const later = await drawn("barley");
  expect(
    later.filter((name) => name !== "Newcomer").every((name, at) => first.includes(name) || at === later.length - 1),
  ).toBe(true);
});

test("the ten that bring the most are all drawn, the rest by lot; those found there are exact", async () => {
  const ctx = await customers(40);
  const { id, work } = await draw(ctx, { top: 10, margin: 0.1 });
  const top = work.filter((one) => one.stratum === "top").map((one) => one.account_name);
  expect(top.sort()).toEqual(Array.from({ length: 10 }, (_, at) => `Customer ${at + 1}`).sort());
  await sayAll(ctx, work, (one) => ({ outcome: one.account_name === "Customer 1" ? "wrong" : "right" }));
  const { strata, all } = await report(ctx, id);
  expect(strata).toMatchObject([
    { stratum: "top", population: 10, checked: 10, low: 1, high: 1 },
    { stratum: "rest", population: 30 },
  ]);
  expect(all.low).toBe(1);
  expect(all.high).toBe(1 + (strata[1]?.high as number));
});

test("not reached is not right: best and worst case stand beside what those reached say", async () => {
  const ctx = await customers(20);
  const { id, work } = await draw(ctx);
  await sayAll(ctx, work, (_, at) => ({ outcome: at < 2 ? "wrong" : at < 5 ? "not-reached" : "right" }));
  const { all } = await report(ctx, id);
  expect(all).toMatchObject({
    drawn: 20,
    checked: 17,
    wrong: 2,
    not_reached: 3,
    best: { low: 2, high: 2 },
    worst: { low: 5, high: 5 },
  });
  expect(all.low).toBe(2);
  expect(all.high).toBeLessThanOrEqual(5);
});

test("wrong ends a job, changes a title or kills an address, with evidence; undo takes back the outcome and the change", async () => {
  const ctx = await customers(3);
  const { work } = await draw(ctx, { questions: ["there", "role", "email"] });
  const [left, promoted, bounced] = work;
  expect(left?.checks.map((check) => check.question)).toEqual(["there", "role", "email"]);
  const gone = await say(ctx, left, { outcome: "wrong", ended_on: "2026-02-20" });
  await say(ctx, promoted, { outcome: "wrong", value: "Head of buying" }, 1);
  await say(ctx, bounced, { outcome: "wrong" }, 2);
  const state = (person: string | null | undefined) =>
    inWorkspace(ctx, (tx) =>
      tx.one<{ title: string; ended_on: string | null; evidence: string; state: string }>(
        `select e.title, e.ended_on, e.evidence, c.state from employments e join contact_points c on c.workspace_id = $1 and c.person_id = e.person_id and c.kind = 'email'
         where e.workspace_id = $1 and e.person_id = $2`,
        [tx.workspace, person],
      ),
    );
  expect(await state(left?.person_id)).toMatchObject({ ended_on: "2026-02-20", evidence: "verification" });
  expect(await state(promoted?.person_id)).toMatchObject({ title: "Head of buying", evidence: "verification" });
  expect(await state(bounced?.person_id)).toMatchObject({ state: "dead" });
  await inWorkspace(ctx, (tx) => undoSet(tx, gone.set as string));
  expect(await state(left?.person_id)).toMatchObject({ ended_on: null, evidence: "manual" });
  const [again] = await inWorkspace(ctx, (tx) => all(tx, gone.check.verification_id));
  expect(again?.checks[0]).toMatchObject({ outcome: null, right_value: null });
});

test("all that is open of a record is said at once, as one change; what was answered before stays", async () => {
  const ctx = await customers(2);
  const { id, work } = await draw(ctx, { questions: ["there", "role", "email"] });
  await say(ctx, work[0], { outcome: "wrong" }, 2);
  const { answered, set } = await inWorkspace(ctx, (tx) => recordOutcomes(tx, id, { place: 1, outcome: "right" }));
  const outcomes = async () => (await inWorkspace(ctx, (tx) => all(tx, id)))[0]?.checks.map((check) => check.outcome);
  expect(answered).toBe(2);
  expect(await outcomes()).toEqual(["right", "right", "wrong"]);
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  expect(await outcomes()).toEqual([null, null, "wrong"]);
});

test("an answer about an address that somebody changed meanwhile does not touch the new one", async () => {
  const ctx = await customers(2);
  const { id, work } = await draw(ctx);
  const point = await inWorkspace(ctx, (tx) =>
    tx.one<{ id: string }>(
      "select id from contact_points where workspace_id = $1 and person_id = $2 and kind = 'email'",
      [tx.workspace, work[0]?.person_id],
    ),
  );
  await inWorkspace(ctx, (tx) => editContactPoint(tx, point?.id as string, { value: "newer@customer.example" }));
  const [now] = await inWorkspace(ctx, (tx) => all(tx, id));
  expect(now?.checks[0]).toMatchObject({ now: "newer@customer.example", gone: false });
  await say(ctx, now, { outcome: "wrong" });
  const after = await inWorkspace(ctx, (tx) =>
    tx.one("select value, state from contact_points where workspace_id = $1 and id = $2", [tx.workspace, point?.id]),
  );
  expect(after).toEqual({ value: "newer@customer.example", state: "unverified" });
});

test("what is taken away, undone or folded into another while the work goes on leaves the report as it was found", async () => {
  const ctx = await customers(30);
  const { made, person } = await inWorkspace(ctx, async (tx) => {
    const { accounts, set } = await createAccounts(tx, [{ name: "Imported" }]);
    const account = accounts[0]?.id as string;
    const { people } = await createPeople(tx, [
      {
        name: "Passing",
        employments: [{ account_id: account }],
        contact_points: [{ kind: "email", value: "p@imported.example" }],
      },
    ]);
    return { made: { account, set: set as string }, person: people[0]?.id as string };
  });
  await drainNotices(ctx);
  const { id, work } = await draw(ctx, { margin: 0.01 });
  expect(work).toHaveLength(31);
  const theirs = work.find((one) => one.account_id === made.account);
  await say(ctx, theirs, { outcome: "wrong", value: "right@imported.example", note: "said so" });
  await sayAll(ctx, work.filter((other) => other !== theirs).slice(0, 20), () => ({ outcome: "right" }));
  const before = await report(ctx, id);
  // The person is erased with all that was theirs; the account that nothing rests on any more is undone.
  await inWorkspace(ctx, async (tx) => {
    await tx.query("delete from contact_points where workspace_id = $1 and person_id = $2", [tx.workspace, person]);
    await tx.query("delete from employments where workspace_id = $1 and person_id = $2", [tx.workspace, person]);
    await removePerson(tx, person);
    expect(await undoSet(tx, made.set)).toMatchObject({ kept: [] });
  });
  // Another drawn account, and its person, are folded into a third.
  const [folded, kept] = work.filter((one) => one.account_id !== made.account).slice(-2) as [Work, Work];
  await inWorkspace(ctx, async (tx) => {
    await mergeRecords(tx, { kind: "account", kept: kept.account_id, folded: folded.account_id, how: "hand" });
    const people = { kept: kept.person_id as string, folded: folded.person_id as string };
    await mergeRecords(tx, { kind: "person", ...people, how: "hand" });
  });
  await drainNotices(ctx);
  const after = await report(ctx, id);
  expect(after.all).toEqual(before.all);
  expect(after.owners).toEqual(before.owners);
  expect(after.wrong).toMatchObject([
    { account_name: null, person_name: null, value: null, right_value: null, note: null },
  ]);
  expect((await inWorkspace(ctx, (tx) => all(tx, id))).find((one) => one.place === theirs?.place)).toMatchObject({
    account_name: null,
    checks: [{ gone: true, outcome: "wrong" }],
  });
  // What was drawn of the one folded in is now asked about the one it went into.
  const moved = (await inWorkspace(ctx, (tx) => all(tx, id))).find((one) => one.place === folded.place);
  expect(moved).toMatchObject({
    account_name: kept.account_name,
    person_name: kept.person_name,
    checks: [{ gone: false }],
  });
  await say(ctx, moved, { outcome: "right" });
  expect((await report(ctx, id)).all).toMatchObject({ drawn: 31, checked: before.all.checked + 1 });
});

test("decay is measured from outcomes over time, and what is worth most and oldest comes next", async () => {
  const ctx = await customers(24);
  const assumed = await inWorkspace(ctx, viewDecay, "read");
  expect(assumed.find((row) => row.question === "email")).toMatchObject({ basis: "assumed", right: 0, wrong: 0 });
  ctx.clock.set("2026-09-02T09:00:00Z");
  await drainNotices(ctx);
  const { work } = await draw(ctx, { margin: 0.01 });
  await sayAll(ctx, work, (_, at) =>
    at % 4 === 0 ? { outcome: "wrong", value: `new${at}@a.example` } : { outcome: "right" },
  );
  const [email] = (await inWorkspace(ctx, viewDecay, "read")).filter((row) => row.question === "email");
  // A quarter went wrong in the six months since they were written down.
  expect(email).toMatchObject({ basis: "measured", right: 18, wrong: 6 });
  expect(email?.monthly).toBeCloseTo(1 - 0.75 ** (365.25 / 12 / 184), 10);
  expect(email?.low).toBeLessThan(email?.monthly as number);
  expect(email?.high).toBeGreaterThan(email?.monthly as number);
  const { rows } = await inWorkspace(ctx, (tx) => viewNext(tx, 5), "read");
  expect(rows[0]).toMatchObject({
    question: "phone",
    account_name: "Customer 1",
    worth_minor: 2400,
    person_name: "Person 1",
  });
  expect(rows.every((row, at) => at === 0 || row.at_stake_minor <= (rows[at - 1]?.at_stake_minor as number))).toBe(
    true,
  );
  // What was verified today is not asked again.
  expect(rows.map((row) => row.question)).not.toContain("email");
});

test("discovery draws few; a closed verification takes nothing more until the closing is undone", async () => {
  const ctx = await customers(100);
  const { id, work, verification } = await draw(ctx, { method: "discovery" });
  expect(verification.size).toBe(39);
  const { set } = await inWorkspace(ctx, (tx) => closeVerification(tx, id, atRevision(1)));
  await expect(say(ctx, work[0], { outcome: "right" })).rejects.toMatchObject({ code: "verification_closed" });
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  await say(ctx, work[0], { outcome: "right" });
  expect((await report(ctx, id)).all).toMatchObject({ checked: 1, open: 38 });
});

test("drawing can be undone as a whole; prospects and people without what is asked about are never drawn", async () => {
  const ctx = await customers(5);
  await inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [
      { name: "Prospect", relationship: "prospect" },
      { name: "No mail" },
    ]);
    await createPeople(tx, [
      {
        name: "Pia",
        employments: accounts.map((account) => ({ account_id: account.id })),
        contact_points: [{ kind: "phone", value: "+44 20 7946 0999" }],
      },
    ]);
    await editAccount(tx, accounts[1]?.id as string, { industry: "Tools" });
  });
  await drainNotices(ctx);
  const byCustomer = await draw(ctx, { margin: 0.01 });
  expect(byCustomer.verification.population).toBe(5);
  const byPerson = await draw(ctx, { unit: "person", questions: ["phone", "role"], margin: 0.01 });
  expect(byPerson.verification.population).toBe(6);
  expect(byPerson.work.find((one) => one.person_name === "Pia")?.checks.map((check) => check.question)).toEqual([
    "phone",
  ]);
  const { set } = await say(ctx, byPerson.work[0], { outcome: "right" });
  await expect(inWorkspace(ctx, (tx) => undoSet(tx, byPerson.set))).rejects.toMatchObject({
    code: "verification_begun",
  });
  await inWorkspace(ctx, (tx) => undoSet(tx, set as string));
  await inWorkspace(ctx, (tx) => undoSet(tx, byPerson.set));
  await expect(report(ctx, byPerson.id)).rejects.toMatchObject({ code: "not_found" });
  await inWorkspace(ctx, (tx) => undoSet(tx, byCustomer.set));
  await expect(draw(ctx, { questions: ["address"] })).rejects.toMatchObject({ code: "nothing_to_verify" });
  await expect(
    inWorkspace(ctx, (tx) => removeAccount(tx, byCustomer.work[0]?.account_id as string)),
  ).rejects.toMatchObject({
    code: "still_in_use",
  });
});
