import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import type { MoveQuestion } from "./contract.ts";
import { moveWithin } from "./record-move.ts";

interface Asked {
  id: string;
  account_id: string;
  employment_id: string;
  against_employment_id: string;
  evidence: string;
  confidence_percent: number;
  answer: string | null;
}

/** What somebody who knows says: they moved, they work at both, or the new employer is a mistake. Undo asks again. */
export async function answerQuestion(
  tx: Tx,
  id: string,
  { answer, moved_on }: { answer: NonNullable<MoveQuestion["answer"]>; moved_on?: string },
): Promise<{ set: string | null }> {
  const question = await tx.one<Asked>(
    "select q.* from move_questions q where q.workspace_id = $1 and q.id = $2 for update",
    [tx.workspace, id],
  );
  if (!question) throw new Fault("not_found", { what: "question", id });
  const set = changeSet(tx, { kind: "answer-move-question", summary: answer });
  const { actor } = tx.ctx;
  await set.edit("move-question", [
    {
      id,
      fields: { answer, answered_at: tx.ctx.clock.now(), answered_by: actor.kind === "user" ? actor.user : null },
    },
  ]);
  if (answer === "moved") {
    await moveWithin(set, {
      employment_id: question.against_employment_id,
      to_account_id: question.account_id,
      moved_on,
      evidence: question.evidence,
      confidence_percent: question.confidence_percent,
    });
  }
  if (answer === "wrong") await set.remove("employment", [question.employment_id]);
  return { set: await set.close() };
}
