import type { Command } from "commander";
import { isDay } from "../../platform/clock/index.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { tickStanding } from "../../weigh/standing/index.ts";
import { type Today, viewToday } from "./view-today.ts";

interface Options {
  user?: string;
  date?: string;
  limit?: string;
  workspace?: string;
  data?: string;
  json?: boolean;
}

/** `tilth today`: whom to contact, why, and with what. */
export function todayCommands(program: Command, host: CommandHost): void {
  program
    .command("today")
    .description("whom to contact today, why, and with what")
    .option("--user <email>", "the list of one user; left out: of the whole workspace")
    .option("--date <day>", "as of the end of this day")
    .option("--limit <n>", "rows at most (50)")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (options: Options) => {
      const { date, limit } = checked(options);
      const answer = await host.inWorkspace(options, async (ctx) => {
        await tickStanding(ctx);
        return inWorkspace(
          ctx,
          async (tx) =>
            viewToday(tx, { user: options.user ? await findUser(tx, options.user) : null, day: date, limit }),
          "read",
        );
      });
      host.print(options, answer, asText);
    });
}

function checked({ date, limit }: Options): { date?: string; limit?: number } {
  const faults: object[] = [];
  if (date !== undefined && !isDay(date))
    faults.push({ path: "--date", given: date, expected: "a day such as 2026-03-02" });
  const rows = limit === undefined ? undefined : Number(limit);
  if (rows !== undefined && !(Number.isInteger(rows) && rows >= 0 && rows <= 1_000_000))
    faults.push({ path: "--limit", given: limit, expected: "a whole number from 0" });
  if (faults.length > 0) throw new Fault("invalid_input", { faults });
  return { date, limit: rows };
}

async function findUser(tx: Tx, email: string): Promise<string> {
  const found = await tx.one<{ id: string }>(
    "select u.id from users u where u.workspace_id = $1 and lower(u.email) = lower($2) and u.disabled_at is null",
    [tx.workspace, email],
  );
  if (!found)
    throw new Fault("name_unknown", {
      what: "user",
      name: email,
      how: "A user is named by e-mail address; Settings → Colleagues lists all of them.",
    });
  return found.id;
}

function asText({ date, promise, rows }: Today): string {
  const share = promise.kept_share === null ? "" : ` (${(promise.kept_share * 100).toFixed(1)} %)`;
  const head = `${date}: the promise of ${promise.gap_days} days is kept to ${promise.kept} of ${promise.customers} customers${share}.`;
  const lines = rows.map((row) => {
    const people = row.people
      .map((person) => [person.name, person.phone, person.email].filter(Boolean).join(" "))
      .join("; ");
    const { known, reachable, touched, target } = row.coverage;
    const bring = row.item ? `\n    bring: ${row.item.title}` : "";
    return `${row.name}\n    ${row.reason}\n    ${people || "nobody known"} · known ${known}, reachable ${reachable}, touched ${touched} of ${target}${bring}`;
  });
  return [head, ...lines].join("\n");
}
