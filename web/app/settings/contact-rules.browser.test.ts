import { expect, test } from "vitest";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { look } from "../../../test/looks.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

const calendar =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20200501\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Labour Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

test("limits, quiet hours and holidays are set where people look for them, and nobody's change is lost", async () => {
  const owner = await server.owner("Ceiling");
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/settings#contact`);
  const rules = page.getByRole("region", { name: "Contact rules", exact: true });
  await rules.getByRole("button", { name: "Another limit" }).click();
  const limits = rules.getByRole("group", { name: "At most" }).locator("tbody tr");
  await limits.nth(1).getByLabel("Whom").selectOption("account");
  await limits.nth(1).getByLabel("By", { exact: true }).selectOption("call");
  await limits.nth(1).getByLabel("Times").fill("2");
  await limits.nth(1).getByLabel("Unit").selectOption("hours");
  await limits.nth(1).getByLabel("Within").fill("25");
  await rules.getByLabel("Quiet hours for another channel").selectOption("email");
  await rules.getByLabel("Until: e-mail").fill("07:30");
  await rules
    .getByRole("row", { name: /^e-mail/ })
    .getByLabel("Sat")
    .check();
  expect(await axeFindings(page, { within: "#contact" })).toEqual([]);

  const { limits: first } = (await owner.ask("GET", "/contact-rules")).body;
  await owner.ask("PUT", "/contact-rules", { holidays: [{ day: "2099-01-01", country: "", name: "Fair" }] });
  await rules.getByRole("button", { name: "Save" }).click();
  await page
    .getByText(/changed meanwhile|somebody else/i)
    .first()
    .waitFor();
  expect((await owner.ask("GET", "/contact-rules")).body.limits).toEqual(first);
  await rules.getByText("Fair").waitFor();
  await rules.getByRole("button", { name: "Save" }).click();
  await look(page, "contact");
  await page.getByText("Changed. It holds for what is planned already, too.").waitFor();
  const saved = (await owner.ask("GET", "/contact-rules")).body;
  expect(saved.limits).toContainEqual({ scope: "account", channel: "call", at_most: 2, hours: 25 });
  expect(saved.quiet).toContainEqual({
    channel: "email",
    from_minute: 1200,
    to_minute: 450,
    days: [6, 7],
    holidays: true,
  });

  await rules.getByLabel("Country (code)").fill("de");
  await rules
    .locator("input[type=file]")
    .setInputFiles({ name: "de.ics", mimeType: "text/calendar", buffer: Buffer.from(calendar) });
  await page.getByText("3 holidays taken in.").waitFor();
  await rules.getByText("Germany").first().waitFor();
  await rules
    .locator("input[type=file]")
    .setInputFiles({ name: "x.ics", mimeType: "text/calendar", buffer: Buffer.from("no calendar") });
  await page.getByText(/This is no calendar that can be read/).waitFor();
  expect((await owner.ask("GET", "/contact-rules")).body.holidays).toHaveLength(4);
});
