import { afterAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { textProvider } from "../../../test/texting.ts";
import { closeQueue } from "../../platform/jobs/index.ts";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { sendTexts } from "./index.ts";
import { forgetThoseGone } from "./view-texts.ts";

const database = useDatabase();
const server = useServer(database);
afterAll(() => closeQueue(database.db));

const ann = "+447700900123";

/** A firm that texts, and one customer who never agreed to anything. */
async function cast(name: string) {
  const owner = await server.owner(name);
  const texting = await textProvider(owner, server);
  const account = (await owner.ask("POST", "/accounts", { name: "Hill", owner_id: owner.user })).body.id;
  const people = async (who: string, number?: string, employed = true): Promise<string> =>
    (
      await owner.ask("POST", "/people", {
        name: who,
        employments: employed ? [{ account_id: account }] : [],
        contact_points: number ? [{ kind: "phone", value: number }] : [],
      })
    ).body.id;
  const list = async (query: string) => (await owner.ask("GET", `/conversations?${query}`)).body.rows;
  const read = async (id: string) => (await owner.ask("GET", `/conversations/${id}`)).body;
  const reply = async (id: string, words: string) =>
    (await owner.ask("POST", `/conversations/${id}/replies`, { words, key: `key of ${words}` })).body;
  const touches = () =>
    database.asAdmin(
      `select t.direction, t.state, t.person_id, t.note, coalesce(t.conversation_id, t.id) = first_value(t.id) over (order by t.created_at, t.id) as first_thread
       from touches t where t.workspace_id = $1 order by t.created_at, t.id`,
      [owner.workspace],
    );
  return { ...texting, owner, account, people, list, read, reply, touches };
}
type Cast = Awaited<ReturnType<typeof cast>>;
const sent = ({ loopback }: Cast) => loopback.taken.map((order) => "text" in order && [order.to, order.text]);

test("a text waits for us like a mail, is answered by a text, and then we wait for them; STOP opens nothing and refuses the next answer", async () => {
  const one = await cast("Texts Mill");
  const { owner, loopback } = one;
  const person = await one.people("Ann Hill", "+44 7700 900123");
  await loopback.send("+44 7700 900123", "When will it come?", "e1");
  await loopback.send(ann, "When will it come?", "e1");
  // Today reads the same list for whoever looks after the account.
  const waiting = await one.list(`state=ours&waits_for=${owner.user}`);
  expect(waiting).toMatchObject([
    {
      channel: "text",
      subject: "",
      excerpt: "When will it come?",
      person_id: person,
      account: "Hill",
      from_address: ann,
      user_id: null,
      late: false,
      messages: 1,
    },
  ]);
  const [{ id }] = waiting;
  expect(await one.reply(id, "On Thursday.")).toMatchObject({ planned: true, refused: null });
  expect(await one.reply(id, "On Thursday.")).toMatchObject({ touch: null, planned: true });
  await sendTexts(owner.ctx);
  expect(sent(one)).toEqual([[ann, "On Thursday."]]);
  expect(await one.read(id)).toMatchObject({
    state: "theirs",
    waiting_since: null,
    answered_minutes: 0,
    list: [
      { direction: "in", written: "When will it come?" },
      { direction: "out", written: "On Thursday.", state: "done", recipients: [{ address: "+44 7700 900123" }] },
    ],
  });
  // What they say next goes on there, and what a machine understands does not count.
  await loopback.send(ann, "Fine!", "e2");
  await loopback.send(ann, "HELP", "e3");
  expect(await one.list("state=ours")).toMatchObject([{ id, messages: 2, excerpt: "Fine!" }]);
  await owner.ask("PATCH", `/conversations/${id}`, { state: "done" }, { "if-match": "*" });
  await loopback.send(ann, "STOP", "e4");
  expect(await one.list("")).toMatchObject([{ id, state: "done" }]);
  expect((await one.read(id)).list.at(-1)).toMatchObject({ kind: "unsubscribe", written: "STOP" });
  expect(await one.reply(id, "One more")).toMatchObject({ planned: false, refused: expect.any(String) });
  await sendTexts(owner.ctx);
  expect(sent(one)).toHaveLength(1);
  expect(await one.touches()).toMatchObject([
    { direction: "in", person_id: person, note: "When will it come?", first_thread: true },
    { direction: "out", state: "done", first_thread: true },
    { direction: "in", note: "Fine!", first_thread: true },
    { direction: "in", note: "HELP", first_thread: false },
    { direction: "out", first_thread: false },
    { direction: "in", note: "STOP", first_thread: false },
    { direction: "out", state: "cancelled" },
  ]);
});

test("a number nobody has is asked about and not answered, until it is said to be somebody's: their earlier texts are theirs, and so are those to come", async () => {
  const one = await cast("Texts Who");
  const { owner, loopback } = one;
  const person = await one.people("Ben Shaw");
  await loopback.send(ann, "START", "e0");
  expect(await one.list("")).toEqual([]);
  await loopback.send(ann, "Who delivers?", "e1");
  await loopback.send(ann, "And when?", "e2");
  // A short code is a machine: it takes no answer.
  await loopback.send("60777", "Your code is 123456", "e3");
  const unknown = await one.list("unknown=true");
  expect(unknown).toMatchObject([{ channel: "text", messages: 2, from_address: ann, person_id: null }]);
  const [{ id }] = unknown;
  expect((await one.read(id)).unknown_address).toBe(ann);
  expect((await one.reply(id, "Hello")).code).toBe("sender_unknown");
  expect(await one.touches()).toEqual([]);

  const named = (await owner.ask("POST", `/conversations/${id}/sender`, { person })).body;
  expect(named).toMatchObject({ state: "ours", person: "Ben Shaw", account: "Hill", unknown_address: null });
  const points =
    "select c.kind, c.value, c.normal from contact_points c where c.workspace_id = $1 and c.person_id = $2";
  expect(await database.asAdmin(points, [owner.workspace, person])).toEqual([
    { kind: "phone", value: ann, normal: ann },
  ]);
  await loopback.send(ann, "Hello?", "e4");
  expect(await one.list("unknown=true")).toEqual([]);
  expect(await one.list(`state=ours&person=${person}`)).toMatchObject([{ id, messages: 3 }]);
  const notes = (await one.touches()).map((touch) => [touch["note"], touch["person_id"]]);
  expect(notes.toSorted()).toEqual(["And when?", "Hello?", "START", "Who delivers?"].map((note) => [note, person]));
  // Each of the texts has its touch; that of the short code has nobody.
  const texts = (await owner.ask("GET", "/texts")).body.rows;
  expect(new Set(texts.map((text: { touch_id: string | null }) => text.touch_id)).size).toBe(5);
  expect((await owner.ask("GET", "/texts?show=unknown")).body.rows).toMatchObject([{ number: "60777" }]);
  await one.reply(id, "Tomorrow.");
  await sendTexts(owner.ctx);
  expect(sent(one)).toEqual([[ann, "Tomorrow."]]);
});

test("of a number that two share it is whoever we speak with, else the account they share, else nobody certain; and a new person is made of a number", async () => {
  const one = await cast("Texts Two");
  const { owner, loopback } = one;
  await one.people("Cleo Hill", ann);
  const dora = await one.people("Dora Reed", ann, false);
  await loopback.send(ann, "Which of us?", "e1");
  const [{ id }] = await one.list("unknown=true");
  await owner.ask("POST", `/conversations/${id}/sender`, { person: dora });
  await loopback.send(ann, "It is me again", "e2");
  expect(await one.list(`person=${dora}`)).toMatchObject([{ id, messages: 2, account: null }]);
  expect((await one.touches()).map((touch) => touch["person_id"])).toEqual([dora, dora]);

  const desk = "+447700900444";
  for (const who of ["Fay Hill", "Gus Hill"]) await one.people(who, desk);
  await loopback.send(desk, "From the desk", "e3");
  expect(await one.list(`account=${one.account}`)).toMatchObject([{ account: "Hill", person_id: null }]);

  await loopback.send("+447700900555", "I am new", "e4");
  const [fresh] = await one.list("unknown=true");
  const eve = { name: "Eve Hill", account: one.account };
  expect((await owner.ask("POST", `/conversations/${fresh.id}/sender`, eve)).body).toMatchObject({
    person: "Eve Hill",
    account: "Hill",
  });
  // Two texts that come at once are one conversation.
  await Promise.all(["a", "b"].map((words) => loopback.send("+447700900777", words, words)));
  const [both] = await one.list("unknown=true");
  expect(both).toMatchObject({ messages: 2 });
  // Of somebody who is there no longer no words stay, here neither.
  const gone = newId();
  await database.asAdmin("update texts set person_id = $2 where workspace_id = $1 and words = 'a'", [
    owner.workspace,
    gone,
  ]);
  await inWorkspace(owner.ctx, (tx) => forgetThoseGone(tx, [gone]));
  const words = (await one.read(both.id)).list.map((message: { written: string }) => message.written);
  expect(words.toSorted()).toEqual(["", "b"]);
});

test("who answers what we wrote since is answered about that, and a question left open keeps its conversation", async () => {
  const one = await cast("Texts Thread");
  const { owner, loopback, provider, account } = one;
  const person = await one.people("Ann Hill", ann);
  await owner.ask("POST", "/consents", { person_id: person, state: "given", evidence: "said so" });
  const write = async (words: string) => {
    const wish = { provider, words, purpose: "listen", recipients: [{ account }] };
    expect((await owner.ask("POST", "/texts", wish)).body).toMatchObject({ planned: 1 });
    await sendTexts(owner.ctx);
  };
  await write("How was it?");
  await loopback.send(ann, "Good", "e1");
  const [first] = await one.list("");
  expect((await one.read(first.id)).list).toMatchObject([{ written: "How was it?" }, { written: "Good" }]);
  await write("Shall we bring more?");
  await loopback.send(ann, "Yes", "e2");
  expect(await one.list("")).toMatchObject([{ id: first.id, messages: 2 }]);
  await owner.ask("PATCH", `/conversations/${first.id}`, { state: "done" }, { "if-match": "*" });
  await write("And plums?");
  await loopback.send(ann, "Plums, too", "e3");
  const [second] = await one.list("state=ours");
  expect(second.id).not.toBe(first.id);
  expect((await one.read(second.id)).list).toMatchObject([{ written: "And plums?" }, { written: "Plums, too" }]);
});

test("an answer that reached nobody makes the conversation wait again, quiet hours hold one, and without a provider it says so", async () => {
  const one = await cast("Texts Held");
  const { owner, loopback } = one;
  await one.people("Ann Hill", ann);
  await loopback.send(ann, "Hello?", "e1");
  const [{ id }] = await one.list("state=ours");
  const { touch } = await one.reply(id, "Yes?");
  await sendTexts(owner.ctx);
  expect(await one.list("state=theirs")).toHaveLength(1);
  await loopback.tell({ event: "failed", id: "f1", touch, at: new Date().toISOString() });
  await drainNotices(owner.ctx);
  expect(await one.list("state=ours")).toMatchObject([{ id, answered_minutes: null }]);
  const rules = (await owner.ask("GET", "/contact-rules")).body;
  const quiet = { channel: "text", from_minute: 0, to_minute: 1439, days: [1, 2, 3, 4, 5, 6, 7], holidays: false };
  await owner.ask("PUT", "/contact-rules", { quiet: [quiet], limits: [] }, { "if-match": `"${rules.revision}"` });
  expect(await one.reply(id, "Good night")).toMatchObject({ planned: true, refused: null });
  await sendTexts(owner.ctx);
  expect(sent(one)).toEqual([[ann, "Yes?"]]);
  expect((await one.read(id)).list.at(-1)).toMatchObject({ direction: "out", state: "planned" });
  await loopback.send(ann, "Still there?", "e2");
  await owner.ask("DELETE", `/channel-providers/${one.provider}`);
  expect((await one.reply(id, "Yes")).code).toBe("no_text_provider");
  const long = (await owner.ask("POST", `/conversations/${id}/replies`, { words: "x".repeat(5001), key: "too long" }))
    .body;
  expect(long.code).toBe("invalid_input");
});
