import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { openSink } from "../../../bench/smtp-sink.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { callSenders } from "./jobs.ts";
import { sendDue } from "./send-due.ts";

const database = useDatabase();
const server = useServer(database);

test("a double opt-in mails its button at once, in the language of the reader with the words they agree to, once", async () => {
  const owner = await server.owner("Hedge & Field");
  const sink = await openSink({ keep: true });
  const sender = (
    await owner.ask("POST", "/sending-accounts", {
      name: "Post",
      from_address: "hello@hedge.example",
      host: "127.0.0.1",
      port: sink.port,
      security: "none",
    })
  ).body.id as string;
  const ada = (
    await owner.ask("POST", "/people", {
      name: "Ada Osei",
      contact_points: [{ kind: "email", value: "ada@mill.example" }],
    })
  ).body.id as string;
  const wording = (
    await owner.ask("POST", "/consent-wordings", {
      name: "Newsletter",
      texts: { en: "I want the newsletter.", de: "Ich möchte den Rundbrief." },
    })
  ).body;
  const ask = (more: object) =>
    owner.ask("POST", "/consents", {
      person_id: ada,
      state: "asked",
      channels: ["email"],
      purposes: ["educate", "sell"],
      address: "Ada@Mill.example",
      ...more,
    });
  const said = await ask({ language: "de", wording_version_id: wording.versions[0].id });
  expect(said.status, said.text).toBe(201);
  await ask({ confirmation: "none" });
  await drainNotices(owner.ctx);
  await callSenders(owner.ctx);
  await sendDue(owner.ctx, sender, { signal: new AbortController().signal, unsubscribe: null });
  expect(sink.messages.map((message) => message.to)).toEqual(["ada@mill.example"]);
  const mail = await PostalMime.parse(Buffer.from(sink.messages[0]?.content ?? "", "latin1"));
  expect(mail.subject).toBe("Bitte bestätigen: Post von Hedge & Field");
  expect(mail.text).toContain("Ich möchte den Rundbrief.");
  const path = /\/confirm\/[\w-]+/.exec(mail.text ?? "")?.[0] as string;
  expect(path).toBe(said.body.confirm_path);
  const pressed = await fetch(server.url + path, { method: "POST", body: new URLSearchParams({ deed: "confirm" }) });
  expect(pressed.status).toBe(200);
  const { consents } = (await owner.ask("GET", `/people/${ada}/consent`)).body;
  expect(consents.filter((one: { state: string }) => one.state === "given")).toHaveLength(2);
  await sink.close();
});
