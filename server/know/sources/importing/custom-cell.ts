import { type CustomValue, currencyExponent, minorOf } from "../mapping/index.ts";

export type CustomKind = CustomValue["type"];

/** The column of `custom_values` by the kind of the field. */
export const columnOf = {
  text: "text_value",
  choice: "text_value",
  number: "number_value",
  money: "amount_minor",
  date: "date_value",
  "yes-no": "number_value",
} as const;

/** In the form of the field that is there; what does not fit it is left out, the row as it came is kept. */
export function cellOf(kind: CustomKind, value: CustomValue): string | number | null {
  if (value.value === null) return null;
  switch (kind) {
    case "number": {
      const number = Number(value.value);
      return Number.isFinite(number) ? number : null;
    }
    case "yes-no":
      return /^(1|true|yes)$/i.test(value.value) ? 1 : 0;
    case "money":
      return minorUnits(value);
    case "date":
      return /^\d{4}-\d{2}-\d{2}/.test(value.value) ? value.value.slice(0, 10) : null;
    default:
      return value.value;
  }
}

/** The same as text; what does not fit the field says nothing. */
export function customText(kind: CustomKind, value: CustomValue): string | null | undefined {
  const cell = cellOf(kind, value);
  return cell === null ? (value.value === null ? null : undefined) : String(cell);
}

/** "12.50", with the currency beside it or in its own place, in minor units. */
function minorUnits({ value, currency }: CustomValue): string | null {
  const [, decimal, mark] = /^(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?$/.exec(value ?? "") ?? [];
  return decimal === undefined ? null : minorOf(decimal, currencyExponent(mark ?? currency ?? "")).toString();
}
