import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { drainNotices } from "../../../server/platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

/** An owner with five printers as customers, somebody to reach at each, and a guide that fits them all. */
async function begin(name: string) {
  const owner = await server.owner(name);
  const did = async (method: string, path: string, body?: unknown) => {
    const answer = await owner.ask(method, path, body);
    expect(answer.status, `${method} ${path}: ${answer.text}`).toBeLessThan(300);
    return answer.body;
  };
  const accounts: string[] = [];
  for (const account of ["Alder", "Birch", "Cedar", "Dogwood", "Elm"]) {
    const { id } = await did("POST", "/accounts", { name: account, industry: "Print" });
    accounts.push(id);
    await did("POST", "/people", { name: `Ana ${account}`, employments: [{ account_id: id, title: "Buyer" }] });
  }
  await did("POST", "/items", { title: "Paper that lasts", kind: "guide", industries: ["Print"] });
  await drainNotices(owner.ctx);
  return { owner, did, accounts };
}

async function openToday(visitor: { cookies: Map<string, string> }, options = {}): Promise<Page> {
  const page = await browser.page(options);
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/today`);
  await page.getByRole("heading", { name: "Today" }).waitFor();
  return page;
}

const names = (page: Page): Promise<string[]> => page.locator("[data-row] a[href^='/accounts/']").allTextContents();
const kept = (page: Page, share: string) => page.getByTestId("promise-kept").getByText(share).waitFor();

/** `t`, the thing to bring, save: the keys of one valued touch. */
async function logTouch(page: Page): Promise<void> {
  await page.keyboard.press("t");
  await page.getByRole("form", { name: "What happened" }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("form", { name: "What happened" }).waitFor({ state: "detached" });
}

test("three touches by keyboard leave the list at once, the promise rises, and undo brings the last one back", async () => {
  const { owner } = await begin("By Keyboard");
  const page = await openToday(owner);
  await page.getByTestId("count-rows").getByText("5").waitFor();
  await kept(page, "0%");
  const before = await names(page);
  await logTouch(page);
  expect(await names(page)).toEqual(before.slice(1));
  await page.keyboard.press("j");
  await logTouch(page);
  await logTouch(page);
  expect(await names(page)).toEqual([before[1], before[4]]);
  await drainNotices(owner.ctx);
  await kept(page, "60%");
  const { promise } = (await owner.ask("GET", "/today")).body;
  expect(promise).toMatchObject({ customers: 5, kept: 3 });

  await page.keyboard.press("u");
  await page.getByText("Taken back.").waitFor();
  expect(await names(page)).toEqual([before[1], before[3], before[4]]);
  await drainNotices(owner.ctx);
  await kept(page, "40%");
  expect((await owner.ask("GET", "/today")).body.rows).toHaveLength(3);
});

test("an attempt that gave them nothing leaves the account on the list", async () => {
  const { owner } = await begin("Nobody There");
  const page = await openToday(owner);
  await page.getByTestId("count-rows").getByText("5").waitFor();
  await page.keyboard.press("t");
  await page.getByRole("form", { name: "What happened" }).waitFor();
  await page.keyboard.press("n");
  await page.keyboard.press("Control+Enter");
  await page.getByText("It does not count as a valued touch.").waitFor();
  expect(await names(page)).toHaveLength(5);
});

test("an account put off or handed on leaves the list, with its reason kept, and the toast brings it back", async () => {
  const { owner, did } = await begin("Put Off");
  const { id: colleague } = await colleagueOf(owner.workspace);
  const page = await openToday(owner);
  await page.getByTestId("count-rows").getByText("5").waitFor();
  const [first, second] = await names(page);
  await page.keyboard.press("z");
  await page.getByLabel("Why not today").fill("Away on holiday");
  await page.keyboard.press("Enter");
  await page.getByText(`${first} is put off until`).waitFor();
  expect(await names(page)).not.toContain(first);
  expect((await did("GET", "/today")).rows).toHaveLength(4);

  await page.keyboard.press("h");
  await page.getByRole("dialog").getByText("What they should know").waitFor();
  await page.getByRole("button", { name: "Hand over" }).click();
  await page.getByText(`${second} is in Ben's list now.`).waitFor();
  expect((await did("GET", `/today?user=${colleague}`)).rows.map((row: { name: string }) => row.name)).toContain(
    second,
  );
  expect(await names(page)).toHaveLength(3);
  await page.getByRole("button", { name: "Undo" }).last().click();
  await page.getByText("Taken back.").waitFor();
  expect(await names(page)).toContain(second);
});

test("without customers the first step is offered", async () => {
  const owner = await server.owner("Nobody Yet");
  const page = await openToday(owner);
  await page.getByRole("heading", { name: "No customers yet" }).waitFor();
  expect(await page.getByRole("link", { name: "Bring in customers" }).getAttribute("href")).toBe("/imports/new");
});

async function colleagueOf(workspace: string): Promise<{ id: string }> {
  const { rows } = await database.db.system.query(
    "insert into users (id, workspace_id, name, email, role) values (gen_random_uuid(), $1, 'Ben', 'ben@example.com', 'member') returning id",
    [workspace],
  );
  return rows[0] as { id: string };
}

