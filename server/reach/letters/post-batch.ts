import { claimTouches, handTouches, settleTouches } from "../../know/outgoing/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import type { Letter } from "./contract.ts";
import { readBatch, viewLetters } from "./view-batches.ts";

/** Posting is one statement after the other; whoever dies between them leaves letters that are uncertain after this long. */
const leaseSeconds = 120;

export interface Posted {
  posted: number;
  open: number;
  /** Refused at the last moment: these were in the pile and must be taken out of it. */
  take_out: Letter[];
  held: number;
}

/**
 * The pile was given to the post: what is open of the batch is handed over and done, all rules asked once more. Said twice, the second time finds
 * nothing open and is told so; nothing is posted twice.
 */
export async function postBatch(ctx: Ctx, batch: string): Promise<Posted> {
  const open = await inWorkspace(ctx, async (tx) => {
    await readBatch(tx, batch);
    return (await viewLetters(tx, batch, { show: "open" })).map((letter) => letter.touch_id);
  });
  if (open.length === 0) throw new Fault("batch_nothing_left", {});
  const { lease, touches } = await claimTouches(ctx, {
    channel: "letter",
    touches: open,
    limit: open.length,
    leaseSeconds,
  });
  return inWorkspace(ctx, async (tx) => {
    const now = ctx.clock.now();
    const verdicts = await handTouches(
      tx,
      touches.map(({ id }) => ({ id, lease })),
    );
    const handed = [...verdicts].filter(([, verdict]) => verdict === "handed").map(([id]) => id);
    await settleTouches(
      tx,
      handed.map((id) => ({ id, lease, as: "done", at: now, outcome: "delivered" })),
    );
    const after = await viewLetters(tx, batch, { ids: open });
    const left = after.filter((letter) => letter.state !== "cancelled" && letter.state !== "done").length;
    await tx.query(
      `update letter_batches b set posted_at = coalesce(b.posted_at, $3), posted_by = coalesce(b.posted_by, $4), printed_at = coalesce(b.printed_at, $3),
         revision = b.revision + 1 where b.workspace_id = $1 and b.id = $2 and $5`,
      [tx.workspace, batch, now, ctx.actor.kind === "user" ? ctx.actor.user : null, handed.length > 0],
    );
    await announce(tx, "letters.changed", [batch]);
    return {
      posted: handed.length,
      open: left,
      take_out: after.filter((letter) => letter.state === "cancelled"),
      held: left,
    };
  });
}
