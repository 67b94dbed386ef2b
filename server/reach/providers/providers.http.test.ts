import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";
import type { Ctx } from "../../platform/db/index.ts";
import { closeQueue } from "../../platform/jobs/index.ts";
import { sendTexts } from "../texts/index.ts";
import { type Loopback, startLoopback } from "./index.ts";
import type { LoopbackWish } from "./loopback.ts";

const database = useDatabase();
// A provider on this machine is not public; whoever runs Tilth allows it, as here.
beforeAll(() => {
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
});
const server = useServer(database);
afterAll(() => closeQueue(database.db));
const key = "a key of sixteen letters";

let houses = 0;

interface House {
  owner: TestVisitor & { ctx: Ctx; workspace: string };
  loopback: Loopback;
  provider: string;
  account: string;
  person: string;
}

/** A firm with one customer who agreed to everything, and a real provider behind its hook. */
async function house(channel: "call" | "text", wish: Partial<LoopbackWish> = {}): Promise<House> {
  const owner = await server.owner(`Loop ${"abcdefghijklmnop"[houses++]}`);
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [] });
  const made = (
    await owner.ask("POST", "/channel-providers", {
      channel,
      name: "Loop",
      url: "http://127.0.0.1:1/",
      sender: "+442079460000",
      secret: key,
      help_words: "Hedge & Field, +44 20 7946 0000",
    })
  ).body;
  const loopback = await startLoopback({ key, hook: `${server.url}${made.hook}`, ...wish });
  onTestFinished(() => loopback.close());
  const changed = await owner.ask(
    "PATCH",
    `/channel-providers/${made.id}`,
    { url: loopback.url },
    { "if-match": `"${made.revision}"` },
  );
  expect(changed.status).toBe(200);
  expect(JSON.stringify(changed.body)).not.toContain(key);
  const account = (await owner.ask("POST", "/accounts", { name: "Hill" })).body.id;
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ann Hill",
      given_name: "Ann",
      employments: [{ account_id: account }],
      contact_points: [{ kind: "phone", value: "+44 7700 900123" }],
    })
  ).body.id;
  await owner.ask("POST", "/consents", { person_id: person, state: "given", evidence: "said so" });
  return { owner, loopback, provider: made.id, account, person };
}
const touches = (workspace: string) =>
  database.asAdmin<{
    direction: string;
    state: string;
    outcome: string | null;
    note: string | null;
    purpose: string | null;
  }>("select direction, state, outcome, note, purpose from touches where workspace_id = $1 order by created_at, id", [
    workspace,
  ]);
const send = async ({ owner, provider, account }: House, words = "Hello {{ person.given_name }}") => {
  const answer = await owner.ask("POST", "/texts", { provider, words, purpose: "help", recipients: [{ account }] });
  expect(answer.status).toBe(201);
  return answer.body;
};

test("a text leaves once, filled for its reader, and is done when the provider has it", async () => {
  const one = await house("text");
  expect(await send(one)).toMatchObject({ asked: 1, ready: 1, planned: 1, refused: 0, example: "Hello Ann" });
  await sendTexts(one.owner.ctx);
  await sendTexts(one.owner.ctx);
  expect(one.loopback.taken).toMatchObject([{ kind: "text", to: "+447700900123", text: "Hello Ann" }]);
  expect(await touches(one.owner.workspace)).toMatchObject([{ state: "done", outcome: "delivered" }]);
});

test("STOP ends it in the moment it is heard: what is queued never leaves, and nothing is sent after it", async () => {
  const one = await house("text");
  await send(one);
  expect(await one.loopback.send("+44 7700 900123", "Stop.", "e1")).toBe(200);
  await sendTexts(one.owner.ctx);
  expect(one.loopback.taken).toEqual([]);
  expect((await touches(one.owner.workspace)).map((touch) => [touch.direction, touch.state])).toEqual([
    ["out", "cancelled"],
    ["in", "done"],
  ]);
  expect(await send(one)).toMatchObject({ asked: 1, ready: 0 });
  await one.loopback.send("+44 7700 900123", "START", "e2");
  await send(one);
  await sendTexts(one.owner.ctx);
  expect(one.loopback.taken).toHaveLength(1);
});

test("HELP is answered with our words, a word of theirs answers ours, and an unknown number waits for somebody who knows it", async () => {
  const one = await house("text");
  await send(one);
  await sendTexts(one.owner.ctx);
  await one.loopback.send("+447700900123", "HELP", "e1");
  await one.loopback.send("+447700900123", "Thank you, Tuesday is fine", "e2");
  await one.loopback.send("+447700900123", "Thank you, Tuesday is fine", "e2");
  await one.loopback.send("+447700900999", "Who are you?", "e3");
  await sendTexts(one.owner.ctx);
  expect(one.loopback.taken.map((order) => "text" in order && order.text)).toEqual([
    "Hello Ann",
    "Hedge & Field, +44 20 7946 0000",
  ]);
  expect(
    (await touches(one.owner.workspace)).filter((touch) => touch.direction === "in").map((touch) => touch.note),
  ).toEqual(["HELP", "Thank you, Tuesday is fine"]);
  expect((await one.owner.ask("GET", "/texts?show=unknown")).body.rows).toMatchObject([
    { number: "+447700900999", words: "Who are you?" },
  ]);
});

