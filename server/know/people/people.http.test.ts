import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);

test("two people on one record: the second is told what the first changed, and nothing is overwritten", async () => {
  const owner = await server.owner("Two Writers");
  const made = await owner.ask("POST", "/people", { given_name: "Ana", family_name: "Trujillo" });
  expect(made.status).toBe(201);
  const read = await owner.ask("GET", `/people/${made.body.id}`);
  const etag = read.headers.get("etag") as string;
  expect((await owner.ask("PATCH", `/people/${made.body.id}`, { language: "es" })).status).toBe(428);
  const first = await owner.ask("PATCH", `/people/${made.body.id}`, { language: "es" }, { "if-match": etag });
  expect(first.status).toBe(200);
  const second = await owner.ask("PATCH", `/people/${made.body.id}`, { language: "de" }, { "if-match": etag });
  expect(second.status).toBe(412);
  expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  expect(second.body).toMatchObject({
    code: "changed_meanwhile",
    current: { language: "es", last_changes: [{ fields: { language: [null, "es"] } }, { op: "created" }] },
  });
  const undone = await owner.ask("POST", `/change-sets/${first.body.set}/undo`);
  expect(undone.status).toBeLessThan(300);
  expect((await owner.ask("GET", `/people/${made.body.id}`)).body.language).toBeNull();
});

test("the list of people comes by name with the account they work at and the exact total", async () => {
  const owner = await server.owner("Listed People");
  const account = (await owner.ask("POST", "/accounts", { name: "Hedge" })).body;
  await owner.ask("POST", "/people", {
    rows: Array.from({ length: 70 }, (_, at) => ({
      name: `Person ${String(at).padStart(2, "0")}`,
      employments: [{ account_id: account.id, title: "Buyer" }],
    })),
  });
  const first = (await owner.ask("GET", "/people?limit=60")).body;
  expect(first.total).toBe(70);
  expect(first.rows).toHaveLength(60);
  expect(first.rows[0]).toMatchObject({
    name: "Person 00",
    account_id: account.id,
    account_name: "Hedge",
    title: "Buyer",
  });
  const second = (await owner.ask("GET", `/people?limit=60&cursor=${first.next}`)).body;
  expect(second.rows).toHaveLength(10);
  expect(second.next).toBeNull();
});

test("every fault of a request is told at once, each with its place", async () => {
  const owner = await server.owner("Faulty");
  const answer = await owner.ask("POST", "/people", { rows: [{ name: "" }, { name: "B", birthday: "2020-02-31" }] });
  expect(answer.status).toBe(422);
  expect(answer.body.faults.map((fault: { path: string }) => fault.path)).toEqual(["rows.0.name", "rows.1.birthday"]);
  const misspelt = await owner.ask("POST", "/people", { rows: [{ name: "Ada" }, { nam: "Ben" }, { name: 5 }] });
  const places = misspelt.body.faults.map((fault: { path: string }) => fault.path);
  expect(places).toEqual(expect.arrayContaining(["rows.1.nam", "rows.2.name"]));
  expect((await owner.ask("POST", "/people", {})).status).toBe(422);
});

