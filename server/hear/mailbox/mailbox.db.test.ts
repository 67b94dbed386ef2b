import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { hasPart } from "../../../test/debian.ts";
import { deliver, type Dovecot, dovecotPart, startDovecot } from "../../../test/dovecot.ts";
import { createAccounts } from "../../know/accounts/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import { drainNotices } from "../../platform/notices/index.ts";
import { addMailbox, listMailboxes, reconcileMailbox, stopWatching, syncMailbox, watchMailboxes } from "./index.ts";
import { long } from "../../../test/long.ts";

const database = useDatabase();
const there = hasPart(dovecotPart);
let dovecot: Dovecot;
beforeAll(async () => {
  if (there) dovecot = await startDovecot();
});
afterAll(async () => {
  await stopWatching();
  if (there) await dovecot.stop();
});

const within = <T>(ctx: TestCtx, work: (tx: Tx) => Promise<T>): Promise<T> => inWorkspace(ctx, work);
const count = async (ctx: TestCtx, table: string): Promise<number> =>
  (
    (await within(ctx, (tx) =>
      tx.one<{ n: number }>(`select count(*)::int as n from ${table} t where t.workspace_id = $1`, [tx.workspace]),
    )) as { n: number }
  ).n;

let boxes = 0;
const letter = (
  n: number,
  given: {
    from?: string;
    to?: string;
    subject?: string;
    id?: string;
    refs?: string;
    date?: string;
    body?: string;
    more?: string;
  } = {},
): string =>
  [
    `From: ${given.from ?? "Ada Osei <ada@millhouse.example>"}`,
    `To: ${given.to ?? "jo@summer.example"}`,
    `Subject: ${given.subject ?? `Letter ${n}`}`,
    `Message-ID: <${given.id ?? `m${n}@millhouse.example`}>`,
    ...(given.refs ? [`In-Reply-To: <${given.refs}>`, `References: <${given.refs}>`] : []),
    `Date: ${given.date ?? "Mon, 02 Mar 2026 08:00:00 +0000"}`,
    ...(given.more ? [given.more] : []),
    "",
    given.body ?? `Words of letter ${n}.`,
    "",
  ].join("\r\n");

/** A workspace with Ada of Mill House, and a box of its own on the real server. */
async function cast(user = `jo${++boxes}`) {
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  const ctx = await database.workspace();
  const made = await within(ctx, async (tx) => {
    const { accounts } = await createAccounts(tx, [{ name: "Mill House" }]);
    const mill = accounts[0]?.id as string;
    const { people } = await createPeople(tx, [
      {
        name: "Ada Osei",
        employments: [{ account_id: mill }],
        contact_points: [{ kind: "email", value: "ada@millhouse.example" }],
      },
    ]);
    return { mill, ada: people[0]?.id as string };
  });
  const box = async (name: string, fields: Record<string, unknown> = {}): Promise<string> =>
    (
      await within(ctx, (tx) =>
        addMailbox(
          tx,
          {
            name,
            address: `${name}@summer.example`,
            host: "127.0.0.1",
            port: dovecot.port,
            security: "none",
            login: name,
            ...fields,
          },
          { password: "secret" },
        ),
      )
    ).id;
  return { ctx, ...made, user, box };
}

test.skipIf(!there)(
  "a box is read once, each message is stored once, and number by number nothing is missing",
  async () => {
    const { ctx, user, box, mill, ada } = await cast();
    deliver(dovecot, user, [
      letter(1),
      letter(2, { from: "x@stranger.example", id: "s2" }),
      letter(3, { id: "m1b", refs: "m1@millhouse.example", subject: "Re: Letter 1" }),
    ]);
    const id = await box(user);
    expect(await syncMailbox(ctx, id)).toEqual({ stored: 3, skipped: 0, failed: 0 });
    expect(await syncMailbox(ctx, id)).toEqual({ stored: 0, skipped: 0, failed: 0 });
    expect(await count(ctx, "messages")).toBe(3);
    expect(await count(ctx, "conversations")).toBe(2);
    const touches = await within(ctx, (tx) =>
      tx.query("select t.account_id, t.person_id, t.direction from touches t where t.workspace_id = $1", [
        tx.workspace,
      ]),
    );
    expect(touches).toEqual([
      { account_id: mill, person_id: ada, direction: "in" },
      { account_id: mill, person_id: ada, direction: "in" },
    ]);
    expect(await reconcileMailbox(ctx, id)).toMatchObject({ in_the_box: 3, stored: 3, missing: 0 });
    // Arrived, not read yet: reconciling says so.
    deliver(dovecot, user, [letter(4)]);
    expect(await reconcileMailbox(ctx, id)).toMatchObject({ in_the_box: 4, stored: 3, missing: 1 });
  },
);

