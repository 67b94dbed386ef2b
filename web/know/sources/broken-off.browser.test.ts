import { expect, test } from "vitest";
import { runJobsHere } from "../../../server/platform/jobs/index.ts";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

test("an import that broke off goes on at a click, and the history of one customer takes back only what it did to that one", async () => {
  const owner = await server.owner("Breaking off");
  const bring = async (text: string): Promise<string> => {
    const { id } = (await owner.ask("POST", "/uploads", { name: "firms.csv", bytes: text.length })).body;
    await owner.ask("PUT", `/uploads/${id}/parts/0`, text, { "content-type": "application/octet-stream" });
    const { body } = await owner.ask("POST", "/imports", { files: [{ upload: id, as: "accounts" }], source: "shop" });
    return body.id;
  };
  await bring("id,company,industry\nA1,Apfelhof,Tools\nB2,Birkenwerk,Tools\n");
  await runJobsHere(owner.ctx);
  const second = await bring("id,company,industry\nA1,Apfelhof,Food\nB2,Birkenwerk,Wood\n");
  // As a worker leaves it that was killed, again and again.
  await database.asAdmin("delete from pgboss.job where state = 'created'");
  await database.asAdmin(
    "update imports set state = 'running', started_at = now(), beat_at = now() - interval '31 seconds' where id = $1",
    [second],
  );
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/imports/${second}`);
  await page.getByText("The import broke off").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByText("Waiting for the worker").waitFor();
  await runJobsHere(owner.ctx);
  await page.getByText("See all customers").waitFor();

  const { rows } = (await owner.ask("GET", "/accounts")).body as { rows: { id: string; name: string }[] };
  const of = (name: string) => rows.find((row) => row.name === name)?.id as string;
  const industry = async (name: string) => (await owner.ask("GET", `/accounts/${of(name)}`)).body.industry;
  await page.goto(`${url}/accounts/${of("Apfelhof")}`);
  await page.getByRole("button", { name: "History of this account" }).first().click();
  const history = page.getByRole("dialog", { name: /^History of/ });
  expect(await history.getByRole("link", { name: "by an import" }).first().getAttribute("href")).toBe(
    `/imports/${second}`,
  );
  expect(await axeFindings(page)).toEqual([]);
  await history.getByRole("button", { name: "Take back" }).click();
  await page.getByText("Put back as it was").waitFor();
  expect([await industry("Apfelhof"), await industry("Birkenwerk")]).toEqual(["Tools", "Wood"]);
  // And that can be taken back like any other change.
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect.poll(() => industry("Apfelhof")).toBe("Food");
});
