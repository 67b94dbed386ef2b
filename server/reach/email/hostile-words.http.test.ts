import { expect, test } from "vitest";
import { openSink } from "../../../bench/smtp-sink.ts";
import { useDatabase } from "../../../test/database.ts";
import { headerOf } from "../../../test/mail/answers.ts";
import { arriveRaw } from "../../../test/mail/arrive.ts";
import { type TestServer, useServer } from "../../../test/server.ts";
import { sendDue } from "./send-due.ts";
import { unsubscribeLink } from "./unsubscribe-link.ts";

const database = useDatabase();
const server = useServer(database);
type Owner = Awaited<ReturnType<TestServer["owner"]>>;

/** A workspace that sends to a sink, and one customer of it. */
async function shop(name: string, from: string, to: string, person: object = {}) {
  const owner = await server.owner(name);
  const sink = await openSink({ keep: true });
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [], holidays: [] });
  await owner.ask("PATCH", "/consent-settings", { postal_address: "Hedge & Field, 1 Mill Lane, Reading" });
  const smtp = { host: "127.0.0.1", port: sink.port, security: "none" };
  const sender = await owner.ask("POST", "/sending-accounts", { ...smtp, name, from_name: name, from_address: from });
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
  const made = await owner.ask("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: to }],
    ...person,
  });
  expect(made.status, made.text).toBe(201);
  const send = () =>
    sendDue(owner.ctx, sender.body.id, { signal: new AbortController().signal, unsubscribe: unsubscribeLink });
  const write = async (words: { subject: string; text: string }): Promise<void> => {
    const mailing = await owner.ask("POST", "/mailings", {
      name: "Spring",
      sender: sender.body.id,
      purpose: "educate",
      people: [made.body.id],
      ...words,
    });
    expect(mailing.status, mailing.text).toBe(201);
    await owner.ask("POST", `/mailings/${mailing.body.id}/start`, { blanks: "accept" });
    await send();
  };
  return { owner, sink, sender: sender.body.id as string, account, person: made.body.id as string, write, send };
}

const evil = "Ada\r\nBcc: all@example.net\r\n\r\nHello";

test("line ends in names, fields and templates make no header, no recipient and no second mail", async () => {
  const { owner, sink, sender, person, write } = await shop("Lines", "ida@summer.example", "ada@mill.example");
  // Whether the API takes such names or not, none gets further than its place.
  await owner.ask("PATCH", `/people/${person}`, { name: evil, given_name: evil }, { "if-match": "*" });
  await owner.ask("PATCH", `/sending-accounts/${sender}`, { from_name: evil }, { "if-match": "*" });
  await database.asAdmin("update people set name = $2, given_name = $2 where id = $1", [person, evil]);
  await database.asAdmin("update sending_accounts set from_name = $2 where id = $1", [sender, evil]);
  await write({ subject: "For {{ person.given_name }}\r\nX-Evil: 1", text: "Dear {{ person.name }}," });
  expect(sink.messages.map((one) => one.to)).toEqual(["ada@mill.example"]);
  const { content } = sink.messages[0] as { content: string };
  const names = content
    .slice(0, content.indexOf("\r\n\r\n"))
    .split(/\r\n(?![ \t])/)
    .map((line) => line.split(":")[0]?.toLowerCase());
  for (const name of ["bcc", "x-evil"]) expect(names).not.toContain(name);
  for (const name of ["to", "from", "subject", "message-id"])
    expect(names.filter((one) => one === name)).toHaveLength(1);
  await sink.close();
});

test("a dot alone on a line, however it ends, ends no mail and begins none", async () => {
  const { sink, write } = await shop("Dots", "ida@summer.example", "ada@mill.example");
  const ends = ["\n.\n", "\r\n.\r\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r.\r\n"];
  const text = ends
    .map((end, at) => `line ${at}${end}MAIL FROM:<eve@evil.example>\r\nRCPT TO:<all@example.net>\r\nDATA\r\n`)
    .join("");
  await write({ subject: "Dots", text });
  expect(sink.messages.map((one) => one.to)).toEqual(["ada@mill.example"]);
  const { content } = sink.messages[0] as { content: string };
  expect(content).not.toMatch(/(^|[^\r])\n|\r(?!\n)/);
  for (const [at] of ends.entries()) expect(content).toContain(`line ${at}`);
  await sink.close();
});

