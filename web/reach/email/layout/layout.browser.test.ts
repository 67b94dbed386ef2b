import type { FrameLocator, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeInBothColours, useBrowser } from "../../../../test/browser.ts";
import { useDatabase } from "../../../../test/database.ts";
import { cutTexts } from "../../../../test/looks.ts";
import { useServer } from "../../../../test/server.ts";
import { long } from "../../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
type Owner = Awaited<ReturnType<typeof server.owner>>;

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const plain = `<mjml>
  <mj-head>
    <mj-attributes><mj-text color="#333333" /></mj-attributes>
  </mj-head>
  <mj-body background-color="#f6f4ee">
    <mj-section background-color="#ffffff" padding="24px">
      <mj-column>
        <mj-text font-size="16px">{{ salutation }},</mj-text>
        <mj-text font-size="16px">Good {% if account.city != "" and 2 > 1 %}day to {{ account.city | default: "you" }}{% endif %}</mj-text>
        <mj-table><tr><td>Kept</td></tr></mj-table>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;

/** The same, set out as nobody would set it out twice. */
const odd = plain
  .replace(/\n {6,}/g, "\n\t")
  .replace(
    '<mj-section background-color="#ffffff" padding="24px">',
    "<mj-section  padding='24px'\n background-color='#ffffff' ><!-- a note -->",
  )
  .replace("<mj-table>", '<mj-spacer height="4px"></mj-spacer><mj-table>');

/** Opens the one template there is, and says what the page asked of other hosts. */
async function openTemplate(
  owner: Owner,
  mjml: string,
  more: object = {},
  host = "localhost",
): Promise<{ page: Page; asked: string[] }> {
  const words = { subject: "Spring is here", text: "", mjml, language: "en" };
  const made = await owner.ask("POST", "/mail-templates", { name: "Spring", purpose: "educate", ...words });
  expect(made.status).toBe(201);
  const page = await browser.page(more);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).hostname !== host) asked.push(request.url());
  });
  // What the page's policy forbids is often not even asked for; the browser tells of the try.
  page.on("console", (said) => {
    if (said.text().includes("Content Security Policy")) asked.push(said.text());
  });
  const url = server.url.replace("127.0.0.1", host);
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/mailings?show=templates`);
  await page.getByRole("button", { name: "Spring" }).click();
  return { page, asked };
}

/** In English; other languages name it otherwise. */
const english = { open: "Lay out by drag and drop", title: "Layout of the mail" };

async function layOut(page: Page, { open, title } = english): Promise<{ room: Locator; mail: FrameLocator }> {
  await page.getByRole("button", { name: open }).click();
  const room = page.getByRole("dialog", { name: title });
  const mail = page.frameLocator("iframe[class*=gjs-frame]");
  await mail.locator("[data-gjs-type='mj-body']").waitFor();
  return { room, mail };
}

const proofOf = (page: Page): FrameLocator => page.frameLocator("iframe[title='As they read it']");

const keptMjml = async (owner: Owner): Promise<string> =>
  (await owner.ask("GET", "/mail-templates")).body.rows[0].mjml as string;

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Spring is kept.").waitFor();
}

/** As a hand does it: a press, some way, a little to and fro until a bar shows where it would go, and let go. */
async function drag(page: Page, from: Locator, to: Locator, below = 2): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const at = await to.boundingBox();
  if (!at) throw new Error("there is nothing to drag it to");
  const bar = page.locator(".gjs-placeholder:visible");
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(at.x + 30 + (step % 20) * 2, at.y + below + (step % 3));
    await page.waitForTimeout(40);
    if (step > 8 && (await bar.count()) > 0) break;
  }
  await page.mouse.up();
}

