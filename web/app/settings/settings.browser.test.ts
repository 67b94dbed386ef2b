import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

/** The settings as this visitor sees them. */
async function openSettings(visitor: TestVisitor, hash = ""): Promise<Page> {
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/settings${hash}`);
  await page.getByRole("heading", { name: "Your profile" }).waitFor();
  await page.getByText(/^Tilth \d/).waitFor();
  return page;
}

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("what somebody else changed meanwhile is shown beside what was typed, and neither is lost", async () => {
  const owner = await server.owner("Hedge");
  const tag = (await owner.ask("POST", "/tags", { name: "Peat-free" })).body;
  const page = await openSettings(owner);
  const workspace = part(page, "Workspace");
  await workspace.getByLabel("Name").fill("Hedge & Field");
  const { revision } = (await owner.ask("GET", "/workspace")).body;
  await owner.ask("PATCH", "/workspace", { name: "Hedge & Sons" }, { "if-match": `"${revision}"` });
  await workspace.getByRole("button", { name: "Save" }).click();
  const both = workspace.getByRole("alert");
  await both.getByText("you have “Hedge & Field”, they wrote “Hedge & Sons”").waitFor();
  await both.getByRole("button", { name: "Keep mine" }).click();
  await workspace.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  expect((await owner.ask("GET", "/workspace")).body.name).toBe("Hedge & Field");

  const tags = part(page, "Tags");
  await tags.getByRole("button", { name: "Name of the tag: Peat-free" }).click();
  await tags.getByRole("textbox", { name: "Name of the tag" }).fill("No peat");
  await owner.ask("PATCH", `/tags/${tag.id}`, { name: "Peatless" }, { "if-match": `"${tag.revision}"` });
  await page.keyboard.press("Enter");
  const word = tags.getByRole("alert");
  await word.getByText("you have “No peat”, they wrote “Peatless”").waitFor();
  expect((await owner.ask("GET", "/tags")).body.rows).toMatchObject([{ name: "Peatless" }]);
  await word.getByRole("button", { name: "Keep mine", exact: true }).click();
  await page.getByText("“Peatless” is now called “No peat”.").waitFor();
  expect((await owner.ask("GET", "/tags")).body.rows).toMatchObject([{ name: "No peat" }]);
});

test("an invitation is a link shown once, waits among the pending ones, and can be withdrawn", long, async () => {
  const owner = await server.owner("Orchard");
  const page = await openSettings(owner, "#colleagues");
  const colleagues = part(page, "Colleagues");
  await colleagues.getByRole("button", { name: "Make a link" }).click();
  const link = await colleagues.getByLabel("Link of the invitation").inputValue();
  const token = new URL(link).hash.slice(1);
  expect((await server.visitor().ask("POST", "/invitation", { token })).body.role).toBe("member");
  await colleagues.getByRole("button", { name: "Withdraw" }).click();
  await page.getByText("The link no longer works.").waitFor();
  expect(await colleagues.getByLabel("Link of the invitation").count()).toBe(0);
  expect((await server.visitor().ask("POST", "/invitation", { token })).status).not.toBe(200);
});

test("a key opens the API until it is revoked", async () => {
  const owner = await server.owner("Nursery");
  const page = await openSettings(owner, "#keys");
  const keys = part(page, "API keys");
  await keys.getByLabel("What for").fill("Web shop");
  await keys.getByRole("button", { name: "Make a key" }).click();
  const key = await keys.getByRole("textbox", { name: "The key" }).inputValue();
  const program = server.visitor({ authorization: `Bearer ${key}` });
  expect((await program.ask("GET", "/tags")).status).toBe(200);
  await keys.getByRole("button", { name: "Revoke" }).click();
  await page.getByText("The key no longer works.").waitFor();
  expect((await program.ask("GET", "/tags")).status).toBe(401);
});

test("a phone gets an address, a user name and a password of its own; who was removed there can be shown again", async () => {
  const owner = await server.owner("Pasture");
  const person = (await owner.ask("POST", "/people", { name: "Tom Ashby" })).body;
  const page = await openSettings(owner, "#devices");
  const devices = part(page, "Phones and mail programs");
  await devices.getByLabel("Device").fill("Ana’s phone");
  await devices.getByRole("button", { name: "Add a device" }).click();
  const told = async (label: string) => devices.getByRole("textbox", { name: label, exact: true }).inputValue();
  const basic = Buffer.from(`${await told("User name")}:${await told("Password")}`).toString("base64");
  const book = `${await told("Server (CardDAV)")}books/${owner.user}/mine/`;
  const headers = { authorization: `Basic ${basic}` };
  const removed = await fetch(`${book}${person.id}.vcf`, { method: "DELETE", headers });
  expect(removed.status).toBe(204);
  await page.reload();
  await devices.getByRole("link", { name: "Tom Ashby" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await devices.getByRole("button", { name: "Show again: Tom Ashby" }).click();
  await page.getByText("Tom Ashby comes back with the next sync.").waitFor();
  expect((await fetch(`${book}${person.id}.vcf`, { headers })).status).toBe(200);
  await devices.getByRole("button", { name: "Revoke: Ana’s phone" }).click();
  await page.getByText("Ana’s phone gets nothing any more.").waitFor();
  expect((await fetch(`${book}${person.id}.vcf`, { headers })).status).toBe(401);
});

test("a custom field with its choices is made, and undo takes it away", async () => {
  const owner = await server.owner("Meadow");
  const page = await openSettings(owner, "#fields");
  await part(page, "Custom fields").getByRole("button", { name: "New field" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Delivery day");
  await dialog.getByLabel("Kind").click();
  await page.getByRole("option", { name: "Choice" }).click();
  await dialog.getByLabel("Choices").fill("Tuesday\nFriday\n\nTuesday");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText("Choice: Tuesday, Friday").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Choice: Tuesday, Friday").waitFor({ state: "detached" });
  expect((await owner.ask("GET", "/custom-fields")).body.rows).toEqual([]);
});

test(
  "many rates are entered from a CSV, what is none is told by its line, and one press takes all back",
  long,
  async () => {
    const owner = await server.owner("Rates");
    const page = await openSettings(owner);
    const rates = part(page, "Exchange rates");
    await rates
      .getByLabel("Many rates at once")
      .fill("day;currency;rate\n2026-01-05;USD;0,92\n2026-02-31;USD;0,93\n2026-01-05;JPY;0,0061");
    await rates.getByText(/Line 3, “2026-02-31;USD;0,93”: no day/).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await rates.getByRole("button", { name: "Enter 2 rates" }).click();
    await rates.getByText("1 JPY = 0.0061 EUR").waitFor();
    expect((await owner.ask("GET", "/exchange-rates")).body.rows).toMatchObject([
      { currency: "JPY", valid_on: "2026-01-05", rate: "0.0061" },
      { currency: "USD", valid_on: "2026-01-05", rate: "0.92" },
    ]);
    await page.getByRole("button", { name: "Undo" }).click();
    await rates.getByText("1 JPY = 0.0061 EUR").waitFor({ state: "detached" });
    expect((await owner.ask("GET", "/exchange-rates")).body.rows).toEqual([]);
  },
);

test("a reader sees the settings and finds nothing to change but themselves", long, async () => {
  const owner = await server.owner("Park");
  const page = await openSettings(owner);
  expect(await page.getByRole("button", { name: "Add" }).count()).toBeGreaterThan(0);
  await owner.ask("POST", "/tags", { name: "Peat-free" });
  await database.db.system.query("update users set role = 'reader' where id = $1", [owner.user]);
  const reader = await openSettings(owner);
  await part(reader, "Workspace").getByText("Owners can change this.").waitFor();
  await part(reader, "Tags").getByText("Peat-free").waitFor();
  for (const name of [
    "Workspace",
    "Colleagues",
    "API keys",
    "Promise",
    "Tags",
    "Custom fields",
    "Exchange rates",
    "Sample customers",
  ])
    expect([name, await part(reader, name).getByRole("button", { disabled: false }).count()]).toEqual([name, 0]);
  expect(await part(reader, "Your profile").getByRole("button").count()).toBeGreaterThan(0);
});
