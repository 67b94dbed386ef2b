import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { countOf, one } from "../../../test/imports.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { askReconciliation, proposeMissing, reconcileSource } from "../sources/comparing/index.ts";
import { listProposals } from "../sources/fetching/view-proposals.ts";
import { confirmRun, createSource, editSource, runSource, startRun, undoImport, viewRun } from "../sources/index.ts";

const database = useDatabase();
const open: Server[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(() => open.forEach((server) => server.close()));

const run = async (ctx: TestCtx, id: string, anew = false) => {
  const done = await runSource(ctx, await startRun(ctx, id, { anew }));
  return inWorkspace(ctx, (tx) => viewRun(tx, done.id), "read");
};
const confirm = async (ctx: TestCtx, id: string) => {
  await confirmRun(ctx, id);
  await runSource(ctx, id);
  return inWorkspace(ctx, (tx) => viewRun(tx, id), "read");
};
const proposed = async (ctx: TestCtx, id: string) =>
  (await inWorkspace(ctx, (tx) => listProposals(tx, id, true, undefined, 50), "read")).map(({ name }) => name);

test("a folder: taken in, half of it held and confirmed, undone, fetched again, and as it was before when it is as it was before", async () => {
  const ctx = await database.workspace();
  const folder = path.join(database.dataDir, "drop", "ledger");
  mkdirSync(folder, { recursive: true });
  let minutes = 100;
  const put = (count: number): void => {
    const to = path.join(folder, "customers.csv");
    const rows = Array.from({ length: count }, (_, at) => `K${at},Firm ${at}\n`);
    writeFileSync(to, `id,company\n${rows.join("")}`);
    const at = new Date(Date.now() - --minutes * 60_000);
    utimesSync(to, at, at);
  };
  const { id } = await inWorkspace(ctx, (tx) =>
    createSource(tx, { name: "ledger", kind: "folder", settings: { folder: "ledger" }, reading: { as: "accounts" } }),
  );
  put(20);
  const first = await run(ctx, id);
  expect(first).toMatchObject({ state: "done", brings_all: true, counts: { created: 20 } });
  expect(await run(ctx, id)).toMatchObject({ state: "done", counts: null });
  put(9);
  const half = await run(ctx, id);
  expect(half).toMatchObject({ state: "held", held: [{ guard: "missing", missing: 11, known: 20 }] });
  expect(await countOf(ctx, "accounts")).toBe(20);
  expect(await confirm(ctx, half.id)).toMatchObject({ state: "done", counts: { unchanged: 9 } });
  expect(await proposed(ctx, id)).toHaveLength(11);
  // The very bytes of the first time: the newest file is how things are now.
  put(20);
  expect(await run(ctx, id)).toMatchObject({ state: "done", counts: { unchanged: 20 } });
  expect(await proposed(ctx, id)).toEqual([]);

  await inWorkspace(ctx, (tx) => undoImport(tx, first.import_id as string));
  expect(await countOf(ctx, "accounts")).toBe(0);
  const again = await run(ctx, id);
  expect(again).toMatchObject({ state: "done", counts: { created: 20 } });

  // Its owner knows that the files are not all there is: then nothing is missing.
  await inWorkspace(ctx, (tx) => editSource(tx, id, { brings_all: false }));
  put(5);
  expect(await run(ctx, id)).toMatchObject({ state: "done", brings_all: false, held: null });
  expect(await proposed(ctx, id)).toEqual([]);
});

test("another PostgreSQL: rows without a cursor and ties come, deletions are proposed by a comparison, an undo and other settings fetch anew", async () => {
  const ctx = await database.workspace();
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  await database.asAdmin("create table ledger_customers (id int primary key, company text, changed int)");
  await database.asAdmin(
    "insert into ledger_customers select n, 'Firm ' || n, case when n <> 3 then n end from generate_series(1, 20) n",
  );
  await database.asAdmin("grant select on ledger_customers to public");
  const { host, port, user, database: name, password } = database.handle.admin as Record<string, string>;
  // The suite's server listens on a socket of the file system: a door to it stands in for the other machine.
  const door = createServer((client) => {
    const inside = connect(`${host}/.s.PGSQL.${port ?? 5432}`);
    for (const end of [client, inside]) end.on("error", () => {});
    client.pipe(inside).pipe(client);
  });
  open.push(door);
  await new Promise<void>((done) => door.listen(0, "127.0.0.1", done));
  const settings = {
    host: "127.0.0.1",
    port: (door.address() as AddressInfo).port,
    database: name,
    user,
    encryption: "none",
    query: "select id, company, changed from ledger_customers",
    cursor_column: "changed",
  };
  const { id } = await inWorkspace(ctx, (tx) =>
    createSource(
      tx,
      { name: "ledger", kind: "postgresql", settings, reading: { as: "accounts" } },
      { password: password ?? "" },
    ),
  );
  const first = await run(ctx, id);
  expect(first).toMatchObject({ state: "done", brings_all: true, counts: { created: 20 } });
  // Written beside the last one, and with no time of change at all.
  await database.asAdmin("insert into ledger_customers values (21, 'Tie', 20), (22, 'Timeless', null)");
  await database.asAdmin("delete from ledger_customers where id in (5, 6)");
  expect(await run(ctx, id)).toMatchObject({ brings_all: false, counts: { created: 2 } });
  expect(await proposed(ctx, id)).toEqual([]);

  const compare = async () => {
    const asked = await inWorkspace(ctx, (tx) => askReconciliation(tx, id, true));
    const { counts } = await reconcileSource(ctx, asked);
    return { asked, counts };
  };
  const { asked, counts } = await compare();
  expect(counts).toMatchObject({ not_here: 0, not_there: 2, matched: 20 });
  expect(await inWorkspace(ctx, (tx) => proposeMissing(tx, asked))).toEqual({ proposed: 2 });
  expect(await proposed(ctx, id)).toEqual(["Firm 5", "Firm 6"]);
  await expect(
    inWorkspace(ctx, async (tx) => proposeMissing(tx, await askReconciliation(tx, id, false))),
  ).rejects.toMatchObject({ code: "reconciliation_not_now" });

  await inWorkspace(ctx, (tx) => undoImport(tx, first.import_id as string));
  expect(await countOf(ctx, "accounts")).toBe(2);
  expect(await run(ctx, id)).toMatchObject({ state: "done", brings_all: true, counts: { created: 18 } });
  // Another query is another source of rows, whatever was read by the first.
  await database.asAdmin("update ledger_customers set company = 'Firm Two' where id = 2");
  const query = "select id, company, changed from ledger_customers where id > 0";
  await inWorkspace(ctx, (tx) => editSource(tx, id, { settings: { ...settings, query } }));
  expect(await run(ctx, id)).toMatchObject({ brings_all: true, counts: { updated: 1, unchanged: 19 } });
  await database.asAdmin("update ledger_customers set company = 'Firm Four' where id = 4");
  expect(await run(ctx, id)).toMatchObject({ brings_all: false, counts: { updated: 0 } });
  // A column is said to be something else: all is read that way.
  await database.asAdmin("alter table ledger_customers add column branch text default 'Wool'");
  const wide = "select id, company, branch as colour, changed from ledger_customers";
  const reading = { as: "accounts" as const, fields: { colour: "account.industry", changed: null } };
  await expect(
    inWorkspace(ctx, (tx) => editSource(tx, id, { reading: { fields: { colour: "account.colours" } } })),
  ).rejects.toMatchObject({ code: "source_settings_invalid" });
  await inWorkspace(ctx, (tx) => editSource(tx, id, { settings: { ...settings, query: wide }, reading }));
  expect(await run(ctx, id)).toMatchObject({ brings_all: true, counts: { updated: 20 } });
  expect(
    await one(ctx, "select count(*)::int as n from accounts a where a.workspace_id = $1 and a.industry = 'Wool'"),
  ).toEqual({ n: 20 });
  // Half the customers gone show where all is fetched anew, and are held.
  await database.asAdmin("delete from ledger_customers where id > 10");
  const anew = await run(ctx, id, true);
  expect(anew).toMatchObject({ state: "held", anew: true, held: [{ guard: "missing", kind: "account" }] });
  expect(await confirm(ctx, anew.id)).toMatchObject({ state: "done", counts: { unchanged: 8 } });
  expect(await proposed(ctx, id)).toHaveLength(12);
});
