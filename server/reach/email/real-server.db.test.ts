import { authenticate } from "mailauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { hasPart } from "../../../test/debian.ts";
import { arriveRaw } from "../../../test/mail/arrive.ts";
import { type Postfix, postfixPart, startPostfix } from "../../../test/postfix.ts";
import { until } from "../../../test/until.ts";
import { classifyMail, readMail } from "../../hear/messages/index.ts";
import { countBatch, planTouches, setContactRules } from "../../know/outgoing/index.ts";
import { createPeople } from "../../know/people/index.ts";
import { inWorkspace, newId } from "../../platform/db/index.ts";
import { createDkimKey, listDkimKeys } from "./dkim-keys.ts";
import { sendDue } from "./send-due.ts";
import { createSendingAccount } from "./sending-account.ts";

const database = useDatabase();
const there = hasPart(postfixPart);
let postfix: Postfix;
beforeAll(async () => {
  if (there) postfix = await startPostfix();
});
afterAll(async () => {
  if (there) await postfix.stop();
});

const sendNow = { signal: new AbortController().signal, unsubscribe: null };

/** Mails to these addresses, due now, by a sender whose server is Postfix. */
async function cast(addresses: string[]) {
  const ctx = await database.workspace({ at: new Date().toISOString() });
  const batch = newId();
  const { sender, keys, touches } = await inWorkspace(ctx, async (tx) => {
    await setContactRules(tx, { limits: [], quiet: [], holidays: [] });
    const account = await createSendingAccount(tx, {
      name: "Post",
      from_name: "Ída Hedge",
      from_address: "ida@mail.example.org",
      host: "127.0.0.1",
      port: postfix.port,
      security: "none",
      bounce_domain: "bounce.example.org",
    });
    await createDkimKey(tx, "mail.example.org", "rsa-2048");
    await createDkimKey(tx, "mail.example.org", "ed25519");
    const { people } = await createPeople(
      tx,
      addresses.map((value, at) => ({ name: `Žofie ${at}`, contact_points: [{ kind: "email" as const, value }] })),
    );
    const points = await tx.query<{ id: string; person_id: string }>(
      "select c.id, c.person_id from contact_points c where c.workspace_id = $1",
      [tx.workspace],
    );
    const planned = await planTouches(
      tx,
      people.map(({ id }, at) => ({
        person: id,
        contactPoint: points.find((point) => point.person_id === id)?.id ?? null,
        content: {
          subject: `Grüße ${at}`,
          text: `Dear reader ${at},\n\n.a dot first\nFrom here on: ${"long ".repeat(300)}\n \nthe end  \n\n\n`,
          html: `<p>Hello <b>${at}</b> – ü</p>`,
        },
      })),
      { channel: "email", purpose: "help", manner: "service", sender: account.id, batch },
    );
    return { sender: account.id, keys: await listDkimKeys(tx), touches: planned.ids as string[] };
  });
  const counts = () => inWorkspace(ctx, (tx) => countBatch(tx, batch));
  return { ctx, sender, keys, touches, counts };
}

const bouncesOf = (touch: string): Buffer[] =>
  postfix.box("bounces").filter((mail) => mail.includes(`b-${touch.replaceAll("-", "")}@bounce.example.org`));

test.skipIf(!there)(
  "a server of other hands takes mail and delivers it once, whole, with signatures that verify",
  async () => {
    const { ctx, sender, keys, counts } = await cast(["to-1@example.net", "to-2@example.net", "to-3@example.net"]);
    expect(await sendDue(ctx, sender, sendNow)).toMatchObject({ done: 3, failed: 0, again: 0, uncertain: 0 });
    expect(await counts()).toMatchObject({ asked: 3, done: 3 });
    const resolver = async (name: string, type: string): Promise<string[][]> => {
      const record = keys.find((key) => key.record.name === name);
      if (type === "TXT" && record) return [[record.record.value]];
      throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    };
    for (const [at, name] of ["to-1", "to-2", "to-3"].entries()) {
      const [mail] = await until(`mail in ${name}`, async () => postfix.box(name).length > 0 && postfix.box(name));
      expect(postfix.box(name)).toHaveLength(1);
      const whole = Buffer.from((mail as Buffer).toString("latin1").replaceAll("\n", "\r\n"), "latin1");
      const told = await authenticate(whole, { resolver, ip: "127.0.0.1", helo: "x", sender: "ida@mail.example.org" });
      expect(told.dkim.results.map((one) => one.status.result)).toEqual(["pass", "pass"]);
      const read = await readMail(whole);
      expect([read.subject, read.text]).toEqual([
        `Grüße ${at}`,
        expect.stringContaining(`Dear reader ${at},\n\n.a dot first\nFrom here on: long long`),
      ]);
    }
  },
);

test.skipIf(!there)(
  "who is unknown there comes back to the mail's own address, is read as a hard bounce, and stands on its touch",
  async () => {
    const { ctx, sender, touches, counts } = await cast(["to-9@example.net", "nobody-by-that-name@example.net"]);
    expect(await sendDue(ctx, sender, sendNow)).toMatchObject({ done: 2 });
    const [known, unknown] = touches as [string, string];
    const [report] = await until("the report", async () => bouncesOf(unknown).length > 0 && bouncesOf(unknown));
    expect(classifyMail(await readMail(report as Buffer))).toMatchObject({
      kind: "bounce",
      recipients: [{ address: "nobody-by-that-name@example.net", status: "5.1.1", reason: "userunknown", hard: true }],
    });
    await arriveRaw(ctx, [report as Buffer]);
    expect(await outcomes(ctx, [known, unknown])).toEqual(["delivered", "bounced"]);
    expect(await counts()).toMatchObject({ asked: 2, done: 2, bounced: 1 });
    expect(bouncesOf(known)).toEqual([]);
  },
);

test.skipIf(!there)("its no is a no, its not now is tried later, and the others leave", async () => {
  const { ctx, sender, counts } = await cast([
    "a@refused.example",
    "to-7@example.net",
    "b@later.example",
    "to-8@example.net",
  ]);
  expect(await sendDue(ctx, sender, sendNow)).toEqual({ done: 2, failed: 1, again: 1, uncertain: 0, held: 0 });
  expect(await counts()).toMatchObject({
    done: 2,
    failed: 1,
    due: 1,
    reasons: [{ kind: "failed", reason: "smtp-550", n: 1 }],
  });
  await until("both are there", async () => postfix.box("to-7").length === 1 && postfix.box("to-8").length === 1);
});

async function outcomes(ctx: TestCtx, ids: string[]): Promise<(string | null)[]> {
  const rows = await inWorkspace(ctx, (tx) =>
    tx.query<{ id: string; outcome: string | null }>(
      "select t.id, t.outcome from touches t where t.workspace_id = $1 and t.id = any ($2::uuid[])",
      [tx.workspace, ids],
    ),
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.outcome ?? null);
}