test.skipIf(!there)(
  "the same message in two boxes is one, and numbers that begin anew bring nothing twice",
  async () => {
    const { ctx, user, box } = await cast();
    deliver(dovecot, user, [letter(1), letter(2)]);
    deliver(dovecot, `${user}b`, [letter(1)]);
    const [one, two] = [await box(user), await box(`${user}b`)];
    await syncMailbox(ctx, one);
    expect(await syncMailbox(ctx, two)).toMatchObject({ stored: 1 });
    expect(await count(ctx, "messages")).toBe(2);
    // Dovecot numbers anew when its list is gone: another UIDVALIDITY.
    for (const file of readdirSync(dovecot.folder(user)))
      if (file.startsWith("dovecot")) rmSync(join(dovecot.folder(user), file), { recursive: true });
    deliver(dovecot, user, [letter(3)]);
    await syncMailbox(ctx, one);
    expect(await count(ctx, "messages")).toBe(3);
    expect(await reconcileMailbox(ctx, one)).toMatchObject({ in_the_box: 3, stored: 3, missing: 0 });
  },
);

test.skipIf(!there)(
  "folders and domains that are never read are skipped and counted, what can't be read is said",
  async () => {
    const { ctx, user, box } = await cast();
    deliver(dovecot, user, [letter(1), letter(2, { from: "doctor@clinic.example", id: "d" })]);
    deliver(dovecot, user, [letter(3), letter(4)], "Private");
    writeFileSync(join(dovecot.folder(user), "subscriptions"), "Private\n");
    const id = await box(user, { never_folders: ["Private"], never_domains: ["clinic.example"] });
    expect(await syncMailbox(ctx, id)).toEqual({ stored: 1, skipped: 1, failed: 0 });
    const found = await reconcileMailbox(ctx, id);
    expect(found).toMatchObject({ in_the_box: 4, stored: 1, skipped: 3, missing: 0 });
    expect(found.reasons.map((one) => one.reason).sort()).toEqual(["never-domain", "never-folder"]);
  },
);

test.skipIf(!there)(
  "malformed parts, a wrong charset, a lying boundary and a large attachment are stored and say what they can",
  long,
  async () => {
    const { ctx, user, box } = await cast();
    const large = Buffer.alloc(30 * 1024 * 1024, 65)
      .toString("latin1")
      .replace(/(.{76})/g, "$1\r\n");
    deliver(dovecot, user, [
      letter(1, {
        id: "b1",
        more: 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="nowhere"',
        body: "--elsewhere\r\nContent-Type: text/plain\r\n\r\nlost",
      }),
      Buffer.from(
        letter(2, {
          id: "b2",
          more: "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=x-nobody-knows\r\nContent-Transfer-Encoding: 8bit",
          body: "Gr\xfc\xdfe\u0000",
        }),
        "latin1",
      ),
      letter(3, {
        id: "b3",
        more: 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"',
        body: `--b\r\nContent-Type: text/plain\r\n\r\nsee attached\r\n--b\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment; filename="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${large}\r\n--b--`,
      }),
      "\r\n\r\nno headers at all",
      letter(5, { id: "b5", subject: "=?utf-8?B?broken", date: "yesterday" }),
    ]);
    const id = await box(user);
    expect(await syncMailbox(ctx, id)).toEqual({ stored: 5, skipped: 0, failed: 0 });
    const [plan] = await within(ctx, (tx) =>
      tx.query<{ written: string; attachments: { name: string; bytes: number }[] }>(
        "select m.written, m.attachments from messages m where m.workspace_id = $1 and m.internet_id = 'b3'",
        [tx.workspace],
      ),
    );
    expect([plan?.written, plan?.attachments[0]?.name, (plan?.attachments[0]?.bytes ?? 0) > 20_000_000]).toEqual([
      "see attached",
      "plan.pdf",
      true,
    ]);
  },
);

