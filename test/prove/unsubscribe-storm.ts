import { openSink } from "../../bench/smtp-sink.ts";
import { headerOf } from "../mail/answers.ts";
import { addressOf, addSender, bringCustomers, startMailing } from "./customers.ts";
import type { Proof } from "./proof.ts";
import { type RunningProgram, withProgram } from "./running.ts";

const links = 100;
/** Whoever looks more often than 1,200 times a minute from one address is put off. */
const mostLinks = 500;
/** Others, who are written to all the same. */
const others = 50;
const barMs = 1_000;
const scanMs = 2_000;

export const unsubscribeStorm: Proof = {
  name: "unsubscribe-storm",
  proves:
    "programs that open every link in a mail unsubscribe nobody; a press, however it is sent, counts on mail that is queued within a second",
  run: (say, wanted = links) =>
    withProgram(async (program) => {
      const size = Math.min(wanted, mostLinks);
      const sink = await openSink({ keep: true });
      try {
        const accounts = await bringCustomers(program, size + others);
        const sender = await addSender(program, sink.port);
        await startMailing(program, sender, "Spring", accounts);
        await all(size + others, () => sink.messages.length);
        const paths = Array.from({ length: size }, (_, n) => {
          const mail = sink.messages.find((one) => one.to === addressOf(n));
          const url = /<(https:[^>]+)>/.exec(headerOf(mail?.content ?? "", "List-Unsubscribe"))?.[1];
          return program.url + new URL(url ?? "").pathname;
        });
        // The next mailing is queued, and held until all have pressed.
        const { id: pause } = await program.ask<{ id: string }>("POST", "/pauses", { sender });
        await startMailing(program, sender, "Summer", accounts);
        const before = await changesOf(program);
        const began = performance.now();
        const scanned = await Promise.all(
          paths.flatMap((path) =>
            ["GET", "HEAD"].map((method) =>
              fetch(path, { method }).then(async (answer) => (await answer.text(), answer.status)),
            ),
          ),
        );
        const scan = performance.now() - began;
        const changed = (await changesOf(program)) - before;
        say(`${scanned.length} looks in ${Math.round(scan)} ms`);
        const pressed = await Promise.all(paths.map((path, n) => press(path, n % 2 === 0)));
        // Whoever pressed is asked about by the next hand-over: let it go on at once.
        await program.ask("DELETE", `/pauses/${pause}`);
        await all(size + 2 * others, () => sink.messages.length);
        await new Promise((done) => setTimeout(done, barMs));
        const left = sink.messages.filter((one) => headerOf(one.content, "Subject").startsWith("Summer"));
        const wrong = left.filter((one) => paths.some((_, n) => one.to === addressOf(n)));
        return [
          {
            what: "looks that were not answered",
            value: scanned.filter((status) => status !== 200).length,
            unit: "",
            bar: 0,
          },
          { what: "time of all looks", value: Math.round(scan), unit: "ms", bar: scanMs },
          { what: "changes made by looking", value: changed, unit: "", bar: 0 },
          {
            what: "presses not answered by 200",
            value: pressed.filter((one) => one.status !== 200).length,
            unit: "",
            bar: 0,
          },
          {
            what: "slowest press",
            value: Math.round(Math.max(...pressed.map((one) => one.ms))),
            unit: "ms",
            bar: barMs,
          },
          { what: "queued mails that left to whoever had pressed", value: wrong.length, unit: "", bar: 0 },
          { what: "others who got theirs", value: left.length - wrong.length, unit: "", bar: others, atLeast: true },
        ];
      } finally {
        await sink.close();
      }
    }),
};

/** As mail programs do it: no cookie, no origin, in either of the two ways. */
async function press(path: string, urlencoded: boolean): Promise<{ status: number; ms: number }> {
  const body = urlencoded ? new URLSearchParams() : new FormData();
  body.append("List-Unsubscribe", "One-Click");
  const began = performance.now();
  const answer = await fetch(path, { method: "POST", body, redirect: "manual" });
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - began };
}

/** Everything that a look could have changed, as one number. */
const changesOf = ({ count }: RunningProgram): Promise<number> =>
  count(
    `select (select count(*) from consents c where c.workspace_id = $1)::int + (select count(*) from suppressions s where s.workspace_id = $1)::int
       + (select count(*) from preferences p where p.workspace_id = $1)::int + (select count(*) from change_sets s where s.workspace_id = $1)::int
       + (select coalesce(sum(p.revision), 0) from people p where p.workspace_id = $1)::int as n`,
  );

async function all(n: number, there: () => number): Promise<void> {
  const end = Date.now() + 120_000;
  while (there() < n && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  if (there() < n) throw new Error(`${there()} of ${n} mails left within two minutes`);
}
