import { newId, type Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { decision } from "../merging/index.ts";

/** Never the same, left for later, or open again. The answer is kept, and can be taken back. */
export async function answerPair(
  tx: Tx,
  id: string,
  answer: "never" | "left" | "open",
): Promise<{ id: string; set: string | null }> {
  const set = changeSet(tx, { kind: "answer-pair", summary: answer });
  const decided = answer === "open" ? { decided_at: null, decided_by: null } : decision(tx);
  await set.edit("match-pair", [{ id, fields: { state: answer, ...decided } }]);
  return { id, set: await set.close() };
}

/** Somebody says of two records that nothing asked about that they are never the same. */
export async function notePair(
  tx: Tx,
  { kind, one, other }: { kind: "account" | "person"; one: string; other: string },
): Promise<{ id: string; set: string | null }> {
  if (one === other) throw new Fault("merge_itself", {});
  const [a_id, b_id] = [one, other].sort() as [string, string];
  const table = kind === "account" ? "accounts" : "people";
  const there = await tx.query<{ id: string }>(
    `select t.id from ${table} t where t.workspace_id = $1 and t.id = any ($2::uuid[]) order by t.id for key share`,
    [tx.workspace, [a_id, b_id]],
  );
  for (const id of [a_id, b_id])
    if (!there.some((row) => row.id === id)) throw new Fault("not_found", { what: kind, id });
  const known = await tx.one<{ id: string }>(
    "select p.id from match_pairs p where p.workspace_id = $1 and p.a_id = $2 and p.b_id = $3",
    [tx.workspace, a_id, b_id],
  );
  if (known) return answerPair(tx, known.id, "never");
  const set = changeSet(tx, { kind: "answer-pair", summary: "never" });
  const id = newId();
  await set.create("match-pair", [
    { id, kind, a_id, b_id, weights: [], state: "never", found_at: tx.ctx.clock.now(), ...decision(tx) },
  ]);
  return { id, set: await set.close() };
}
