import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);

test("a call is claimed with what was before, in full and as the contract says", async () => {
  const owner = await server.owner("Claimed Mill");
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [] });
  const account = (await owner.ask("POST", "/accounts", { name: "Hill" })).body.id;
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ann Hill",
      employments: [{ account_id: account, title: "Buyer" }],
      contact_points: [{ kind: "phone", value: "+44 7700 900123" }],
    })
  ).body.id;
  await owner.ask("POST", "/consents", { person_id: person, state: "given", evidence: "said so" });
  const before = await owner.ask("POST", "/touches", {
    account,
    person,
    channel: "call",
    direction: "out",
    purpose: "listen",
    outcome: "reached",
    note: "Frost",
  });
  expect(before.status).toBe(201);
  const list = (await owner.ask("POST", "/call-lists", { name: "L", purpose: "help", entries: [{ account }] })).body;
  const claimed = await owner.ask("POST", `/call-lists/${list.id}/claims`, {});
  expect(claimed.status).toBe(200);
  expect(claimed.body.call).toMatchObject({
    person: { name: "Ann Hill", back_on: null },
    touches: [{ outcome: "reached", note: "Frost", person_name: "Ann Hill" }],
  });
});
