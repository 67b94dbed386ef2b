import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive } from "../../../test/mail/arrive.ts";
import { useServer } from "../../../test/server.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { newId } from "../../platform/db/index.ts";

const database = useDatabase();
const server = useServer(database);

const now = (minutesAgo: number): string => new Date(Date.now() - minutesAgo * 60_000).toISOString();

test("a letter waits for us, is taken over, noted, answered through the ledger, and then we wait for them", async () => {
  const owner = await server.owner("Inbox Mill");
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House" })).body.id;
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ada Osei",
      employments: [{ account_id: account }],
      contact_points: [{ kind: "email", value: "ada@mill.example" }],
    })
  ).body.id;
  await arrive(owner.ctx, [
    {
      from: "Ada Osei <ada@mill.example>",
      subject: "Delivery",
      id: "a1@mill.example",
      at: now(30 * 60),
      body: "When will it come?",
    },
  ]);
  const list = (await owner.ask("GET", "/conversations?state=ours")).body;
  expect(list).toMatchObject({
    promised_hours: 24,
    rows: [
      { subject: "Delivery", person_id: person, account: "Mill House", late: true, excerpt: "When will it come?" },
    ],
  });
  const id = list.rows[0].id;

  const one = await owner.ask("GET", `/conversations/${id}`);
  const taken = await owner.ask(
    "PATCH",
    `/conversations/${id}`,
    { user_id: owner.user },
    { "if-match": one.headers.get("etag") as string },
  );
  expect(taken.body).toMatchObject({ user_id: owner.user, state: "ours" });
  // What somebody else changed meanwhile is not written over.
  expect(
    (
      await owner.ask(
        "PATCH",
        `/conversations/${id}`,
        { user_id: null },
        { "if-match": one.headers.get("etag") as string },
      )
    ).status,
  ).toBe(412);
  await owner.ask("POST", `/conversations/${id}/notes`, { words: "Lorry is on Thursday." });
  await owner.ask("POST", "/reply-templates", { name: "Thursday", words: "On Thursday." });
  expect((await owner.ask("GET", "/reply-templates")).body.rows).toMatchObject([{ name: "Thursday" }]);

  const reply = { words: "On Thursday.", key: "once-only-1" };
  const sent = await owner.ask("POST", `/conversations/${id}/replies`, reply);
  expect(sent).toMatchObject({ status: 201, body: { planned: true, refused: null } });
  const again = await owner.ask("POST", `/conversations/${id}/replies`, reply);
  expect(again.body).toMatchObject({ touch: null, planned: true });
  const touches = await database.asAdmin(
    "select direction, state, conversation_id is not null as joined from touches where account_id = $1 order by direction",
    [account],
  );
  expect(touches).toEqual([
    { direction: "in", state: "done", joined: false },
    { direction: "out", state: "due", joined: true },
  ]);
  const after = (await owner.ask("GET", `/conversations/${id}`)).body;
  expect(after).toMatchObject({ state: "theirs", waiting_since: null, notes: [{ words: "Lorry is on Thursday." }] });
  expect(after.answered_minutes).toBeGreaterThanOrEqual(30 * 60);
  // Who asked to get no more is not answered by mail, and it says why.
  await arrive(owner.ctx, [
    {
      from: "ada@mill.example",
      subject: "Re: Delivery",
      id: "a2@mill.example",
      answers: "a1@mill.example",
      at: now(5),
      body: "Please remove me from your mailing list.",
    },
  ]);
  expect(
    (await owner.ask("POST", `/conversations/${id}/replies`, { words: "Sorry", key: "once-only-2" })).body,
  ).toMatchObject({ planned: false, refused: expect.any(String) });
});

test("an unknown sender is asked about, named once, and all their letters are theirs", async () => {
  const owner = await server.owner("Inbox Who");
  const account = (await owner.ask("POST", "/accounts", { name: "Harbour Bakery" })).body.id;
  await owner.ask("POST", "/people", {
    name: "Nadia Okafor",
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: "nadia@harbour.example" }],
  });
  await arrive(owner.ctx, [
    { from: "Ben <ben@harbour.example>", subject: "First", id: "b1", at: now(100), body: "Hello" },
    { from: "Ben <ben@harbour.example>", subject: "Second", id: "b2", at: now(50), body: "Hello again" },
  ]);
  const rows = (await owner.ask("GET", "/conversations?unknown=true")).body.rows;
  expect(rows).toHaveLength(2);
  const one = (await owner.ask("GET", `/conversations/${rows[0].id}`)).body;
  expect(one.suggested).toEqual([{ account_id: account, account: "Harbour Bakery" }]);
  expect(
    (await owner.ask("POST", `/conversations/${rows[0].id}/replies`, { words: "Hi", key: "once-only-3" })).body.code,
  ).toBe("sender_unknown");
  const named = (await owner.ask("POST", `/conversations/${rows[0].id}/sender`, { name: "Ben Shaw", account })).body;
  expect(named).toMatchObject({ person: "Ben Shaw", account: "Harbour Bakery" });
  expect((await owner.ask("GET", "/conversations?unknown=true")).body.rows).toEqual([]);
  expect((await owner.ask("POST", `/conversations/${rows[0].id}/sender`, { name: "Ben" })).body.code).toBe(
    "sender_known",
  );
});

