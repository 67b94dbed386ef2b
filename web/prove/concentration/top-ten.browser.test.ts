import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

async function openTop(visitor: TestVisitor, search = ""): Promise<Page> {
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/top${search}`);
  await page.getByRole("heading", { name: "Top ten" }).waitFor();
  return page;
}

const today = new Date().toISOString().slice(0, 10);

/** Three accounts that bring 750, 200 and 50 euros today, and 40 dollars without a rate. */
async function withOrders(owner: TestVisitor): Promise<string[]> {
  const made = (
    await owner.ask("POST", "/accounts", {
      rows: ["Vine & Sons", "Orchard Ltd", "Meadow School"].map((name) => ({ name })),
    })
  ).body;
  const ids: string[] = made.rows.map((row: { id: string }) => row.id);
  const order = (account_id: string | undefined, total_minor: number, currency = "EUR") => ({
    account_id,
    total_minor,
    currency,
    ordered_on: today,
  });
  await owner.ask("POST", "/orders", {
    rows: [order(ids[1], 20_000), order(ids[0], 75_000), order(ids[2], 5_000), order(ids[2], 4_000, "USD")],
  });
  return ids;
}

test("it says how much hangs on the best, names each with its share, and what is in no sum", async () => {
  const owner = await server.owner("Hedge");
  await withOrders(owner);
  const page = await openTop(owner);
  await page.getByText("3 of 3 accounts bring 100.0%").waitFor();
  await page.getByRole("row", { name: /1 Vine & Sons.*€750.*75\.0%.*75\.0%/ }).waitFor();
  await page.getByRole("row", { name: /2 Orchard Ltd.*€200.*20\.0%.*95\.0%/ }).waitFor();
  await page.getByText(/In no sum here, for want of an exchange rate: .*\$40\.00\./).waitFor();
});

test("the period stands in the address, and an empty one says what to do", async () => {
  const owner = await server.owner("Orchard");
  await withOrders(owner);
  const page = await openTop(owner, `?from=${today}&to=${today}`);
  await page.getByText("3 of 3 accounts bring 100.0%").waitFor();
  await page.getByText("Last year").click();
  await page.getByRole("heading", { name: "No revenue in this period" }).waitFor();
  expect(new URL(page.url()).search).toBe("?period=last-year");
  await page.getByText("All", { exact: true }).click();
  await page.getByText("Top 50").click();
  await page.getByText("3 of 3 accounts bring 100.0%").waitFor();
  expect(new URL(page.url()).searchParams.get("n")).toBe("50");
});

test("d turns the curve into its numbers, and j then Enter opens the second account", async () => {
  const owner = await server.owner("Meadow");
  const [, second] = await withOrders(owner);
  const page = await openTop(owner);
  await page.getByRole("img", { name: /3 of 3 accounts bring 100\.0%/ }).waitFor();
  await page.keyboard.press("d");
  await page.getByRole("group", { name: "How revenue adds up" }).getByRole("row", { name: "2 95.0%" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/accounts/${second}`);
});
