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
 * that are suppressed as a whole. What another system needs in order to let them alone as well.
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
   where e.workspace_id = $1 and e.id > $2 order by e.id limit $3`,
  // A contact point is one line with all its channels; none is every channel.
  `select c.id, '' as list, case when bool_and(s.channel is not null) then string_agg(distinct s.channel, ' ') end as channel, c.kind,
     c.normal as address, ${since("min(s.created_at)")} as since
   from contact_points c
   join suppressions s on s.workspace_id = $1 and (s.contact_point_id = c.id or s.person_id = c.person_id or s.account_id = c.account_id)
     and (s.channel is null or c.kind = ${kindOfChannelSql("s.channel")})
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
