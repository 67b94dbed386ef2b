import { expect, test } from "vitest";
import { axeFindings, axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

test("a product is made, found, edited where it stands, taken off sale and back; it shows who buys it", async () => {
  const owner = await server.owner("Fernhill");
  const did = async (path: string, body: unknown) => (await owner.ask("POST", path, body)).body;
  const tide = await did("/accounts", { name: "Tidewater" });
  for (const name of ["Twine", "Watering can"]) await did("/products", { name });
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/products`);
  await page.getByRole("link", { name: "Twine" }).waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Seed tray");
  await dialog.getByLabel("Number").fill("ST-1");
  await dialog.getByLabel("Price in EUR").fill("4,50");
  await dialog.getByLabel("Unit").fill("box");
  await dialog.getByRole("button", { name: "Add a product" }).click();
  await page.getByRole("heading", { level: 1, name: "Seed tray" }).waitFor();
  await page.getByText("Nobody has bought it yet.").first().waitFor();
  const id = new URL(page.url()).pathname.split("/").at(-1) as string;

  await did("/orders", {
    account_id: tide.id,
    ordered_on: new Date().toISOString().slice(0, 10),
    number: "T-7",
    lines: [{ product_id: id, quantity: "10", unit_price: "4.50" }],
  });
  await page.reload();
  expect(await page.getByTestId("product-year").innerText()).toBe("€45.00");
  const main = page.locator("main");
  await main.getByRole("link", { name: "Tidewater" }).first().waitFor();
  await main.getByRole("cell", { name: "T-7" }).waitFor();
  expect(await axeInBothColours(page)).toEqual([]);

  // The cost as people write it; what is no amount is said and changes nothing.
  await main.getByRole("button", { name: "Cost: add" }).click();
  await page.keyboard.type("3,60");
  await page.keyboard.press("Enter");
  await main.getByText("20.0%").waitFor();
  await main.getByRole("button", { name: /^Price/ }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("cheap");
  await page.keyboard.press("Enter");
  await page.getByText("“cheap” is no amount").waitFor();
  expect((await owner.ask("GET", `/products/${id}`)).body).toMatchObject({ price_minor: 450, cost_minor: 360 });

  // What was bought stays, and the refusal says why.
  await main.getByRole("button", { name: "Remove" }).click();
  await page.getByText("This product can't be removed").waitFor();
  await main.getByRole("button", { name: "Sell it no longer" }).click();
  await main.getByRole("button", { name: "Sell it again" }).waitFor();
  await main.getByRole("button", { name: "Everything that was changed" }).click();
  const history = page.getByRole("dialog", { name: "History of Seed tray" });
  await history.getByText("Cost (minor units)").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await history.getByRole("button", { name: "Take back" }).first().click();
  await main.getByRole("button", { name: "Sell it no longer" }).waitFor({ state: "attached" });
  await page.keyboard.press("Escape");

  // From the list it is found by its number, and the keys open it; from the palette by its name.
  await page.goto(`${url}/products?q=st-1`);
  await page.getByRole("link", { name: "Seed tray" }).waitFor();
  await expect.poll(() => page.getByRole("link", { name: "Twine" }).count()).toBe(0);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Seed tray" }).waitFor();
});
