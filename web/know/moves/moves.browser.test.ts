import { expect, test } from "vitest";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

test("a person moves firm in one deed, both plays appear on Today, one key does one, undo brings it back", async () => {
  const owner = await server.owner("Moving");
  const mill = (await owner.ask("POST", "/accounts", { name: "Mill House" })).body.id;
  await owner.ask("POST", "/orders", {
    account_id: mill,
    ordered_on: new Date().toISOString().slice(0, 10),
    total_minor: 420_000,
  });
  await owner.ask("POST", "/people", { name: "Ben Obi", employments: [{ account_id: mill, buying_role: "pays" }] });
  const { id } = (
    await owner.ask("POST", "/people", {
      name: "Ada Osei",
      employments: [{ account_id: mill, title: "Buyer", buying_role: "decides" }],
    })
  ).body;
  await drainNotices(owner.ctx);
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/people/${id}`);
  await page.getByRole("button", { name: "Has left: Ada Osei" }).click();
  await page
    .getByRole("textbox", { name: "Where to" })
    .or(page.getByRole("combobox", { name: "Where to" }))
    .first()
    .fill("Ferry Lane Foods");
  await page.getByRole("option", { name: "New account: Ferry Lane Foods" }).click();
  await page.getByRole("button", { name: "Moved", exact: true }).click();
  await page.getByText("Ada Osei moved to Ferry Lane Foods.").waitFor();
  await page.getByRole("region", { name: "People who moved" }).getByText("moved from").waitFor();
  await drainNotices(owner.ctx);

  await page.goto(`${url}/today`);
  const plays = page.getByRole("region", { name: "People who moved" });
  await plays.getByText("Hold Mill House: find who comes after Ada Osei").waitFor();
  await plays.getByText("Congratulate Ada Osei at Ferry Lane Foods").waitFor();
  await plays.getByText(/Ada Osei \(Buyer\) leaves Mill House today\. 0 of 5 people there are touched/).waitFor();
  await page.getByRole("region", { name: "Not heard of for longest" }).getByText("Ben Obi").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("x");
  await page.getByText("Mill House is held.").waitFor();
  await expect.poll(() => plays.getByText("Hold Mill House").count()).toBe(0);
  await page.keyboard.press("u");
  await plays.getByText("Hold Mill House").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await page.getByRole("heading", { name: "The latest" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
});