/** Pictures for whoever wants to look: TILTH_LOOK=folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["TILTH_LOOK"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

test("a heading, a picture and a variable are put in by hand, and the mail that is made of it has them", async () => {
  const owner = await server.owner("Layouter");
  const { page } = await openTemplate(owner, plain);
  const { room, mail } = await layOut(page);
  await mail.getByText("{{ salutation }},").click();
  await room.getByRole("button", { name: "Heading" }).first().click();
  await mail.getByRole("heading", { name: "Heading" }).dblclick();
  await page.keyboard.press("End");
  await page.keyboard.type(" for ");
  await room.getByRole("button", { name: "Variable" }).click();
  await page.getByRole("menuitem", { name: "person.given_name" }).click();
  await page.keyboard.type("!");
  await mail.getByRole("heading", { name: "Heading for {{ person.given_name }}!" }).waitFor();
  const chooser = page.waitForEvent("filechooser");
  await room.getByRole("button", { name: "Picture", exact: true }).click();
  await (await chooser).setFiles({ name: "dot.png", mimeType: "image/png", buffer: onePixel });
  await mail.locator("img[src^='/i/']").waitFor();
  await room.getByLabel("What it shows, in words").fill('A "dot" & more');
  await room.getByLabel("What it shows, in words").press("Enter");
  await look(page, "room");
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeInBothColours(page)).toEqual([]);
  await room.getByRole("button", { name: "Use this layout" }).click();
  await room.waitFor({ state: "detached" });
  await proofOf(page).getByRole("heading", { name: "Heading for [person.given_name]!" }).waitFor();
  await proofOf(page).locator("img[alt='A \"dot\" & more']").waitFor({ state: "attached" });
  await save(page);
  const mjml = await keptMjml(owner);
  expect(mjml).toContain('<h2 style="margin: 0; font: inherit">Heading for {{ person.given_name }}!</h2></mj-text>');
  expect(mjml).toMatch(/<mj-image src="http[^"]+\/i\/[\w-]+" alt="A &quot;dot&quot; &amp; more" \/>/);
  expect(mjml.indexOf("salutation")).toBeLessThan(mjml.indexOf("<h2"));
  // What nobody touched is as it was written.
  expect(mjml).toContain(plain.slice(0, plain.indexOf("<mj-body")));
  expect(mjml).toContain(/<mj-text font-size="16px">Good .*/.exec(plain)?.[0]);
  expect(mjml).toContain("<mj-table><tr><td>Kept</td></tr></mj-table>");
});

test(
  "blocks are dragged onto the mail, moved, taken back and brought again; columns stand beside one another, and not on a telephone",
  long,
  async () => {
    const owner = await server.owner("Dragger");
    const { page } = await openTemplate(owner, plain);
    const { room, mail } = await layOut(page);
    const line = mail.locator("[data-gjs-type='mj-divider']");
    const undo = room.getByRole("button", { name: "Undo" });
    expect(await undo.isDisabled()).toBe(true);
    await drag(page, room.getByRole("button", { name: "Line", exact: true }), mail.getByText("{{ salutation }},"));
    await line.waitFor();
    await undo.click();
    await line.waitFor({ state: "detached" });
    await room.getByRole("button", { name: "Redo" }).click();
    await line.waitFor();
    await room.getByRole("button", { name: "Line", exact: true }).last().click();
    await room.getByRole("button", { name: "Remove" }).click();
    await line.waitFor({ state: "detached" });
    const order = (): Promise<string[]> => room.getByRole("button", { name: /^(Text|Kept)./ }).allInnerTexts();
    await room.getByRole("button", { name: "Text {{ salutation }}," }).click();
    await room.getByRole("button", { name: "Down", exact: true }).click();
    await expect.poll(order).toEqual([expect.stringMatching("Good"), "Text {{ salutation }},", "Kept as written"]);
    await drag(page, mail.getByText("{{ salutation }},"), mail.getByText("Kept"), 16);
    await expect.poll(order).toEqual([expect.stringMatching("Good"), "Kept as written", "Text {{ salutation }},"]);
    await room.getByRole("button", { name: "Two columns" }).click();
    const columns = mail.locator("[data-gjs-type='mj-column']");
    const between = async (): Promise<number> => {
      const [first, second] = [await columns.nth(1).boundingBox(), await columns.nth(2).boundingBox()];
      return Math.round((second?.x ?? 0) - (first?.x ?? 0));
    };
    await expect.poll(between).toBeGreaterThan(100);
    await look(page, "columns");
    await room.getByText("Telephone").click();
    await expect.poll(between).toBe(0);
    await look(page, "columns-phone");
    await room.getByRole("button", { name: "Use this layout" }).click();
    await save(page);
    const mjml = await keptMjml(owner);
    expect(mjml.indexOf("salutation")).toBeGreaterThan(mjml.indexOf("Kept"));
    expect(mjml.match(/<mj-column>/g)).toHaveLength(3);
    expect(mjml).not.toContain("mj-divider");
  },
);

