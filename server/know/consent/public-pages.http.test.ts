import { request as httpRequest } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { type TestServer, useServer } from "../../../test/server.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { mergeRecords } from "../identity/index.ts";
import { mayReach } from "./check-consent.ts";
import { confirmPath } from "./links/links.ts";
import { preferencePath } from "./index.ts";

const database = useDatabase();
const server = useServer(database);
let owner: Awaited<ReturnType<TestServer["owner"]>>;
let account: string;

beforeAll(async () => {
  owner = await server.owner("Hedge & <b>Field</b>");
  account = (
    await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer", since: "2020-01-01" })
  ).body.id;
});

async function person(more: Record<string, unknown> = {}): Promise<string> {
  const name = `Ada ${Math.random()}`;
  const answer = await owner.ask("POST", "/people", {
    name,
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: `${name.replace(" ", ".")}@mill.example` }],
    ...more,
  });
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
}

const linkTo = (id: string, more: { topic?: string; address?: string } = {}): Promise<string> =>
  inWorkspace(owner.ctx, async (tx) => preferencePath(tx, { person: id, ...more }), "read");
const why = async (id: string, more: Record<string, unknown> = {}): Promise<string | null | undefined> => {
  const wish = { person_id: id, channel: "email", purpose: "sell", ...more };
  return (await inWorkspace(owner.ctx, (tx) => mayReach(tx, [wish]), "read"))[0]?.reason;
};
/** As a mail program does it: no cookie, no origin, nothing of ours. */
const post = (path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { method: "POST", ...(body === undefined ? {} : { body }), headers, redirect: "manual" });
const oneClick = () => {
  const form = new FormData();
  form.append("List-Unsubscribe", "One-Click");
  return form;
};
const words = (values: Record<string, string | string[]>): URLSearchParams => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one);
  return form;
};
/** Everything that could have been changed by somebody's looking. */
const state = async () =>
  (
    await database.asAdmin<{ state: string }>(
      `select (select count(*) from consents)::text || ' ' || (select count(*) from preferences) || ' ' || (select count(*) from changes) || ' ' ||
       (select count(*) from change_sets) || ' ' || (select count(*) from suppression_entries) || ' ' || (select count(*) from notices) || ' ' ||
       (select coalesce(sum(revision), 0) from people) as state`,
    )
  )[0]?.state;

