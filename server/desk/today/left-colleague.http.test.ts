import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);

/** An owner, and Ben, who may be switched off; one customer of Ben's. */
async function begin(name: string, role = "member") {
  const owner = await server.owner(name);
  const ben = newId();
  await database.db.system.query(
    "insert into users (id, workspace_id, name, email, role) values ($1, $2, 'Ben', 'ben@example.com', $3)",
    [ben, owner.workspace, role],
  );
  const account = (await owner.ask("POST", "/accounts", { name: "Hedge", owner_id: ben })).body.id as string;
  const today = async (query = "") => {
    await drainNotices(owner.ctx);
    const { rows, promise } = (await owner.ask("GET", `/today${query}`)).body;
    return { names: rows.map((row: { name: string }) => row.name), customers: promise.customers };
  };
  const switchOff = async (disabled: boolean) => {
    const answer = await owner.ask("PATCH", `/users/${ben}`, { disabled }, { "if-match": "*" });
    expect(answer.status, answer.text).toBe(200);
  };
  return { owner, ben, account, today, switchOff };
}

test("customers of a colleague who may not sign in any more are in everyone's Today, and go back when they may", async () => {
  const { owner, ben, today, switchOff } = await begin("Left");
  expect(await today()).toEqual({ names: [], customers: 0 });
  await switchOff(true);
  expect(await today()).toEqual({ names: ["Hedge"], customers: 1 });
  expect((await owner.ask("GET", "/promise")).body.customers).toBe(1);
  expect((await owner.ask("GET", "/promise")).body.weeks).toHaveLength(12);
  // Asked for by name the list is still theirs, each once.
  expect(await today(`?user=${ben}`)).toEqual({ names: ["Hedge"], customers: 1 });
  await switchOff(false);
  expect(await today()).toEqual({ names: [], customers: 0 });
});

test("what was handed to somebody who left comes back to its owner", async () => {
  const { owner, ben, account, today, switchOff } = await begin("Handed And Left");
  await owner.ask("PATCH", `/accounts/${account}`, { owner_id: owner.user }, { "if-match": "*" });
  const handed = await owner.ask("POST", `/accounts/${account}/handovers`, { to: ben });
  expect(handed.status, handed.text).toBe(201);
  expect((await today()).names).toEqual([]);
  await switchOff(true);
  expect(await today()).toEqual({ names: ["Hedge"], customers: 1 });
});

test("nothing is handed to whoever may only read", async () => {
  const { owner, ben, account } = await begin("Only Reads", "reader");
  const answer = await owner.ask("POST", `/accounts/${account}/handovers`, { to: ben });
  expect([answer.status, answer.body.code]).toEqual([422, "handed_to_reader"]);
});

test("putting off and handing on are told to open screens by a topic of their own, and recompute nothing", async () => {
  const { owner, account } = await begin("Told");
  await drainNotices(owner.ctx);
  const stop = new AbortController();
  const stream = await fetch(`${server.url}/api/v1/stream`, {
    headers: { cookie: [...owner.cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    signal: stop.signal,
  });
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
  const waiting = () =>
    inWorkspace(owner.ctx, async (tx) => {
      const rows = await tx.query<{ topic: string }>("select n.topic from notices n where n.workspace_id = $1", [
        tx.workspace,
      ]);
      return rows.map((row) => row.topic);
    });
  const before = await waiting();
  const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const put = await owner.ask("POST", `/accounts/${account}/snoozes`, { until_on: until, reason: "holiday" });
  expect(put.status, put.text).toBe(201);
  let heard = "";
  while (!heard.includes("today.changed")) heard += Buffer.from((await reader.read()).value ?? []).toString();
  stop.abort();
  // No fact of the account changed: its standing is not asked for again.
  expect((await waiting()).length - before.length).toBe(1);
}, 20_000);
