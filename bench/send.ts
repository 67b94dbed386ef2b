import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import nodemailer from "nodemailer";
import { countBatch } from "../server/know/outgoing/index.ts";
import { compose } from "../server/main/compose.ts";
import { systemClock } from "../server/platform/clock/index.ts";
import { type Ctx, inWorkspace, migrate, newId, openDatabase } from "../server/platform/db/index.ts";
import { ensureDatabase } from "../server/platform/postgres/index.ts";
import { sendDue } from "../server/reach/email/index.ts";
import { type Bench, byClients, durability, rounded } from "./bench.ts";
import { runProgram } from "./processes.ts";
import { accountName, addressOf, buildGround, domain, givenName, words } from "./send-ground.ts";

const limitRatio = 1.25;
const connections = 20;

interface Said {
  port: number;
  mails: number;
  twice: number;
}

/**
 * Personal mails, each signed by RSA-2048, to an SMTP server in a process of its own: by us, with every touch planned, asked about, claimed, handed
 * over and settled; and by a bare pool of nodemailer that writes and signs the same and remembers nothing.
 */
export const bench: Bench = {
  size: 20_000,
  run: async ({ size, data }) => {
    compose();
    const folder = join(data, "bench", "send");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const handle = await ensureDatabase({ dataDir: folder });
    const db = openDatabase(handle);
    const [sink, bareSink] = [runProgram<Said>("sink", {}), runProgram<Said>("sink", {})];
    try {
      await migrate(handle);
      const ctx: Ctx = { db, clock: systemClock, workspace: newId(), actor: { kind: "command" }, dataDir: folder };
      const { sender, mailing, planSeconds } = await buildGround(
        ctx,
        handle,
        (await sink.hear()).port,
        size,
        connections,
      );
      const bareSeconds = await sendBare((await bareSink.hear()).port, size);
      const began = performance.now();
      await sendDue(ctx, sender, { signal: new AbortController().signal, unsubscribe: null });
      const seconds = (performance.now() - began) / 1000;
      const count = await inWorkspace(ctx, (tx) => countBatch(tx, mailing), "read");
      sink.tell({});
      const took = await sink.hear();
      return {
        name: "send",
        size,
        ours: rounded(size / seconds),
        limit: rounded(size / bareSeconds),
        ratio: rounded(seconds / bareSeconds),
        unit: "messages/s",
        detail: {
          bar: limitRatio,
          seconds: rounded(seconds),
          bare_seconds: rounded(bareSeconds),
          plan_seconds: rounded(planSeconds),
          ratio_with_plan: rounded((seconds + planSeconds) / bareSeconds),
          done: count.done,
          lost: size - took.mails,
          doubled: took.twice,
          connections,
          settings: await durability(db),
        },
      };
    } finally {
      sink.child.kill();
      bareSink.child.kill();
      await db.close();
      await handle.release();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function sendBare(port: number, size: number): Promise<number> {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pool = nodemailer.createTransport({
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    host: "127.0.0.1",
    port,
    secure: false,
    ignoreTLS: true,
    dkim: {
      domainName: domain,
      keySelector: "bare",
      privateKey: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    },
  });
  const filled = (text: string, n: number): string =>
    text
      .replaceAll("{{ person.given_name }}", givenName(n))
      .replaceAll("{{ account.name }}", accountName(n))
      .replaceAll("{{ sender.name }}", "Ida Hedge");
  const began = performance.now();
  await byClients(
    connections * 2,
    Array.from({ length: size }, (_, n) => n),
    async (n) => {
      await pool.sendMail({
        from: { name: "Ida Hedge", address: `ida@${domain}` },
        to: { name: `Ada${n} Mill`, address: addressOf(n) },
        subject: filled(words.subject, n),
        text: filled(words.text, n),
        html: filled(words.html, n),
        headers: { "List-Id": `<news.${domain}>`, "Feedback-ID": "bench:educate:x:tilth" },
      });
    },
  );
  const seconds = (performance.now() - began) / 1000;
  pool.close();
  return seconds;
}
