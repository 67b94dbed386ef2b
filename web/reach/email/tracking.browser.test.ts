import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { pathsOf, useCountedMail } from "../../../test/counted-mail.ts";
import { useDatabase } from "../../../test/database.ts";
import { cutTexts, look } from "../../../test/looks.ts";
import { useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
const house = useCountedMail(database, server);

async function open(path: string): Promise<Page> {
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...house.owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}${path}`);
  return page;
}

test(
  "counting is an owner's to allow and a mailing's to choose; where it is off nobody is offered it",
  long,
  async () => {
    await house.rule("off");
    const draft = (
      await house.owner.ask("POST", "/mailings", house.words({ tracked: false, people: [await house.person()] }))
    ).body;
    const page = await open(`/mailings/${draft.id}`);
    await page.getByLabel("What they have of it").waitFor();
    expect(await page.getByLabel("Count which links are followed").count()).toBe(0);
    await page.goto(`${new URL(page.url()).origin}/settings#consent`);
    const choice = page.getByLabel("Count which links of mailings people follow");
    await choice.selectOption("of all but those who said no");
    await page.getByText("Changed, from now on.").waitFor();
    await page.getByLabel("Kept for (months)").waitFor();
    await look(page, "counting-settings");
    expect((await house.owner.ask("GET", "/consent-settings")).body).toMatchObject({ tracking: "unless-refused" });
    await page.goto(`${new URL(page.url()).origin}/mailings/${draft.id}`);
    await page.getByLabel("Count which links are followed").check();
    await page.getByText("Kept.").waitFor();
    await look(page, "counting-draft");
    expect(await axeInBothColours(page)).toEqual([]);
    expect((await house.owner.ask("GET", `/mailings/${draft.id}`)).body.tracked).toBe(true);
  },
);

test("results tell who followed a link, apart from machines, and say by what to decide; a customer's page has one line of it", async () => {
  const people = [await house.person(), await house.person(), await house.person()];
  const id = await house.mailing(people);
  await house.anHourAgo(id);
  const [ann = [], ben = []] = house.arrived().map(pathsOf);
  for (const path of [ann[1], ann[2], ann[2]]) await house.get(path as string);
  await house.get(ben[1] as string, { "user-agent": "Mozilla/5.0" });
  for (const path of ben.slice(2)) await house.get(path, { "user-agent": "Agent of a gateway" });
  await house.events(id, 6);
  await house.tellApart();
  const page = await open(`/mailings/${id}`);
  const panel = page.getByRole("region", { name: "Links followed" });
  await panel.getByText("1 person followed a link").waitFor();
  await panel.getByText(/of 3 who may be counted; \d+% to \d+% with 95 % certainty/).waitFor();
  await panel.getByText("Opened, as far as mail programs tell: 1. Fetched by machines alone: 1.").waitFor();
  await panel.getByText("Decide by answers and orders.").waitFor();
  await panel.getByText("What machines fetched, and how we know").click();
  await panel.getByText("Link: many links at once 2").waitFor();
  await panel.getByText("Picture: Apple’s mail privacy, for everybody 1").waitFor();
  await look(page, "counting-results");
  expect(await axeInBothColours(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await panel.getByRole("button", { name: "1 person followed a link" }).click();
  await page.getByText("Followed a link 1").waitFor();
  // All three stand there until the answer to the narrower question comes.
  await expect.poll(() => page.getByRole("row").filter({ hasText: "@mill.example" }).count()).toBe(1);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await cutTexts(page)).toEqual([]);
  await look(page, "counting-results-phone");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${new URL(page.url()).origin}/accounts/${house.account}`);
  await page.getByText("followed https://example.org/offer").waitFor();
  expect(await page.getByText("followed https://").count()).toBe(1);
  await look(page, "counting-account");
});
