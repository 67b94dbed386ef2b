import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
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
   * A page with cookies of its own, closed after the test. An error the page throws fails the test that opened it. Of somebody who asked for less
   * motion, unless said otherwise: nothing to wait for, and no colour is judged half-way to another.
   */
  page(options?: BrowserContextOptions): Promise<Page>;
}

/** Called once at the top of a browser test file. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  const thrown: Error[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
    const [first] = thrown.splice(0);
    if (first) throw new Error(`the page threw: ${first.message}`, { cause: first });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    page: async (options = {}) => {
      if (!browser) throw new Error("the browser is there once the tests run: use it inside test()");
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => thrown.push(error));
      return page;
    },
  };
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
      return (await axe.run(context, { resultTypes: ["violations"], ...(only && { runOnly: only }) })).violations;
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
