import { newId } from "../server/platform/db/index.ts";
import type { TestCtx, TestDatabase } from "./database.ts";

interface Column {
  name: string;
  type: string;
  needed: boolean;
  made: boolean;
  /** The table it points to by a foreign key. */
  points: string | null;
  /** The first word a check allows in it. */
  word: string | null;
}

const catalogue = `
  select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as needed,
    a.atthasdef or a.attidentity <> '' as made,
    (select d.relname from pg_constraint f join pg_class d on d.oid = f.confrelid
     where f.contype = 'f' and f.conrelid = a.attrelid and a.attnum = any (f.conkey) and a.attname <> 'workspace_id' limit 1)::text as points,
    (select substring(pg_get_constraintdef(k.oid) from '\\(' || a.attname || ' = ANY \\(ARRAY\\[''([^'']*)''')
     from pg_constraint k where k.contype = 'c' and k.conrelid = a.attrelid and pg_get_constraintdef(k.oid) ~ ('\\(' || a.attname || ' = ANY ') limit 1) as word
  from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`;

/** What the catalogue can't say: facts of a row that hang together. */
const facts: Record<string, (row: Record<string, unknown>) => Record<string, unknown>> = {
  consents: ({ person_id }) => ({ said_as: person_id, stands_for: [person_id] }),
  custom_values: () => ({ text_value: "x" }),
  contact_points: () => ({ kind: "email", value: "post@hedge.example", normal: "post@hedge.example" }),
  verifications: () => ({ confidence: 0.95, margin: 0.1 }),
};

/**
 * A row of any table, as the catalogue says it must be: what is needed and not given is made up, what it points to is planted too, once for those who
 * share it. For attacks on tables that the test itself need not know.
 */
export function planter(database: TestDatabase, ctx: TestCtx) {
  const known = new Map<string, Column[]>();
  const columnsOf = async (table: string): Promise<Column[]> => {
    const there = known.get(table) ?? (await database.asAdmin<Column>(catalogue, [table]));
    known.set(table, there);
    return there;
  };
  const plant = async (
    table: string,
    given: Record<string, unknown> = {},
    shared = new Map<string, string>(),
  ): Promise<string> => {
    const row: Record<string, unknown> = { workspace_id: ctx.workspace, ...facts[table]?.(given), ...given };
    for (const column of await columnsOf(table)) {
      if (column.name in row) continue;
      if (column.name === "id") row["id"] = newId();
      else if (column.needed && !column.made) row[column.name] = await madeUp(column, shared);
    }
    const names = Object.keys(row);
    await database.asAdmin(
      `insert into ${table} (${names.join(", ")}) select ${names.join(", ")} from jsonb_populate_record(null::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    );
    return String(row["id"]);
  };
  const madeUp = async ({ type, points, word }: Column, shared: Map<string, string>): Promise<unknown> => {
    if (points) {
      const there = shared.get(points) ?? (await plant(points, {}, shared));
      shared.set(points, there);
      return there;
    }
    if (word !== null) return word;
    if (type === "uuid") return newId();
    if (/int|numeric|double/.test(type)) return 1;
    if (type === "boolean") return false;
    if (type === "date") return "2026-03-01";
    if (type.startsWith("timestamp")) return ctx.clock.now().toISOString();
    if (type === "jsonb") return {};
    if (type.endsWith("[]")) return [];
    if (type === "bytea") return "\\x00";
    return `said ${newId()}`;
  };
  return plant;
}