test("who writes from an address nobody had is one who is there already, and what they wrote before counts as if they had been known", async () => {
  const owner = await server.owner("Inbox Twice");
  const account = (await owner.ask("POST", "/accounts", { name: "Harbour Bakery" })).body.id;
  const person = (await owner.ask("POST", "/people", { name: "Nadia Okafor", employments: [{ account_id: account }] }))
    .body.id;
  const from = "Nadia <n.okafor@home.example>";
  await arrive(owner.ctx, [
    { from, subject: "First", id: "w1", at: now(300), body: "Hello" },
    { from, subject: "Re: First", id: "w2", answers: "w1", at: now(200), body: "Hello again" },
    { from, subject: "News", id: "w3", at: now(100), body: "Please take me off your mailing list." },
  ]);
  const rows = (await owner.ask("GET", "/conversations?unknown=true")).body.rows;
  const named = await owner.ask("POST", `/conversations/${rows.at(-1).id}/sender`, { person });
  expect(named.body).toMatchObject({ person: "Nadia Okafor", account: "Harbour Bakery" });
  expect(
    await database.asAdmin(
      "select account_id, person_id, conversation_id is not null as joined, note from touches where workspace_id = $1 order by happened_at",
      [owner.workspace],
    ),
  ).toEqual([
    { account_id: account, person_id: person, joined: false, note: "Hello" },
    { account_id: account, person_id: person, joined: true, note: "Hello again" },
    { account_id: account, person_id: person, joined: false, note: "Please take me off your mailing list." },
  ]);
  await drainNotices(owner.ctx);
  expect(
    await database.asAdmin("select person_id, channel, reason from suppressions where workspace_id = $1", [
      owner.workspace,
    ]),
  ).toEqual([{ person_id: person, channel: "email", reason: "unsubscribed" }]);
  expect((await owner.ask("GET", "/people")).body.rows).toHaveLength(1);
});

test("a machine is never answered, loops open nothing, and a newsletter waits for nobody", async () => {
  const owner = await server.owner("Inbox Loop");
  const auto = ["Auto-Submitted: auto-replied"];
  await arrive(owner.ctx, [
    {
      from: "a@one.example",
      subject: "Automatic reply: x",
      id: "l1",
      at: now(9),
      body: "I am out of the office.",
      more: auto,
    },
    {
      from: "a@one.example",
      subject: "Automatic reply: Automatic reply: x",
      id: "l2",
      answers: "l1",
      at: now(8),
      body: "I am out of the office.",
      more: auto,
    },
    {
      from: "news@shop.example",
      subject: "Spring",
      id: "n1",
      at: now(7),
      body: "Buy!",
      more: ["List-Unsubscribe: <https://shop.example/u>", "Precedence: bulk"],
    },
  ]);
  expect((await owner.ask("GET", "/conversations")).body.rows).toEqual([]);
});

test("mail of a personal box is its user's alone", async () => {
  const owner = await server.owner("Inbox Private");
  const mailbox = (
    await owner.ask("POST", "/mailboxes", {
      name: "Mine",
      address: "me@summer.example",
      host: "imap.summer.example",
      login: "me",
      password: "secret",
      user_id: owner.user,
    })
  ).body;
  expect(mailbox).toMatchObject({ user_id: owner.user, state: "active", port: 993 });
  expect(JSON.stringify(mailbox)).not.toContain("secret");
  await arrive(
    owner.ctx,
    [{ from: "x@y.example", subject: "Private", id: "p1", at: now(3), body: "psst" }],
    "me@summer.example",
  );
  expect((await owner.ask("GET", "/conversations")).body.rows).toHaveLength(1);
  await database.asAdmin("update conversations set private_to = gen_random_uuid() where workspace_id = $1", [
    owner.workspace,
  ]);
  expect((await owner.ask("GET", "/conversations")).body.rows).toEqual([]);
});

test("of those who wait for us the longest comes first, page after page, and each user sees what is theirs to answer", async () => {
  const owner = await server.owner("Waiting Mill");
  const ben = newId();
  await database.db.system.query(
    "insert into users (id, workspace_id, name, email, role) values ($1, $2, 'Ben', 'ben@example.com', 'member')",
    [ben, owner.workspace],
  );
  const account = (await owner.ask("POST", "/accounts", { name: "Bens Mill", owner_id: ben })).body.id;
  await owner.ask("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: "ada@mill.example" }],
  });
  const letter = (from: string, subject: string, hours: number) => ({
    from,
    subject,
    id: `${subject}@mill.example`,
    at: now(hours * 60),
    body: "When will it come?",
  });
  await arrive(owner.ctx, [
    letter("Someone <some@one.example>", "Newest", 1),
    letter("Ada Osei <ada@mill.example>", "Oldest", 50),
    letter("Someone Else <else@one.example>", "Middle", 20),
  ]);
  const read = async (query: string) => (await owner.ask("GET", `/conversations?${query}`)).body;
  const subjects = (page: { rows: { subject: string }[] }) => page.rows.map((row) => row.subject);
  const first = await read("state=ours&limit=2");
  expect(subjects(first)).toEqual(["Oldest", "Middle"]);
  expect(subjects(await read(`state=ours&limit=2&cursor=${first.next}`))).toEqual(["Newest"]);
  expect(subjects(await read("limit=2"))).toEqual(["Newest", "Middle"]);
  // What nobody is named for is answered by the owner of its account, or by anybody where there is none.
  expect(subjects(await read(`state=ours&waits_for=${owner.user}`))).toEqual(["Middle", "Newest"]);
  expect(subjects(await read(`state=ours&waits_for=${ben}`))).toEqual(["Oldest", "Middle", "Newest"]);
  await owner.ask("PATCH", `/conversations/${first.rows[1].id}`, { user_id: ben }, { "if-match": "*" });
  expect(subjects(await read(`state=ours&waits_for=${owner.user}`))).toEqual(["Newest"]);
  await owner.ask("PATCH", `/users/${ben}`, { disabled: true }, { "if-match": "*" });
  expect(subjects(await read(`state=ours&waits_for=${owner.user}`))).toEqual(["Oldest", "Middle", "Newest"]);
});