test.skipIf(!there)("a box that can't be reached says why, and nothing unencrypted goes to strangers", async () => {
  const { ctx, user, box } = await cast();
  const id = await box(user, { port: 1 });
  await expect(syncMailbox(ctx, id)).rejects.toMatchObject({ code: "mailbox_unreachable" });
  expect((await within(ctx, listMailboxes))[0]).toMatchObject({
    state: "active",
    fault: { code: "mailbox_unreachable" },
  });
  await expect(
    within(ctx, (tx) =>
      addMailbox(
        tx,
        { name: "a", address: "a@b.example", host: "mail.b.example", login: "a", security: "none" },
        { password: "x" },
      ),
    ),
  ).rejects.toMatchObject({ code: "mailbox_unencrypted" });
});

test.skipIf(!there)(
  "what arrives while a box is watched is there within five seconds, and waits for us",
  { timeout: 60_000 },
  async () => {
    const { ctx, user, box } = await cast();
    deliver(dovecot, user, [letter(1)]);
    await box(user);
    await watchMailboxes(ctx);
    const stored = async (n: number): Promise<void> => {
      for (let wait = 0; wait < 200 && (await count(ctx, "messages")) < n; wait++)
        await new Promise((done) => setTimeout(done, 100));
      expect(await count(ctx, "messages")).toBe(n);
    };
    await stored(1);
    await new Promise((done) => setTimeout(done, 1500));
    const at = performance.now();
    deliver(dovecot, user, [letter(2)]);
    await stored(2);
    expect(performance.now() - at).toBeLessThan(5000);
    await stopWatching();
    const states = await within(ctx, (tx) =>
      tx.query<{ state: string }>("select c.state from conversations c where c.workspace_id = $1", [tx.workspace]),
    );
    expect(states.map((one) => one.state)).toEqual(["ours", "ours"]);
  },
);

test.skipIf(!there)(
  "what arrives while other folders are read is not left lying until they are read again",
  { timeout: 60_000 },
  async () => {
    const { ctx, user, box } = await cast();
    deliver(dovecot, user, [letter(1)]);
    deliver(
      dovecot,
      user,
      Array.from({ length: 450 }, (_, n) => letter(100 + n)),
      "Archive",
    );
    writeFileSync(join(dovecot.folder(user), "subscriptions"), "Archive\n");
    await box(user);
    await watchMailboxes(ctx);
    const reach = async (n: number): Promise<void> => {
      for (let wait = 0; wait < 600 && (await count(ctx, "messages")) < n; wait++)
        await new Promise((done) => setTimeout(done, 20));
      expect(await count(ctx, "messages")).toBeGreaterThanOrEqual(n);
    };
    // Of the archive a part is there, more is to come: the inbox was read before.
    await reach(150);
    deliver(dovecot, user, [letter(2)]);
    await reach(452);
    await stopWatching();
  },
);

test.skipIf(!there)("a box whose reader died is read by the next one as soon as its time is over", async () => {
  const { ctx, user, box } = await cast();
  deliver(dovecot, user, [letter(1)]);
  const id = await box(user);
  const until = new Date(Date.now() + 1500);
  await within(ctx, (tx) =>
    tx.query("update mailboxes m set lease = $3, leased_until = $4 where m.workspace_id = $1 and m.id = $2", [
      tx.workspace,
      id,
      newId(),
      until,
    ]),
  );
  await watchMailboxes(ctx);
  for (let wait = 0; wait < 200 && (await count(ctx, "messages")) < 1; wait++)
    await new Promise((done) => setTimeout(done, 50));
  expect(await count(ctx, "messages")).toBe(1);
  expect(Date.now()).toBeGreaterThan(until.getTime());
  await stopWatching();
});

