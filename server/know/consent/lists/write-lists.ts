import { type Ctx, inWorkspace } from "../../../platform/db/index.ts";
import { kindOfChannelSql } from "../reach-facts.ts";

const rowsAtOnce = 10_000;
export const listHead = "list,channel,kind,address,since\r\n";

interface Row {
  id: string;
  list: string;
  channel: string | null;
  kind: string;
  address: string;
  since: string;
}

/**
 * Everything that must not be used, as CSV, page by page: the lists that count, and the suppressed contact points, also those of people and accounts
 * that are suppressed as a whole, and of those who said no to a channel. What another system needs in order to let them alone as well.
 */
export async function* writeLists(ctx: Ctx): AsyncGenerator<string> {
  yield listHead;
  for (const part of parts) {
    let after = "00000000-0000-0000-0000-000000000000";
    for (;;) {
      const rows = await inWorkspace(ctx, (tx) => tx.query<Row>(part, [tx.workspace, after, rowsAtOnce]), "read");
      if (rows.length > 0) yield rows.map(line).join("");
      const last = rows.at(-1);
      if (!last || rows.length < rowsAtOnce) break;
      after = last.id;
    }
  }
}

const since = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD')`;

const parts = [
  `select e.id, l.name as list, l.channel, e.kind, coalesce(e.normal, e.hash) as address, ${since("e.created_at")} as since
   from suppression_entries e join suppression_lists l on l.workspace_id = $1 and l.id = e.list_id and l.lifted_at is null
   where e.workspace_id = $1 and e.id > $2 and l.topic_id is null
     -- A no by a link that somebody has a later word on is told with what they said.
     and (l.origin <> 'links' or not exists (
       select from contact_points c join consents w on w.workspace_id = $1 and w.person_id = c.person_id and w.state <> 'asked' and w.happened_at >= e.created_at
       where c.workspace_id = $1 and c.kind = e.kind and c.normal = e.normal and (w.channel is null or w.channel = l.channel)))
   order by e.id limit $3`,
  // A contact point is one line with all its channels; none is every channel.
  `select c.id, '' as list, case when bool_and(s.channel is not null) then string_agg(distinct s.channel, ' ') end as channel, c.kind,
     c.normal as address, ${since("min(s.created_at)")} as since
   from contact_points c
   join suppressions s on s.workspace_id = $1 and (s.contact_point_id = c.id or s.person_id = c.person_id or s.account_id = c.account_id)
     and (s.channel is null or c.kind = ${kindOfChannelSql("s.channel")})
   where c.workspace_id = $1 and c.id > $2 group by c.id, c.kind, c.normal order by c.id limit $3`,
  // A no to all we might send on a channel, with no yes after it; and channels they do not want.
  `select c.id, '' as list, case when bool_and(n.channel is not null) then string_agg(distinct n.channel, ' ') end as channel, c.kind,
     c.normal as address, ${since("min(n.at)")} as since
   from contact_points c
   join (
     select w.person_id, w.channel, w.happened_at as at from consents w
     where w.workspace_id = $1 and w.state in ('refused', 'withdrawn') and w.purpose is null and not exists (
       select from consents g where g.workspace_id = $1 and g.person_id = w.person_id and g.state = 'given'
         and (g.happened_at, g.id) > (w.happened_at, w.id) and (g.channel is null or w.channel is null or g.channel = w.channel))
     union all
     select q.person_id, o.channel, q.updated_at from preferences q cross join lateral unnest(q.channels_off) as o (channel) where q.workspace_id = $1) n
     on n.person_id = c.person_id and (n.channel is null or c.kind = ${kindOfChannelSql("n.channel")})
   where c.workspace_id = $1 and c.id > $2 group by c.id, c.kind, c.normal order by c.id limit $3`,
];

function line({ list, channel, kind, address, since: day }: Row): string {
  return `${[list, channel ?? "", kind, address, day].map(cell).join(",")}\r\n`;
}

/** Quoted where it must be; what a spreadsheet would take for a formula is text, except a telephone number's plus. */
function cell(text: string): string {
  const safe = /^[=@\t\r-]/.test(text) || /^\+(?!\d+$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
