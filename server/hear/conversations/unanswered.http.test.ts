import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive, arriveRaw } from "../../../test/mail/arrive.ts";
import { deliveryReport } from "../../../test/mail/delivery-report.ts";
import { useServer } from "../../../test/server.ts";
import { cancelTouches, claimTouches, messageId, settleTouches } from "../../know/outgoing/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { watchAnswers } from "./keep-answers.ts";

const database = useDatabase();
const server = useServer(database);

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const auto = ["Auto-Submitted: auto-replied"];

/** A customer whose letter waits for us since an hour and a half. */
async function cast(name: string) {
  const owner = await server.owner(name);
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ada Osei",
      employments: [{ account_id: account }],
      contact_points: [{ kind: "email", value: "ada@mill.example" }],
    })
  ).body.id as string;
  const ada = { from: "Ada Osei <ada@mill.example>" };
  const asked = ago(90);
  await arrive(owner.ctx, [{ ...ada, subject: "Plums", id: "p1@mill.example", at: asked, body: "When?" }]);
  const { id } = (await owner.ask("GET", "/conversations?state=ours")).body.rows[0];
  const reply = async (key = "answer-1") =>
    (await owner.ask("POST", `/conversations/${id}/replies`, { words: "In July.", key })).body;
  const read = async () => (await owner.ask("GET", `/conversations/${id}`)).body;
  const stands = async (): Promise<[string, string | null]> => {
    const { state, waiting_since } = await read();
    return [state, waiting_since === null ? null : new Date(waiting_since).toISOString().slice(0, 19)];
  };
  return { owner, account, person, id, ada, asked: asked.slice(0, 19), reply, read, stands };
}

test("what a machine says closes nothing: whoever waits for us still does", async () => {
  const { owner, ada, asked, stands } = await cast("Machine Mill");
  await arrive(owner.ctx, [
    {
      ...ada,
      subject: "Automatic reply: Plums",
      id: "p2@mill.example",
      answers: "p1@mill.example",
      at: ago(60),
      body: "I am out of the office.",
      more: auto,
    },
  ]);
  expect(await stands()).toEqual(["ours", asked]);
  // A letter that comes behind the machine's, and is older than it, is none the less a letter.
  const { owner: other, stands: theirs, reply } = await cast("Late Mill");
  await reply();
  await arrive(other.ctx, [
    {
      ...ada,
      subject: "Automatic reply",
      id: "l2@mill.example",
      answers: "p1@mill.example",
      at: new Date(Date.now() + 60_000).toISOString(),
      body: "I am out of the office.",
      more: auto,
    },
  ]);
  expect(await theirs()).toEqual(["theirs", null]);
  await arrive(other.ctx, [
    {
      ...ada,
      subject: "Re: Plums",
      id: "l3@mill.example",
      answers: "p1@mill.example",
      at: new Date(Date.now() + 30_000).toISOString(),
      body: "And pears?",
    },
  ]);
  expect((await theirs())[0]).toBe("ours");
});

test("an answer that comes back, fails or is called off is none: they wait for us since they did", async () => {
  const { owner, asked, reply, stands, read } = await cast("Bounce Mill");
  const left = async (touch: string, as: "done" | "failed") => {
    const claim = await claimTouches(owner.ctx, { channel: "email", touches: [touch], limit: 1, leaseSeconds: 60 });
    await inWorkspace(owner.ctx, async (tx) => {
      await tx.query("update touches t set state = 'handed' where t.workspace_id = $1 and t.id = $2", [
        tx.workspace,
        touch,
      ]);
      await settleTouches(tx, [
        { id: touch, lease: claim.lease, as, at: new Date(), reason: "smtp-550", detail: "550 5.7.1 no" },
      ]);
    });
    await drainNotices(owner.ctx);
  };
  const { touch } = await reply();
  expect(await stands()).toEqual(["theirs", null]);
  await left(touch, "done");
  expect(await stands()).toEqual(["theirs", null]);
  await arriveRaw(owner.ctx, [
    deliveryReport({ to: "ada@mill.example", about: messageId(touch, "summer.example"), status: "5.1.1" }),
  ]);
  expect(await stands()).toEqual(["ours", asked]);
  expect((await read()).answered_minutes).toBeNull();

  const second = (await reply("answer-2")).touch;
  expect(await stands()).toEqual(["theirs", null]);
  await left(second, "failed");
  expect(await stands()).toEqual(["ours", asked]);

  const third = (await reply("answer-3")).touch;
  expect(await stands()).toEqual(["theirs", null]);
  await inWorkspace(owner.ctx, (tx) => cancelTouches(tx, { touches: [third] }, "not-wanted"));
  await drainNotices(owner.ctx);
  expect(await stands()).toEqual(["ours", asked]);
});

