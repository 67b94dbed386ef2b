import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { manifest } from "../db/manifest.ts";
import { matchWaiting, type MergeKind, mergeRecords, unmergeRecords } from "../server/know/identity/index.ts";
import { ensureTouchPartitions } from "../server/know/touches/index.ts";
import { compose } from "../server/main/compose.ts";
import { fixedClock } from "../server/platform/clock/index.ts";
import { type Ctx, inWorkspace, migrate, newId, openDatabase } from "../server/platform/db/index.ts";
import { drainNotices } from "../server/platform/notices/index.ts";
import { ensureDatabase } from "../server/platform/postgres/index.ts";
import { tickKnowledge } from "../server/weigh/knowledge/index.ts";
import { rebuildStanding } from "../server/weigh/standing/index.ts";
import { type Bench, drawer, durability, percentile, rounded, summary } from "./bench.ts";
import { fixtureDay } from "./fixture-sql.ts";

const limitMs = 100;
const touchesEach = 1_000;
/** Touches lie in as many quarters as they would after so many years. */
const years = 5;
/** Of so many pairs one is of people, the others of accounts. */
const peopleEvery = 4;

interface Wanted {
  kind: MergeKind;
  kept: string;
  folded: string;
}

/** What tells of what happened, and so differs after a change and its undo. */
const history = ["change_sets", "changes", "merges", "merge_moves", "notices", "idempotency_keys", "match_waiting"];

/**
 * Pairs of records with a thousand touches each, and all that comes with a record: merged one after the other, then taken apart in another order. Every
 * row of every table but history is compared by its hash before and after.
 */
