import type { Filter, Rule } from "./shape.ts";

/** The same tree with the amounts of these fields told in whole units instead of minor ones: what people type and read. */
export const inMajor = (filter: Filter, fields: ReadonlySet<string>, exponent: number): Filter =>
  mapRules(filter, fields, (amount) => amount / 10 ** exponent);

/** Back to minor units, as the list keeps and asks them. */
export const inMinor = (filter: Filter, fields: ReadonlySet<string>, exponent: number): Filter =>
  mapRules(filter, fields, (amount) => Math.round(amount * 10 ** exponent));

function mapRules(filter: Filter, fields: ReadonlySet<string>, change: (amount: number) => number): Filter {
  return {
    ...filter,
    rules: filter.rules.map((rule) => {
      if ("rules" in rule) return mapRules(rule, fields, change);
      return fields.has(rule.field) ? { ...rule, value: mapValue(rule, change) } : rule;
    }),
  };
}

/** One amount, or two with a comma between or as a list. What is no number stays, so that it is told as it was typed. */
function mapValue({ value }: Rule, change: (amount: number) => number): unknown {
  if (Array.isArray(value)) return value.map((one) => mapValue({ value: one } as Rule, change));
  if (typeof value === "number") return change(value);
  if (typeof value !== "string") return value;
  return value
    .split(",")
    .map((part) => (part.trim() !== "" && Number.isFinite(Number(part)) ? String(change(Number(part))) : part))
    .join(",");
}
