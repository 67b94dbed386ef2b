import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { one, useImports } from "../../../../test/imports.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { changeRelationship } from "../../accounts/index.ts";
import { listCustomFields, setCustomValues } from "../../fields/index.ts";
import { editEmployment } from "../../people/index.ts";
import { undoImport } from "../importing/index.ts";
import { chooseValue } from "./choose-value.ts";
import { applyRules, keepRule } from "./keep-rules.ts";
import { viewClaims } from "./view-claims.ts";

const database = useDatabase();
const { bring } = useImports(database);

const people = (title: string, role = "") =>
  `id,name,email,company,title,person.role\nP1,Nadia Okafor,nadia@harbour.example,Harbour Bakery,${title},${role}\n`;
const work = (ctx: TestCtx) =>
  one<{ id: string; person_id: string; account_id: string; title: string; buying_role: string | null }>(
    ctx,
    "select e.id, e.person_id, e.account_id, e.title, e.buying_role from employments e where e.workspace_id = $1",
  );
const account = (ctx: TestCtx) => one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1");
const said = async (ctx: TestCtx, kind: "account" | "person", id: string, field: string) => {
  const { fields } = await inWorkspace(ctx, (tx) => viewClaims(tx, kind, id), "read");
  const found = fields.find((one) => one.field === field);
  return (found?.claims ?? []).map(({ name, value, wins }) => `${name || "a person"}: ${value}${wins ? " ✓" : ""}`);
};
const sourceNamed = async (ctx: TestCtx, name: string): Promise<string> =>
  (await one<{ id: string }>(ctx, "select s.id from sources s where s.workspace_id = $1 and s.name = $2", [name])).id;

test("a title that somebody wrote here stands against every source, and what the sources say stays visible", async () => {
  const ctx = await database.workspace();
  await bring(ctx, people("Buyer", "influences"), "people", { source: "shop" });
  const { id, person_id, account_id } = await work(ctx);
  ctx.clock.set("2026-03-03T09:00:00Z");
  await inWorkspace(ctx, (tx) => editEmployment(tx, id, { title: "Head buyer" }));
  ctx.clock.set("2026-03-04T09:00:00Z");
  const lost = await bring(ctx, people("Purchaser", "decides"), "people", { source: "crm" });
  expect(lost).toMatchObject({ read: 1, failed: 0 });
  // Nobody here said anything of the role: the newer source is believed.
  expect(await work(ctx)).toMatchObject({ title: "Head buyer", buying_role: "decides" });
  expect(await said(ctx, "person", person_id, `title@${account_id}`)).toEqual([
    "crm: Purchaser",
    "a person: Head buyer ✓",
    "shop: Buyer",
  ]);
  expect(await said(ctx, "person", person_id, `buying_role@${account_id}`)).toEqual([
    "crm: decides ✓",
    "shop: influences",
  ]);

  // Whom to believe can be switched, and by the rules again.
  const crm = await sourceNamed(ctx, "crm");
  await inWorkspace(ctx, (tx) => chooseValue(tx, "person", person_id, `title@${account_id}`, crm));
  expect((await work(ctx)).title).toBe("Purchaser");
  await inWorkspace(ctx, (tx) => chooseValue(tx, "person", person_id, `title@${account_id}`, null));
  expect((await work(ctx)).title).toBe("Head buyer");
});

test("a card's title and the shop's word for the same person's title are both seen, and the more trusted one is believed", async () => {
  const ctx = await database.workspace();
  const shop =
    "customerID,companyName,contactName,contactTitle,contactEmail\nHARBB,Harbour Bakery,Nadia Okafor,Head baker,nadia@harbour.example\n";
  await bring(ctx, shop, "accounts", { source: "shop" });
  await database.asAdmin("update sources s set trust = 80 where s.name = 'shop'");
  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(
    ctx,
    "id,name,email,company,title\nP1,Nadia Okafor,nadia@harbour.example,Harbour Bakery,Master baker\n",
    "people",
    { source: "phone" },
  );
  const { person_id, account_id, title } = await work(ctx);
  expect(title).toBe("Head baker");
  expect(await said(ctx, "person", person_id, `title@${account_id}`)).toEqual([
    "phone: Master baker",
    "shop: Head baker ✓",
  ]);
});

