import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { runJobsHere } from "../server/platform/jobs/index.ts";
import { drainNotices } from "../server/platform/notices/index.ts";
import { axeInBothColours, useBrowser } from "./browser.ts";
import { useDatabase } from "./database.ts";
import { cutTexts, cutWhenNarrow, moving, wordsOf } from "./looks.ts";
import { testPassword, useServer } from "./server.ts";
import { long } from "./long.ts";

const root = join(import.meta.dirname, "..");

/** Every screen and dialog with the sample firm in it, judged by the same measures. */
const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

type Owner = Awaited<ReturnType<typeof server.owner>>;

let owner: Owner;
let place: {
  account: string;
  person: string;
  product: string;
  import: string;
  file: string;
  verification: string;
  mailing: string;
};

beforeAll(async () => {
  // The lists that a workspace begins with are in its own language, whoever reads them.
  owner = await server.owner("Fernhill", "de");
  const did = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.ask(method, path, body);
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  await did("POST", "/sample");
  await drainNotices(owner.ctx);
  const { rows } = await did("GET", "/today");
  const [one, other] = rows.map((row: { account: string }) => row.account);
  const pair = await did("POST", "/match-pairs", { kind: "account", one, other });
  await did("POST", `/match-pairs/${pair.id}/answer`, { answer: "open" });
  const full = rows.find((row: { people: unknown[]; touches: unknown[] }) => row.people.length > 1) ?? rows[0];
  const file = join(database.dataDir, "customers.csv");
  writeFileSync(
    file,
    "customerNo,companyName,contactName,phone\nT-1,Tidewater,Ada Quill,+44 117 496 0101\nT-2,Quill, Bindery,Bo,1\n",
  );
  const verification = await did("POST", "/verifications", {
    unit: "customer",
    questions: ["there", "email"],
    margin: 0.2,
  });
  await did("POST", `/verifications/${verification.id}/outcomes`, { place: 1, outcome: "right" });
  const { rows: products } = await did("GET", "/products");
  const sender = await did("POST", "/sending-accounts", {
    name: "Post",
    from_name: "Ada Quillfeather",
    from_address: "ada@fernhill.example",
    host: "mail.fernhill.example",
    port: 587,
    security: "starttls",
  });
  await did("POST", "/dkim-keys", { domain: "fernhill.example", algorithm: "ed25519" });
  const mailing = await did("POST", "/mailings", {
    name: "Spring catalogue",
    sender: sender.id,
    purpose: "educate",
    subject: "Three pages for {{ account.name }}",
    text: "Dear {{ person.given_name }}",
    people: full.people.map((one: { person: string }) => one.person),
  });
  place = {
    mailing: mailing.id,
    product: products[0].id,
    verification: verification.id,
    account: full.account,
    person: full.people[0].person,
    import: await smallImport(did),
    file,
  };
}, 120_000);

/** An import with a row that did not come in, as the wizard starts it. */
async function smallImport(
  did: (method: string, path: string, body?: unknown) => Promise<{ id: string }>,
): Promise<string> {
  const text = "companyName,phone\nTidewater,+44 117 496 0101\nQuill, Bindery,1\n";
  const upload = await did("POST", "/uploads", { name: "small.csv", bytes: Buffer.byteLength(text) });
  const headers = { "content-type": "application/octet-stream" };
  await owner.ask("PUT", `/uploads/${upload.id}/parts/0`, text, headers);
  const started = await did("POST", "/imports", { files: [{ upload: upload.id, as: "accounts" }], source: "small" });
  await runJobsHere(owner.ctx);
  return started.id;
}