test("people who moved leave the customers of the day in sight: three lines, the rest at a press", async () => {
  const { owner, did, accounts } = await begin("Moves");
  for (const account of accounts.slice(0, 2)) {
    const { people } = await did("GET", `/accounts/${account}/screen`);
    await did("POST", "/moves", { employment_id: people[0].employment_id });
  }
  await drainNotices(owner.ctx);
  const page = await openToday(owner);
  const region = page.getByRole("region", { name: "People who moved" });
  await region.getByRole("button", { name: "Show one more" }).waitFor();
  expect(await region.locator("[data-play]").count()).toBe(3);
  await region.getByRole("button", { name: "Show one more" }).click();
  expect(await region.locator("[data-play]").count()).toBe(4);
  await region.getByRole("button", { name: "Show fewer" }).click();
  expect(await region.locator("[data-play]").count()).toBe(3);
});

test("a press on a row that is half out of sight opens it: nothing moves away beneath the pointer", async () => {
  const { owner } = await begin("Pressed");
  const page = await openToday(owner);
  const link = page.locator("[data-row='3'] a[href^='/accounts/']");
  await link.waitFor();
  const box = await link.boundingBox();
  await page.setViewportSize({ width: 1280, height: Math.ceil((box?.y ?? 0) + (box?.height ?? 0)) + 3 });
  const [at, place] = [await link.boundingBox(), await link.getAttribute("href")];
  await page.mouse.move((at?.x ?? 0) + 5, (at?.y ?? 0) + 8);
  await page.mouse.down();
  await page.waitForTimeout(200);
  await page.mouse.up();
  await page.waitForURL(`**${place}`, { timeout: 5000 });
});

test("customers stand as the server orders them, by worth times urgency; overdue or due soon is a sieve", async () => {
  const { owner, did, accounts } = await begin("Ordered");
  // Elm is due soon and worth much, Birch is overdue and worth little.
  const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString();
  const [, birch, , , elm] = accounts as [string, string, string, string, string];
  for (const [account, back, worth] of [
    [elm, 38, 900_000],
    [birch, 60, 1000],
  ] as const) {
    const touch = {
      account,
      channel: "call",
      direction: "out",
      purpose: "help",
      outcome: "reached",
      benefit: "A hint",
    };
    await did("POST", "/touches", { ...touch, at: day(back) });
    await did("POST", "/orders", {
      account_id: account,
      ordered_on: day(30).slice(0, 10),
      currency: "EUR",
      total_minor: worth,
    });
  }
  await drainNotices(owner.ctx);
  const served = (await did("GET", "/today")).rows.map((row: { name: string }) => row.name);
  expect(served[0]).toBe("Elm");
  const page = await openToday(owner);
  await page.getByTestId("count-rows").getByText("5").waitFor();
  expect(await names(page)).toEqual(served);
  await page.getByText("Due soon 1").click();
  expect(await names(page)).toEqual(["Elm"]);
  await page.getByText("Overdue 4").click();
  expect(await names(page)).toEqual(served.slice(1));
});

test("what was handed to a colleague stands on their open Today at once, and leaves everybody else's", async () => {
  const { owner } = await begin("Two Screens");
  const { id: colleague } = await colleagueOf(owner.workspace);
  const other = await openToday(owner);
  await other.goto(`${other.url()}?user=${colleague}`);
  const everybody = await openToday(owner);
  await everybody.goto(`${everybody.url()}?user=all`);
  for (const page of [other, everybody]) await page.getByTestId("count-rows").getByText("5").waitFor();
  const mine = (await owner.ask("GET", "/today")).body.rows;
  const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await owner.ask("POST", `/accounts/${mine[0].account}/snoozes`, { until_on: until, reason: "Away", everyone: true });
  for (const page of [other, everybody]) await page.getByTestId("count-rows").getByText("4").waitFor();
  const page = await openToday(owner);
  await page.getByTestId("count-rows").getByText("4").waitFor();
  await owner.ask("POST", `/accounts/${mine[1].account}/handovers`, { to: colleague });
  await page.getByTestId("count-rows").getByText("3").waitFor();
});

test("many tasks leave the customers in sight: the first four are shown, the rest at a press, and what is done gives its place to the next", async () => {
  const { owner, did, accounts } = await begin("Many Tasks");
  for (let n = 1; n <= 7; n++)
    await did("POST", "/tasks", { title: `Task ${n}`, account_id: accounts[0], due_on: `2020-01-0${n}` });
  const page = await openToday(owner);
  const tasks = page.getByRole("region", { name: /Tasks due/ });
  const titles = () =>
    tasks
      .getByRole("checkbox")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).labels?.[0]?.textContent));
  await tasks.getByRole("button", { name: "Show 3 more" }).waitFor();
  expect(await titles()).toEqual(["Task 1", "Task 2", "Task 3", "Task 4"]);
  await tasks.getByRole("checkbox", { name: "Task 2" }).click();
  await tasks.getByRole("button", { name: "Show 2 more" }).click();
  expect(await titles()).toEqual(["Task 1", "Task 3", "Task 4", "Task 5", "Task 6", "Task 7"]);
  await tasks.getByRole("button", { name: "Show fewer" }).click();
  await tasks.getByRole("checkbox", { name: "Task 1" }).click();
  await tasks.getByRole("checkbox", { name: "Task 7" }).waitFor();
  expect(await titles()).toEqual(["Task 3", "Task 4", "Task 5", "Task 6", "Task 7"]);
});
