import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { defineJob, enqueue, type Schedule } from "../../platform/jobs/index.ts";
import { sendDue } from "./send-due.ts";
import { unsubscribeLink } from "./unsubscribe-link.ts";

/** Sends what is due of one sender; several workers may be at it. What a dead one held comes back by its lease. */
export const sendJob = defineJob({
  name: "email.send",
  atOnce: 4,
  handle: async (ctx, { sender = "" }, { signal }) => {
    await sendDue(ctx, sender, { signal, unsubscribe: unsubscribeLink });
  },
});

/** Asks for the sending of everything that is due; a sender who is at it already needs no second call. */
export async function callSenders(ctx: Ctx): Promise<void> {
  const due = await inWorkspace(
    ctx,
    (tx) =>
      tx.query<{ id: string }>(
        `select a.id from sending_accounts a where a.workspace_id = $1 and a.removed_at is null and exists (
           select from outgoing o where o.workspace_id = $1 and o.channel = 'email' and o.sender_id = a.id and o.due_at <= $2 and o.handed_at is null)`,
        [tx.workspace, ctx.clock.now()],
      ),
    "read",
  );
  for (const { id } of due) await enqueue(ctx, sendJob, { sender: id }, { only: id });
}

export const sendSchedule: Schedule = { name: "send the mail that is due", every: { minutes: 1 }, run: callSenders };