test("a number that does not exist is dead, and the text bounced", async () => {
  const one = await house("text", { text: () => "silent" });
  await send(one);
  await sendTexts(one.owner.ctx);
  const [{ id }] = one.loopback.taken as unknown as [{ id: string }];
  await one.loopback.tell({ event: "failed", id: "f1", touch: id, at: new Date().toISOString(), dead: true } as never);
  expect(await touches(one.owner.workspace)).toMatchObject([{ state: "done", outcome: "bounced" }]);
  const [point] = await database.asAdmin<{ state: string }>(
    "select state from contact_points where workspace_id = $1",
    [one.owner.workspace],
  );
  expect(point?.state).toBe("dead");
});

test("what surely did not leave is tried again", async () => {
  const one = await house("text");
  await one.loopback.close();
  await send(one);
  await sendTexts(one.owner.ctx);
  expect(await touches(one.owner.workspace)).toMatchObject([{ state: "due" }]);
});

test("who does not hold the key, tells late, or tells of another's touch, changes nothing", async () => {
  const one = await house("text");
  await send(one);
  await sendTexts(one.owner.ctx);
  const [{ id }] = one.loopback.taken as unknown as [{ id: string }];
  const event = { event: "failed", id: "x", touch: id, at: new Date().toISOString() } as never;
  expect(await one.loopback.tell(event, "another key of sixteen")).toBe(401);
  const hook = (await one.owner.ask("GET", "/channel-providers")).body.rows[0].hook;
  const unsigned = await fetch(`${server.url}${hook}`, { method: "POST", body: JSON.stringify(event) });
  const old = await fetch(`${server.url}${hook}`, {
    method: "POST",
    body: "{}",
    headers: { "x-tilth-signature": `t=1,v1=${"0".repeat(64)}` },
  });
  const nobody = await fetch(`${server.url}/hooks/providers/x/y`, { method: "POST", body: "{}" });
  expect([unsigned.status, old.status, nobody.status, (await fetch(`${server.url}${hook}`)).status]).toEqual([
    401, 401, 401, 404,
  ]);
  expect(await touches(one.owner.workspace)).toMatchObject([{ outcome: "delivered" }]);
});

test("a provider dials once, tells how long they talked, and the caller's results count it", async () => {
  const one = await house("call");
  const list = (
    await one.owner.ask("POST", "/call-lists", { name: "L", purpose: "listen", entries: [{ account: one.account }] })
  ).body;
  const { call } = (await one.owner.ask("POST", `/call-lists/${list.id}/claims`, {})).body;
  const dialled = await one.owner.ask("POST", `/calls/${call.touch}/dialling`, {
    lease: call.lease,
    provider: one.provider,
  });
  expect([dialled.status, dialled.body.provider_call]).toEqual([200, `loop-${call.touch}`]);
  expect(one.loopback.taken).toMatchObject([{ kind: "call", to: "+447700900123", from: "+442079460000" }]);
  await expect
    .poll(async () => (await database.asAdmin("select from provider_events where touch_id = $1", [call.touch])).length)
    .toBe(3);
  const ended = await one.owner.ask("POST", `/calls/${call.touch}/outcome`, {
    lease: call.lease,
    outcome: "reached",
    note: "all well",
  });
  expect(ended.status).toBe(201);
  const today = new Date().toISOString().slice(0, 10);
  expect((await one.owner.ask("GET", `/call-results?from=${today}&to=${today}`)).body.rows).toMatchObject([
    { calls: 1, reached: 1, talk_seconds: 60 },
  ]);
});

test("a provider that says no leaves the call to the caller, due as before", async () => {
  const one = await house("call");
  await one.loopback.close();
  const list = (
    await one.owner.ask("POST", "/call-lists", { name: "L", purpose: "listen", entries: [{ account: one.account }] })
  ).body;
  const { call } = (await one.owner.ask("POST", `/call-lists/${list.id}/claims`, {})).body;
  const dialled = await one.owner.ask("POST", `/calls/${call.touch}/dialling`, {
    lease: call.lease,
    provider: one.provider,
  });
  expect([dialled.status, dialled.body.code]).toEqual([502, "provider_refused"]);
  expect(await touches(one.owner.workspace)).toMatchObject([{ state: "due" }]);
});

test("a member can't add a provider or read its key, and another workspace does not see it", async () => {
  const one = await house("text");
  const other = await server.owner("Other");
  expect((await other.ask("GET", "/channel-providers")).body.rows).toEqual([]);
  expect((await other.ask("DELETE", `/channel-providers/${one.provider}`)).status).toBe(404);
});