test("100 links opened by GET and HEAD within two seconds change nothing; a POST to each counts within a second", async () => {
  const people = await Promise.all(Array.from({ length: 100 }, () => person()));
  const links = await Promise.all(people.map((id) => linkTo(id)));
  const asked = (
    await owner.ask("POST", "/consents", {
      person_id: people[0],
      state: "asked",
      channels: ["email"],
      address: "ada@mill.example",
    })
  ).body.confirm_path as string;
  const before = await state();
  const answers = await Promise.all(
    [...links, asked].flatMap((link) =>
      ["GET", "HEAD"].map((method) =>
        fetch(server.url + link, { method, headers: { "user-agent": "Mozilla/5.0 (scanner)", accept: "*/*" } }),
      ),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await state()).toBe(before);
  for (const id of people) expect(await why(id)).toBeNull();

  for (const [n, link] of links.slice(0, 20).entries()) {
    const at = performance.now();
    const answer =
      n % 2 === 0 ? await post(link, oneClick()) : await post(link, words({ "List-Unsubscribe": "One-Click" }));
    expect([answer.status, answer.headers.get("location")]).toEqual([200, null]);
    expect(await why(people[n] as string)).toBe("said-no");
    expect(performance.now() - at).toBeLessThan(1000);
  }
  for (const id of people.slice(20)) expect(await why(id)).toBeNull();
}, 120_000);

test("one click is one word, however often and in whatever form it comes; nobody else is touched by it", async () => {
  const [ada, ben] = [await person(), await person()];
  const link = await linkTo(ada);
  const bodies: [BodyInit | undefined, Record<string, string>][] = [
    [oneClick(), {}],
    [words({ "List-Unsubscribe": "One-Click" }), {}],
    ["List-Unsubscribe=One-Click", { "content-type": "application/x-www-form-urlencoded" }],
    [undefined, {}],
    ["", { "content-type": "application/x-www-form-urlencoded" }],
    ["\u0000\u0001 no form at all", { "content-type": "text/plain" }],
    ["--x\r\nbroken", { "content-type": "multipart/form-data; boundary=y" }],
    [
      oneClick(),
      { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site", cookie: "tilth.session_token=stolen" },
    ],
  ];
  const answers = await Promise.all([...bodies, ...bodies].map(([body, headers]) => post(link, body, headers)));
  for (const answer of answers) {
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
  }
  const { consents } = (await owner.ask("GET", `/people/${ada}/consent`)).body;
  expect(consents).toMatchObject([
    { state: "withdrawn", channel: "email", purpose: null, source: "unsubscribe", ip: null },
  ]);
  expect(consents).toHaveLength(1);
  expect([await why(ada), await why(ben)]).toEqual(["said-no", null]);
  expect([await why(ada, { channel: "letter" }), await why(ada, { manner: "service" })]).toEqual([null, null]);
});

test("a link that came with a topic ends that topic; the page beside it ends all", async () => {
  const ada = await person();
  const topic = (await owner.ask("POST", "/topics", { name: `Tools <i>&${Math.random()}` })).body.id as string;
  const link = await linkTo(ada, { topic });
  expect((await post(link, oneClick())).status).toBe(200);
  expect([await why(ada, { topic }), await why(ada)]).toEqual(["topic-not-wanted", null]);
  const page = await (await fetch(server.url + link)).text();
  expect(page).toContain("Tools &#60;i&#62;&#38;");
  expect((await post(link, words({ deed: "all" }))).status).toBe(200);
  expect(await why(ada)).toBe("said-no");
});

test("an address whose person is gone, or came back under another id, is let alone all the same", async () => {
  const address = "gone@mill.example";
  const gone = await person({ contact_points: [{ kind: "email", value: address }], employments: [] });
  const link = await linkTo(gone, { address });
  await database.asAdmin("delete from contact_points where person_id = $1", [gone]);
  await database.asAdmin("delete from people where id = $1", [gone]);
  for (let times = 0; times < 3; times++) expect((await post(link, oneClick())).status).toBe(200);
  const back = await person({ contact_points: [{ kind: "email", value: address }] });
  expect(await why(back)).toBe("said-no");
  const lists = (await owner.ask("GET", "/suppression-lists")).body.rows;
  expect(lists).toMatchObject([{ origin: "links", channel: "email", entries: 1 }]);
});

test("a no by a link holds for the address on another record too, until that one says yes of their own", async () => {
  const address = `shared${Math.random()}@mill.example`;
  const points = { contact_points: [{ kind: "email", value: address }] };
  const [ada, twin] = [await person(points), await person(points)];
  expect((await post(await linkTo(ada, { address }), oneClick())).status).toBe(200);
  expect([await why(ada), await why(twin)]).toEqual(["said-no", "said-no"]);
  // And for whoever comes by it later, in another spelling, too.
  const later = await person({ contact_points: [{ kind: "email", value: address.toUpperCase() }] });
  expect([await why(later), await why(later, { channel: "call" })]).toEqual(["said-no", null]);
  expect(await why(later, { manner: "service" })).toBeNull();
  await owner.ask("POST", "/consents", { person_id: twin, state: "given", channels: ["email"], evidence: "on paper" });
  expect([await why(ada), await why(twin), await why(later)]).toEqual(["said-no", null, "said-no"]);
});

test("a topic ended by a link is ended for the address, and no other topic is", async () => {
  const address = `topics${Math.random()}@mill.example`;
  const points = { contact_points: [{ kind: "email", value: address }] };
  const [ada, twin] = [await person(points), await person(points)];
  const [seeds, tools] = [
    (await owner.ask("POST", "/topics", { name: `Seeds ${Math.random()}` })).body.id as string,
    (await owner.ask("POST", "/topics", { name: `Spades ${Math.random()}` })).body.id as string,
  ];
  expect((await post(await linkTo(ada, { address, topic: seeds }), oneClick())).status).toBe(200);
  for (const one of [ada, twin])
    expect([await why(one, { topic: seeds }), await why(one, { topic: tools }), await why(one)]).toEqual([
      "topic-not-wanted",
      null,
      null,
    ]);
});

test("a link to a person who was merged leads to the one they are now", async () => {
  const [kept, folded] = [await person(), await person()];
  const link = await linkTo(folded);
  await inWorkspace(owner.ctx, (tx) => mergeRecords(tx, { kind: "person", kept, folded, how: "hand" }));
  expect((await post(link, oneClick())).status).toBe(200);
  expect(await why(kept)).toBe("said-no");
});

test("the page keeps what they choose, in their language, and only what they changed on it", async () => {
  const ada = await person({
    language: "de",
    contact_points: [
      { kind: "email", value: "ada.quick@mill.example" },
      { kind: "phone", value: "+44 117 496 0110" },
    ],
  });
  const topic = (await owner.ask("POST", "/topics", { name: `Fair ${Math.random()}`, names: { de: "Messe" } })).body
    .id as string;
  const link = await linkTo(ada);
  const look = await fetch(server.url + link, { headers: { "accept-language": "en" } });
  const page = await look.text();
  expect(page).toContain('<html lang="de">');
  for (const said of ["Was Sie von uns hören", "Messe", "a…@mill.example", "Hedge &#38; &#60;b&#62;Field&#60;/b&#62;"])
    expect(page).toContain(said);
  for (const hidden of ["ada.quick", "Ada 0.", "<script", "Mill House", ada]) expect(page).not.toContain(hidden);
  expect(look.headers.get("cache-control")).toBe("no-store");
  expect(look.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(look.headers.get("referrer-policy")).toBe("no-referrer");

  const french = await (await fetch(`${server.url}${link}?language=fr`)).text();
  for (const said of ['<html lang="fr">', "Se désabonner", "En cochant une voie", 'lang="nl"'])
    expect(french).toContain(said);

  const form = {
    deed: "save",
    seen_topic: topic,
    had_topic: topic,
    had_channel: ["email"],
    channel: ["email"],
    rhythm: "30",
    paused_until: "2031-01-31",
    language: "en",
  };
  const saved = await post(link, words(form));
  expect(saved.status).toBe(200);
  expect(await saved.text()).toContain('role="status"');
  const kept = (await owner.ask("GET", `/people/${ada}/consent`)).body;
  expect(kept.preferences).toMatchObject({
    topics_off: [topic],
    rhythm_days: 30,
    paused_until: "2031-01-31",
    channels_off: [],
  });
  expect([kept.language, kept.consents]).toEqual(["en", []]);

  // The page lay open while they unsubscribed elsewhere: saving it brings nothing back.
  await post(link, oneClick());
  await post(link, words({ ...form, rhythm: "", paused_until: "" }));
  expect(await why(ada)).toBe("said-no");
  // Ticked anew it is an agreement, with the words beside it.
  await post(link, words({ deed: "save", channel: ["email"], rhythm: "", paused_until: "" }));
  expect(await why(ada)).toBeNull();
  const { consents } = (await owner.ask("GET", `/people/${ada}/consent`)).body;
  expect(consents[0]).toMatchObject({
    state: "given",
    source: "preferences",
    channel: "email",
    wording: "Preference page",
    version: 1,
  });
  // Unticked it is no way to them.
  await post(link, words({ deed: "save", had_channel: ["email"], channel: [], rhythm: "", paused_until: "" }));
  expect(await why(ada)).toBe("channel-not-wanted");
});

test("nonsense in the form is no harm", async () => {
  const ada = await person();
  const link = await linkTo(ada);
  const answer = await post(
    link,
    words({
      deed: "save",
      seen_topic: "' or 1=1 --",
      topic: "x",
      channel: ["telepathy", "visit"],
      had_channel: "x",
      rhythm: "-7",
      paused_until: "2026-02-31",
      language: "xx",
    }),
  );
  expect(answer.status).toBe(200);
  expect((await owner.ask("GET", `/people/${ada}/consent`)).body).toMatchObject({
    consents: [],
    preferences: { channels_off: [], rhythm_days: null, paused_until: null },
  });
  expect((await post(link, "x".repeat(100_000), { "content-type": "application/x-www-form-urlencoded" })).status).toBe(
    413,
  );
});

test("a double opt-in counts once its button is pressed, once, and not after they said no", async () => {
  const ada = await person({ employments: [] });
  const ask = async () =>
    (
      await owner.ask("POST", "/consents", {
        person_id: ada,
        state: "asked",
        channels: ["email"],
        purposes: ["educate", "sell"],
        address: "ada@mill.example",
      })
    ).body.confirm_path as string;
  const link = await ask();
  const page = await fetch(server.url + link);
  expect(await page.text()).toContain("Please confirm");
  expect(await why(ada)).toBe("no-consent");
  for (let times = 0; times < 3; times++) expect((await post(link, words({ deed: "confirm" }))).status).toBe(200);
  expect([await why(ada), await why(ada, { purpose: "educate" }), await why(ada, { purpose: "invite" })]).toEqual([
    null,
    null,
    "no-consent",
  ]);
  const given = (await owner.ask("GET", `/people/${ada}/consent`)).body.consents.filter(
    (one: { state: string }) => one.state === "given",
  );
  expect(given).toHaveLength(2);
  expect(given[0]).toMatchObject({ source: "double-opt-in", address: "ada@mill.example", ip: null });

  const late = await ask();
  await post(await linkTo(ada), oneClick());
  const refused = await post(late, words({ deed: "confirm" }));
  expect(await refused.text()).toContain("You unsubscribed after this mail was sent");
  expect(await why(ada)).toBe("said-no");
});

test("from where it was confirmed is kept only where the workspace says so", async () => {
  const ada = await person();
  expect((await owner.ask("PATCH", "/consent-settings", { keep_ip: true })).body).toMatchObject({ keep_ip: true });
  const { confirm_path } = (
    await owner.ask("POST", "/consents", { person_id: ada, state: "asked", address: "a@b.example" })
  ).body;
  await post(confirm_path, words({ deed: "confirm" }));
  const { consents } = (await owner.ask("GET", `/people/${ada}/consent`)).body;
  expect(consents[0]).toMatchObject({ state: "given", ip: "127.0.0.1" });
});

test("another name for this machine gets no page, and a link of one workspace says nothing in another", async () => {
  const link = await linkTo(await person());
  const status = await new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    httpRequest({ hostname, port, path: link, headers: { host: "evil.example" } }, (answer) =>
      resolve(answer.statusCode),
    )
      .on("error", reject)
      .end();
  });
  expect(status).toBe(421);
  const stranger = await server.owner("Strangers");
  expect(
    (await stranger.ask("GET", `/people/${(await owner.ask("GET", "/people")).body.rows[0].id}/consent`)).status,
  ).toBe(404);
});

test("what is no link of ours opens nothing and tells nothing; those who try are slowed, an unsubscribe from there is not", async () => {
  const ada = await person();
  const link = await linkTo(ada);
  const wrong = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
  const [strange] = [await fetch(server.url + wrong, { headers: { "accept-language": "de-AT,en;q=0.5" } })];
  expect(strange.status).toBe(404);
  expect(await strange.text()).toContain('lang="de"');
  expect((await fetch(server.url + link.replace("/u/", confirmPath))).status).toBe(404);
  const tries = await Promise.all(Array.from({ length: 200 }, () => post(wrong, oneClick())));
  expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([404, 429]));
  expect((await post(link, oneClick())).status).toBe(200);
  expect(await why(ada)).toBe("said-no");
});

test("more looks than a person makes are refused, a POST after them is not", async () => {
  const ada = await person();
  const link = await linkTo(ada);
  const agent = (n: number) =>
    fetch(server.url + link, { method: "HEAD", headers: { "x-n": String(n) } }).then(({ status }) => status);
  let refused = 0;
  for (let round = 0; round < 14 && refused === 0; round++)
    refused = (await Promise.all(Array.from({ length: 100 }, (_, n) => agent(n)))).filter(
      (status) => status === 429,
    ).length;
  expect(refused).toBeGreaterThan(0);
  expect((await post(link, oneClick())).status).toBe(200);
  expect(await why(ada)).toBe("said-no");
}, 120_000);
