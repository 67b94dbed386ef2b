import { expect, test } from "vitest";
import { authenticate } from "mailauth";
import { inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { countBatch, planTouches, setContactRules, type PlannedTouch, sweepHanded } from "../../know/outgoing/index.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { hasPart } from "../../../test/debian.ts";
import { dkimpyPart, verifyWithDkimpy } from "../../../test/dkimpy.ts";
import { type Mood, openSink, type Sink, type Step } from "../../../bench/smtp-sink.ts";
import { createDkimKey, listDkimKeys } from "./dkim-keys.ts";
import { sendDue, type SendOptions } from "./send-due.ts";
import { createSendingAccount } from "./sending-account.ts";

const database = useDatabase();
const never = new AbortController().signal;
const plain: SendOptions = { signal: never, unsubscribe: null };

interface Ground {
  ctx: TestCtx;
  sink: Sink;
  sender: string;
  batch: string;
  touches: string[];
}

/** So many due mails of one sender to a sink of its own, each to somebody else. */
async function ground(
  n: number,
  mood?: (step: Step, to: string) => Mood,
  more: { per_hour?: number; per_domain_hour?: number; connections?: number } = {},
): Promise<Ground> {
  const ctx = await database.workspace({ at: new Date().toISOString() });
  const sink = await openSink({ mood, keep: true });
  const batch = newId();
  const { sender, touches } = await inWorkspace(ctx, async (tx) => {
    await setContactRules(tx, { limits: [], quiet: [], holidays: [] });
    const account = await createSendingAccount(tx, {
      name: "Post",
      from_name: "Ída Hedge",
      from_address: "ida@mail.example.org",
      host: "127.0.0.1",
      port: sink.port,
      security: "none",
      bounce_domain: "bounce.example.org",
      max_connections: more.connections ?? 4,
      per_hour: more.per_hour ?? null,
    });
    const people = await somePeople(tx, n);
    const { ids } = await planTouches(tx, people, {
      channel: "email",
      purpose: "educate",
      manner: "bulk",
      sender: account.id,
      batch,
    });
    return { sender: account.id, touches: ids as string[] };
  });
  return { ctx, sink, sender, batch, touches };
}

async function somePeople(tx: Tx, n: number): Promise<PlannedTouch[]> {
  const all = Array.from({ length: n }, (_, at) => ({
    person: newId(),
    contactPoint: newId(),
    address: `to-${at}@example.net`,
  }));
  await tx.query(
    "insert into people (workspace_id, id, name) select $1, p.id, 'Žofie ' || p.n from unnest($2::uuid[]) with ordinality as p (id, n)",
    [tx.workspace, all.map((one) => one.person)],
  );
  await tx.query(
    `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
     select $1, c.id, c.person, 'email', c.address, c.address from unnest($2::uuid[], $3::uuid[], $4::text[]) as c (id, person, address)`,
    [tx.workspace, all.map((one) => one.contactPoint), all.map((one) => one.person), all.map((one) => one.address)],
  );
  await tx.query(
    `insert into consents (workspace_id, id, person_id, said_as, stands_for, state, source, evidence, happened_at)
     select $1, p.id, p.id, p.id, array[p.id], 'given', 'form', 'the form of the website', $3 from unnest($2::uuid[]) as p (id)`,
    [tx.workspace, all.map((one) => one.person), tx.ctx.clock.now()],
  );
  return all.map(({ person, contactPoint }, at) => ({
    person,
    contactPoint,
    content: {
      subject: `Grüße ${at}`,
      text: `Dear reader ${at},\n\n.a dot first\nFrom here on: ${"long ".repeat(300)}\n`,
      html: `<p>Hello <b>${at}</b> – ü</p>`,
    },
  }));
}

const counts = ({ ctx, batch }: Ground) => inWorkspace(ctx, (tx) => countBatch(tx, batch));

test("each mail leaves once, signed by RSA and Ed25519 so that a foreign verifier agrees, and the books add up", async () => {
  const it = await ground(60);
  const { ctx, sink, sender } = it;
  const keys = await inWorkspace(ctx, async (tx) => {
    await createDkimKey(tx, "mail.example.org", "rsa-2048");
    await createDkimKey(tx, "mail.example.org", "ed25519");
    return listDkimKeys(tx);
  });
  const [first, second] = await Promise.all([sendDue(ctx, sender, plain), sendDue(ctx, sender, plain)]);
  expect(first.done + second.done).toBe(60);
  expect(await counts(it)).toMatchObject({ asked: 60, done: 60 });
  expect(sink.taken.size).toBe(60);
  expect([...sink.taken.values()].every((count) => count.answered === 1 && count.silent === 0)).toBe(true);
  const resolver = async (name: string, type: string): Promise<string[][]> => {
    const record = keys.find((key) => key.record.name === name);
    if (type === "TXT" && record) return [[record.record.value]];
    throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  };
  for (const message of sink.messages.slice(0, 10)) {
    const told = await authenticate(Buffer.from(message.content, "latin1"), {
      resolver,
      ip: "127.0.0.1",
      helo: "x",
      sender: message.from,
    });
    expect(told.dkim.results.map((one) => one.status.result)).toEqual(["pass", "pass"]);
    const signed = /^DKIM-Signature:[\s\S]*?h=([\s\S]*?);/im.exec(message.content)?.[1] ?? "";
    expect(signed.replace(/\s/g, "")).toContain("list-unsubscribe:list-unsubscribe-post");
    expect(message.content).toMatch(/^Feedback-ID: /m);
    expect(message.content).toMatch(/^List-Id: /m);
    expect(message.from).toMatch(/^b-[0-9a-f]{32}@bounce\.example\.org$/);
    expect(Math.max(...message.content.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
  }
  await sink.close();
});

test.skipIf(!hasPart(dkimpyPart))(
  "a second verifier, of other hands, agrees; and with neither a changed letter, nor a second sender, nor a wrong key",
  async () => {
    const it = await ground(3);
    const keys = await inWorkspace(it.ctx, async (tx) => {
      await createDkimKey(tx, "mail.example.org", "rsa-2048");
      await createDkimKey(tx, "mail.example.org", "ed25519");
      return listDkimKeys(tx);
    });
    await sendDue(it.ctx, it.sender, plain);
    await it.sink.close();
    const messages = it.sink.messages.map((one) => Buffer.from(one.content, "latin1"));
    const records = Object.fromEntries(keys.map((key) => [key.record.name, key.record.value]));
    expect(verifyWithDkimpy(messages, records)).toEqual([
      ["pass", "pass"],
      ["pass", "pass"],
      ["pass", "pass"],
    ]);
    const whole = it.sink.messages[0]?.content as string;
    const forged = [
      whole.replace(/\r\n\r\n[\s\S]*$/, (body) => body.replace(/[A-Z]/, (letter) => (letter === "A" ? "B" : "A"))),
      whole.replace(/^From: /m, "From: eve@evil.example\r\nFrom: "),
      whole.replace(/^Subject: .*$/m, "Subject: Something else"),
      `List-Unsubscribe: <https://evil.example>\r\n${whole}`,
    ];
    expect(forged).not.toContain(whole);
    for (const results of verifyWithDkimpy(
      forged.map((one) => Buffer.from(one, "latin1")),
      records,
    ))
      expect(results).not.toContain("pass");
    const swapped = Object.fromEntries(
      Object.entries(records).map(([name], at, all) => [name, all[1 - at]?.[1] as string]),
    );
    for (const results of verifyWithDkimpy(messages, swapped)) expect(results).not.toContain("pass");
  },
);

const steps: [Step, Mood, "again" | "failed" | "uncertain"][] = [
  ["mail", { answer: "451 4.3.0 later" }, "again"],
  ["mail", { answer: "550 5.1.8 no" }, "again"],
  ["mail", { cut: true }, "again"],
  ["rcpt", { answer: "450 4.2.1 later" }, "again"],
  ["rcpt", { answer: "550 5.1.1 nobody" }, "failed"],
  ["rcpt", { cut: true }, "again"],
  ["data", { answer: "421 4.3.2 closing" }, "again"],
  ["data", { answer: "554 5.5.1 no" }, "failed"],
  ["data", { cut: true }, "again"],
  ["content", { cut: true }, "again"],
  ["end", { answer: "451 4.7.1 slow down" }, "again"],
  ["end", { answer: "552 5.3.4 too much" }, "failed"],
  ["end", { cut: true }, "uncertain"],
  ["end", { cut: "after" }, "uncertain"],
];
test.each(steps)("at %s with %j a mail is %s, the others leave, and none leaves twice", async (step, mood, becomes) => {
  let met = false;
  const meets = (at: Step, to: string): boolean => at === step && !met && (to === "to-3@example.net" || at === "mail");
  const it = await ground(
    6,
    (at, to) => {
      if (!meets(at, to)) return undefined;
      met = true;
      return mood;
    },
    { connections: 2 },
  );
  await sendDue(it.ctx, it.sender, plain);
  const count = await counts(it);
  const expected = { again: { due: 1 }, failed: { failed: 1 }, uncertain: { uncertain: 1 } }[becomes];
  // The cut of a step while another connection's mail was under way concerns only its own.
  expect(count).toMatchObject({ asked: 6, done: 5, handed: 0, ...expected });
  it.ctx.clock.set(new Date(it.ctx.clock.now().getTime() + 3_600_000));
  await it.sink.close();
  const calm = await openSink({ port: it.sink.port });
  await sendDue(it.ctx, it.sender, plain);
  const after = await counts(it);
  expect(after).toMatchObject(becomes === "again" ? { done: 6 } : { done: 5, [becomes]: 1 });
  const twice = [...it.sink.taken.keys()].filter((id) => calm.taken.has(id));
  expect(twice).toEqual([]);
  await calm.close();
});

test("a server that is away, or closes at once, leaves everything due and nothing counted as tried", async () => {
  const it = await ground(3, (at) => (at === "connect" ? { answer: "421 not now" } : undefined));
  await expect(sendDue(it.ctx, it.sender, plain)).rejects.toThrow(/421 not now/);
  await it.sink.close();
  await expect(sendDue(it.ctx, it.sender, plain)).rejects.toThrow(/ECONNREFUSED/);
  expect(await counts(it)).toMatchObject({ due: 3 });
});

test("the hourly limit of a sender holds over all workers, and the next hour goes on", async () => {
  const it = await ground(10, undefined, { per_hour: 4, connections: 1 });
  await sendDue(it.ctx, it.sender, plain);
  expect((await counts(it)).done).toBe(4);
  await sendDue(it.ctx, it.sender, plain);
  expect((await counts(it)).done).toBe(4);
  it.ctx.clock.set(new Date(it.ctx.clock.now().getTime() + 3_600_000));
  await sendDue(it.ctx, it.sender, plain);
  expect((await counts(it)).done).toBe(8);
  await it.sink.close();
});

test("a name that would smuggle in a header or a second recipient leaves as a name, and an address that is two is refused", async () => {
  const it = await ground(3);
  await inWorkspace(it.ctx, async (tx) => {
    await tx.query(
      "update people p set name = E'Eve\\r\\nBcc: all@example.net' where p.workspace_id = $1 and p.id = (select t.person_id from touches t where t.workspace_id = $1 and t.id = $2)",
      [tx.workspace, it.touches[0]],
    );
    await tx.query(
      "update contact_points c set value = E'a@example.net>\\r\\nRCPT TO:<b@example.net' where c.workspace_id = $1 and c.id = (select t.contact_point_id from touches t where t.workspace_id = $1 and t.id = $2)",
      [tx.workspace, it.touches[1]],
    );
    await tx.query(
      `update outgoing o set content = o.content || '{"in_reply_to": "<a@b>\\r\\nX-Evil: 1"}' where o.workspace_id = $1 and o.touch_id = $2`,
      [tx.workspace, it.touches[2]],
    );
  });
  await sendDue(it.ctx, it.sender, plain);
  expect(await counts(it)).toMatchObject({ done: 1, failed: 2 });
  expect(it.sink.messages).toHaveLength(1);
  expect(it.sink.messages[0]?.content).not.toMatch(/^Bcc:/im);
  expect(it.sink.messages[0]?.content).toMatch(/^To: .*Eve\s+Bcc: all@example.net.*<to-0@example.net>/m);
  await it.sink.close();
});

test("a worker that dies after the hand-over leaves at most one doubtful mail a connection", async () => {
  const it = await ground(40, (at) => (at === "end" ? { answer: "" } : undefined), { connections: 3 });
  const stop = new AbortController();
  // The server never answers the end: the sender stands there with what it handed over, and nobody renews its claims.
  const sending = sendDue(it.ctx, it.sender, { ...plain, signal: stop.signal, leaseSeconds: 1 }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const handed = (await counts(it)).handed;
  expect(handed).toBeGreaterThan(0);
  expect(handed).toBeLessThanOrEqual(3);
  stop.abort();
  await it.sink.close();
  await sending;
  await sweepHanded(it.ctx);
  expect(await counts(it)).toMatchObject({ uncertain: handed, handed: 0, due: 40 - handed });
});
