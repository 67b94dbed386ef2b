import type { Tx } from "../../platform/db/index.ts";
import type { Told } from "./act-on-messages.ts";

/** Until when people are away, the latest word counting. */
export async function noteAbsences(tx: Tx, messages: Told[]): Promise<void> {
  await tellAbsences(
    tx,
    messages.flatMap((one) => (one.person_id !== null && one.told.returns_on !== null ? [one.person_id] : [])),
  );
}

/** Messages belong to somebody else now, two people having become one, or two again: an absence goes with the message that told of it. */
export async function followMessages(tx: Tx, ids: string[]): Promise<void> {
  const rows = await tx.query<{ person_id: string }>(
    `select m.person_id from messages m
     where m.workspace_id = $1 and m.id = any ($2::uuid[]) and m.kind = 'auto-reply' and m.person_id is not null
     union
     select a.person_id from absences a where a.workspace_id = $1 and a.message_id = any ($2::uuid[])`,
    [tx.workspace, ids],
  );
  await tellAbsences(
    tx,
    rows.map((row) => row.person_id),
  );
}

/** Read anew from what they wrote, so that it is the same whoever asks and in whatever order it came. */
async function tellAbsences(tx: Tx, people: string[]): Promise<void> {
  if (people.length === 0) return;
  await tx.query(
    `with said as (
       select distinct on (m.person_id) m.person_id, (m.told ->> 'returns_on')::date as returns_on, m.id, m.sent_at from messages m
       join people p on p.workspace_id = $1 and p.id = m.person_id
       where m.workspace_id = $1 and m.person_id = any ($2::uuid[]) and m.kind = 'auto-reply' and m.direction = 'in'
         and m.told ->> 'returns_on' is not null
       order by m.person_id, m.sent_at desc, m.id desc),
     gone as (
       delete from absences a where a.workspace_id = $1 and a.person_id = any ($2::uuid[])
         and not exists (select from said s where s.person_id = a.person_id))
     insert into absences (workspace_id, person_id, returns_on, message_id, told_at)
     select $1, s.person_id, s.returns_on, s.id, s.sent_at from said s
     on conflict (workspace_id, person_id)
     do update set returns_on = excluded.returns_on, message_id = excluded.message_id, told_at = excluded.told_at`,
    [tx.workspace, people],
  );
}
