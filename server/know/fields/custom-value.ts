import { isDay } from "../../platform/clock/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { CustomContent, CustomField } from "./contract.ts";

/** The columns of a custom value; the one in use follows the field's kind. */
export interface ValueColumns {
  text_value: string | null;
  number_value: number | null;
  amount_minor: number | null;
  currency: string | null;
  date_value: string | null;
}

const nothing: ValueColumns = {
  text_value: null,
  number_value: null,
  amount_minor: null,
  currency: null,
  date_value: null,
};

export const valueColumnNames = Object.keys(nothing) as (keyof ValueColumns)[];

/** Where a value goes, or why it can't be one of this field; null for no value at all. */
export function valueColumns(
  field: Pick<CustomField, "kind" | "label" | "choices">,
  value: CustomContent,
): ValueColumns | null {
  if (value === null) return null;
  if (field.kind === "text" && typeof value === "string") return { ...nothing, text_value: value };
  if (field.kind === "choice" && typeof value === "string" && (field.choices ?? []).includes(value))
    return { ...nothing, text_value: value };
  if (field.kind === "number" && typeof value === "number") return { ...nothing, number_value: value };
  if (field.kind === "yes-no" && typeof value === "boolean") return { ...nothing, number_value: value ? 1 : 0 };
  if (field.kind === "date" && typeof value === "string" && isDay(value)) return { ...nothing, date_value: value };
  if (field.kind === "money" && typeof value === "object")
    return { ...nothing, amount_minor: value.amount_minor, currency: value.currency };
  throw new Fault("custom_value_kind", { label: field.label, kind: field.kind, value: JSON.stringify(value) });
}

/** The value as it was given. */
export function contentOf(field: Pick<CustomField, "kind">, row: ValueColumns): CustomContent {
  if (field.kind === "number") return row.number_value;
  if (field.kind === "yes-no") return row.number_value === 1;
  if (field.kind === "date") return row.date_value;
  if (field.kind === "money") return { amount_minor: row.amount_minor ?? 0, currency: row.currency ?? "" };
  return row.text_value;
}
