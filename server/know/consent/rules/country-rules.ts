import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import { type Check, changeSet } from "../../../platform/records/index.ts";
import type { CountryRule } from "../contract.ts";
import { countryNames, isCountry } from "./country-names.ts";

type Row = CountryRule & Record<string, unknown>;
type NewRule = Pick<CountryRule, "country" | "channel" | "audience" | "need"> & {
  soft_days?: number | null | undefined;
  source?: string | undefined;
};

export async function listCountryRules(tx: Tx): Promise<CountryRule[]> {
  return tx.query<CountryRule>(
    `select r.id, r.country, r.channel, r.audience, r.need, r.soft_days, r.source, r.revision from country_rules r
     where r.workspace_id = $1 order by r.country = '*' desc, r.country, r.channel, r.audience`,
    [tx.workspace],
  );
}

export async function createCountryRule(tx: Tx, wanted: NewRule): Promise<{ rule: CountryRule; set: string | null }> {
  if (wanted.country !== "*" && !isCountry(wanted.country))
    throw new Fault("invalid_input", {
      faults: [{ path: "country", given: wanted.country, expected: "a country of ISO 3166, or *" }],
    });
  refuseDays(wanted.need, wanted.soft_days ?? null);
  const there = await tx.one(
    "select from country_rules r where r.workspace_id = $1 and r.country = $2 and r.channel = $3 and r.audience = $4",
    [tx.workspace, wanted.country, wanted.channel, wanted.audience],
  );
  if (there) throw new Fault("already_exists", { what: "country rule" });
  const set = changeSet(tx, { kind: "create-country-rule", summary: `${wanted.country} ${wanted.channel}` });
  const [rule] = await set.create<Row>("country-rule", [
    { soft_days: null, source: "", ...wanted, names: countryNames(wanted.country), revision: 1 },
  ]);
  return { rule: shown(rule as Row), set: await set.close() };
}

/** What the law asks for there; a rule that no longer speaks of customers has no days. */
export async function editCountryRule(
  tx: Tx,
  id: string,
  fields: Partial<Pick<CountryRule, "need" | "soft_days" | "source">>,
  check?: Check,
): Promise<{ rule: CountryRule; set: string | null }> {
  const set = changeSet(tx, { kind: "edit-country-rule" });
  const [before] = await set.edit<Row>("country-rule", [{ id, check, fields: {} }]);
  const need = fields.need ?? (before as Row).need;
  const soft_days =
    fields.soft_days === undefined ? (need === "soft" ? (before as Row).soft_days : null) : fields.soft_days;
  refuseDays(need, soft_days);
  const [rule] = await set.edit<Row>("country-rule", [{ id, fields: { ...fields, soft_days } }]);
  set.head.summary = `${rule?.country} ${rule?.channel}`;
  return { rule: shown(rule as Row), set: await set.close() };
}

export async function removeCountryRule(tx: Tx, id: string): Promise<{ removed: number; set: string | null }> {
  const set = changeSet(tx, { kind: "remove-country-rule" });
  const gone = await set.remove("country-rule", [id]);
  return { removed: gone.length, set: await set.close() };
}

function refuseDays(need: CountryRule["need"], days: number | null): void {
  if (days !== null && need !== "soft")
    throw new Fault("invalid_input", {
      faults: [{ path: "soft_days", given: String(days), expected: "nothing: only a rule for customers has days" }],
    });
}

function shown({ id, country, channel, audience, need, soft_days, source, revision }: CountryRule): CountryRule {
  return { id, country, channel, audience, need, soft_days, source, revision };
}
