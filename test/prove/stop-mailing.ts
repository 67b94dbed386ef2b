import { openSink } from "../../bench/smtp-sink.ts";
import { addSender, bringCustomers, startMailing } from "./customers.ts";
import type { Proof } from "./proof.ts";
import { withProgram } from "./running.ts";

const recipients = 20_000;
/** The server thinks a little about each mail, so that there is something left to stop. */
const thinkMs = 10;
const barMs = 1_000;
/** After this a mail that should not have left would have come. */
const watchMs = 8_000;

interface Count {
  asked: number;
  done: number;
  failed: number;
  uncertain: number;
  cancelled: number;
  refused: number;
  due: number;
}

export const stopMailing: Proof = {
  name: "stop-mailing",
  proves: "a mailing that is stopped leaves nothing more within a second, and its books add up",
  run: (say, size = recipients) =>
    withProgram(async (program) => {
      const { ask } = program;
      const sink = await openSink({ thinkMs });
      try {
        const accounts = await bringCustomers(program, size);
        const sender = await addSender(program, sink.port);
        const mailing = await startMailing(program, sender, "Spring", accounts);
        say(`${size} mails are on their way`);
        const end = Date.now() + 120_000;
        while (sink.taken.size < size / 10 && Date.now() < end) await new Promise((done) => setTimeout(done, 10));
        const before = sink.taken.size;
        const asked = performance.now();
        await ask("POST", `/mailings/${mailing}/stop`, {});
        const answered = performance.now();
        await new Promise((done) => setTimeout(done, watchMs));
        const late = Math.max(0, sink.lastTakenAt() - answered);
        const count = await ask<Count>("GET", `/mailings/${mailing}/count`);
        const sum = count.done + count.failed + count.uncertain + count.cancelled + count.refused;
        say(
          `${before} had left when it was stopped, ${sink.taken.size} in all; answered in ${Math.round(answered - asked)} ms`,
        );
        return [
          { what: "mails called off", value: count.cancelled, unit: "", bar: 1, atLeast: true },
          { what: "last mail taken after the answer", value: Math.round(late), unit: "ms", bar: barMs },
          {
            what: "last mail taken after stop was asked",
            value: Math.round(sink.lastTakenAt() - asked),
            unit: "ms",
            bar: null,
          },
          { what: "mails that left and are not done", value: Math.abs(sink.taken.size - count.done), unit: "", bar: 0 },
          { what: "mails not accounted for", value: Math.abs(count.asked - sum), unit: "", bar: 0 },
        ];
      } finally {
        await sink.close();
      }
    }),
};
