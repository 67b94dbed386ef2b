import { expect, test } from "vitest";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
const today = new Date().toISOString().slice(0, 10);

test("lines of an order are added, changed and removed where they stand, and somebody else's change is seen first", async () => {
  const owner = await server.owner("Fernhill");
  const did = async (path: string, body: unknown) => (await owner.ask("POST", path, body)).body;
  const tide = await did("/accounts", { name: "Tidewater" });
  const twine = await did("/products", { name: "Twine", price_minor: 450, currency: "EUR" });
  const order = await did("/orders", { account_id: tide.id, ordered_on: today, number: "T-7", total_minor: 9900 });
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/accounts/${tide.id}`);
  await page.getByRole("button", { name: /T-7/ }).click();
  await page.getByRole("button", { name: "Add a line" }).click();
  await page.getByText("instead of €99.00").waitFor();
  const form = page.getByRole("form", { name: "Add a line" });
  await form.getByLabel("Product").fill("Twi");
  await page.getByRole("option", { name: "Twine" }).click();
  expect(await form.getByLabel("Each in EUR").inputValue()).toBe("4.50");
  await form.getByLabel("Quantity").fill("3");
  await form.getByLabel("Less %").fill("10");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Enter");
  const lines = page.getByRole("table", { name: "Lines" });
  await lines.getByText("€12.15").waitFor();
  const stored = async () => (await owner.ask("GET", `/orders/${order.id}`)).body;
  expect((await stored()).lines).toMatchObject([
    { product_id: twine.id, quantity: "3", unit_price: "4.50", discount: "0.1", amount_minor: 1215 },
  ]);

  await lines.getByRole("button", { name: /^Twine: Quantity/ }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2,5");
  await page.keyboard.press("Enter");
  await lines.getByText("€10.13").waitFor();
  await lines.getByRole("button", { name: /^Twine: Each/ }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("dear");
  await page.keyboard.press("Enter");
  await page.getByText("“dear” is no number").waitFor();
  expect((await stored()).lines[0]).toMatchObject({ quantity: "2.5", unit_price: "4.50" });

  await lines.getByRole("button", { name: "Remove Twine" }).click();
  await lines.waitFor({ state: "detached" });
  expect(await stored()).toMatchObject({ lines: [], amount_minor: 9900 });
  const said = page.getByRole("alert").filter({ hasText: "Line removed." });
  await said.getByRole("button", { name: "Undo" }).click();
  await lines.getByText("€10.13").waitFor();
  expect(await axeFindings(page)).toEqual([]);
});

test("who changes a line of an order that somebody else changed meanwhile is told, and nobody changes one without naming a version", async () => {
  const owner = await server.owner("Oakhill");
  const account = (await owner.ask("POST", "/accounts", { name: "Tidewater" })).body.id;
  const order = (
    await owner.ask("POST", "/orders", { account_id: account, ordered_on: today, lines: [{ unit_price: "5" }] })
  ).body;
  const line = (await owner.ask("GET", `/orders/${order.id}`)).body.lines[0].id;
  const seen = { "if-match": `"${order.revision}"` };
  const theirs = await owner.ask("PATCH", `/order-lines/${line}`, { quantity: "2" }, seen);
  expect(theirs.body).toMatchObject({ amount_minor: 1000, revision: order.revision + 1 });
  expect((await owner.ask("PATCH", `/order-lines/${line}`, { quantity: "3" }, seen)).body).toMatchObject({
    code: "changed_meanwhile",
    current: { quantity: "2", revision: order.revision + 1 },
  });
  expect((await owner.ask("POST", `/orders/${order.id}/lines`, { unit_price: "1" }, seen)).status).toBe(412);
  expect((await owner.ask("DELETE", `/order-lines/${line}`, undefined, seen)).status).toBe(412);
  for (const [method, body] of [
    ["PATCH", { quantity: "3" }],
    ["DELETE", undefined],
  ] as const)
    expect((await owner.ask(method, `/order-lines/${line}`, body)).status).toBe(428);
  expect((await owner.ask("GET", `/orders/${order.id}`)).body.lines).toMatchObject([{ quantity: "2" }]);
});
