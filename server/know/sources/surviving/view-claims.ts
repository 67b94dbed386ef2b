import type { Tx } from "../../../platform/db/index.ts";
import { choicesOf, claimsOf } from "./claims.ts";
import { type SurvivingKind, survivingFields } from "./fields.ts";
import type { CustomKind } from "../importing/custom-cell.ts";
import type { Held } from "./held.ts";
import { storedBeside, storedFields } from "./settle-fields.ts";
import { loadSurvival } from "./survival.ts";
import { type Rule, winnerOf } from "./winner.ts";

export interface FieldClaims {
  field: string;
  /** The account somebody works at, the label of a field of one's own. */
  of: string | null;
  /** Of a field of one's own: how its values are read. */
  as: CustomKind | null;
  currency: string | null;
  value: string | null;
  rule: Rule["rule"];
  /** The source a person chose. */
  choice: string | null;
  /** Not everybody says the same. */
  contested: boolean;
  claims: {
    by: "person" | "source";
    source: string | null;
    name: string;
    value: string | null;
    at: Date;
    wins: boolean;
  }[];
}

export interface RecordClaims {
  sources: { id: string; name: string; key: string; first_at: Date; last_at: Date }[];
  fields: FieldClaims[];
}

/** Who says what about one record, newest first, and who is believed. */
export async function viewClaims(tx: Tx, kind: SurvivingKind, id: string): Promise<RecordClaims> {
  const survival = await loadSurvival(tx);
  const claims = await claimsOf(tx, survival, kind, [id]);
  const choices = await choicesOf(tx, kind, [id]);
  const stored = (await storedFields(tx, kind, [id])).get(id);
  const beside = (await storedBeside(tx, kind, [id])).get(id) ?? new Map<string, Held>();
  const fields = [...survivingFields[kind], ...beside.keys()].flatMap((field): FieldClaims[] => {
    const held = beside.get(field);
    const said = claims.get(`${id}|${field}`) ?? [];
    if (said.length === 0 || !stored) return [];
    const rule = survival.ruleFor(kind, field);
    const choice = choices.get(`${id}|${field}`) ?? null;
    const winner = winnerOf(said, rule, choice);
    return [
      {
        field,
        of: held?.of ?? null,
        as: held?.as ?? null,
        currency: held?.currency ?? null,
        value: (held ? held.value : stored[field]) ?? null,
        rule: rule.rule,
        choice,
        contested: new Set(said.map(({ value }) => value)).size > 1,
        claims: said
          .toSorted((a, b) => b.at.getTime() - a.at.getTime())
          .map((claim) => ({
            by: claim.by,
            source: claim.source,
            name: claim.name,
            value: claim.value,
            at: claim.at,
            wins: claim === winner,
          })),
      },
    ];
  });
  const sources = await tx.query<RecordClaims["sources"][number]>(
    `select x.id, x.name, min(s.key) as key, min(s.created_at) as first_at, max(coalesce(i.started_at, i.created_at)) as last_at
     from source_records s join sources x on x.workspace_id = $1 and x.id = s.source_id
     join imports i on i.workspace_id = $1 and i.id = s.changed_import_id
     where s.workspace_id = $1 and s.${kind}_id = $2 and s.kind = $3 group by x.id, x.name order by x.name`,
    [tx.workspace, id, kind],
  );
  return { sources, fields };
}
