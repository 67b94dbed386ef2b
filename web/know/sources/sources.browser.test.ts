import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { runJobsHere } from "../../../server/platform/jobs/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

const firms = [
  "Apfelhof",
  "Birkenwerk",
  "Caffè Dora",
  "Dunmore Dairy",
  "Elm & Sons",
  "Fjord Fisk",
  "Gable Inn",
  "Hazel Home",
  "Iris Ink",
];
const table = (count: number, industry: string) =>
  `id,company,industry,house colour\n${firms
    .slice(0, count)
    .map((name, at) => `K${at},${name},${industry},green\n`)
    .join("")}`;

test("a source is set up, half its rows are held and confirmed, what is missing is decided and taken back, and it is compared", async () => {
  const owner = await server.owner("Sourcing");
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/sources`);
  await page.getByRole("link", { name: "New source" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Shop");
  expect(await axeInBothColours(page)).toEqual([]);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByRole("heading", { name: "Shop", level: 1 }).waitFor();

  const drop = async (text: string) => {
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "shop.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByText("Shop runs.").first().waitFor();
    await runJobsHere(owner.ctx);
  };
  await drop(table(9, "Food"));
  await page.getByRole("region", { name: "Runs" }).getByRole("cell", { name: "done" }).waitFor();
  await page.reload();
  await drop(table(4, "Food"));
  const held = page.getByRole("alert").filter({ hasText: "This run of Shop is held" });
  await held.getByText("5 of 9 accounts are missing (56%); more than 20% hold a run.").waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await shoot(page, "held");
  await held.getByRole("button", { name: "It is right, go on" }).click();
  await runJobsHere(owner.ctx);

  const missing = page.getByRole("region", { name: "5 records are missing there" });
  await missing.getByRole("checkbox", { name: "Choose Gable Inn" }).check();
  await missing.getByRole("button", { name: "Keep 1" }).click();
  await page
    .getByRole("region", { name: "4 records are missing there" })
    .getByRole("button", { name: "Accept all" })
    .click();
  const went = page.getByText("4 gone, 0 ended, 0 still in another source.");
  await went.waitFor();
  await page.keyboard.press("u");
  await page.getByRole("region", { name: "4 records are missing there" }).waitFor();

  await page.getByRole("region", { name: "Beside what is stored" }).getByRole("button", { name: "Compare" }).click();
  await runJobsHere(owner.ctx);
  const sums = page.getByTestId("reconciled");
  await sums.getByText("4 rows there = 4 the same + 0 differing + 0 not here + 0 told again").waitFor();
  await sums.getByText("9 records here = 4 also there + 5 not there").waitFor();
  await page.getByText("4 rows have a value in it.").waitFor();
  // What a column becomes is said on the source's own page.
  const columns = page.getByRole("group", { name: "What the columns of shop.csv become" });
  await columns.getByRole("combobox", { name: "house colour" }).or(columns.getByLabel("house colour")).first().click();
  await page.getByRole("option", { name: "Account: note" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Shop is saved.").first().waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await shoot(page, "source");

  const text = "id,company,industry\nS1,Apfelhof,Orchards\n";
  const upload = await owner.ask("POST", "/uploads", { name: "crm.csv", bytes: text.length });
  await owner.ask("PUT", `/uploads/${upload.body.id}/parts/0`, text, {
    "content-type": "application/octet-stream",
  });
  await owner.ask("POST", "/imports", { files: [{ upload: upload.body.id, as: "accounts" }], source: "CRM" });
  await runJobsHere(owner.ctx);
  const account = await accountNamed("Apfelhof");
  await page.goto(`${url}/accounts/${account}`);
  const claims = page.getByRole("region", { name: "2 sources know it" });
  await claims.getByText("Industry: 2 say").waitFor();
  await claims.getByRole("button", { name: "Believe Shop about Industry" }).click();
  await page.getByText("Taken; it follows this from now on.").waitFor();
  await claims.getByText("chosen").waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await shoot(page, "claims");
  await page.goto(`${url}/sources`);
  await page.getByRole("region", { name: "Whom to believe" }).waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await shoot(page, "sources");
});

async function accountNamed(name: string): Promise<string> {
  const [row] = await database.asAdmin<{ id: string }>("select a.id from accounts a where a.name = $1", [name]);
  return row?.id as string;
}

/** Pictures for one's own eyes, where a folder for them is named. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["TILTH_LOOKS"];
  if (!folder) return;
  for (const [scheme, width] of [
    ["light", 1440],
    ["dark", 1440],
    ["light", 390],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(200);
    await page.screenshot({ path: `${folder}/${name}-${scheme}-${width}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1440, height: 900 });
}
