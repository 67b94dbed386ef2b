import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "./browser.ts";

/**
 * Takes the pictures of the guide again, on the sample firm: `bin/bootstrap test/pictures.ts`, or only some of them by name.
 * The machine needs a font with Chinese letters (Debian: fonts-noto-cjk).
 */
const root = join(import.meta.dirname, "..");
const folder = join(root, "docs/pictures");
const only = process.argv.slice(2);
const size = { width: 1280, height: 800 };
const password = "a long enough passphrase 42";

/** With a comma left unquoted, so that the wizard has something to show. */
const customersFile = `customerNo,companyName,contactName,contactTitle,address,city,postalCode,country,phone
T-100,Tidewater Chandlery,Ada Quillfeather,Owner,3 Harbour Lane,Bristol,BS1 4RN,United Kingdom,+44 117 496 0101
T-101,Brennerei Öhler,Jörg Weißenberg,Buyer,Hof 4, Tor 2,Linz,4020,Austria,+43 732 101001
T-102,北山茶行,王小明,Owner,Long Row 12,Leeds,LS1 4DY,United Kingdom,+44 113 496 0102
T-103,Quill Bindery,Renée Loiseau,Managing director,9 Paper Street,York,YO1 7HU,United Kingdom,+44 1904 496 010
`;

/** Pictures of what is said after something was done. */
const saying = new Set(["touch-logged", "snooze"]);
const data = mkdtempSync(join(tmpdir(), "tilth-pictures-"));
chmodSync(data, 0o755);
const env: NodeJS.ProcessEnv = { ...process.env, TILTH_DATA: data, NODE_ENV: "" };
const program = spawn(join(root, "bin/tilth"), ["start", "--port", "0"], { env, stdio: ["ignore", "pipe", "inherit"] });
const browser = await openBrowser();
try {
  const { url, code } = await startedAt();
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({ viewport: size, locale: "en-GB", colorScheme: "light" });
  const page = await context.newPage();
  await takeAll(page, url, code);
} finally {
  await browser.close();
  const ended = new Promise((done) => program.once("exit", done));
  program.kill("SIGTERM");
  await ended;
  execFileSync(join(root, "bin/tilth"), ["stop"], { env, stdio: "ignore" });
  rmSync(data, { recursive: true, force: true });
}

/** The address and the owner's code, as `tilth start` prints them. */
function startedAt(): Promise<{ url: string; code: string }> {
  let said = "";
  return new Promise((done, fail) => {
    program.once("exit", () => fail(new Error(`tilth start ended: ${said}`)));
    program.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/\S+:\d+/.exec(said)?.[0];
      const code = /with this code: (\S+)/.exec(said)?.[1];
      if (url && code) done({ url, code });
    });
  });
}

async function takeAll(page: Page, url: string, code: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel("One-time code").fill(code);
  await page.getByLabel("Name of your business").fill("Fernhill Garden Supplies");
  await choose(page, "Time zone", "Europe/London");
  await choose(page, "Reporting currency", "GBP");
  await page.getByLabel("Your name").fill("Ada Quillfeather");
  await page.getByLabel("E-mail").fill("ada@example.com");
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await take(page, "setup");
  await page.getByRole("button", { name: "Create the workspace" }).click();
  await page.getByRole("heading", { name: "Welcome, Ada" }).waitFor();
  await take(page, "welcome");
  await page.getByRole("button", { name: "Bring sample customers" }).click();
  await page.getByTestId("count-rows").waitFor();
  await page.getByTestId("promise-kept").waitFor();
  // The message goes by itself, too.
  await page
    .getByRole("button", { name: "Close" })
    .first()
    .click({ timeout: 3000 })
    .catch(() => undefined);
  await takeToday(page);
  await takeCustomers(page, url);
  await takeAccount(page, url);
  await takeTop(page);
  await takeLibrary(page);
  await takeVerification(page);
  await takeImport(page);
  await page.goto(`${url}/api/docs`);
  await take(page, "api");
}

