import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { Command } from "commander";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { CommandHost } from "../../platform/parts/index.ts";
import { confirmedBefore, heldFault, takeImport } from "./fetching/index.ts";
import {
  breakOff,
  cancelImport,
  type ImportAnswer,
  type ImportProgress,
  readImport,
  startImport,
  type Strangers,
  viewImportAnswer,
} from "./importing/index.ts";
import { undoAny } from "./importing/undo-any.ts";
import { isKind, type Kind, kinds, type Mapping, readMapping } from "./mapping/index.ts";

interface ImportOptions {
  as: string;
  source?: string;
  mapping?: string;
  mappingOut?: string;
  relationship?: string;
  createMissing?: boolean;
  header?: boolean;
  columns?: string;
  delimiter?: string;
  sheet?: string;
  recogniseAccounts?: string;
  recognisePeople?: string;
  dryRun?: boolean;
  whole?: boolean;
  confirm?: boolean;
  progress?: boolean;
  json?: boolean;
  workspace?: string;
  data?: string;
}

export function sourceCommands(program: Command, host: CommandHost): void {
  program
    .command("import <files...>")
    .description("bring customers, people, products, orders and touches in from the files you have")
    .requiredOption("--as <kind>", `what the files hold: ${kinds.join(", ")} or auto`, "auto")
    .option("--source <name>", "the system the files come from; the file's name where it is left out")
    .option("--mapping <file>", "how columns become fields, as written by --mapping-out")
    .option("--mapping-out <file>", "write the mapping that was used")
    .option("--columns <names>", "our field names in the order of the file, - leaves one out")
    .option("--no-header", "the first row is data")
    .option("--delimiter <character>", "what parts the columns, or blanks")
    .option("--sheet <name>", "the sheet of a workbook")
    .option("--relationship <status>", "what new accounts are: customer or prospect", "customer")
    .option("--recognise-accounts <by>", "how accounts that are there are recognised: name, key or none", "name")
    .option("--recognise-people <by>", "how people that are there are recognised: email or none", "email")
    .option("--create-missing", "make the account an order names and nobody knows")
    .option("--dry-run", "do everything but change anything")
    .option("--whole", "the files are all there is in the source: what they lack is proposed to go")
    .option("--no-whole", "they are a part of it, whatever was said of the source")
    .option("--confirm", "take it in although a guard of its source would hold it")
    .option("--progress", "tell how far it is, also where nobody watches a terminal")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (files: string[], options: ImportOptions, command: Command) => {
      const header = command.getOptionValueSource("header") === "cli" ? options.header : undefined;
      const answer = await host.inWorkspace(options, (ctx) => bring(ctx, files, { ...options, header }));
      host.print(options, answer, () => inWords(answer, options.dryRun ?? false));
    });

  program
    .command("undo <id>")
    .description("take back what a command did, by the id it printed")
    .option("--workspace <name>")
    .option("--data <folder>")
    .option("--json")
    .action(async (id: string, options: { json?: boolean; workspace?: string; data?: string }) => {
      const { undone, kept } = await host.inWorkspace(options, (ctx) => inWorkspace(ctx, (tx) => undoAny(tx, id)));
      host.print(options, { undone, kept }, () =>
        [`${undone} undone`, ...kept.map(({ row, reason }) => `kept ${row}: ${reason}`)].join("\n"),
      );
    });
}

async function bring(ctx: Ctx, files: string[], options: ImportOptions): Promise<ImportAnswer> {
  const as = options.as;
  if (as !== "auto" && !isKind(as))
    throw new Fault("import_option_invalid", { option: "--as", given: as, choices: [...kinds, "auto"].join(", ") });
  const mapping = options.mapping ? readMappingFile(options.mapping) : undefined;
  const out = options.mappingOut ? openMappingOut(options.mappingOut) : undefined;
  try {
    return await bringWith(ctx, files, as, mapping, options, (used) => out?.keep(used));
  } finally {
    out?.close();
  }
}

async function bringWith(
  ctx: Ctx,
  files: string[],
  as: Kind | "auto",
  mapping: Mapping | undefined,
  options: ImportOptions,
  keepMapping: (used: Mapping | undefined) => void,
): Promise<ImportAnswer> {
  const started = await startImport(ctx, {
    files: files.map((path) => ({
      path,
      name: path,
      as,
      mapping,
      columns: options.columns?.split(","),
      header: options.header,
      delimiter: options.delimiter,
      sheet: options.sheet,
    })),
    source: options.source,
    relationship: choice("--relationship", options.relationship ?? "customer", ["customer", "prospect"]),
    recognise: {
      accounts: choice("--recognise-accounts", options.recogniseAccounts ?? "name", ["name", "key", "none"]),
      people: choice("--recognise-people", options.recognisePeople ?? "email", ["email", "none"]),
    },
    createMissing: options.createMissing,
    dryRun: options.dryRun,
    bringsAll: options.whole,
    within: options.confirm ? confirmedBefore : undefined,
  });
  for (const { name, notes } of started.files) for (const note of notes) process.stderr.write(`${name}: ${note}\n`);
  const held = await withCancelling(ctx, started.id, (signal) =>
    takeImport(ctx, started.id, { signal, onProgress: progressLine(options.progress ?? false) }),
  );
  if (held.length > 0) throw heldFault(started.source, held);
  keepMapping(started.files[0]?.mapping);
  const { strangers } = await inWorkspace(ctx, (tx) => readImport(tx, started.id), "read");
  if (strangers) process.stderr.write(`${strangeInWords(started.source, strangers)}\n`);
  return inWorkspace(ctx, (tx) => viewImportAnswer(tx, started.id), "read");
}

