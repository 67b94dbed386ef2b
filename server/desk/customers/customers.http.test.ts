import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { rebuildStanding } from "../../weigh/standing/index.ts";
import type { Filter, Rule } from "./contract.ts";
import { listCustomers, plans } from "./list-customers.ts";

const database = useDatabase();
const server = useServer(database);
const byRule = (field: string, operator: string, value?: unknown) =>
  encodeURIComponent(JSON.stringify({ combinator: "and", rules: [{ field, operator, value }] }));

/** A workspace with five customers and a prospect; two of them tagged, with a tier and a size. */
async function cast(name: string) {
  const owner = await server.owner(name);
  const ids: Record<string, string> = {};
  for (const account of ["Ahorn", "Birke", "Eiche", "Linde", "Weide", "Zeder"]) {
    const made = await owner.ask("POST", "/accounts", { name: account, owner_id: account < "F" ? owner.user : null });
    expect(made.status, made.text).toBe(201);
    ids[account] = made.body.id;
    const status = account === "Zeder" ? "prospect" : "customer";
    const related = await owner.ask("POST", `/accounts/${made.body.id}/relationships`, { status });
    expect(related.status, related.text).toBe(201);
  }
  const field = async (label: string, kind: string, choices?: string[]) => {
    const made = await owner.ask("POST", "/custom-fields", { record_kind: "account", label, kind, choices });
    expect(made.status, made.text).toBe(201);
    return made.body.id as string;
  };
  const fields = {
    tier: await field("Tier", "choice", ["Gold", "Silver"]),
    size: await field("Size", "number"),
    vip: await field("VIP", "yes-no"),
  };
  const give = async (accounts: string[], values: Record<string, unknown>) => {
    const given = await owner.ask("POST", "/custom-value-edits", {
      record_ids: accounts.map((one) => ids[one]),
      values,
    });
    expect(given.status, given.text).toBe(200);
  };
  await give(["Ahorn", "Birke"], { [fields.tier]: "Gold", [fields.size]: 12, [fields.vip]: true });
  await give(["Linde"], { [fields.tier]: "Silver", [fields.size]: 300, [fields.vip]: false });
  const tagged = await owner.ask("POST", "/taggings", { account_ids: [ids.Birke, ids.Weide], add: ["Fair"] });
  expect(tagged.status, tagged.text).toBe(200);
  const tag = (await owner.ask("GET", "/tags")).body.rows[0].id as string;
  await drainNotices(owner.ctx);
  const names = async (query: string): Promise<string[]> => {
    const found = await owner.ask("GET", `/customers?${query}`);
    expect(found.status, found.text).toBe(200);
    return found.body.rows.map((row: { name: string }) => row.name);
  };
  return { owner, ids, fields, tag, names };
}

test("customers are listed, paged by cursor, counted and grouped over HTTP", async () => {
  const { owner, names } = await cast("Listed");
  expect(await names("sort=name&direction=desc")).toEqual(["Weide", "Linde", "Eiche", "Birke", "Ahorn"]);
  expect(await names("scope=prospects")).toEqual(["Zeder"]);
  const first = await owner.ask("GET", "/customers?limit=2");
  expect(first.body.rows.map((row: { name: string }) => row.name)).toEqual(["Ahorn", "Birke"]);
  const second = await owner.ask("GET", `/customers?limit=2&cursor=${encodeURIComponent(first.body.next)}`);
  expect(second.body.rows.map((row: { name: string }) => row.name)).toEqual(["Eiche", "Linde"]);
  const third = await owner.ask("GET", `/customers?limit=2&cursor=${encodeURIComponent(second.body.next)}`);
  expect(third.body).toMatchObject({ rows: [{ name: "Weide" }], next: null });
  expect((await owner.ask("GET", "/customers/count")).body).toEqual({ total: 5, more: false, estimate: null });
  const groups = await owner.ask("GET", "/customers/groups?by=owner");
  expect(groups.body.rows.map((row: { accounts: number }) => row.accounts)).toEqual([3, 2]);
  for (const wrong of ["filter=%7B", "sort=shoes", "cursor=nonsense", `filter=${byRule("revenue", ">", "much")}`]) {
    const refused = await owner.ask("GET", `/customers?${wrong}`);
    expect(refused.status, wrong).toBe(422);
    expect(refused.headers.get("content-type")).toContain("application/problem+json");
  }
});

test("tags and custom fields leave exactly the accounts that have them, however the page is found", async () => {
  const { owner, fields, tag, names } = await cast("Filtered");
  const cases: [string, string, unknown, string[]][] = [
    ["tag", "=", tag, ["Birke", "Weide"]],
    ["tag", "!=", tag, ["Ahorn", "Eiche", "Linde"]],
    ["tag", "in", [tag], ["Birke", "Weide"]],
    ["tag", "null", undefined, ["Ahorn", "Eiche", "Linde"]],
    ["tag", "notNull", undefined, ["Birke", "Weide"]],
    [`custom:${fields.tier}`, "=", "Gold", ["Ahorn", "Birke"]],
    [`custom:${fields.tier}`, "in", ["Gold", "Silver"], ["Ahorn", "Birke", "Linde"]],
    [`custom:${fields.tier}`, "in", "Gold,Silver", ["Ahorn", "Birke", "Linde"]],
    [`custom:${fields.tier}`, "!=", "Gold", ["Eiche", "Linde", "Weide"]],
    [`custom:${fields.tier}`, "notIn", ["Gold", "Silver"], ["Eiche", "Weide"]],
    [`custom:${fields.tier}`, "beginsWith", "go", ["Ahorn", "Birke"]],
    [`custom:${fields.tier}`, "null", undefined, ["Eiche", "Weide"]],
    [`custom:${fields.size}`, ">", 20, ["Linde"]],
    [`custom:${fields.size}`, "between", [10, 300], ["Ahorn", "Birke", "Linde"]],
    [`custom:${fields.vip}`, "=", true, ["Ahorn", "Birke"]],
    [`custom:${fields.vip}`, "=", false, ["Linde"]],
    [`custom:${fields.vip}`, "!=", true, ["Eiche", "Linde", "Weide"]],
    ["owner", "=", owner.user, ["Ahorn", "Birke", "Eiche"]],
    ["name", "contains", "ID", ["Weide"]],
    ["name", "in", ["Eiche", "Birke", "Nobody"], ["Birke", "Eiche"]],
  ];
  for (const [field, operator, value, expected] of cases) {
    expect(await names(`filter=${byRule(field, operator, value)}`), `${field} ${operator}`).toEqual(expected);
    const filter: Filter = { combinator: "and", rules: [{ field, operator, value } as Rule] };
    for (const sort of ["name", "created", "owner"] as const)
      for (const plan of plans) {
        const found = await inWorkspace(
          owner.ctx,
          (tx) => listCustomers(tx, { scope: "customers", filter, sort, direction: "asc", limit: 60 }, plan),
          "read",
        );
        expect(found.map((row) => row.name).sort(), `${field} ${operator} by ${sort}, ${plan}`).toEqual(expected);
      }
  }
});

