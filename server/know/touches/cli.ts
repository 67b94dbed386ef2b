import { type Command, Option } from "commander";
import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { findAccount, findItem, findPerson } from "./find-names.ts";
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
    .option("--at <instant>", "when it happened, 2026-03-02T10:00:00Z; left out: now")
    .option("--next <words>", "the next step, which becomes a task")
    .option("--due <day>", "the day of the next step")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (account: string, options: Options) => {
      const answer = await host.inWorkspace(options, (ctx) =>
        inWorkspace(ctx, async (tx) => {
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
            at: options.at ? instant(options.at) : undefined,
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

function instant(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) {
    throw new Fault("invalid_input", {
      faults: [{ path: "--at", given: text, expected: "an instant such as 2026-03-02T10:00:00Z" }],
    });
  }
  return at;
}