function strangeInWords(source: string, { strange, known, examples }: Strangers): string {
  const shown = examples.map(({ key, here, says }) => `${key} is “${here}” there and “${says}” here`).join("; ");
  return `${strange} of ${known} rows that “${source}” knows by their key have wholly other names (${shown}): is this file from another system? Then give it a --source of its own.`;
}

/** Whoever ends a program waits this long for it. */
const longestStopMs = 9_000;

/**
 * Ctrl-C asks the import to stop behind the chunk it is at; a second one ends the process, which loses nothing either. Told to end (SIGTERM), it lays the
 * import down behind its chunk, to go on another time.
 */
async function withCancelling<T>(ctx: Ctx, importId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const told = new AbortController();
  const ask = (): void => {
    process.stderr.write("\nStopping behind this chunk; what is in is kept.\n");
    // Where even this can't be written, the import itself tells what is wrong.
    inWorkspace(ctx, (tx) => cancelImport(tx, importId)).catch(() => {});
  };
  const end = (): void => {
    told.abort();
    setTimeout(() => process.exit(143), longestStopMs).unref();
  };
  process.once("SIGINT", ask);
  process.once("SIGTERM", end);
  let done: T;
  try {
    done = await work(told.signal);
  } finally {
    process.off("SIGINT", ask);
    process.off("SIGTERM", end);
  }
  if (!told.signal.aborted) return done;
  if ((await inWorkspace(ctx, (tx) => breakOff(tx, importId))) === 0) return done;
  process.stderr.write(`Undo what came in with: tilth undo ${importId}\n`);
  throw new Fault("import_broke_off", {});
}

/**
 * Opened beside its place before anything is begun, so that a folder that is not there stops the whole and not its end. What stands in its place is
 * written over only once the import has ended: it may be the mapping that was given, and an import that is refused leaves it as it was.
 */
function openMappingOut(path: string): { keep(mapping: Mapping | undefined): void; close(): void } {
  const beside = `${path}.${process.pid}.tmp`;
  const write = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      throw new Fault("mapping_unwritable", { file: path }, cause);
    }
  };
  write(() => writeFileSync(beside, ""));
  return {
    keep: (mapping) =>
      write(() => {
        writeFileSync(beside, `${JSON.stringify(mapping, null, 2)}\n`);
        renameSync(beside, path);
      }),
    close: () => rmSync(beside, { force: true }),
  };
}

function readMappingFile(path: string): Mapping {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Fault("mapping_invalid", { problem: (error as Error).message });
  }
  return readMapping(document);
}

function choice<const C extends string>(option: string, given: string, choices: readonly C[]): C {
  if (!choices.includes(given as C))
    throw new Fault("import_option_invalid", { option, given, choices: choices.join(", ") });
  return given as C;
}

/** On a terminal one line that is written over; else, where asked for, a line for each chunk. */
function progressLine(always: boolean): (progress: ImportProgress) => void {
  const terminal = process.stderr.isTTY;
  let told = 0;
  return ({ read, bytes, ofBytes, secondsLeft }) => {
    if (terminal ? Date.now() - told < 200 : !always) return;
    told = Date.now();
    const share = ofBytes > 0 ? Math.min(100, Math.floor((bytes / ofBytes) * 100)) : 100;
    const line = `${read} rows, ${share} %${secondsLeft === null ? "" : `, about ${secondsLeft} s left`}`;
    process.stderr.write(terminal ? `\r${line}   ` : `${line}\n`);
  };
}

function inWords(answer: ImportAnswer, rehearsed: boolean): string {
  const { read, created, updated, unchanged, skipped, failed } = answer;
  const rows = answer.rows.map((row) => `${row.file}:${row.line} ${row.outcome}: ${row.reason}`);
  return [
    `${read} rows of ${answer.source}: ${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped} skipped, ${failed} failed.`,
    ...rows,
    ...(answer.proposed
      ? [
          `${answer.proposed} that ${answer.source} had before are missing in it and proposed to go; nothing of them was changed.`,
        ]
      : []),
    rehearsed ? "This was a dry run: nothing was changed." : `Undo with: tilth undo ${answer.import}`,
  ].join("\n");
}
