import { expect, test } from "vitest";
import * as tsdav from "tsdav";
import { useDatabase } from "../../../test/database.ts";
import { type TestServer, useServer } from "../../../test/server.ts";
import { addDays, dayOf, fixedClock } from "../../platform/clock/index.ts";
import { turnCards } from "../../know/cards/log-changes.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);
type Owner = Awaited<ReturnType<TestServer["owner"]>>;

const card = (uid: string, ...lines: string[]): string =>
  ["BEGIN:VCARD", "VERSION:3.0", `UID:${uid}`, ...lines, "END:VCARD", ""].join("\r\n");

/** A phone of the owner, as its own client library sees the server; told nothing but address, user and password. */
async function phone(owner: Owner, given: Record<string, unknown> = {}) {
  const made = await owner.ask("POST", "/devices", { name: "Ana's phone", ...given });
  expect(made.status).toBe(201);
  const basic = `Basic ${Buffer.from(`${made.body.user}:${made.body.password}`).toString("base64")}`;
  const headers = { authorization: basic };
  const account = await tsdav.createAccount({
    account: { serverUrl: server.url, accountType: "carddav", credentials: {} } as never,
    headers,
    loadCollections: true,
  });
  const [book] = account.addressBooks ?? [];
  if (!book) throw new Error("no address book was found");
  const cards = () => tsdav.fetchVCards({ addressBook: book, headers });
  const first = async () => {
    const [one] = await cards();
    if (!one) throw new Error("the book is empty");
    return { ...one, data: one.data as string };
  };
  const sync = async (token?: string) => {
    const answers = await tsdav.syncCollection({
      url: book.url,
      props: { "d:getetag": {} },
      headers,
      ...(token ? { syncToken: token } : {}),
    });
    const raw = answers[0]?.raw as { multistatus: { syncToken: string } };
    const told = answers.filter((answer) => answer.href?.endsWith(".vcf"));
    return { told, token: raw?.multistatus?.syncToken };
  };
  const ask = (method: string, path: string, body?: string, more: Record<string, string> = {}) =>
    fetch(new URL(path, server.url), {
      method,
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { body }),
    });
  return {
    account,
    shown: account.addressBooks ?? [],
    book,
    headers,
    cards,
    first,
    sync,
    ask,
    id: made.body.id as string,
    password: made.body.password as string,
  };
}

async function harbour(owner: Owner) {
  const account = (await owner.ask("POST", "/accounts", { name: "Harbour Bakery", owner_id: owner.user })).body;
  const nadia = (
    await owner.ask("POST", "/people", {
      given_name: "Nadia",
      family_name: "Okafor",
      employments: [{ account_id: account.id, title: "Owner" }],
      contact_points: [
        { kind: "email", value: "nadia@harbour.example" },
        { kind: "phone", label: "mobile", value: "+44 117 496 0110" },
      ],
    })
  ).body;
  return { account, nadia };
}

test("a client that knows only the address finds the book and its people, and what it changes is an edit with history", async () => {
  const owner = await server.owner("Phone Owner");
  const { nadia } = await harbour(owner);
  const device = await phone(owner);
  expect(device.account.principalUrl).toContain(`/dav/users/${owner.user}/`);
  expect(device.shown.map((book) => book.displayName)).toEqual(["My people"]);
  const mine = await device.first();
  expect(mine.data).toContain("FN:Nadia Okafor");
  expect(mine.data).toContain("ORG:Harbour Bakery");
  expect(mine.data).toContain("TEL;TYPE=CELL:+441174960110");

  const changed = mine.data
    .replace("nadia@harbour.example", "nadia@bakery.example")
    .replace("TITLE:Owner", "TITLE:Managing owner")
    .replace("END:VCARD", "X-SPOUSE:Tom\r\nNOTE:Likes rye.\r\nCATEGORIES:bread\r\nEND:VCARD");
  const sent = await tsdav.updateVCard({ vCard: { ...mine, data: changed } as never, headers: device.headers });
  expect(sent.status).toBe(204);

  const { contact_points: points } = (await owner.ask("GET", `/people/${nadia.id}/screen`)).body;
  const email = points.find((point: { kind: string }) => point.kind === "email");
  expect(email.value).toBe("nadia@bakery.example");
  const history = (await owner.ask("GET", `/history/${email.id}`)).body.rows;
  expect(history[0]).toMatchObject({
    actor: "Phone Owner Owner · Ana's phone",
    fields: { value: ["nadia@harbour.example", "nadia@bakery.example"] },
  });
  const again = await device.first();
  expect(again.data).toContain("X-SPOUSE:Tom");
  expect(again.data).toContain("NOTE:Likes rye.");
  expect(again.data).toContain("TITLE:Managing owner");
  expect(again.etag).not.toBe(mine.etag);
  // Sent once more on the old version: refused, and nothing is overwritten.
  const stale = await tsdav.updateVCard({ vCard: { ...mine, data: changed } as never, headers: device.headers });
  expect(stale.status).toBe(412);
  expect((await device.ask("PUT", mine.url, changed)).status).toBe(428);
});

