import { filesJson } from "../../know/outgoing/index.ts";
import { valuedTouchSql } from "../../know/touches/index.ts";
import { followedLinkSql } from "../../reach/email/index.ts";
import type { entryKinds } from "./contract.ts";

export type EntryKind = (typeof entryKinds)[number];
export type TimelineOf = "account" | "person";

/**
 * How one kind of entry is read. Each source brings the newest rows of its own index and is cut to a page there, so a timeline costs the same
 * after twenty years as after twenty days. `$1` workspace, `$2` the account or person, `$3` and `$4` instant and id of the last entry
 * seen, `$5` rows wanted, `$6` the workspace's zone.
 */
export interface TimelineSource {
  kind: EntryKind;
  /** A select of `id`, `at` and `entry` (jsonb without kind, id and at). */
  sql: (of: TimelineOf) => string;
}

const column = (of: TimelineOf): string => `${of}_id`;
const before = (at: string, id: string): string => `(${at}, ${id}) < ($3, $4)`;
/** A day stands in the timeline at its local beginning. */
const startOf = (day: string): string => `(${day}::timestamp at time zone $6)`;
const whom = (t: string): string =>
  `'account_id', ${t}.account_id, 'account_name', (select a.name from accounts a where a.workspace_id = $1 and a.id = ${t}.account_id),
   'person_id', ${t}.person_id, 'person_name', (select p.name from people p where p.workspace_id = $1 and p.id = ${t}.person_id)`;
const userName = (id: string): string => `(select u.name from users u where u.workspace_id = $1 and u.id = ${id})`;

/** The newest first rows of a page, before anything is looked up for them. */
const page = (from: string, at: string, id: string): string =>
  `(${from} and ${before(at, id)} order by ${at} desc, ${id} desc limit $5)`;

/** What a human followed of a mailing stands at the mailing itself: one line, however often. Machines and pictures are no news of anybody. */
const clickedJson = (t: string): string =>
  `case when ${t}.batch_id is not null then (
      select jsonb_build_object('at', to_char(min(e.happened_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'links', jsonb_agg(distinct ${followedLinkSql("e.target")}))
      from mail_events e where e.workspace_id = $1 and e.touch_id = ${t}.id and e.kind = 'link' and e.class = 'human' having count(*) > 0) end`;

export const touchJson = (t: string): string =>
  `jsonb_build_object(${whom(t)}, 'channel', ${t}.channel, 'direction', ${t}.direction, 'purpose', ${t}.purpose, 'state', ${t}.state, 'outcome', ${t}.outcome,
    'valued', ${valuedTouchSql(t, `${t}.answered_at is not null`)}, 'answered', ${t}.answered_at is not null, 'item_id', ${t}.item_id,
    'item_title', (select i.title from items i where i.workspace_id = $1 and i.id = ${t}.item_id),
    'benefit', ${t}.benefit, 'note', ${t}.note, 'clicked', ${clickedJson(t)},
    'files', case when ${t}.channel = 'email' and ${t}.direction = 'out' then ${filesJson(`${t}.id`)} else '[]'::jsonb end, 'by', coalesce(${userName(`${t}.user_id`)}, ${t}.user_ref), 'revision', ${t}.revision)`;

