import { resolve } from "node:path";
import type { Command } from "commander";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { customerColumnNames, type ExportWish, exportQuery, formats, shownKinds } from "./contract.ts";
import { exportRecords } from "./export-records.ts";
import { refuseImpossible, refuseUnknown } from "./shown.ts";

interface Options {
  format: string;
  out: string;
  scope?: string;
  filter?: string;
  sort?: string;
  direction?: string;
  columns?: string;
  from?: string;
  to?: string;
  n?: string;
  import?: string;
  list?: string;
  workspace?: string;
  data?: string;
  json?: boolean;
}

export function exportCommands(program: Command, host: CommandHost): void {
  program
    .command("export <what>")
    .description(`write ${shownKinds.join(", ")} to a file`)
    .requiredOption("--format <format>", formats.join(", "), "csv")
    .requiredOption("--out <file>", "the file to write")
    .option("--scope <scope>", "of customers: customers, prospects, others or all")
    .option("--filter <json>", "of customers: only those that match, as the API takes it")
    .option("--sort <field>", "of customers: name, owner, city, industry, revenue, valued, due or created")
    .option("--direction <way>", "of customers: asc or desc")
    .option("--columns <names>", `of customers: ${customerColumnNames.join(",")}`)
    .option("--from <day>", "of top: the first day of the period")
    .option("--to <day>", "of top: its last day")
    .option("--n <n>", "of top: how many accounts")
    .option("--import <id>", "of import-rows: which import's")
    .option("--list <address>", "of list: the address of any list of the API with its filters, such as /moves")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (what: string, options: Options) => {
      const wish = await wishOf(what, options);
      const answer = await host.inWorkspace(options, (ctx) =>
        exportRecords(ctx, wish, resolve(options.out), progressLine()),
      );
      host.print(
        options,
        answer,
        ((done: { rows: number }) => `${done.rows} rows written to ${options.out}`) as (answer: never) => string,
      );
    });
}

/** Every fault of the command line at once, before a database is opened. */
async function wishOf(what: string, options: Options): Promise<ExportWish> {
  refuseUnknown(what);
  const { out: _out, workspace: _workspace, data: _data, json: _json, ...given } = options;
  const read = exportQuery.safeParse(given);
  if (!read.success)
    throw new Fault("invalid_input", {
      faults: read.error.issues.map((issue) => {
        const option = String(issue.path[0] ?? "");
        return {
          path: `--${option}`,
          given: given[option as keyof typeof given] ?? null,
          expected: option === "format" ? `one of ${formats.join(", ")}` : issue.message,
        };
      }),
    });
  const wish: ExportWish = { ...read.data, what };
  await refuseImpossible(wish);
  return wish;
}

/** On a terminal one line that is written over. */
function progressLine(): (rows: number) => undefined {
  let told = performance.now();
  return (rows) => {
    if (!process.stderr.isTTY || performance.now() - told < 200) return;
    told = performance.now();
    process.stderr.write(`\r${rows} rows   `);
  };
}