test("an undone import gives a title to whom is believed next, and a rule for titles decides over all of them", async () => {
  const ctx = await database.workspace();
  await bring(ctx, people("Buyer"), "people", { source: "one" });
  ctx.clock.set("2026-03-03T09:00:00Z");
  const two = await bring(ctx, people("Purchaser"), "people", { source: "two" });
  ctx.clock.set("2026-03-04T09:00:00Z");
  const three = await bring(ctx, people("Procurement and purchasing"), "people", { source: "three" });
  await inWorkspace(ctx, (tx) => undoImport(tx, two.import));
  await inWorkspace(ctx, (tx) => undoImport(tx, three.import));
  // What the third had found there was the second's word, and that is taken back.
  expect((await work(ctx)).title).toBe("Buyer");
  ctx.clock.set("2026-03-05T09:00:00Z");
  await bring(ctx, people("Chief"), "people", { source: "four" });
  expect((await work(ctx)).title).toBe("Chief");
  await inWorkspace(ctx, async (tx) =>
    keepRule(tx, {
      record_kind: "person",
      field: "title",
      rule: "source",
      source_id: await sourceNamed(ctx, "one"),
      person_first: true,
    }),
  );
  expect((await inWorkspace(ctx, (tx) => applyRules(tx))).changed).toBe(1);
  expect((await work(ctx)).title).toBe("Buyer");
});

test("a status that somebody set here stands against a source, and so does what somebody wrote in a field of their own", async () => {
  const ctx = await database.workspace();
  const row = (status: string, level: string) =>
    `account.key,account.name,account.relationship,account.custom.Level\nA1,Apfelhof,${status},${level}\n`;
  await bring(ctx, row("prospect", "bronze"), "accounts", { source: "shop" });
  const { id } = await account(ctx);
  const [field] = await inWorkspace(ctx, listCustomFields, "read");
  ctx.clock.set("2026-03-03T09:00:00Z");
  await inWorkspace(ctx, (tx) => changeRelationship(tx, id, { status: "former", started_on: "2026-03-03" }));
  await inWorkspace(ctx, (tx) => setCustomValues(tx, [id], { [field?.id as string]: "gold" }));
  ctx.clock.set("2026-03-04T09:00:00Z");
  await bring(ctx, row("customer", "silver"), "accounts", { source: "crm" });
  const now = await one<{ status: string; level: string }>(
    ctx,
    `select r.status, v.text_value as level from relationships r join custom_values v on v.workspace_id = $1 and v.account_id = r.account_id
     where r.workspace_id = $1 and r.ended_on is null`,
  );
  expect(now).toEqual({ status: "former", level: "gold" });
  expect(await said(ctx, "account", id, "relationship")).toEqual([
    "crm: customer",
    "a person: former ✓",
    "shop: prospect",
  ]);
  expect(await said(ctx, "account", id, "custom:level")).toEqual(["crm: silver", "a person: gold ✓", "shop: bronze"]);
});

test("a status that an account was made with is nobody's word, and a source may bring another one", async () => {
  const ctx = await database.workspace();
  const row = (status: string) => `account.key,account.name,account.relationship\nA1,Apfelhof,${status}\n`;
  await bring(ctx, row("prospect"), "accounts", { source: "shop" });
  ctx.clock.set("2026-03-03T09:00:00Z");
  await bring(ctx, row("customer"), "accounts", { source: "crm" });
  const open = await one<{ status: string }>(
    ctx,
    "select r.status from relationships r where r.workspace_id = $1 and r.ended_on is null",
  );
  expect(open.status).toBe("customer");
});
