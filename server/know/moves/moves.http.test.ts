import { expect, test } from "vitest";
import { drainNotices } from "../../platform/notices/index.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);

test("somebody moves, both plays are on Today with their reason and steps, one key does one, undo brings all back", async () => {
  const owner = await server.owner("Moves");
  const did = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.ask(method, path, body, { "if-match": "*" });
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
    await drainNotices(owner.ctx);
    return answer.body;
  };
  const mill = await did("POST", "/accounts", { name: "Mill House", owner_id: owner.user });
  await did("POST", "/orders", {
    account_id: mill.id,
    ordered_on: new Date().toISOString().slice(0, 10),
    total_minor: 420_000,
  });
  const { id: ada } = await did("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: mill.id, title: "Buyer" }],
  });
  const { employments } = await did("GET", `/people/${ada}/screen`);
  const move = await did("POST", "/moves", {
    employment_id: employments[0].id,
    to_name: "Harbour Bakery",
    title: "Head buyer",
  });
  const again = await owner.ask("POST", "/moves", { employment_id: employments[0].id });
  expect([again.status, again.body.code]).toEqual([409, "moved_already"]);

  const { plays, questions } = await did("GET", "/today/plays");
  expect(questions).toEqual([]);
  expect(plays).toMatchObject([
    {
      kind: "hold",
      account_name: "Mill House",
      user_id: owner.user,
      worth_minor: 420_000,
      days: 0,
      coverage: { known: 1, touched: 0 },
    },
    { kind: "follow", account_name: "Harbour Bakery", from_name: "Mill House", title: "Buyer" },
  ]);
  expect(plays[1].steps).toEqual([
    { step: "found", done: true },
    { step: "congratulated", done: false },
    { step: "reachable", done: false },
  ]);
  const touch = {
    account: move.to_account_id,
    person: ada,
    channel: "call",
    direction: "out",
    purpose: "thank",
    outcome: "reached",
  };
  await did("POST", "/touches", touch);
  await did("POST", "/people", { name: "Ben Obi", employments: [{ account_id: mill.id, title: "Buyer" }] });
  const later = (await did("GET", "/today/plays")).plays;
  expect(later[0].steps).toMatchObject([{ done: false }, { step: "successor", done: true }, { done: false }]);
  expect(later[1].steps).toMatchObject([{ done: true }, { step: "congratulated", done: true }, { done: false }]);

  const done = await did("PUT", `/tasks/${plays[0].task}/completion`);
  expect((await did("GET", "/today/plays")).plays).toMatchObject([{ kind: "follow" }]);
  await did("POST", `/change-sets/${done.set}/undo`);
  expect((await did("GET", "/today/plays")).plays).toHaveLength(2);
  expect((await did("GET", `/moves?account_id=${mill.id}`)).rows).toMatchObject([
    { id: move.id, person_name: "Ada Osei" },
  ]);
  expect((await did("GET", `/moves?account_id=${move.to_account_id}`)).rows).toHaveLength(1);
  expect((await did("GET", "/check-points")).rows).toEqual([]);
});
