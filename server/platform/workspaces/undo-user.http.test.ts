import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { type TestVisitor, testPassword, useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);

async function colleague(owner: TestVisitor, name: string): Promise<{ visitor: TestVisitor; id: string }> {
  const { token } = (await owner.ask("POST", "/invitations", { role: "member" })).body;
  const visitor = server.visitor();
  const user = { name, email: `${name.toLowerCase()}@example.com`, password: testPassword };
  expect((await visitor.ask("POST", "/seats", { token, user })).status).toBe(201);
  const id = (await visitor.ask("GET", "/me")).body.user.id;
  return { visitor, id };
}

async function change(as: TestVisitor, path: string, id: string, to: Record<string, unknown>): Promise<string> {
  const { revision } = (await as.ask("GET", `/users/${id}`)).body;
  const answer = await as.ask("PATCH", path, to, { "if-match": `"${revision}"` });
  expect(answer.status, answer.text).toBe(200);
  return (await as.ask("GET", `/history/${id}`)).body.rows[0].set;
}

const undo = (as: TestVisitor, set: string) => as.ask("POST", `/change-sets/${set}/undo`);

test("a name of one's own is taken back by oneself", async () => {
  const owner = await server.owner("Own names");
  const ben = await colleague(owner, "Ben");
  const set = await change(ben.visitor, "/me", ben.id, { name: "Benedikt" });
  const undone = await undo(ben.visitor, set);
  expect(undone.status, undone.text).toBe(200);
  expect((await owner.ask("GET", `/users/${ben.id}`)).body.name).toBe("Ben");
});

test("whoever was made a member does not make themself an owner again by an undo", async () => {
  const owner = await server.owner("Roles");
  const cat = await colleague(owner, "Cat");
  await change(owner, `/users/${cat.id}`, cat.id, { role: "owner" });
  const demoted = await change(owner, `/users/${cat.id}`, cat.id, { role: "member" });
  const refused = await undo(cat.visitor, demoted);
  expect(refused.body).toMatchObject({ status: 403, code: "not_allowed" });
  expect((await owner.ask("GET", `/users/${cat.id}`)).body.role).toBe("member");
  const allowed = await undo(owner, demoted);
  expect(allowed.status, allowed.text).toBe(200);
  expect((await owner.ask("GET", `/users/${cat.id}`)).body.role).toBe("owner");
});

test("an undo leaves a workspace an owner", async () => {
  const owner = await server.owner("Last");
  const dan = await colleague(owner, "Dan");
  const promoted = await change(owner, `/users/${dan.id}`, dan.id, { role: "owner" });
  await change(owner, `/users/${owner.user}`, owner.user, { role: "member" });
  const refused = await undo(dan.visitor, promoted);
  expect(refused.body).toMatchObject({ status: 409, code: "last_owner" });
});
