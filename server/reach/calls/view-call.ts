import { backOnSql } from "../../hear/answers/index.ts";
import { type Whereabouts, zonesOf } from "../../know/outgoing/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { usefulItems } from "../../plan/library/index.ts";
import { isFax, mayUse, workspaceTerms, worksOn } from "../../weigh/standing/index.ts";
import { readFacts } from "../words/index.ts";
import type { Call } from "./contract.ts";
import { readCallScript } from "./keep-scripts.ts";
import { fillScript, readScript } from "./script.ts";

type Phone = Call["phones"][number];
type Seen = Omit<Call, "lease" | "item" | "script" | "phones"> & {
  script_id: string | null;
  their_zone: string | null;
  phones: Omit<Phone, "there">[];
};

/** Everything for one call on one screen: who, why, what they care about, what to bring and what to say. */
export async function viewCall(tx: Tx, entry: string, lease: string): Promise<Call> {
  const { today, zone } = await workspaceTerms(tx);
  const row = await tx.one<Seen>({ name: "calls.view", text: viewSql, values: [tx.workspace, entry, today] });
  if (!row) throw new Fault("not_found", { what: "call" });
  const { script_id, their_zone, phones, ...call } = row;
  const account = row.account?.id ?? null;
  const item = account === null ? undefined : (await usefulItems(tx, [account], today)).get(account);
  const script = script_id === null ? null : await readCallScript(tx, script_id);
  const user = tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null;
  const [facts] = script
    ? await readFacts(tx, [{ account, person: row.person?.id ?? null }], {
        language: script.language,
        item: item?.item ?? null,
        user,
      })
    : [];
  const now = tx.ctx.clock.now();
  return {
    ...call,
    lease,
    phones: phones.map((one) => ({ ...one, there: timeThere(now, zonesOf(their_zone, one.dial, zone)) })),
    item: item ? { item: item.item, title: item.title, link: item.link } : null,
    script: script && facts ? fillScript(readScript(script.words), facts) : [],
  };
}

/** One time, or from when to when where a country keeps several clocks: by their days as well, it may be tomorrow already. */
function timeThere(at: Date, { zones, by }: Whereabouts): Phone["there"] {
  const clocks = zones.map((zone) => clockIn(at, zone)).toSorted();
  const [first = "", last = ""] = [clocks[0], clocks.at(-1)].map((clock) => clock?.slice(-5));
  return { time: first, latest: last === first ? null : last, zones, by };
}

/** Day and time, as they sort. */
function clockIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: zone }).format(at);
}

const phone = (point: string, own: string): string =>
  `jsonb_build_object('id', ${point}.id, 'value', ${point}.value, 'dial', ${point}.normal, 'label', ${point}.label, 'own', ${own})`;

/** `$1` workspace, `$2` entry, `$3` today. */
const viewSql = `select e.id as entry, e.touch_id as touch, e.list_id as list, e.place, e.tries, e.call_back, l.purpose, l.script_id,
    case when a.id is not null then jsonb_build_object('id', a.id, 'name', a.name, 'industry', a.industry, 'story', a.story,
      'worth_minor', coalesce(s.revenue_12m_minor, 0), 'last_order_on', s.last_order_on, 'next_due_on', s.next_due_on) end as account,
    case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name, 'title', w.title, 'buying_role', w.buying_role, 'language', p.language,
      'back_on', ${backOnSql("p.id", "$3")}) end as person, p.time_zone as their_zone,
    coalesce((select jsonb_agg(${phone("c", "c.person_id is not null")} order by c.id = e.contact_point_id desc, c.person_id is not null desc, c.preferred desc, c.id)
      from contact_points c where c.workspace_id = $1 and c.kind = 'phone' and not ${isFax("c")} and (c.person_id = e.person_id or c.account_id = e.account_id)
        and c.state <> 'dead' and ${mayUse("e.account_id", "e.person_id", "c.id", "'call'")}), '[]') as phones,
    coalesce((select jsonb_agg(jsonb_build_object('person', x.id, 'name', x.name, 'title', x.title, 'phone', x.value) order by x.name) from (
      select distinct on (q.id) q.id, q.name, m.title, c.value from employments m
      join people q on q.workspace_id = $1 and q.id = m.person_id
      join contact_points c on c.workspace_id = $1 and c.person_id = q.id and c.kind = 'phone' and not ${isFax("c")} and ${worksOn("c")}
      where m.workspace_id = $1 and m.account_id = e.account_id and q.id is distinct from e.person_id and (m.ended_on is null or m.ended_on >= $3)
        and ${mayUse("e.account_id", "q.id", "c.id", "'call'")}
      order by q.id, c.preferred desc, c.id limit 8) x), '[]') as others,
    coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'value', v.value) order by n.name, v.value) from traits v
      join trait_names n on n.workspace_id = $1 and n.id = v.name_id
      where v.workspace_id = $1 and (v.person_id = e.person_id or v.account_id = e.account_id) and v.ended_on is null), '[]') as cares,
    coalesce((select jsonb_agg(g.name order by g.name) from account_tags y join tags g on g.workspace_id = $1 and g.id = y.tag_id
      where y.workspace_id = $1 and y.account_id = e.account_id), '[]') as tags,
    coalesce((select jsonb_agg(to_jsonb(t) || jsonb_build_object('at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by t.at desc) from (
      select t.id as touch, t.happened_at as at, t.channel, t.direction, t.outcome, t.note, r.name as person_name from touches t
      left join people r on r.workspace_id = $1 and r.id = t.person_id
      where t.workspace_id = $1 and t.account_id = e.account_id and t.state = 'done' order by t.happened_at desc limit 4) t), '[]') as touches,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'title', k.title, 'due_on', k.due_on) order by k.due_on nulls last) from (
      select k.id, k.title, k.due_on from tasks k where k.workspace_id = $1 and k.account_id = e.account_id and k.done_at is null
      order by k.due_on nulls last limit 5) k), '[]') as tasks
  from call_entries e
  join call_lists l on l.workspace_id = $1 and l.id = e.list_id
  left join accounts a on a.workspace_id = $1 and a.id = e.account_id
  left join standing s on s.workspace_id = $1 and s.account_id = e.account_id
  left join people p on p.workspace_id = $1 and p.id = e.person_id
  left join lateral (select m.title, m.buying_role from employments m where m.workspace_id = $1 and m.account_id = e.account_id and m.person_id = e.person_id
    order by m.ended_on desc nulls first limit 1) w on true
  where e.workspace_id = $1 and e.id = $2`;
