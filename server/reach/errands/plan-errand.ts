import { planTouches } from "../../know/outgoing/index.ts";
import { createTasks } from "../../know/tasks/index.ts";
import { endOfDay, addDays } from "../../platform/clock/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { addresseeName, findRecipients, listSenders, postalAddress } from "../letters/index.ts";
import type { NewErrand } from "./contract.ts";
import { readGift } from "./gifts.ts";

export const channelOf = { parcel: "parcel", card: "letter", social: "social", visit: "visit" } as const;

/**
 * Something to be done by hand: a planned touch, and a task for whoever does it. What goes by post has its address, as the post wants it, from the
 * beginning; what a rule refuses is called off at once and says why.
 */
export async function planErrand(tx: Tx, wanted: NewErrand): Promise<string> {
  const [recipient] = await findRecipients(tx, [{ account: wanted.account ?? null, person: wanted.person ?? null }]);
  if (!recipient || (!recipient.account_id && !recipient.person_id)) throw new Fault("not_found", { what: "account" });
  if (wanted.gift) await readGift(tx, wanted.gift);
  const byPost = wanted.kind === "parcel" || wanted.kind === "card";
  const { zone, today } = await workspaceTerms(tx);
  const now = tx.ctx.clock.now();
  const me = tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null;
  const user = wanted.user === undefined ? me : wanted.user;
  const id = newId();
  const { ids, planned } = await planTouches(
    tx,
    [
      {
        account: recipient.account_id,
        person: wanted.person ?? recipient.person_id,
        contactPoint: byPost ? recipient.contact_point_id : null,
        due: wanted.due_on > today ? endOfDay(addDays(wanted.due_on, -1), zone) : now,
        item: wanted.item ?? null,
        benefit: wanted.benefit ?? null,
        note: wanted.what,
      },
    ],
    { channel: channelOf[wanted.kind], purpose: wanted.purpose, manner: "personal", batch: id, user },
  );
  const touch = ids[0] as string;
  const { tasks } = await createTasks(tx, [
    {
      title: wanted.what,
      due_on: wanted.due_on,
      user_id: user,
      touch_id: touch,
      ...(recipient.account_id ? { account_id: recipient.account_id } : {}),
      ...(recipient.person_id ? { person_id: recipient.person_id } : {}),
    },
  ]);
  const from = (await listSenders(tx))[0]?.country ?? "US";
  const address =
    byPost && recipient.address
      ? postalAddress({ person: addresseeName(recipient), firm: recipient.account, address: recipient.address }, from)
          .lines
      : [];
  await tx.query(
    `insert into errands (workspace_id, id, touch_id, task_id, kind, account_id, person_id, contact_point_id, what, link, gift_id, quantity, lines, due_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      tx.workspace,
      id,
      touch,
      tasks[0]?.id,
      wanted.kind,
      recipient.account_id,
      wanted.person ?? recipient.person_id,
      byPost ? recipient.contact_point_id : null,
      wanted.what,
      wanted.link ?? null,
      wanted.gift ?? null,
      wanted.quantity,
      address,
      wanted.due_on,
      now,
    ],
  );
  if (planned === 0) await endTask(tx, tasks[0]?.id as string);
  await announce(tx, "errands.changed", [id]);
  return id;
}

/** Done, or nothing to do any more. */
export async function endTask(tx: Tx, task: string): Promise<void> {
  await tx.query(
    "update tasks k set done_at = coalesce(k.done_at, $3), revision = k.revision + 1 where k.workspace_id = $1 and k.id = $2",
    [tx.workspace, task, tx.ctx.clock.now()],
  );
  await announce(tx, "tasks.changed", [task]);
}
