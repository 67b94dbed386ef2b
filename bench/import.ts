import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import pg from "pg";
import { programRoot } from "../server/platform/config/index.ts";
import { openDatabase } from "../server/platform/db/index.ts";
import { ensureDatabase } from "../server/platform/postgres/index.ts";
import { type Bench, drawer, durability, rounded } from "./bench.ts";
import { watchMemory } from "./processes.ts";

/** Filled by every import whatever its size; no part of the limit. */
const besides = ["imports", "sources", "change_sets", "notices", "counts"];

interface Imported {
  seconds: number;
  memory_mb: number;
  outcome: Record<string, number>;
}

/**
 * Accounts from CSV, each with a person, an e-mail address, a phone number and an employment, by the command line into an empty workspace, until standing
 * and search have caught up; then the same file again.
 */
export const bench: Bench = {
  size: 100_000,
  run: async ({ size, data }) => {
    const folder = join(data, "bench", "import");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const server = await ensureDatabase({ dataDir: folder });
    const bare = new pg.Client(server.admin);
    const db = openDatabase(server, 1);
    try {
      const [file, password] = [join(folder, "accounts.csv"), join(folder, "password")];
      writeFileSync(password, "a long enough password\n");
      const owner = ["--workspace", "Bench", "--email", "a@bench.example", "--password-file", password];
      execFileSync(tilth, ["setup", ...owner, "--data", folder], { stdio: ["ignore", "ignore", 2] });
      await writeAccounts(file, size);
      const first = await bring(folder, file);
      expect(first, "created", size);
      await bare.connect();
      const limit = await copyRows(bare);
      const again = await bring(folder, file);
      expect(again, "unchanged", size);
      return {
        name: "import",
        size,
        ours: first.seconds,
        limit: rounded(limit.seconds),
        ratio: rounded(first.seconds / limit.seconds),
        unit: "s",
        detail: {
          memory_mb: Math.max(first.memory_mb, again.memory_mb),
          again_seconds: again.seconds,
          again_unchanged: again.outcome["unchanged"],
          first,
          again,
          limit_rows: limit.rows,
          settings: await durability(db),
        },
      };
    } finally {
      await bare.end().catch(() => {});
      await db.close();
      await server.release();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

const tilth = join(programRoot(), "bin/tilth");

/** The command as anybody runs it; its time from start to end. */
async function bring(folder: string, file: string): Promise<Imported> {
  const from = performance.now();
  const words = ["import", file, "--as", "accounts", "--source", "bench", "--json", "--data", folder];
  const child = spawn(tilth, words, { stdio: ["ignore", "pipe", 2] });
  const memory = watchMemory(child.pid as number);
  const parts: Buffer[] = [];
  child.stdout?.on("data", (part: Buffer) => parts.push(part));
  const [code] = await once(child, "close");
  const seconds = rounded((performance.now() - from) / 1000);
  const memory_mb = memory.most();
  if (code !== 0) throw new Error(`tilth import ended with ${code}`);
  const { read, created, updated, unchanged, skipped, failed } = JSON.parse(Buffer.concat(parts).toString());
  return { seconds, memory_mb, outcome: { read, created, updated, unchanged, skipped, failed } };
}

function expect(told: Imported, outcome: string, rows: number): void {
  if (told.outcome[outcome] !== rows) throw new Error(`not all rows were ${outcome}: ${JSON.stringify(told.outcome)}`);
}

const industries = ["Food", "Tools", "Print", "Textiles", "Logistics", "Energy"];
const titles = ["Buyer", "Managing director", "Head of purchasing", "Engineer"];

/** The same file for the same size. */
async function writeAccounts(file: string, size: number): Promise<void> {
  const out = createWriteStream(file);
  const draw = drawer(41);
  const pick = (words: string[]): string => words[Math.floor(draw() * words.length)] as string;
  const word = (): string =>
    Array.from({ length: 3 }, () => pick([..."bdfgklmnprst"]) + pick([..."aeiou"]))
      .join("")
      .replace(/^./, (first) => first.toUpperCase());
  out.write("Company,Customer number,Industry,Contact name,Contact title,E-mail,Phone\r\n");
  for (let at = 0; at < size; at++) {
    const [given, family] = [word(), word()];
    const cells = [
      `${word()} ${word()} ${at} GmbH`,
      `K${100_000 + at}`,
      pick(industries),
      `${given} ${family}`,
      pick(titles),
      `${given}.${family}.${at}@bench.example`.toLowerCase(),
      `+49 30 ${1_000_000 + at}`,
    ];
    if (!out.write(`${cells.join(",")}\r\n`)) await once(out, "drain");
  }
  out.end();
  await finished(out);
}

/** The limit: every table the import filled, copied as it lies into a bare copy with the same indexes. Server to server, one table after the other. */
async function copyRows(client: pg.Client): Promise<{ seconds: number; rows: Record<string, number> }> {
  const tables = await filled(client);
  const folder = (await client.query<{ folder: string }>("select current_setting('data_directory') as folder")).rows[0]
    ?.folder;
  const path = (table: string): string => pg.escapeLiteral(`${folder}/bench-${table}.copy`);
  await client.query("create schema bare");
  const rows: Record<string, number> = {};
  for (const table of tables) {
    await client.query(`create table bare.${table} (like public.${table} including indexes)`);
    rows[table] = (await client.query(`copy (select * from public.${table}) to ${path(table)}`)).rowCount ?? 0;
  }
  await client.query("checkpoint");
  const from = performance.now();
  for (const table of tables) await client.query(`copy bare.${table} from ${path(table)}`);
  const seconds = (performance.now() - from) / 1000;
  for (const table of tables)
    await client.query(`copy (select) to program 'cat >/dev/null; rm -f "${folder}/bench-${table}.copy"'`);
  await client.query("drop schema bare cascade");
  return { seconds, rows };
}

async function filled(client: pg.Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id') order by c.relname`,
  );
  const names: string[] = [];
  for (const { name } of tables.rows) {
    const some = await client.query(`select from public.${name} offset 100 limit 1`);
    if (some.rowCount === 1 && !besides.includes(name)) names.push(name);
  }
  return names;
}
