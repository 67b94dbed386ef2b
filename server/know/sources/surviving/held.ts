import type { Tx } from "../../../platform/db/index.ts";
import { columnOf, type CustomKind } from "../importing/custom-cell.ts";
import { customMark, employmentMark, type SurvivingKind } from "./fields.ts";

/** Rows beside a record that sources contradict each other about. */
export type Beside = "employment" | "relationship" | "custom";
export type About = "own" | Beside;

/** Where a field that stands beside a record is held. */
export interface Held {
  /** As history knows the row. */
  kind: "employment" | "relationship" | "custom-value";
  id: string;
  /** The account or the person. */
  owner: string;
  column: string;
  mark: string;
  value: string | null;
  /** The account somebody works at, the label of a field of one's own. */
  of: string | null;
  /** Of a field of one's own: how its value is read. */
  as: CustomKind | null;
  currency: string | null;
}

/** The rows beside these records as they stand: of several spells at one account the running one, of several statuses the one that holds. */
export async function heldBeside(tx: Tx, kind: SurvivingKind, ids: string[], about: readonly About[]): Promise<Held[]> {
  const parts = kind === "person" ? ["employment", "custom"] : ["relationship", "custom"];
  const wanted = parts.filter((part) => about.includes(part as Beside));
  if (wanted.length === 0 || ids.length === 0) return [];
  const rows = await tx.query<HeldRow>(
    wanted
      .map((part) => (part === "custom" ? customRows(kind) : besideRows[part as Exclude<Beside, "custom">]))
      .join(" union all "),
    [tx.workspace, ids],
  );
  return rows.flatMap((row) => spread(row));
}

/** Kinds of the workspace's own fields by label, for rows that name them. */
export async function customKinds(tx: Tx, kind: SurvivingKind): Promise<Map<string, CustomKind>> {
  const rows = await tx.query<{ label: string; kind: CustomKind }>(
    "select f.label, f.kind from custom_fields f where f.workspace_id = $1 and f.record_kind = $2 and f.removed_at is null",
    [tx.workspace, kind],
  );
  return new Map(rows.map((row) => [row.label.toLowerCase(), row.kind]));
}

interface HeldRow {
  part: Beside;
  id: string;
  owner: string;
  at: string | null;
  of: string | null;
  as: CustomKind | null;
  currency: string | null;
  fields: Record<string, string | null>;
}

const besideRows = {
  employment: `(select distinct on (e.person_id, e.account_id) 'employment' as part, e.id, e.person_id as owner, e.account_id as at, a.name as "of",
      null as "as", null as currency,
      jsonb_build_object('title', e.title, 'buying_role', e.buying_role, 'started_on', e.started_on::text, 'ended_on', e.ended_on::text) as fields
    from employments e join accounts a on a.workspace_id = $1 and a.id = e.account_id
    where e.workspace_id = $1 and e.person_id = any ($2::uuid[])
    order by e.person_id, e.account_id, e.ended_on desc nulls first, e.id desc)`,
  relationship: `(select distinct on (r.account_id) 'relationship' as part, r.id, r.account_id as owner, null::uuid as at, null as "of",
      null as "as", null as currency,
      jsonb_build_object('status', r.status, 'started_on', r.started_on::text, 'ended_on', r.ended_on::text) as fields
    from relationships r where r.workspace_id = $1 and r.account_id = any ($2::uuid[]) and r.ended_on is null
    order by r.account_id, r.started_on desc nulls last, r.id desc)`,
} as const;

const customRows = (
  kind: SurvivingKind,
): string => `(select 'custom' as part, v.id, v.${kind}_id as owner, null::uuid as at, f.label as "of",
    f.kind as "as", v.currency,
    jsonb_build_object('text_value', v.text_value, 'number_value', v.number_value::text, 'amount_minor', v.amount_minor::text,
      'date_value', v.date_value::text) as fields
  from custom_values v join custom_fields f on f.workspace_id = $1 and f.id = v.field_id and f.removed_at is null
  where v.workspace_id = $1 and v.${kind}_id = any ($2::uuid[]) and v.${kind}_id is not null)`;

const statusMarks: Record<string, string> = { status: "relationship", started_on: "since", ended_on: "until" };

function spread({ part, id, owner, at, of, as, currency, fields }: HeldRow): Held[] {
  const base = { id, owner, of, as, currency };
  if (part === "custom") {
    const column = columnOf[as as CustomKind];
    return [{ ...base, kind: "custom-value", column, mark: customMark(of as string), value: fields[column] ?? null }];
  }
  return Object.entries(fields).map(([column, value]) => ({
    ...base,
    kind: part,
    column,
    mark: part === "employment" ? employmentMark(column, at as string) : (statusMarks[column] as string),
    value,
  }));
}