test("a contact made on the phone becomes a person; one removed there stays a person, is a proposal, and comes back when asked", async () => {
  const owner = await server.owner("New Contact");
  await harbour(owner);
  const device = await phone(owner);
  const made = await tsdav.createVCard({
    addressBook: device.book,
    filename: "A B.vcf",
    vCardString: card(
      "X-1",
      "N:Ashby;Tom;;;",
      "FN:Tom Ashby",
      "ORG:Mill House;Kitchen",
      "TITLE:Chef",
      "TEL;TYPE=WORK:+44 1225 496 120",
      "IMPP:xmpp:tom@x.example",
    ),
    headers: device.headers,
  });
  expect(made.status).toBe(201);
  const people = (await owner.ask("GET", "/people")).body.rows as { name: string; account_name: string; id: string }[];
  const tom = people.find((one) => one.name === "Tom Ashby");
  expect(tom).toMatchObject({ account_name: "Mill House", title: "Chef" });
  const same = await tsdav.createVCard({
    addressBook: device.book,
    filename: "other.vcf",
    vCardString: card("X-1", "FN:Tom"),
    headers: device.headers,
  });
  expect(same.status).toBe(409);

  const mine = (await device.cards()).find((one) => one.url.endsWith("A%20B.vcf"));
  expect(mine?.data).toContain("IMPP:xmpp:tom@x.example");
  expect(mine?.data).toContain("ORG:Mill House;Kitchen");
  expect((await tsdav.deleteVCard({ vCard: mine as never, headers: device.headers })).status).toBe(204);
  expect((await device.cards()).map((one) => one.url).join()).not.toContain("A%20B");
  expect((await owner.ask("GET", `/people/${tom?.id}`)).status).toBe(200);
  const proposals = (await owner.ask("GET", "/card-removals")).body.rows;
  expect(proposals).toMatchObject([{ person_name: "Tom Ashby", device: "Ana's phone" }]);
  // The person goes when somebody says so, and one undo brings them and the question back.
  const accepted = (await owner.ask("POST", `/card-removals/${proposals[0].id}/acceptance`)).body;
  expect(accepted).toMatchObject({ went: "removed" });
  expect((await owner.ask("GET", `/people/${tom?.id}`)).status).toBe(404);
  expect((await owner.ask("GET", "/card-removals")).body.rows).toEqual([]);
  expect((await owner.ask("POST", `/change-sets/${accepted.set}/undo`)).body.kept).toEqual([]);
  expect((await owner.ask("GET", "/card-removals")).body.rows).toMatchObject([{ person_name: "Tom Ashby" }]);
  expect((await owner.ask("DELETE", `/card-removals/${proposals[0].id}`)).status).toBe(204);
  expect((await device.cards()).map((one) => one.url).join()).toContain("A%20B");
});

test("a contact whose making was undone is gone on the device, and the device may make it again", async () => {
  const owner = await server.owner("Made Again");
  const device = await phone(owner);
  const make = () =>
    tsdav.createVCard({
      addressBook: device.book,
      filename: "again.vcf",
      vCardString: card("A-1", "FN:Ada", "N:;Ada;;;", "TEL:+44 117 496 0110"),
      headers: device.headers,
    });
  expect((await make()).status).toBe(201);
  const mine = await device.first();
  const person = (await owner.ask("GET", "/people")).body.rows[0].id;
  const made = (await owner.ask("GET", `/history/${person}`)).body.rows.at(-1);
  expect(made.actor).toBe("Made Again Owner · Ana's phone");
  expect((await owner.ask("POST", `/change-sets/${made.set}/undo`)).body.kept).toEqual([]);
  expect((await device.ask("GET", mine.url)).status).toBe(404);
  const late = await tsdav.updateVCard({ vCard: mine as never, headers: device.headers });
  expect(late.status).toBe(412);
  expect((await make()).status).toBe(201);
  expect((await device.first()).data).toContain("FN:Ada");
});

