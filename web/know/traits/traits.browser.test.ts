import { expect, test } from "vitest";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

test("a blank leads to where it is filled in, by keyboard, with their own words; the meter follows", async () => {
  const owner = await server.owner("Knowing");
  const mill = (await owner.ask("POST", "/accounts", { name: "Mill House", industry: "Food" })).body.id;
  const today = new Date().toISOString().slice(0, 10);
  await owner.ask("POST", "/orders", { account_id: mill, ordered_on: today, total_minor: 420_000 });
  await owner.ask("POST", "/people", { name: "Ada Osei", employments: [{ account_id: mill, title: "Buyer" }] });
  await drainNotices(owner.ctx);
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/knowledge`);
  await page.getByRole("region", { name: "Known and fresh" }).getByText("0% · 0 of 6").first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page
    .getByRole("region", { name: "The most valuable blanks" })
    .getByRole("link", { name: "What they value" })
    .click();
  await page.getByRole("heading", { name: "Ada Osei" }).waitFor();
  const form = page.getByRole("form", { name: "What they value" });
  await form.getByLabel("In a few words").fill("Being told early");
  await page.keyboard.press("Enter");
  await form.getByLabel("In their own words").fill("Just tell me before it hurts");
  await form.getByRole("button", { name: "Save" }).press("Enter");
  await page.getByText("What they value: written down.").waitFor();
  const known = page.getByRole("region", { name: "What we know" });
  await known.getByRole("blockquote").getByText("Just tell me before it hurts").waitFor();
  await known.getByText(/a conversation, Knowing Owner, 90% sure/).waitFor();
  // Nobody else can say that it is still so.
  await known.getByRole("button", { name: /^Still so/ }).click();
  await page.getByRole("menuitem", { name: "They say so themselves" }).waitFor();
  expect(await page.getByRole("menuitem").allInnerTexts()).toEqual([
    "They say so themselves",
    "It stands in a document",
  ]);
  await page.getByRole("menuitem", { name: "It stands in a document" }).click();
  await known.getByText(/90% sure, still so by a document, Knowing Owner/).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(`${url}/accounts/${mill}`);
  const meter = page.getByRole("region", { name: "How much we know" });
  await meter.getByText("17% · 1 of 6").waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