test("employments, contact points, products, orders and rates are made, changed and removed over HTTP, each answer with its set", async () => {
  const owner = await server.owner("All Routes");
  const match = { "if-match": "*" };
  const account = (await owner.ask("POST", "/accounts", { name: "Hedge" })).body;
  const person = (await owner.ask("POST", "/people", { name: "Ana" })).body;
  const steps: [string, string, unknown?][] = [];
  const did = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.ask(method, path, body, method === "POST" || method === "PUT" ? match : match);
    steps.push([method, path, answer.status]);
    if (answer.status > 299) throw new Error(`${method} ${path}: ${answer.text}`);
    if (method !== "GET") expect(answer.body).toHaveProperty("set");
    return answer.body;
  };
  const spell = await did("POST", "/employments", { person_id: person.id, account_id: account.id, title: "Buyer" });
  await did("PATCH", `/employments/${spell.id}`, { title: "Head of buying", buying_role: "decides" });
  await did("POST", `/employments/${spell.id}/end`, {});
  await did("DELETE", `/employments/${spell.id}`);
  const points = await did("POST", "/contact-points", {
    rows: [
      { person_id: person.id, kind: "email", value: "ana@hedge.example" },
      { account_id: account.id, kind: "phone", value: "+44 20 7946 0018" },
    ],
  });
  await did("PATCH", `/contact-points/${points.rows[0].id}`, { state: "verified" });
  const blocked = await did("POST", "/suppressions", { contact_point_id: points.rows[0].id, reason: "asked" });
  expect((await owner.ask("GET", `/suppressions?person_id=${person.id}`)).body.rows).toHaveLength(1);
  await did("DELETE", `/suppressions/${blocked.id}`);
  await did("DELETE", `/contact-points/${points.rows[0].id}`);
  const product = await did("POST", "/products", { name: "Chai", price_minor: 1800 });
  await did("PATCH", `/products/${product.id}`, { discontinued: true });
  expect((await owner.ask("GET", "/products")).body).toMatchObject({
    total: 1,
    rows: [{ name: "Chai", discontinued: true }],
  });
  const order = await did("POST", "/orders", {
    account_id: account.id,
    ordered_on: "2026-01-05",
    lines: [{ product_id: product.id, quantity: 3, unit_price: 18 }],
  });
  expect(order.amount_minor).toBe(5400);
  const lines = await did("POST", `/orders/${order.id}/lines`, {
    quantity: "1",
    unit_price: "2.50",
    product_ref: "crate",
  });
  expect(lines.order.amount_minor).toBe(5650);
  await did("PATCH", `/order-lines/${lines.rows[0].id}`, { discount: 0.5 });
  await did("DELETE", `/order-lines/${lines.rows[0].id}`);
  await did("PATCH", `/orders/${order.id}`, { number: "A-7" });
  await did("PUT", `/orders/${order.id}/state`, { state: "cleared", on: "2026-01-09" });
  const refund = await did("POST", `/orders/${order.id}/refunds`, { amount_minor: 100 });
  expect((await owner.ask("GET", `/orders/${order.id}`)).body).toMatchObject({
    amount_minor: 5400,
    state: "cleared",
    refunds: [{ amount_minor: 100 }],
  });
  await did("DELETE", `/refunds/${refund.id}`);
  await did("DELETE", `/orders/${order.id}`);
  await did("DELETE", `/products/${product.id}`);
  const rates = await did("POST", "/exchange-rates", { currency: "USD", valid_on: "2026-01-01", rate: "0.91" });
  await did("DELETE", `/exchange-rates/${rates.rows[0].id}`);
  const note = await did("POST", "/notes", { person_id: person.id, words: "x" });
  await did("PATCH", `/notes/${note.id}`, { words: "y" });
  await did("DELETE", `/notes/${note.id}`);
  const task = await did("POST", "/tasks", { person_id: person.id, title: "Call back" });
  await did("PATCH", `/tasks/${task.id}`, { due_on: "2026-05-01" });
  await did("PUT", `/tasks/${task.id}/completion`);
  await did("DELETE", `/tasks/${task.id}/completion`);
  expect((await owner.ask("GET", `/tasks?person_id=${person.id}`)).body.rows).toHaveLength(1);
  await did("DELETE", `/tasks/${task.id}`);
  const tag = await did("POST", "/tags", { name: "Vip" });
  await did("PATCH", `/tags/${tag.id}`, { colour: "teal" });
  await did("DELETE", `/tags/${tag.id}`);
  await did("POST", `/accounts/${account.id}/relationships`, { status: "former", started_on: "2026-01-01" });
  const history = await did("GET", `/accounts/${account.id}/relationships`);
  await did("PATCH", `/relationships/${history.rows[0].id}`, { reason: "closed" });
  await did("DELETE", `/relationships/${history.rows[0].id}`);
  await did("PATCH", `/accounts/${account.id}`, { website: "https://hedge.example" });
  await did("POST", "/account-edits", { ids: [account.id], fields: { owner_id: owner.user } });
  const reason = await did("POST", "/story-reasons", { label: "Near" });
  await did("PATCH", `/story-reasons/${reason.id}`, { label: "Nearby" });
  await did("DELETE", `/story-reasons/${reason.id}`);
  const field = await did("POST", "/custom-fields", {
    record_kind: "person",
    label: "Tea",
    kind: "choice",
    choices: ["green", "black"],
  });
  await did("POST", "/custom-value-edits", { record_ids: [person.id], values: { [field.id]: "green" } });
  expect((await owner.ask("GET", `/custom-values/${person.id}`)).body.rows).toMatchObject([{ value: "green" }]);
  await did("PATCH", `/custom-fields/${field.id}`, { choices: ["green"] });
  await did("DELETE", `/custom-fields/${field.id}`);
  await did("DELETE", `/people/${person.id}`);
  expect((await owner.ask("DELETE", `/accounts/${account.id}`, undefined, match)).body).toMatchObject({
    code: "still_in_use",
  });
});
