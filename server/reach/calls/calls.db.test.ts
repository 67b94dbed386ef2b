import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { listSuppressions, suppress } from "../../know/consent/index.ts";
import { setContactRules } from "../../know/outgoing/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import type { Fault } from "../../platform/errors/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import type { Call, NewCallList, NewCallOutcome } from "./contract.ts";
import {
  claimCall,
  closeCallList,
  createScript,
  dialCall,
  makeCallList,
  readCallList,
  recordCall,
  releaseCall,
  viewCallResults,
} from "./index.ts";

const database = useDatabase();

interface Cast {
  ctx: TestCtx;
  accounts: string[];
  people: string[];
}

/** Three customers in London, each with Ann who decides and has a number of her own; the third has nobody and no number. A Monday, nine o'clock. */
async function cast(at = "2026-03-02T09:00:00Z"): Promise<Cast> {
  const ctx = await database.workspace({ at });
  return inWorkspace(ctx, async (tx) => {
    await setContactRules(tx, {
      limits: [{ scope: "person", channel: null, at_most: 3, hours: 168 }],
      quiet: [{ channel: "call", from_minute: 20 * 60, to_minute: 8 * 60, days: [7], holidays: true }],
    });
    const { accounts } = await createAccounts(
      tx,
      [1, 2, 3].map((n) => ({ name: `Customer ${n}` })),
    );
    const { people } = await createPeople(
      tx,
      [0, 1].map((n) => ({
        name: `Ann ${n + 1}`,
        given_name: "Ann",
        employments: [{ account_id: (accounts[n] as { id: string }).id, buying_role: "decides" as const }],
        contact_points: [{ kind: "phone" as const, value: `+44 20 7946 000${n}` }],
      })),
    );
    return { ctx, accounts: accounts.map((one) => one.id), people: people.map((one) => one.id) };
  });
}
const make = ({ ctx, accounts }: Cast, more: Partial<NewCallList> = {}): Promise<string> =>
  inWorkspace(ctx, (tx) =>
    makeCallList(tx, { name: "Monday", purpose: "listen", entries: accounts.map((account) => ({ account })), ...more }),
  );
const claim = async (ctx: TestCtx, list: string): Promise<Call> => (await claimCall(ctx, list)).call as Call;
const end = (ctx: TestCtx, call: Call, outcome: NewCallOutcome["outcome"], more: Partial<NewCallOutcome> = {}) =>
  recordCall(ctx, call.touch, { lease: call.lease, outcome, ...more });
const list = (ctx: TestCtx, id: string) => inWorkspace(ctx, (tx) => readCallList(tx, id), "read");
const touchOf = async (id: string) =>
  (
    await database.asAdmin<{ state: string; outcome: string | null; note: string | null }>(
      "select state, outcome, note from touches where id = $1",
      [id],
    )
  )[0];
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "nothing was refused",
    (error) => (error as Fault).code,
  );

test("a list holds its order, who can't be called is left out and said, and each call is a touch before anybody dials", async () => {
  const one = await cast();
  const id = await make(one);
  const row = await list(one.ctx, id);
  expect([row.asked, row.counts, row.left_out.map((out) => [out.name, out.why])]).toEqual([
    3,
    { entries: 2, waiting: 2, later: 0, closed: 0, refused: 0 },
    [["Customer 3", "nobody"]],
  ]);
  const call = await claim(one.ctx, id);
  expect([call.account?.name, call.person?.name, call.phones[0]?.there.time, call.phones[0]?.dial]).toEqual([
    "Customer 1",
    "Ann 1",
    "09:00",
    "+442079460000",
  ]);
  expect((await touchOf(call.touch))?.state).toBe("due");
  expect(await dialCall(one.ctx, call.touch, { lease: call.lease })).toEqual({ handed: true, provider_call: null });
  expect((await touchOf(call.touch))?.state).toBe("handed");
  await end(one.ctx, call, "reached", { note: "likes apples" });
  expect(await touchOf(call.touch)).toEqual({ state: "done", outcome: "reached", note: "likes apples" });
});

test("two callers never get the same call; one given back is the next one's", async () => {
  const one = await cast();
  const id = await make(one);
  const [a, b] = await Promise.all([claim(one.ctx, id), claim(one.ctx, id)]);
  const names = [a, b].map((call) => call?.account?.name).sort();
  const third = await claimCall(one.ctx, id);
  expect([names, third.call]).toEqual([["Customer 1", "Customer 2"], null]);
  await inWorkspace(one.ctx, (tx) => releaseCall(tx, a.touch, a.lease));
  expect((await claim(one.ctx, id)).touch).toBe(a.touch);
  expect(await codeOf(end(one.ctx, a, "reached"))).toBe("call_taken");
});

