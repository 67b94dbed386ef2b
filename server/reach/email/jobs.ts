import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { defineJob, enqueue, type Schedule } from "../../platform/jobs/index.ts";
import { log } from "../../platform/log/index.ts";
import { sendDue } from "./send-due.ts";
import { unsubscribeLink } from "./unsubscribe-link.ts";

/** Sends what is due of one sender, several senders at once. What a dead worker held comes back by its lease. What is wrong with an account stands on it. */
export const sendJob = defineJob({
  name: "email.send",
  atOnce: 4,
  handle: async (ctx, { sender = "" }, { signal }) => {
    await sendDue(ctx, sender, { signal, unsubscribe: unsubscribeLink }).catch((error: unknown) =>
      log.warn({ err: error, sender }, "a sending account does not send"),
    );
  },
});

/** Asks for the sending of everything that is due; a sender who is at it already needs no second call. */
export async function callSenders(ctx: Ctx): Promise<void> {
  const due = await inWorkspace(ctx, async (tx) => {
    await giveSenders(tx);
    return tx.query<{ id: string }>(
      `select a.id from sending_accounts a where a.workspace_id = $1 and a.removed_at is null and (a.rests_until is null or a.rests_until <= $2) and exists (
         select from outgoing o where o.workspace_id = $1 and o.channel = 'email' and o.sender_id = a.id and o.due_at <= $2 and o.handed_at is null)`,
      [tx.workspace, ctx.clock.now()],
    );
  });
  for (const { id } of due) await enqueue(ctx, sendJob, { sender: id }, { only: id });
}

/** What was written before there was an account to send it by goes by the writer's own one, else by the first that all share. */
async function giveSenders(tx: Tx): Promise<void> {
  await tx.query(
    `update outgoing o set sender_id = given.sender_id from (
       select w.touch_id, (
         select a.id from sending_accounts a where a.workspace_id = $1 and a.removed_at is null and (a.user_id is null or a.user_id = t.user_id)
         order by a.user_id is null, a.created_at, a.id limit 1) as sender_id
       from outgoing w join touches t on t.workspace_id = $1 and t.id = w.touch_id and t.created_at = w.touch_created_at
       where w.workspace_id = $1 and w.channel = 'email' and w.sender_id is null and w.handed_at is null) given
     where o.workspace_id = $1 and o.touch_id = given.touch_id and o.sender_id is null and given.sender_id is not null`,
    [tx.workspace],
  );
}

export const sendSchedule: Schedule = { name: "send the mail that is due", every: { minutes: 1 }, run: callSenders };
