import { expect, test } from "vitest";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import {
  cancelTouches,
  claimTouches,
  type ContactRules,
  countBatch,
  endPause,
  handTouches,
  type Planned,
  type PlannedTouch,
  pauseTouches,
  planTouches,
  renewClaims,
  setContactRules,
  settleTouches,
  settleUncertain,
  sweepHanded,
  bounceAddress,
  messageId,
  touchOfBounceAddress,
  touchOfMessageId,
} from "./index.ts";
import { viewOutgoing } from "./view-outgoing.ts";

const database = useDatabase();
const mail: Planned = { channel: "email", purpose: "educate", manner: "bulk" };
const silent: ContactRules = { limits: [], quiet: [], holidays: [] };

interface Somebody {
  account: string;
  person: string;
  contactPoint: string;
}

/** So many accounts with one person and one address each. */
async function cast(ctx: TestCtx, n: number, rules: Partial<ContactRules> = {}, zone?: string): Promise<Somebody[]> {
  const all = Array.from({ length: n }, () => ({ account: newId(), person: newId(), contactPoint: newId() }));
  await inWorkspace(ctx, async (tx) => {
    const ids = [all.map((one) => one.account), all.map((one) => one.person), all.map((one) => one.contactPoint)];
    await tx.query(
      "insert into accounts (workspace_id, id, name) select $1, a.id, 'Account ' || a.n from unnest($2::uuid[]) with ordinality as a (id, n)",
      [tx.workspace, ids[0]],
    );
    // Customers, who may be written to until they object.
    await tx.query(
      "insert into relationships (workspace_id, id, account_id, status) select $1, a.id, a.id, 'customer' from unnest($2::uuid[]) as a (id)",
      [tx.workspace, ids[0]],
    );
    await tx.query(
      "insert into people (workspace_id, id, name, time_zone) select $1, a.id, 'Person ' || a.n, $3 from unnest($2::uuid[]) with ordinality as a (id, n)",
      [tx.workspace, ids[1], zone ?? null],
    );
    await tx.query(
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
       select $1, a.id, a.person, 'email', a.id || '@example.org', a.id || '@example.org' from unnest($2::uuid[], $3::uuid[]) as a (id, person)`,
      [tx.workspace, ids[2], ids[1]],
    );
    await setContactRules(tx, { ...silent, ...rules });
  });
  return all;
}

const stateOf = async (ctx: TestCtx, id: string): Promise<string> =>
  (
    await inWorkspace(ctx, (tx) =>
      tx.one<{ state: string }>("select t.state from touches t where t.workspace_id = $1 and t.id = $2", [
        tx.workspace,
        id,
      ]),
    )
  )?.state as string;

const plan = (ctx: TestCtx, touches: PlannedTouch[], shared: Planned = mail) =>
  inWorkspace(ctx, (tx) => planTouches(tx, touches, shared));
const claim = (ctx: TestCtx, limit = 100, leaseSeconds = 60) =>
  claimTouches(ctx, { channel: "email", limit, leaseSeconds });

test("a touch goes from due by handed to done, and what was asked twice is one touch", async () => {
  const ctx = await database.workspace();
  const [ann] = await cast(ctx, 1);
  const batch = newId();
  const first = await plan(ctx, [{ ...ann, key: "letter 1" }], { ...mail, batch });
  const again = await plan(ctx, [{ ...ann, key: "letter 1" }], { ...mail, batch });
  expect(first).toMatchObject({ asked: 1, planned: 1, refused: 0, already: 0 });
  expect(again).toMatchObject({ asked: 1, planned: 0, already: 1, ids: [null] });
  const id = first.ids[0] as string;
  const { lease, touches } = await claim(ctx);
  expect(touches.map((touch) => touch.id)).toEqual([id]);
  expect((await claim(ctx)).touches).toEqual([]);
  const verdicts = await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease }]));
  expect(verdicts.get(id)).toBe("handed");
  expect(await stateOf(ctx, id)).toBe("handed");
  await inWorkspace(ctx, (tx) => settleTouches(tx, [{ id, lease, as: "done", at: ctx.clock.now() }]));
  expect(await inWorkspace(ctx, (tx) => countBatch(tx, batch))).toMatchObject({ asked: 1, done: 1 });
});

test("who lost the lease can't hand over: the fencing token of the next one counts", async () => {
  const ctx = await database.workspace();
  const [ann] = await cast(ctx, 1);
  const id = (await plan(ctx, [{ ...ann }])).ids[0] as string;
  const slow = await claim(ctx, 10, 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const next = await claim(ctx, 10, 60);
  expect(next.touches.map((touch) => touch.id)).toEqual([id]);
  const late = await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease: slow.lease }]));
  expect(late.get(id)).toBe("lost");
  const word = { id, lease: slow.lease, as: "again", at: ctx.clock.now() } as const;
  expect(await inWorkspace(ctx, (tx) => settleTouches(tx, [word]))).toEqual([]);
  const good = await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease: next.lease }]));
  expect(good.get(id)).toBe("handed");
  const twice = await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease: next.lease }]));
  expect(twice.get(id)).toBe("lost");
});

test("claimed and silent comes back; handed and silent is uncertain, is never claimed again, and is settled once", async () => {
  const ctx = await database.workspace();
  const [ann, ben] = await cast(ctx, 2);
  const ids = (await plan(ctx, [{ ...ann }, { ...ben }])).ids as [string, string];
  const { lease } = await claim(ctx, 10, 1);
  await inWorkspace(ctx, (tx) => handTouches(tx, [{ id: ids[0], lease }]));
  await renewClaims(ctx, [lease], 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await sweepHanded(ctx)).toBe(1);
  expect(await stateOf(ctx, ids[0])).toBe("uncertain");
  expect((await claim(ctx)).touches.map((touch) => touch.id)).toEqual([ids[1]]);
  const shown = await inWorkspace(ctx, (tx) => viewOutgoing(tx, { state: "uncertain", limit: 10 }));
  expect(shown).toHaveLength(1);
  expect(shown[0]?.reasons.map((row) => row.reason)).toEqual(["sender-gone"]);
  await inWorkspace(ctx, (tx) => settleUncertain(tx, { touch: ids[0], left: true, by: "person" }));
  expect(await stateOf(ctx, ids[0])).toBe("done");
  await expect(
    inWorkspace(ctx, (tx) => settleUncertain(tx, { touch: ids[0], left: false, by: "bounce" })),
  ).rejects.toMatchObject({ code: "touch_not_uncertain" });
});

test("the late answer of the server settles what was swept meanwhile", async () => {
  const ctx = await database.workspace();
  const [ann] = await cast(ctx, 1);
  const id = (await plan(ctx, [{ ...ann }])).ids[0] as string;
  const { lease } = await claim(ctx, 10, 0);
  await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease }]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await sweepHanded(ctx);
  await inWorkspace(ctx, (tx) => settleTouches(tx, [{ id, lease, as: "again", at: ctx.clock.now() }]));
  expect(await stateOf(ctx, id)).toBe("uncertain");
  await inWorkspace(ctx, (tx) => settleTouches(tx, [{ id, as: "done", at: ctx.clock.now() }]));
  expect(await stateOf(ctx, id)).toBe("done");
});

test("a suppression that comes after the claim holds at hand-over, also on another record with the same address", async () => {
  const ctx = await database.workspace();
  const [ann, ben, cleo, dan] = (await cast(ctx, 4)) as [Somebody, Somebody, Somebody, Somebody];
  const batch = newId();
  const { ids } = await plan(ctx, [{ ...ann }, { ...ben }, { ...cleo }, { ...dan }], { ...mail, batch });
  const { lease, touches } = await claim(ctx);
  expect(touches).toHaveLength(4);
  await inWorkspace(ctx, async (tx) => {
    const twin = newId();
    await tx.query(
      `insert into contact_points (workspace_id, id, account_id, kind, value, normal)
       select $1, $2, $3, 'email', c.value, c.normal from contact_points c where c.workspace_id = $1 and c.id = $4`,
      [tx.workspace, twin, dan.account, cleo.contactPoint],
    );
    await tx.query(
      `insert into suppressions (workspace_id, id, account_id, person_id, contact_point_id, channel, reason)
       values ($1, $2, $3, null, null, null, 'asked us'), ($1, $4, null, $5, null, 'email', 'complaint'), ($1, $6, null, null, $7, 'email', 'list')`,
      [tx.workspace, newId(), ann.account, newId(), ben.person, newId(), twin],
    );
  });
  const verdicts = await inWorkspace(ctx, (tx) =>
    handTouches(
      tx,
      ids.map((id) => ({ id: id as string, lease })),
    ),
  );
  expect(ids.map((id) => verdicts.get(id as string))).toEqual(["refused", "refused", "refused", "handed"]);
  await inWorkspace(ctx, (tx) => settleTouches(tx, [{ id: ids[3] as string, lease, as: "done", at: ctx.clock.now() }]));
  const count = await inWorkspace(ctx, (tx) => countBatch(tx, batch));
  expect(count).toMatchObject({ asked: 4, done: 1, refused: 3, cancelled: 0 });
  expect(count.reasons).toEqual([{ kind: "refused", reason: "suppressed", n: 3 }]);
  const seen = await inWorkspace(ctx, (tx) =>
    viewOutgoing(tx, { state: "refused", account_id: ann.account, limit: 10 }),
  );
  expect(seen[0]?.reasons[0]).toMatchObject({ reason: "suppressed", detail: "asked us" });
});

test("limits hold for a person and an account, by channel and over all; the first so many pass, and a person's own letter is no mass", async () => {
  const ctx = await database.workspace();
  const [ann, ben] = (await cast(ctx, 2, {
    limits: [
      { scope: "person", channel: null, at_most: 2, hours: 48 },
      { scope: "account", channel: "email", at_most: 3, hours: 48 },
      { scope: "person", channel: "email", at_most: 1, hours: 2 },
    ],
  })) as [Somebody, Somebody];
  const at = (hours: number): Date => new Date(ctx.clock.now().getTime() + hours * 3_600_000);
  const three = await plan(ctx, [
    { ...ann, due: at(0) },
    { ...ann, due: at(1) },
    { ...ann, due: at(60) },
  ]);
  expect(three.reasons).toEqual({ "limit-person": 1 });
  expect((await plan(ctx, [{ ...ann, due: at(3) }])).planned).toBe(1);
  expect((await plan(ctx, [{ ...ann, due: at(8) }])).reasons).toEqual({ "limit-person": 1 });
  // Another channel counts towards the joint limit.
  const call = await plan(ctx, [{ ...ann, due: at(5) }], { ...mail, channel: "call" });
  expect(call.reasons).toEqual({ "limit-person": 1 });
  const own = await plan(ctx, [{ ...ann, due: at(5) }], { ...mail, manner: "personal" });
  expect(own.planned).toBe(1);
  // The account already has three within two days: two of Ann's and her letter.
  const colleague = await plan(ctx, [{ ...ben, account: ann.account, due: at(6) }]);
  expect(colleague.reasons).toEqual({ "limit-account": 1 });
  expect((await plan(ctx, [{ ...ben, due: at(6) }])).planned).toBe(1);
});

test("two batches planned at once can't both use the last room below a limit", async () => {
  const ctx = await database.workspace();
  const [ann] = await cast(ctx, 1, { limits: [{ scope: "person", channel: null, at_most: 1, hours: 24 }] });
  const both = await Promise.all([plan(ctx, [{ ...ann }]), plan(ctx, [{ ...ann }])]);
  expect(both.map((one) => one.planned).toSorted()).toEqual([0, 1]);
});

test("quiet hours, quiet days and holidays move a touch to the next allowed moment of the person's own clock", async () => {
  const ctx = await database.workspace({ zone: "Europe/Berlin" });
  const quiet = [{ channel: "email", from_minute: 20 * 60, to_minute: 8 * 60, days: [7], holidays: true }];
  const holidays = [{ day: "2026-03-09", country: "", name: "Fair" }];
  const [ann] = await cast(ctx, 1, { quiet, holidays }, "America/New_York");
  const dueOf = async (due: string): Promise<string | undefined> => {
    const { ids } = await plan(ctx, [{ ...ann, due: new Date(due) }]);
    const row = await inWorkspace(ctx, (tx) =>
      tx.one<{ due_at: Date }>("select o.due_at from outgoing o where o.workspace_id = $1 and o.touch_id = $2", [
        tx.workspace,
        ids[0],
      ]),
    );
    return row?.due_at.toISOString();
  };
  expect(await dueOf("2026-03-03T15:00:00Z")).toBe("2026-03-03T15:00:00.000Z");
  expect(await dueOf("2026-03-04T02:00:00Z")).toBe("2026-03-04T13:00:00.000Z");
  expect(await dueOf("2026-03-04T11:00:00Z")).toBe("2026-03-04T13:00:00.000Z");
  // Sunday of the change to summer time: Monday at eight, which is a holiday; asked again when it comes.
  expect(await dueOf("2026-03-08T16:00:00Z")).toBe("2026-03-09T12:00:00.000Z");
  expect(await dueOf("2026-03-09T16:00:00Z")).toBe("2026-03-10T12:00:00.000Z");
});

test("a pause of everything, a channel, a sender or a batch holds at once what is claimed already, and its end lets it go", async () => {
  const ctx = await database.workspace();
  const [ann] = await cast(ctx, 1);
  const [batch, sender] = [newId(), newId()];
  const id = (await plan(ctx, [{ ...ann }], { ...mail, batch, sender })).ids[0] as string;
  for (const what of [{}, { channel: "email" }, { sender }, { batch }]) {
    const { lease, touches } = await claim(ctx);
    expect(touches).toHaveLength(1);
    const pause = await inWorkspace(ctx, (tx) => pauseTouches(tx, what));
    expect((await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease }]))).get(id)).toBe("delayed");
    expect((await claim(ctx)).touches).toEqual([]);
    await inWorkspace(ctx, (tx) => endPause(tx, pause.id));
  }
  await inWorkspace(ctx, (tx) => pauseTouches(tx, { channel: "call" }));
  expect((await claim(ctx)).touches).toHaveLength(1);
});

test("what is cancelled can't be handed over, and what is handed over can't be cancelled", async () => {
  const ctx = await database.workspace();
  const [ann, ben] = await cast(ctx, 2);
  const batch = newId();
  const ids = (await plan(ctx, [{ ...ann }, { ...ben }], { ...mail, batch })).ids as [string, string];
  const { lease } = await claim(ctx);
  await inWorkspace(ctx, (tx) => handTouches(tx, [{ id: ids[0], lease }]));
  expect(await inWorkspace(ctx, (tx) => cancelTouches(tx, { batch }, "stopped"))).toBe(1);
  expect((await inWorkspace(ctx, (tx) => handTouches(tx, [{ id: ids[1], lease }]))).get(ids[1])).toBe("lost");
  expect([await stateOf(ctx, ids[0]), await stateOf(ctx, ids[1])]).toEqual(["handed", "cancelled"]);
});

test("under two workers and random stops each touch is handed at most once, and the books add up", async () => {
  const ctx = await database.workspace();
  const people = await cast(ctx, 200);
  const batch = newId();
  await plan(
    ctx,
    people.map((one) => ({ ...one })),
    { ...mail, batch },
  );
  const handed: string[] = [];
  let seed = 20_261_130;
  const random = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const work = async (): Promise<void> => {
    for (;;) {
      const { lease, touches } = await claim(ctx, 12, random() < 0.3 ? 0 : 5);
      if (touches.length === 0) return;
      if (random() < 0.2) await renewClaims(ctx, [lease], 0);
      const verdicts = await inWorkspace(ctx, (tx) =>
        handTouches(
          tx,
          touches.map(({ id }) => ({ id, lease })),
        ),
      );
      const mine = [...verdicts].filter(([, verdict]) => verdict === "handed").map(([id]) => id);
      handed.push(...mine);
      // Stopped before it could say how it went.
      if (random() < 0.35) await renewClaims(ctx, [lease], 0);
      else
        await inWorkspace(ctx, (tx) =>
          settleTouches(
            tx,
            mine.map((id) => ({ id, lease, as: random() < 0.9 ? "done" : "failed", at: ctx.clock.now() })),
          ),
        );
      await sweepHanded(ctx);
    }
  };
  await Promise.all([work(), work()]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await sweepHanded(ctx);
  expect(handed.length).toBe(200);
  expect(new Set(handed).size).toBe(200);
  const count = await inWorkspace(ctx, (tx) => countBatch(tx, batch));
  expect(count.asked).toBe(200);
  expect(count.done + count.failed + count.uncertain).toBe(200);
  expect(count.uncertain).toBeGreaterThan(0);
});

test("a touch is known again by its message id and by the address its bounces go to, whatever a server made of their letters", () => {
  const id = newId();
  expect(touchOfMessageId(`References: ${messageId(id, "mail.example.org")} <other@x>`)).toBe(id);
  expect(touchOfBounceAddress(bounceAddress(id, "bounce.example.org").toUpperCase())).toBe(id);
  expect(touchOfBounceAddress("b-123@bounce.example.org")).toBeUndefined();
});
