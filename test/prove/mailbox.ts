import { addMailbox, reconcileMailbox } from "../../server/hear/mailbox/index.ts";
import { inWorkspace } from "../../server/platform/db/index.ts";
import { enqueue } from "../../server/platform/jobs/index.ts";
import { hasPart } from "../debian.ts";
import { deliver, type Dovecot, dovecotPart, startDovecot } from "../dovecot.ts";
import { addressOf, bringCustomers } from "./customers.ts";
import { processesOf } from "./folder.ts";
import type { Figure, Proof } from "./proof.ts";
import { type RunningProgram, withProgram } from "./running.ts";

const messages = 100_000;
/** Somebody known writes one in so many. */
const customers = 500;
const leastRate = 300;
const freshBarMs = 5_000;
const freshTries = 5;
const longestMs = 60 * 60_000;

export const mailbox: Proof = {
  name: "mailbox",
  proves:
    "a mailbox on a real Dovecot is read fast and completely, shows what is new at once, and a kill in the middle changes nothing",
  run: async (say, size = messages) => {
    if (!hasPart(dovecotPart)) throw new Error("there is no Dovecot");
    const dovecot = await startDovecot();
    try {
      return await withProgram(async (program) => {
        await bringCustomers(program, customers);
        const figures = await firstRead(program, dovecot, say, size);
        return [...figures, ...(await killed(program, dovecot, say, Math.max(1_000, Math.round(size / 5))))];
      });
    } finally {
      await dovecot.stop();
    }
  },
};

/** All of a box; then what is new in it. */
async function firstRead(
  program: RunningProgram,
  dovecot: Dovecot,
  say: (words: string) => void,
  size: number,
): Promise<Figure[]> {
  fill(dovecot, "first", size);
  say(`${size} messages lie in the box`);
  const began = performance.now();
  const box = await addBox(program, dovecot, "first");
  await read(program, box, size);
  const seconds = (performance.now() - began) / 1000;
  const first = await reconcileMailbox(program.ctx, box);
  const waits: number[] = [];
  for (let n = 0; n < freshTries; n++) {
    await new Promise((done) => setTimeout(done, 2_000));
    const subject = `Fresh ${n}`;
    const at = performance.now();
    deliver(dovecot, "first", [letter("fresh", 5 * n, subject)]);
    for (;;) {
      // Of all, the latest first: who waits for us stands in order of waiting, behind thousands here.
      const { rows } = await program.ask<{ rows: { subject: string; state: string }[] }>(
        "GET",
        "/conversations?limit=20",
      );
      if (rows.some((row) => row.subject === subject && row.state === "ours")) break;
      if (performance.now() - at > 10 * freshBarMs) throw new Error("new mail did not show");
      await new Promise((done) => setTimeout(done, 50));
    }
    waits.push(performance.now() - at);
  }
  return [
    { what: "first read", value: Math.round(size / seconds), unit: "messages a second", bar: leastRate, atLeast: true },
    { what: "missing after it", value: first.missing + size - first.stored, unit: "messages", bar: 0 },
    {
      what: "new mail waits for its place on Today, at the longest",
      value: Math.round(Math.max(...waits)),
      unit: "ms",
      bar: freshBarMs,
    },
  ];
}

/** The worker is killed in the middle of another box. */
async function killed(
  program: RunningProgram,
  dovecot: Dovecot,
  say: (words: string) => void,
  size: number,
): Promise<Figure[]> {
  fill(dovecot, "second", size);
  const before = await stored(program);
  const box = await addBox(program, dovecot, "second");
  await entries(program, box, size / 3);
  const worker = (await processesOf("worker.mjs")).find(({ parent }) => parent === program.pid);
  if (!worker) throw new Error("there is no worker to kill");
  process.kill(worker.pid, "SIGKILL");
  const at = await entries(program, box, 0);
  const died = performance.now();
  say(`killed behind ${at} of ${size}`);
  await entries(program, box, at + 1);
  const again = (performance.now() - died) / 1000;
  await read(program, box, size);
  const { missing, stored: there, failed } = await reconcileMailbox(program.ctx, box);
  return [
    { what: "read on after the kill", value: Math.round(again), unit: "s", bar: null },
    { what: "missing after a kill in the middle", value: missing + failed + size - there, unit: "messages", bar: 0 },
    {
      what: "messages doubled or lost by it",
      value: Math.abs((await stored(program)) - before - size),
      unit: "messages",
      bar: 0,
    },
  ];
}

/** As an owner adds it on the screen: a key to the API may not. */
async function addBox({ ctx }: RunningProgram, dovecot: Dovecot, name: string): Promise<string> {
  const box = { name, address: `${name}@summer.example`, host: "127.0.0.1", port: dovecot.port, login: name };
  const { id } = await inWorkspace(ctx, (tx) => addMailbox(tx, { ...box, security: "none" }, { password: "secret" }));
  await enqueue(ctx, "mailbox.read", { mailbox: id });
  return id;
}

const stored = ({ count }: RunningProgram): Promise<number> =>
  count("select count(*)::int as n from messages m where m.workspace_id = $1");

const read = async (program: RunningProgram, box: string, n: number): Promise<void> =>
  void (await entries(program, box, n));

/** Waits until so many numbers of the box are accounted for; how many are. */
async function entries({ count }: RunningProgram, box: string, n: number): Promise<number> {
  const end = Date.now() + longestMs;
  for (;;) {
    const there = await count(
      "select count(*)::int as n from mailbox_entries e where e.workspace_id = $1 and e.mailbox_id = $2",
      [box],
    );
    if (there >= n) return there;
    if (Date.now() > end) throw new Error(`${there} of ${n} messages were read within an hour`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

const pieceSize = 5_000;

function fill(dovecot: Dovecot, name: string, size: number): void {
  for (let from = 0; from < size; from += pieceSize)
    deliver(
      dovecot,
      name,
      Array.from({ length: Math.min(pieceSize, size - from) }, (_, n) => letter(name, from + n, `About ${from + n}`)),
    );
}

const words =
  "We could use the table for the plums as well, if you have one; last year we were late and the frost took half of it. ";

/** Letters as they lie in a box: some answer the one before, some are by people we know, most are of some length and in two forms. */
function letter(box: string, n: number, subject: string): string {
  const id = (at: number): string => `<${box}.${at}@letters.example>`;
  const answers = n % 5 === 4;
  const body = `${n}: ${words.repeat(1 + (n % 7))}`;
  return [
    `From: ${n % 3 === 0 ? addressOf(n % customers) : `Somebody <someone${n % 997}@elsewhere.example>`}`,
    `To: ${box}@summer.example`,
    `Subject: ${answers ? `Re: About ${n - 1}` : subject}`,
    `Message-ID: ${id(n)}`,
    ...(answers ? [`In-Reply-To: ${id(n - 1)}`, `References: ${id(n - 1)}`] : []),
    `Date: ${new Date(Date.now() - 1000 * (n % 100_000)).toUTCString()}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="parts"',
    "",
    "--parts",
    "Content-Type: text/plain; charset=utf-8",
    "",
    body,
    "",
    "--parts",
    "Content-Type: text/html; charset=utf-8",
    "",
    `<html><body><p>${body}</p></body></html>`,
    "",
    "--parts--",
    "",
  ].join("\r\n");
}
