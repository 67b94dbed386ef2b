import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { claimsOf } from "./claims.ts";
import { isBeside, isContestable, type SurvivingKind } from "./fields.ts";
import { storedBeside } from "./settle-fields.ts";
import { loadSurvival } from "./survival.ts";
import { winnerOf } from "./winner.ts";

/**
 * A person says which source is right about one field of one record: its value is taken, and what it says later as well, whatever the rules are.
 * Null goes back to the rules.
 */
export async function chooseValue(
  tx: Tx,
  kind: SurvivingKind,
  id: string,
  field: string,
  source: string | null,
): Promise<{ set: string | null }> {
  if (!isContestable(kind, field)) throw new Fault("not_found", { what: "field", id: field });
  const survival = await loadSurvival(tx);
  const claims = (await claimsOf(tx, survival, kind, [id])).get(`${id}|${field}`) ?? [];
  if (source !== null && !claims.some((claim) => claim.source === source))
    throw new Fault("not_found", { what: "value of this source" });
  const set = changeSet(tx, { kind: "choose-value", summary: field });
  const before = await tx.query<{ id: string }>(
    `select f.id from field_choices f where f.workspace_id = $1 and f.${kind}_id = $2 and f.field = $3`,
    [tx.workspace, id, field],
  );
  await set.remove(
    "field-choice",
    before.map((row) => row.id),
  );
  if (source !== null) await set.create("field-choice", [{ [`${kind}_id`]: id, field, source_id: source }]);
  const winner = winnerOf(claims, survival.ruleFor(kind, field), source);
  const held = (await storedBeside(tx, kind, [id])).get(id)?.get(field);
  if (winner && held) await set.edit(held.kind, [{ id: held.id, fields: { [held.column]: winner.value } }]);
  else if (winner && !isBeside(field)) await set.edit(kind, [{ id, fields: { [field]: winner.value } }]);
  return { set: await set.close() };
}