export const timelineSources: TimelineSource[] = [
  {
    kind: "touch",
    sql: (of) => `select t.id, t.happened_at as at, ${touchJson("t")} as entry from
      ${page(`select * from touches m where m.workspace_id = $1 and m.${column(of)} = $2 and m.happened_at <= $3 and m.state not in ('planned', 'due', 'handed')`, "m.happened_at", "m.id")} t`,
  },
  {
    kind: "note",
    sql: (
      of,
    ) => `select n.id, n.created_at as at, jsonb_build_object(${whom("n")}, 'words', n.words, 'by', ${userName("n.author_id")}, 'revision', n.revision) as entry from
      ${page(`select * from notes m where m.workspace_id = $1 and m.${column(of)} = $2 and m.created_at <= $3`, "m.created_at", "m.id")} n`,
  },
  {
    kind: "order",
    sql: (
      of,
    ) => `select o.id, ${startOf("o.ordered_on")} as at, jsonb_build_object(${whom("o")}, 'day', o.ordered_on, 'number', o.number, 'state', o.state,
        'currency', o.currency, 'amount_minor', o.amount_minor,
        'lines', (select count(*) from order_lines l where l.workspace_id = $1 and l.order_id = o.id)) as entry from
      (select * from orders m where m.workspace_id = $1 and m.${column(of)} = $2 and m.ordered_on <= ($3 at time zone $6)::date
         and ${before(startOf("m.ordered_on"), "m.id")} order by m.ordered_on desc, m.id desc limit $5) o`,
  },
  {
    kind: "refund",
    sql: (of) => `select f.id, ${startOf("f.refunded_on")} as at, jsonb_build_object('account_id', f.account_id,
        'account_name', (select a.name from accounts a where a.workspace_id = $1 and a.id = f.account_id),
        'person_id', f.person_id, 'person_name', (select p.name from people p where p.workspace_id = $1 and p.id = f.person_id),
        'day', f.refunded_on, 'order_id', f.order_id, 'number', f.number, 'currency', f.currency, 'amount_minor', f.amount_minor, 'reason', f.reason) as entry from
      (select m.*, o.number, o.person_id from refunds m join orders o on o.workspace_id = $1 and o.id = m.order_id
       where m.workspace_id = $1 and ${of === "account" ? "m.account_id" : "o.person_id"} = $2 and ${before(startOf("m.refunded_on"), "m.id")}
       order by m.refunded_on desc, m.id desc limit $5) f`,
  },
  {
    kind: "task",
    sql: (
      of,
    ) => `select k.id, k.done_at as at, jsonb_build_object(${whom("k")}, 'title', k.title, 'due_on', k.due_on, 'by', ${userName("k.user_id")}) as entry from
      ${page(`select * from tasks m where m.workspace_id = $1 and m.${column(of)} = $2 and m.done_at is not null`, "m.done_at", "m.id")} k`,
  },
  {
    kind: "change",
    // One entry for each set that touched what says who they are: the record itself, its status, employments and contact points.
    sql: (
      of,
    ) => `select s.id, s.created_at as at, jsonb_build_object('what', s.kind, 'summary', s.summary, 'by', s.actor_name, 'import_id', s.import_id,
        'undone', s.undone_by_id is not null, 'changes', s.changes) as entry from
      (select g.id, g.created_at, g.kind, g.summary, g.actor_name, g.import_id, g.undone_by_id,
          jsonb_agg(jsonb_build_object('record_kind', c.record_kind, 'record_id', c.record_id, 'op', c.op, 'fields', case when c.op = 'updated' then c.fields end)
            order by c.record_kind, c.record_id) as changes
       from changes c join change_sets g on g.workspace_id = $1 and g.id = c.set_id
       where c.workspace_id = $1 and c.record_id = any (array(${of === "account" ? recordsOfAccount : recordsOfPerson})) and ${before("g.created_at", "g.id")}
       group by g.id, g.created_at, g.kind, g.summary, g.actor_name, g.import_id, g.undone_by_id
       order by g.created_at desc, g.id desc limit $5) s`,
  },
];

const recordsOfAccount = `select $2::uuid union all select r.id from relationships r where r.workspace_id = $1 and r.account_id = $2
  union all select e.id from employments e where e.workspace_id = $1 and e.account_id = $2
  union all select p.id from contact_points p where p.workspace_id = $1 and p.account_id = $2
  union all select s.id from suppressions s where s.workspace_id = $1 and s.account_id = $2
  union all select w.id from consents w join employments e on e.workspace_id = $1 and e.person_id = w.person_id where w.workspace_id = $1 and e.account_id = $2
  union all select q.id from preferences q join employments e on e.workspace_id = $1 and e.person_id = q.person_id where q.workspace_id = $1 and e.account_id = $2`;
const recordsOfPerson = `select $2::uuid union all select e.id from employments e where e.workspace_id = $1 and e.person_id = $2
  union all select p.id from contact_points p where p.workspace_id = $1 and p.person_id = $2
  union all select s.id from suppressions s where s.workspace_id = $1 and s.person_id = $2
  union all select w.id from consents w where w.workspace_id = $1 and w.person_id = $2
  union all select q.id from preferences q where q.workspace_id = $1 and q.person_id = $2`;