test(
  "MJML that was only looked at comes back letter by letter; Liquid around pieces stays text, and says so",
  long,
  async () => {
    const owner = await server.owner("Reader");
    const { page } = await openTemplate(owner, odd);
    const { room, mail } = await layOut(page);
    await mail.getByText("Good {% if").dblclick();
    await mail.locator("[contenteditable=true]").waitFor();
    await page.keyboard.press("Escape");
    await mail.locator("[contenteditable=true]").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await room.waitFor({ state: "detached" });
    await save(page);
    expect(await keptMjml(owner)).toBe(odd);
    const around = plain
      .replace("<mj-section", "{% if account.city %}<mj-section")
      .replace("</mj-section>", "</mj-section>{% endif %}");
    const other = await server.owner("Steerer");
    const { page: second } = await openTemplate(other, around);
    await second.getByText("Liquid that steers ({% … %}) stands outside of texts").waitFor();
    expect(await second.getByRole("button", { name: english.open }).count()).toBe(0);
    await save(second);
    expect(await keptMjml(other)).toBe(around);
  },
);

test("what the editor would not give back as it was stays text, and says so", long, async () => {
  const owner = await server.owner("Loser");
  const { page } = await openTemplate(owner, plain);
  const source = page.getByRole("textbox", { name: "MJML" });
  const classy = plain.replace('<mj-text font-size="16px">Good', '<mj-text class="a" font-size="16px">Good');
  await source.fill(classy);
  await page.getByRole("button", { name: english.open }).click();
  await page.getByText("This MJML says something that blocks would lose.").waitFor();
  await page.getByRole("button", { name: "Back to the text" }).click();
  expect(await source.inputValue()).toBe(classy);
});

test("words of Liquid that are written beside keep their signs", async () => {
  const owner = await server.owner("Writer");
  const { page } = await openTemplate(owner, plain);
  const { room, mail } = await layOut(page);
  await room.getByRole("button", { name: "Text Good" }).click();
  await room.getByRole("button", { name: "Write", exact: true }).click();
  await mail.locator("[contenteditable=true]").waitFor();
  // Neither way to another screen, nor the list of keys.
  await page.keyboard.type("gc?<!>");
  await page.keyboard.press("Enter");
  await room.getByRole("button", { name: "Bold" }).click();
  await page.keyboard.type("Bye");
  await mail.locator("b", { hasText: "Bye" }).waitFor();
  await room.getByRole("button", { name: "Text Good" }).press("g");
  await page.keyboard.press("c");
  expect(await page.getByRole("dialog").count()).toBe(2);
  await room.getByRole("button", { name: "Use this layout" }).click();
  await save(page);
  expect(await keptMjml(owner)).toContain(
    'Good {% if account.city != "" and 2 > 1 %}day to {{ account.city | default: "you" }}{% endif %}gc?&lt;!&gt;<br><b>Bye</b></mj-text>',
  );
});

