import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { classifyFiles, foldMail, readMail } from "./index.ts";

const raw = (...lines: string[]): Buffer => Buffer.from(lines.join("\r\n"), "latin1");
const text = (head: string, body: string): Buffer => raw("From: ada@mill.example", head, "", body);
const multipart = (...parts: string[]): Buffer =>
  raw(
    "From: ada@mill.example",
    "Content-Type: multipart/mixed; boundary=q",
    "",
    ...parts.map((part) => `--q\r\n${part}`),
  );

test("letters are read as they were written, whatever charset the message claims", async () => {
  const said = async (head: string, body: string) => (await readMail(text(head, body))).text.trim();
  expect(await said("Content-Type: text/plain; charset=x-klingon", "Gr\xfc\xdfe")).toBe("Grüße");
  expect(await said("Content-Type: text/plain; charset=utf-8", "Gr\xfc\xdfe")).toBe("Grüße");
  expect(await said("Content-Type: text/plain; charset=us-ascii", "Gr\xc3\xbc\xc3\x9fe \xe2\x82\xac")).toBe("Grüße €");
  expect(await said("Content-Type: text/plain; charset=iso-8859-1", "Gr\xfc\xdfe \xa3")).toBe("Grüße £");
  expect(await said("Content-Type: text/plain; charset=utf-8", "Gr\xc3\xbc\xc3\x9fe")).toBe("Grüße");
  expect(
    await said("Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64", "//5HAHIA/ADfAGUA"),
  ).toBe("Grüße");
  expect(await said("Content-Type: text/plain\r\nContent-Transfer-Encoding: x-nobody-knows", "hello")).toBe("hello");
});

test("no line break gets out of a header into a name, a subject, an address or the name of a file", async () => {
  const mail = await readMail(
    raw(
      "From: =?utf-8?Q?Ada=0D=0ABcc:_evil@x.example?= <ada@mill.example>",
      "To: =?utf-8?B?Sm8NCkJjYzogZXZpbEB4LmV4YW1wbGU=?= <jo@summer.example>",
      "Subject: =?utf-8?Q?Hi=0D=0ABcc:_evil@x.example?=",
      'Content-Type: text/plain; name="x"',
      'Content-Disposition: attachment; filename="=?utf-8?Q?../..=0D=0ASet-Cookie:x=E2=80=AEgpj.exe?="',
      "",
      "x",
    ),
  );
  const names = [
    mail.from?.name,
    mail.from?.address,
    mail.subject,
    ...mail.to.flatMap((one) => [one.name, one.address]),
  ];
  for (const name of [...names, ...mail.parts.map((part) => part.name)])
    expect(name ?? "").not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  expect(mail.subject).toBe("Hi Bcc: evil@x.example");
  expect(mail.parts).toHaveLength(1);
});

test("what is cut off or has no end is read as far as it goes", async () => {
  const open = await readMail(
    multipart(
      "Content-Type: text/plain\r\n\r\nhi there",
      "Content-Disposition: attachment; filename=a.bin\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJ@@#$DRA",
    ),
  );
  expect(open.text.trim()).toBe("hi there");
  expect(open.parts.map((part) => [part.name, Buffer.from(part.content).toString()])).toEqual([["a.bin", "ABCD"]]);
  const odd = await readMail(
    text("Date: 99 Foo 20266 99:99\r\nContent-Transfer-Encoding: quoted-printable", "Gr=FC=ZZ=\r\n=E"),
  );
  expect(odd.date).toBeNull();
  expect(odd.text).toContain("Gr");
  for (const nothing of ["", "no header at all", "\r\n\r\n", "\0\0\0"])
    expect((await readMail(Buffer.from(nothing))).from).toBeNull();
});

test("what is made to cost time says so, or costs none", { timeout: 60_000 }, async () => {
  let nested = "body";
  for (let n = 200; n > 0; n--)
    nested = `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n${nested}\r\n--b${n}--\r\n`;
  await expect(readMail(raw("From: a@b.example", nested))).rejects.toThrow(/nesting depth/);
  const many = Array.from({ length: 3_000 }, () => "Content-Type: text/plain\r\n\r\nx");
  await expect(readMail(multipart(...many))).rejects.toThrow("it has more than 2000 parts");
  const bombs = ["<!--", "<![", "<blockquote>", '<a "', "<b>x</b>", "<", "<p>", "<style>", "&"];
  for (const bomb of bombs) {
    const began = process.cpuUsage();
    foldMail(await readMail(text("Content-Type: text/html", bomb.repeat(30_000))));
    const { user } = process.cpuUsage(began);
    expect({ bomb, seconds: Math.floor(user / 5_000_000) }).toEqual({ bomb, seconds: 0 });
  }
});

test("a folder with a file that is made to cost time has one entry for each file all the same, and says what was not read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  let nested = "body";
  for (let n = 200; n > 0; n--)
    nested = `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n${nested}\r\n--b${n}--\r\n`;
  writeFileSync(join(folder, "a.eml"), text("Subject: Hello", "When will it come?"));
  writeFileSync(
    join(folder, "b.eml"),
    raw("From: a@b.example", "Subject: Automatic reply: x", "Auto-Submitted: auto-replied", nested),
  );
  writeFileSync(join(folder, "c.eml"), text("Subject: Hello", "Yes."));
  const found = await classifyFiles(folder);
  rmSync(folder, { recursive: true });
  expect(found.map(({ file, kind, fault }) => [file, kind, fault])).toEqual([
    ["a.eml", "human", undefined],
    ["b.eml", "auto-reply", expect.stringContaining("nesting depth")],
    ["c.eml", "human", undefined],
  ]);
});
