import type { Tx } from "../../platform/db/index.ts";
import type { Told } from "./act-on-messages.ts";

/** Until when people are away, the latest word counting. */
export async function noteAbsences(tx: Tx, messages: Told[]): Promise<void> {
  const rows = messages.filter((one) => one.person_id !== null && one.told.returns_on !== null);
  const latest = [...new Map(rows.map((one) => [one.person_id, one])).values()];
  if (latest.length === 0) return;
  await tx.query(
    `insert into absences as a (workspace_id, person_id, returns_on, message_id, told_at)
     select $1, n.person_id, n.returns_on, n.message_id, n.told_at from unnest($2::uuid[], $3::date[], $4::uuid[], $5::timestamptz[]) as n (person_id, returns_on, message_id, told_at)
     on conflict (workspace_id, person_id) do update set returns_on = excluded.returns_on, message_id = excluded.message_id, told_at = excluded.told_at
     where a.told_at <= excluded.told_at`,
    [
      tx.workspace,
      latest.map((one) => one.person_id),
      latest.map((one) => one.told.returns_on),
      latest.map((one) => one.id),
      latest.map((one) => one.sent_at),
    ],
  );
}
