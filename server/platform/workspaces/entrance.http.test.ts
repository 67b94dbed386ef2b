import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { testPassword, useServer } from "../../../test/server.ts";
import { createKey } from "./keys.ts";

const database = useDatabase();
const server = useServer(database);

const firstRun = (code: string, name = "Hedge & Field") => ({
  code,
  workspace: { name, time_zone: "Europe/Berlin", currency: "EUR", language: "de" },
  user: { name: "Ada Fenn", email: "ada@example.com", password: testPassword },
});

test("the first visitor makes the workspace with the code from the terminal, once", async () => {
  const visitor = server.visitor();
  expect((await visitor.ask("GET", "/setup")).body).toEqual({ needed: true });
  expect((await visitor.ask("POST", "/setup", firstRun("AAAA-BBBB-CCCC"))).body.code).toBe("code_wrong");
  const code = server.ownerCode as string;
  expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  // Two at once: one gets it. It may be typed in small letters and without dashes.
  const answers = await Promise.all([
    visitor.ask("POST", "/setup", firstRun(code.toLowerCase().replaceAll("-", " "))),
    server.visitor().ask("POST", "/setup", firstRun(code, "Second")),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 403]);
  expect((await visitor.ask("GET", "/setup")).body).toEqual({ needed: false });
  expect((await visitor.ask("POST", "/setup", firstRun(code, "Third"))).body.code).toBe("set_up_already");
  expect(await database.asAdmin("select 1 from workspaces")).toHaveLength(1);
});

test("every fault of a first run is told at once and no password comes back", async () => {
  const answer = await server.visitor().ask("POST", "/setup", {
    code: "X",
    workspace: { name: " ", time_zone: "Mars/Olympus", currency: "XXZ" },
    user: { name: "A", email: "nonsense", password: "" },
    more: 1,
  });
  expect(answer.status).toBe(422);
  expect(answer.body.faults.map((fault: { path: string }) => fault.path).sort()).toEqual([
    "more",
    "user.email",
    "user.password",
    "workspace.currency",
    "workspace.name",
    "workspace.time_zone",
  ]);
  const secret = await server
    .visitor()
    .ask("POST", "/session", { email: "a@example.com", password: { very: "secret words" } });
  expect(secret.body.faults).toEqual([{ path: "password", given: null, expected: "a value of type string" }]);
  expect(secret.text).not.toContain("secret words");
});

test("an invitation makes one colleague a user in its role, once", async () => {
  const owner = await server.owner("Inviting");
  const offer = await owner.ask("POST", "/invitations", { role: "member" });
  expect(offer.status).toBe(201);
  expect(offer.body.link).toBe(`http://localhost:${new URL(server.url).port}/invitation#${offer.body.token}`);
  const { token } = offer.body;
  const guest = server.visitor();
  expect((await guest.ask("POST", "/invitation", { token })).body).toMatchObject({
    workspace_name: "Inviting",
    role: "member",
    invited_by: "Inviting Owner",
  });
  const user = { name: "Ben", email: "ben@example.com", password: testPassword };
  const answers = await Promise.all([
    guest.ask("POST", "/seats", { token, user }),
    server.visitor().ask("POST", "/seats", { token, user: { ...user, email: "cat@example.com" } }),
  ]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 403]);
  expect((await guest.ask("POST", "/seats", { token, user: { ...user, email: "dan@example.com" } })).body.code).toBe(
    "code_wrong",
  );
  const { rows } = (await owner.ask("GET", "/users")).body;
  expect(rows.map((row: { role: string }) => row.role).sort()).toEqual(["member", "owner"]);
});

test("an invitation ends after a week, and when it is withdrawn", async () => {
  const owner = await server.owner("Weekly");
  const old = (await owner.ask("POST", "/invitations", { role: "reader" })).body;
  await database.asAdmin("update invitations set expires_at = expires_at - interval '7 days 1 minute' where id = $1", [
    old.id,
  ]);
  expect((await server.visitor().ask("POST", "/invitation", { token: old.token })).body.code).toBe("code_wrong");
  const withdrawn = (await owner.ask("POST", "/invitations", { role: "reader" })).body;
  expect((await owner.ask("DELETE", `/invitations/${withdrawn.id}`)).status).toBe(204);
  expect((await server.visitor().ask("POST", "/invitation", { token: withdrawn.token })).body.code).toBe("code_wrong");
});

test("one login works in two workspaces and chooses", async () => {
  const first = await server.owner("First");
  const second = await server.owner("Second House");
  const { token } = (await second.ask("POST", "/invitations", { role: "reader" })).body;
  expect((await first.ask("POST", "/seats", { token })).status).toBe(201);
  const me = (await first.ask("GET", "/me")).body;
  expect(me.workspaces.map((one: { name: string }) => one.name).sort()).toEqual(["First", "Second House"]);
  const name = async (headers = {}) => (await first.ask("GET", "/workspace", undefined, headers)).body.name;
  expect(await name({ "x-workspace": first.workspace })).toBe("First");
  expect(await name({ "x-workspace": second.workspace })).toBe("Second House");
  expect((await first.ask("PUT", "/me/workspace", { workspace: first.workspace })).status).toBe(204);
  expect(await name()).toBe("First");
  // Owner at home, reader there.
  const change = await first.ask(
    "PATCH",
    "/workspace",
    { name: "Mine" },
    { "x-workspace": second.workspace, "if-match": "*" },
  );
  expect(change.body.code).toBe("not_allowed");
});

