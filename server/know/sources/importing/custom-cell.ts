import { currencyExponent } from "../../../platform/money/index.ts";
import { type CustomValue, minorOf } from "../mapping/index.ts";

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

/** In the form of the field that is there, money without a currency in that of `home`; what does not fit it is left out, the row as it came is kept. */
export function cellOf(kind: CustomKind, value: CustomValue, home = ""): string | number | null {
  if (value.value === null) return null;
  switch (kind) {
    case "number": {
      const number = Number(value.value);
      return Number.isFinite(number) ? number : null;
    }
    case "yes-no":
      return /^(1|true|yes)$/i.test(value.value) ? 1 : 0;
    case "money":
      return moneyCell(value, home)?.minor ?? null;
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

/** "12.50", with the currency behind it or in its own place, in minor units of that currency, else of `home`. */
export function moneyCell({ value, currency }: CustomValue, home: string): { minor: string; currency: string } | null {
  const [, decimal, mark] = /^(-?\d+(?:\.\d+)?)(?: ([A-Z]{3}))?$/.exec(value ?? "") ?? [];
  const own = mark ?? currency ?? home;
  return decimal === undefined ? null : { minor: minorOf(decimal, currencyExponent(own)).toString(), currency: own };
}
