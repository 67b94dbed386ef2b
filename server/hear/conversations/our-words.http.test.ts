import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive } from "../../../test/mail/arrive.ts";
import { useServer } from "../../../test/server.ts";
import { messageId } from "../../know/outgoing/index.ts";

const database = useDatabase();
const server = useServer(database);

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** A workspace, one customer, and a letter of theirs that waits. */
async function cast(name: string) {
  const owner = await server.owner(name);
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
  await owner.ask("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: "ada@mill.example" }],
  });
  const ada = { from: "Ada Osei <ada@mill.example>" };
  await arrive(owner.ctx, [{ ...ada, subject: "Plums", id: "p1@mill.example", at: ago(90), body: "When?" }]);
  const { id } = (await owner.ask("GET", "/conversations?state=ours")).body.rows[0];
  const reply = async (more: object = {}) =>
    (await owner.ask("POST", `/conversations/${id}/replies`, { words: "In July.", key: "answer-1", ...more })).body;
  const read = async () => (await owner.ask("GET", `/conversations/${id}`)).body;
  const touches = async (): Promise<number> =>
    (
      await database.asAdmin<{ n: number }>("select count(*)::int as n from touches where account_id = $1", [account])
    )[0]?.n as number;
  return { owner, id, ada, reply, read, touches };
}

test("our own answer stands in the conversation, on its way until it left", async () => {
  const { reply, read } = await cast("Words Mill");
  await reply();
  expect((await read()).list).toMatchObject([
    { direction: "in", written: "When?", state: null },
    { direction: "out", written: "In July.", state: "due", recipients: [{ address: "ada@mill.example" }] },
  ]);
});

test("a file that goes along with an answer stands with it, once", async () => {
  const { owner, reply, read } = await cast("File Mill");
  const file = (
    await owner.ask("POST", "/outgoing-files?name=plan.txt&type=text/plain", Buffer.from("soon"), {
      "content-type": "application/octet-stream",
    })
  ).body;
  const again = { words: "In July.", key: "answer-1", files: [file.id] };
  expect(await reply(again)).toMatchObject({ planned: true });
  expect(await reply(again)).toMatchObject({ planned: true });
  const { list } = await read();
  expect(list.map((one: { attachments: unknown }) => one.attachments)).toEqual([
    [],
    [{ id: file.id, name: "plan.txt", type: "text/plain", bytes: 4 }],
  ]);
  expect((await owner.ask("GET", `/outgoing-files/${file.id}`)).text).toBe("soon");
});

test("who answers us by a slow clock and a program that names only our mail is waited for in the same conversation, and a copy of what we sent is no second touch", async () => {
  const { owner, ada, id, reply, read, touches } = await cast("Clock Mill");
  const { touch } = await reply();
  const ours = messageId(touch, "summer.example").slice(1, -1);
  await arrive(owner.ctx, [
    // The provider puts what leaves by it into the folder of sent mail.
    {
      from: "box@summer.example",
      to: "ada@mill.example",
      id: ours,
      answers: "p1@mill.example",
      at: ago(0),
      body: "In July.",
    },
    {
      ...ada,
      subject: "Re: Plums",
      id: "p2@mill.example",
      answers: ours,
      at: ago(4),
      received: ago(0),
      body: "Thank you!",
    },
  ]);
  expect((await owner.ask("GET", "/conversations")).body.rows).toMatchObject([{ id, state: "ours", messages: 3 }]);
  expect((await read()).list.map((one: { written: string }) => one.written)).toEqual([
    "When?",
    "In July.",
    "Thank you!",
  ]);
  expect(await touches()).toBe(3);
});

test("an answer names the letter it answers, not what a machine said since", async () => {
  const { owner, ada, reply } = await cast("Named Mill");
  await arrive(owner.ctx, [
    {
      ...ada,
      subject: "Automatic reply",
      id: "p3@mill.example",
      answers: "p1@mill.example",
      at: ago(80),
      body: "I am out of the office.",
      more: ["Auto-Submitted: auto-replied"],
    },
  ]);
  const { touch } = await reply();
  const [row] = await database.asAdmin<{ content: Record<string, unknown> }>(
    "select content from outgoing where touch_id = $1",
    [touch],
  );
  expect(row?.content).toMatchObject({ in_reply_to: "<p1@mill.example>" });
});
