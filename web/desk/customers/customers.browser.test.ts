import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

async function begin(name: string, before?: (workspace: string) => Promise<unknown>) {
  const owner = await server.owner(name);
  await before?.(owner.workspace);
  const account = (await owner.ask("POST", "/accounts", { name: "Hedge", industry: "Gardens" })).body.id as string;
  await drainNotices(owner.ctx);
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([cookie, value]) => ({ name: cookie, value, url })));
  await page.goto(`${url}/customers`);
  await page.getByRole("link", { name: "Hedge" }).waitFor();
  const read = async () => (await owner.ask("GET", `/accounts/${account}`)).body;
  return { owner, account, page, read };
}

const cell = (page: Page, name: RegExp) => page.getByRole("button", { name });

test("a cell that a colleague changed meanwhile shows both values, and loses neither", async () => {
  const { owner, account, page, read } = await begin("Cells");
  await cell(page, /^Industry: Gardens/).click();
  const field = page.getByRole("textbox", { name: "Industry" });
  await field.fill("Cemeteries");
  await owner.ask("PATCH", `/accounts/${account}`, { industry: "Parks" }, { "if-match": "*" });
  await field.press("Enter");
  const conflict = page.getByRole("dialog", { name: "Industry was changed meanwhile" });
  await conflict.getByText("Parks", { exact: true }).waitFor();
  await conflict.getByText("Cemeteries", { exact: true }).waitFor();
  expect((await read()).industry).toBe("Parks");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(async () => (await read()).industry).toBe("Cemeteries");
});

test("a cell nobody else touched is saved, and taken back by a key", async () => {
  const { owner, page, read } = await begin("One Cell");
  await cell(page, /^Industry: Gardens/).click();
  const field = page.getByRole("textbox", { name: "Industry" });
  await field.fill("Parks");
  await field.press("Enter");
  await expect.poll(async () => (await read()).industry).toBe("Parks");
  await drainNotices(owner.ctx);
  await cell(page, /^Industry: Parks/).waitFor();
  await page.keyboard.press("u");
  await expect.poll(async () => (await read()).industry).toBe("Gardens");
});

test("whoever may not sign in any more is not offered as an owner", async () => {
  const { page } = await begin("Owners", (workspace) =>
    database.db.system.query(
      `insert into users (id, workspace_id, name, email, role, disabled_at) values
         (gen_random_uuid(), $1, 'Ben Here', 'ben@example.com', 'member', null),
         (gen_random_uuid(), $1, 'Gone Away', 'gone@example.com', 'member', now())`,
      [workspace],
    ),
  );
  await cell(page, /^Owner:/)
    .first()
    .click();
  await page.getByRole("option", { name: "Ben Here" }).waitFor();
  expect(await page.getByRole("option", { name: "Gone Away" }).count()).toBe(0);
});

test("the palette does what can be done here, after >, and a new account from anywhere", long, async () => {
  const { page, account } = await begin("Deeds");
  await page.goto(page.url().replace("/customers", `/accounts/${account}`));
  await page.getByRole("heading", { level: 1, name: "Hedge" }).waitFor();
  const ask = async (words: string): Promise<void> => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("textbox").fill(words);
  };
  await ask("> log");
  await page.getByRole("dialog").getByText("Log a touch").click();
  await page.getByRole("form", { name: "What happened" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("form", { name: "What happened" }).waitFor({ state: "detached" });
  await ask("> new acc");
  await page.getByRole("dialog").getByText("New account").click();
  await page.getByRole("dialog", { name: "New account" }).waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill("Fresh Fields");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Fresh Fields" }).waitFor();
  await ask("> new per");
  await page.getByRole("dialog").getByText("New person").click();
  const dialog = page.getByRole("dialog", { name: "New person" });
  await dialog.getByPlaceholder("Where do they work?").fill("hedge");
  await page.getByRole("option", { name: /^Hedge/ }).click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("Ana Quick");
  await dialog.getByRole("button", { name: "Add a person" }).click();
  await page.getByText("Ana Quick added.").waitFor();
});
