import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSink } from "../../../bench/smtp-sink.ts";
import { closeQueue, runJobsHere } from "../../../server/platform/jobs/index.ts";
import { drainNotices } from "../../../server/platform/notices/index.ts";
import { axeInBothColours, useBrowser } from "../../../test/browser.ts";
import { useDatabase } from "../../../test/database.ts";
import { look } from "../../../test/looks.ts";
import { useServer } from "../../../test/server.ts";

const database = useDatabase();
const server = useServer(database);
const browser = useBrowser();
afterAll(() => closeQueue(database.db));

test("one mail to one person is written from their page, keeps its words when closed, leaves through the ledger, and is a valued touch", async () => {
  const owner = await server.owner("Quill");
  const sink = await openSink({ keep: true });
  const [account] = (await owner.ask("POST", "/accounts", { rows: [{ name: "Mill", relationship: "customer" }] })).body
    .rows;
  const [person] = (
    await owner.ask("POST", "/people", {
      rows: [
        {
          name: "Ann Ash",
          employments: [{ account_id: account.id }],
          contact_points: [{ kind: "email", value: "ann@mill.example" }],
        },
      ],
    })
  ).body.rows;
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/people/${person.id}`);
  await page.getByRole("button", { name: "Write to Ann Ash" }).click();
  await page.getByText("No mail can leave yet").waitFor();
  await page.keyboard.press("Escape");
  await owner.ask("POST", "/sending-accounts", {
    name: "Quill",
    from_name: "Quill",
    from_address: "quill@quill.example",
    host: "127.0.0.1",
    port: sink.port,
    security: "none",
  });
  await page.reload();
  await page.getByRole("button", { name: "Write to Ann Ash" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Subject").fill("Your millstones");
  await drawer.getByLabel("Words").fill("Dear Ann,\n\nthey need dressing in spring.\n\nQuill");
  const choose = drawer.locator("input[type=file]");
  // From the disk: the browser would be told all of it in letters otherwise.
  const large = join(database.dataDir, "large.bin");
  writeFileSync(large, "");
  truncateSync(large, 20 * 1024 * 1024 + 1);
  await choose.setInputFiles(large);
  await drawer.getByText("these are more. Nothing was added.").waitFor();
  await choose.setInputFiles([
    { name: "Maß.txt", mimeType: "text/plain", buffer: Buffer.from("three feet") },
    { name: "wrong.txt", mimeType: "text/plain", buffer: Buffer.from("no") },
  ]);
  const files = drawer.getByRole("list", { name: "Files of this mail" });
  await files.getByRole("button", { name: "Leave out wrong.txt" }).click();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
  await page.getByRole("button", { name: "Write to Ann Ash" }).click();
  expect(await drawer.getByLabel("Subject").inputValue()).toBe("Your millstones");
  expect(await files.getByRole("listitem").allInnerTexts()).toEqual([expect.stringMatching(/^Maß\.txt/)]);
  await drawer.getByLabel("What they have of it").fill("knows when");
  await look(page, "write");
  expect(await axeInBothColours(page, "[role=dialog]")).toEqual([]);
  await drawer.getByLabel("Words").press("Control+Enter");
  await page.getByText("It leaves to Ann Ash.").waitFor();
  await drainNotices(owner.ctx);
  await runJobsHere(owner.ctx);
  expect(sink.messages).toMatchObject([{ to: "ann@mill.example" }]);
  expect(String(sink.messages[0]?.content)).toContain("filename*=utf-8''Ma%C3%9F.txt");
  const { rows } = (await owner.ask("GET", `/people/${person.id}/screen`)).body.timeline;
  expect(rows.find((row: { kind: string }) => row.kind === "touch")).toMatchObject({ channel: "email", valued: true });

  await page.reload();
  await page.getByRole("link", { name: /^Maß\.txt/ }).waitFor();

  // Who said no is not written to, and the words stay.
  const no = await owner.ask("POST", "/suppressions", { person_id: person.id, channel: "email", reason: "asked" });
  expect(no.status, no.text).toBe(201);
  await page.goto(`${url}/accounts/${account.id}`);
  await page.getByRole("button", { name: "Write to Ann Ash" }).click();
  await drawer.getByLabel("Subject").fill("Once more");
  await drawer.getByLabel("Words").fill("Please?");
  await drawer.getByRole("button", { name: "Send" }).click();
  await page.getByText("It does not leave:").waitFor();
  expect(await drawer.getByLabel("Words").inputValue()).toBe("Please?");
});

test("an account that can't send says why, until when it rests, and is tried again by a press; everything is held from any channel's screen", async () => {
  const owner = await server.owner("Silent");
  const { id } = (
    await owner.ask("POST", "/sending-accounts", {
      name: "Silent",
      from_name: "Silent",
      from_address: "hi@silent.example",
      host: "127.0.0.1",
      port: 2525,
      security: "none",
    })
  ).body;
  await database.asAdmin(
    "update sending_accounts set fault = 'sign-in', fault_said = '535 no', fault_at = now(), faults = 1, rests_until = now() + interval '15 minutes' where id = $1",
    [id],
  );
  const page = await browser.page();
  const url = server.url.replace("127.0.0.1", "localhost");
  await page.context().addCookies([...owner.cookies].map(([name, value]) => ({ name, value, url })));
  await page.goto(`${url}/mailings?show=accounts`);
  await page.getByText("its server does not let it in").waitFor();
  await page.getByText("“535 no”").waitFor();
  await look(page, "fault");
  await page.getByRole("button", { name: "Try again now" }).click();
  await page.getByText("Silent is tried again.").waitFor();
  await page.getByText("It does not send:").waitFor({ state: "hidden" });
  await page.goto(`${url}/calls`);
  await page.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("menuitem", { name: /^Everything/ }).click();
  await page.getByRole("status", { name: "Held:" }).waitFor();
  await page.goto(`${url}/letters`);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("status", { name: "Held:" }).waitFor({ state: "hidden" });
});
