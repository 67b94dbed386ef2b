import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFindings, useBrowser } from "./browser.ts";
import { root, useProgram } from "./program.ts";
import { makeTradeFiles } from "./sample/trade-files.ts";

/** The way of a new user from the first start to a promise kept, in the browser, with the programs as they are shipped. */
const program = useProgram();
const browser = useBrowser();

interface Business {
  name: string;
  currency: string;
  zone: string;
  files: { path: string; malformed: number[] | number }[];
  /** The column whose commas were left unquoted, by file name. */
  addressColumn: Record<string, number>;
  delimiter: string;
  period: { from: string; to: string };
  top: { first: string; headline: string; sum: string };
  promised: number;
}

const real = join(root, "../shared/data/northwind/raw");
if (!existsSync(real))
  console.info("The trader's real files were left out of the main path: ../shared/data is not beside this project.");

test("a new user brings a business in, sees whom to contact today, does it, and the promise kept rises", async () => {
  const business = existsSync(real) ? realTrader() : ownTrader();
  const started = await program.start();
  const page = await browser.page({ reducedMotion: "no-preference" });
  await page.goto(started.url);
  await becomeOwner(page, business, ownerCode(started.said()));
  await chooseOwnFiles(page);
  for (const file of business.files) await bring(page, file, business);
  await seeTopTen(page, business);
  await keepPromises(page, business);
  await started.stop();
}, 300_000);

/** The code from the terminal opens the first page. */
async function becomeOwner(page: Page, business: Business, code: string): Promise<void> {
  await page.waitForURL("**/setup");
  await page.getByLabel("One-time code").fill(code);
  await page.getByLabel("Name of your business").fill(business.name);
  await choose(page, "Time zone", business.zone);
  await choose(page, "Reporting currency", business.currency);
  await page.getByLabel("Your name").fill("Ada Quillfeather");
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByRole("textbox", { name: "Password" }).fill("a long enough passphrase 42");
  await page.getByRole("button", { name: "Create the workspace" }).click();
  await page.waitForURL("**/welcome");
}

async function chooseOwnFiles(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Welcome, Ada" }).waitFor();
  for (const door of ["Bring your files", "Look around first", "Invite colleagues"])
    await page.getByRole("heading", { name: door }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("link", { name: "Bring files in" }).click();
  await page.waitForURL("**/imports/new");
}

/** One file through the wizard; its malformed rows are downloaded, mended and brought again. */
async function bring(page: Page, file: Business["files"][0], business: Business): Promise<void> {
  const good = await throughWizard(page, file.path, business);
  const wrong = typeof file.malformed === "number" ? file.malformed : file.malformed.length;
  expect(good, basename(file.path)).toMatchObject({ failed: wrong, skipped: 0, created: good.read - wrong });
  if (wrong === 0) return;
  const table = page.getByRole("table", { name: "Rows that did not come in" });
  await table.getByRole("row").nth(1).waitFor();
  // The header and the first page of rows.
  expect(await table.getByRole("row").count()).toBe(1 + Math.min(wrong, 100));
  if (typeof file.malformed !== "number")
    expect(await table.locator("tbody td:first-child").allTextContents()).toEqual(file.malformed.map(String));
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: /Download to mend/ }).click();
  const name = basename(file.path);
  const mended = join(program.dataDir, `mended-${name}`);
  const found = readFileSync(await (await waiting).path(), "utf8");
  writeFileSync(mended, mend(found, business.addressColumn[name] ?? -1, business.delimiter));
  expect(await throughWizard(page, mended, business), `${name}, mended`).toMatchObject({
    read: wrong,
    created: wrong,
    failed: 0,
    skipped: 0,
  });
}

interface Counts {
  read: number;
  created: number;
  unchanged: number;
  skipped: number;
  failed: number;
}

/** Uploaded, looked at, rehearsed, brought in: with nothing corrected by hand. */
async function throughWizard(page: Page, path: string, business: Business): Promise<Counts> {
  await page.getByRole("link", { name: "Imports" }).click();
  await page.waitForURL("**/imports");
  await page.getByRole("link", { name: "Bring files in" }).click();
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await choosing).setFiles(path);
  await page.getByRole("heading", { name: basename(path) }).waitFor();
  // The files of one business belong to one source; from the second on it is proposed.
  const source = page.getByRole("combobox", { name: "Source" });
  if (!(await source.inputValue()).startsWith(business.name)) await source.fill(business.name);
  await page.getByRole("button", { name: "Rehearse (changes nothing)" }).click();
  await page.getByText("Nothing has been changed yet.").waitFor();
  const rehearsed = await countsOf(page);
  await page.getByRole("table", { name: "Examples" }).getByRole("row").nth(1).waitFor();
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "See whom to contact today" }).waitFor();
  const counts = await countsOf(page);
  expect(counts, `${basename(path)} came in as rehearsed`).toEqual(rehearsed);
  return counts;
}

