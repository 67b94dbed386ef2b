import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import pg from "pg";
import { compose } from "../server/main/compose.ts";
import { systemClock } from "../server/platform/clock/index.ts";
import { migrate, openDatabase } from "../server/platform/db/index.ts";
import {
  createTemplateDatabase,
  type DatabaseHandle,
  databaseNamed,
  dropDatabase,
  ensureDatabase,
} from "../server/platform/postgres/index.ts";
import { createWorkspace } from "../server/platform/workspaces/index.ts";
import { type Bench, drawer, durability, rounded } from "./bench.ts";
import { runProgram } from "./processes.ts";

const database = "bench_import";
/** Filled by every import whatever its size; no part of the limit. */
const besides = ["imports", "sources", "change_sets", "notices", "counts"];

interface Imported {
  seconds: number;
  import_seconds: number;
  notices_seconds: number;
  memory_mb: number;
  our_cpu_seconds: number;
  outcome: Record<string, number>;
}

/** Accounts from CSV, each with a person, an e-mail address, a phone number and an employment, until standing and search have caught up; then again. */
export const bench: Bench = {
  size: 100_000,
  run: async ({ size, data }) => {
    compose();
    const dataDir = join(data, "bench", "import");
    const server = await ensureDatabase({ dataDir });
    const files = mkdtempSync(join(dataDir, "files-"));
    const bare = new pg.Client(databaseNamed(server, database).admin);
    try {
      const handle = await createTemplateDatabase(server, database);
      await migrate(handle);
      const db = openDatabase(handle, 2);
      try {
        const workspace = await newWorkspace(handle, dataDir);
        const file = join(files, "accounts.csv");
        await writeAccounts(file, size);
        const first = await bring({ dataDir, database, workspace, file });
        expect(first, "created", size);
        await bare.connect();
        const limit = await copyRows(bare);
        const again = await bring({ dataDir, database, workspace, file });
        expect(again, "unchanged", size);
        return {
          name: "import",
          size,
          ours: rounded(first.seconds),
          limit: rounded(limit.seconds),
          ratio: rounded(first.seconds / limit.seconds),
          unit: "s",
          detail: {
            memory_mb: Math.max(first.memory_mb, again.memory_mb),
            first,
            again: { ...again, unchanged: again.outcome["unchanged"] },
            limit_rows: limit.rows,
            settings: await durability(db),
          },
        };
      } finally {
        await db.close();
      }
    } finally {
      await bare.end().catch(() => {});
      rmSync(files, { recursive: true, force: true });
      await dropDatabase(server, database);
      await server.release();
    }
  },
};

async function bring(wish: Record<string, string>): Promise<Imported> {
  const program = runProgram<Imported>("import", wish);
  const told = await program.hear();
  await program.ended;
  return told;
}

function expect(told: Imported, outcome: string, rows: number): void {
  if (told.outcome[outcome] !== rows) throw new Error(`not all rows were ${outcome}: ${JSON.stringify(told.outcome)}`);
}

async function newWorkspace(handle: DatabaseHandle, dataDir: string): Promise<string> {
  const db = openDatabase(handle, 2);
  try {
    const made = await createWorkspace(
      { db, dataDir, clock: systemClock },
      {
        workspace: { name: "Bench", currency: "EUR", time_zone: "Europe/Berlin", language: "en" },
        owner: { name: "Bench", email: "owner@bench.example", password: "a long enough password" },
      },
    );
    return made.workspace;
  } finally {
    await db.close();
  }
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
  for (const table of tables) await client.query(`copy (select) to program 'rm -f "${folder}/bench-${table}.copy"'`);
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
