import type { Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { cancelTouches, decideBatch } from "../../know/outgoing/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Letter } from "./contract.ts";
import { readBatch, viewLetters } from "./view-batches.ts";

export interface CheckedBatch {
  open: number;
  /** Refused just now: somebody has said no since these were printed, and they must leave the pile. */
  take_out: Letter[];
  held: number;
}

/** Asks all rules again about the letters that are still open: before printing, and before the pile goes to the post. */
export async function checkBatch(tx: Tx, batch: string): Promise<CheckedBatch> {
  await readBatch(tx, batch);
  const before = await viewLetters(tx, batch, { show: "open" });
  const touches = before.map((letter) => letter.touch_id);
  const { delayed } = await decideBatch(tx, touches);
  const after = await viewLetters(tx, batch, { ids: touches });
  const out = after.filter((letter) => letter.state === "cancelled");
  if (out.length > 0) await announce(tx, "letters.changed", [batch]);
  return { open: after.length - out.length, take_out: out, held: delayed };
}

/** Printing is a check and a date: the sheets themselves are made from the rows, as often as they are wanted. */
export async function markPrinted(tx: Tx, batch: string): Promise<CheckedBatch> {
  const checked = await checkBatch(tx, batch);
  if (checked.open === 0) throw new Fault("batch_nothing_left", {});
  await tx.query(
    "update letter_batches b set printed_at = coalesce(b.printed_at, $3), revision = b.revision + 1 where b.workspace_id = $1 and b.id = $2",
    [tx.workspace, batch, tx.ctx.clock.now()],
  );
  await announce(tx, "letters.changed", [batch]);
  return checked;
}

/** Somebody takes letters out of the pile, or calls the whole batch off. What was posted stays. */
export async function takeOut(tx: Tx, batch: string, letters: string[] | null): Promise<{ taken_out: number }> {
  await readBatch(tx, batch);
  const open = (await viewLetters(tx, batch, { show: "open" })).filter(
    (letter) => letters === null || letters.includes(letter.id),
  );
  let left = open.map((letter) => letter.touch_id);
  while (left.length > 0) {
    const gone = await cancelTouches(tx, { touches: left }, "taken-out");
    if (gone === 0) break;
    left = left.slice(gone);
  }
  await announce(tx, "letters.changed", [batch]);
  return { taken_out: open.length - left.length };
}