/** How each screen is opened, and what is there once it is whole. */
const screens: Record<string, (page: Page) => Promise<void>> = {
  "sign-in": (page) => opened(page, "/sign-in", "form button[type=submit]"),
  setup: (page) => opened(page, "/setup", "form button[type=submit]"),
  welcome: (page) => opened(page, "/welcome", "main h2"),
  today: (page) => opened(page, "/today", "[data-row='3']"),
  customers: (page) => opened(page, "/customers", "[data-row='3']"),
  account: (page) => opened(page, `/accounts/${place.account}`, "main a[href^='/people/']"),
  person: (page) => opened(page, `/people/${place.person}`, "main a[href^='/accounts/']"),
  "top ten": (page) => opened(page, "/top", "[data-row='3']"),
  products: (page) => opened(page, "/products", "[data-row='3']"),
  product: (page) => opened(page, `/products/${place.product}`, "main table a[href^='/accounts/']"),
  library: (page) => opened(page, "/library", "[data-row='3']"),
  knowledge: (page) => opened(page, "/knowledge", "main ol li"),
  inbox: (page) => opened(page, "/inbox", "main h1"),
  "told by mail": (page) => opened(page, "/answers", "main h2"),
  calls: (page) => opened(page, "/calls", "main h1"),
  letters: (page) => opened(page, "/letters", "main h1"),
  texts: (page) => opened(page, "/texts", "main h1"),
  mailings: (page) => opened(page, "/mailings", "main a[href^='/mailings/']"),
  mailing: (page) => opened(page, `/mailings/${place.mailing}`, "[data-testid='before-counts']"),
  "mail templates": (page) => opened(page, "/mailings?show=templates", "main h2"),
  "sending accounts": (page) => opened(page, "/mailings?show=accounts", "main [class*=sent]"),
  doubtful: (page) => opened(page, "/mailings?show=doubtful", "main h2"),
  moves: (page) => opened(page, "/moves", "main h1"),
  duplicates: (page) => opened(page, "/duplicates", "main tbody tr"),
  verifications: (page) => opened(page, "/verifications", "main a[href^='/verifications/']"),
  "new verification": (page) => opened(page, "/verifications/new", "[data-testid='verification-size']"),
  "verification work": (page) => opened(page, `/verifications/${place.verification}`, "[data-row='3']"),
  "verification report": (page) =>
    opened(page, `/verifications/${place.verification}/report`, "[data-testid='verification-range']"),
  imports: (page) => opened(page, "/imports", "main a[href^='/imports/']"),
  "import wizard": async (page) => {
    await opened(page, "/imports/new", "input[type=file]");
    await page.locator("input[type=file]").setInputFiles(place.file);
    await page.getByRole("heading", { name: "customers.csv" }).waitFor();
  },
  sources: (page) => opened(page, "/sources", "main a[href^='/sources/']"),
  "new source": (page) => opened(page, "/sources/new", "main form button[type=submit]"),
  source: async (page) => {
    await opened(page, "/sources", "main table a[href^='/sources/']");
    await page.locator("main table a[href^='/sources/']").first().click();
    await page.locator("main form button[type=submit]").waitFor();
  },
  "import result": (page) => opened(page, `/imports/${place.import}`, "[data-testid='import-counts']"),
  settings: (page) => opened(page, "/settings", "#about"),
  "nothing here": (page) => opened(page, "/nowhere", "h1"),
};

/** What opens over a screen, by the keys that open it. */
const dialogs: Record<string, { over: string; open: (page: Page) => Promise<void>; there: string }> = {
  touch: { over: "account", open: (page) => page.keyboard.press("t"), there: "[role=dialog] form" },
  snooze: { over: "today", open: (page) => page.keyboard.press("z"), there: "[role=dialog] input" },
  "hand over": { over: "today", open: (page) => page.keyboard.press("h"), there: "[role=dialog]" },
  palette: { over: "inbox", open: (page) => page.keyboard.press("Control+k"), there: "[role=dialog] input" },
  shortcuts: { over: "inbox", open: (page) => page.keyboard.press("?"), there: "[role=dialog] kbd" },
  promise: { over: "inbox", open: (page) => page.getByTestId("promise-kept").click(), there: "[role=dialog] table" },
  exports: {
    over: "customers",
    open: (page) => page.locator("main button:has(.tabler-icon-download)").click(),
    there: "[role=dialog] button",
  },
  filter: {
    over: "customers",
    open: (page) => page.locator("main button:has(.tabler-icon-filter)").click(),
    there: "[role=dialog] .queryBuilder",
  },
};