test("who asked not to be called is never called again, by anybody, from that moment on", async () => {
  const one = await cast();
  const [first, second] = [await make(one), await make(one)];
  const call = await claim(one.ctx, first);
  const ended = await end(one.ctx, call, "asked-not-to");
  expect([ended.suppressed, ended.closed]).toEqual([true, true]);
  const rows = await inWorkspace(
    one.ctx,
    (tx) => listSuppressions(tx, { person_id: call.person?.id as string }),
    "read",
  );
  expect(rows.map((row) => [row.channel, row.reason])).toEqual([["call", "asked-not-to"]]);
  expect((await claim(one.ctx, second)).account?.name).toBe("Customer 2");
  expect((await claimCall(one.ctx, second)).call).toBeNull();
  expect((await list(one.ctx, second)).counts.refused).toBe(1);
});

test("a wish that comes between reading up and dialling is obeyed when the telephone would ring", async () => {
  const one = await cast();
  const call = await claim(one.ctx, await make(one));
  await inWorkspace(one.ctx, (tx) =>
    suppress(tx, [{ person_id: call.person?.id as string, channel: null, reason: "no" }]),
  );
  expect(await codeOf(dialCall(one.ctx, call.touch, { lease: call.lease }))).toBe("call_refused");
  expect((await touchOf(call.touch))?.state).toBe("cancelled");
});

test("nobody is called at night where they are, whatever the clock of the caller says", async () => {
  const one = await cast();
  await database.asAdmin("update people set time_zone = 'America/Los_Angeles' where id = $1", [one.people[0]]);
  const id = await make(one);
  const row = await list(one.ctx, id);
  expect([row.counts.waiting, row.counts.later, new Date(row.next_at as string).toISOString()]).toEqual([
    1,
    1,
    "2026-03-02T16:00:00.000Z",
  ]);
  expect((await claim(one.ctx, id)).account?.name).toBe("Customer 2");
  expect((await claimCall(one.ctx, id)).call).toBeNull();
  one.ctx.clock.set("2026-03-02T16:00:00Z");
  expect((await claim(one.ctx, id)).phones[0]?.there).toMatchObject({ time: "08:00", by: "person" });
});

test("where only the number tells it, the caller reads from when to when its country's clocks go, as quiet hours ask all of them", async () => {
  const one = await cast();
  await database.asAdmin("update contact_points set normal = '+12125550123' where person_id = $1", [one.people[0]]);
  const id = await make(one);
  expect((await claim(one.ctx, id)).account?.name).toBe("Customer 2");
  one.ctx.clock.set("2026-03-02T18:00:00Z");
  expect((await claim(one.ctx, id)).phones[0]?.there).toMatchObject({ time: "08:00", latest: "13:00", by: "number" });
});

test("evening comes while somebody reads up: the call is put off, not made", async () => {
  const one = await cast("2026-03-02T19:55:00Z");
  const call = await claim(one.ctx, await make(one));
  one.ctx.clock.set("2026-03-02T20:05:00Z");
  expect(await codeOf(dialCall(one.ctx, call.touch, { lease: call.lease }))).toBe("call_refused");
  expect((await touchOf(call.touch))?.state).not.toBe("cancelled");
});

test("a call back is due when they said, goes before everything else, and no limit holds it", async () => {
  const one = await cast();
  await database.asAdmin("update contact_limits set at_most = 1");
  const id = await make(one);
  const call = await claim(one.ctx, id);
  const ended = await end(one.ctx, call, "call-back", { call_back_at: "2026-03-02T14:00:00.000Z" });
  expect([ended.closed, ended.again_at?.toISOString()]).toEqual([false, "2026-03-02T14:00:00.000Z"]);
  expect((await claim(one.ctx, id)).account?.name).toBe("Customer 2");
  one.ctx.clock.set("2026-03-02T14:00:00Z");
  const again = await claim(one.ctx, id);
  expect([again.account?.name, again.call_back, again.tries, again.touch === call.touch]).toEqual([
    "Customer 1",
    true,
    1,
    false,
  ]);
});

test("nobody there is tried at other hours, five times at most", async () => {
  const one = await cast();
  await database.asAdmin("delete from contact_limits");
  const id = await make(one, { entries: [{ account: one.accounts[0] as string }] });
  const tries: (string | undefined)[] = [];
  for (let n = 0; n < 5; n++) {
    const call = await claim(one.ctx, id);
    const ended = await end(one.ctx, call, "no-answer");
    tries.push(ended.again_at?.toISOString().slice(5, 16));
    if (ended.again_at) one.ctx.clock.set(ended.again_at);
  }
  expect(tries).toEqual(["03-02T12:00", "03-03T09:00", "03-04T12:00", "03-07T09:00", undefined]);
  expect((await list(one.ctx, id)).counts).toMatchObject({ closed: 1, waiting: 0, later: 0 });
});

