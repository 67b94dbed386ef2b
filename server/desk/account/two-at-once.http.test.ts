import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);

async function begin(name: string) {
  const owner = await server.owner(name);
  const account = (await owner.ask("POST", "/accounts", { name: "Hedge" })).body.id as string;
  const screen = async () => (await owner.ask("GET", `/accounts/${account}/screen`)).body;
  const at = (revision: unknown) => ({ "if-match": `"${String(revision)}"` });
  return { owner, account, screen, at };
}

test("a gap promised to one account is changed on what its reader saw, and both see each other's", async () => {
  const { owner, account, screen, at } = await begin("Gaps");
  const path = `/accounts/${account}/promise`;
  const seen = (await screen()).promise.revision;
  expect((await owner.ask("PUT", path, { gap_days: 20 })).status).toBe(428);
  expect((await owner.ask("PUT", path, { gap_days: 20, reason: "They asked" }, at(seen))).status).toBe(200);
  const late = await owner.ask("PUT", path, { gap_days: 30 }, at(seen));
  expect(late.status).toBe(412);
  expect(late.body.current).toMatchObject({ own: { gap_days: 20, reason: "They asked" }, owed_days: 20 });
  expect((await screen()).promise).toMatchObject({ override: { gap_days: 20 }, revision: late.body.current.revision });
  expect((await owner.ask("PUT", path, { gap_days: null }, at(late.body.current.revision))).status).toBe(200);
  const read = await owner.ask("GET", path);
  expect(read.body).toMatchObject({ own: null, owed_days: 42, default_gap_days: 42, revision: seen });
  expect(read.headers.get("etag")).toBe(`"${seen}"`);
});

test("the gap owed to everybody is changed on what its reader saw", async () => {
  const { owner, at } = await begin("Default Gap");
  const { revision } = (await owner.ask("GET", "/promise")).body;
  expect((await owner.ask("PUT", "/promise", { gap_days: 30 })).status).toBe(428);
  expect((await owner.ask("PUT", "/promise", { gap_days: 30 }, at(revision))).status).toBe(200);
  expect((await owner.ask("PUT", "/promise", { gap_days: 60 }, at(revision))).status).toBe(412);
  expect((await owner.ask("GET", "/promise")).body.gap_days).toBe(30);
});

test("a story told whole takes nobody's reason away unseen", async () => {
  const { owner, account, screen, at } = await begin("Stories");
  const path = `/accounts/${account}/story`;
  const reason = async (label: string) => (await owner.ask("POST", "/story-reasons", { label })).body.id as string;
  const [near, quick] = [await reason("Near"), await reason("Quick")];
  const seen = (await owner.ask("GET", path)).body.revision;
  expect((await owner.ask("PUT", path, { reasons: [near] })).status).toBe(428);
  expect((await owner.ask("PUT", path, { reasons: [near] }, at(seen))).status).toBe(200);
  const late = await owner.ask("PUT", path, { reasons: [quick] }, at(seen));
  expect([late.status, late.body.current.reasons]).toMatchObject([412, [{ label: "Near" }]]);
  expect((await owner.ask("PUT", path, { reasons: [near, quick] }, at(late.body.current.revision))).status).toBe(200);
  expect((await screen()).story.reasons.map((one: { label: string }) => one.label).sort()).toEqual(["Near", "Quick"]);
});