test("somebody who has no seat in a workspace gets nowhere by naming it", async () => {
  const ours = await server.owner("Ours Only");
  const theirs = await server.owner("Theirs Only");
  const answer = await ours.ask("GET", "/workspace", undefined, { "x-workspace": theirs.workspace });
  expect(answer.status).toBe(403);
  ours.cookies.set("tilth_workspace", theirs.workspace);
  expect((await ours.ask("GET", "/workspace")).body.name).toBe("Ours Only");
});

test("the last owner can be neither demoted nor disabled, also by two at once", async () => {
  const owner = await server.owner("Lonely");
  const demote = (id: string) => owner.ask("PATCH", `/users/${id}`, { role: "member" }, { "if-match": "*" });
  expect((await demote(owner.user)).body.code).toBe("last_owner");
  expect((await owner.ask("PATCH", `/users/${owner.user}`, { disabled: true }, { "if-match": "*" })).body.code).toBe(
    "last_owner",
  );
  const { token } = (await owner.ask("POST", "/invitations", { role: "owner" })).body;
  const other = server.visitor();
  const { user } = (
    await other.ask("POST", "/seats", {
      token,
      user: { name: "Otto", email: "otto@example.com", password: testPassword },
    })
  ).body;
  const both = await Promise.all([demote(user), demote(owner.user)]);
  expect(both.map((answer) => answer.status).sort()).not.toEqual([200, 200]);
  const owners = await database.asAdmin("select 1 from users where workspace_id = $1 and role = 'owner'", [
    owner.workspace,
  ]);
  expect(owners).toHaveLength(1);
});

test("a disabled colleague is out at once", async () => {
  const owner = await server.owner("Strict");
  const { token } = (await owner.ask("POST", "/invitations", { role: "member" })).body;
  const colleague = server.visitor();
  const { user } = (
    await colleague.ask("POST", "/seats", {
      token,
      user: { name: "Pia", email: "pia@example.com", password: testPassword },
    })
  ).body;
  expect((await colleague.ask("GET", "/workspace")).status).toBe(200);
  expect((await owner.ask("PATCH", `/users/${user}`, { disabled: true }, { "if-match": '"1"' })).status).toBe(200);
  expect((await colleague.ask("GET", "/workspace")).status).toBe(403);
});

test("a key reads and writes as its scope says, never what is an owner's, and not after it is revoked", async () => {
  const owner = await server.owner("Keys");
  const made = await owner.ask("POST", "/keys", { name: "Shop", scope: "write" });
  expect(made.body.key).toMatch(/^tilth_[\w-]{43}$/);
  expect((await owner.ask("GET", "/keys")).text).not.toContain(made.body.key);
  expect(await database.asAdmin("select 1 from api_keys where hash = $1", [made.body.key])).toHaveLength(0);
  const program = server.visitor({ authorization: `Bearer ${made.body.key}`, "x-tilth-request": "" });
  expect((await program.ask("GET", "/workspace")).body.name).toBe("Keys");
  expect((await program.ask("PATCH", "/workspace", { name: "X" }, { "if-match": "*" })).body.code).toBe("not_allowed");
  const reading = (await createKey(owner.ctx, { name: "Report", scope: "read" })).key;
  const reader = server.visitor({ authorization: `Bearer ${reading}` });
  expect((await reader.ask("GET", "/accounts")).status).toBe(200);
  expect((await reader.ask("POST", "/accounts", { name: "Acme" })).body.code).toBe("not_allowed");
  expect((await program.ask("POST", "/accounts", { name: "Acme" })).status).toBe(201);
  expect((await owner.ask("DELETE", `/keys/${made.body.id}`)).status).toBe(204);
  expect((await program.ask("GET", "/workspace")).status).toBe(401);
  expect((await server.visitor({ authorization: "Bearer tilth_guessed" }).ask("GET", "/workspace")).status).toBe(401);
});

test("two who change the workspace see each other's change instead of losing it", async () => {
  const owner = await server.owner("Careful");
  const read = await owner.ask("GET", "/workspace");
  const etag = read.headers.get("etag") as string;
  expect((await owner.ask("PATCH", "/workspace", { currency: "USD" })).status).toBe(428);
  expect((await owner.ask("PATCH", "/workspace", { currency: "USD" }, { "if-match": etag })).status).toBe(200);
  const late = await owner.ask("PATCH", "/workspace", { currency: "GBP" }, { "if-match": etag });
  expect(late.status).toBe(412);
  expect(late.body).toMatchObject({ code: "changed_meanwhile", current: { currency: "USD", revision: 2 } });
  expect(late.headers.get("etag")).toBe('"2"');
  expect(
    (await owner.ask("PATCH", "/workspace", { currency: "GBP" }, { "if-match": late.headers.get("etag") as string }))
      .body.currency,
  ).toBe("GBP");
});
