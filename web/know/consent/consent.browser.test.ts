import { expect, test } from "vitest";
import { preferencePath } from "../../../server/know/consent/index.ts";
import { inWorkspace } from "../../../server/platform/db/index.ts";
import { axeFindings, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { cutTexts } from "../../../test/looks.ts";
import { type TestServer, useServer } from "../../../test/server.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
type Owner = Awaited<ReturnType<TestServer["owner"]>>;
const home = (): string => server.url.replace("127.0.0.1", "localhost");

async function customer(owner: Owner): Promise<string> {
  const account = (
    await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer", since: "2020-01-01" })
  ).body.id;
  for (const [position, name] of ["Tools", "Invitations to our open days in spring and in autumn"].entries())
    await owner.ask("POST", "/topics", {
      name,
      position,
      names: { de: name === "Tools" ? "Werkzeug" : "Einladungen zu unseren Tagen der offenen Tür" },
    });
  const made = await owner.ask("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: account }],
    contact_points: [
      { kind: "email", value: "ada.osei@mill.example" },
      { kind: "phone", value: "+44 117 496 0110" },
      { kind: "postal", street: "Quay 4", city: "Bristol", country: "GB" },
    ],
  });
  return made.body.id;
}

const said = async (owner: Owner, person: string) => (await owner.ask("GET", `/people/${person}/consent`)).body;

test("somebody opens the link in a mail on a phone without scripts, chooses, and unsubscribes with one press; the page is whole in all colours and widths", async () => {
  const owner = await server.owner("Hedge and Field");
  const person = await customer(owner);
  const path = await inWorkspace(owner.ctx, async (tx) => preferencePath(tx, { person }), "read");
  const page = await browser.page({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: "en-GB" });
  await page.goto(home() + path);
  await page.getByRole("heading", { name: "What you hear from us" }).waitFor();
  await page.getByLabel("Tools").uncheck();
  await page.getByLabel("by telephone").uncheck();
  await page.getByLabel("at most once a month").check();
  await page.getByLabel("Nothing until and including").fill("2031-01-31");
  await page.getByLabel("Language of our messages").selectOption("de");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("status").getByText("Gespeichert. Es gilt ab jetzt.").waitFor();
  expect(await page.getByLabel("Werkzeug").isChecked()).toBe(false);
  expect(await said(owner, person)).toMatchObject({
    language: "de",
    preferences: { channels_off: ["call"], rhythm_days: 30, paused_until: "2031-01-31" },
    consents: [],
  });
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("button", { name: "No more messages by e-mail" }).click();
  await page.getByRole("status").waitFor();
  expect(await said(owner, person)).toMatchObject({ consents: [{ state: "withdrawn", channel: "email" }] });

  for (const width of [390, 1440]) {
    const judged = await browser.page({ viewport: { width, height: 900 } });
    await judged.goto(home() + path);
    expect(await cutTexts(judged)).toEqual([]);
    for (const colorScheme of ["light", "dark"] as const) {
      await judged.emulateMedia({ colorScheme });
      expect(await axeFindings(judged), colorScheme).toEqual([]);
      const pictures = process.env["TILTH_TEST_PICTURES"];
      if (pictures) await judged.screenshot({ path: `${pictures}/page-${width}-${colorScheme}.png`, fullPage: true });
    }
  }
}, 120_000);

test("what was said on the phone is written down on the person's screen, with how we know, and stands in the history and on the account", async () => {
  const owner = await server.owner("Said");
  const person = await customer(owner);
  const page = await browser.page();
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url: home() })));
  await page.goto(`${home()}/people/${person}`);
  const panel = page.getByRole("region", { name: "May we reach them?" });
  await panel.getByText("yes: until they object").first().waitFor();
  await panel.getByRole("button", { name: "They told us …" }).click();
  await panel.getByLabel("What they said").selectOption("withdrawn");
  await panel.getByLabel("How we know").fill("Said so on the phone");
  // The answer is slow to come back: what is opened meanwhile stays open.
  const answered = Promise.withResolvers<void>();
  await page.route("**/consents", async (route) => {
    const response = await route.fetch();
    await answered.promise;
    await route.fulfill({ response });
  });
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText("no: they said no").waitFor();
  await panel.getByRole("button", { name: "1 word of theirs" }).click();
  await panel.getByText(/Said so on the phone/).waitFor();
  await panel.getByRole("button", { name: "What they asked for …" }).click();
  answered.resolve();
  await page.getByText("Written down: it holds from now on.").waitFor();
  await panel.getByLabel("Nothing until and including").fill("2031-01-31");
  await panel.getByRole("button", { name: "Save" }).click();
  await panel.getByText(/nothing until/).waitFor();
  if (process.env["TILTH_TEST_PICTURES"])
    await page.screenshot({ path: `${process.env["TILTH_TEST_PICTURES"]}/person.png`, fullPage: true });
  await page.getByText("Took it back: e-mail, every purpose").first().waitFor();
  const account = (await owner.ask("GET", "/accounts")).body.rows[0].id;
  await page.goto(`${home()}/accounts/${account}`);
  await page.getByText("Took it back: e-mail, every purpose").first().waitFor();
}, 120_000);

test("in the settings a list is taken in and accounted for, a topic is made, a country asks for more", {
  ...long,
  timeout: 120_000,
}, async () => {
  const owner = await server.owner("Lists");
  await customer(owner);
  const page = await browser.page();
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url: home() })));
  await page.goto(`${home()}/settings#consent`);
  const part = page.locator("section#consent");
  await part.getByPlaceholder("New topic").fill("The fair");
  await part.getByRole("button", { name: "Add" }).first().click();
  await part.getByText("The fair").waitFor();
  await part.locator("input[type=file]").setInputFiles({
    name: "old.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("email\nada.osei@mill.example\nnobody\n"),
  });
  await part.getByText("2 lines read: 1 taken in, 0 were there already, 1 without an address.").waitFor();
  const { rows } = (await owner.ask("GET", "/suppression-lists")).body;
  expect(rows).toMatchObject([{ name: "old.csv", entries: 1 }]);
  await part.getByLabel("Needs: Every other country, e-mail, businesses").selectOption("consent");
  await page.getByText("Every other country, e-mail, businesses: changed, from now on.").waitFor();
  const rules = (await owner.ask("GET", "/country-rules")).body.rows as {
    country: string;
    channel: string;
    audience: string;
    need: string;
  }[];
  expect(
    rules.find((rule) => rule.country === "*" && rule.channel === "email" && rule.audience === "business")?.need,
  ).toBe("consent");
  if (process.env["TILTH_TEST_PICTURES"])
    await part.screenshot({ path: `${process.env["TILTH_TEST_PICTURES"]}/settings.png` });
});
