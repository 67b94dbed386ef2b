import pg from "pg";
import { setContactRules } from "../server/know/outgoing/index.ts";
import { ensureTouchPartitions } from "../server/know/touches/index.ts";
import { type Ctx, inWorkspace, newId } from "../server/platform/db/index.ts";
import { newWorkspaceHooks } from "../server/platform/workspaces/index.ts";
import type { DatabaseHandle } from "../server/platform/postgres/index.ts";

/** A Monday, 9 o'clock in London: night in New York, and morning in Berlin. */
export const benchMoment = "2026-03-02T09:00:00Z";

const id = "gen_random_uuid()";
const from = "from unnest($2::uuid[]) with ordinality as r (id, n)";

/**
 * A workspace in which a mass mail to so many people is due, with all that may hold one back: two colleagues a firm in eight countries, consents given,
 * withdrawn and never asked for, wishes, suppressions, lists of addresses and of their hashes, five touches behind each and letters planned for some.
 * Returns the touches that are due.
 */
export async function buildDecideGround(ctx: Ctx, handle: DatabaseHandle, size: number): Promise<string[]> {
  process.stderr.write(`Building ${size} recipients.\n`);
  const admin = new pg.Client(handle.admin);
  await admin.connect();
  try {
    await ensureTouchPartitions({ connections: handle }, ctx.clock.now());
    await admin.query(
      "insert into workspaces (id, name, time_zone, currency) values ($1, 'Bench', 'Europe/Berlin', 'EUR')",
      [ctx.workspace],
    );
    const ids = (count: number): string[] => Array.from({ length: count }, () => newId());
    const touches = ids(size);
    for (const [text, values] of rows(ctx, ids(Math.ceil(size / 2)), ids(size), ids(size), touches))
      await admin.query(text, values);
    await inWorkspace(ctx, async (tx) => {
      for (const hook of newWorkspaceHooks()) await hook(tx);
      await setContactRules(tx, {
        limits: [
          { scope: "person", channel: null, at_most: 3, hours: 168 },
          { scope: "person", channel: "email", at_most: 1, hours: 24 },
          { scope: "account", channel: null, at_most: 6, hours: 168 },
        ],
        quiet: [{ channel: "email", from_minute: 20 * 60, to_minute: 8 * 60, days: [7], holidays: true }],
        holidays: [{ day: "2026-03-02", country: "France", name: "Bench" }],
      });
    });
    await admin.query("vacuum analyze");
    return touches;
  } finally {
    await admin.end();
  }
}

