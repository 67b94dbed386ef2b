import type { Tx } from "../../../platform/db/index.ts";
import { type PayloadReader, fileKinds, payloadReader } from "../importing/read-payload.ts";
import type { MainKind } from "../importing/source-row.ts";
import type { Mapping } from "../mapping/index.ts";
import type { SurvivingKind } from "./fields.ts";
import { type Rule, usualRule } from "./winner.ts";

/** Who is believed in this workspace, and how its sources' rows are read: loaded once for an import or a view. */
export interface Survival {
  ruleFor(kind: SurvivingKind, field: string): Rule;
  source(id: string): { id: string; name: string; trust: number };
  reader(source: string, kind: MainKind): PayloadReader | null;
}

export async function loadSurvival(tx: Tx): Promise<Survival> {
  const sources = await tx.query<{ id: string; name: string; trust: number; mappings: Record<string, Mapping> }>(
    "select s.id, s.name, s.trust, s.mappings from sources s where s.workspace_id = $1",
    [tx.workspace],
  );
  const rules = await tx.query<Rule & { record_kind: SurvivingKind; field: string | null }>(
    "select r.record_kind, r.field, r.rule, r.source_id, r.person_first from survival_rules r where r.workspace_id = $1",
    [tx.workspace],
  );
  const home = await tx.one<{ currency: string }>("select w.currency from workspaces w where w.id = $1", [
    tx.workspace,
  ]);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const said = new Map(rules.map((rule) => [`${rule.record_kind}|${rule.field ?? ""}`, rule]));
  const readers = new Map<string, PayloadReader | null>();
  return {
    ruleFor: (kind, field) => said.get(`${kind}|${field}`) ?? said.get(`${kind}|`) ?? usualRule,
    source: (id) => byId.get(id) ?? { id, name: "", trust: 0 },
    reader: (id, kind) => {
      const known = readers.get(`${id}|${kind}`);
      if (known !== undefined) return known;
      const mapping = byId.get(id)?.mappings[fileKinds[kind]];
      const reader = mapping ? payloadReader(mapping, home?.currency ?? "") : null;
      readers.set(`${id}|${kind}`, reader);
      return reader;
    },
  };
}