test("a device hears only what changed since its token, also what left its book, and pages where it asks for pages", async () => {
  const owner = await server.owner("Sync Token");
  const { account, nadia } = await harbour(owner);
  await owner.ask("POST", "/people", { rows: Array.from({ length: 24 }, (_, at) => ({ name: `Person ${at}` })) });
  const device = await phone(owner);
  await drainNotices(owner.ctx);
  const first = await device.sync();
  expect(first.told).toHaveLength(25);
  expect((await device.sync(first.token)).told).toEqual([]);
  const tag = device.book.syncToken;

  await owner.ask("PATCH", `/people/${nadia.id}`, { language: "en", name: "Nadia O." }, { "if-match": "*" });
  await drainNotices(owner.ctx);
  const second = await device.sync(first.token);
  expect(second.told.map((one) => [one.href, one.status])).toEqual([[expect.stringContaining(nadia.id), 207]]);
  // The account becomes a colleague's: its people leave my book.
  const other = (await server.owner("Other Owner")).user;
  await database.db.system.query("update users set workspace_id = $1 where id = $2", [owner.ctx.workspace, other]);
  await owner.ask("PATCH", `/accounts/${account.id}`, { owner_id: other }, { "if-match": "*" });
  await drainNotices(owner.ctx);
  const third = await device.sync(second.token);
  expect(third.told.map((one) => [one.href, one.status])).toEqual([[expect.stringContaining(nadia.id), 404]]);
  expect((await tsdav.fetchAddressBooks({ account: device.account, headers: device.headers }))[0]?.syncToken).not.toBe(
    tag,
  );

  const told = new Set<string>();
  let token = "";
  for (let pages = 1; ; pages++) {
    const body = `<sync-collection xmlns="DAV:"><sync-token>${token}</sync-token><sync-level>1</sync-level><limit><nresults>10</nresults></limit><prop><getetag/></prop></sync-collection>`;
    const text = await (await device.ask("REPORT", device.book.url, body)).text();
    for (const [, href] of text.matchAll(/<d:href>([^<]+\.vcf)</g)) told.add(href as string);
    token = /<d:sync-token>([^<]+)</.exec(text)?.[1] ?? "";
    if (!text.includes("507")) {
      expect(pages).toBe(3);
      break;
    }
  }
  expect(told.size).toBe(24);
  const foreign = `<sync-collection xmlns="DAV:"><sync-token>urn:tilth:cards:99999</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>`;
  const refused = await device.ask("REPORT", device.book.url, foreign);
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining("<d:valid-sync-token/>")]);
});

test("a firm stays on the card through the last day there, also when that day is known before; devices hear of the day after", async () => {
  const owner = await server.owner("Last Days");
  const { nadia } = await harbour(owner);
  const device = await phone(owner);
  const [spell] = await database.asAdmin<{ id: string }>(
    "select id from employments where workspace_id = $1 and person_id = $2",
    [owner.workspace, nadia.id],
  );
  const today = dayOf(new Date(), "Europe/London");
  const last = addDays(today, 2);
  await owner.ask("PATCH", `/employments/${spell?.id}`, { ended_on: last }, { "if-match": "*" });
  await drainNotices(owner.ctx);
  const { token } = await device.sync();
  expect((await device.first()).data).toContain("ORG:Harbour Bakery");
  const on = (days: number) => turnCards({ ...owner.ctx, clock: fixedClock(new Date(Date.now() + days * 86_400_000)) });
  await on(0);
  await on(2);
  expect((await device.sync(token)).told).toEqual([]);
  await on(4);
  const heard = await device.sync(token);
  expect(heard.told.map((one) => one.href)).toEqual([expect.stringContaining(nadia.id)]);
  await on(5);
  expect((await device.sync(heard.token)).told).toEqual([]);
  // On the card no firm: today is not their last day there, or it would stand there again.
  await owner.ask("PATCH", `/employments/${spell?.id}`, { ended_on: null }, { "if-match": "*" });
  const held = await device.first();
  const without = held.data.replaceAll(/^(ORG|TITLE):.*\r\n/gm, "");
  const written = await device.ask("PUT", held.url, without, {
    "content-type": "text/vcard",
    "if-match": held.etag as string,
  });
  expect(written.status).toBeLessThan(300);
  expect((await device.first()).data).not.toContain("ORG:");
  const [ended] = await database.asAdmin<{ ended_on: string }>(
    "select ended_on::text from employments where workspace_id = $1 and id = $2",
    [owner.workspace, spell?.id],
  );
  expect(ended?.ended_on).toBe(addDays(today, -1));
});