export const bench: Bench = {
  size: 1_000,
  run: async ({ size, data }) => {
    compose();
    const folder = join(data, "bench", "merge");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const handle = await ensureDatabase({ dataDir: folder });
    const db = openDatabase(handle);
    const admin = new pg.Client(handle.admin);
    try {
      await migrate(handle);
      await admin.connect();
      const clock = fixedClock(`${fixtureDay}T09:00:00Z`);
      const ctx: Ctx = { db, clock, workspace: newId(), actor: { kind: "command" }, dataDir: folder };
      const pairs = await build(ctx, admin, handle, size);
      const before = await hashes(admin, ctx.workspace);
      const merged: { id: string; ms: number }[] = [];
      for (const wanted of pairs) {
        const from = performance.now();
        const { id } = await inWorkspace(ctx, (tx) => mergeRecords(tx, { ...wanted, how: "hand" }));
        merged.push({ id, ms: performance.now() - from });
      }
      await settle(ctx);
      const between = await hashes(admin, ctx.workspace);
      const apart: number[] = [];
      for (const { id } of shuffled(merged)) {
        const from = performance.now();
        await inWorkspace(ctx, (tx) => unmergeRecords(tx, id));
        apart.push(performance.now() - from);
      }
      await settle(ctx);
      const after = await hashes(admin, ctx.workspace);
      const differing = Object.keys({ ...before, ...after }).filter((table) => before[table] !== after[table]);
      const merges = merged.map(({ ms }) => ms);
      const ours = Math.max(percentile(merges, 0.95), percentile(apart, 0.95));
      return {
        name: "merge",
        size,
        ours,
        limit: limitMs,
        ratio: rounded(ours / limitMs),
        unit: "ms",
        detail: {
          merge: summary(merges),
          unmerge: summary(apart),
          touches_each: touchesEach,
          changed_by_merging: JSON.stringify(before) !== JSON.stringify(between),
          undone: apart.length,
          identical_after_undo: differing.length === 0,
          differing,
          tables_compared: Object.keys(before).length,
          settings: await durability(db),
        },
      };
    } finally {
      await admin.end().catch(() => {});
      await db.close();
      await handle.release();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function shuffled<T>(all: T[]): T[] {
  const draw = drawer(7);
  return all
    .map((one) => ({ one, at: draw() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** One number a table: the sum of its rows' hashes, the stamps aside that say that somebody was there. Counts are kept in pieces; their sum counts. */
async function hashes(admin: pg.Client, workspace: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [table, kind] of Object.entries(manifest)) {
    if (kind !== "workspace" || history.includes(table)) continue;
    const row = table === "counts" ? "c.name || c.n" : "(to_jsonb(c) - 'revision' - 'updated_at')::text";
    const rows =
      table === "counts"
        ? "(select name, sum(n) as n from counts where workspace_id = $1 group by name) c"
        : `${table} c`;
    const { rows: sums } = await admin.query<{ sum: string; n: string }>(
      `select count(*) as n, coalesce(sum(hashtextextended(${row}, 0)::numeric), 0) as sum from ${rows} ${table === "counts" ? "" : "where c.workspace_id = $1"}`,
      [workspace],
    );
    found[table] = `${sums[0]?.n} ${sums[0]?.sum}`;
  }
  return found;
}

/** What follows of changes at once, and what waits for the background where they were many: nothing but the merges shall differ. */
async function settle(ctx: Ctx): Promise<void> {
  await drainNotices(ctx);
  await matchWaiting(ctx);
  await tickKnowledge(ctx);
}

async function build(
  ctx: Ctx,
  admin: pg.Client,
  handle: Parameters<typeof ensureTouchPartitions>[0]["connections"],
  pairs: number,
): Promise<Wanted[]> {
  process.stderr.write(`Building ${2 * pairs} records with ${touchesEach} touches each.\n`);
  const now = ctx.clock.now();
  for (let quarter = years * 4; quarter >= 0; quarter--)
    await ensureTouchPartitions({ connections: handle }, new Date(now.getTime() - quarter * 91 * 86_400_000));
  await admin.query(
    "insert into workspaces (id, name, time_zone, currency) values ($1, 'Bench', 'Europe/Berlin', 'EUR')",
    [ctx.workspace],
  );
  const wanted = Array.from({ length: pairs }, (_, n): Wanted => {
    const [kept, folded] = [newId(), newId()];
    return { kind: n % peopleEvery === peopleEvery - 1 ? "person" : "account", kept, folded };
  });
  const of = (kind: MergeKind): string[] =>
    wanted.filter((one) => one.kind === kind).flatMap(({ kept, folded }) => [kept, folded]);
  const accounts = of("account");
  const people = of("person");
  const staff = accounts.flatMap(() => [newId(), newId()]);
  const employers = people.flatMap((_, n) => (n % 2 === 0 ? [newId()] : []));
  for (const [sql, values] of steps(ctx.workspace, { accounts, people, staff, employers }, now))
    await admin.query(sql, values);
  await admin.query("vacuum analyze");
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      "insert into notices (workspace_id, id, topic, ids, created_at) select $1, $2, 'people.changed', $3, $4",
      [tx.workspace, newId(), [...people, ...staff], now],
    );
    await tx.query(
      "insert into notices (workspace_id, id, topic, ids, created_at) select $1, $2, 'accounts.changed', $3, $4",
      [tx.workspace, newId(), [...accounts, ...employers], now],
    );
    await rebuildStanding(tx);
  });
  await settle(ctx);
  await admin.query("vacuum analyze");
  return wanted;
}

interface Made {
  accounts: string[];
  people: string[];
  staff: string[];
  employers: string[];
}

/** Ids tell when they were made: an un-merge asks that of rows. */
const madeAt = (at: string): string =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 4, 15))::uuid`;
const id = madeAt(`timestamptz '${fixtureDay}'`);
/** Names as different as names are: of hundreds that differ by a number only, merging one makes others look alike. */
const nameOf = (salt: string): string =>
  `(select string_agg(initcap(translate(substr(md5('${salt}' || r.n), 8 * k + 1, 8), '0123456789', 'oiaeustlnr')), ' ') from generate_series(0, 1) as k)`;

/** Rows follow from their number. Every second record shares an address, a tag and a job with the one before it, which is its pair. */
function steps(workspace: string, { accounts, people, staff, employers }: Made, now: Date): [string, unknown[]][] {
  const from = "from unnest($2::uuid[]) with ordinality as r (id, n)";
  const spread = `generate_series(1, ${touchesEach}) as k,
         lateral (select $3::timestamptz - k * interval '${Math.floor((years * 365 * 24) / touchesEach)} hours' as at) t`;
  const touch = "channel, direction, purpose, state, outcome, happened_at, updated_at";
  const called = "'call', 'out', 'help', 'done', 'reached', t.at, t.at";
  return [
    [
      `insert into accounts (workspace_id, id, name, website) select $1, r.id, ${nameOf("firm")}, case when r.n % 2 = 0 then 'firm.example' end ${from}`,
      [workspace, [...accounts, ...employers]],
    ],
    [
      `insert into people (workspace_id, id, name, language) select $1, r.id, ${nameOf("person")}, case when r.n % 2 = 0 then 'de' end ${from}`,
      [workspace, [...people, ...staff]],
    ],
    [
      `insert into relationships (workspace_id, id, account_id, status) select $1, ${id}, r.id, 'customer' ${from}`,
      [workspace, [...accounts, ...employers]],
    ],
    [
      `insert into employments (workspace_id, id, person_id, account_id, title)
       select $1, ${id}, r.id, a.account, 'Buyer' ${from} join unnest($3::uuid[]) with ordinality as a (account, n) on a.n = (r.n + 1) / 2`,
      [workspace, staff, accounts],
    ],
    [
      `insert into employments (workspace_id, id, person_id, account_id, title)
       select $1, ${id}, r.id, a.account, 'Owner' ${from} join unnest($3::uuid[]) with ordinality as a (account, n) on a.n = (r.n + 1) / 2`,
      [workspace, people, employers],
    ],
    ...(["account_id", "person_id"] as const).map((owner): [string, unknown[]] => [
      `insert into contact_points (workspace_id, id, ${owner}, kind, value, normal)
       select $1, ${id}, r.id, k.kind, k.value, k.value ${from},
         lateral (values ('email', 'pair' || (r.n + 1) / 2 || '@example.com'), ('phone', '+4930' || r.n)) as k (kind, value)`,
      [workspace, owner === "account_id" ? accounts : [...people, ...staff]],
    ]),
    ["insert into tags (workspace_id, id, name) select $1, $2, 'bench'", [workspace, workspace]],
    [
      `insert into account_tags (workspace_id, tag_id, account_id, id) select $1, $1, r.id, ${id} ${from}`,
      [workspace, accounts],
    ],
    [
      `insert into orders (workspace_id, id, account_id, ordered_on, currency, amount_minor)
       select $1, ${id}, r.id, ($3::timestamptz - k * interval '40 days')::date, 'EUR', 1000 * k ${from}, generate_series(1, 5) as k`,
      [workspace, accounts, now],
    ],
    [
      `insert into suppressions (workspace_id, id, person_id, channel, reason) select $1, ${id}, r.id, 'letter', 'asked' ${from} where r.n % 2 = 0`,
      [workspace, people],
    ],
    [
      `insert into touches (workspace_id, id, created_at, account_id, ${touch})
       select $1, ${madeAt("t.at")}, t.at, r.id, ${called} ${from}, ${spread}`,
      [workspace, accounts, now],
    ],
    [
      `insert into touches (workspace_id, id, created_at, account_id, person_id, ${touch})
       select $1, ${madeAt("t.at")}, t.at, a.account, r.id, ${called}
       ${from} join unnest($4::uuid[]) with ordinality as a (account, n) on a.n = (r.n + 1) / 2, ${spread}`,
      [workspace, people, now, employers],
    ],
    [
      `insert into counts (workspace_id, name, id, n) select $1, c.name, ${id}, c.n from (values ('accounts', $2::bigint), ('people', $3::bigint)) as c (name, n)`,
      [workspace, accounts.length + employers.length, people.length + staff.length],
    ],
  ];
}
