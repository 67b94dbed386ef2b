import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { runImport } from "../../../server/know/sources/index.ts";
import { runJobsHere } from "../../../server/platform/jobs/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

type Owner = Awaited<ReturnType<typeof server.owner>>;

async function wizardOf(owner: Owner): Promise<Page> {
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/imports/new`);
  return page;
}
const drop = async (page: Page, files: Record<string, string>) => {
  const given = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  }));
  await page.locator("input[type=file]").setInputFiles(given);
  for (const { name } of given) await page.getByRole("heading", { name }).waitFor();
};
const rehearse = async (page: Page, owner: Owner, named = "Rehearsal") => {
  await page.getByRole("button", { name: "Rehearse (changes nothing)" }).click();
  await page.getByRole("heading", { name: named }).waitFor();
  await runJobsHere(owner.ctx);
  await page.getByText("Nothing has been changed yet.").last().waitFor();
};
const bringIn = async (page: Page, owner: Owner) => {
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await runJobsHere(owner.ctx);
  await page.getByRole("link", { name: "See whom to contact today" }).waitFor();
};
const counted = async (page: Page) =>
  (await page.getByTestId("import-counts").last().innerText()).replaceAll(/\s+/g, " ");
const chooseField = async (page: Page, column: string, field: string) => {
  await page.getByRole("combobox", { name: `What ${column} becomes` }).click();
  await page.getByRole("option", { name: field, exact: true }).click();
  await page.getByRole("option", { name: field, exact: true }).waitFor({ state: "hidden" });
};
const sourceField = (page: Page) => page.getByRole("combobox", { name: "Source", exact: true });

/** A shop's customers, the same firms as a CRM exports them under numbers of its own, and their people in an address book. */
const shop = `customerID,companyName,contactName,address,city,postalCode,country,phone
1,Harbour Bakery,Nadia Okafor,1 Quay,Bristol,BS1 1AA,UK,+44 117 496 0100
2,Mill House Café,Tom Ashby,4 Mill Lane,Bath,BA1 1AA,UK,+44 1225 496000
3,Ferry Lane Foods,Ada Osei,9 Ferry Lane,Bristol,BS2 2BB,UK,+44 117 496 0200
`;
const crm = `"ID","ISDELETED","NAME","BILLINGSTREET","BILLINGCITY","BILLINGPOSTALCODE","PHONE","WEBSITE","INDUSTRY"
"1","false","Ferry Lane Foods","9, Ferry Lane","Bristol","BS2 2BB","","","Wholesale"
"2","false","harbour  bakery","1 Quay","Bristol","BS1 1AA","+441174960100","https://harbour.example","Bakery"
"3","false","Mill House Café","4 Mill Lane","Bath","BA1 1AA","","https://millhouse.example","Café"
`;
const card = (name: string, firm: string, email: string) =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nORG:${firm}\nEMAIL;TYPE=WORK:${email}\nEND:VCARD\n`;
const phone =
  card("Nadia Okafor", "Harbour Bakery", "nadia@harbour.example") +
  card("Tom Ashby", "Mill House Café", "tom@millhouse.example");

test("customers, the same firms from a CRM and an address book, dropped at once, become one set of customers of three sources", async () => {
  const owner = await server.owner("Three");
  const page = await wizardOf(owner);
  await drop(page, { "customers.csv": shop, "Account.csv": crm, "phone.vcf": phone });
  expect(await sourceField(page).inputValue()).toBe("customers");
  const own = (name: string) => page.getByRole("combobox", { name: `Where ${name} comes from` }).inputValue();
  expect([await own("customers.csv"), await own("Account.csv"), await own("phone.vcf")]).toEqual([
    "",
    "Account",
    "phone",
  ]);
  await rehearse(page, owner, "Rehearsal of phone");
  await page.getByRole("heading", { name: "Rehearsal of Account" }).waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await shoot(page, "three");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL("**/imports");
  await runJobsHere(owner.ctx);
  const { rows } = (await owner.ask("GET", "/sources")).body;
  expect(rows.map(({ name, kinds }: { name: string; kinds: string[] }) => `${name}: ${kinds}`).toSorted()).toEqual([
    "Account: accounts",
    "customers: accounts",
    "phone: people",
  ]);
  const accounts = (await owner.ask("GET", "/accounts")).body.rows;
  expect(accounts.map(({ name }: { name: string }) => name.toLowerCase().replaceAll(/\s+/g, " ")).toSorted()).toEqual([
    "ferry lane foods",
    "harbour bakery",
    "mill house café",
  ]);
  expect((await owner.ask("GET", "/people")).body.rows).toHaveLength(3);
});

test(
  "a column put right comes in with the same file, what a source remembers is proposed again, another system's rows are warned of, and all is undone",
  long,
  async () => {
    const owner = await server.owner("Correcting");
    const page = await wizardOf(owner);
    await drop(page, { "customers.csv": shop });
    await chooseField(page, "phone", "– left out –");
    await sourceField(page).fill("shop");
    await bringIn(page, owner);
    expect(await counted(page)).toMatch(/^3 read = 3 created/);

    await page.getByRole("link", { name: "Bring another file" }).click();
    await drop(page, { "customers.csv": shop });
    expect(await sourceField(page).inputValue()).toBe("shop");
    const remembered = page.getByText("as last time");
    await remembered.waitFor();
    // Another source knows nothing of these columns; the first still does.
    await sourceField(page).fill("elsewhere");
    await remembered.waitFor({ state: "hidden" });
    await sourceField(page).fill("shop");
    await remembered.waitFor();
    expect(await page.getByRole("combobox", { name: "What phone becomes" }).inputValue()).toBe("– left out –");
    await chooseField(page, "phone", "Person: phone");
    await rehearse(page, owner);
    expect(await counted(page)).toMatch(/^3 read = 0 created \+ 3 updated/);
    await bringIn(page, owner);
    expect(await counted(page)).toMatch(/^3 read = 0 created \+ 3 updated/);
    await page.getByRole("button", { name: "Undo this import" }).click();
    await page.getByText("3 changes were taken back.").waitFor();
    await page.getByText(/^undone · customers.csv/).waitFor();

    await page.getByRole("link", { name: "Bring another file" }).click();
    await drop(page, { "Account.csv": crm });
    expect(await sourceField(page).inputValue()).toBe("Account");
    await sourceField(page).fill("shop");
    await rehearse(page, owner);
    const warning = page.getByRole("alert").filter({ hasText: "Is this file from shop?" });
    await warning.getByText("1: “Harbour Bakery” here, “Ferry Lane Foods” in the file").waitFor();
    expect(await axeInBothColours(page)).toEqual([]);
    await shoot(page, "strangers");
    await sourceField(page).fill("CRM");
    await warning.waitFor({ state: "hidden" });
    await rehearse(page, owner);
    expect(await warning.count()).toBe(0);

    // Said to be all there is, a file lacks what it does not hold: asked about on the source's page, and still here.
    await page.goto(`${new URL(page.url()).origin}/imports/new?source=shop`);
    await drop(page, { "customers.csv": shop.slice(0, shop.lastIndexOf("\n", shop.length - 2) + 1) });
    await page.getByRole("combobox", { name: "The files are" }).click();
    await page.getByRole("option", { name: "everything the source has" }).click();
    await bringIn(page, owner);
    const lacking = page.getByRole("alert").filter({ hasText: "1 record of this source is missing in it" });
    await lacking.waitFor();
    expect(await axeInBothColours(page)).toEqual([]);
    await lacking.getByRole("link", { name: "Decide what goes and what stays" }).click();
    await page.getByRole("region", { name: "1 record is missing there" }).waitFor();
  },
);

test("an import that runs is cancelled from its page, and what it took in is taken back from there", async () => {
  const owner = await server.owner("Cancelling");
  const page = await wizardOf(owner);
  const total = 6000;
  const rows = Array.from({ length: total }, (_, at) => `K${at},Firm ${at} & Sons`).join("\n");
  await drop(page, { "many.csv": `id,company\n${rows}\n` });
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  const id = page.url().slice(-36);
  const running = runImport({ ...owner.ctx, dataDir: database.dataDir }, id, { rowsPerChunk: 10 });
  await page.getByText(/Reading…|about \d+ seconds? left/).waitFor();
  await page.getByRole("button", { name: "Cancel", exact: true }).click();
  await running;
  await page.getByText(/^cancelled · many.csv/).waitFor();
  const { read, created } = (await owner.ask("GET", `/imports/${id}`)).body;
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(total);
  expect(created).toBe(read);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByText(/^undone · many.csv/).waitFor();
  expect((await owner.ask("GET", "/accounts")).body.rows).toEqual([]);
});

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
