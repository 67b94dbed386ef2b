import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openSink } from "../../../bench/smtp-sink.ts";
import { closeQueue, runJobsHere } from "../../../server/platform/jobs/index.ts";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { cutTexts, look } from "../../../test/looks.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
type Owner = Awaited<ReturnType<typeof server.owner>>;
afterAll(() => closeQueue(database.db));

async function open(visitor: TestVisitor, path: string, more: object = {}): Promise<Page> {
  const page = await browser.page(more);
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}${path}`);
  return page;
}

/** Customers with one person each; the last two lack a given name and an address. */
async function customers(owner: Owner, n: number): Promise<void> {
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [], holidays: [] });
  const accounts = Array.from({ length: n + 2 }, (_, at) => ({ name: `Mill ${at + 1}`, relationship: "customer" }));
  const made = (await owner.ask("POST", "/accounts", { rows: accounts })).body.rows as { id: string }[];
  const people = made.map(({ id }, at) => ({
    name: `Ann Ash${at + 1}`,
    ...(at === n ? {} : { given_name: "Ann" }),
    employments: [{ account_id: id, buying_role: "decides" }],
    contact_points: at === n + 1 ? [] : [{ kind: "email", value: `ann${at + 1}@mill.example` }],
  }));
  expect((await owner.ask("POST", "/people", { rows: people })).status).toBe(201);
  await drainNotices(owner.ctx);
}

test("a sending account is tried, kept, checked and held; a mailing is written, shows its blanks, leaves for twenty, and what is in doubt is settled", async () => {
  const owner = await server.owner("Mailer");
  await customers(owner, 20);
  const sink = await openSink({
    keep: true,
    mood: (step, to) => (step === "end" && to.startsWith("ann5@") ? { cut: "after" } : undefined),
  });
  const page = await open(owner, "/mailings");
  await page.getByRole("button", { name: "Set up a sending account" }).click();
  await setUpAccount(page, sink.port);
  await holdAndGoOn(page);
  await page.getByText("Mailings", { exact: true }).last().click();
  await page.getByRole("button", { name: "New mailing" }).click();
  await page.waitForURL("**/mailings/*");
  await page.getByRole("button", { name: "Choose" }).click();
  await page.getByText("22 people", { exact: true }).waitFor();
  await page.getByLabel("Subject").fill("Three pages for {{ account.name }}");
  await page
    .getByLabel("Text", { exact: true })
    .fill("Dear {{ person.given_name }},\n\nhere they are.\n\n{{ sender.name }}");
  await page.getByText("Kept.").waitFor();
  await page.getByText("Of 22: 21 would get it, 1 would not; 1 would read a blank.").waitFor();
  await page.getByText("1 is not written to: no address that works 1").waitFor();
  await page.getByText("Dear Ann,").waitFor();
  await look(page, "draft");
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeInBothColours(page)).toEqual([]);
  // Nothing starts before the firm says where it is found by post.
  await page.getByRole("link", { name: "To the postal address" }).click();
  await page.getByLabel("Postal address of the firm").fill("Hedge & Field Ltd\n1 Mill Lane, Reading");
  await page.getByRole("region", { name: "Sending" }).getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").first().waitFor();
  await page.goBack();
  await page.getByText("Hedge & Field Ltd · 1 Mill Lane, Reading").waitFor();
  await page.getByRole("button", { name: "Send it to me" }).click();
  await page.getByText("Sent to mailer@example.com.").waitFor();
  expect(sink.messages).toMatchObject([{ to: "mailer@example.com" }]);
  await page.getByRole("button", { name: "Leave those out, send to 20" }).click();
  await page.getByText("under way").waitFor();
  // One job plans it; what is planned is told, and another one sends it.
  await runJobsHere(owner.ctx);
  await drainNotices(owner.ctx);
  await runJobsHere(owner.ctx);
  await page.getByText("In doubt 1").waitFor();
  expect(sink.messages.filter((one) => one.to.endsWith("@mill.example"))).toHaveLength(20);
  await page.getByText("Sent 19").click();
  await page.getByText("ann4@mill.example").waitFor();
  await look(page, "results");
  expect(await axeInBothColours(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await cutTexts(page)).toEqual([]);
  await look(page, "results-phone");
  await page.goto(`${new URL(page.url()).origin}/mailings?show=doubtful`);
  await page.getByRole("button", { name: "It went: Ann Ash5" }).waitFor();
  await look(page, "doubtful-phone");
  await page.getByRole("button", { name: "It went: Ann Ash5" }).click();
  await page.getByRole("heading", { name: "Nothing is in doubt" }).waitFor();
  // Whoever was not written to says so on their customer's page.
  await page.setViewportSize({ width: 1440, height: 900 });
  const [refused] = await database.asAdmin<{ account_id: string }>(
    "select account_id from touches where workspace_id = $1 and state = 'cancelled'",
    [owner.workspace],
  );
  await page.goto(`${new URL(page.url()).origin}/accounts/${refused?.account_id}`);
  await page.getByRole("heading", { level: 1, name: "Mill 22" }).waitFor();
  await page.getByRole("region", { name: "Not sent" }).getByText("no address that works").waitFor();
  await sink.close();
});

async function setUpAccount(page: Page, port: number): Promise<void> {
  await page.getByRole("button", { name: "Add a sending account" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Address of the sender").fill("ida@mail.example.org");
  await drawer.getByLabel("Name of the sender").fill("Ida Hedge");
  await drawer.getByLabel("Server (SMTP)").fill("127.0.0.1");
  await drawer.getByRole("combobox", { name: "Encryption" }).click();
  await page.getByRole("option", { name: "none (only within your own house)" }).click();
  await drawer.getByLabel("Port").fill("9");
  await drawer.getByRole("button", { name: "Try the connection" }).click();
  await drawer.getByText("Nobody listens at this port.").waitFor();
  await drawer.getByLabel("Port").fill(String(port));
  await drawer.getByRole("button", { name: "Try the connection" }).click();
  await drawer.getByText("It answers and lets us in.").waitFor();
  await look(page, "account-drawer");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("heading", { name: "ida@mail.example.org" }).waitFor();
  await page.getByRole("button", { name: "Make a key" }).click();
  await page.getByLabel("Value of the record").first().waitFor();
}

async function holdAndGoOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("menuitem", { name: "Everything, on every channel" }).click();
  await page.getByRole("status", { name: "Held:" }).waitFor();
  await look(page, "accounts");
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeInBothColours(page)).toEqual([]);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("status", { name: "Held:" }).waitFor({ state: "detached" });
}