test("marks of tags and values are the same kept by changes and computed from nothing", async () => {
  const { owner, ids, fields } = await cast("Marked");
  const marks = () =>
    database.asAdmin<{ name: string; marks: string }>(
      "select name, marks::text from standing where workspace_id = $1 order by name",
      [owner.workspace],
    );
  const before = await marks();
  expect(before.filter((row) => row.marks !== "0").map((row) => row.name)).toEqual([
    "Ahorn",
    "Birke",
    "Linde",
    "Weide",
  ]);
  await owner.ask("POST", "/custom-value-edits", {
    record_ids: [ids.Ahorn],
    values: { [fields.tier]: null, [fields.size]: null, [fields.vip]: null },
  });
  await owner.ask("POST", "/taggings", { account_ids: [ids.Weide], remove: ["Fair"] });
  await drainNotices(owner.ctx);
  const kept = await marks();
  expect(kept.filter((row) => row.marks !== "0").map((row) => row.name)).toEqual(["Birke", "Linde"]);
  expect(await inWorkspace(owner.ctx, rebuildStanding)).toBe(0);
  expect(await marks()).toEqual(kept);
});

test("an owner given to all that match is undone as one over HTTP", async () => {
  const { owner, ids, tag, names } = await cast("Edited");
  const edited = await owner.ask("POST", "/customers/bulk-edits", {
    filter: { combinator: "and", rules: [{ field: "tag", operator: "=", value: tag }] },
    change: { owner_id: owner.user },
  });
  expect(edited.body).toMatchObject({ matched: 2 });
  await drainNotices(owner.ctx);
  const mine = `filter=${byRule("owner", "=", owner.user)}&sort=owner`;
  expect((await names(mine)).sort()).toEqual(["Ahorn", "Birke", "Eiche", "Weide"]);
  const undone = await owner.ask("POST", `/change-sets/${edited.body.set}/undo`, {});
  expect(undone.status, undone.text).toBe(200);
  await drainNotices(owner.ctx);
  expect((await names(mine)).sort()).toEqual(["Ahorn", "Birke", "Eiche"]);
  const gap = await owner.ask("POST", "/customers/bulk-edits", { account_ids: [ids.Linde], change: { gap_days: 10 } });
  expect(gap.body.matched).toBe(1);
  await drainNotices(owner.ctx);
  expect(await names(`filter=${byRule("gap", "<=", 10)}`)).toEqual(["Linde"]);
  const nothing = await owner.ask("POST", "/customers/bulk-edits", { change: { shoe_size: 43 } });
  expect(nothing.status).toBe(422);
});

test("a view is saved, changed with its revision, and forgotten over HTTP", async () => {
  const { owner } = await cast("Viewed");
  const made = await owner.ask("POST", "/views", { name: "Gold first", shape: { sort: "revenue", direction: "desc" } });
  expect(made.status, made.text).toBe(201);
  expect(made.body).toMatchObject({ name: "Gold first", mine: true, shared: false, shape: { sort: "revenue" } });
  const path = `/views/${made.body.id}`;
  const edit = (revision: number) => owner.ask("PATCH", path, { shared: true }, { "if-match": `"${revision}"` });
  expect((await edit(made.body.revision)).body).toMatchObject({ shared: true });
  const meanwhile = await edit(made.body.revision);
  expect(meanwhile.status).toBe(412);
  expect((await owner.ask("GET", "/views")).body.rows).toMatchObject([{ name: "Gold first", shared: true }]);
  expect((await owner.ask("DELETE", path)).body).toMatchObject({ removed: 1 });
  expect((await owner.ask("GET", "/views")).body.rows).toEqual([]);
  expect((await owner.ask("DELETE", path)).status).toBe(404);
});

test("another workspace's customers, views and bulk edits are out of reach", async () => {
  const ours = await cast("Ours");
  const theirs = await server.owner("Theirs");
  expect((await theirs.ask("GET", "/customers?scope=all")).body.rows).toEqual([]);
  const edited = await theirs.ask("POST", "/customers/bulk-edits", {
    scope: "all",
    account_ids: [ours.ids.Ahorn],
    change: { owner_id: null },
  });
  expect(edited.body).toEqual({ matched: 0, set: null });
  const view = await ours.owner.ask("POST", "/views", { name: "Secret", shared: true, shape: {} });
  expect((await theirs.ask("DELETE", `/views/${view.body.id}`)).status).toBe(404);
});
