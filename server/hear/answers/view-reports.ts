import type { Tx } from "../../platform/db/index.ts";
import { apartDays, lastAliveSql, ofTheAddress } from "./bury-addresses.ts";
import type { ReportedAddress } from "./contract.ts";

interface Of {
  person_id?: string | undefined;
  message_id?: string | undefined;
}

/**
 * Addresses of people and accounts that something is reported of and nobody has decided about, the latest first, each with its evidence. Not those that gave a
 * sign of life since; those that are dead already only where one person or one message is asked about.
 */
export async function viewReports(tx: Tx, of: Of, limit: number): Promise<ReportedAddress[]> {
  const asked = of.person_id !== undefined || of.message_id !== undefined;
  return tx.query<ReportedAddress>(
    `select c.id as contact_point_id, c.value as address, c.state, c.person_id, p.name as person, coalesce(c.account_id, job.account_id) as account_id, a.name as account,
       told.reports
     from (
       select r.contact_point_id, max(r.reported_at) as last_at from address_reports r
       where r.workspace_id = $1 and r.believed is null and ${counts} and r.contact_point_id is not null
         and ($4::uuid is null or r.message_id = $4)
         and ($3::uuid is null or exists (select from contact_points o where o.workspace_id = $1 and o.id = r.contact_point_id and o.person_id = $3))
       group by r.contact_point_id) open
     join contact_points c on c.workspace_id = $1 and c.id = open.contact_point_id and ($5 or c.state <> 'dead')
     cross join lateral (select ${lastAliveSql("c.id", "$6", "$7")} as at) alive
     cross join lateral (
       select jsonb_agg(jsonb_build_object('message_id', nullif(r.message_id, r.touch_id), 'status', r.status, 'reason', r.reason, 'hard', r.hard, 'proved', r.proved,
           'reported_at', to_char(r.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'said', ${saidSql}) order by r.reported_at desc, r.id) as reports
       from (select r.* from address_reports r where r.workspace_id = $1 and r.contact_point_id = c.id and r.believed is null and ${counts}
         order by r.reported_at desc, r.id limit ${mostReports}) r) told
     left join people p on p.workspace_id = $1 and p.id = c.person_id
     left join lateral (select e.account_id from employments e where e.workspace_id = $1 and e.person_id = c.person_id and e.ended_on is null order by e.id limit 1) job on true
     left join accounts a on a.workspace_id = $1 and a.id = coalesce(c.account_id, job.account_id)
     where open.last_at > coalesce(alive.at, '-infinity')
     order by open.last_at desc, c.id limit $8`,
    [
      tx.workspace,
      ofTheAddress,
      of.person_id ?? null,
      of.message_id ?? null,
      asked,
      tx.ctx.clock.now(),
      apartDays,
      limit,
    ],
  );
}

const mostReports = 10;

/** What speaks of the address, as it is counted when one is buried. */
const counts = `(r.hard or r.reason = any ($2::text[])) and coalesce(r.status, '') !~ '^\\d\\.7\\.'`;

/** The words of the server: in the report, or said at once to the touch. */
const saidSql = `coalesce(
  (select e.value ->> 'diagnostic' from messages m cross join lateral jsonb_array_elements(m.told -> 'recipients') e
    where m.workspace_id = $1 and m.id = r.message_id and lower(e.value ->> 'address') = r.address limit 1),
  (select x.detail from touch_reasons x where x.workspace_id = $1 and x.touch_id = r.touch_id and r.touch_id = r.message_id and x.kind = 'failed' order by x.created_at desc limit 1))`;
