import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrateSafely } from "../server/main/migrate-safely.ts";
import { migrate, migrations, newId } from "../server/platform/db/index.ts";
import {
  asClient,
  createTemplateDatabase,
  type DatabaseHandle,
  dropDatabase,
} from "../server/platform/postgres/index.ts";
import { startCluster } from "./cluster.ts";

const newest = migrations().at(-1)?.number ?? 0;

async function inEmptyDatabase(work: (handle: DatabaseHandle) => Promise<void>): Promise<void> {
  const cluster = await startCluster(process.env["TILTH_TEST_SERVER"] === "15" ? "15" : "18");
  const name = `tilth_migrations_${process.pid}_${newId().slice(-8)}`;
  try {
    await work(await createTemplateDatabase(cluster.handle, name));
  } finally {
    await dropDatabase(cluster.handle, name);
    await cluster.release();
  }
}

test("a schema that a newer Tilth wrote is refused and not touched", () =>
  inEmptyDatabase(async (handle) => {
    await migrate(handle);
    await asClient(handle.admin, (client) =>
      client.query("insert into migrations (number, name) values (9999, '9999-from-the-future.sql')"),
    );
    await expect(migrate(handle)).rejects.toMatchObject({
      code: "schema_newer",
      detail: { found: 9999, known: newest },
    });
    const left = await asClient(handle.admin, (client) => client.query("select max(number) as number from migrations"));
    expect(left.rows).toEqual([{ number: 9999 }]);
  }));

test("an older schema is backed up before it is migrated, and its rows are there afterwards", () =>
  inEmptyDatabase(async (handle) => {
    await migrate(handle, { upTo: 4 });
    const id = newId();
    await asClient(handle.admin, (client) =>
      client.query("insert into workspaces (id, name, time_zone, currency) values ($1, 'Old', 'UTC', 'EUR')", [id]),
    );
    const dataDir = await mkdtemp(join(tmpdir(), "tilth-migrate-"));
    expect(await migrateSafely(handle, dataDir)).toEqual({ from: 4, to: newest });
    expect(await readdir(join(dataDir, "backups"))).toEqual([
      expect.stringMatching(/^before-migration-of-schema-4-.*\.tilth$/),
    ]);
    const kept = await asClient(handle.admin, (client) => client.query("select id from workspaces"));
    expect(kept.rows).toEqual([{ id }]);
  }));

test("a migration that came to the program after one of a higher number runs all the same", () =>
  inEmptyDatabase(async (handle) => {
    await migrate(handle, { upTo: 4 });
    // As a database stands that met the tables of sign-in before those of sources, which have the lower number.
    const skipped = migrations().find(({ number }) => number === 30);
    await asClient(handle.admin, async (client) => {
      await client.query(skipped?.sql ?? "");
      await client.query("insert into migrations (number, name) values ($1, $2)", [30, skipped?.name]);
    });
    expect(await migrate(handle)).toEqual({ from: 30, to: newest });
    const ran = await asClient(handle.admin, (client) => client.query("select number from migrations order by number"));
    expect(ran.rows.map((row) => row.number)).toEqual(migrations().map(({ number }) => number));
  }));

test("what a source remembered for each kind of file is remembered by each file's columns from then on", () =>
  inEmptyDatabase(async (handle) => {
    await migrate(handle, { upTo: 231 });
    const [workspace, source] = [newId(), newId()];
    const mapping = { version: 1, as: "accounts", header: true, columns: [], currency: null, country: null };
    await asClient(handle.admin, async (client) => {
      await client.query("insert into workspaces (id, name, time_zone, currency) values ($1, 'Old', 'UTC', 'EUR')", [
        workspace,
      ]);
      await client.query("insert into sources (workspace_id, id, name, mappings) values ($1, $2, 'shop', $3)", [
        workspace,
        source,
        JSON.stringify({ accounts: mapping }),
      ]);
    });
    await migrate(handle);
    const kept = await asClient(handle.admin, (client) =>
      client.query(
        "select m.source_id, m.kind, m.mapping from source_mappings m where m.workspace_id = $1 and m.import_id is not null",
        [workspace],
      ),
    );
    expect(kept.rows).toEqual([{ source_id: source, kind: "accounts", mapping }]);
  }));

test("two starts at once migrate once", () =>
  inEmptyDatabase(async (handle) => {
    const both = await Promise.all([migrate(handle), migrate(handle)]);
    expect(both.map((one) => one.from).sort((a, b) => a - b)).toEqual([0, newest]);
  }));