function rows(ctx: Ctx, firms: string[], people: string[], points: string[], touches: string[]): [string, unknown[]][] {
  const { workspace } = ctx;
  const [now, batch, list, hashes] = [ctx.clock.now(), newId(), newId(), newId()];
  const employer = "join unnest($3::uuid[]) with ordinality as a (account, n) on a.n = (r.n + 1) / 2";
  return [
    [
      `insert into accounts (workspace_id, id, name, kind) select $1, r.id, 'Firm ' || r.n, case when r.n % 5 = 0 then 'household' else 'organisation' end ${from}`,
      [workspace, firms],
    ],
    [
      `insert into relationships (workspace_id, id, account_id, status, started_on)
       select $1, ${id}, r.id, case when r.n % 8 = 0 then 'prospect' else 'customer' end, '2023-05-01' ${from}`,
      [workspace, firms],
    ],
    [
      `insert into contact_points (workspace_id, id, account_id, kind, value, normal, country)
       select $1, ${id}, r.id, 'postal', 'Lane ' || r.n, 'lane ' || r.n,
         (array['Germany', 'Austria', 'France', 'United Kingdom', 'Poland', 'Canada', 'United States', null])[1 + r.n % 8] ${from}`,
      [workspace, firms],
    ],
    [
      `insert into orders (workspace_id, id, account_id, ordered_on, currency, amount_minor)
       select $1, ${id}, r.id, '2026-02-01'::date - (r.n % 1000)::int, 'EUR', 1000 ${from}`,
      [workspace, firms],
    ],
    [
      `insert into people (workspace_id, id, name, time_zone)
       select $1, r.id, 'Person ' || r.n, (array['Europe/London', 'America/New_York', 'Asia/Tokyo', null, null, null])[1 + r.n % 6] ${from}`,
      [workspace, people],
    ],
    [
      `insert into employments (workspace_id, id, person_id, account_id) select $1, ${id}, r.id, a.account ${from} ${employer}`,
      [workspace, people, firms],
    ],
    [
      `insert into contact_points (workspace_id, id, person_id, kind, value, normal, state)
       select $1, r.id, p.person, 'email', 'p' || r.n || '@example.com', 'p' || r.n || '@example.com', case when r.n % 200 = 7 then 'dead' else 'unverified' end
       ${from} join unnest($3::uuid[]) with ordinality as p (person, n) on p.n = r.n`,
      [workspace, points, people],
    ],
    [
      `insert into consents (workspace_id, id, person_id, said_as, stands_for, state, purpose, channel, source, evidence, happened_at)
       select $1, ${id}, r.id, r.id, array[r.id], s.state, s.purpose, s.channel, 'form', 'bench', $3::timestamptz - s.before
       ${from} cross join lateral (values
         (r.n % 10 < 6, 'given', 'educate', 'email', interval '300 days'),
         (r.n % 10 < 2, 'given', null, null, interval '100 days'),
         (r.n % 25 = 3, 'withdrawn', null, 'email', interval '30 days')) as s (does, state, purpose, channel, before)
       where s.does`,
      [workspace, people, now],
    ],
    [
      `insert into preferences (workspace_id, id, person_id, rhythm_days, channels_off, paused_until)
       select $1, ${id}, r.id, case when r.n % 40 = 11 then 30 end, case when r.n % 120 = 31 then array['email'] else '{}' end,
         case when r.n % 120 = 71 then date '2026-06-01' end ${from} where r.n % 40 = 11 or r.n % 120 in (31, 71)`,
      [workspace, people],
    ],
    [
      `insert into suppressions (workspace_id, id, person_id, channel, reason) select $1, ${id}, r.id, 'email', 'asked' ${from} where r.n % 200 = 9`,
      [workspace, people],
    ],
    [
      `insert into suppressions (workspace_id, id, account_id, reason) select $1, ${id}, r.id, 'dispute' ${from} where r.n % 500 = 13`,
      [workspace, firms],
    ],
    [
      `insert into suppressions (workspace_id, id, contact_point_id, reason) select $1, ${id}, r.id, 'complaint' ${from} where r.n % 500 = 17`,
      [workspace, points],
    ],
    [
      "insert into suppression_lists (workspace_id, id, name, channel) values ($1, $2, 'Robinson', 'email'), ($1, $3, 'Sealed', null)",
      [workspace, list, hashes],
    ],
    [
      `insert into suppression_entries (workspace_id, id, list_id, kind, normal)
       select $1, ${id}, $2, 'email', case when n % 10 = 0 then 'p' || n else 'other' || n end || '@example.com' from generate_series(1, $3::int, 5) as n`,
      [workspace, list, people.length],
    ],
    [
      `insert into suppression_entries (workspace_id, id, list_id, kind, hash)
       select $1, ${id}, $2, 'email', 'sha256:' || encode(sha256(convert_to('p' || n || '@example.com', 'UTF8')), 'hex') from generate_series(19, $3::int, 150) as n`,
      [workspace, hashes, people.length],
    ],
    [
      `insert into touches (workspace_id, id, created_at, account_id, person_id, channel, direction, purpose, state, outcome, happened_at, manner)
       select $1, ${id}, $4::timestamptz - b.before, a.account, r.id, b.channel, 'out', 'educate', 'done', 'delivered', $4::timestamptz - b.before, 'bulk'
       ${from} ${employer} cross join lateral (values
         (interval '70 days', 'letter'), (interval '50 days', 'email'), (interval '35 days', 'call'),
         (make_interval(hours => 20 + (r.n * 7 % 1000)::int), 'email'), (make_interval(hours => 40 + (r.n * 13 % 900)::int), 'email')) as b (before, channel)`,
      [workspace, people, firms, now],
    ],
    [
      `insert into touches (workspace_id, id, created_at, account_id, person_id, channel, direction, purpose, state, due_at, manner)
       select $1, ${id}, $4, a.account, r.id, 'letter', 'out', 'thank', 'planned', $4::timestamptz + interval '2 days', 'bulk'
       ${from} ${employer} where r.n % 20 = 1`,
      [workspace, people, firms, now],
    ],
    [
      `insert into touches (workspace_id, id, created_at, account_id, person_id, contact_point_id, channel, direction, purpose, state, due_at, batch_id, topic, manner)
       select $1, r.id, $4, a.account, p.person, p.point, 'email', 'out', 'educate', 'due', $4, $7, 'News', 'bulk'
       ${from} ${employer} join unnest($5::uuid[], $6::uuid[]) with ordinality as p (person, point, n) on p.n = r.n`,
      [workspace, touches, firms, now, people, points, batch],
    ],
    [
      `insert into outgoing (workspace_id, touch_id, touch_created_at, channel, batch_id, due_at, created_at)
       select $1, r.id, $3, 'email', $4, $3, $3 ${from}`,
      [workspace, touches, now, batch],
    ],
  ];
}
