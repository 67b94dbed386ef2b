import type { FrameLocator, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeInBothColours, useBrowser } from "../../../../test/browser.ts";
import { useDatabase } from "../../../../test/database.ts";
import { cutTexts } from "../../../../test/looks.ts";
import { useServer } from "../../../../test/server.ts";

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

/** Opens the template of this name, and says what the page asked of other hosts. */
async function openTemplate(
  owner: Owner,
  mjml: string,
  {
    path = "",
    ...more
  }: {
    path?: string;
    viewport?: { width: number; height: number };
    locale?: string;
    colorScheme?: "light" | "dark";
  } = {},
): Promise<{ page: Page; asked: string[] }> {
  const made = await owner.ask("POST", "/mail-templates", {
    name: "Spring",
    subject: "Spring is here",
    text: "",
    mjml,
    purpose: "educate",
    language: "en",
  });
  expect(made.status).toBe(201);
  const page = await browser.page(more);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).hostname !== "localhost") asked.push(request.url());
  });
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/mailings?show=templates${path}`);
  await page.getByRole("button", { name: "Spring" }).click();
  return { page, asked };
}

async function layOut(page: Page, name = "Lay out by drag and drop"): Promise<{ room: Locator; mail: FrameLocator }> {
  await page.getByRole("button", { name }).click();
  const room = page.getByRole("dialog", { name: "Layout of the mail" });
  const mail = page.frameLocator("iframe[class*=gjs-frame]");
  await mail.locator("[data-gjs-type='mj-body']").waitFor();
  return { room, mail };
}

const keptMjml = async (owner: Owner): Promise<string> =>
  (await owner.ask("GET", "/mail-templates")).body.rows[0].mjml as string;

const save = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Spring is kept.").waitFor();
};

/** Pictures for whoever wants to look: TILTH_LOOK=folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["TILTH_LOOK"];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

test("a heading, a picture and a variable are put in by hand, and the mail that is made of it has them", async () => {
  const owner = await server.owner("Layouter");
  const { page, asked } = await openTemplate(owner, plain);
  const { room, mail } = await layOut(page);
  await mail.getByText("{{ salutation }},").waitFor();
  await room.getByRole("button", { name: "Heading" }).first().click();
  await mail.getByRole("heading", { name: "Heading" }).waitFor();
  await room.locator("input[type=file]").setInputFiles({ name: "dot.png", mimeType: "image/png", buffer: onePixel });
  await mail.locator("[data-gjs-type='mj-image'] img").first().waitFor();
  await look(page, "room");
  expect(asked.filter(foreign)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeInBothColours(page)).toEqual([]);
  await look(page, "room-dark");
  await mail.getByText("{{ salutation }},").dblclick();
  await room.getByRole("button", { name: "Variable" }).click();
  await page.getByRole("menuitem", { name: "account.name" }).click();
  await room.getByRole("button", { name: "Use this layout" }).click();
  await room.waitFor({ state: "detached" });
  await save(page);
  const kept = await keptMjml(owner);
  expect(kept).toContain("Heading");
  expect(kept).toContain("<mj-image");
  expect(kept).toContain("{{ account.name }}");
  // What the editor has no block for stays as it was written.
  expect(kept).toContain("<tr><td>Kept</td></tr>");
  expect(kept).toContain('{% if account.city != "" and 2 > 1 %}');
});

test("what is only opened comes back letter by letter, and control tags between blocks stay text", async () => {
  const owner = await server.owner("Looker");
  const { page } = await openTemplate(owner, plain);
  const { room } = await layOut(page);
  await room.getByRole("button", { name: "Use this layout" }).click();
  await room.waitFor({ state: "detached" });
  await save(page);
  expect(await keptMjml(owner)).toBe(plain);
});

const foreign = (url: string): boolean =>
  new URL(url).hostname !== "localhost" && !url.startsWith("data:") && !url.startsWith("blob:");
