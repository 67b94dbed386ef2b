import type { Tx } from "../../platform/db/index.ts";
import type { MailingResult } from "./contract.ts";

export type ResultsShown =
  | "all"
  | "waiting"
  | "sent"
  | "answered"
  | "clicked"
  | "bounced"
  | "refused"
  | "failed"
  | "uncertain"
  | "cancelled";

const refused =
  "exists (select from touch_reasons k where k.workspace_id = $1 and k.touch_id = t.id and k.kind = 'refused')";
const shows: Record<ResultsShown, string> = {
  all: "true",
  waiting: "t.state in ('planned', 'due', 'handed')",
  sent: "t.state = 'done'",
  answered: "t.answered_at is not null",
  clicked:
    "t.id in (select e.touch_id from mail_events e where e.workspace_id = $1 and e.mailing_id = $2 and e.kind = 'link' and e.class = 'human')",
  bounced: "t.outcome = 'bounced'",
  refused: `t.state = 'cancelled' and ${refused}`,
  failed: "t.state = 'failed'",
  uncertain: "t.state = 'uncertain'",
  cancelled: `t.state = 'cancelled' and not ${refused}`,
};

/** What became of a mailing, one line a recipient, in the order they were planned. */
export async function viewResults(
  tx: Tx,
  mailing: string,
  asked: { show: ResultsShown; after?: string | undefined; limit: number },
): Promise<MailingResult[]> {
  return tx.query<MailingResult>(
    `select t.id, t.person_id, p.name as person, t.account_id, a.name as account, c.value as address,
       case when t.state = 'cancelled' and r.kind = 'refused' then 'refused' else t.state end as state, t.outcome, t.happened_at as at, t.answered_at,
       o.waits_for, r.reason, r.detail
     from touches t
     left join people p on p.workspace_id = $1 and p.id = t.person_id
     left join accounts a on a.workspace_id = $1 and a.id = t.account_id
     left join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id
     left join outgoing o on o.workspace_id = $1 and o.touch_id = t.id
     left join lateral (
       select k.kind, k.reason, k.detail from touch_reasons k where k.workspace_id = $1 and k.touch_id = t.id order by k.created_at desc, k.id desc limit 1) r on true
     where t.workspace_id = $1 and t.batch_id = $2 and ${shows[asked.show]} and ($3::uuid is null or t.id > $3)
     order by t.id limit $4`,
    [tx.workspace, mailing, asked.after ?? null, asked.limit],
  );
}
