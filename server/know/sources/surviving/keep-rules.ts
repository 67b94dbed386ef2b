import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { ownersOnly } from "../../../platform/history/index.ts";
import { changeSet } from "../../../platform/records/index.ts";
import { fieldsBeside, type SurvivingKind, survivingFields } from "./fields.ts";
import { type Settled, settleFields } from "./settle-fields.ts";
import { loadSurvival } from "./survival.ts";
import type { Rule } from "./winner.ts";

export interface RuleOf extends Rule {
  record_kind: SurvivingKind;
  field: string | null;
}

export async function listRules(tx: Tx): Promise<RuleOf[]> {
  return tx.query<RuleOf>(
    `select r.record_kind, r.field, r.rule, r.source_id, r.person_first from survival_rules r
     where r.workspace_id = $1 order by r.record_kind, r.field nulls first`,
    [tx.workspace],
  );
}

/** Sets whom to believe about a field, or about all fields of a kind. Without a rule the usual one holds again. What is stored is not touched. */
export async function keepRule(
  tx: Tx,
  { record_kind, field, rule, source_id, person_first }: Omit<RuleOf, "rule"> & { rule: Rule["rule"] | null },
): Promise<{ set: string | null }> {
  await ownersOnly(tx);
  const known: readonly string[] = [...survivingFields[record_kind], ...fieldsBeside[record_kind]];
  if (field !== null && !known.includes(field)) throw new Fault("not_found", { what: "field", id: field });
  if (rule === "source" && source_id === null) throw new Fault("not_found", { what: "source" });
  const set = changeSet(tx, { kind: "keep-survival-rule", summary: field ?? record_kind });
  const [there] = await tx.query<{ id: string }>(
    "select r.id from survival_rules r where r.workspace_id = $1 and r.record_kind = $2 and coalesce(r.field, '') = $3",
    [tx.workspace, record_kind, field ?? ""],
  );
  const fields = { rule, source_id: rule === "source" ? source_id : null, person_first };
  if (rule === null) await set.remove("survival-rule", there ? [there.id] : []);
  else if (there) await set.edit("survival-rule", [{ id: there.id, fields }]);
  else await set.create("survival-rule", [{ record_kind, field, ...fields }]);
  return { set: await set.close() };
}

/** Records settled by one statement. */
const recordsAtOnce = 500;

/** Lets the rules and trust as they are now decide over everything that more than one source knows. One change set for all. */
export async function applyRules(tx: Tx): Promise<{ set: string | null; changed: number }> {
  await ownersOnly(tx);
  const contested = await tx.query<Settled>(
    `select 'account' as kind, s.account_id as id from source_records s
     where s.workspace_id = $1 and s.account_id is not null and s.payload is not null group by s.account_id having count(distinct s.source_id) > 1
     union all
     select 'person', s.person_id from source_records s
     where s.workspace_id = $1 and s.person_id is not null and s.payload is not null group by s.person_id having count(distinct s.source_id) > 1`,
    [tx.workspace],
  );
  return settleFields(tx, contested, await loadSurvival(tx), recordsAtOnce);
}
