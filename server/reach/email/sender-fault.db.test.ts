import { afterEach, expect, test } from "vitest";
import { SMTPServer } from "smtp-server";
import { inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { countBatch, type PlannedTouch, planTouches, setContactRules } from "../../know/outgoing/index.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { type Mood, openSink, type Sink, type Step } from "../../../bench/smtp-sink.ts";
import { sendDue, type SendOptions, settlementOf } from "./send-due.ts";
import {
  createSendingAccount,
  editSendingAccount,
  readSendingAccount,
  removeSendingAccount,
} from "./sending-account.ts";

const database = useDatabase();
const plain: SendOptions = { signal: new AbortController().signal, unsubscribe: null };
const hourMs = 3_600_000;
const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

interface Ground {
  ctx: TestCtx;
  sender: string;
  batch: string;
}

interface More {
  port?: number;
  username?: string;
  per_hour?: number;
  per_domain_hour?: number;
  connections?: number;
}

/** So many due mails of one account, every second to another domain. */
async function ground(n: number, more: More): Promise<Ground> {
  const ctx = await database.workspace({ at: "2026-03-02T10:00:00Z" });
  const batch = newId();
  const sender = await inWorkspace(ctx, async (tx) => {
    await setContactRules(tx, { limits: [], quiet: [], holidays: [] });
    const account = await createSendingAccount(tx, {
      name: "Post",
      from_address: "ida@mail.example.org",
      host: "127.0.0.1",
      port: more.port ?? 1,
      security: "none",
      username: more.username ?? null,
      password: more.username ? "wrong" : null,
      max_connections: more.connections ?? 4,
      per_hour: more.per_hour ?? null,
      per_domain_hour: more.per_domain_hour ?? null,
    });
    await planTouches(tx, await somePeople(tx, n), {
      channel: "email",
      purpose: "educate",
      manner: "bulk",
      sender: account.id,
      batch,
    });
    return account.id;
  });
  return { ctx, sender, batch };
}

async function somePeople(tx: Tx, n: number): Promise<PlannedTouch[]> {
  const all = Array.from({ length: n }, (_, at) => ({
    person: newId(),
    contactPoint: newId(),
    address: `to-${at}@${at % 2 === 0 ? "even" : "odd"}.example`,
  }));
  await tx.query(
    "insert into people (workspace_id, id, name) select $1, p.id, 'Žofie' from unnest($2::uuid[]) as p (id)",
    [tx.workspace, all.map((one) => one.person)],
  );
  await tx.query(
    `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
     select $1, c.id, c.person, 'email', c.address, c.address from unnest($2::uuid[], $3::uuid[], $4::text[]) as c (id, person, address)`,
    [tx.workspace, all.map((one) => one.contactPoint), all.map((one) => one.person), all.map((one) => one.address)],
  );
  await tx.query(
    `insert into consents (workspace_id, id, person_id, said_as, stands_for, state, source, evidence, happened_at)
     select $1, p.id, p.id, p.id, array[p.id], 'given', 'form', 'said so', $3 from unnest($2::uuid[]) as p (id)`,
    [tx.workspace, all.map((one) => one.person), tx.ctx.clock.now()],
  );
  return all.map(({ person, contactPoint }, at) => ({
    person,
    contactPoint,
    content: { subject: `Hello ${at}`, text: "Dear reader\n" },
  }));
}

const sink = async (mood?: (step: Step, to: string) => Mood, thinkMs?: number): Promise<Sink> => {
  const opened = await openSink({ mood, keep: true, ...(thinkMs === undefined ? {} : { thinkMs }) });
  open.push(opened);
  return opened;
};
const counts = ({ ctx, batch }: Ground) => inWorkspace(ctx, (tx) => countBatch(tx, batch));
const account = ({ ctx, sender }: Ground) => inWorkspace(ctx, (tx) => readSendingAccount(tx, sender), "read");
const later = ({ ctx }: Ground, ms: number): void => ctx.clock.set(new Date(ctx.clock.now().getTime() + ms));

test("a server that says later is given up after 72 hours of trying, whatever put the mail off before", async () => {
  const at = await sink((step) => (step === "rcpt" ? { answer: "450 4.2.1 later" } : undefined));
  const it = await ground(1, { port: at.port });
  later(it, 200 * hourMs);
  for (let tries = 0; tries < 24; tries++) {
    await sendDue(it.ctx, it.sender, plain);
    later(it, 4 * hourMs);
    // 17 tries lie within 72 hours: from the first on the way there are six at least.
    if (tries === 16) expect(await counts(it)).toMatchObject({ due: 1, failed: 0 });
  }
  expect(await counts(it)).toMatchObject({ due: 0, failed: 1 });
  expect((await counts(it)).reasons).toEqual([{ kind: "failed", reason: "smtp-450", n: 1 }]);
});

test("how long it is tried is counted from the first try, not from when it was due last", () => {
  const answer = { kind: "refused", code: 421, words: "421 later", of: "mail" } as const;
  const now = new Date("2026-03-05T10:00:00Z");
  const since = (at: string) => settlementOf(answer, { id: "t", attempts: 6, tried_at: new Date(at) }, "l", now).as;
  expect([since("2026-03-02T10:00:00Z"), since("2026-03-02T11:00:00Z")]).toEqual(["failed", "again"]);
  expect(settlementOf(answer, { id: "t", attempts: 6, tried_at: null }, "l", now).as).toBe("again");
});

test("a server that takes no mail from us burns nobody's: the rest is not tried, the account says so and rests", async () => {
  let mended = false;
  let asked = 0;
  const at = await sink((step) => {
    if (step !== "mail" || mended) return undefined;
    asked++;
    return { answer: "530 5.7.0 Authentication required" };
  });
  const it = await ground(40, { port: at.port });
  await expect(sendDue(it.ctx, it.sender, plain)).rejects.toThrow(/530/);
  expect(await counts(it)).toMatchObject({ asked: 40, failed: 0, due: 40, done: 0 });
  // Three of the same, and what the other connections had begun by then.
  expect(asked).toBeLessThanOrEqual(6);
  expect(await account(it)).toMatchObject({
    fault: "sender-refused",
    fault_said: "530 5.7.0 Authentication required",
    fault_at: it.ctx.clock.now(),
    rests_until: new Date(it.ctx.clock.now().getTime() + 15 * 60_000),
  });
  const waits = await inWorkspace(it.ctx, (tx) =>
    tx.query<{ n: number }>(
      "select count(*)::int as n from outgoing o where o.workspace_id = $1 and o.waits_for in ('sender-fault', 'sender-refused')",
      [tx.workspace],
    ),
  );
  expect(waits[0]?.n).toBe(40);
  mended = true;
  later(it, hourMs);
  await sendDue(it.ctx, it.sender, plain);
  expect(await counts(it)).toMatchObject({ done: 40, failed: 0 });
  expect(await account(it)).toMatchObject({ fault: null, fault_said: null, rests_until: null });
});

test("a wrong password stands on the account, which rests longer each time, and a change of it tries anew", async () => {
  const door = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (auth, _session, done) =>
      auth.password === "right" ? done(null, { user: auth.username }) : done(new Error("no such user")),
  });
  const listening = door.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  open.push({ close: () => new Promise<void>((resolve) => door.close(() => resolve())) });
  const it = await ground(2, { port: (listening.address() as { port: number }).port, username: "ida" });
  const rests: number[] = [];
  for (let tries = 0; tries < 4; tries++) {
    await expect(sendDue(it.ctx, it.sender, plain)).rejects.toThrow(/./);
    const { rests_until } = await account(it);
    rests.push((new Date(rests_until as never).getTime() - it.ctx.clock.now().getTime()) / 60_000);
  }
  expect(rests).toEqual([15, 60, 240, 240]);
  expect(await account(it)).toMatchObject({ fault: "sign-in" });
  await inWorkspace(it.ctx, (tx) => editSendingAccount(tx, it.sender, { password: "right" }, () => {}));
  expect(await account(it)).toMatchObject({ fault: null, rests_until: null });
  await sendDue(it.ctx, it.sender, plain);
  expect(await counts(it)).toMatchObject({ done: 2 });
});

