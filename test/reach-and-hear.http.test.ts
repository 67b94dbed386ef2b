import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openSink, type Sink } from "../bench/smtp-sink.ts";
import { startWorker } from "../server/main/worker.ts";
import { useDatabase } from "./database.ts";
import { hasPart } from "./debian.ts";
import { deliver, type Dovecot, dovecotPart, startDovecot } from "./dovecot.ts";
import { addressOf, setUpShop } from "./mail/shop.ts";
import { tenReplies } from "./mail/ten-replies.ts";
import { answerTo, complaintAbout, headerOf, machineAnswerTo, reportOn, type Taken } from "./mail/answers.ts";
import { type TestServer, useServer } from "./server.ts";
import { until } from "./until.ts";

/**
 * What leaves and what comes back, as one story: over the API, with the program's own worker, a recording SMTP server and a real IMAP server. The tests
 * of this file run in order.
 */
const database = useDatabase();
const server = useServer(database);
const there = hasPart(dovecotPart);

const customers = 200;
/** Their places among the customers. */
const cast = {
  full: 0,
  gone: 1,
  refused: 2,
  away: 3,
  left: 4,
  angry: 5,
  tired: 6,
  clicked: 7,
  mailed: 8,
  said: 197,
  blank: 198,
};
const replying = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19];

let dovecot: Dovecot;
let sink: Sink;
let worker: { close(): Promise<void> };
let owner: Awaited<ReturnType<TestServer["owner"]>>;
let accounts: string[];
let people: string[];
let office: string;
let own: string;
let mailing: string;

beforeAll(async () => {
  if (!there) return;
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  vi.stubEnv("TILTH_URL", "https://tilth.summer.example");
  dovecot = await startDovecot();
  sink = await openSink({
    keep: true,
    mood: (step, to) =>
      step === "rcpt" && to === addressOf(cast.refused) ? { answer: "550 5.1.1 no such user" } : undefined,
  });
  worker = await startWorker({ handle: database.handle, dataDir: database.dataDir });
});
afterAll(async () => {
  if (!there) return;
  await worker.close();
  await sink.close();
  await dovecot.stop();
});

/** What the customers wrote back. */
const written = new Map<number, Buffer>();
const did = async (method: string, path: string, body?: unknown) => {
  const answer = await owner.ask(method, path, body, { "if-match": "*" });
  expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
  return answer.body;
};
const sentTo = (n: number): Taken =>
  sink.messages.findLast((one) => one.to === addressOf(n)) ?? expect.fail(`nothing left to ${addressOf(n)}`);
const screen = (n: number) => did("GET", `/people/${people[n]}/screen`);
const pointOf = async (n: number, kind: string) =>
  (await screen(n)).contact_points.find((one: { kind: string }) => one.kind === kind).state;
const touchesOf = async (n: number) =>
  (await did("GET", `/accounts/${accounts[n]}/timeline?kinds=touch&limit=100`)).rows as Record<string, unknown>[];

test.skipIf(!there)("accounts to send by and a box to read are set up, and 200 customers are there", async () => {
  owner = await server.owner("Hedge and Field");
  await did("PUT", "/contact-rules", { quiet: [], limits: [], holidays: [] });
  ({ office, own, accounts, people } = await setUpShop((...wish) => did(...wish), {
    smtp: sink.port,
    imap: dovecot.port,
    user: owner.user,
    customers,
    without: cast.blank,
  }));
  expect([accounts.length, people.length]).toEqual([customers, customers]);
});

test.skipIf(!there)("a mailing like a letter says beforehand who would read a blank and who gets none", async () => {
  await did("POST", "/suppressions", { person_id: people[cast.said], channel: "email", reason: "asked" });
  mailing = (
    await did("POST", "/mailings", {
      name: "Spring",
      sender: office,
      purpose: "educate",
      benefit: "when to prune what",
      subject: "{{ person.given_name }}, when to prune what",
      text: "Dear {{ person.given_name }},\n\nhere is our table for {{ account.name }}: apples in February, plums in summer.\n\nIda Hedge\n",
      people,
    })
  ).id;
  const preview = await did("GET", `/mailings/${mailing}/preview`);
  expect(preview).toMatchObject({ recipients: customers, ready: customers - 1, reasons: { suppressed: 1 } });
  expect(preview.blanks).toEqual([
    { person_id: people[cast.blank], name: `Ada Firm${cast.blank}`, variables: ["{{ person.given_name }}"] },
  ]);
  const refused = await owner.ask("POST", `/mailings/${mailing}/start`, {});
  expect([refused.status, refused.body.code]).toEqual([422, "mailing_blanks"]);
  await did("PATCH", `/people/${people[cast.blank]}`, { given_name: "Ada" });
});

