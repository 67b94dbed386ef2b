import { randomBytes } from "node:crypto";
import PostalMime from "postal-mime";
import { afterAll, expect, test } from "vitest";
import { openSink } from "../../../bench/smtp-sink.ts";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { forgetFiles } from "../../know/outgoing/outgoing-files.ts";
import { fixedClock } from "../../platform/clock/index.ts";
import { closeQueue, runJobsHere } from "../../platform/jobs/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();
const server = useServer(database);
afterAll(() => closeQueue(database.db));

type Owner = Awaited<ReturnType<typeof server.owner>>;
const keep = (owner: Pick<Owner, "ask">, name: string, bytes: Uint8Array, type = "application/pdf") =>
  owner.ask("POST", `/outgoing-files?name=${encodeURIComponent(name)}&type=${encodeURIComponent(type)}`, bytes, {
    "content-type": "application/octet-stream",
  });

async function cast(name: string) {
  const owner = await server.owner(name);
  const sink = await openSink({ keep: true });
  const account = (await owner.ask("POST", "/accounts", { name: "Mill", relationship: "customer" })).body.id;
  const person = (
    await owner.ask("POST", "/people", {
      name: "Ann Ash",
      employments: [{ account_id: account }],
      contact_points: [{ kind: "email", value: "ann@mill.example" }],
    })
  ).body.id;
  const screen = async () => (await owner.ask("GET", `/people/${person}/screen`)).body;
  const sender = (
    await owner.ask("POST", "/sending-accounts", {
      name: "Quill",
      from_name: "Quill",
      from_address: "quill@quill.example",
      host: "127.0.0.1",
      port: sink.port,
      security: "none",
    })
  ).body.id;
  const contact_point = (await screen()).contact_points[0].id;
  const write = (files: string[]) =>
    owner.ask("POST", "/mails", {
      sender,
      person,
      contact_point,
      purpose: "help",
      subject: "Plans",
      text: "See there.",
      files,
    });
  return { owner, sink, person, screen, write };
}

test("files go along with one mail under their own names, are nobody else's until it leaves, and stand on the timeline", async () => {
  const { owner, sink, screen, write } = await cast("Attached");
  const long = `${"größe-测试 ".repeat(16)}plan.pdf`;
  const given: [string, Buffer][] = [
    ["Angebot 1.pdf", randomBytes(90_001)],
    [long, Buffer.from("x")],
    ['../"quoted"\r\nBcc: a@b.example.txt', Buffer.alloc(0)],
  ];
  const files: { id: string; name: string; bytes: number }[] = [];
  for (const [name, bytes] of given) files.push((await keep(owner, name, bytes)).body);
  expect(files).toMatchObject([
    { name: "Angebot 1.pdf", bytes: 90_001 },
    { name: long },
    { name: "quoted-Bcc- a@b.example.txt" },
  ]);
  const ids = files.map(({ id }) => id);
  // A colleague neither reads nor sends what is not theirs.
  await database.asAdmin("update outgoing_files set user_id = gen_random_uuid() where id = $1", [ids[1]]);
  expect((await owner.ask("GET", `/outgoing-files/${ids[1]}`)).status).toBe(404);
  expect((await owner.ask("DELETE", `/outgoing-files/${ids[1]}`)).status).toBe(404);
  expect(await write(ids)).toMatchObject({ status: 404, body: { code: "not_found" } });
  await database.asAdmin("update outgoing_files set user_id = $2 where id = $1", [ids[1], owner.user]);
  expect(await write(ids)).toMatchObject({ status: 201, body: { refused: null } });
  expect((await write(ids)).status).toBe(404);
  expect((await owner.ask("DELETE", `/outgoing-files/${ids[0]}`)).status).toBe(404);
  await drainNotices(owner.ctx);
  await runJobsHere(owner.ctx);
  const raw = sink.messages[0]?.content as unknown as string;
  expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThan(400);
  const mail = await PostalMime.parse(raw);
  expect(mail.text?.trim()).toBe("See there.");
  expect(mail.headers.find(({ key }) => key === "bcc")).toBeUndefined();
  expect(
    mail.attachments.map(({ filename, mimeType, content }) => [
      filename,
      mimeType,
      Buffer.from(content as ArrayBuffer).toString("base64"),
    ]),
  ).toEqual(files.map(({ name }, at) => [name, "application/pdf", given[at]?.[1].toString("base64")]));
  const touch = (await screen()).timeline.rows.find((row: { kind: string }) => row.kind === "touch");
  expect(touch.files).toMatchObject(files.map(({ id, name, bytes }) => ({ id, name, bytes })));
  const back = await owner.ask("GET", `/outgoing-files/${ids[0]}`);
  expect([back.status, back.headers.get("content-type"), back.headers.get("content-disposition")]).toEqual([
    200,
    "application/octet-stream",
    expect.stringContaining("attachment;"),
  ]);
});

test("more than 20 MB together is refused and sends nothing; what a rule refuses keeps its files, and what was never sent is let go", async () => {
  const { owner, sink, person, write } = await cast("Too Much");
  const half = Buffer.alloc(11 * 1024 * 1024);
  const two = [(await keep(owner, "a.bin", half)).body.id, (await keep(owner, "b.bin", half)).body.id];
  expect(await write(two)).toMatchObject({ status: 413, body: { code: "mail_files_too_large" } });
  expect((await keep(owner, "c.bin", Buffer.alloc(20 * 1024 * 1024 + 1))).status).toBe(413);
  await owner.ask("POST", "/suppressions", { person_id: person, channel: "email", reason: "asked" });
  expect((await write(two.slice(0, 1))).body.refused).not.toBeNull();
  expect((await owner.ask("DELETE", `/outgoing-files/${two[0]}`)).status).toBe(200);
  await forgetFiles({ ...owner.ctx, clock: fixedClock(new Date(Date.now() + 2 * 86_400_000)) });
  expect((await owner.ask("GET", `/outgoing-files/${two[1]}`)).status).toBe(200);
  await forgetFiles({ ...owner.ctx, clock: fixedClock(new Date(Date.now() + 4 * 86_400_000)) });
  expect((await owner.ask("GET", `/outgoing-files/${two[1]}`)).status).toBe(404);
  expect(sink.messages).toEqual([]);
});
