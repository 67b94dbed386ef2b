import { cancelTouches, claimTouches, handTouches, settleTouches } from "../../know/outgoing/index.ts";
import { editTouch, type Outcome } from "../../know/touches/index.ts";
import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { suppress } from "../../know/consent/index.ts";
import type { Errand, ErrandDone } from "./contract.ts";
import { moveGift, readGift } from "./gifts.ts";
import { channelOf, endTask } from "./plan-errand.ts";
import { readErrand } from "./view-errands.ts";

const leaseSeconds = 120;

/**
 * It was done: given to the post, written, said. The rules are asked once more just before; the gift leaves the cupboard, what it cost and how it is
 * followed is written down, its task is done. All or nothing.
 */
export async function completeErrand(ctx: Ctx, id: string, done: ErrandDone): Promise<Errand> {
  const errand = await inWorkspace(ctx, (tx) => readErrand(tx, id));
  if (!["planned", "due"].includes(errand.state)) throw new Fault("errand_not_open", { state: errand.state });
  // Done before its day is done all the same.
  await inWorkspace(ctx, (tx) =>
    tx.query(
      "update outgoing o set due_at = least(o.due_at, $3) where o.workspace_id = $1 and o.touch_id = $2 and o.waits_for is null",
      [tx.workspace, errand.touch_id, ctx.clock.now()],
    ),
  );
  const { lease, touches } = await claimTouches(ctx, {
    channel: channelOf[errand.kind],
    touches: [errand.touch_id],
    limit: 1,
    leaseSeconds,
  });
  if (touches.length === 0) throw new Fault("errand_refused", { why: await whyNot(ctx, id) });
  const ended = await inWorkspace(ctx, (tx) => endErrand(tx, errand, lease, done));
  if (!ended) throw new Fault("errand_refused", { why: await whyNot(ctx, id) });
  return inWorkspace(ctx, (tx) => readErrand(tx, id), "read");
}

async function endErrand(tx: Tx, errand: Errand, lease: string, done: ErrandDone): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const id = errand.touch_id;
  if ((await handTouches(tx, [{ id, lease }])).get(id) !== "handed") return false;
  const outcome: Outcome = done.outcome ?? (errand.kind === "visit" ? "reached" : "delivered");
  await settleTouches(tx, [{ id, lease, as: "done", at: now, outcome }]);
  const gift = errand.gift_id ? await readGift(tx, errand.gift_id) : null;
  if (gift) await moveGift(tx, gift.id, { change: -errand.quantity, reason: errand.what, errand: errand.id });
  const cost = done.cost_minor ?? (gift ? gift.cost_minor * errand.quantity : null);
  await tx.query(
    `update errands e set done_at = $3, cost_minor = $4, currency = $5, carrier = $6, tracking = $7, link = coalesce($8, e.link), revision = e.revision + 1
     where e.workspace_id = $1 and e.id = $2`,
    [
      tx.workspace,
      errand.id,
      now,
      cost,
      cost === null ? null : (done.currency ?? gift?.currency ?? (await homeCurrency(tx))),
      done.carrier ?? null,
      done.tracking ?? null,
      done.link ?? null,
    ],
  );
  const words = done.note?.trim();
  if (words) {
    const set = changeSet(tx, { kind: "end-errand", summary: errand.what });
    await set.edit("touch", [{ id, fields: { note: `${errand.what}\n${words}` } }]);
    await set.close();
  }
  if (outcome === "asked-not-to")
    await suppress(tx, [
      {
        ...(errand.person_id ? { person_id: errand.person_id } : { account_id: errand.account_id as string }),
        channel: channelOf[errand.kind],
        reason: "asked-not-to",
        evidence: errand.kind,
      },
    ]);
  await endTask(tx, errand.task_id);
  await announce(tx, "errands.changed", [errand.id]);
  return true;
}

async function homeCurrency(tx: Tx): Promise<string> {
  const row = await tx.one<{ currency: string }>("select w.currency from workspaces w where w.id = $1", [tx.workspace]);
  return row?.currency ?? "EUR";
}

/** What the rules did about it stays; a task for something called off is no task. */
async function whyNot(ctx: Ctx, id: string): Promise<string> {
  return inWorkspace(ctx, async (tx) => {
    const errand = await readErrand(tx, id);
    if (errand.state === "cancelled") await endTask(tx, errand.task_id);
    const row = await tx.one<{ waits_for: string | null }>(
      "select o.waits_for from outgoing o where o.workspace_id = $1 and o.touch_id = $2",
      [tx.workspace, errand.touch_id],
    );
    return errand.reason ?? row?.waits_for ?? errand.state;
  });
}

/** It arrived after all, or came back; what came back may go into the cupboard again. */
export async function recordErrandOutcome(
  tx: Tx,
  id: string,
  told: { outcome: "delivered" | "returned"; back_in_stock: boolean; note?: string | null | undefined },
): Promise<{ errand: Errand; set: string | null }> {
  const errand = await readErrand(tx, id);
  if (errand.state !== "done") throw new Fault("errand_not_open", { state: errand.state });
  const { set } = await editTouch(tx, errand.touch_id, {
    outcome: told.outcome,
    ...(told.note ? { note: [errand.what, told.note].join("\n") } : {}),
  });
  if (told.back_in_stock && errand.gift_id && told.outcome === "returned" && errand.outcome !== "returned")
    await moveGift(tx, errand.gift_id, { change: errand.quantity, reason: "came back", errand: id });
  await tx.query(
    `update errands e set arrived_on = case when $3 then ($4::timestamptz at time zone w.time_zone)::date end
     from workspaces w where e.workspace_id = $1 and e.id = $2 and w.id = $1`,
    [tx.workspace, id, told.outcome === "delivered", tx.ctx.clock.now()],
  );
  await announce(tx, "errands.changed", [id]);
  return { errand: await readErrand(tx, id), set };
}

/** Not to be done after all. */
export async function cancelErrand(tx: Tx, id: string): Promise<Errand> {
  const errand = await readErrand(tx, id);
  if ((await cancelTouches(tx, { touches: [errand.touch_id] }, "called-off")) === 0)
    throw new Fault("errand_not_open", { state: errand.state });
  await endTask(tx, errand.task_id);
  await announce(tx, "errands.changed", [id]);
  return readErrand(tx, id);
}
