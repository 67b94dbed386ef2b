import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const server = useServer(useDatabase());

test("an old id keeps answering, a change to it says where it went, and DELETE takes the merge apart", async () => {
  const owner = await server.owner("Merges");
  const make = async (name: string) => (await owner.ask("POST", "/people", { name })).body;
  const [kept, folded] = [await make("Nadia Okafor"), await make("Nadja Okafor")];
  const beside = (await owner.ask("GET", `/people/${kept.id}/beside/${folded.id}`)).body;
  expect(beside.fields[0]).toMatchObject({
    field: "name",
    kept: "Nadia Okafor",
    folded: "Nadja Okafor",
    winner: "kept",
  });
  const merged = await owner.ask("POST", `/people/${kept.id}/merges`, {
    folded: folded.id,
    winners: { name: "folded" },
  });
  expect(merged).toMatchObject({ status: 201, body: { kept: kept.id, folded: folded.id } });
  expect((await owner.ask("GET", `/people/${folded.id}`)).body).toMatchObject({ id: kept.id, name: "Nadja Okafor" });
  const edit = await owner.ask("PATCH", `/people/${folded.id}`, { name: "N." }, { "if-match": "*" });
  expect(edit).toMatchObject({ status: 409, body: { code: "merged", into: kept.id } });
  const touch = { person: folded.id, channel: "call", direction: "out", purpose: "help" };
  expect((await owner.ask("POST", "/touches", touch)).body).toMatchObject({ person_id: kept.id });
  expect((await owner.ask("GET", "/merges")).body.rows).toMatchObject([
    { folded_name: "Nadja Okafor", kept_name: "Nadja Okafor" },
  ]);
  expect(await owner.ask("DELETE", `/merges/${merged.body.merge}`)).toMatchObject({ status: 200 });
  expect((await owner.ask("GET", `/people/${folded.id}`)).body).toMatchObject({ id: folded.id });
  expect((await owner.ask("GET", `/people/${kept.id}`)).body).toMatchObject({ name: "Nadia Okafor" });
});

test("never the same is remembered, and can be taken back", async () => {
  const owner = await server.owner("Never");
  const make = async (name: string) => (await owner.ask("POST", "/accounts", { name })).body.id;
  const [one, other] = [await make("Ash"), await make("Ash & Co")];
  const { id } = (await owner.ask("POST", "/match-pairs", { kind: "account", one, other })).body;
  expect(await owner.ask("POST", `/accounts/${one}/merges`, { folded: other })).toMatchObject({
    body: { code: "merge_never" },
  });
  expect((await owner.ask("GET", "/match-pairs?state=never")).body.rows).toMatchObject([{ id, state: "never" }]);
  await owner.ask("POST", `/match-pairs/${id}/answer`, { answer: "open" });
  expect(await owner.ask("POST", `/accounts/${one}/merges`, { folded: other })).toMatchObject({ status: 201 });
  expect((await owner.ask("GET", "/match-pairs")).body).toEqual({ rows: [], open: 0 });
});
