import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { bringSample } from "../server/desk/sample/index.ts";
import { restoreBackup, writeBackup } from "../server/platform/backup/index.ts";
import { backupTables, quotedTable } from "../server/platform/backup/tables.ts";
import { inWorkspace, newId } from "../server/platform/db/index.ts";
import {
  asClient,
  createTemplateDatabase,
  dropDatabase,
  type DatabaseHandle,
} from "../server/platform/postgres/index.ts";
import { startCluster } from "./cluster.ts";
import { useDatabase } from "./database.ts";

const database = useDatabase();

/** A sum over every row of every table, whatever their order. */
async function contents(handle: DatabaseHandle): Promise<Record<string, string>> {
  return asClient(handle.admin, async (client) => {
    const sums: Record<string, string> = {};
    for (const table of await backupTables(client)) {
      const { name, columns } = quotedTable(table);
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)), '') as sum from (select (x.*)::text as line from (select ${columns} from ${name}) x) lines`,
      );
      sums[name] = rows[0]?.sum ?? "";
    }
    return sums;
  });
}

async function inEmptyDatabase(server: "15" | "18", work: (handle: DatabaseHandle) => Promise<void>): Promise<void> {
  const cluster = await startCluster(server);
  const name = `tilth_restore_${process.pid}_${newId().slice(-8)}`;
  try {
    await work(await createTemplateDatabase(cluster.handle, name));
  } finally {
    await dropDatabase(cluster.handle, name).catch(() => {});
    await cluster.release();
  }
}

let file: string;
let rows: number;

beforeAll(async () => {
  const ctx = await database.workspace();
  await inWorkspace(ctx, (tx) => bringSample(tx, null));
  file = join(await mkdtemp(join(tmpdir(), "tilth-backup-")), "all.tilth");
  rows = (await writeBackup(database.handle.admin, file, new Date())).rows;
});

test.each(["15", "18"] as const)("what was backed up comes back row for row on PostgreSQL %s", async (server) => {
  await inEmptyDatabase(server, async (empty) => {
    await restoreBackup(empty.admin, file);
    expect(rows).toBeGreaterThan(10_000);
    expect(await contents(empty)).toEqual(await contents(database.handle));
    const forced = await asClient(empty.admin, (client) =>
      client.query("select relname from pg_class where relname = 'accounts' and relforcerowsecurity"),
    );
    expect(forced.rows).toHaveLength(1);
  });
});

test("a database with a workspace refuses a backup and keeps what it has", async () => {
  const before = await contents(database.handle);
  await expect(restoreBackup(database.handle.admin, file)).rejects.toMatchObject({ code: "restore_not_empty" });
  expect(await contents(database.handle)).toEqual(before);
});

test("a damaged, cut or foreign file restores nothing", async () => {
  const whole = await readFile(file);
  const changed = Buffer.from(whole);
  changed[Math.floor(whole.length / 2)] = (changed[Math.floor(whole.length / 2)] as number) ^ 0xff;
  await inEmptyDatabase("18", async (empty) => {
    for (const bytes of [changed, whole.subarray(0, whole.length - 2000), Buffer.from("%PDF-1.7 not a backup")]) {
      const bad = `${file}.bad`;
      await writeFile(bad, bytes);
      await expect(restoreBackup(empty.admin, bad)).rejects.toMatchObject({ code: "backup_unreadable" });
      const left = await asClient(empty.admin, (client) =>
        client.query("select to_regclass('public.workspaces') as there"),
      );
      const held = left.rows[0].there
        ? await asClient(empty.admin, (client) => client.query("select from workspaces"))
        : { rows: [] };
      expect(held.rows).toHaveLength(0);
    }
  });
});
