import { authenticate } from "mailauth";
import { beforeAll, expect, test } from "vitest";
import { openSink, type Sink } from "../../../../bench/smtp-sink.ts";
import { useDatabase } from "../../../../test/database.ts";
import { type TestServer, useServer } from "../../../../test/server.ts";
import { preferencePath } from "../../../know/consent/index.ts";
import { planTouches } from "../../../know/outgoing/index.ts";
import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { sendDue } from "../send-due.ts";
import { unsubscribeLink } from "../unsubscribe-link.ts";
import { writeMail } from "../write-mail.ts";
import { classNewEvents } from "./class-events.ts";
import { forgetOldEvents } from "./forget-events.ts";
import { mostOfOneMail } from "./keep-events.ts";
import { trackedPath } from "./tracked-link.ts";

const database = useDatabase();
const server = useServer(database);
let owner: Awaited<ReturnType<TestServer["owner"]>>;
let sink: Sink;
let sender: string;
let account: string;
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const offer = "https://example.org/offer?utm_source=mail&utm_campaign=x%20y";
const html = `<html><body><p>Dear {{ person.name }}</p><a href="https://example.org/offer?utm_source=mail&amp;utm_campaign=x%20y">Offer</a>
<a href="https://example.org/guide#two">Guide</a> <a href="https://bank.example/pay" data-untracked>Pay</a>
<a href="mailto:ida@example.org">Ida</a> <a href="{{ view_url }}">in the browser</a></body></html>`;

beforeAll(async () => {
  owner = await server.owner("Counting");
  sink = await openSink({ keep: true });
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [], holidays: [] });
  account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
  sender = (
    await owner.ask("POST", "/sending-accounts", {
      name: "Post",
      from_name: "Ida Hedge",
      from_address: "ida@mail.example.org",
      host: "127.0.0.1",
      port: sink.port,
      security: "none",
    })
  ).body.id;
  await rule("unless-refused");
  return () => sink.close();
});

let people = 0;
async function person(wishes?: object): Promise<string> {
  const name = `Ada Osei ${++people}`;
  const contact_points = [{ kind: "email", value: `ada${people}@mill.example` }];
  const made = await owner.ask("POST", "/people", { name, employments: [{ account_id: account }], contact_points });
  if (wishes)
    expect(
      (await owner.ask("PATCH", `/people/${made.body.id}/preferences`, wishes, { "if-match": '"0"' })).status,
    ).toBe(200);
  return made.body.id;
}
async function rule(tracking: string): Promise<void> {
  expect((await owner.ask("PATCH", "/consent-settings", { tracking })).body).toMatchObject({ tracking });
}
const send = () => sendDue(owner.ctx, sender, { signal: new AbortController().signal, unsubscribe: unsubscribeLink });

/** What arrived since, as its reader's program has it. */
const arrived = (): { html: string; text: string; raw: string }[] =>
  sink.messages.splice(0).map(({ content }) => {
    const [text = "", rich = ""] = content
      .split(/\r\n--=_/)
      .slice(1)
      .map((part) => decoded(part.slice(part.indexOf("\r\n\r\n") + 4)));
    return { text, html: rich, raw: content };
  });
