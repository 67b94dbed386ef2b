import { z } from "zod";
import type { CellKind, ExportColumn, ExportRow } from "./export-column.ts";

/** What of JSON schema (2020-12) a row's description uses. */
interface Described {
  $ref?: string;
  type?: string | string[];
  format?: string;
  properties?: Record<string, Described>;
  anyOf?: Described[];
  oneOf?: Described[];
  allOf?: Described[];
  $defs?: Record<string, Described>;
}

/** A row within a row within a row is told as it stands. */
const deepest = 4;

/** The columns of any list, from the schema of its rows: a field within a field is `outer.inner`, what has no one form is text. */
export function listColumns(row: z.ZodType): ExportColumn[] {
  const whole = z.toJSONSchema(row, { io: "output", unrepresentable: "any" }) as Described;
  const found = new Map<string, CellKind>();
  walk(whole, "", 0);
  return [...found].map(([name, kind]) => ({ name, kind }));

  function walk(given: Described, name: string, depth: number): void {
    const schema = resolved(given);
    const either = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.map(resolved).filter(({ type }) => type !== "null");
    const kinds = either ?? [schema];
    if (depth < deepest && kinds.length > 0 && kinds.every(({ properties }) => properties))
      for (const { properties } of kinds)
        for (const [inner, field] of Object.entries(properties ?? {}))
          walk(field, name ? `${name}.${inner}` : inner, depth + 1);
    else {
      const [only] = kinds;
      // What two shapes of a row tell differently is text.
      const kind = only && kinds.length === 1 ? kindOf(only) : "text";
      found.set(name || "value", found.has(name) && found.get(name) !== kind ? "text" : kind);
    }
  }

  function resolved(schema: Described): Described {
    if (!schema.$ref) return Array.isArray(schema.type) ? { ...schema, type: sole(schema.type) } : schema;
    const name = schema.$ref.replace("#/$defs/", "");
    return resolved(whole.$defs?.[name] ?? {});
  }
}

/** Null stands for no value whatever the kind. */
const sole = (types: string[]): string => {
  const others = types.filter((type) => type !== "null");
  return others.length === 1 ? (others[0] as string) : "any";
};

function kindOf({ type, format }: Described): CellKind {
  if (type === "integer") return "integer";
  if (type === "number") return "number";
  if (type === "boolean") return "yes-no";
  if (type === "string" && format === "date") return "day";
  return type === "string" && format === "date-time" ? "instant" : "text";
}

/** One row of a list as the cells of its columns. */
export function listCells(columns: ExportColumn[], row: unknown): ExportRow {
  return Object.fromEntries(columns.map(({ name }) => [name, cell(valueAt(row, name))]));
}

function valueAt(row: unknown, name: string): unknown {
  let value = row;
  for (const part of name.split(".")) {
    if (typeof value !== "object" || value === null) return name === "value" ? value : null;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function cell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, "Z");
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => cell(named(one))).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value as string | number);
}

/** Of several records in one cell the names are told. */
function named(value: unknown): unknown {
  const names = value as { name?: unknown; title?: unknown; value?: unknown } | null;
  return typeof value === "object" ? (names?.name ?? names?.title ?? names?.value ?? value) : value;
}
