import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive } from "../../../test/mail/arrive.ts";
import { useServer } from "../../../test/server.ts";
import { callSenders } from "./jobs.ts";

const database = useDatabase();
const server = useServer(database);

test("nobody writes by a colleague's own mailbox; what had no account to leave by takes the writer's own one", async () => {
  const owner = await server.owner("Own Mill");
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
  await owner.ask("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: "ada@mill.example" }],
  });
  const at = new Date().toISOString();
  await arrive(owner.ctx, [{ from: "ada@mill.example", subject: "Plums", id: "p1@mill.example", at, body: "When?" }]);
  const { id } = (await owner.ask("GET", "/conversations?state=ours")).body.rows[0];
  const reply = async (more: object) =>
    (await owner.ask("POST", `/conversations/${id}/replies`, { words: "In July.", ...more })).body;
  const sender = async (name: string, user_id: string | null) => {
    const smtp = { host: "127.0.0.1", port: 9, security: "none" };
    const made = await owner.ask("POST", "/sending-accounts", {
      ...smtp,
      name,
      from_address: `${name}@summer.example`,
      user_id,
    });
    expect(made.status, made.text).toBe(201);
    return made.body.id as string;
  };
  await database.asAdmin(
    "insert into users (id, workspace_id, name, email, role) values (gen_random_uuid(), $1, 'Ben', 'ben@summer.example', 'member')",
    [owner.workspace],
  );
  const [ben] = await database.asAdmin<{ id: string }>("select id from users where email = 'ben@summer.example'");
  const his = await sender("ben", ben?.id as string);
  expect(await reply({ sender: his, key: "by-another" })).toMatchObject({
    planned: false,
    refused: "sender-of-another",
  });
  // Pressed again, it says the same.
  expect(await reply({ sender: his, key: "by-another" })).toMatchObject({
    planned: false,
    refused: "sender-of-another",
  });
  const mailing = { name: "Spring", sender: his, purpose: "educate", subject: "Plums", text: "In July." };
  expect((await owner.ask("POST", "/mailings", mailing)).status).toBe(404);
  expect(await reply({ key: "by-nobody-yet" })).toMatchObject({ planned: true });
  await sender("office", null);
  const own = await sender("ida", owner.user);
  await callSenders(owner.ctx);
  expect(await database.asAdmin("select sender_id from outgoing where workspace_id = $1", [owner.workspace])).toEqual([
    { sender_id: own },
  ]);
});

test("a mail that one of us tries out on oneself asks nobody who that is", async () => {
  const owner = await server.owner("Trial Mill");
  const smtp = { host: "127.0.0.1", port: 9, security: "none" };
  await owner.ask("POST", "/sending-accounts", { ...smtp, name: "News", from_address: "News@summer.example" });
  const at = new Date().toISOString();
  await arrive(owner.ctx, [
    { from: "news@summer.example", subject: "Spring", id: "t1@summer.example", at, body: "Plums" },
  ]);
  expect((await owner.ask("GET", "/conversations")).body.rows).toEqual([]);
});
