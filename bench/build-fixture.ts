import pg from "pg";
import { keepEntries, keepTexts } from "../server/desk/search/index.ts";
import { compose } from "../server/main/compose.ts";
import { ensureTouchPartitions } from "../server/know/touches/index.ts";
import type { Clock } from "../server/platform/clock/index.ts";
import { type Connections, type Ctx, type Database, inWorkspace, openDatabase } from "../server/platform/db/index.ts";
import { rebuildStanding } from "../server/weigh/standing/index.ts";
import { helpers, knowSteps, touchesSql } from "./fixture-sql.ts";

export interface FixtureWorkspace {
  id: string;
  accounts: number;
  users: string[];
}

const usersEach = 20;
const touchesAtOnce = 1_000_000;
const entriesAtOnce = 20_000;
// Tables whose indexes are made after their rows: six times as fast.
const loaded = [
  "accounts",
  "people",
  "employments",
  "contact_points",
  "relationships",
  "orders",
  "custom_values",
  "account_tags",
  "touches",
  "standing",
  "search_entries",
  "search_texts",
];

/** Fills an empty, migrated database. Says what it is doing on stderr, with seconds. */
export async function buildFixture(connections: Connections, size: number, clock: Clock): Promise<FixtureWorkspace[]> {
  const one = await loader(connections);
  const two = await loader(connections);
  try {
    await partitions(connections, clock);
    await one.query(helpers(size));
    const workspaces = await makeWorkspaces(one, size);
    const indexes = await takeIndexes(one);
    const know = async () => {
      for (const [number, workspace] of workspaces.entries()) {
        for (const step of knowSteps) {
          await timed(`${step.what} (${workspace.accounts})`, () =>
            one.query(step.sql, valuesOf(step.sql, [workspace.id, number, workspace.accounts, workspace.users])),
          );
          // The next step joins what this one made.
          if (step.what === "people") await one.query("analyze accounts, people");
        }
      }
    };
    const waiting = workspaces.flatMap((workspace, number) =>
      Array.from({ length: Math.ceil((workspace.accounts * 10) / touchesAtOnce) }, (_, part) => ({
        workspace,
        number,
        from: part * touchesAtOnce,
      })),
    );
    const touches = async (client: pg.Client) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { workspace, number, from } = next;
        const until = Math.min(from + touchesAtOnce, workspace.accounts * 10);
        await timed(`touches ${from}–${until}`, () =>
          client.query(touchesSql, [workspace.id, number, workspace.accounts, from, until]),
        );
      }
    };
    await Promise.all([know().then(() => touches(one)), touches(two)]);
    const later = indexes.filter((definition) =>
      / on public\.(standing|search_entries|search_texts) /i.test(definition),
    );
    await makeIndexes(
      [one, two],
      indexes.filter((definition) => !later.includes(definition)),
    );
    await timed("analyze", () => one.query("analyze"));
    const db = openDatabase(connections, 4);
    try {
      await Promise.all([
        timed("standing", () => fillStanding(db, workspaces, clock)),
        timed("search entries", () => fillSearch(db, workspaces, clock)),
      ]);
    } finally {
      await db.close();
    }
    await one.query("delete from notices");
    await makeIndexes([one, two], later);
    await timed("vacuum", () => one.query("vacuum analyze"));
    await one.query("drop schema fixture cascade");
    await one.query("checkpoint");
    return workspaces;
  } finally {
    await Promise.all([one.end(), two.end()]);
  }
}

/** A superuser's connection that checks no foreign keys: what it writes is made to fit. */
async function loader(connections: Connections): Promise<pg.Client> {
  const client = new pg.Client(connections.admin);
  await client.connect();
  await client.query(
    "set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '256MB'; set max_parallel_maintenance_workers = 1",
  );
  return client;
}

async function partitions(connections: Connections, clock: Clock): Promise<void> {
  for (let back = 25; back >= 0; back -= 3) {
    const at = clock.now();
    at.setUTCMonth(at.getUTCMonth() - back);
    await ensureTouchPartitions({ connections }, at);
  }
}

