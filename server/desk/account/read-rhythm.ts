import { valuedTouchSql } from "../../know/touches/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { AccountScreen } from "./contract.ts";

/** `$1` workspace, `$2` account, `$3` zone, `$4` the first and `$5` the last day. */
const text = `
  select (t.happened_at at time zone $3)::date as day, (count(*) filter (where t.valued))::int as valued, (count(*) filter (where not t.valued))::int as other
  from (select m.happened_at, ${valuedTouchSql("m", "m.answered_at is not null")} as valued from touches m
        where m.workspace_id = $1 and m.account_id = $2 and m.state = 'done'
          and m.happened_at >= ($4::date::timestamp at time zone $3) and m.happened_at < (($5::date + 1)::timestamp at time zone $3)) t
  group by 1 order by 1`;

/** The days of a year on which we were in touch, and whether it was of value to them. */
export async function readRhythm(
  tx: Tx,
  accountId: string,
  zone: string,
  from: string,
  to: string,
): Promise<AccountScreen["rhythm"]["days"]> {
  return tx.query({ name: "account.rhythm", text, values: [tx.workspace, accountId, zone, from, to] });
}
