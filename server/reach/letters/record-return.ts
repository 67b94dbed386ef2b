import { suppress } from "../../know/consent/index.ts";
import { conversationsOf, settleAnswers } from "../../know/touches/index.ts";
import { dayOf } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import type { Letter } from "./contract.ts";
import { readScanCode } from "./scan-code.ts";
import { viewLetters } from "./view-batches.ts";

export type ReturnReason = "moved" | "unknown" | "refused" | "other";

export interface ReturnedLetter {
  letter: Letter;
  name: string;
  batch: string;
  /** The address works no longer. */
  point_dead: boolean;
  /** They don't want our letters. */
  suppressed: boolean;
  /** It had come back before. */
  already: boolean;
  set: string | null;
}

/**
 * A letter came back, known by the code in its window. Its touch arrived nowhere and is of no value any more; an address where nobody is (moved,
 * unknown) is dead; a letter refused at the door is a wish not to get any. One change set, which can be undone.
 */
export async function recordReturn(
  tx: Tx,
  { code: typed, reason, note }: { code: string; reason: ReturnReason; note?: string | null | undefined },
): Promise<ReturnedLetter> {
  const code = readScanCode(typed);
  const [letter] = code === undefined ? [] : await viewLetters(tx, null, { code });
  if (!letter || code === undefined) throw new Fault("scan_code_unknown", { code: typed.slice(0, 20) });
  if (letter.state !== "done") throw new Fault("letter_not_posted", { state: letter.state });
  const row = await tx.one<{ batch_id: string; batch: string; contact_point_id: string | null; note: string | null }>(
    `select b.id as batch_id, b.name as batch, c.id as contact_point_id, t.note from letters l
     join letter_batches b on b.workspace_id = $1 and b.id = l.batch_id
     join touches t on t.workspace_id = $1 and t.id = l.touch_id
     left join contact_points c on c.workspace_id = $1 and c.id = l.contact_point_id
     where l.workspace_id = $1 and l.id = $2`,
    [tx.workspace, letter.id],
  );
  const { zone } = await workspaceTerms(tx);
  const now = tx.ctx.clock.now();
  const name = letter.lines[0] ?? "";
  const set = changeSet(tx, { kind: "return-letter", summary: name });
  const already = letter.outcome === "returned";
  await set.edit("touch", [
    {
      id: letter.touch_id,
      fields: { outcome: "returned", ...(note ? { note: [row?.note, note].filter(Boolean).join("\n") } : {}) },
    },
  ]);
  const dead = (reason === "moved" || reason === "unknown") && row?.contact_point_id != null;
  if (dead)
    await set.edit("contact-point", [
      { id: row?.contact_point_id as string, fields: { state: "dead", state_on: dayOf(now, zone) } },
    ]);
  const done = await set.close();
  const refused = reason === "refused" && (letter.person_id ?? letter.account_id) !== null;
  if (refused)
    await suppress(tx, [
      {
        ...(letter.person_id ? { person_id: letter.person_id } : { account_id: letter.account_id as string }),
        channel: "letter",
        reason: "refused-letter",
        evidence: `letter ${letter.code}`,
      },
    ]);
  await tx.query(
    "update letters l set returned_at = $3, return_reason = $4, revision = l.revision + 1 where l.workspace_id = $1 and l.id = $2",
    [tx.workspace, letter.id, now, reason],
  );
  await announce(tx, "accounts.changed", await settleAnswers(tx, await conversationsOf(tx, [letter.touch_id])));
  await announce(tx, "letters.changed", [row?.batch_id as string]);
  const [after] = await viewLetters(tx, null, { code });
  return {
    letter: after as Letter,
    name,
    batch: row?.batch ?? "",
    point_dead: dead,
    suppressed: refused,
    already,
    set: done,
  };
}