test("one worker at a time sends by an account; who comes meanwhile makes it look once more", async () => {
  const at = await sink(undefined, 15);
  const it = await ground(30, { port: at.port, connections: 2 });
  const all = await Promise.all([1, 2, 3, 4].map(() => sendDue(it.ctx, it.sender, plain)));
  expect(all.map((one) => one.done).toSorted((a, b) => b - a)).toEqual([30, 0, 0, 0]);
  expect(at.mostConnections()).toBeLessThanOrEqual(2);
});

test("limits hold to the last mail, with many connections and several workers, for the hour and for a domain", async () => {
  const at = await sink(undefined, 5);
  const it = await ground(60, { port: at.port, per_hour: 21, connections: 8 });
  await Promise.all([1, 2, 3].map(() => sendDue(it.ctx, it.sender, { ...plain, batch: 10 })));
  expect((await counts(it)).done).toBe(21);
  later(it, hourMs);
  await sendDue(it.ctx, it.sender, { ...plain, batch: 10 });
  expect((await counts(it)).done).toBe(42);
  const other = await ground(40, { port: at.port, per_domain_hour: 7, connections: 8 });
  await Promise.all([1, 2, 3].map(() => sendDue(other.ctx, other.sender, { ...plain, batch: 10 })));
  expect(await counts(other)).toMatchObject({ done: 14, due: 26 });
  const tried = await inWorkspace(other.ctx, (tx) =>
    tx.one<{ n: number }>("select max(o.attempts)::int as n from outgoing o where o.workspace_id = $1", [tx.workspace]),
  );
  expect(tried?.n).toBe(0);
});

test("a limit that is set while mail is under way holds for the rest of it", async () => {
  const at = await sink(undefined, 20);
  const it = await ground(60, { port: at.port, connections: 2 });
  const sending = sendDue(it.ctx, it.sender, { ...plain, batch: 10 });
  await new Promise((resolve) => setTimeout(resolve, 150));
  await inWorkspace(it.ctx, (tx) => editSendingAccount(tx, it.sender, { per_hour: 30 }, () => {}));
  await sending;
  expect((await counts(it)).done).toBe(30);
});

test("what waits for an account that is removed goes by another, or is called off and says why", async () => {
  const at = await sink();
  const it = await ground(4, { port: at.port });
  const other = await inWorkspace(it.ctx, (tx) =>
    createSendingAccount(tx, {
      name: "Other",
      from_address: "other@mail.example.org",
      host: "127.0.0.1",
      port: at.port,
      security: "none",
    }),
  );
  expect(await inWorkspace(it.ctx, (tx) => removeSendingAccount(tx, it.sender, other.id))).toEqual({
    moved: 4,
    cancelled: 0,
  });
  await sendDue(it.ctx, other.id, plain);
  expect(await counts(it)).toMatchObject({ done: 4 });
  const gone = await ground(3, { port: at.port });
  expect(await inWorkspace(gone.ctx, (tx) => removeSendingAccount(tx, gone.sender))).toEqual({
    moved: 0,
    cancelled: 3,
  });
  const count = await counts(gone);
  expect([count.cancelled, count.reasons]).toEqual([3, [{ kind: "cancelled", reason: "sender-removed", n: 3 }]]);
});
