import type { Command } from "commander";
import { isDay } from "../../platform/clock/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { moneyWords } from "../../platform/money/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { tickStanding } from "../../weigh/standing/index.ts";
import { type Top, viewTop } from "./view-top.ts";

interface Options {
  n: string;
  from?: string;
  to?: string;
  workspace?: string;
  data?: string;
  json?: boolean;
}

/** `tilth top`: the accounts that bring the most, and how well they are looked after. */
export function concentrationCommands(program: Command, host: CommandHost): void {
  program
    .command("top")
    .description("the accounts that bring the most revenue, and how well they are looked after")
    .option("--n <n>", "accounts listed", "10")
    .option("--from <day>", "first day; left out: a year back from the last")
    .option("--to <day>", "last day; left out: today")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (options: Options) => {
      const faults: object[] = [];
      for (const name of ["from", "to"] as const) {
        const given = options[name];
        if (given !== undefined && !isDay(given))
          faults.push({ path: `--${name}`, given, expected: "a day such as 2026-03-02" });
      }
      const n = Number(options.n);
      if (!(Number.isInteger(n) && n > 0))
        faults.push({ path: "--n", given: options.n, expected: "a whole number from 1" });
      if (faults.length > 0) throw new Fault("invalid_input", { faults });
      const answer = await host.inWorkspace(options, async (ctx) => {
        await tickStanding(ctx);
        return inWorkspace(ctx, (tx) => viewTop(tx, { from: options.from, to: options.to, n }), "read");
      });
      host.print(options, answer, asText);
    });
}

function asText({ from, to, currency, total_minor, share, accounts_with_revenue, accounts }: Top): string {
  const money = (minor: number): string => moneyWords(minor, currency);
  const percent = (of: number | null): string => (of === null ? "–" : `${(of * 100).toFixed(2)} %`);
  const lines = accounts.map(
    (row) =>
      `${String(row.rank).padStart(3)}  ${money(row.revenue_minor).padStart(16)}  ${percent(row.share).padStart(8)}  ${row.name} (${row.coverage.touched} of ${row.coverage.target} people touched)`,
  );
  return [
    `${from} to ${to}: ${accounts.length} of ${accounts_with_revenue} accounts bring ${percent(share)} of ${money(total_minor)}.`,
    ...lines,
  ].join("\n");
}
