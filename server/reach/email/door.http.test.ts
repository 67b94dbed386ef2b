import { expect, test } from "vitest";
import { openSink } from "../../../bench/smtp-sink.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { sendDue } from "./send-due.ts";
import { unsubscribeLink } from "./unsubscribe-link.ts";

const database = useDatabase();
const server = useServer(database);
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a mail that left is read in the browser by its own signed link, with its picture, and by no other; a script in it is not run", async () => {
  const owner = await server.owner("Viewer");
  await owner.ask("PUT", "/contact-rules", { quiet: [], limits: [], holidays: [] });
  const sink = await openSink({ keep: true });
  const account = (await owner.ask("POST", "/accounts", { name: "Mill <House>", relationship: "customer" })).body.id;
  await owner.ask("PATCH", "/consent-settings", { postal_address: "Hedge & Field, 1 Mill Lane, Reading" });
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ada Osei",
      employments: [{ account_id: account, title: "Buyer" }],
      contact_points: [{ kind: "email", value: "ada@mill.example" }],
    })
  ).body.id;
  const sender = (
    await owner.ask("POST", "/sending-accounts", {
      name: "Post",
      from_name: "Ida Hedge",
      from_address: "ida@mail.example.org",
      host: "127.0.0.1",
      port: sink.port,
      security: "none",
    })
  ).body.id;
  const upload = (bytes: Buffer, name: string) =>
    fetch(`${server.url}/api/v1/mail-images?name=${name}`, {
      method: "POST",
      headers: {
        "content-type": "application/octet-stream",
        "x-tilth-request": "1",
        cookie: [...owner.cookies].map(([key, value]) => `${key}=${value}`).join("; "),
      },
      body: new Uint8Array(bytes),
    });
  const image = (await (await upload(dot, "dot.png")).json()) as { url: string; type: string };
  expect(image.type).toBe("image/png");
  expect((await upload(Buffer.from("<svg onload='x'/>"), "dot.png")).status).toBe(422);
  const mjml = `<mjml><mj-body><mj-section><mj-column><mj-image src="${image.url}" alt="A dot" />
    <mj-text>Dear {{ person.title }} of {{ account.name }}, <a href="{{ view_url }}">in the browser</a></mj-text></mj-column></mj-section></mj-body></mjml>`;
  const made = await owner.ask("POST", "/mailings", {
    name: "Spring",
    purpose: "educate",
    subject: "Hello",
    text: "",
    people: [person],
    sender,
    mjml,
  });
  expect((await owner.ask("POST", `/mailings/${made.body.id}/start`, {})).body).toMatchObject({ planned: 1 });
  await sendDue(owner.ctx, sender, { signal: new AbortController().signal, unsubscribe: unsubscribeLink });
  const content = (sink.messages[0]?.content ?? "").replace(/=\r\n/g, "").replaceAll("=3D", "=");
  expect(content).toContain("Dear Buyer of Mill <House>, in the browser (");
  const path = /\/m\/[\w-]+/.exec(content)?.[0] as string;
  const page = await fetch(server.url + path);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-security-policy")).toContain("sandbox");
  expect(await page.text()).toContain("Dear Buyer of Mill &lt;House&gt;");
  const last = path.at(-3) === "A" ? "B" : "A";
  expect((await fetch(server.url + path.slice(0, -3) + last + path.slice(-2))).status).toBe(404);
  expect((await fetch(server.url + path.replace("/m/", "/i/"))).status).toBe(404);
  const shown = await fetch(server.url + new URL(image.url).pathname);
  expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/png"]);
  expect(Buffer.from(await shown.arrayBuffer()).equals(dot)).toBe(true);
  await sink.close();
});
