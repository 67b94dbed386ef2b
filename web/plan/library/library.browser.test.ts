import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeQueue, runJobsHere } from "../../../server/platform/jobs/index.ts";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeFindings, axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
afterAll(() => closeQueue(database.db));

async function openLibrary(visitor: TestVisitor, search = ""): Promise<Page> {
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/library${search}`);
  await page.getByRole("heading", { name: "Library" }).waitFor();
  return page;
}

test("an empty library teaches what to put in, and what is put in says for whom and how long", async () => {
  const owner = await server.owner("Hedge");
  await owner.ask("POST", "/accounts", { name: "Vine & Sons", industry: "Vineyards" });
  // What a worker does after each change: standing knows the industry then.
  await drainNotices(owner.ctx);
  const page = await openLibrary(owner);
  await page.getByRole("heading", { name: "Nothing to give yet" }).waitFor();
  await page.getByRole("button", { name: "New item" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Title").fill("Frost dates of the region");
  await drawer.getByLabel("Topics").fill("frost");
  await drawer.getByLabel("Topics").press("Enter");
  await drawer.getByLabel("Industries").fill("Viney");
  await page.getByRole("option", { name: "Vineyards" }).click();
  await drawer.getByLabel("Worth giving until").fill("2199-05-01");
  await drawer.getByRole("button", { name: "Put into the library" }).click();
  await page
    .getByRole("row", { name: /Frost dates of the region.*frost.*Vineyards.*Fresh until .*2199.*never/ })
    .waitFor();
  expect((await owner.ask("GET", "/items")).body.rows[0]).toMatchObject({
    industries: ["Vineyards"],
    topics: ["frost"],
    fresh_until: "2199-05-01",
  });
});

test("what was taken out is no longer listed, is found among the retired, and comes back", long, async () => {
  const owner = await server.owner("Orchard");
  const made = (await owner.ask("POST", "/items", { title: "Old price list", kind: "report" })).body;
  await owner.ask("POST", "/items", { title: "Pruning calendar", kind: "guide" });
  await owner.ask("POST", `/items/${made.id}/retirement`);
  const page = await openLibrary(owner);
  await page.getByText("1 item", { exact: true }).waitFor();
  await page.goto(`${page.url()}?show=retired&item=${made.id}`);
  await page.getByRole("dialog").getByRole("button", { name: "Bring back" }).click();
  await page.getByText("“Old price list” is in the library again.").waitFor();
  expect((await owner.ask("GET", `/items/${made.id}`)).body.retired_at).toBeNull();
});

test("j and Enter open the next item, and what was typed beside another's change is not lost", async () => {
  const owner = await server.owner("Meadow");
  for (const title of ["Aphids", "Bees"]) await owner.ask("POST", "/items", { title, kind: "article" });
  const page = await openLibrary(owner);
  await page.getByRole("button", { name: "Bees" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Bees" });
  await drawer.getByLabel("Title").fill("Bees in winter");
  const bees = (await owner.ask("GET", "/items")).body.rows[1];
  await owner.ask("PATCH", `/items/${bees.id}`, { title: "Wild bees" }, { "if-match": `"${bees.revision}"` });
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("you have “Bees in winter”, they wrote “Wild bees”").waitFor();
  await drawer.getByRole("button", { name: "Take theirs" }).click();
  await expect.poll(() => drawer.getByLabel("Title").inputValue()).toBe("Wild bees");
});

test("axe finds nothing in fresh, stale and lasting items, nor in an open one, in light or dark", long, async () => {
  const owner = await server.owner("Axe");
  for (const fresh_until of ["2020-01-01", "2199-01-01", null])
    await owner.ask("POST", "/items", {
      title: `Until ${fresh_until}`,
      kind: "article",
      topics: ["frost"],
      fresh_until,
    });
  const page = await openLibrary(owner);
  await page.getByText("Stale since").waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await page.getByRole("button", { name: "Until 2020-01-01" }).click();
  await page.getByRole("dialog").waitFor();
  expect(await axeInBothColours(page, "[role=dialog]")).toEqual([]);
});

test("what is listed is exported from the menu, and fetched once the worker has written it; the palette asks single fields", async () => {
  const owner = await server.owner("Seedling");
  await owner.ask("POST", "/items", { title: "Sowing calendar", kind: "guide", topics: ["seed"] });
  await owner.ask("POST", "/accounts", { name: "Vine & Sons", industry: "Vineyards" });
  await drainNotices(owner.ctx);
  const page = await openLibrary(owner);
  await page.getByRole("button", { name: "Export what is shown" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  await page.getByText("0 rows so far").waitFor();
  await runJobsHere(owner.ctx);
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^items-\d{4}-\d\d-\d\d\.csv$/);
  expect(readFileSync(await file.path(), "utf8")).toContain("Sowing calendar,guide,,,seed,,");
  await page.getByText(/^1 rows, \d+ B$/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await palette.getByText("note:invoice").waitFor();
  await palette.getByRole("textbox").fill("industry:vine");
  await palette.getByText("Vine & Sons").waitFor();
  await palette.getByText("Vineyards · industry").waitFor();
  await palette.getByText("Vine & Sons").click();
  await page.waitForURL("**/accounts/*");
});
