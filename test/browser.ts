import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterEach, beforeAll } from "vitest";
import { findBrowser } from "./browser-binary.ts";

/** As root there is no sandbox; nothing is asked of the net beside the page under test. */
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("there is no Chrome or Chromium; `npm test` finds or installs one");
  return chromium.launch({ executablePath, args: flags, headless: true });
}

export interface TestBrowser {
  /**
   * A page with cookies of its own, as new. An error the page throws fails the test that opened it. Of somebody who asked for less
   * motion, unless said otherwise: nothing to wait for, and no colour is judged half-way to another.
   */
  page(options?: BrowserContextOptions): Promise<Page>;
}

/** One for all files of a process. */
let browser: Browser | undefined;
/** Pages that wait for the next test that asks for the same: what a page's process has read before is read in half the time. */
const idle = new Map<string, Page[]>();

/** Called once at the top of a browser test file. */
export function useBrowser(): TestBrowser {
  const inUse = new Map<Page, BrowserContextOptions>();
  const thrown: Error[] = [];
  beforeAll(async () => {
    // It ends with the process.
    if (!browser?.isConnected()) {
      idle.clear();
      browser = await openBrowser();
    }
  });
  afterEach(async () => {
    await Promise.all(
      [...inUse].map(async ([page, options]) => {
        if (!(await emptied(page, options))) return page.context().close();
        const wanted = JSON.stringify(options);
        idle.set(wanted, [...(idle.get(wanted) ?? []), page]);
      }),
    );
    inUse.clear();
    const [first] = thrown.splice(0);
    if (first) throw new Error(`the page threw: ${first.message}`, { cause: first });
  });
  return {
    page: async (given = {}) => {
      if (!browser) throw new Error("the browser is there once the tests run: use it inside test()");
      const options = { ...somebody, ...given };
      const page = idle.get(JSON.stringify(options))?.shift() ?? (await (await browser.newContext(options)).newPage());
      page.on("pageerror", (error) => thrown.push(error));
      inUse.set(page, options);
      return page;
    },
  };
}

const somebody: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: "en-GB",
  colorScheme: "light",
  reducedMotion: "reduce",
};

/** As new, for the next test: nobody signed in, nothing kept, nothing heard, the window as it was. False where that can't be had. */
async function emptied(page: Page, { viewport, colorScheme, reducedMotion }: BrowserContextOptions): Promise<boolean> {
  const context = page.context();
  try {
    const { origin } = new URL(page.url());
    await Promise.all(context.pages().map((one) => (one === page ? undefined : one.close())));
    page.removeAllListeners();
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.unrouteAll({ behavior: "ignoreErrors" });
    // Another address of the same server: an empty page would end the process that has read ours.
    await page.goto(`${origin}/api/v1/me`, { timeout: 5000 });
    const session = await context.newCDPSession(page);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    await session.detach();
    await context.clearCookies();
    await context.clearPermissions();
    await context.setOffline(false);
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ media: null, forcedColors: null, colorScheme, reducedMotion });
    return true;
  } catch {
    // Closed by its test, shown another server, or asked whether to leave: the next test gets a new one.
    return false;
  }
}

/** What is judged: all rules or those named; the whole page or what lies within one element. */
export interface AxeOptions {
  rules?: string[];
  within?: string;
}

/** Rows of one list are made alike: the first few stand for all. */
const laterRows = "[data-row]:nth-child(n + 7)";

/** What axe finds on the page as it is shown now, one line each; an accessible page gives []. */
export async function axeFindings(page: Page, { rules, within = "html" }: AxeOptions = {}): Promise<string[]> {
  // Evaluated rather than loaded as a script: the page's own policy forbids foreign scripts, and shall.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeSource());
  const found = await page.evaluate(
    async ({ only, include, exclude }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: object, options: object): Promise<{ violations: Violation[] }> };
      };
      const context = { include: [include], exclude: document.querySelector(exclude) ? [exclude] : [] };
      // Excluded they would still be measured, all of them; out of sight they keep their place and cost nothing.
      const before = document.adoptedStyleSheets;
      const unseen = new CSSStyleSheet();
      unseen.replaceSync(`${exclude}, ${exclude} * { visibility: hidden !important }`);
      document.adoptedStyleSheets = [...before, unseen];
      try {
        return (await axe.run(context, { resultTypes: ["violations"], ...(only && { runOnly: only }) })).violations;
      } finally {
        document.adoptedStyleSheets = before;
      }
    },
    { only: rules, include: within, exclude: laterRows },
  );
  return found.flatMap((one) =>
    one.nodes.map(
      (node) => `${one.id} (${one.impact}): ${one.help}: ${node.target.join(" ")} ${node.html.slice(0, 200)}`,
    ),
  );
}

/** The same in light and in dark, the one that is shown first. What the colours can't change is asked once. */
export async function axeInBothColours(page: Page, within?: string): Promise<string[]> {
  const here = within === undefined ? {} : { within };
  const first = await page.evaluate(
    () => document.documentElement.getAttribute("data-mantine-color-scheme") as Colours,
  );
  const second = first === "dark" ? "light" : "dark";
  const all = await axeFindings(page, here);
  await inColours(page, second);
  const colours = await axeFindings(page, { ...here, rules: ["color-contrast", "link-in-text-block"] });
  return [...all.map((one) => `${first}: ${one}`), ...colours.map((one) => `${second}: ${one}`)];
}

type Colours = "light" | "dark";

/** The page hears of the change by an event and paints anew; on a page of many rows that takes its time. */
async function inColours(page: Page, colorScheme: Colours): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction(
    (wanted) => document.documentElement.getAttribute("data-mantine-color-scheme") === wanted,
    colorScheme,
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))),
  );
}

interface Violation {
  id: string;
  impact: string;
  help: string;
  nodes: { target: string[]; html: string }[];
}

let source: string | undefined;
function axeSource(): string {
  source ??= readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  return source;
}