async function makeWorkspaces(client: pg.Client, size: number): Promise<FixtureWorkspace[]> {
  const sizes = [size, Math.max(100, Math.floor(size / 50)), Math.max(100, Math.floor(size / 50))];
  const workspaces: FixtureWorkspace[] = [];
  for (const [number, accounts] of sizes.entries()) {
    const made = await client.query<{ id: string }>(
      "insert into workspaces (id, name, time_zone, currency, created_at) values (fixture.id(1614556800000, 4000 + $1::int, 1), $2, 'Europe/Berlin', 'EUR', '2021-03-01') returning id",
      [number, ["Bench", "Bench two", "Bench three"][number]],
    );
    const id = (made.rows[0] as { id: string }).id;
    const users = await client.query<{ id: string }>(
      `insert into users (id, workspace_id, name, email, role)
       select fixture.id(1614556800000, 4010 + $2::int, i), $1, fixture.given(i, 900) || ' ' || fixture.family(i, 910), 'user' || i || '@bench.example', 'member'
       from generate_series(1, $3::int) i returning id`,
      [id, number, usersEach],
    );
    await client.query(
      "insert into promises (workspace_id, id, name, is_default) values ($1, fixture.id(1614556800000, 4020 + $2::int, 1), 'Everybody', true)",
      [id, number],
    );
    workspaces.push({ id, accounts, users: users.rows.map((row) => row.id) });
  }
  return workspaces;
}

/** Drops the indexes of the tables to be loaded that are no constraint's, and returns how to make them again. */
async function takeIndexes(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class t on t.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
     where t.relname = any ($1) and t.relnamespace = 'public'::regnamespace and not i.indisunique and not x.relispartition`,
    [loaded],
  );
  for (const row of found.rows) await client.query(`drop index ${row.name}`);
  return found.rows.map((row) => row.definition.replace(" ON ONLY ", " ON "));
}

async function makeIndexes(clients: pg.Client[], definitions: string[]): Promise<void> {
  const waiting = [...definitions];
  await timed(`${definitions.length} indexes`, () =>
    Promise.all(
      clients.map(async (client) => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await client.query(next);
      }),
    ),
  );
}

async function fillStanding(db: Database, workspaces: FixtureWorkspace[], clock: Clock): Promise<void> {
  compose();
  for (const workspace of workspaces) {
    await inWorkspace({ db, clock, workspace: workspace.id, actor: { kind: "system" } }, async (tx) => {
      await tx.query("set local work_mem = '512MB'");
      await rebuildStanding(tx);
    });
  }
}

async function fillSearch(db: Database, workspaces: FixtureWorkspace[], clock: Clock): Promise<void> {
  const kinds = { account: "accounts", person: "people", product: "products", item: "items" } as const;
  for (const workspace of workspaces) {
    const ctx = { db, clock, workspace: workspace.id, actor: { kind: "system" as const } };
    for (const [kind, table] of Object.entries(kinds)) {
      for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
        const ids = await inWorkspace(ctx, async (tx) => {
          const rows = await tx.query<{ id: string }>(
            `select id from ${table} where workspace_id = $1 and id > $2 order by id limit $3`,
            [workspace.id, after, entriesAtOnce],
          );
          const found = rows.map((row) => row.id);
          await keepEntries(tx, kind as keyof typeof kinds, found);
          return found;
        });
        if (ids.length < entriesAtOnce) break;
        after = ids.at(-1) as string;
      }
    }
    await fillTexts(ctx);
  }
}

/** What was noted of touches; the fixture has no other notes. */
async function fillTexts(ctx: Ctx): Promise<void> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const ids = await inWorkspace(ctx, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        "select id from touches where workspace_id = $1 and id > $2 and note is not null order by id limit $3",
        [tx.workspace, after, entriesAtOnce],
      );
      const found = rows.map((row) => row.id);
      await keepTexts(tx, "touch", found);
      return found;
    });
    if (ids.length < entriesAtOnce) return;
    after = ids.at(-1) as string;
  }
}

/** A statement gets only the values it names. */
function valuesOf(sql: string, values: unknown[]): unknown[] {
  const most = Math.max(...[...sql.matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
  return values.slice(0, most);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  const seconds = (performance.now() - from) / 1000;
  if (seconds >= 1) process.stderr.write(`  ${seconds.toFixed(1).padStart(6)} s  ${what}\n`);
  return result;
}
