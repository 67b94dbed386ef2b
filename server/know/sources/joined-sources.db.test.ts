import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { countOf, one } from "../../../test/imports.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { mergeRecords } from "../identity/index.ts";
import { askReconciliation, listDifferences, reconcileSource } from "./comparing/index.ts";
import { createSource, runSource, startRun, viewRun } from "./fetching/index.ts";
import { viewClaims } from "./surviving/view-claims.ts";

const database = useDatabase();

/** A shop's customers, the same firms as a CRM spells and exports them, and their people as an address book. */
const shop = `customerID,companyName,contactName,contactTitle,address,city,postalCode,country,phone
HARBB,Harbour Bakery,Nadia Okafor,Head baker,1 Quay,Bristol,BS1 1AA,UK,+44 117 496 0100
MILLH,Mill House Café,Tom Ashby,Owner,4 Mill Lane,Bath,BA1 1AA,UK,+44 1225 496000
FERRY,Ferry Lane Foods,Ada Osei,Buyer,9 Ferry Lane,Bristol,BS2 2BB,UK,+44 117 496 0200
`;
const crm = `"ID","ISDELETED","NAME","BILLINGSTREET","BILLINGCITY","BILLINGPOSTALCODE","PHONE","WEBSITE","INDUSTRY"
"0010000000AbcAAAAU","false","harbour  bakery","1 Quay","Bristol","BS1 1AA","+441174960100","https://harbour.example","Bakery"
"0010000000AbcBBAAU","false","Mill House Cafe Ltd","4 Mill Lane","Bath","BA1 1AA","","https://millhouse.example","Café"
"0010000000AbcCCAAU","false","Ferry Lane Foods","9, Ferry Lane","Bristol","BS2 2BB","","","Wholesale"
`;
const card = (name: string, firm: string, title: string, email: string) => {
  const [given, family] = name.split(" ");
  return `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nN:${family};${given};;;\nORG:${firm}\nTITLE:${title}\nEMAIL;TYPE=WORK:${email}\nEND:VCARD\n`;
};
const cards =
  card("Nadia Okafor", "Harbour Bakery", "Master baker", "nadia@harbour.example") +
  card("Tom Ashby", "Mill House Café", "Owner", "tom@millhouse.example") +
  card("Ada Osei", "Ferry Lane Foods", "Buyer", "ada@ferry.example");

async function bring(ctx: TestCtx, name: string, file: string, text: string): Promise<string> {
  const path = join(database.dataDir, file);
  writeFileSync(path, text);
  const { id } = await inWorkspace(ctx, (tx) => createSource(tx, { name, kind: "file" }));
  const run = await runSource(ctx, await startRun(ctx, id, { files: [{ name: file, path }] }));
  expect([run.state, run.held, run.fault]).toEqual(["done", null, null]);
  const { counts } = await inWorkspace(ctx, (tx) => viewRun(tx, run.id), "read");
  if (!counts) throw new Error("it has no counts");
  expect(counts.read).toBe(counts.created + counts.updated + counts.unchanged + counts.skipped + counts.failed);
  expect(counts.failed + counts.skipped).toBe(0);
  return id;
}
const accountNamed = (ctx: TestCtx, name: string) =>
  one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1 and a.name = $2", [name]);

test("a shop's customers, a CRM's export and an address book become one set of customers with every source visible", async () => {
  const ctx = await database.workspace();
  const sources = [await bring(ctx, "Shop", "customers.csv", shop)];
  ctx.clock.set("2026-03-03T09:00:00Z");
  sources.push(await bring(ctx, "CRM", "accounts.csv", crm));
  ctx.clock.set("2026-03-04T09:00:00Z");
  sources.push(await bring(ctx, "Phone", "people.vcf", cards));

  // Blanks and capitals are seen through; another spelling is one record only when somebody (or the matching) says so.
  const mill = await accountNamed(ctx, "Mill House Café");
  const spelt = await accountNamed(ctx, "Mill House Cafe Ltd");
  if (spelt)
    await inWorkspace(ctx, (tx) => mergeRecords(tx, { kind: "account", kept: mill.id, folded: spelt.id, how: "hand" }));
  expect([await countOf(ctx, "accounts"), await countOf(ctx, "people")]).toEqual([3, 3]);

  for (const name of ["Mill House Café", "Ferry Lane Foods"]) {
    const { id } = await accountNamed(ctx, name);
    const claims = await inWorkspace(ctx, (tx) => viewClaims(tx, "account", id), "read");
    expect(claims.sources.map((source) => source.name)).toEqual(["CRM", "Shop"]);
    const said = claims.fields.find(({ field }) => field === "name")?.claims ?? [];
    expect(said.map((claim) => claim.name).toSorted()).toEqual(["CRM", "Phone", "Shop"]);
  }
  const tom = await one<{ id: string }>(
    ctx,
    "select p.id from people p where p.workspace_id = $1 and p.name = 'Tom Ashby'",
  );
  const claims = await inWorkspace(ctx, (tx) => viewClaims(tx, "person", tom.id), "read");
  expect(
    claims.fields
      .find(({ field }) => field === "name")
      ?.claims.map(({ name }) => name)
      .toSorted(),
  ).toEqual(["Phone", "Shop"]);

  const nadia = await one<{ person: string; account: string; title: string }>(
    ctx,
    `select e.person_id as person, e.account_id as account, e.title from employments e join people p on p.workspace_id = $1 and p.id = e.person_id
     where e.workspace_id = $1 and p.name = 'Nadia Okafor'`,
  );
  expect(nadia.title).toBe("Master baker");
  const hers = await inWorkspace(ctx, (tx) => viewClaims(tx, "person", nadia.person), "read");
  expect(
    hers.fields
      .find(({ field }) => field === `title@${nadia.account}`)
      ?.claims.map(({ name, value, wins }) => [name, value, wins]),
  ).toEqual([
    ["Phone", "Master baker", true],
    ["Shop", "Head baker", false],
  ]);

  for (const source of sources) {
    const id = await inWorkspace(ctx, (tx) => askReconciliation(tx, source, false));
    const { counts, fault } = await reconcileSource(ctx, id);
    expect(fault).toBeNull();
    expect([counts?.rows, counts?.not_here, counts?.not_there]).toEqual([3, 0, 0]);
    const differences = await inWorkspace(ctx, (tx) => listDifferences(tx, id, undefined, undefined, 100), "read");
    expect(differences.filter(({ why }) => why === "unexplained")).toEqual([]);
  }
});