async function takeToday(page: Page): Promise<void> {
  await go(page, "Today");
  await take(page, "today");
  await page.keyboard.press("t");
  await page.getByRole("form", { name: "What happened" }).waitFor();
  await page.keyboard.press("g");
  await take(page, "touch");
  await page.keyboard.press("Control+Enter");
  await page.getByText("Logged: a valued touch").waitFor();
  await take(page, "touch-logged");
  await page.keyboard.press("u");
  await page.keyboard.press("z");
  await page.getByLabel("Why not today").fill("On holiday until Monday");
  await take(page, "snooze");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.getByTestId("promise-kept").click();
  await take(page, "promise");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Find accounts, people, orders, notes, screens…").last().fill("gardn");
  await page.waitForTimeout(800);
  await take(page, "palette");
  await page.keyboard.press("Escape");
}

async function takeCustomers(page: Page, url: string): Promise<void> {
  await go(page, "Customers");
  await page.getByRole("row").nth(5).waitFor();
  await take(page, "customers");
  for (const at of [2, 4, 5]) await page.getByRole("row").nth(at).getByRole("checkbox").check();
  await take(page, "bulk");
  await page.goto(`${url}/customers`);
  await page.getByRole("row").nth(5).waitFor();
  await page.getByRole("button", { name: "Filter" }).click();
  await take(page, "filter");
  await page.keyboard.press("Escape");
}

async function takeAccount(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/today`);
  await page.locator("[data-row='3'] a[href^='/accounts/']").click();
  await page.waitForURL("**/accounts/*");
  await take(page, "account");
  await page.locator("main a[href^='/people/']").first().click();
  await page.waitForURL("**/people/*");
  await take(page, "person");
}

async function takeTop(page: Page): Promise<void> {
  await go(page, "Top ten");
  await page.getByRole("row").nth(5).waitFor();
  await take(page, "top-ten");
}

async function takeLibrary(page: Page): Promise<void> {
  await go(page, "Library");
  await take(page, "library");
}

async function takeVerification(page: Page): Promise<void> {
  await go(page, "Verification");
  await page.keyboard.press("n");
  await page.getByTestId("verification-size").waitFor();
  await take(page, "verification-new");
  await page.getByRole("button", { name: "Draw" }).click();
  await page.locator("[data-row='1']").waitFor();
  for (const key of "rrwr") {
    await page.keyboard.press(key);
    if (key === "w") await page.keyboard.press("Enter");
    await page.waitForTimeout(500);
  }
  await page.keyboard.press("w");
  await page.keyboard.type("n.okafor@");
  await take(page, "verification-work");
  await page.keyboard.press("Escape");
  for (const key of "aaaanaaaaanaaaaawaaaaa") {
    await page.keyboard.press(key);
    if (key === "w") await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
  }
  await page.getByRole("link", { name: "Report" }).first().click();
  await page.getByTestId("verification-range").waitFor();
  await take(page, "verification-report");
}

async function takeImport(page: Page): Promise<void> {
  const file = join(data, "customers.csv");
  writeFileSync(file, customersFile);
  await go(page, "Imports");
  await page.getByRole("link", { name: "Bring files in" }).click();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { name: "customers.csv" }).waitFor();
  await take(page, "import-mapping");
  await page.getByRole("button", { name: "Rehearse (changes nothing)" }).click();
  await page.getByText("Nothing has been changed yet.").waitFor();
  await page.getByText("Nothing has been changed yet.").scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2000);
  await take(page, "import-rehearsal");
  await page.getByRole("button", { name: "Bring it in" }).click();
  await page.getByRole("link", { name: "See whom to contact today" }).waitFor();
  await page.getByRole("table", { name: "Rows that did not come in" }).waitFor();
  await take(page, "import-result");
}

async function go(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function choose(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(value);
  await page.getByRole("option", { name: value }).first().click();
}

/** Once nothing is asked of the server any more, and what moves has come to rest. */
async function take(page: Page, name: string): Promise<void> {
  // Also before a picture that is not wanted: what comes next presses keys on what is there by then.
  await page.waitForTimeout(1500);
  if (only.length > 0 && !only.includes(name)) return;
  // What was said of the step before covers what the picture is of.
  if (!saying.has(name)) await showSaid(page, "hidden");
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  await showSaid(page, "");
  console.log(`docs/pictures/${name}.png`);
}

async function showSaid(page: Page, visibility: string): Promise<void> {
  await page.evaluate((how) => {
    for (const root of document.querySelectorAll<HTMLElement>(".mantine-Notifications-root"))
      root.style.visibility = how;
  }, visibility);
}
