import type { Evidence } from "../identity/index.ts";

/** The keys under which a source knows a record of its own, in what came later: the row says which of two records it meant. */
const namesKeyOf = (merged: string, record: string): string =>
  `exists (select from source_records o where o.workspace_id = $1 and o.${merged}_id = ${record} and o.kind = '${merged}' and o.source_id = t.source_id
     and (o.key = t.key or exists (select from jsonb_each_text(case jsonb_typeof(t.payload) when 'object' then t.payload else '{}' end) v where v.value = o.key)))`;

/** What a row of the other side's source became. */
const became = (column: string, merged: string, of: string): string =>
  `t.${of} in (select s.${column} from source_records s where s.workspace_id = $1 and s.${merged}_id = $3 and s.${column} is not null)`;

/** What sources know of rows that came in while two records were one: they keep naming each by its own key. */
export const sourceEvidence: Evidence[] = [
  { of: "source-record", sql: (merged) => `(${namesKeyOf(merged, "$3")} and not ${namesKeyOf(merged, "$2")})` },
  { of: "order", sql: (merged) => became("order_id", merged, "id") },
  { of: "touch", sql: (merged) => became("touch_id", merged, "id") },
  // Who came in with the other account's key works there.
  { of: "employment", sql: (merged) => (merged === "account" ? became("person_id", merged, "person_id") : undefined) },
  {
    of: "contact-point",
    sql: (merged) =>
      `exists (select from source_records s, jsonb_each_text(case jsonb_typeof(s.payload) when 'object' then s.payload else '{}' end) v
         where s.workspace_id = $1 and s.${merged}_id = $3 and s.kind = '${merged}' and lower(v.value) in (lower(t.value), t.normal))`,
  },
];
