import { expect, test } from "vitest";
import { openSink } from "../../../bench/smtp-sink.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { planTouches, setContactRules } from "../../know/outgoing/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { sendDue } from "./send-due.ts";
import { createSendingAccount } from "./sending-account.ts";
import { unsubscribeLink } from "./unsubscribe-link.ts";

const database = useDatabase();
const server = useServer(database);

test("the link in a mail that left takes the one click, and the next mail about it does not leave", async () => {
  const owner = await server.owner("Posting");
  const sink = await openSink({ keep: true });
  const account = (await owner.ask("POST", "/accounts", { name: "Mill House", relationship: "customer" })).body.id;
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ada Osei",
      employments: [{ account_id: account }],
      contact_points: [{ kind: "email", value: "Ada@Mill.example" }],
    })
  ).body.id;
  const [point] = await database.asAdmin<{ id: string }>("select id from contact_points where person_id = $1", [
    person,
  ]);
  await owner.ask("POST", "/topics", { name: "Tools" });
  const sender = await inWorkspace(owner.ctx, async (tx) => {
    await setContactRules(tx, { limits: [], quiet: [], holidays: [] });
    return createSendingAccount(tx, {
      name: "Post",
      from_name: "Ida Hedge",
      from_address: "ida@mail.example.org",
      host: "127.0.0.1",
      port: sink.port,
      security: "none",
    } as never);
  });
  const plan = (topic: string | null) =>
    inWorkspace(owner.ctx, (tx) =>
      planTouches(tx, [{ person, account, contactPoint: point?.id, content: { subject: "Hello", text: "Hello" } }], {
        channel: "email",
        purpose: "educate",
        manner: "bulk",
        sender: sender.id,
        topic,
      }),
    );
  expect(await plan("tools")).toMatchObject({ planned: 1 });
  await sendDue(owner.ctx, sender.id, { signal: new AbortController().signal, unsubscribe: unsubscribeLink });
  const head = (sink.messages[0]?.content ?? "").replace(/\r\n[ \t]+/g, " ");
  const url = /^List-Unsubscribe: .*?<(https?:\/\/[^>]+)>/im.exec(head)?.[1];
  expect(url, head.slice(0, 2000)).toBeDefined();
  expect(/^List-Help: <([^>]+)>/im.exec(head)?.[1]).toBe(url);
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  expect((await fetch(server.url + new URL(url as string).pathname, { method: "POST", body })).status).toBe(200);
  expect(await plan("Tools")).toMatchObject({ planned: 0, reasons: { "topic-not-wanted": 1 } });
  expect(await plan(null)).toMatchObject({ planned: 1 });
  await sink.close();
});
