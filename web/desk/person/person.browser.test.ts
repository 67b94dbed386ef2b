import { expect, test } from "vitest";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

test(
  "a person who moves keeps one life: the old employer ends, the new one begins, the contact point goes dead",
  long,
  async () => {
    const owner = await server.owner("Life");
    const first = (await owner.ask("POST", "/accounts", { name: "Old Orchard" })).body.id;
    await owner.ask("POST", "/accounts", { name: "Young Nursery" });
    const { id } = (
      await owner.ask("POST", "/people", {
        name: "Ada Quick",
        employments: [{ account_id: first, title: "Buyer", started_on: "2020-01-01" }],
        contact_points: [{ kind: "email", value: "ada@orchard.example" }],
      })
    ).body;
    await drainNotices(owner.ctx);
    const page = await browser.page();
    const url = server.url.replace("127.0.0.1", "localhost");
    await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
    await page.goto(`${url}/people/${id}`);
    const life = page.getByRole("region", { name: "Where they worked" });
    await life.getByRole("button", { name: "Has left: Ada Quick" }).click();
    await page.getByLabel("Last day there").fill("2026-01-31");
    await page.getByRole("button", { name: "Has left", exact: true }).last().click();
    await life.getByText("31 Jan 2026").waitFor();
    await page.getByText("Works nowhere that we know").first().waitFor();

    await life.getByRole("button", { name: "Add an employer" }).click();
    await life
      .getByRole("textbox", { name: "Employer" })
      .or(life.getByRole("combobox", { name: "Employer" }))
      .first()
      .fill("Young");
    await page.getByRole("option", { name: /Young Nursery/ }).click();
    await life.getByLabel("Title").fill("Head buyer");
    await life.getByRole("button", { name: "Save" }).click();
    await life.getByRole("link", { name: "Young Nursery" }).waitFor();

    await page.getByRole("button", { name: "What to do with ada@orchard.example" }).click();
    await page.getByRole("menuitem", { name: "It is dead" }).click();
    await page.getByRole("region", { name: "How to reach them" }).getByText(/^dead/).waitFor();
    const screen = (await owner.ask("GET", `/people/${id}/screen`)).body;
    expect(screen.employments).toMatchObject([
      { account_name: "Young Nursery", title: "Head buyer", there_now: true },
      { account_name: "Old Orchard", ended_on: "2026-01-31", there_now: false },
    ]);
    expect(screen.contact_points).toMatchObject([{ state: "dead", usable: false }]);
  },
);

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