const decoded = (body: string): string =>
  Buffer.from(
    body.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();

async function mailing(to: string[], more: object = {}): Promise<string> {
  const made = await owner.ask("POST", "/mailings", {
    name: "Spring",
    purpose: "educate",
    subject: "Hello",
    text: "",
    html,
    sender,
    people: to,
    tracked: true,
    ...more,
  });
  expect(made.status, made.text).toBe(201);
  await owner.ask("POST", `/mailings/${made.body.id}/start`, {});
  await send();
  return made.body.id;
}
async function one(
  more: object = {},
): Promise<{ id: string; mail: ReturnType<typeof arrived>[number]; links: string[]; picture: string; trap: string }> {
  const id = await mailing([await person()], more);
  const [mail] = arrived();
  const found = [...(mail?.html ?? "").matchAll(/(?:href|src)="https?:\/\/[^/"]*(\/[lp]\/[\w-]+)"/g)].map(
    (m) => m[1] as string,
  );
  const [trap = "", picture = "", ...links] = found;
  return { id, mail: mail as never, links, picture, trap };
}
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(server.url + path, { method, redirect: "manual", headers: { "user-agent": firefox, ...headers } });

interface Row {
  kind: string;
  target: string | null;
  head: boolean;
  prefetch: boolean;
  class: string | null;
  reason: string | null;
}
/** Events of a mailing once so many are kept. */
async function events(id: string, n: number): Promise<Row[]> {
  for (let tries = 0; ; tries++) {
    const rows = await database.asAdmin<Row>(
      "select kind, target, head, prefetch, class, reason from mail_events where mailing_id = $1 order by id",
      [id],
    );
    if (rows.length >= n || tries > 40) return rows;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
/** All that is kept of it, once nothing more can come. */
async function settled(id: string): Promise<Row[]> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return events(id, 0);
}
/** The mails went out an hour ago. */
const anHourAgo = (id: string) =>
  database.asAdmin("update touches set happened_at = happened_at - interval '1 hour' where batch_id = $1", [id]);

test("a counted mail has its links over us, the text part and all that must not be touched as they were, and its signature verifies", async () => {
  const keys = (await owner.ask("POST", "/dkim-keys", { domain: "mail.example.org", algorithm: "rsa-2048" })).body;
  const { mail, links, picture, trap } = await one();
  expect(links).toHaveLength(2);
  expect(picture).toMatch(/^\/p\//);
  expect(trap).toMatch(/^\/l\//);
  expect(mail.html).toContain('href="https://bank.example/pay" data-untracked');
  expect(mail.html).toContain('href="mailto:ida@example.org"');
  expect(mail.html).toMatch(/href="http:\/\/[^/]+\/m\/[\w-]+"/);
  expect(mail.html).toMatch(/href="http:\/\/[^/]+\/u\/[\w-]+"/);
  expect(mail.text).toContain("Offer (https://example.org/offer?utm_source=mail&");
  expect(mail.text).not.toMatch(/\/[lp]\/[\w-]{60}/);
  const resolver = async (name: string, type: string): Promise<string[][]> => {
    if (type === "TXT" && name === keys.record.name) return [[keys.record.value]];
    throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  };
  const raw = Buffer.from(mail.raw, "latin1");
  const told = await authenticate(raw, { resolver, ip: "127.0.0.1", helo: "x", sender: "ida@mail.example.org" });
  expect(told.dkim.results.map((result) => result.status.result)).toEqual(["pass"]);
  expect(Math.max(...mail.raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
});

test("a link leads where it was meant to, to the letter, without a cookie, kept by no cache, named to nobody; HEAD and GET add a row and change nothing else", async () => {
  const { id, links, picture, trap } = await one();
  await anHourAgo(id);
  const state = () =>
    database.asAdmin(
      `select (select jsonb_agg(to_jsonb(t) order by t.id) from touches t) as touches, (select count(*) from consents) as consents, (select count(*) from notices) as notices,
         (select count(*) from changes) as changes, (select jsonb_agg(to_jsonb(s) order by s.account_id) from standing s) as standing`,
    );
  await drainNotices(owner.ctx);
  const before = await state();
  for (const method of ["HEAD", "GET"]) {
    const answer = await get(links[0] as string, {}, method);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, offer]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  expect((await get(links[1] as string)).headers.get("location")).toBe("https://example.org/guide#two");
  const shown = await get(picture, { "sec-purpose": "prefetch;prerender" });
  expect([shown.status, shown.headers.get("content-type"), shown.headers.get("cache-control")]).toEqual([
    200,
    "image/gif",
    "no-store",
  ]);
  expect(
    Buffer.from(await shown.arrayBuffer())
      .subarray(0, 10)
      .toString("hex"),
  ).toBe("47494638396101000100");
  expect((await get(trap)).status).toBe(404);
  expect(await events(id, 5)).toMatchObject([
    { kind: "link", target: offer, head: true, class: null },
    { kind: "link", target: offer, head: false },
    { kind: "link", target: "https://example.org/guide#two" },
    { kind: "picture", prefetch: true },
    { kind: "trap" },
  ]);
  await drainNotices(owner.ctx);
  expect(await state()).toEqual(before);
  await classNewEvents(owner.ctx);
  expect((await events(id, 5)).map((event) => event.reason)).toEqual([
    "head",
    "with-trap",
    "with-trap",
    "prefetch",
    "trap",
  ]);
  expect(await state()).toEqual(before);
  for (const path of [links[0] as string, picture])
    for (const method of ["POST", "PUT", "DELETE"]) expect((await get(path, {}, method)).status).toBe(404);
});

test("no address of ours leads anywhere we did not write: changed, exchanged, added to or made by others it is not there", async () => {
  const { id, links, picture, trap } = await one();
  const link = links[0] as string;
  const elsewhere = Buffer.from(link.slice(3), "base64url");
  elsewhere.write("https://evil.example/", 55);
  const tries = [
    link.slice(0, -1) + (link.endsWith("A") ? "B" : "A"),
    link.slice(0, -5),
    `${link}AAAA`,
    `${link}/https://evil.example`,
    `/l/${elsewhere.toString("base64url")}`,
    `/l/${Buffer.from("https://evil.example/").toString("base64url")}`,
    "/l/https://evil.example",
    "/l/?to=https://evil.example",
    "/l//evil.example",
    "/l/",
    link.replace("/l/", "/p/"),
    trap.replace("/l/", "/p/"),
    picture.replace("/p/", "/l/"),
    `/l/${"A".repeat(9000)}`,
    link.replace("/l/", "/m/"),
    trackedPath(
      { dataDir: database.dataDir },
      { kind: "link", workspace: owner.workspace, touch: id, mailing: id, target: "javascript:alert(1)" },
    ),
  ];
  for (const path of tries) {
    const answer = await get(path);
    expect([404, 410, 414], path).toContain(answer.status);
    expect(answer.headers.get("location"), path).toBeNull();
  }
  expect(await settled(id)).toEqual([]);
});

test("it works after the mailing is gone, and with a database that knows nothing of it", async () => {
  const { id, links } = await one();
  await database.asAdmin("delete from mailing_recipients where mailing_id = $1", [id]);
  await database.asAdmin("delete from mailings where id = $1", [id]);
  expect((await get(links[0] as string)).headers.get("location")).toBe(offer);
  expect(await events(id, 1)).toHaveLength(1);
  await database.asAdmin("update touches set batch_id = null where batch_id = $1", [id]);
  expect((await get(links[1] as string)).status).toBe(302);
});

test("whoever said no, and everybody where nothing is counted, gets the mail as it was written", async () => {
  const plain = (mail: { html: string }): void => {
    expect(mail.html).toContain("Dear Ada");
    expect(mail.html).not.toMatch(/\/[lp]\/[\w-]{60}|<img|display:none/);
    expect(mail.html).toContain('<a href="https://example.org/guide#two">');
  };
  const willing = await person({ tracking: "yes" });
  await mailing([await person({ tracking: "no" })]);
  plain(arrived()[0] as never);
  await mailing([await person()], { tracked: false });
  plain(arrived()[0] as never);
  await rule("agreed");
  await mailing([await person()]);
  plain(arrived()[0] as never);
  await mailing([willing]);
  expect(arrived()[0]?.html).toMatch(/\/l\/[\w-]{60}/);
  // Written while it was counted, and started after that was turned off.
  await rule("unless-refused");
  const draft = await owner.ask("POST", "/mailings", {
    name: "x",
    purpose: "educate",
    subject: "x",
    text: "",
    html,
    sender,
    people: [willing],
    tracked: true,
  });
  await rule("off");
  await owner.ask("POST", `/mailings/${draft.body.id}/start`, {});
  await send();
  plain(arrived()[0] as never);
  const refused = await owner.ask("POST", "/mailings", {
    name: "x",
    purpose: "educate",
    subject: "x",
    text: "",
    html,
    sender,
    tracked: true,
  });
  expect([refused.status, refused.body.code]).toEqual([409, "tracking_off"]);
  const next = await owner.ask("POST", "/mailings", {
    name: "x",
    purpose: "educate",
    subject: "x",
    text: "",
    html,
    sender,
  });
  expect(next.body.tracked).toBe(false);
  const edited = await owner.ask("PATCH", `/mailings/${next.body.id}`, { tracked: true }, { "if-match": '"1"' });
  expect([edited.status, edited.body.code]).toEqual([409, "tracking_off"]);
  await rule("unless-refused");
});

test("mail from one to one, and what they asked for themselves, is never counted", async () => {
  const ada = await person();
  const [point] = await database.asAdmin<{ id: string }>("select id from contact_points where person_id = $1", [ada]);
  const { body: draft } = await owner.ask("POST", "/mailings", {
    name: "x",
    purpose: "help",
    subject: "x",
    text: "",
    html,
    sender,
    tracked: true,
  });
  await inWorkspace(owner.ctx, async (tx) => {
    const written = {
      sender,
      person: ada,
      contact_point: point?.id as string,
      subject: "x",
      text: "see https://example.org/guide",
      purpose: "help",
    };
    await writeMail(tx, written as never);
    for (const manner of ["service", "personal"] as const)
      await planTouches(tx, [{ person: ada, account, contactPoint: point?.id as string }], {
        channel: "email",
        purpose: "help",
        manner,
        sender,
        batch: draft.id,
      });
  });
  await send();
  const mails = arrived();
  expect(mails).toHaveLength(3);
  for (const { raw } of mails) expect(decoded(raw)).not.toMatch(/\/[lp]\/[\w-]{60}/);
});

test("a no on their own page, in their language, holds from then on, also for mails before it, and takes away what was counted", async () => {
  const ada = await person();
  const id = await mailing([ada]);
  const link = /(\/l\/[\w-]{150,})/.exec(arrived()[0]?.html.split("Offer")[0]?.split("Dear")[1] ?? "")?.[1] as string;
  await get(link);
  expect(await events(id, 1)).toHaveLength(1);
  const page = await inWorkspace(owner.ctx, async (tx) => preferencePath(tx, { person: ada }), "read");
  const german = await (await get(page, { "accept-language": "de" })).text();
  expect(german).toContain("Sie dürfen zählen, welchen Links in Ihren Sendungen ich folge");
  expect(german).toMatch(/name="counting" value="1" checked/);
  const said = (values: Record<string, string>) =>
    fetch(server.url + page, {
      method: "POST",
      body: new URLSearchParams({ deed: "save", rhythm: "", paused_until: "", ...values }),
    });
  const wish = async () => (await owner.ask("GET", `/people/${ada}/consent`)).body.preferences.tracking;
  // A page that lay open says nothing of what was not changed on it.
  await said({});
  await said({ seen_counting: "1", had_counting: "1", counting: "1" });
  expect(await wish()).toBeNull();
  await said({ seen_counting: "1", had_counting: "1" });
  expect(await wish()).toBe("no");
  await drainNotices(owner.ctx);
  expect(await events(id, 0)).toEqual([]);
  expect((await get(link)).status).toBe(302);
  expect(await settled(id)).toEqual([]);
  expect(await (await get(page)).text()).not.toMatch(/name="counting" value="1" checked/);
  await said({ seen_counting: "1", counting: "1" });
  expect(await wish()).toBe("yes");
  await rule("off");
  expect(await (await get(page)).text()).toContain("counting");
  const other = await inWorkspace(owner.ctx, async (tx) => preferencePath(tx, { person: account }), "read");
  expect(await (await get(other)).text()).not.toContain("counting");
  await rule("unless-refused");
});

test("a flood leads everybody where they want and fills nothing", async () => {
  const { id, links, picture } = await one();
  const answers = await Promise.all(
    Array.from({ length: 400 }, (_, n) => get(n % 2 ? picture : (links[0] as string), { "user-agent": `Agent ${n}` })),
  );
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 302]));
  await settled(id);
  expect(await settled(id)).toHaveLength(40);
  // Whatever a restart forgives, of one mail no more than so many are kept.
  await database.asAdmin(
    `insert into mail_events (workspace_id, id, touch_id, touch_created_at, mailing_id, kind, head, prefetch, agent, happened_at)
     select e.workspace_id, gen_random_uuid(), e.touch_id, e.touch_created_at, e.mailing_id, 'picture', false, false, 'x', now()
     from (select * from mail_events where mailing_id = $1 limit 1) e, generate_series(1, $2)`,
    [id, mostOfOneMail - 40],
  );
  await get(links[1] as string);
  expect(await settled(id)).toHaveLength(mostOfOneMail);
}, 60_000);

test("a colleague who looks into a mail is not its reader", async () => {
  const { id, links, picture } = await one();
  const cookie = [...owner.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  for (const path of [links[0] as string, picture]) expect((await get(path, { cookie })).status).toBeLessThan(303);
  expect(await settled(id)).toEqual([]);
});

test("the results tell people by link with their share, machines apart with why; a workspace sees its own alone; what is old goes", async () => {
  const readers = [await person(), await person(), await person(), await person({ tracking: "no" })];
  const id = await mailing(readers);
  await anHourAgo(id);
  const mails = arrived();
  const pathsOf = (mail: { html: string }): string[] =>
    [...mail.html.matchAll(/(?:href|src)="https?:\/\/[^/"]*(\/[lp]\/[\w-]+)"/g)].map((found) => found[1] as string);
  const counted = mails.map(pathsOf).filter((paths) => paths.length > 0);
  expect(counted).toHaveLength(3);
  const [ann, ben] = counted as [string[], string[]];
  await get(ann[1] as string);
  await get(ann[2] as string);
  await get(ben[2] as string, { "user-agent": "curl/8.0" });
  await get(ben[1] as string, { "user-agent": "Mozilla/5.0" });
  await events(id, 4);
  const tracking = async () => (await owner.ask("GET", `/mailings/${id}/tracking`)).body;
  expect(await tracking()).toMatchObject({ sent: 3, waiting: 4, clicked: { people: 0, machines: 0 } });
  await classNewEvents(owner.ctx);
  const told = await tracking();
  expect(told).toMatchObject({
    tracked: true,
    counts: "unless-refused",
    months: 6,
    sent: 3,
    waiting: 0,
    clicked: { people: 1, machines: 1 },
    opened: { people: 1, machines: 1 },
    links: [{ link: "https://example.org/offer", people: 1, machines: 1 }],
    machines: [
      { kind: "link", reason: "scanner", n: 1 },
      { kind: "picture", reason: "apple-privacy", n: 1 },
    ],
  });
  expect(told.share.low).toBeGreaterThan(0.05);
  expect(told.share.high).toBeLessThan(0.8);
  const clicked = await owner.ask("GET", `/mailings/${id}/results?show=clicked`);
  expect(clicked.body.rows).toHaveLength(1);
  const other: Ctx = (await server.owner("Stranger")).ctx;
  expect(await inWorkspace(other, (tx) => tx.query("select from mail_events"), "read")).toEqual([]);
  await database.asAdmin(
    "update mail_events set happened_at = happened_at - interval '7 months' where mailing_id = $1 and kind = 'link'",
    [id],
  );
  await forgetOldEvents(owner.ctx);
  expect((await events(id, 2)).map((event) => event.kind)).toEqual(["picture", "picture"]);
});