test.skipIf(!there)(
  "bounces, complaints, wishes and news of departure do the right thing on the right records",
  async () => {
    const { ctx, user, box, ada } = await cast();
    const bounce = (n: number, date: string): string =>
      letter(n, {
        from: "MAILER-DAEMON@mx.example",
        id: `bounce${n}`,
        date,
        subject: "Undelivered Mail Returned to Sender",
        more: 'MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"',
        body:
          "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; ada@millhouse.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 <ada@millhouse.example> User unknown\r\n\r\n" +
          `--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <sent${n}@summer.example>\r\nTo: ada@millhouse.example\r\n\r\nHello\r\n--b--`,
      });
    const ours = { from: `${user}@summer.example`, to: "ada@millhouse.example" };
    const sent = (n: number, date: string): string => letter(40 + n, { ...ours, id: `sent${n}@summer.example`, date });
    const state = async (): Promise<string> =>
      (
        (await within(ctx, (tx) =>
          tx.one<{ state: string }>(
            "select c.state from contact_points c where c.workspace_id = $1 and c.person_id = $2",
            [tx.workspace, ada],
          ),
        )) as { state: string }
      ).state;
    const id = await box(user);
    const arrive = async (...messages: string[]): Promise<void> => {
      deliver(dovecot, user, messages);
      await syncMailbox(ctx, id);
      await drainNotices(ctx);
    };
    const [first, second, third] = [2, 3, 6].map((day) => `0${day} Feb 2026 08:00:00 +0000`) as [
      string,
      string,
      string,
    ];
    // What was written in a mail program, as its folder of sent mail has it, and what came back of it.
    await arrive(sent(1, first), sent(2, second), sent(3, third));
    await arrive(bounce(1, first), bounce(2, second));
    expect(await state()).toBe("unverified");
    await arrive(bounce(3, third));
    expect(await state()).toBe("dead");
    await arrive(
      letter(10, {
        id: "away",
        subject: "Automatic reply: Hello",
        more: "Auto-Submitted: auto-replied",
        body: "I am on holiday and back on 9 March.",
      }),
    );
    expect(
      await within(ctx, (tx) =>
        tx.query("select a.person_id, a.returns_on::text from absences a where a.workspace_id = $1", [tx.workspace]),
      ),
    ).toEqual([{ person_id: ada, returns_on: "2026-03-09" }]);
    await arrive(letter(11, { id: "stop", subject: "Re: News", body: "Please take me off your mailing list." }));
    expect(
      await within(ctx, (tx) =>
        tx.query("select s.person_id, s.channel, s.reason from suppressions s where s.workspace_id = $1", [
          tx.workspace,
        ]),
      ),
    ).toEqual([{ person_id: ada, channel: "email", reason: "unsubscribed" }]);
    // From nowhere it is asked; in a conversation of ours it is a fact.
    const gone = (n: number, refs?: string): string =>
      letter(n, {
        id: `gone${n}`,
        ...(refs ? { refs } : {}),
        subject: "Automatic reply: Hello",
        more: "Auto-Submitted: auto-replied",
        body: "Ada Osei is no longer with Mill House. Please contact Tom Ashby, tom@millhouse.example.",
      });
    const ended = async (): Promise<unknown[]> =>
      within(ctx, (tx) =>
        tx.query("select e.end_evidence from employments e where e.workspace_id = $1 and e.ended_on is not null", [
          tx.workspace,
        ]),
      );
    await arrive(gone(20));
    expect(await ended()).toEqual([]);
    await arrive(letter(21, { ...ours, id: "ours1", subject: "Hello" }), gone(22, "ours1"));
    expect(await ended()).toEqual([{ end_evidence: "mail" }]);
    const tasks = await within(ctx, (tx) =>
      tx.query<{ title: string }>("select t.title from tasks t where t.workspace_id = $1", [tx.workspace]),
    );
    expect(tasks.map((one) => one.title)).toEqual(
      expect.arrayContaining([
        expect.stringContaining("Has Ada Osei left"),
        expect.stringContaining("tom@millhouse.example"),
      ]),
    );
  },
);
