import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openSink } from "../../../bench/smtp-sink.ts";
import { closeQueue } from "../../../server/platform/jobs/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { cutTexts } from "../../../test/looks.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
afterAll(() => closeQueue(database.db));

async function open(visitor: TestVisitor, path: string, more: object = {}): Promise<Page> {
  const page = await browser.page(more);
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}${path}`);
  return page;
}

/** Pictures for whoever wants to look: TILTH_LOOK=folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["TILTH_LOOK"];
  if (!folder) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
}

test("a sending account is tried against its server, kept, checked and held by one press", async () => {
  const owner = await server.owner("Accounts");
  const sink = await openSink({ keep: true });
  const page = await open(owner, "/mailings?show=accounts");
  await page.getByRole("button", { name: "Add a sending account" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Address of the sender").fill("ida@mail.example.org");
  await drawer.getByLabel("Name of the sender").fill("Ida Hedge");
  await drawer.getByLabel("Server (SMTP)").fill("127.0.0.1");
  await drawer.getByRole("combobox", { name: "Encryption" }).click();
  await page.getByRole("option", { name: "none (only within your own house)" }).click();
  await drawer.getByLabel("Port").fill("9");
  await drawer.getByRole("button", { name: "Try the connection" }).click();
  await drawer.getByText("Nobody listens at this port.").waitFor();
  await drawer.getByLabel("Port").fill(String(sink.port));
  await drawer.getByRole("button", { name: "Try the connection" }).click();
  await drawer.getByText("It answers and lets us in.").waitFor();
  await look(page, "account-drawer");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "ida@mail.example.org" }).waitFor();
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByLabel("Value of the record").first().waitFor();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("menuitem", { name: "Everything, on every channel" }).click();
  await page.getByRole("status", { name: "Held:" }).waitFor();
  await look(page, "accounts");
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeInBothColours(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("status", { name: "Held:" }).waitFor({ state: "detached" });
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, "accounts-phone");
  expect(await cutTexts(page)).toEqual([]);
  await sink.close();
});
