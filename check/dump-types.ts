import type pg from "pg";

interface Column {
  table: string;
  column: string;
  type: string;
  array: boolean;
  required: boolean;
  choices: string | null;
}

/** What `pg` hands us for a column (the parsers are in connect.ts). */
const typescriptTypes: Record<string, string> = {
  uuid: "string",
  text: "string",
  varchar: "string",
  bpchar: "string",
  citext: "string",
  name: "string",
  bool: "boolean",
  int2: "number",
  int4: "number",
  int8: "number",
  float4: "number",
  float8: "number",
  numeric: "string",
  date: "string",
  time: "string",
  timestamptz: "Date",
  bytea: "Buffer",
  inet: "string",
  tsvector: "string",
};

/** json comes out parsed. */
const jsonTypes = new Set(["json", "jsonb"]);

/** The tables as `pg` hands their rows out: a type for each, and `Tables` with all. */
export async function dumpTypes(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(columns);
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  const names = [...tables.keys()];
  return [
    "// What the migrations make: rows as pg hands them out. Written by bin/check --write; never by hand.",
    ...names.flatMap((name) => [
      "",
      `export interface ${typeName(name)} {`,
      ...(tables.get(name) ?? []).map(line),
      "}",
    ]),
    "",
    "export interface Tables {",
    ...names.map((name) => `  ${name}: ${typeName(name)};`),
    "}",
    "",
  ].join("\n");
}

function line(column: Column): string {
  const known = jsonTypes.has(column.type) ? "unknown" : (column.choices ?? typescriptTypes[column.type]);
  if (!known) {
    throw new Error(
      `${column.table}.${column.column} is of type ${column.type}: say in check/dump-types.ts what pg hands us for it`,
    );
  }
  const one = column.array ? `${known.includes("|") ? `(${known})` : known}[]` : known;
  // Null is among what nobody knows.
  const value = column.required || one === "unknown" ? one : `${one} | null`;
  return `  ${column.column}: ${value};`;
}

function typeName(table: string): string {
  return table.replace(/(^|_)([a-z])/g, (_, _start, letter: string) => letter.toUpperCase());
}

/** A text column with a check `x in ('a', 'b')` is a choice of these. */
const columns = `
  select c.relname::text as "table", a.attname::text as "column", coalesce(e.typname, t.typname)::text as type,
         e.oid is not null as "array", a.attnotnull as required,
         (select string_agg(format('"%s"', word[1]), ' | ')
            from pg_constraint k
            cross join lateral regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') as word
           where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
             and pg_get_constraintdef(k.oid) ~ '^CHECK \\(\\((\\w+) = ANY \\(ARRAY\\[(''[^'']*''::text(, )?)+\\]\\)\\)\\)$') as choices
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname, a.attnum`;
