import type { Tx } from "../../../platform/db/index.ts";
import { type PayloadReader, fileKinds, payloadReader } from "../importing/read-payload.ts";
import type { MainKind } from "../importing/source-row.ts";
import type { Mapping } from "../mapping/index.ts";
import { ruledBy, type SurvivingKind } from "./fields.ts";
import { type Rule, usualRule } from "./winner.ts";

/** Who is believed in this workspace, and how its sources' rows are read: loaded once for an import or a view. */
export interface Survival {
  ruleFor(kind: SurvivingKind, field: string): Rule;
  source(id: string): { id: string; name: string; trust: number };
  /** The mapping a row came with. */
  mapping(source: string, kind: MainKind, id: string | null): Mapping | null;
  reader(source: string, kind: MainKind, mapping: string | null): PayloadReader | null;
}

interface StoredMapping {
  id: string;
  source_id: string;
  kind: string;
  mapping: Mapping;
}

export async function loadSurvival(tx: Tx): Promise<Survival> {
  const sources = await tx.query<{ id: string; name: string; trust: number }>(
    "select s.id, s.name, s.trust from sources s where s.workspace_id = $1",
    [tx.workspace],
  );
  const mappings = await tx.query<StoredMapping>(
    "select m.id, m.source_id, m.kind, m.mapping from source_mappings m where m.workspace_id = $1 order by m.created_at desc, m.id desc",
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
  const byMapping = new Map(mappings.map(({ id, mapping }) => [id, mapping]));
  // Rows from before mappings were kept with them were read by the eldest.
  const first = new Map(mappings.map(({ source_id, kind, mapping }) => [`${source_id}|${kind}`, mapping]));
  const mappingOf = (source: string, kind: MainKind, id: string | null) =>
    (id ? byMapping.get(id) : first.get(`${source}|${fileKinds[kind]}`)) ?? null;
  const readers = new Map<string, PayloadReader | null>();
  return {
    ruleFor: (kind, mark) => said.get(`${kind}|${ruledBy(mark)}`) ?? said.get(`${kind}|`) ?? usualRule,
    source: (id) => byId.get(id) ?? { id, name: "", trust: 0 },
    mapping: mappingOf,
    reader: (source, kind, id) => {
      const mark = id ?? `${source}|${kind}`;
      const known = readers.get(mark);
      if (known !== undefined) return known;
      const mapping = mappingOf(source, kind, id);
      const reader = mapping ? payloadReader(mapping, home?.currency ?? "") : null;
      readers.set(mark, reader);
      return reader;
    },
  };
}