test.skipIf(!there)("it leaves to all who may get it, once, and the books add up", async () => {
  expect(await did("POST", `/mailings/${mailing}/start`, {})).toMatchObject({
    asked: customers,
    planned: customers - 1,
    refused: 1,
  });
  const count = await until("the mailing is out", async () => {
    const now = await did("GET", `/mailings/${mailing}/count`);
    return now.due + now.planned + now.handed === 0 && now;
  });
  expect(count).toMatchObject({
    asked: customers,
    done: customers - 2,
    failed: 1,
    refused: 1,
    uncertain: 0,
    cancelled: 0,
  });
  expect(sink.messages).toHaveLength(customers - 2);
  expect(new Set(sink.messages.map((one) => one.to)).size).toBe(customers - 2);
  const { content, from } = sentTo(20);
  expect(headerOf(content, "Subject")).toBe("Ada, when to prune what");
  expect(headerOf(content, "List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
  expect(headerOf(content, "DKIM-Signature")).toContain("a=ed25519-sha256");
  expect(from).toMatch(/^b-[0-9a-f]{32}@bounce\.summer\.example$/);
});

test.skipIf(!there)("what comes back does the right thing on the right records", async () => {
  const link = /<(https?:[^>]+)>/.exec(headerOf(sentTo(cast.clicked).content, "List-Unsubscribe"))?.[1] as string;
  const pressed = await fetch(server.url + new URL(link).pathname, {
    method: "POST",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  expect(pressed.status).toBe(200);
  for (const [at, letter] of tenReplies(replying.map(sentTo)).entries()) written.set(replying[at] as number, letter);
  const inAWeek = new Date(Date.now() + 7 * 86_400_000);
  const day = inAWeek.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  deliver(dovecot, "bounces", [
    reportOn(sentTo(cast.full), "5.2.2", "552 5.2.2 mailbox full"),
    reportOn(sentTo(cast.gone), "5.1.1", "550 5.1.1 user unknown"),
    complaintAbout(sentTo(cast.angry)),
    // The other way that the header offers.
    answerTo(sentTo(cast.mailed), {
      subject: "unsubscribe",
      body: "",
      withoutReference: true,
      to: /<mailto:([^?>]+)/.exec(headerOf(sentTo(cast.mailed).content, "List-Unsubscribe"))?.[1] as string,
    }),
  ]);
  deliver(dovecot, "office", [
    machineAnswerTo(sentTo(cast.away), {
      body: `Thank you for your message. I am on annual leave and back in the office on ${day}.`,
    }),
    machineAnswerTo(sentTo(cast.left), {
      body: `Ada Firm${cast.left} has left the company. Please write to Paula Nolan, paula.nolan@firm${cast.left}.example.`,
    }),
    answerTo(sentTo(cast.tired), { body: "Please take me off your mailing list.", quoting: true }),
    ...written.values(),
  ]);
  await until(
    "all replies wait for us",
    async () => (await did("GET", "/conversations?state=ours&limit=50")).rows.length === replying.length,
  );
  const { rows } = await did("GET", "/conversations?state=ours&limit=50");
  expect(rows.map((row: { account: string }) => row.account).toSorted()).toEqual(
    replying.map((n) => `Firm ${n}`).toSorted(),
  );

  // The contact points: nobody dies of one report.
  for (const n of [cast.full, cast.gone]) expect(await pointOf(n, "email")).toBe("unverified");
  const count = await until("bounces are on their touches", async () => {
    const now = await did("GET", `/mailings/${mailing}/count`);
    return now.bounced === 2 && now;
  });
  expect(count).toMatchObject({ done: customers - 2, bounced: 2 });
  const results = async (show: string) =>
    (
      (await did("GET", `/mailings/${mailing}/results?show=${show}&limit=500`)).rows as {
        person: string;
        person_id: string;
      }[]
    ).map((row) => people.indexOf(row.person_id));
  expect((await results("bounced")).toSorted()).toEqual([cast.full, cast.gone]);
  expect((await results("failed")).toSorted()).toEqual([cast.refused]);
  expect((await results("refused")).toSorted()).toEqual([cast.said]);
  expect((await results("answered")).toSorted((a, b) => a - b)).toEqual([
    cast.tired,
    cast.mailed,
    ...replying.slice(0, -1),
  ]);

  // Away, and back.
  expect(await until("the absence is known", async () => (await screen(cast.away)).back_on)).toBe(
    inAWeek.toISOString().slice(0, 10),
  );
  // Left: a fact, since their machine answered what we wrote.
  const move = await until("the move is known", async () => (await did("GET", "/moves")).rows[0]);
  expect(move).toMatchObject({ person_id: people[cast.left], from_account_id: accounts[cast.left], evidence: "mail" });
  const tasks = (await did("GET", `/tasks?account_id=${accounts[cast.left]}`)).rows as { title: string }[];
  expect(tasks.map((one) => one.title).join("\n")).toContain(`Paula Nolan, paula.nolan@firm${cast.left}.example`);
  const { plays } = await did("GET", "/today/plays");
  expect(plays.map((play: { account: string }) => play.account)).toContain(accounts[cast.left]);
  // Whoever wants no more.
  for (const [n, reason] of [
    [cast.angry, "complaint"],
    [cast.tired, "unsubscribed"],
    [cast.mailed, "unsubscribed"],
  ] as const)
    expect((await screen(n)).suppressions, String(n)).toMatchObject([{ channel: "email", reason }]);
  const again = await did("POST", "/mailings", {
    name: "Summer",
    sender: office,
    purpose: "educate",
    subject: "Plums",
    text: "Plums in summer.",
    people: [cast.full, cast.angry, cast.tired, cast.mailed, cast.clicked].map((n) => people[n]),
  });
  expect(await did("GET", `/mailings/${again.id}/preview`)).toMatchObject({
    ready: 1,
    reasons: { suppressed: 3, "said-no": 1 },
  });
  for (const { id } of (await did("GET", "/mailboxes")).rows)
    expect(await did("POST", `/mailboxes/${id}/reconciliations`, {})).toMatchObject({
      missing: 0,
      failed: 0,
      skipped: 0,
    });
});

test.skipIf(!there)(
  "an answer from the Inbox leaves from one's own address, and what they say to it is the same conversation",
  async () => {
    const { rows } = await did("GET", `/conversations?state=ours&account=${accounts[10]}`);
    const [{ id }] = rows;
    const before = await did("GET", `/conversations/${id}`);
    expect(before.list[0]).toMatchObject({ direction: "out", state: "done", written: "Ada, when to prune what" });
    expect(before.list.at(-1)).toMatchObject({
      written: "Thank you, that is just what I needed. When do I prune cherries?",
    });
    const answer = { words: "In July, right after the harvest.", key: "cherries-1", sender: own };
    expect(await did("POST", `/conversations/${id}/replies`, answer)).toMatchObject({ planned: true, refused: null });
    const content = (
      await until("the answer leaves", async () => sink.messages.find((one) => one.content.includes("In July")))
    ).content;
    const theirs = headerOf(written.get(10)?.toString() ?? "", "Message-ID");
    expect(headerOf(content, "From")).toContain("Ida Hedge <ida@summer.example>");
    expect(headerOf(content, "To")).toContain(`<${addressOf(10)}>`);
    expect(headerOf(content, "In-Reply-To")).toBe(theirs);
    expect(headerOf(content, "References")).toContain(theirs);
    expect(headerOf(content, "Subject")).toBe("Re: Ada, when to prune what");
    for (const name of ["List-Unsubscribe", "List-Id", "Precedence", "Feedback-ID"])
      expect(headerOf(content, name)).toBe("");
    expect(await did("GET", `/conversations/${id}`)).toMatchObject({ state: "theirs", waiting_since: null });
    deliver(dovecot, "office", [
      answerTo({ from: "", to: addressOf(10), content }, { body: "Thank you!", to: "office@summer.example" }),
    ]);
    const after = await until("they say thank you", async () => {
      const now = await did("GET", `/conversations/${id}`);
      return now.state === "ours" && now;
    });
    expect(after.list.map((one: { direction: string }) => one.direction)).toEqual(["out", "in", "out", "in"]);
    expect(after.list[2]).toMatchObject({ from_name: "Hedge and Field Owner", written: answer.words, state: "done" });
  },
);

test.skipIf(!there)(
  "five calls are made from a list, the next one at hand at once; who is away is not called",
  async () => {
    const called = [cast.away, 30, 31, 32, 33, 34];
    const script = await did("POST", "/call-scripts", {
      name: "Plums",
      language: "en",
      words: "# Opening\n{{ salutation }}, have you got two minutes?\n> Yes => reached\n> No => call-back\n",
    });
    const list = await did("POST", "/call-lists", {
      name: "Plums",
      purpose: "help",
      script: script.id,
      entries: called.map((n) => ({ account: accounts[n] })),
    });
    const outcomes = [
      { outcome: "reached", note: "They want the table for cherries, too", benefit: "when to prune cherries" },
      { outcome: "left-word" },
      { outcome: "call-back", call_back_at: new Date(Date.now() + 86_400_000).toISOString() },
      { outcome: "wrong-number" },
      { outcome: "asked-not-to" },
    ];
    for (const [at, outcome] of outcomes.entries()) {
      const { call } = await did("POST", `/call-lists/${list.id}/claims`, {});
      expect(call.account.id).toBe(accounts[called[at + 1] as number]);
      expect(call.script[0].says).toContain("have you got two minutes?");
      await did("POST", `/calls/${call.touch}/dialling`, { lease: call.lease, phone: call.phones[0].id });
      await did("POST", `/calls/${call.touch}/outcome`, { lease: call.lease, phone: call.phones[0].id, ...outcome });
    }
    const { call, next_at } = await did("POST", `/call-lists/${list.id}/claims`, {});
    expect([call, new Date(next_at) > new Date()]).toEqual([null, true]);
    expect((await did("GET", `/call-lists/${list.id}`)).outcomes).toEqual({
      reached: 1,
      "left-word": 1,
      "call-back": 1,
      "wrong-number": 1,
      "asked-not-to": 1,
    });
    expect([await pointOf(30, "phone"), await pointOf(33, "phone")]).toEqual(["unverified", "dead"]);
    expect((await screen(34)).suppressions).toMatchObject([{ channel: "call" }]);
  },
);

test.skipIf(!there)("a batch of letters is printed and posted", async () => {
  const sender = await did("POST", "/letter-senders", {
    name: "Hedge & Field",
    street: "3 Garden Way",
    city: "Bristol",
    postal_code: "BS1 1AA",
    country: "GB",
  });
  const template = await did("POST", "/letter-templates", {
    name: "Thanks",
    sender_id: sender.id,
    language: "en",
    purpose: "thank",
    benefit: "a word of thanks",
    subject: "Six years",
    words: "{{ salutation }},\n\nthank you for six years.",
    layout: null,
  });
  const to = [...replying, cast.angry];
  const batch = await did("POST", "/letter-batches", {
    template: template.id,
    recipients: to.map((n) => ({ account: accounts[n], person: people[n] })),
  });
  expect([batch.asked, batch.counts.open]).toEqual([to.length, to.length]);
  await did("POST", `/letter-batches/${batch.id}/printing`);
  const pdf = await owner.ask("GET", `/letter-batches/${batch.id}/letters.pdf`);
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, "%PDF-"]);
  expect(await did("POST", `/letter-batches/${batch.id}/posting`)).toMatchObject({ posted: to.length });
});

test.skipIf(!there)("all of it is on each account's timeline, once", async () => {
  const line = async (n: number): Promise<string[]> =>
    (await touchesOf(n))
      .map((one) => `${one["channel"]} ${one["direction"]} ${one["outcome"] ?? one["state"]}`)
      .toSorted();
  const mailed = "email out delivered";
  const expected: [number, string[]][] = [
    [20, [mailed]],
    [cast.full, ["email out bounced"]],
    [cast.gone, ["email out bounced"]],
    [cast.refused, ["email out failed"]],
    [cast.away, [mailed]],
    [cast.angry, [mailed, "letter out delivered"]],
    [cast.tired, ["email in done", mailed]],
    [10, ["email in done", "email in done", mailed, mailed, "letter out delivered"]],
    [13, ["email in done", mailed, "letter out delivered"]],
    [30, ["call out reached", mailed]],
    [31, ["call out left-word", mailed]],
    [32, ["call out call-back", mailed]],
    [33, ["call out wrong-number", mailed]],
    [34, ["call out asked-not-to", mailed]],
  ];
  for (const [n, entries] of expected) expect([n, await line(n)]).toEqual([n, entries.toSorted()]);
  expect((await did("GET", `/outgoing?state=refused&account_id=${accounts[cast.said]}`)).rows).toMatchObject([
    { channel: "email", reasons: [{ reason: "suppressed" }] },
  ]);
  // The promise: a letter in a customer's words and ours is worth something, a mail that came back nothing.
  const valued = async (n: number) => (await touchesOf(n)).some((one) => one["valued"]);
  expect(await Promise.all([10, 20, 30, cast.full, cast.refused].map(valued))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  const today = await did("GET", "/today?limit=500");
  const shown = new Set(today.rows.map((row: { account: string }) => accounts.indexOf(row.account)));
  expect([cast.full, cast.gone, cast.refused, cast.said, 20].map((n) => shown.has(n))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});
