import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { arrive } from "../../../test/mail/arrive.ts";
import { useServer } from "../../../test/server.ts";
import { dispositionOf, fileName } from "../../platform/http/index.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const server = useServer(database);

const file = (name: string, type: string, content: Buffer): string =>
  [
    "--q",
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${name}"`,
    "Content-Transfer-Encoding: base64",
    "",
    content.toString("base64").replaceAll(/.{76}/g, "$&\r\n"),
  ].join("\r\n");

const more = ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=q"];

test("a file of 30 MB is saved byte for byte, a page in a mail is never a page of ours, and a personal mailbox stays its user's", {
  ...long,
  timeout: 120_000,
}, async () => {
  const owner = await server.owner("Attached Mill");
  const large = randomBytes(30 * 1024 * 1024);
  await arrive(owner.ctx, [
    {
      from: "Ada Osei <ada@mill.example>",
      subject: "Files",
      id: "f1@mill.example",
      at: new Date(Date.now() - 60_000).toISOString(),
      body: [
        "--q\r\nContent-Type: text/plain\r\n\r\nHere they are.",
        file("drawing.bin", "application/octet-stream", large),
        "--q--",
      ].join("\r\n"),
      more,
    },
    {
      from: "Ada Osei <ada@mill.example>",
      subject: "Re: Files",
      id: "f2@mill.example",
      answers: "f1@mill.example",
      at: new Date().toISOString(),
      body: [file("../../page.html", "text/html", Buffer.from("<script>alert(1)</script>")), "--q--"].join("\r\n"),
      more,
    },
  ]);
  const id = (await owner.ask("GET", "/conversations?state=ours")).body.rows[0].id;
  const [first, second] = (await owner.ask("GET", `/conversations/${id}`)).body.list;
  expect([first.attachments, second.attachments]).toEqual([
    [{ name: "drawing.bin", type: "application/octet-stream", bytes: large.length }],
    [{ name: "../../page.html", type: "text/html", bytes: 25 }],
  ]);
  const fetched = (message: { id: string }, at: number, as = owner) =>
    fetch(`${server.url}/api/v1/messages/${message.id}/attachments/${at}`, {
      headers: { cookie: [...as.cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
  const whole = await fetched(first, 0);
  expect(whole.status).toBe(200);
  const sum = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  expect(sum(new Uint8Array(await whole.arrayBuffer()))).toBe(sum(large));
  expect(whole.headers.get("content-length")).toBe(String(large.length));

  const page = await fetched(second, 0);
  expect(page.headers.get("content-type")).toBe("application/octet-stream");
  expect(page.headers.get("content-disposition")).toMatch(/^attachment; filename="page\.html"/);
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  expect(page.headers.get("content-security-policy")).toContain("sandbox");
  expect(await page.text()).toBe("<script>alert(1)</script>");

  expect((await fetched(second, 1)).status).toBe(404);
  expect((await fetched(second, -1)).status).toBe(422);
  const other = await server.owner("Another Mill");
  expect((await fetched(second, 0, other)).status).toBe(404);
  await database.asAdmin("update messages set private_to = gen_random_uuid() where workspace_id = $1", [
    owner.workspace,
  ]);
  expect((await fetched(second, 0)).status).toBe(404);
});

test("a file's name stays in the folder it is saved in, and in its header", () => {
  const names: [string | null, string][] = [
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\Windows\\a.exe", "C-Windows-a.exe"],
    [".bashrc", "bashrc"],
    ["  ", "attachment"],
    [null, "attachment"],
    [`${"x".repeat(400)}.pdf`, `${"x".repeat(150)}.pdf`],
    ["a\r\nSet-Cookie: b", "aSet-Cookie- b"],
    ["photo\u202egpj.exe", "photogpj.exe"],
    ["Größe.pdf", "Größe.pdf"],
  ];
  for (const [given, expected] of names) expect(fileName(given)).toBe(expected);
  expect(dispositionOf(`Größe "1"'.pdf`)).toBe(
    `attachment; filename="Gr__e _1__.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%27.pdf`,
  );
});