async function opened(page: Page, path: string, there: string): Promise<void> {
  const to = new URL(path, server.url.replace("127.0.0.1", "localhost"));
  const at = new URL(page.url());
  // Within the pages another address is enough, as by a link: the programs of the page are not read anew for each.
  if (at.origin === to.origin && at.pathname !== to.pathname && (await page.locator("[role=dialog]").count()) === 0)
    await turnedTo(page, path);
  else {
    await page.goto(to.href);
    await page.waitForLoadState("load");
  }
  await page.locator(there).first().waitFor({ state: "attached" });
  // What is shown without its data yet would be judged too kindly.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
}

/** Returns once nothing of the screen before is left. */
async function turnedTo(page: Page, path: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const one of document.querySelectorAll("main > *, form")) one.setAttribute("data-left", "");
    history.pushState(null, "", wanted);
  }, path);
  await page.locator("[data-left]").first().waitFor({ state: "detached" });
}

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.page(options);
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  return page;
}

/** What is found on each screen and in each dialog; only where something is. */
async function onAll(
  page: Page,
  find: (page: Page, within?: string) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const keep = async (name: string, within?: string): Promise<void> => {
    const here = await find(page, within);
    if (here.length > 0) found[name] = here;
  };
  for (const [name, open] of Object.entries(screens)) {
    await open(page);
    await keep(name);
  }
  for (const [name, dialog] of Object.entries(dialogs)) {
    await screens[dialog.over]?.(page);
    await dialog.open(page);
    await page.locator(dialog.there).first().waitFor();
    // What lies beneath has been looked at.
    await keep(name, "[role=dialog]");
  }
  return found;
}

test("text that runs out of its frame is found, text that scrolls or ends in dots is not", async () => {
  const page = await browser.page({ viewport: { width: 300, height: 300 } });
  const line = (style: string, text: string) =>
    `<div style="width:60px;white-space:nowrap;${style}"><span>${text} goes on and on</span></div>`;
  await page.setContent(
    line("overflow:hidden", "This") +
      line("overflow:auto", "That") +
      line("overflow:hidden;text-overflow:ellipsis", "It"),
  );
  expect(await cutTexts(page)).toEqual(["“This goes on and on” is cut off"]);
  await page.setContent(`<div style="width:400px">wide</div>`);
  expect(await cutTexts(page)).toEqual(["the page is 408 wide in 300"]);
});

test("from each screen the menu leads on to the next, to the one after and back without loading anew, and none breaks", {
  ...long,
  timeout: 300_000,
}, async () => {
  const page = await visit();
  await screens["today"]?.(page);
  const menu = page.locator("nav").first().getByRole("link");
  const places = await menu.evaluateAll((links) => links.map((link) => link.getAttribute("href") as string));
  expect(places.length).toBeGreaterThan(5);
  // Each stride meets other neighbours: what one screen keeps of the server's answers is read by many others.
  const strides = [1, 2, places.length - 1];
  const walk = strides.flatMap((stride) => places.map((_, at) => places[(at * stride) % places.length] as string));
  for (const to of walk) {
    await menu.and(page.locator(`[href="${to}"]`)).click();
    await page.waitForURL(`**${to}**`);
    await page.locator("main h1").first().waitFor();
    // A screen that broke takes the frame with it.
    expect(await menu.count(), to).toBe(places.length);
  }
});

