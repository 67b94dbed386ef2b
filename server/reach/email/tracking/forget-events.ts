import { readConsentSettings } from "../../../know/consent/index.ts";
import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";

const atOnce = 10_000;

/** What was counted goes after so many months as the workspace keeps it. */
export async function forgetOldEvents(ctx: Ctx): Promise<void> {
  while ((await inWorkspace(ctx, forgetSome)) === atOnce);
}

async function forgetSome(tx: Tx): Promise<number> {
  const { tracking_months } = await readConsentSettings(tx);
  const gone = await tx.query(
    `delete from mail_events e where e.workspace_id = $1 and e.id in (
       select o.id from mail_events o where o.workspace_id = $1 and o.happened_at < $2::timestamptz - make_interval(months => $3) limit ${atOnce})
     returning e.id`,
    [tx.workspace, tx.ctx.clock.now(), tracking_months],
  );
  return gone.length;
}

/** Where it is counted only of those who agreed from now on, what was counted of others goes. */
export async function forgetUnagreed(tx: Tx): Promise<void> {
  if ((await readConsentSettings(tx)).tracking !== "agreed") return;
  await tx.query(
    `delete from mail_events e using touches t left join preferences q on q.workspace_id = $1 and q.person_id = t.person_id
     where e.workspace_id = $1 and t.workspace_id = $1 and t.id = e.touch_id and t.created_at = e.touch_created_at and q.tracking is distinct from 'yes'`,
    [tx.workspace],
  );
}

/** Of who said no nothing stays. */
export async function forgetUncounted(tx: Tx, people: string[]): Promise<void> {
  const unwilling = await tx.query<{ person_id: string }>(
    "select q.person_id from preferences q where q.workspace_id = $1 and q.person_id = any ($2::uuid[]) and q.tracking = 'no'",
    [tx.workspace, people],
  );
  if (unwilling.length === 0) return;
  await tx.query(
    `delete from mail_events e using touches t
     where e.workspace_id = $1 and t.workspace_id = $1 and t.id = e.touch_id and t.created_at = e.touch_created_at and t.person_id = any ($2::uuid[])`,
    [tx.workspace, unwilling.map((one) => one.person_id)],
  );
}