test("an answer that finds no way out within a quarter of an hour leaves them waiting, until it left", async () => {
  const { owner, asked, reply, stands } = await cast("Held Mill");
  const { touch } = await reply();
  await inWorkspace(owner.ctx, watchAnswers);
  expect(await stands()).toEqual(["theirs", null]);
  await database.asAdmin("update touches set due_at = due_at - interval '20 minutes' where id = $1", [touch]);
  await inWorkspace(owner.ctx, watchAnswers);
  expect(await stands()).toEqual(["ours", asked]);
  await database.asAdmin("update touches set state = 'done', happened_at = now() where id = $1", [touch]);
  await inWorkspace(owner.ctx, watchAnswers);
  expect(await stands()).toEqual(["theirs", null]);
});

test("whoever wrote last is answered where they wrote from, and an address nobody has is asked about", async () => {
  const { owner, account, person, id, read } = await cast("Colleague Mill");
  const tom = (
    await owner.ask("POST", "/people", {
      name: "Tom Ashby",
      employments: [{ account_id: account }],
      contact_points: [{ kind: "email", value: "tom@mill.example" }],
    })
  ).body.id;
  const letter = (from: string, n: number) => ({
    from,
    subject: "Re: Plums",
    id: `c${n}@mill.example`,
    answers: "p1@mill.example",
    at: ago(60 - n),
    body: "And pears?",
  });
  await arrive(owner.ctx, [letter("Tom Ashby <tom@mill.example>", 1)]);
  const answer = (key: string) => owner.ask("POST", `/conversations/${id}/replies`, { words: "In July.", key });
  const first = (await answer("to-a-colleague")).body;
  expect(first).toMatchObject({ planned: true, refused: null });
  expect((await database.asAdmin("select person_id from touches where id = $1", [first.touch]))[0]).toEqual({
    person_id: tom,
  });
  await arrive(owner.ctx, [letter("Ada Osei <ada.osei@home.example>", 2)]);
  expect(await read()).toMatchObject({ person_id: person, unknown_address: "ada.osei@home.example" });
  expect((await answer("to-nobody-yet")).body).toMatchObject({ code: "sender_unknown" });
  await owner.ask("POST", `/conversations/${id}/sender`, { person });
  expect(await read()).toMatchObject({ person_id: person, unknown_address: null });
  const second = (await answer("to-her-home")).body;
  expect(second).toMatchObject({ planned: true, refused: null });
  expect(
    (
      await database.asAdmin(
        "select c.value, t.person_id from touches t join contact_points c on c.id = t.contact_point_id where t.id = $1",
        [second.touch],
      )
    )[0],
  ).toEqual({ value: "ada.osei@home.example", person_id: person });
});

test("an answer whose program lost what it answers joins by its sender and subject, and nothing less does", async () => {
  const { owner, ada, id, reply, read } = await cast("Lost Mill");
  await reply();
  await owner.ask("POST", "/people", {
    name: "Ben Shaw",
    contact_points: [{ kind: "email", value: "ben@mill.example" }],
  });
  await arrive(owner.ctx, [
    { ...ada, subject: "AW: Re:  plums", id: "n1@mill.example", at: ago(0), body: "Good." },
    { from: "ben@mill.example", subject: "Re: Plums", id: "n2@mill.example", at: ago(0), body: "Mine too?" },
    { ...ada, subject: "Plums", id: "n3@mill.example", at: ago(0), body: "A new order." },
  ]);
  expect((await read()).list.map((one: { written: string }) => one.written)).toEqual(["When?", "In July.", "Good."]);
  expect((await owner.ask("GET", "/conversations")).body.rows).toHaveLength(3);
  expect((await read()).id).toBe(id);
});
