import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { classifyEvents, type EventClass, type MailEvent } from "./classify-events.ts";

/** Mails whose events are looked at together; each has 200 at most. */
const mailsAtOnce = 200;

/** Says of all that came since which a human did and which a machine, and anew of what is kept of the same mails. */
export async function classNewEvents(ctx: Ctx): Promise<void> {
  let after: string | undefined = "00000000-0000-0000-0000-000000000000";
  while (after) {
    const from: string = after;
    after = await inWorkspace(ctx, (tx) => classSome(tx, from));
  }
}

/** The last mail it looked at; undefined once there is none behind it. */
async function classSome(tx: Tx, after: string): Promise<string | undefined> {
  const events = await tx.query<
    MailEvent & { touch_id: string; sent_at: Date | null; class: EventClass["class"] | null; reason: string | null }
  >(
    // Of a mail whose server has yet to answer it is not known when it was sent.
    `with mails as (
       select distinct e.touch_id, e.touch_created_at from mail_events e
       where e.workspace_id = $1 and e.class is null and e.touch_id > $3
         and not exists (select from touches t where t.workspace_id = $1 and t.id = e.touch_id and t.created_at = e.touch_created_at and t.state = 'handed')
       order by e.touch_id limit $2)
     select e.id, e.touch_id, e.kind, e.target, e.head, e.prefetch, e.agent, e.happened_at, e.class, e.reason, t.happened_at as sent_at
     from mails m
     join mail_events e on e.workspace_id = $1 and e.touch_id = m.touch_id
     left join touches t on t.workspace_id = $1 and t.id = m.touch_id and t.created_at = m.touch_created_at`,
    [tx.workspace, mailsAtOnce, after],
  );
  const said = [...Map.groupBy(events, (event) => event.touch_id).values()].flatMap((mine) => [
    ...classifyEvents(mine, mine[0]?.sent_at ?? null),
  ]);
  const before = new Map(events.map((event) => [event.id, event]));
  const changed = said.filter(
    ([id, now]) => before.get(id)?.class !== now.class || before.get(id)?.reason !== now.reason,
  );
  await tx.query(
    `update mail_events e set class = n.class, reason = n.reason from unnest($2::uuid[], $3::text[], $4::text[]) as n (id, class, reason)
     where e.workspace_id = $1 and e.id = n.id`,
    [
      tx.workspace,
      changed.map(([id]) => id),
      changed.map(([, now]) => now.class),
      changed.map(([, now]) => now.reason),
    ],
  );
  return events
    .map((event) => event.touch_id)
    .toSorted()
    .at(-1);
}
