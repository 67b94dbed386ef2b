import { resolve } from "node:path";
import type { Command } from "commander";
import { restoreBackup, writeBackup } from "../../platform/backup/index.ts";
import { systemClock } from "../../platform/clock/index.ts";
import { loadConfig } from "../../platform/config/index.ts";
import { ensureDatabase } from "../../platform/postgres/index.ts";
import { withDatabase } from "../host.ts";

interface Options {
  data?: string;
  json?: boolean;
}

/** `tilth backup --out F` and `tilth restore F`. */
export function backupCommands(program: Command): void {
  program
    .command("backup")
    .description("write everything into one file, while Tilth runs")
    .requiredOption("--out <file>", "where to")
    .option("--data <folder>")
    .option("--json")
    .action(async (options: Options & { out: string }) => {
      const answer = await withDatabase(options, ({ db }) =>
        writeBackup(db.connections.admin, resolve(options.out), systemClock.now()),
      );
      say(options, answer, `${answer.rows} rows written to ${options.out}\nsha256 ${answer.sha256}`);
    });
  program
    .command("restore <file>")
    .description("bring a backup into an empty data folder")
    .option("--data <folder>")
    .option("--json")
    .action(async (file: string, options: Options) => {
      const config = loadConfig({ data: options.data });
      const handle = await ensureDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
      try {
        const answer = await restoreBackup(handle.admin, resolve(file));
        say(options, answer, `${answer.rows} rows restored`);
      } finally {
        await handle.release();
      }
    });
}

function say(options: Options, answer: unknown, text: string): void {
  process.stdout.write(options.json ? `${JSON.stringify(answer)}\n` : `${text}\n`);
}
