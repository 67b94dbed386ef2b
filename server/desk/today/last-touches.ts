import { valuedTouchSql } from "../../know/touches/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { StandingSource } from "../../weigh/standing/index.ts";
import { byAccount } from "./people-to-reach.ts";

export interface LastTouch {
  touch: string;
  at: Date;
  channel: string;
  direction: string;
  purpose: string | null;
  outcome: string | null;
  person: string | null;
  person_name: string | null;
  note: string | null;
  valued: boolean;
}

const touchesAnAccount = 3;

/** The newest touches with each of these accounts, up to the end of the day. */
export async function lastTouches(
  tx: Tx,
  source: StandingSource,
  accounts: string[],
): Promise<Map<string, LastTouch[]>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx.query<LastTouch & { account_id: string }>({
    name: "today.last-touches",
    text: `select a.account_id, t.id as touch, t.happened_at as at, t.channel, t.direction, t.purpose, t.outcome, t.person_id as person,
       p.name as person_name, t.note, ${valuedTouchSql("t", "coalesce(t.answered_at < $3, false)")} as valued
     from unnest($2::uuid[]) as a (account_id)
     cross join lateral (
       select * from touches l
       where l.workspace_id = $1 and l.account_id = a.account_id and l.happened_at < $3 and l.state = 'done'
       order by l.happened_at desc limit ${touchesAnAccount}) t
     left join people p on p.workspace_id = $1 and p.id = t.person_id
     order by a.account_id, t.happened_at desc`,
    values: [tx.workspace, accounts, source.ends],
  });
  return byAccount(rows);
}