test("a wrong number is dead; where another one is known it is called next", async () => {
  const one = await cast();
  await inWorkspace(one.ctx, (tx) =>
    tx.query(
      "insert into contact_points (workspace_id, id, person_id, kind, value, normal) values ($1, gen_random_uuid(), $2, 'phone', '+44 161 1', '+441611')",
      [tx.workspace, one.people[0]],
    ),
  );
  const id = await make(one, { entries: [{ account: one.accounts[0] as string }] });
  const call = await claim(one.ctx, id);
  expect(call.phones).toHaveLength(2);
  const ended = await end(one.ctx, call, "wrong-number");
  expect([ended.point_dead, ended.closed]).toEqual([true, false]);
  const next = await claim(one.ctx, id);
  expect(next.phones.map((phone) => phone.dial)).toEqual([call.phones[1]?.dial]);
  expect((await end(one.ctx, next, "wrong-number")).closed).toBe(true);
});

test("who moved is a move with an open play, and the next best person there is called", async () => {
  const one = await cast();
  await inWorkspace(one.ctx, (tx) =>
    createPeople(tx, [
      {
        name: "Ben",
        employments: [{ account_id: one.accounts[0] as string }],
        contact_points: [{ kind: "phone", value: "+44 161 2" }],
      },
    ]),
  );
  const id = await make(one, { entries: [{ account: one.accounts[0] as string }] });
  const call = await claim(one.ctx, id);
  expect(call.others.map((other) => other.name)).toEqual(["Ben"]);
  await end(one.ctx, call, "moved");
  const [row] = await database.asAdmin<{ n: number }>("select count(*)::int as n from moves where workspace_id = $1", [
    one.ctx.workspace,
  ]);
  expect(row?.n).toBe(1);
  expect((await claim(one.ctx, id)).person?.name).toBe("Ben");
});

test("the script is said to this person, branch by branch, and blanks are marked before the call", async () => {
  const one = await cast();
  const { script } = await inWorkspace(one.ctx, (tx) =>
    createScript(tx, {
      name: "S",
      language: "en",
      words: "# Hello\nDear {{ person.given_name }}, {{ account.industry }}?\n> Yes => reached\n",
    }),
  );
  const call = await claim(one.ctx, await make(one, { script: script.id }));
  expect(call.script).toEqual([
    {
      name: "Hello",
      says: "Dear Ann, ?",
      blanks: ["{{ account.industry }}"],
      answers: [{ label: "Yes", to: null, outcome: "reached" }],
    },
  ]);
});

test("an outcome is written once, and a closed list has no more calls", async () => {
  const one = await cast();
  const id = await make(one);
  const call = await claim(one.ctx, id);
  await end(one.ctx, call, "left-word", { next: { title: "send the brochure" } });
  expect(await codeOf(end(one.ctx, call, "reached"))).toBe("call_taken");
  const results = await inWorkspace(
    one.ctx,
    (tx) => viewCallResults(tx, { from: "2026-03-02", to: "2026-03-02" }),
    "read",
  );
  expect(results.map(({ calls, reached, outcomes }) => [calls, reached, outcomes])).toEqual([
    [1, 0, { "left-word": 1 }],
  ]);
  await inWorkspace(one.ctx, (tx) => closeCallList(tx, id));
  expect(await codeOf(claimCall(one.ctx, id))).toBe("call_list_closed");
  expect((await list(one.ctx, id)).counts).toMatchObject({ waiting: 0, later: 0, closed: 2 });
  await drainNotices(one.ctx);
});

test("who is away is called once they are back, and somebody else of the account before them", async () => {
  const it = await cast();
  const { ctx, accounts, people } = it;
  await database.asAdmin(
    "insert into absences (workspace_id, person_id, returns_on, message_id, told_at) values ($1, $2, '2026-03-09', gen_random_uuid(), now())",
    [ctx.workspace, people[0]],
  );
  const id = await make(it);
  const first = await claim(ctx, id);
  expect(first.person).toMatchObject({ name: "Ann 2", back_on: null });
  await end(ctx, first, "left-word");
  expect((await claimCall(ctx, id)).call).toBeNull();
  // A list of one is a list, whatever it is for: it waits as well.
  const alone = await make(it, { purpose: "help", entries: [{ account: accounts[0] as string }] });
  expect((await claimCall(ctx, alone)).call).toBeNull();
  // A colleague picks up meanwhile.
  await inWorkspace(ctx, (tx) =>
    createPeople(tx, [
      {
        name: "Bea 1",
        employments: [{ account_id: accounts[0] as string, buying_role: "uses" as const }],
        contact_points: [{ kind: "phone" as const, value: "+44 20 7946 0009" }],
      },
    ]),
  );
  const later = await make(it, { entries: [{ account: accounts[0] as string }, { account: accounts[2] as string }] });
  expect((await claim(ctx, later)).person).toMatchObject({ name: "Bea 1" });
  ctx.clock.set(new Date("2026-03-09T09:00:00Z"));
  expect((await claim(ctx, id)).person).toMatchObject({ name: "Ann 1", back_on: null });
});
