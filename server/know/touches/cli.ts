import { type Command, Option } from "commander";
import { isDay } from "../../platform/clock/index.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { findAccount, findItem, findPerson } from "./find-names.ts";
import { readTime } from "./happened-at.ts";
import { logTouch } from "./log-touch.ts";
import {
  type Channel,
  channels,
  type Direction,
  directions,
  type Outcome,
  outcomes,
  type Purpose,
  purposes,
} from "./touch.ts";

interface Options {
  person?: string;
  channel: Channel;
  direction: Direction;
  purpose: Purpose;
  item?: string;
  benefit?: string;
  outcome?: Outcome;
  note?: string;
  at?: string;
  next?: string;
  due?: string;
  workspace?: string;
  data?: string;
  json?: boolean;
}

/** `tilth touch ACCOUNT`: writes down a touch that happened. */
export function touchCommands(program: Command, host: CommandHost): void {
  program
    .command("touch <account>")
    .description("write down a touch that happened; the account by id, number or name")
    .option("--person <person>", "whom, by id or name")
    .addOption(new Option("--channel <channel>").choices([...channels]).makeOptionMandatory())
    .addOption(new Option("--direction <direction>").choices([...directions]).makeOptionMandatory())
    .addOption(new Option("--purpose <purpose>").choices([...purposes]).makeOptionMandatory())
    .option("--item <item>", "what of the library it carried, by id or title")
    .option("--benefit <words>", "what they had of it")
    .addOption(new Option("--outcome <outcome>").choices([...outcomes]))
    .option("--note <words>")
    .option(
      "--at <when>",
      "when it happened, 2026-03-02, 2026-03-02T10:00 in the workspace's zone, or with an offset; left out: now",
    )
    .option("--next <words>", "the next step, which becomes a task")
    .option("--due <day>", "the day of the next step, 2026-03-02; wants --next")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (account: string, options: Options) => {
      checkNext(options);
      const answer = await host.inWorkspace(options, (ctx) =>
        inWorkspace(ctx, async (tx) => {
          const at = options.at === undefined ? undefined : await timeOf(tx, options.at);
          const id = await findAccount(tx, account);
          const logged = await logTouch(tx, {
            account: id,
            person: options.person ? await findPerson(tx, options.person, id) : null,
            channel: options.channel,
            direction: options.direction,
            purpose: options.purpose,
            outcome: options.outcome,
            item: options.item ? await findItem(tx, options.item) : null,
            benefit: options.benefit,
            note: options.note,
            at,
            next: options.next ? { title: options.next, due_on: options.due } : null,
          });
          return { touch: logged.touch.id, valued: logged.valued, ...(logged.task ? { task: logged.task } : {}) };
        }),
      );
      host.print(
        options,
        answer,
        (done: { touch: string; valued: boolean }) =>
          `${done.valued ? "A valued touch" : "A touch"} is written down. Take it back with: tilth undo ${done.touch}`,
      );
    });
}

function checkNext({ next, due }: Options): void {
  const faults: object[] = [];
  if (due !== undefined && !isDay(due))
    faults.push({ path: "--due", given: due, expected: "a day such as 2026-03-02" });
  if (due !== undefined && next === undefined)
    faults.push({ path: "--due", given: due, expected: "the next step it is the day of, with --next" });
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
}

async function timeOf(tx: Tx, text: string): Promise<Date> {
  const { zone } = (await tx.one<{ zone: string }>("select w.time_zone as zone from workspaces w where w.id = $1", [
    tx.workspace,
  ])) as { zone: string };
  const read = readTime(text, zone, tx.ctx.clock.now());
  // A day ahead of us is told by `logTouch`.
  if (read) return read.at;
  throw new Fault("invalid_input", {
    faults: [
      { path: "--at", given: text, expected: "a day or an instant, such as 2026-03-02 or 2026-03-02T10:00:00Z" },
    ],
  });
}
