import { afterAll, beforeAll, expect, test } from "vitest";
import nodemailer from "nodemailer";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { createAccounts } from "../../../know/accounts/index.ts";
import { createPeople } from "../../../know/people/index.ts";
import { systemClock } from "../../../platform/clock/index.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { addDrop, openDrop } from "../index.ts";
import { editMailbox } from "../keep-mailbox.ts";

const database = useDatabase();
let drop: Awaited<ReturnType<typeof openDrop>>;
beforeAll(async () => {
  drop = await openDrop(
    { db: database.db, clock: systemClock, dataDir: database.dataDir },
    { host: "127.0.0.1", port: 0 },
  );
});
afterAll(() => drop.close());

let firms = 0;

/** A workspace with Ada of Mill House, Jo who works here, and a drop address. */
async function cast(): Promise<{ ctx: TestCtx; id: string; address: string; ada: string }> {
  const ctx = await database.workspace({ at: new Date().toISOString() });
  const address = `keep${++firms}@summer.example`;
  await database.asAdmin(
    "insert into users (id, workspace_id, name, email, role) values (gen_random_uuid(), $1, 'Jo', $2, 'member')",
    [ctx.workspace, `jo${firms}@summer.example`],
  );
  return inWorkspace(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [{ name: "Mill House" }]);
    const { people } = await createPeople(tx, [
      {
        name: "Ada Osei",
        employments: [{ account_id: accounts[0]?.id as string }],
        contact_points: [{ kind: "email", value: "ada@mill.example" }],
      },
    ]);
    const { id } = await addDrop(tx, { name: "Keep", address });
    return { ctx, id, address, ada: people[0]?.id as string };
  });
}

const hand = (to: string | string[], mail: object, from = "mta@summer.example") =>
  nodemailer
    .createTransport({ host: "127.0.0.1", port: drop.port, ignoreTLS: true })
    .sendMail({ envelope: { from, to }, ...mail });
const raw = (to: string, mail: string): Promise<unknown> => hand(to, { raw: mail });
const code = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 250,
    (error: { responseCode?: number }) => error.responseCode ?? 0,
  );
const stored = (ctx: TestCtx) =>
  database.asAdmin<{
    from_address: string;
    subject: string;
    direction: string;
    person_id: string;
    written: string;
    attachments: unknown[];
  }>(
    "select from_address, subject, direction, person_id, written, attachments from messages where workspace_id = $1 order by created_at, id",
    [ctx.workspace],
  );

test("what is sent to a drop address is stored once and linked, however often it is handed over and to how many addresses", async () => {
  const { ctx, address, ada } = await cast();
  const mail = {
    from: "Ada Osei <ada@mill.example>",
    to: address,
    subject: "Frost",
    text: "It froze.",
    messageId: "<f1@mill.example>",
    date: new Date(),
  };
  await hand(address, mail);
  await hand([address, address.toUpperCase()], mail);
  expect(await stored(ctx)).toMatchObject([
    { from_address: "ada@mill.example", subject: "Frost", direction: "in", person_id: ada, written: "It froze." },
  ]);
  const touches = await database.asAdmin("select direction, person_id from touches where workspace_id = $1", [
    ctx.workspace,
  ]);
  expect(touches).toEqual([{ direction: "in", person_id: ada }]);
  // A copy of what one of us wrote to her is ours.
  await hand(address, {
    from: `jo${firms}@summer.example`,
    to: "ada@mill.example",
    subject: "Re: Frost",
    text: "Sorry.",
  });
  expect((await stored(ctx))[1]).toMatchObject({ direction: "out", person_id: ada });
});

test("what one of us forwards is about whoever wrote it, enclosed or quoted, and the same letter is one", async () => {
  const { ctx, address, ada } = await cast();
  const jo = `jo${firms}@summer.example`;
  const original =
    "From: Ada Osei <ada@mill.example>\r\nTo: x@summer.example\r\nSubject: Hail\r\nMessage-ID: <h1@mill.example>\r\nDate: Mon, 02 Mar 2026 08:00:00 +0000\r\n\r\nIt hailed.";
  const enclosing = { from: jo, to: address, subject: "Fwd: Hail", text: "see below" };
  await hand(address, { ...enclosing, attachments: [{ raw: `Content-Type: message/rfc822\r\n\r\n${original}` }] });
  await raw(address, original);
  expect(await stored(ctx)).toMatchObject([
    { from_address: "ada@mill.example", subject: "Hail", direction: "in", person_id: ada, written: "It hailed." },
  ]);
  const quoted = {
    from: jo,
    to: address,
    subject: "WG: Größe",
    text: "Zur Kenntnis.\n\nVon: Ada Osei <ada@mill.example>\nGesendet: Montag, 2. März 2026 09:00\nAn: Jo\nBetreff: Größe\n\nDie Größe passt.\n\nAda\n",
    attachments: [{ filename: "plan.txt", content: "plan" }],
  };
  await hand(address, { ...quoted, date: new Date(Date.now() - 60_000) });
  await hand(address, quoted);
  expect((await stored(ctx)).slice(1)).toMatchObject([
    {
      from_address: "ada@mill.example",
      subject: "Größe",
      direction: "in",
      person_id: ada,
      written: "Die Größe passt.\n\nAda",
      attachments: [{ name: "plan.txt" }],
    },
  ]);
  // Nobody else can pass a letter off as hers by forwarding it.
  await hand(address, { ...quoted, from: "eve@evil.example" });
  expect((await stored(ctx)).at(-1)).toMatchObject({ from_address: "eve@evil.example", person_id: null });
});

test("an address nobody keeps is refused for good, a paused one and a database away for now, and what is broken says nothing false", async () => {
  const { ctx, id, address } = await cast();
  expect(await code(hand("nobody@summer.example", { from: "a@b.example", text: "x" }))).toBe(550);
  await inWorkspace(ctx, (tx) => editMailbox(tx, id, { paused: true }));
  expect(await code(hand(address, { from: "a@b.example", text: "x" }))).toBe(451);
  await inWorkspace(ctx, (tx) => editMailbox(tx, id, { paused: false }));
  await database.asAdmin("alter table message_keys rename to message_keys_away");
  try {
    expect(await code(hand(address, { from: "a@b.example", text: "x", messageId: "<kept@b.example>" }))).toBe(451);
  } finally {
    await database.asAdmin("alter table message_keys_away rename to message_keys");
  }
  expect(await stored(ctx)).toEqual([]);
  expect(await code(hand(address, { from: "a@b.example", text: "x", messageId: "<kept@b.example>" }))).toBe(250);
  expect(await code(raw(address, "\r\n\r\n"))).toBe(250);
  expect(await stored(ctx)).toHaveLength(2);
});