test("addresses and answers that would say more than one thing are refused in words", async () => {
  const { owner, sender, account } = await shop("Addresses", "ida@summer.example", "ada@mill.example");
  const wrong = "a@example.net>\r\nRCPT TO:<b@example.net";
  for (const [path, body] of [
    ["/sending-accounts", { name: "x", from_address: wrong, host: "127.0.0.1", port: 25, security: "none" }],
    [
      "/sending-accounts",
      { name: "x", from_address: "a@example.net", reply_to: wrong, host: "127.0.0.1", port: 25, security: "none" },
    ],
    ["/mailboxes", { name: "x", address: wrong, host: "imap.example", login: "x", password: "x" }],
    [
      "/people",
      { name: "Eve", employments: [{ account_id: account }], contact_points: [{ kind: "email", value: wrong }] },
    ],
    [
      "/mails",
      { sender, contact_point: "x", purpose: "help", subject: "a", text: "b", in_reply_to: "<a@b>\r\nX-Evil: 1" },
    ],
  ] as const) {
    const answer = await owner.ask("POST", path, body);
    expect([path, answer.status]).toEqual([path, 422]);
    expect(answer.body.title.length).toBeGreaterThan(10);
  }
});

test("two Tilths that write to each other fall silent once their people do: what many get waits for nobody, and nothing is answered by itself", async () => {
  const one = await shop("Tilth One", "news@one.example", "box@two.example");
  const two = await shop("Tilth Two", "box@two.example", "news@one.example");
  await one.write({ subject: "Spring", text: "Here is our news." });
  const queued = async ({ owner }: { owner: Owner }): Promise<number> =>
    (
      await database.asAdmin<{ n: number }>("select count(*)::int as n from outgoing where workspace_id = $1", [
        owner.workspace,
      ])
    )[0]?.n as number;
  const taken = (of: typeof one): Buffer => Buffer.from(of.sink.messages.at(-1)?.content ?? "", "latin1");
  await arriveRaw(two.owner.ctx, [taken(one)], "box@two.example");
  // Known there, and a mailing: on the timeline, in no one's inbox, unanswered.
  expect((await two.owner.ask("GET", "/conversations")).body.rows).toEqual([]);
  expect(await queued(two)).toBe(0);
  // Somebody there sends their own mailing back; here it waits for nobody either.
  await two.write({ subject: "Re: Spring", text: "Here is our news, too." });
  await arriveRaw(one.owner.ctx, [taken(two)], "news@one.example");
  expect((await one.owner.ask("GET", "/conversations")).body.rows).toEqual([]);
  expect([await queued(one), await queued(two)]).toEqual([0, 0]);
  // A person's words are for a person, and machines' words about them for nobody.
  const point = (await two.owner.ask("GET", `/people/${two.person}/screen`)).body.contact_points[0].id;
  await two.owner.ask("POST", "/mails", {
    sender: two.sender,
    person: two.person,
    account: two.account,
    contact_point: point,
    purpose: "help",
    subject: "Plums",
    text: "Could you send me your table?",
  });
  await two.send();
  const mail = two.sink.messages.at(-1) as { from: string; to: string; content: string };
  expect(headerOf(mail.content, "List-Id")).toBe("");
  await arriveRaw(one.owner.ctx, [taken(two)], "news@one.example");
  const { rows } = (await one.owner.ask("GET", "/conversations")).body;
  expect(rows).toMatchObject([{ subject: "Plums", state: "ours" }]);
  expect(await queued(one)).toBe(0);
  await Promise.all([one.sink.close(), two.sink.close()]);
});