// One walk for all that is judged of a screen: loading it takes longer than looking at it. In German, whose words are the longer ones.
test("on no screen and in no dialog axe finds anything in light or dark, anything moves for who asked for less, a text is cut off at 200 % zoom or on a phone, a word is left in English or a day written as the English do", {
  ...long,
  timeout: 600_000,
}, async () => {
  const { headers } = await owner.ask("GET", "/me");
  const changed = await owner.ask("PATCH", "/me", { language: "de" }, { "if-match": headers.get("etag") ?? "*" });
  expect(changed.status, changed.text).toBe(200);
  const said: string[] = [];
  const page = await visit({ locale: "de-DE", colorScheme: "light", hasTouch: true });
  const found = await onAll(page, async (_, within) => {
    const moved = await moving(page);
    const words = await wordsOf(page);
    said.push(...words);
    return [
      ...moved.map((one) => `moves: ${one}`),
      ...words.filter((word) => isEnglish(word)),
      ...(await axeInBothColours(page, within)),
      ...(await cutWhenNarrow(page, within)),
    ];
  });
  expect(found).toEqual({});
  expect(
    said.filter((word) => /\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* \d{4}/.test(word)),
  ).toEqual([]);
  expect(said.some((word) => /\b\d{2}\.\d{2}\.\d{4}\b/.test(word))).toBe(true);
});

/** What the firm itself calls things: titles of its people, a reason of its list, a group of its products, a file and its column, the choices of its field. */
const theirs = new Set(["Owner", "Accounts", "Price", "Seed", "phone", "customers", "Monday", "Wednesday", "Friday"]);

/** A text of our own catalogue in English that no German text is, or one that a part we use brought along. */
function isEnglish(word: string): boolean {
  if (theirs.has(word)) return false;
  return (
    (ours.english.has(word) && !ours.german.has(word)) || /\b(Toggle|Close|Clear|Loading|overdue|days ago)\b/.test(word)
  );
}

const ours = { english: catalogue("en"), german: catalogue("de") };

/** All texts of the pages in this language; they lie beside what shows them. */
function catalogue(language: "en" | "de"): Set<string> {
  const files = globSync(`web/**/strings.${language}.json`, { cwd: root });
  return new Set(files.flatMap((file) => textsOf(JSON.parse(readFileSync(join(root, file), "utf8")))));
}

function textsOf(strings: unknown): string[] {
  if (typeof strings === "string") return [strings];
  return Object.values(strings as Record<string, unknown>).flatMap(textsOf);
}

test("the way from the sign-in to a touch and back is walked by keyboard alone", async () => {
  const page = await browser.page();
  await page.goto(`${server.url.replace("127.0.0.1", "localhost")}/sign-in`);
  await page.locator("form input[type=email]:focus").waitFor();
  await page.keyboard.type(owner.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(testPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/today");
  await page.locator("[data-row='1']").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await page.waitForURL("**/customers**");
  const second = page.locator("[role=grid] [data-row='1']");
  await second.waitFor();
  await page.keyboard.press("j");
  await page.locator("[role=grid] [data-row='1'][data-at]").waitFor();
  const name = await second.locator("a[href^='/accounts/']").innerText();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
  const account = new URL(page.url()).pathname.split("/").at(-1);
  const touches = async () => (await owner.ask("GET", `/accounts/${account}/timeline?kinds=touch`)).body.rows.length;
  const before = await touches();
  await page.keyboard.press("t");
  await page.locator("[role=dialog] form:focus").waitFor();
  await page.keyboard.press("l");
  await page.keyboard.press("j");
  await page.keyboard.type("How the new beds do");
  await page.keyboard.press("Control+Enter");
  await page.locator("[role=dialog]").waitFor({ state: "detached" });
  expect(await touches()).toBe(before + 1);
  await page.keyboard.press("u");
  await page
    .locator("[role=alert]")
    .filter({ hasText: /Taken back|Zurückgenommen/ })
    .waitFor();
  expect(await touches()).toBe(before);
});