async function countsOf(page: Page): Promise<Counts> {
  const said = (await page.getByTestId("import-counts").last().innerText()).replaceAll(",", "");
  const count = (name: string): number => Number(new RegExp(`(\\d+)\\s+${name}`).exec(said)?.[1] ?? Number.NaN);
  const counts = {
    read: count("read"),
    created: count("created"),
    updated: count("updated"),
    unchanged: count("unchanged"),
    skipped: count("skipped"),
    failed: count("failed"),
  };
  expect(counts.read).toBe(counts.created + counts.updated + counts.unchanged + counts.skipped + counts.failed);
  return counts;
}

async function seeTopTen(page: Page, { period, top }: Business): Promise<void> {
  await page.keyboard.press("g");
  await page.keyboard.press("o");
  await page.waitForURL("**/top");
  await page.getByLabel("From", { exact: true }).fill(period.from);
  await page.getByLabel("To", { exact: true }).fill(period.to);
  await page.getByText(top.headline).waitFor();
  await page.getByText(top.sum).waitFor();
  await page.getByRole("row", { name: new RegExp(`^1 ${top.first}`) }).waitFor();
  await page.getByRole("heading", { name: "Top ten" }).click();
  expect(await axeFindings(page)).toEqual([]);
}

/** Three touches with the keys alone; each counts, and what is undone does not. */
async function keepPromises(page: Page, { promised }: Business): Promise<void> {
  const kept = (count: number) => page.getByText(`${count} of ${promised} promises kept`).waitFor();
  const gauge = (count: number) =>
    page
      .getByTestId("promise-kept")
      .getByText(percent(count / promised))
      .waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.waitForURL("**/today");
  await kept(0);
  await gauge(0);
  expect(await page.getByTestId("count-rows").innerText()).toBe(String(promised));
  const before = await rowsOf(page);
  for (const [index, benefit] of ["a cheaper part, found together", "the lost parcel", "how to store it"].entries()) {
    await page.keyboard.press("t");
    await page.getByRole("form", { name: "What happened" }).waitFor();
    // `y` goes to what they had of it.
    await page.keyboard.press("y");
    await page.keyboard.type(benefit);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("form", { name: "What happened" }).waitFor({ state: "detached" });
    expect(await rowsOf(page)).toEqual(before.slice(index + 1));
  }
  await kept(3);
  await gauge(3);
  await page.keyboard.press("u");
  await page.getByText("Taken back.").waitFor();
  await kept(2);
  await gauge(2);
  expect(await rowsOf(page)).toEqual(before.slice(2));
}

const rowsOf = (page: Page): Promise<string[]> =>
  page.locator("[data-row] a[href^='/accounts/']").evaluateAll((links) => links.map((link) => link.textContent ?? ""));

const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)}%`;

async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(value);
  await page.getByRole("option", { name: value }).first().click();
}

/** As it is printed in the terminal where Tilth was started. */
function ownerCode(said: string): string {
  return /with this code: (\S+)/.exec(said)?.[1] ?? "";
}

/** Puts quotes around the field whose commas split it: what a person would do in an editor. */
function mend(found: string, column: number, delimiter: string): string {
  const [header = "", ...rows] = found.split(/\r?\n/).filter(Boolean);
  const width = header.split(delimiter).length;
  const mended = rows.map((row) => {
    const cells = row.split(delimiter);
    const extra = cells.length - width;
    const joined = cells.slice(column, column + extra + 1).join(delimiter);
    return [...cells.slice(0, column), `"${joined}"`, ...cells.slice(column + extra + 1)].join(delimiter);
  });
  return [header, ...mended, ""].join("\n");
}

function realTrader(): Business {
  const file = (name: string, malformed: number) => ({ path: join(real, name), malformed });
  return {
    name: "Northwind",
    currency: "USD",
    zone: "Europe/London",
    files: [file("customers.csv", 24), file("orders.csv", 176), file("products.csv", 0), file("order-details.csv", 0)],
    addressColumn: { "customers.csv": 4, "orders.csv": 9 },
    delimiter: ",",
    period: { from: "1996-01-01", to: "1998-12-31" },
    top: { first: "QUICK-Stop", headline: "10 of 89 accounts bring 45.0%", sum: "of US$1,265,793, from" },
    promised: 91,
  };
}

/** A firm of our own making, where no real files are at hand. */
function ownTrader(): Business {
  const files = makeTradeFiles();
  const write = (name: string, text: string, malformed: number[] | number) => {
    const path = join(program.dataDir, name);
    writeFileSync(path, text);
    return { path, malformed };
  };
  const share = (100 * files.topTenMinor) / files.revenueMinor;
  const sum = Math.round(files.revenueMinor / 100).toLocaleString("en-GB");
  return {
    name: "Shop",
    currency: "EUR",
    zone: "Europe/Vienna",
    files: [
      write("customers.csv", files.found, files.malformed),
      write("orders.csv", files.orders, 0),
      write("order-lines.csv", files.lines, 0),
    ],
    addressColumn: { "customers.csv": 4 },
    delimiter: ",",
    period: { from: "2025-01-01", to: "2025-12-31" },
    top: {
      first: files.top.name,
      headline: `10 of ${files.buyers} accounts bring ${share.toFixed(1)}%`,
      sum: `of €${sum}, from`,
    },
    promised: files.customers,
  };
}
