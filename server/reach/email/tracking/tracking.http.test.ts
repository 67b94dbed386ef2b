import { authenticate } from "mailauth";
import { expect, test } from "vitest";
import { decoded, offer, useCountedMail } from "../../../../test/counted-mail.ts";
import { useDatabase } from "../../../../test/database.ts";
import { useServer } from "../../../../test/server.ts";
import { planTouches } from "../../../know/outgoing/index.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { writeMail } from "../write-mail.ts";
import { trackedPath } from "./tracked-link.ts";

const database = useDatabase();
const server = useServer(database);
const house = useCountedMail(database, server);

test("a counted mail has its links over us, the text part and all that must not be touched as they were, and its signature verifies", async () => {
  const keys = (await house.owner.ask("POST", "/dkim-keys", { domain: "mail.example.org", algorithm: "rsa-2048" }))
    .body;
  const { mail, links, picture, trap } = await house.one();
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
  const { id, links, picture, trap } = await house.one();
  await house.anHourAgo(id);
  const state = () =>
    database.asAdmin(
      `select (select jsonb_agg(to_jsonb(t) order by t.id) from touches t) as touches, (select count(*) from consents) as consents, (select count(*) from notices) as notices,
         (select count(*) from changes) as changes, (select jsonb_agg(to_jsonb(s) order by s.account_id) from standing s) as standing`,
    );
  await drainNotices(house.owner.ctx);
  const before = await state();
  for (const method of ["HEAD", "GET"]) {
    const answer = await house.get(links[0] as string, {}, method);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, offer]);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  expect((await house.get(links[1] as string)).headers.get("location")).toBe("https://example.org/guide#two");
  const shown = await house.get(picture, { "sec-purpose": "prefetch;prerender" });
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
  expect((await house.get(trap)).status).toBe(404);
  expect(await house.events(id, 5)).toMatchObject([
    { kind: "link", target: offer, head: true, class: null },
    { kind: "link", target: offer, head: false },
    { kind: "link", target: "https://example.org/guide#two" },
    { kind: "picture", prefetch: true },
    { kind: "trap" },
  ]);
  await drainNotices(house.owner.ctx);
  expect(await state()).toEqual(before);
  await house.tellApart();
  expect((await house.events(id, 5)).map((event) => event.reason)).toEqual([
    "head",
    "with-trap",
    "with-trap",
    "prefetch",
    "trap",
  ]);
  expect(await state()).toEqual(before);
  for (const path of [links[0] as string, picture])
    for (const method of ["POST", "PUT", "DELETE"]) expect((await house.get(path, {}, method)).status).toBe(404);
});

test("no address of ours leads anywhere we did not write: changed, exchanged, added to or made by others it is not there", async () => {
  const { id, links, picture, trap } = await house.one();
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
      { kind: "link", workspace: house.owner.workspace, touch: id, mailing: id, target: "javascript:alert(1)" },
    ),
  ];
  for (const path of tries) {
    const answer = await house.get(path);
    expect([404, 410, 414], path).toContain(answer.status);
    expect(answer.headers.get("location"), path).toBeNull();
  }
  expect(await house.settled(id)).toEqual([]);
});

test("it works after the mailing is gone, and with a database that knows nothing of it", async () => {
  const { id, links } = await house.one();
  await database.asAdmin("delete from mailing_recipients where mailing_id = $1", [id]);
  await database.asAdmin("delete from mailings where id = $1", [id]);
  expect((await house.get(links[0] as string)).headers.get("location")).toBe(offer);
  expect(await house.events(id, 1)).toHaveLength(1);
  await database.asAdmin("update touches set batch_id = null where batch_id = $1", [id]);
  expect((await house.get(links[1] as string)).status).toBe(302);
});

test("whoever said no, and everybody where nothing is counted, gets the mail as it was written", async () => {
  const plain = (mail: { html: string }): void => {
    expect(mail.html).toContain("Dear Ada");
    expect(mail.html).not.toMatch(/\/[lp]\/[\w-]{60}|<img|display:none/);
    expect(mail.html).toContain('<a href="https://example.org/guide#two">');
  };
  const willing = await house.person({ tracking: "yes" });
  await house.mailing([await house.person({ tracking: "no" })]);
  plain(house.arrived()[0] as never);
  await house.mailing([await house.person()], { tracked: false });
  plain(house.arrived()[0] as never);
  await house.rule("agreed");
  await house.mailing([await house.person()]);
  plain(house.arrived()[0] as never);
  await house.mailing([willing]);
  expect(house.arrived()[0]?.html).toMatch(/\/l\/[\w-]{60}/);
  // Written while it was counted, and started after that was turned off.
  await house.rule("unless-refused");
  const draft = await house.owner.ask("POST", "/mailings", house.words({ people: [willing] }));
  await house.rule("off");
  await house.owner.ask("POST", `/mailings/${draft.body.id}/start`, {});
  await house.send();
  plain(house.arrived()[0] as never);
  const refused = await house.owner.ask("POST", "/mailings", house.words());
  expect([refused.status, refused.body.code]).toEqual([409, "tracking_off"]);
  const next = await house.owner.ask("POST", "/mailings", house.words({ tracked: false }));
  expect(next.body.tracked).toBe(false);
  const edited = await house.owner.ask("PATCH", `/mailings/${next.body.id}`, { tracked: true }, { "if-match": '"1"' });
  expect([edited.status, edited.body.code]).toEqual([409, "tracking_off"]);
  await house.rule("unless-refused");
});

test("mail from one to one, and what they asked for themselves, is never counted", async () => {
  const ada = await house.person();
  const [point] = await database.asAdmin<{ id: string }>("select id from contact_points where person_id = $1", [ada]);
  const { body: draft } = await house.owner.ask("POST", "/mailings", house.words());
  await inWorkspace(house.owner.ctx, async (tx) => {
    const written = {
      sender: house.sender,
      person: ada,
      contact_point: point?.id as string,
      subject: "x",
      text: "see https://example.org/guide",
      purpose: "help",
    };
    await writeMail(tx, written as never);
    for (const manner of ["service", "personal"] as const)
      await planTouches(tx, [{ person: ada, account: house.account, contactPoint: point?.id as string }], {
        channel: "email",
        purpose: "help",
        manner,
        sender: house.sender,
        batch: draft.id,
      });
  });
  await house.send();
  const mails = house.arrived();
  expect(mails).toHaveLength(3);
  for (const { raw } of mails) expect(decoded(raw)).not.toMatch(/\/[lp]\/[\w-]{60}/);
});
