import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

type Owner = Awaited<ReturnType<typeof server.owner>>;

async function accountWithPeople(owner: Owner): Promise<{ account: string; person: string }> {
  const account = (await owner.ask("POST", "/accounts", { name: "Hedge & Sons", industry: "Gardens" })).body.id;
  const people = await owner.ask("POST", "/people", {
    rows: [
      {
        name: "Ada Quick",
        employments: [{ account_id: account, title: "Buyer", buying_role: "decides" }],
        contact_points: [{ kind: "phone", value: "+44 20 7946 0018" }],
      },
      { name: "Bela Slow", employments: [{ account_id: account, title: "Accounts" }] },
    ],
  });
  await drainNotices(owner.ctx);
  return { account, person: people.body.rows[0].id };
}

async function open(visitor: TestVisitor, path: string, heading: string, options = {}): Promise<Page> {
  const page = await browser.page(options);
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}${path}`);
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  return page;
}

test("a name is edited where it stands and the edit is taken back, by keyboard alone", async () => {
  const owner = await server.owner("Keys");
  const { account } = await accountWithPeople(owner);
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Name", exact: true });
  await field.fill("Hedge & Daughters");
  await field.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Hedge & Daughters" }).waitFor();
  expect((await owner.ask("GET", `/accounts/${account}`)).body.name).toBe("Hedge & Daughters");
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await page.getByRole("heading", { level: 1, name: "Hedge & Sons" }).waitFor();
  expect((await owner.ask("GET", `/accounts/${account}`)).body.name).toBe("Hedge & Sons");
});

test("two people who change the same field both see it: nobody's words are lost", async () => {
  const owner = await server.owner("Two");
  const { account } = await accountWithPeople(owner);
  const one = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  const other = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  for (const page of [one, other]) await page.getByRole("button", { name: /^Industry:/ }).click();
  const typed = (page: Page) => page.getByRole("textbox", { name: "Industry" });
  await typed(one).fill("Parks");
  await typed(one).press("Enter");
  await one.getByRole("button", { name: "Industry: Parks" }).waitFor();
  // The other screen hears of it while somebody types there.
  await typed(other).fill("Cemeteries");
  await other.waitForTimeout(800);
  await typed(other).press("Enter");
  const conflict = other.getByRole("dialog", { name: "Industry was changed meanwhile" });
  await conflict.getByText("Parks", { exact: true }).waitFor();
  await conflict.getByText("Cemeteries", { exact: true }).waitFor();
  expect((await owner.ask("GET", `/accounts/${account}`)).body.industry).toBe("Parks");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await one.getByRole("button", { name: "Industry: Cemeteries" }).waitFor();
  expect((await owner.ask("GET", `/accounts/${account}`)).body.industry).toBe("Cemeteries");
});

test("a change of another field meanwhile is no conflict", async () => {
  const owner = await server.owner("Fields");
  const { account } = await accountWithPeople(owner);
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  await page.getByRole("button", { name: /^Number:/ }).click();
  await page.getByRole("textbox", { name: "Number" }).fill("H-1");
  await owner.ask("PATCH", `/accounts/${account}`, { industry: "Parks" }, { "if-match": '"1"' });
  await page.getByRole("textbox", { name: "Number" }).press("Enter");
  await page.getByText("Number saved.").waitFor();
  expect((await owner.ask("GET", `/accounts/${account}`)).body).toMatchObject({ number: "H-1", industry: "Parks" });
});

test("a touch is logged by keyboard, says beforehand whether it counts, and stands in the timeline", async () => {
  const owner = await server.owner("Touches");
  const { account, person } = await accountWithPeople(owner);
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  await page.keyboard.press("t");
  const dialog = page.getByRole("dialog", { name: "Touch with Hedge & Sons" });
  await dialog.getByText("This counts as a valued touch.").waitFor();
  await page.keyboard.press("2");
  await dialog.getByText("say what you brought").waitFor();
  await page.keyboard.press("e");
  await page.keyboard.press("p");
  await page.keyboard.type("Ada");
  // Whoever picks from a list has seen it.
  const options = page.getByRole("option");
  await options.filter({ hasText: "Ada" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await options.first().waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("y");
  await page.keyboard.type("which hedge stands the salt");
  await dialog.getByText("This counts as a valued touch.").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("f");
  await page.keyboard.type("Send the list");
  await page.keyboard.press("Control+Enter");
  await dialog.waitFor({ state: "hidden" });
  await page
    .getByRole("listitem")
    .filter({ hasText: "which hedge stands the salt" })
    .getByText("valued", { exact: true })
    .waitFor();
  await page.getByRole("button", { name: "Task: Send the list" }).waitFor();
  const rows = (await owner.ask("GET", `/accounts/${account}/timeline?kinds=touch`)).body.rows;
  expect(rows).toMatchObject([
    {
      channel: "email",
      direction: "out",
      purpose: "educate",
      person_id: person,
      benefit: "which hedge stands the salt",
      valued: true,
    },
  ]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Task: Send the list" }).waitFor({ state: "hidden" });
  expect((await owner.ask("GET", `/accounts/${account}/timeline?kinds=touch`)).body.rows).toEqual([]);
});

test("what was written of a touch is still there after the drawer was closed", async () => {
  const owner = await server.owner("Drafts");
  const { account } = await accountWithPeople(owner);
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  await page.keyboard.press("t");
  await page.getByRole("textbox", { name: /^Note/ }).last().fill("They asked for the price");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.keyboard.press("t");
  expect(await page.getByRole("dialog").getByRole("textbox", { name: /^Note/ }).inputValue()).toBe(
    "They asked for the price",
  );
});

test("what was written of a touch is put right in the timeline, and its history says who did it", async () => {
  const owner = await server.owner("Mend");
  const { account, person } = await accountWithPeople(owner);
  await owner.ask("POST", "/touches", {
    account,
    person,
    channel: "email",
    direction: "out",
    purpose: "educate",
    benefit: "A guide",
    note: "First words",
  });
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  const entry = page.getByRole("listitem").filter({ hasText: "First words" });
  await entry.getByText("valued", { exact: true }).waitFor();
  await entry.getByRole("button", { name: "What became of it: Delivered" }).click();
  await page.getByRole("option", { name: "Bounced" }).click();
  await entry.getByText("valued", { exact: true }).waitFor({ state: "hidden" });
  await entry.getByRole("button", { name: /History$/ }).click();
  const history = page.getByRole("dialog", { name: /^History of/ });
  await history.getByText("delivered → bounced").or(history.getByText("bounced")).first().waitFor();
  await history.getByRole("button", { name: "Take back" }).click();
  await entry.getByText("valued", { exact: true }).waitFor();
});

test("coverage says in words what is missing, and somebody already known is pointed out while typing", async () => {
  const owner = await server.owner("Coverage");
  const { account } = await accountWithPeople(owner);
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  const people = page.getByRole("region", { name: "People" });
  await people.getByText("0 of 5 touched").waitFor();
  await people.getByText("nobody known who influences, pays, champions us").waitFor();
  await people.getByText("no way to reach Bela Slow").waitFor();
  expect(await people.getByRole("link", { name: "+44 20 7946 0018" }).getAttribute("href")).toBe("tel:+442079460018");
  await people.getByRole("button", { name: "Add a person" }).first().click();
  await people.getByLabel("Name").fill("Ada Quick");
  await people.getByText("Perhaps already there:").waitFor();
  await people.getByLabel("Name").fill("Cleo Sharp");
  await people.getByRole("form", { name: "Add a person" }).getByRole("button", { name: "Add a person" }).click();
  await people.getByRole("link", { name: "Cleo Sharp" }).waitFor();
});

test("branches and households are linked and cut on the account, each taken back by undo", long, async () => {
  const owner = await server.owner("Groups");
  const { account } = await accountWithPeople(owner);
  for (const name of ["Orchard Holding", "Hedge North"]) await owner.ask("POST", "/accounts", { name });
  await drainNotices(owner.ctx);
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  const group = async () => (await owner.ask("GET", `/accounts/${account}/group`)).body;
  await page.getByRole("button", { name: "make it a branch" }).click();
  await page.getByRole("combobox", { name: "make it a branch" }).fill("orchard");
  await page.getByRole("option", { name: "Orchard Holding" }).click();
  await page.getByRole("link", { name: "Orchard Holding" }).waitFor();
  await page.getByRole("button", { name: "add a branch" }).click();
  await page.getByRole("combobox", { name: "add a branch" }).fill("north");
  await page.getByRole("option", { name: "Hedge North" }).click();
  await page.getByRole("link", { name: "Hedge North" }).waitFor();
  // Whoever is above can't be a branch as well: said, and nothing is changed.
  await page.getByRole("button", { name: "add a branch" }).click();
  await page.getByRole("combobox", { name: "add a branch" }).fill("orchard");
  await page.getByRole("option", { name: "Orchard Holding" }).click();
  await page.getByText(/own branch|circle/).waitFor();
  await page.keyboard.press("Escape");
  expect(await group()).toMatchObject({ parent: { name: "Orchard Holding" }, branches: [{ name: "Hedge North" }] });
  await page.getByRole("button", { name: "No longer a branch of Orchard Holding" }).click();
  await page.getByRole("button", { name: "make it a branch" }).waitFor();
  await page.keyboard.press("u");
  await page.getByRole("link", { name: "Orchard Holding" }).waitFor();

  await page.getByRole("button", { name: "make a household" }).click();
  expect(await axeFindings(page)).toEqual([]);
  for (const name of ["Ada Quick", "Bela Slow"]) await page.getByRole("checkbox", { name }).check();
  await page.getByLabel("Its name").fill("Quick-Slow");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.getByText("Ada Quick, Bela Slow", { exact: false }).first().waitFor();
  expect(await group()).toMatchObject({
    households: [{ name: "Quick-Slow", people: [{ name: "Ada Quick" }, { name: "Bela Slow" }] }],
  });
  await page.getByRole("link", { name: "Quick-Slow" }).click();
  await page.getByRole("heading", { level: 1, name: "Quick-Slow" }).waitFor();
  await page.getByText("Otherwise at").waitFor();
  await page.getByRole("link", { name: "Hedge & Sons" }).waitFor();
});

test("the day since when somebody is a customer is put right where it stands, and a colleague's day is not lost", async () => {
  const owner = await server.owner("Since When");
  const { account } = await accountWithPeople(owner);
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  const since = page.getByRole("button", { name: /^Since when: Customer:/i });
  await since.click();
  await page.locator("input[type=date]").first().fill("2020-05-01");
  await page.locator("input[type=date]").first().press("Enter");
  const spells = async () => (await owner.ask("GET", `/accounts/${account}/relationships`)).body.rows;
  await expect.poll(async () => (await spells())[0].started_on).toBe("2020-05-01");
  await page.getByRole("button", { name: /^Since when: Customer: .*2020/i }).click();
  await page.locator("input[type=date]").first().fill("2021-05-01");
  const [spell] = await spells();
  await owner.ask("PATCH", `/relationships/${spell.id}`, { started_on: "2019-05-01" }, { "if-match": "*" });
  await page.locator("input[type=date]").first().press("Enter");
  const conflict = page.getByRole("dialog", { name: /was changed meanwhile/ });
  await conflict.getByText(/2019/).waitFor();
  await conflict.getByText(/2021/).waitFor();
  expect((await spells())[0].started_on).toBe("2019-05-01");
});

test("a number that is kept and not to be called is no link, and says so", async () => {
  const owner = await server.owner("Not Called");
  const { account, person } = await accountWithPeople(owner);
  await owner.ask("POST", "/suppressions", { person_id: person, channel: "call", reason: "asked-not-to" });
  const page = await open(owner, `/accounts/${account}`, "Hedge & Sons");
  await page.getByText("not to be called").first().waitFor();
  expect(await page.locator("a[href^='tel:']").count()).toBe(0);
});