test("Escape asks where something was changed, and closes nothing beneath", async () => {
  const owner = await server.owner("Leaver");
  const { page } = await openTemplate(owner, plain);
  const { room, mail } = await layOut(page);
  await room.getByRole("button", { name: "Space", exact: true }).click();
  await mail.locator("[data-gjs-type='mj-spacer']").waitFor();
  await page.keyboard.press("Escape");
  const question = page.getByRole("dialog", { name: "Use the new layout?" });
  await question.waitFor();
  await look(page, "question");
  expect(await axeInBothColours(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "detached" });
  await mail.locator("[data-gjs-type='mj-spacer']").waitFor();
  await room.getByRole("button", { name: "Close", exact: true }).click();
  await question.getByRole("button", { name: "Leave it as it was" }).click();
  await room.waitFor({ state: "detached" });
  await save(page);
  expect(await keptMjml(owner)).toBe(plain);
});

test("whoever goes back to another screen while writing leaves nothing that stumbles", async () => {
  const owner = await server.owner("Goer");
  const { page } = await openTemplate(owner, plain);
  const { mail } = await layOut(page);
  await mail.getByText("{{ salutation }},").dblclick();
  await mail.locator("[contenteditable=true]").waitFor();
  await page.keyboard.type("Oh");
  await page.evaluate(() => {
    history.pushState(null, "", "/library");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.getByRole("heading", { level: 1, name: "Library" }).waitFor();
  await page.waitForTimeout(200);
});

test("nothing is asked of another host, whatever the mail names", long, async () => {
  const owner = await server.owner("Alone");
  const pictures = "https://pictures.example.com";
  const foreign = plain
    .replace(
      "<mj-attributes>",
      '<mj-font name="Raleway" href="https://fonts.example.com/raleway.css" /><mj-attributes><mj-all font-family="Raleway" />',
    )
    .replace(
      "<mj-table>",
      `<mj-image src="${pictures}/a.png" alt="a" /><mj-social><mj-social-element name="github" href="#">x</mj-social-element></mj-social><mj-table>`,
    )
    .replace('padding="24px"', `padding="24px" background-url="${pictures}/b.png"`);
  // Not under "localhost": there even those keep silent who would tell their makers of it.
  const { page, asked } = await openTemplate(owner, plain, {}, "127.0.0.1");
  await proofOf(page).getByText("Kept").waitFor();
  expect(asked).toEqual([]);
  await page.getByRole("textbox", { name: "MJML" }).fill(foreign);
  await proofOf(page).locator("img").first().waitFor({ state: "attached" });
  await page.waitForTimeout(300);
  // How they read it names them, and the page's policy lets none through. The layout does not even ask.
  asked.length = 0;
  const { room, mail } = await layOut(page);
  await mail.locator("[data-gjs-type='mj-image'] img").waitFor();
  await room.getByRole("button", { name: "Text", exact: true }).first().click();
  await room.getByRole("button", { name: "Three columns" }).click();
  await page.waitForTimeout(500);
  await look(page, "foreign");
  expect(asked).toEqual([]);
});

test("in German, dark, and where it is too narrow", long, async () => {
  const owner = await server.owner("Leser", "de");
  const { page } = await openTemplate(owner, plain, { locale: "de-DE", colorScheme: "dark" });
  const { mail, room } = await layOut(page, { open: "Mit der Maus gestalten", title: "Gestaltung der Mail" });
  await mail.getByText("{{ salutation }},").click();
  await room.getByRole("heading", { name: "Text" }).waitFor();
  await look(page, "german-room");
  expect(await cutTexts(page)).toEqual([]);
  await page.setViewportSize({ width: 1000, height: 760 });
  expect(await cutTexts(page)).toEqual([]);
  await look(page, "german-room-narrow");
  await page.keyboard.press("Escape");
  await room.waitFor({ state: "detached" });
  await look(page, "german-drawer");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByText("Zum Gestalten mit der Maus braucht es ein breiteres Fenster").waitFor();
  expect(await page.getByRole("button", { name: "Mit der Maus gestalten" }).count()).toBe(0);
  await look(page, "german-phone");
  expect(await cutTexts(page)).toEqual([]);
  // A new template speaks the language of the house.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Neue Vorlage" }).click();
  await page.getByRole("combobox", { name: "Angesprochen auf" }).and(page.locator("[value=Deutsch]")).waitFor();
});