test("a device that only reads changes nothing; one that is revoked, or somebody else's, sees nothing", async () => {
  const owner = await server.owner("Reads Only");
  const { nadia } = await harbour(owner);
  const device = await phone(owner, { scope: "read", books: ["all", "mine"] });
  expect(device.shown.map((book) => book.displayName)).toEqual(["Everybody", "My people"]);
  const mine = await device.first();
  const data = mine.data.replace("FN:Nadia", "FN:Nobody");
  expect((await tsdav.updateVCard({ vCard: { ...mine, data } as never, headers: device.headers })).status).toBe(403);
  expect((await tsdav.deleteVCard({ vCard: mine as never, headers: device.headers })).status).toBe(403);
  expect((await owner.ask("GET", `/people/${nadia.id}`)).body.name).toBe("Nadia Okafor");
  const stranger = await phone(await server.owner("Some Stranger"));
  expect((await stranger.ask("GET", mine.url)).status).toBe(404);
  expect((await stranger.ask("PROPFIND", device.book.url, "", { depth: "1" })).status).toBe(404);
  const plain = await fetch(new URL(mine.url), { headers: {} });
  expect([plain.status, plain.headers.get("www-authenticate")]).toEqual([401, expect.stringContaining("Basic")]);
  // Over a network only encrypted.
  const open = await device.ask("GET", mine.url, undefined, { "x-forwarded-proto": "https" });
  expect(open.status).toBe(200);
  expect((await owner.ask("DELETE", `/devices/${device.id}`)).status).toBe(204);
  expect((await device.ask("GET", mine.url)).status).toBe(401);
  const listed = (await owner.ask("GET", "/devices")).body.rows;
  expect(listed[0]).toMatchObject({ name: "Ana's phone", scope: "read", revoked_at: expect.any(String) });
  expect(JSON.stringify(listed)).not.toContain(device.password);
});

test("a query finds by name, address and number; a card comes in the version that was asked for; other cards are refused", async () => {
  const owner = await server.owner("Query Cards");
  await harbour(owner);
  const device = await phone(owner);
  const find = async (property: string, words: string) =>
    (
      await tsdav.addressBookQuery({
        url: device.book.url,
        headers: device.headers,
        depth: "1",
        props: {
          "d:getetag": {},
          "card:address-data": { _attributes: { "content-type": "text/vcard", version: "4.0" } },
        },
        filters: {
          "prop-filter": {
            _attributes: { name: property },
            "text-match": { _attributes: { "match-type": "contains" }, _text: words },
          },
        },
      })
    ).filter((one) => one.props?.["addressData"]);
  expect(await find("FN", "okaf")).toHaveLength(1);
  expect(JSON.stringify(await find("EMAIL", "HARBOUR"))).toContain("VERSION:4.0");
  expect(await find("TEL", "0999")).toEqual([]);
  const put = (body: string) => device.ask("PUT", `${device.book.url}x.vcf`, body, { "content-type": "text/vcard" });
  expect((await put("nonsense")).status).toBe(415);
  expect((await put(card("f", "FN:Firm", "ORG:Firm", "X-ABShowAs:COMPANY"))).status).toBe(403);
  expect((await put(card("g", "FN:List", "X-ADDRESSBOOKSERVER-KIND:group"))).status).toBe(403);
  expect(
    (await device.ask("PROPFIND", "/dav/", '<!DOCTYPE x [<!ENTITY a "b">]><propfind xmlns="DAV:"/>', { depth: "0" }))
      .status,
  ).toBe(400);
  expect((await device.ask("PROPFIND", "/dav/", undefined, { depth: "infinity" })).status).toBe(403);
  expect((await device.ask("OPTIONS", "/dav/")).headers.get("dav")).toContain("addressbook");
});
