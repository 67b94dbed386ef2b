import { expect, test } from "vitest";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { setPreferences } from "../consent/index.ts";
import {
  claimTouches,
  type ContactRules,
  decideBatch,
  handTouches,
  type Planned,
  planTouches,
  setContactRules,
  settleTouches,
} from "./index.ts";

const database = useDatabase();
const mail: Planned = { channel: "email", purpose: "educate", manner: "bulk" };
const call: Planned = { channel: "call", purpose: "educate", manner: "bulk" };

interface Somebody {
  account: string;
  person: string;
  contactPoint: string;
}

/** Customers with one address each, in these time zones. */
async function cast(ctx: TestCtx, zones: (string | null)[], rules: Partial<ContactRules> = {}): Promise<Somebody[]> {
  const all = zones.map(() => ({ account: newId(), person: newId(), contactPoint: newId() }));
  const ids = [all.map((one) => one.account), all.map((one) => one.person), all.map((one) => one.contactPoint)];
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      "insert into accounts (workspace_id, id, name) select $1, a.id, 'Firm' from unnest($2::uuid[]) as a (id)",
      [tx.workspace, ids[0]],
    );
    await tx.query(
      "insert into relationships (workspace_id, id, account_id, status) select $1, a.id, a.id, 'customer' from unnest($2::uuid[]) as a (id)",
      [tx.workspace, ids[0]],
    );
    await tx.query(
      "insert into people (workspace_id, id, name, time_zone) select $1, a.id, 'Somebody', a.zone from unnest($2::uuid[], $3::text[]) as a (id, zone)",
      [tx.workspace, ids[1], zones],
    );
    await tx.query(
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
       select $1, a.id, a.person, 'email', a.id || '@example.org', a.id || '@example.org' from unnest($2::uuid[], $3::uuid[]) as a (id, person)`,
      [tx.workspace, ids[2], ids[1]],
    );
    await setContactRules(tx, { limits: [], quiet: [], holidays: [], ...rules });
  });
  return all;
}

const plan = (ctx: TestCtx, touches: Somebody[], shared: Planned) =>
  inWorkspace(ctx, (tx) =>
    planTouches(
      tx,
      touches.map((one) => ({ ...one })),
      shared,
    ),
  );

test("one person with a time zone that is none stops nobody, and keeps to the workspace's", async () => {
  const ctx = await database.workspace({ zone: "Europe/Berlin" });
  const quiet = [{ channel: "email", from_minute: 20 * 60, to_minute: 8 * 60, days: [], holidays: false }];
  const people = await cast(ctx, ["Mars/Olympus", "Asia/Tokyo", null, ""], { quiet });
  ctx.clock.set("2026-03-03T03:00:00Z");
  const { planned, ids } = await plan(ctx, people, mail);
  expect(planned).toBe(4);
  const rows = await inWorkspace(ctx, (tx) =>
    tx.query<{ touch_id: string; due_at: Date }>(
      "select o.touch_id, o.due_at from outgoing o where o.workspace_id = $1",
      [tx.workspace],
    ),
  );
  const due = ids.map((id) =>
    rows
      .find((row) => row.touch_id === id)
      ?.due_at.toISOString()
      .slice(11, 16),
  );
  expect(due).toEqual(["07:00", "03:00", "07:00", "07:00"]);
});

test("a number abroad is not called at night there, in a country of many clocks at none of them", async () => {
  const ctx = await database.workspace({ zone: "Europe/Berlin" });
  const quiet = [{ channel: "call", from_minute: 20 * 60, to_minute: 8 * 60, days: [], holidays: false }];
  const people = await cast(ctx, [null, null, null, "Europe/Berlin", null, null], { quiet });
  const numbers = ["+12125550100", "+81312345678", "+493012345678", "+12125550101", "4711", "+14165550100"];
  await inWorkspace(ctx, (tx) =>
    tx.query(
      `update contact_points c set kind = 'phone', value = n.number, normal = n.number from unnest($2::uuid[], $3::text[]) as n (id, number)
       where c.workspace_id = $1 and c.id = n.id`,
      [tx.workspace, people.map((one) => one.contactPoint), numbers],
    ),
  );
  const dueAt = async (at: string): Promise<string[]> => {
    ctx.clock.set(at);
    const { ids } = await plan(ctx, people, call);
    // What is put off is asked again when it is due.
    for (let round = 0; round < 4; round++) await inWorkspace(ctx, (tx) => decideBatch(tx, ids as string[]));
    const rows = await inWorkspace(ctx, (tx) =>
      tx.query<{ touch_id: string; due_at: Date }>(
        "select o.touch_id, o.due_at from outgoing o where o.workspace_id = $1",
        [tx.workspace],
      ),
    );
    return ids.map(
      (id) =>
        rows
          .find((row) => row.touch_id === id)
          ?.due_at.toISOString()
          .slice(5, 16) as string,
    );
  };
  // 10:00 in Berlin is 4 a.m. in New York: until eight in Honolulu, since nobody knows where the mobile is; Toronto's set ends with Vancouver's eight.
  expect(await dueAt("2026-03-03T09:00:00Z")).toEqual([
    "03-03T18:00",
    "03-03T09:00",
    "03-03T09:00",
    "03-03T09:00",
    "03-03T09:00",
    "03-03T16:00",
  ]);
});

test("a limit and a rhythm that are set after the claim hold at hand-over", async () => {
  const ctx = await database.workspace();
  const [ann, ben, cleo] = (await cast(ctx, [null, null, null])) as [Somebody, Somebody, Somebody];
  const last = await plan(ctx, [ann], mail);
  const early = await claimTouches(ctx, { channel: "email", limit: 10, leaseSeconds: 60 });
  await inWorkspace(ctx, (tx) => handTouches(tx, [{ id: last.ids[0] as string, lease: early.lease }]));
  await inWorkspace(ctx, (tx) =>
    settleTouches(tx, [{ id: last.ids[0] as string, lease: early.lease, as: "done", at: ctx.clock.now() }]),
  );
  ctx.clock.set(new Date(ctx.clock.now().getTime() + 3_600_000));
  const { ids } = await plan(ctx, [ann, ben, cleo], mail);
  const { lease, touches } = await claimTouches(ctx, { channel: "email", limit: 10, leaseSeconds: 60 });
  expect(touches).toHaveLength(3);
  const hand = (id: string | null | undefined) =>
    inWorkspace(ctx, async (tx) => (await handTouches(tx, [{ id: id as string, lease }])).get(id as string));
  await inWorkspace(ctx, (tx) => setPreferences(tx, ann.person, { rhythm_days: 91 }));
  expect(await hand(ids[0])).toBe("refused");
  await inWorkspace(ctx, (tx) =>
    setContactRules(tx, { limits: [{ scope: "account", channel: "email", at_most: 1, hours: 24 }] }),
  );
  expect(await hand(ids[1])).toBe("handed");
  await inWorkspace(ctx, (tx) =>
    setContactRules(tx, { limits: [{ scope: "person", channel: null, at_most: 0, hours: 24 }] }),
  );
  expect(await hand(ids[2])).toBe("refused");
  const why = await inWorkspace(ctx, (tx) =>
    tx.query<{ reason: string }>("select r.reason from touch_reasons r where r.workspace_id = $1 order by r.reason", [
      tx.workspace,
    ]),
  );
  expect(why.map(({ reason }) => reason)).toEqual(["limit-person", "rhythm"]);
});

test("what is put off at the very last moment shows when it is due", async () => {
  const ctx = await database.workspace({ zone: "Europe/Berlin" });
  const [ann] = (await cast(ctx, [null])) as [Somebody];
  ctx.clock.set("2026-03-03T12:00:00Z");
  const id = (await plan(ctx, [ann], mail)).ids[0] as string;
  const { lease } = await claimTouches(ctx, { channel: "email", limit: 10, leaseSeconds: 60 });
  await inWorkspace(ctx, (tx) =>
    setContactRules(tx, {
      quiet: [{ channel: "email", from_minute: 12 * 60, to_minute: 15 * 60, days: [], holidays: false }],
    }),
  );
  expect((await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease }]))).get(id)).toBe("delayed");
  const touch = await inWorkspace(ctx, (tx) =>
    tx.one<{ state: string; due_at: Date }>(
      "select t.state, t.due_at from touches t where t.workspace_id = $1 and t.id = $2",
      [tx.workspace, id],
    ),
  );
  expect([touch?.state, touch?.due_at.toISOString()]).toEqual(["planned", "2026-03-03T14:00:00.000Z"]);
});

test("calls that nobody took count for no limit: the mail of the week still goes, and the next try as well", async () => {
  const ctx = await database.workspace();
  const [ann] = (await cast(ctx, [null], {
    limits: [{ scope: "person", channel: null, at_most: 3, hours: 7 * 24 }],
  })) as [Somebody];
  for (let tries = 0; tries < 4; tries++) {
    const { ids, planned } = await plan(ctx, [ann], call);
    expect(planned).toBe(1);
    const id = ids[0] as string;
    const { lease } = await claimTouches(ctx, { channel: "call", touches: [id], limit: 1, leaseSeconds: 60 });
    await inWorkspace(ctx, (tx) => handTouches(tx, [{ id, lease }]));
    await inWorkspace(ctx, (tx) =>
      settleTouches(tx, [{ id, lease, as: "done", at: ctx.clock.now(), outcome: tries < 3 ? "no-answer" : "reached" }]),
    );
    ctx.clock.set(new Date(ctx.clock.now().getTime() + 3_600_000));
  }
  // Reached once; two more may come, and no third.
  expect((await plan(ctx, [ann], mail)).planned).toBe(1);
  expect((await plan(ctx, [ann], mail)).planned).toBe(1);
  expect((await plan(ctx, [ann], mail)).reasons).toEqual({ "limit-person": 1 });
});
