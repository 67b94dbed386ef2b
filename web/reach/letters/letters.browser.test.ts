import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { closeQueue } from "../../../server/platform/jobs/index.ts";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { cutTexts } from "../../../test/looks.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
afterAll(() => closeQueue(database.db));

async function cast(name: string) {
  const owner = await server.owner(name);
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [] });
  const sender = (
    await owner.ask("POST", "/letter-senders", {
      name: "Hedge & Field",
      street: "Garden Lane 3",
      postal_code: "20095",
      city: "Hamburg",
      country: "DE",
    })
  ).body.id;
  const recipients: { account: string }[] = [];
  for (const [n, given_name] of [
    [1, "Ann"],
    [2, "Ben"],
    [3, null],
  ] as const) {
    const account = (await owner.ask("POST", "/accounts", { name: `Customer ${n}` })).body.id;
    await owner.ask("POST", "/people", {
      name: `Person ${n}`,
      ...(given_name ? { given_name } : {}),
      employments: [{ account_id: account }],
      contact_points: [
        {
          kind: "postal",
          value: "x",
          street: `Main Street ${n}`,
          city: "Wien",
          postal_code: "1010",
          country: "Austria",
        },
      ],
    });
    recipients.push({ account });
  }
  const template = (
    await owner.ask("POST", "/letter-templates", {
      name: "Thanks",
      sender_id: sender,
      language: "en",
      purpose: "thank",
      benefit: "a word of thanks",
      subject: "Ten years",
      words: "Dear {{ person.given_name }},\n\nthank you for **ten** years:\n\n- honey\n- pears\n\nYours\nJoe",
    })
  ).body.id;
  await drainNotices(owner.ctx);
  return { owner, template, recipients };
}

async function open(visitor: TestVisitor, path: string, more: object = {}): Promise<Page> {
  const page = await browser.page(more);
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}${path}`);
  return page;
}

test("customers are chosen in the grid, who would see a blank is known before, and the pile goes to the post", async () => {
  const { owner } = await cast("Post");
  const page = await open(owner, "/customers");
  await page.getByRole("checkbox").first().waitFor();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Letter", exact: true }).click();
  await page.getByRole("combobox", { name: "Template" }).click();
  await page.getByRole("option", { name: "Thanks" }).click();
  await page.getByText("2 of 3 can be sent").waitFor();
  await page.getByText("Person 3, Customer 3: {{ person.given_name }}").waitFor();
  await page.getByRole("button", { name: "Plan these letters" }).click();
  await page.getByTestId("batch-counts").getByText("Of 3 asked: 2 open").waitFor();
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByText("All 2 letters may go.").waitFor();
  await page.getByRole("button", { name: "They are posted" }).click();
  await page.getByTestId("batch-counts").getByText("2 posted").waitFor();
  const rows = await database.asAdmin<{ state: string }>("select state from touches where workspace_id = $1", [
    owner.ctx.workspace,
  ]);
  expect(rows.map((row) => row.state)).toEqual(["done", "done"]);
});

test("a heap of returned mail is typed in, code after code, and a slip is told", async () => {
  const { owner, template, recipients } = await cast("Back");
  const batch = (await owner.ask("POST", "/letter-batches", { template, recipients })).body;
  await owner.ask("POST", `/letter-batches/${batch.id}/posting`);
  const { rows } = (await owner.ask("GET", `/letter-batches/${batch.id}/letters`)).body;
  const page = await open(owner, "/letters?show=returned");
  await page.getByLabel("Code").fill(`${rows[0].code.slice(0, -1)}${rows[0].code.endsWith("2") ? "3" : "2"}`);
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("No letter has the code").waitFor();
  await page.getByLabel("Code").fill(rows[0].code.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByText("unknown there · address dead").waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await owner.ask("GET", `/letter-batches/${batch.id}`)).body.counts.returned).toBe(0);
});

test("a batch and the proof of a letter can be read on a phone, and the proof by keyboard alone", long, async () => {
  const { owner, template, recipients } = await cast("Looks");
  const batch = (await owner.ask("POST", "/letter-batches", { template, recipients })).body;
  const page = await open(owner, `/letters/${batch.id}`, { viewport: { width: 390, height: 900 } });
  await page.getByText("Customer 3").first().waitFor();
  expect(await cutTexts(page)).toEqual([]);
  await page.goto(page.url().replace(/\/letters\/.*/, `/letters?show=templates&template=${template}`));
  await page.getByRole("dialog").getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("img", { name: /The letter as it is printed/ }).waitFor();
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeInBothColours(page)).toEqual([]);
});
