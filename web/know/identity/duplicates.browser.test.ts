import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inWorkspace, newId } from "../../../server/platform/db/index.ts";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const server = useServer(useDatabase());
const browser = useBrowser();

test("by keyboard alone two firms become one, with the values chosen, and two again by u", async () => {
  const owner = await server.owner("Mill");
  const make = async (name: string, rest: object) => (await owner.ask("POST", "/accounts", { name, ...rest })).body.id;
  const one = await make("Harbour Bakery", { website: "harbour.example", industry: "Food" });
  const other = await make("Harbour Bakery Ltd", { website: "harbour-bakery.example" });
  for (const account_id of [one, other])
    await owner.ask("POST", "/contact-points", { account_id, kind: "email", value: "hello@harbour.example" });
  await owner.ask("POST", "/contact-points", { account_id: one, kind: "phone", value: "+44 117 496 0110" });
  const [a_id, b_id] = [one, other].sort();
  const weights = [
    { comparison: "name", level: "close", bits: 7.3 },
    { comparison: "email", level: "equal", bits: 11.8 },
    { comparison: "website", level: "different", bits: -1.2 },
  ];
  await inWorkspace(owner.ctx, (tx) =>
    tx.query(
      `insert into match_pairs (workspace_id, id, kind, a_id, b_id, probability, weights) values ($1, $2, 'account', $3, $4, 0.973, $5)`,
      [tx.workspace, newId(), a_id, b_id, JSON.stringify(weights)],
    ),
  );
  await drainNotices(owner.ctx);
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/duplicates`);
  await page.getByText("11.8 bits for it").waitFor();
  await page.getByText("(97.3% likely)").waitFor();
  const looks = process.env["TILTH_TEST_LOOKS"];
  if (looks)
    for (const scheme of ["light", "dark"] as const)
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        writeFileSync(`${looks}/duplicates-${scheme}-${width}.png`, await page.screenshot({ fullPage: true }));
      }
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await axeInBothColours(page)).toEqual([]);
  // Name, industry, website differ in this order: the other website wins.
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await page.keyboard.press("m");
  await page.getByText("Harbour Bakery Ltd is part of Harbour Bakery now.").waitFor();
  await page.getByRole("heading", { name: "Nobody twice, as far as we see" }).waitFor();
  expect((await owner.ask("GET", `/accounts/${other}`)).body).toMatchObject({
    id: one,
    name: "Harbour Bakery",
    website: "harbour-bakery.example",
  });
  await page.keyboard.press("u");
  await page.getByText("11.8 bits for it").waitFor();
  expect((await owner.ask("GET", `/accounts/${one}`)).body.website).toBe("harbour.example");
  await page.keyboard.press("x");
  await page.getByText("Harbour Bakery and Harbour Bakery Ltd are never the same.").waitFor();

  // A branch is linked and the question answered by one key; one key takes both back.
  await page.getByRole("heading", { name: "Nobody twice, as far as we see" }).waitFor();
  await page.keyboard.press("u");
  await page.getByText("11.8 bits for it").waitFor();
  await page.keyboard.press("b");
  await page.getByText("Harbour Bakery Ltd is a branch of Harbour Bakery.").waitFor();
  await page.getByRole("heading", { name: "Nobody twice, as far as we see" }).waitFor();
  const parent = async () => (await owner.ask("GET", `/accounts/${other}/group`)).body.parent?.id ?? null;
  expect(await parent()).toBe(one);
  await page.keyboard.press("u");
  await page.getByText("11.8 bits for it").waitFor();
  expect(await parent()).toBe(null);
  await owner.ask("PUT", `/accounts/${other}/parent`, { parent_id: one });
  await page.goto(`${url}/accounts/${one}`);
  await page.getByRole("link", { name: "Harbour Bakery Ltd" }).click();
  await page.getByText("Branch of").waitFor();
  await page.getByRole("link", { name: "Harbour Bakery", exact: true }).waitFor();
});