test("a tag, a reason and a refund are changed and taken away on what their reader saw", async () => {
  const { owner, account, at } = await begin("Small Records");
  const order = await owner.ask("POST", "/orders", { account_id: account, ordered_on: "2026-01-05", total_minor: 900 });
  const made = [
    ["/tags", await owner.ask("POST", "/tags", { name: "Vip" }), { name: "VIP" }],
    ["/story-reasons", await owner.ask("POST", "/story-reasons", { label: "Near" }), { label: "Nearby" }],
    ["/refunds", await owner.ask("POST", `/orders/${order.body.id}/refunds`, { amount_minor: 100 }), undefined],
  ] as const;
  for (const [where, { body, headers }, change] of made) {
    const path = `${where}/${body.id}`;
    expect([where, headers.get("etag")]).toEqual([where, `"${body.revision}"`]);
    expect([where, (await owner.ask("DELETE", path)).status]).toEqual([where, 428]);
    let seen = body.revision;
    if (change) {
      expect([where, (await owner.ask("PATCH", path, change)).status]).toEqual([where, 428]);
      const changed = await owner.ask("PATCH", path, change, at(seen));
      expect([where, changed.body.revision, changed.headers.get("etag")]).toEqual([where, seen + 1, `"${seen + 1}"`]);
      const late = await owner.ask("PATCH", path, change, at(seen));
      expect([where, late.status, late.body.current]).toMatchObject([where, 412, { ...change, revision: seen + 1 }]);
      const listed = (await owner.ask("GET", where)).body.rows.find((row: { id: string }) => row.id === body.id);
      expect([where, listed]).toMatchObject([where, { ...change, revision: seen + 1 }]);
      seen = listed.revision;
    } else
      expect((await owner.ask("GET", `/orders/${order.body.id}`)).body.refunds).toMatchObject([{ revision: seen }]);
    expect([where, (await owner.ask("DELETE", path, undefined, at(seen + 7))).status]).toEqual([where, 412]);
    expect([where, (await owner.ask("DELETE", path, undefined, at(seen))).status]).toEqual([where, 200]);
  }
});

test("a value of one's own field is changed on what stood there, of one record", async () => {
  const { owner, account, screen } = await begin("Values");
  const field = (await owner.ask("POST", "/custom-fields", { record_kind: "account", label: "Budget", kind: "money" }))
    .body.id as string;
  const put = (value: unknown, was: unknown) =>
    owner.ask("POST", "/custom-value-edits", {
      record_ids: [account],
      values: { [field]: value },
      was: { [field]: was },
    });
  const [five, nine] = [500, 900].map((amount_minor) => ({ amount_minor, currency: "EUR" }));
  expect((await put(five, null)).status).toBe(200);
  const late = await put(nine, null);
  expect([late.status, late.body.current[field]]).toEqual([412, five]);
  expect((await screen()).custom_values).toMatchObject([{ value: five }]);
  expect((await put(nine, five)).status).toBe(200);
  expect((await put(null, nine)).status).toBe(200);
  expect((await screen()).custom_values).toEqual([]);
});

test("the day since when somebody is a customer is put right, on what its reader saw, and never into another status", async () => {
  const { owner, account, screen, at } = await begin("Since When");
  const [spell] = (await screen()).relationships;
  expect(spell).toMatchObject({ status: "customer", started_on: null });
  const path = `/relationships/${spell.id}`;
  expect((await owner.ask("PATCH", path, { started_on: "2020-05-01" })).status).toBe(428);
  const right = await owner.ask("PATCH", path, { started_on: "2020-05-01" }, at(spell.revision));
  expect([right.status, right.body.started_on, right.body.set]).toEqual([200, "2020-05-01", expect.any(String)]);
  const late = await owner.ask("PATCH", path, { started_on: "2021-05-01" }, at(spell.revision));
  expect([late.status, late.body.current.started_on]).toEqual([412, "2020-05-01"]);
  await owner.ask("POST", `/accounts/${account}/relationships`, { status: "lapsed", started_on: "2024-01-01" });
  const [lapsed, customer] = (await screen()).relationships;
  expect(customer).toMatchObject({ started_on: "2020-05-01", ended_on: "2023-12-31" });
  for (const started_on of ["2022-01-01", null]) {
    const into = await owner.ask("PATCH", `/relationships/${lapsed.id}`, { started_on }, at(lapsed.revision));
    expect([into.status, into.body.code]).toEqual([422, "relationship_overlap"]);
  }
  const backwards = await owner.ask(
    "PATCH",
    `/relationships/${customer.id}`,
    { ended_on: "2019-01-01" },
    at(customer.revision),
  );
  expect([backwards.status, backwards.body.code]).toEqual([422, "relationship_overlap"]);
  expect((await owner.ask("DELETE", `/relationships/${lapsed.id}`)).status).toBe(428);
  expect((await owner.ask("DELETE", `/relationships/${lapsed.id}`, undefined, at(lapsed.revision))).status).toBe(200);
  expect((await screen()).relationships).toHaveLength(1);
});
