import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { recordOutcome, viewWork } from "../../../server/plan/verification/index.ts";
import { inWorkspace } from "../../../server/platform/db/index.ts";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

type Owner = Awaited<ReturnType<typeof server.owner>>;

async function customers(owner: Owner, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const made = await owner.ask("POST", "/accounts", { rows: numbers.map((at) => ({ name: `Customer ${at}` })) });
  await owner.ask("POST", "/people", {
    rows: numbers.map((at) => ({
      name: `Person ${at}`,
      employments: [{ account_id: made.body.rows[at - 1].id, title: "Buyer" }],
      contact_points: [
        { kind: "email", value: `p${at}@customer.example` },
        { kind: "phone", value: "+44 20 7946 0018" },
      ],
    })),
  });
  await drainNotices(owner.ctx);
}

async function opened(owner: Owner, path: string): Promise<Page> {
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}${path}`);
  return page;
}

test("91 customers: 74 are drawn, worked by keyboard with 10 wrong, and the report says 10 to 16", async () => {
  const owner = await server.owner("Ninety-one");
  await customers(owner, 91);
  const page = await opened(owner, "/verifications");
  await page.getByRole("heading", { name: "Nothing verified yet" }).waitFor();
  await page.keyboard.press("n");
  await page.getByLabel("Is the person still there?").uncheck();
  await page.getByLabel("Check all of the top").fill("0");
  await page.getByText("Check 74").waitFor();
  await page.getByText("of 91 customers.").waitFor();
  await page.getByRole("button", { name: "Draw" }).click();
  await page.getByText("74 records drawn.").waitFor();
  const id = new URL(page.url()).pathname.split("/").at(-1) as string;
  await page
    .getByText("p1@customer.example, p2")
    .or(page.getByRole("link", { name: "+44 20 7946 0018" }))
    .first()
    .waitFor();
  // Two by keyboard: one wrong with the right address, one right; a wrong key is taken back.
  await page.keyboard.press("w");
  await page.getByLabel("What is right?").fill("right@customer.example");
  await page.keyboard.press("Enter");
  await page.getByText("E-mail: Wrong.").waitFor();
  await page.keyboard.press("r");
  await page.getByText("E-mail: Right.").waitFor();
  await page.keyboard.press("n");
  await page.getByText(/Person \d+: Not reached\./).waitFor();
  await page.keyboard.press("u");
  await page.getByText("Taken back.").waitFor();
  // The others are answered as by further keys: nine more are wrong.
  await inWorkspace(owner.ctx, async (tx) => {
    const open = await viewWork(tx, id, { user: undefined, show: "open", limit: 100 });
    expect(open).toHaveLength(72);
    for (const [at, { checks }] of open.entries())
      await recordOutcome(tx, checks[0]?.id as string, { outcome: at < 9 ? "wrong" : "right" }, () => {});
  });
  await page.goto(page.url());
  await page.getByRole("heading", { name: "Nothing is open here" }).waitFor();
  await page.getByRole("link", { name: "Report" }).first().click();
  await expect.poll(() => page.getByTestId("verification-range").textContent()).toBe("10 to 16 of all 91 are wrong");
  expect(await page.getByTestId("verification-right").textContent()).toMatch(/^86\.5\s?% right, ± 4\.1 points$/);
  await page.getByText("10 of 74 checked are wrong (13.5%).").waitFor();
  await page.getByRole("row", { name: /right@customer\.example/ }).waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
});
