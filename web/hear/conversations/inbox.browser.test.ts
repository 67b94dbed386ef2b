import { expect, test } from "vitest";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { cutWhenNarrow } from "../../../test/looks.ts";
import { arrive, arriveRaw } from "../../../test/mail/arrive.ts";
import { deliveryReport } from "../../../test/mail/delivery-report.ts";
import { useServer } from "../../../test/server.ts";
import { textProvider } from "../../../test/texting.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

test("a reply shows on Today and in the Inbox as it arrives, two people see each other, and it is answered", async () => {
  const owner = await server.owner("Screen Inbox");
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House" })).body.id;
  await owner.ask("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: "ada@mill.example" }],
  });
  await arrive(owner.ctx, [
    {
      from: "Ada Osei <ada@mill.example>",
      subject: "Delivery",
      id: "a1",
      at: ago(180),
      body: "When will it come?\r\n\r\n> An old line",
    },
  ]);
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/today`);
  await page.getByRole("link", { name: "Ada Osei: Delivery" }).click();
  await page.getByRole("heading", { name: "Delivery", level: 2 }).waitFor();
  await page.getByText("When will it come?").last().waitFor();
  expect(await page.getByText("An old line").count()).toBe(0);
  await page.getByRole("button", { name: "Show signature and quoted text" }).click();
  await page.getByText("An old line").waitFor();
  expect(await axeInBothColours(page)).toEqual([]);

  // Somebody else opens it: it is said at once.
  const [conversation] = await database.asAdmin<{ id: string }>(
    "select id from conversations where workspace_id = $1",
    [owner.workspace],
  );
  await database.asAdmin(
    "with other as (insert into users (id, workspace_id, name, email, role) values (gen_random_uuid(), $1, 'Bo Reed', 'bo@summer.example', 'member') returning id) insert into conversation_readers (workspace_id, conversation_id, user_id, writing, seen_at) select $1, $2, id, true, now() from other",
    [owner.workspace, conversation?.id],
  );
  await arrive(owner.ctx, [
    {
      from: "Ada Osei <ada@mill.example>",
      subject: "Re: Delivery",
      id: "a2",
      answers: "a1",
      at: ago(1),
      body: "Is anybody there?",
    },
  ]);
  await page.getByText("Is anybody there?").last().waitFor();
  await page.getByText("Bo Reed is writing an answer.").waitFor();

  await page.getByRole("textbox", { name: "Answer", exact: true }).fill("It comes on Thursday.");
  await page.locator("input[type=file]").setInputFiles({
    name: "route.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("by the mill"),
  });
  await page.getByRole("button", { name: "Leave out route.txt" }).waitFor();
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByText("The answer is planned.").waitFor();
  await page.getByText("Nobody waits for us").waitFor();
  await page.getByText("Waiting for them").click();
  await page.getByRole("button", { name: /Ada Osei/ }).click();
  await page.getByRole("link", { name: /^route\.txt/ }).waitFor();
  expect(await axeInBothColours(page)).toEqual([]);
});

test(
  "a sender is said to be somebody who is there already, a template is made and put in, and the promise is settled",
  long,
  async () => {
    const owner = await server.owner("Screen Sender");
    const account = (await owner.ask("POST", "/accounts", { name: "Mill House" })).body.id;
    await owner.ask("POST", "/people", { name: "Ada Osei", employments: [{ account_id: account }] });
    await arrive(owner.ctx, [
      { from: "A. O. <ao@home.example>", subject: "Delivery", id: "s1", at: ago(180), body: "When will it come?" },
    ]);
    const page = await browser.page();
    const url = server.url.replace("127.0.0.1", "localhost");
    await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
    await page.goto(`${url}/inbox?view=unknown`);
    await page.getByText("Nobody is known by ao@home.example. Who is this?").waitFor();
    expect(await axeInBothColours(page)).toEqual([]);
    await page.getByRole("combobox", { name: "Somebody who is there already" }).fill("Ada Os");
    await page.getByRole("option", { name: /Ada Osei/ }).click();
    await page.getByRole("button", { name: "It is them" }).click();
    await page.getByText("Everybody who wrote is known").waitFor();
    await page.goto(`${url}/inbox`);
    await page.getByRole("button", { name: "Templates…" }).click();
    await page.getByRole("textbox", { name: "A new template" }).fill("Thursday");
    await page.getByRole("textbox", { name: "Words" }).fill("On Thursday.");
    await page.getByRole("button", { name: "Keep" }).last().click();
    await page.getByText("Thursday is kept.").waitFor();
    expect(await axeInBothColours(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "Put in a template" }).click();
    await page.getByRole("option", { name: "Thursday" }).click();
    expect(await page.getByRole("textbox", { name: "Answer", exact: true }).inputValue()).toBe("On Thursday.");
    await page.getByRole("textbox", { name: "Promised hours" }).fill("2");
    await page.getByRole("textbox", { name: "Promised hours" }).blur();
    await page.getByText("Whoever writes has an answer within 2 hours.").waitFor();
    await page.getByText(/longer than promised/).waitFor();
    await page.getByRole("textbox", { name: "Answer", exact: true }).waitFor();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("In 90 days 0 of 1 answers came in time; half of them within 3 h.").waitFor();

    // A text of hers is shown and answered in the same place, by a text.
    await page.getByRole("textbox", { name: "Answer", exact: true }).waitFor({ state: "detached" });
    const { loopback } = await textProvider(owner, server);
    await loopback.send("+44 7700 900123", "Is the lorry late?");
    await page.getByText("Who is this?").click();
    await page.getByRole("heading", { name: "Texts with +447700900123" }).waitFor();
    await page.getByRole("combobox", { name: "Somebody who is there already" }).fill("Ada Os");
    await page.getByRole("option", { name: /Ada Osei/ }).click();
    await page.getByRole("button", { name: "It is them" }).click();
    await page.goto(`${url}/today`);
    await page.getByRole("link", { name: "Ada Osei: Is the lorry late?" }).click();
    await page.getByText("Leaves as a text to +447700900123.").waitFor();
    expect(await axeInBothColours(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Answer", exact: true }).fill("By an hour.");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("The answer is on its way.").waitFor();
    await page.getByText("Nobody waits for us").waitFor();
  },
);

test("a task that a mail asks leads to the mail, where a press decides it; mail that came back is listed with its evidence", async () => {
  const owner = await server.owner("Screen Answers");
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House", owner_id: owner.user })).body.id;
  const person = await owner.ask("POST", "/people", {
    name: "Ada Osei",
    employments: [{ account_id: account }],
    contact_points: [{ kind: "email", value: "ada@mill.example" }],
  });
  await arriveRaw(owner.ctx, [deliveryReport({ to: "ada@mill.example", status: "5.1.1", at: new Date(ago(200)) })]);
  await arrive(owner.ctx, [
    {
      from: "Ada Osei <ada@mill.example>",
      subject: "Automatic reply: Delivery",
      id: "l1",
      at: ago(180),
      body: "Ada Osei is no longer with Mill House.",
      more: ["Auto-Submitted: auto-replied"],
    },
  ]);
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/answers`);
  await page.getByText("Has Ada Osei left Mill House?").waitFor();
  await page.getByText("names no mail of ours").waitFor();
  expect([...(await axeInBothColours(page)), ...(await cutWhenNarrow(page))]).toEqual([]);
  await page.getByRole("button", { name: "It works: ada@mill.example" }).click();
  await page.getByText("What was reported of ada@mill.example counts no more.").waitFor();
  await page.goto(`${url}/today`);
  await page.getByRole("link", { name: "Read the mail and decide" }).click();
  await page.getByText("Ada Osei is no longer with Mill House.").waitFor();
  expect([...(await axeInBothColours(page)), ...(await cutWhenNarrow(page))]).toEqual([]);
  await page.getByRole("button", { name: "Has left: Ada Osei" }).click();
  await page.getByText("Ada Osei has left Mill House.").waitFor();
  await page.goto(`${url}/people/${person.body.id}`);
  await page.getByRole("link", { name: "read the mail" }).click();
  await page.getByRole("heading", { name: "Automatic reply: Delivery", level: 1 }).waitFor();
});
