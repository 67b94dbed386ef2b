import type { Tx } from "../../platform/db/index.ts";
import { verdictsSql } from "../../platform/checks/index.ts";
import { newId } from "../../platform/db/index.ts";
import { askedOf } from "./large-batch.ts";
import type { Planned, PlannedTouch } from "./plan-touches.ts";

export interface Verdict {
  /** In the order asked, from 0. */
  place: number;
  verdict: "refused" | "delayed";
  reason: string;
  detail: string | null;
  until: Date | null;
}

/** What all rules would say of touches that nobody planned yet, as if they were due now. Writes nothing; those of whom nothing is said may leave. */
export async function askRules(
  tx: Tx,
  touches: Pick<PlannedTouch, "account" | "person" | "contactPoint">[],
  shared: Planned,
): Promise<Verdict[]> {
  if (touches.length === 0) return [];
  return askedOf<Verdict>(tx, touches.length, {
    name: "outgoing.ask",
    text: `with batch as materialized (
        select $1::uuid as workspace_id, q.touch_id, $2::timestamptz as touch_created_at, q.account_id, q.person_id, q.contact_point_id, $7::text as channel,
          $8::text as purpose, $9::text as topic, $10::text as manner, $11::uuid as sender_id, $12::uuid as batch_id, $2::timestamptz as due_at,
          c.kind as address_kind, c.normal as address, c.state as address_state, q.place
        from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[]) with ordinality as q (touch_id, account_id, person_id, contact_point_id, place)
        left join contact_points c on c.workspace_id = $1 and c.id = q.contact_point_id),
      ${verdictsSql()}
      select b.place::int - 1 as place, v.verdict, v.reason, v.detail, v.until from batch b join (
        select r.touch_id, 'refused' as verdict, r.reason, r.detail, null::timestamptz as until from refused r
        union all select d.touch_id, 'delayed', d.reason, null, d.until from delayed d) v on v.touch_id = b.touch_id
      order by b.place`,
    values: [
      tx.workspace,
      tx.ctx.clock.now(),
      touches.map(() => newId()),
      touches.map((touch) => touch.account ?? null),
      touches.map((touch) => touch.person ?? null),
      touches.map((touch) => touch.contactPoint ?? null),
      shared.channel,
      shared.purpose,
      shared.topic ?? null,
      shared.manner,
      shared.sender ?? null,
      shared.batch ?? null,
    ],
  });
}
