import type { Tx } from "../../platform/db/index.ts";
import type { OutgoingTouch } from "./contract.ts";

export interface OutgoingAsked {
  state: "uncertain" | "refused" | "failed" | "waiting" | "not-sent";
  account_id?: string;
  batch_id?: string;
  after?: string;
  limit: number;
}

const refused =
  "t.state = 'cancelled' and exists (select from touch_reasons k where k.workspace_id = $1 and k.touch_id = t.id and k.kind = 'refused')";
const states: Record<OutgoingAsked["state"], string> = {
  uncertain: "t.state = 'uncertain'",
  failed: "t.state = 'failed'",
  refused,
  "not-sent": `(t.state in ('failed', 'uncertain') or ${refused})`,
  waiting: "t.state in ('planned', 'due', 'handed')",
};

/** What needs a look: uncertain, refused, failed or still waiting; the newest first, with why. */
export async function viewOutgoing(tx: Tx, asked: OutgoingAsked): Promise<OutgoingTouch[]> {
  return tx.query<OutgoingTouch>(
    `select t.id, t.account_id, a.name as account, t.person_id, p.name as person, c.value as address, t.channel, t.state, t.batch_id, t.due_at, t.happened_at,
       t.note, o.waits_for,
       coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'reason', r.reason, 'detail', r.detail, 'user_id', r.user_id, 'created_at',
           to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         order by r.created_at, r.id) from touch_reasons r where r.workspace_id = $1 and r.touch_id = t.id), '[]') as reasons
     from touches t
     left join accounts a on a.workspace_id = $1 and a.id = t.account_id
     left join people p on p.workspace_id = $1 and p.id = t.person_id
     left join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id
     left join outgoing o on o.workspace_id = $1 and o.touch_id = t.id
     where t.workspace_id = $1 and ${states[asked.state]} and ($2::uuid is null or t.account_id = $2) and ($3::uuid is null or t.batch_id = $3)
       and ($4::uuid is null or t.id < $4)
     order by t.id desc limit $5`,
    [tx.workspace, asked.account_id ?? null, asked.batch_id ?? null, asked.after ?? null, asked.limit],
  );
}
