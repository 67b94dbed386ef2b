import type pg from "pg";
import type { Check, Refusal } from "./check.ts";
import { LeftOut } from "./check.ts";
import { database } from "./database.ts";

export const references: Check = {
  name: "references",
  proves: "every column that points to a person or an account is in the registry that merging and erasing walk",
  database: true,
  run: async ({ tree }) => {
    if (!tree.has("server/main/compose.ts")) throw new LeftOut("server/main/compose.ts is not there");
    const main = await import("../server/main/compose.ts");
    return database.look((client) => referenceRefusals(client, main.references()));
  },
};

export interface Reference {
  table: string;
  column: string;
  kind: string;
  /** A merge moves it, and keeps a list of the rows by their ids. */
  moves?: boolean;
}

/** By its name or by its foreign key; a partition is its table's. */
const pointing = `
  select c.relname::text as "table", a.attname::text as "column",
         coalesce(case d.relname when 'accounts' then 'account' when 'people' then 'person' end,
                  case when a.attname ~ '(^|_)account_id$' then 'account' else 'person' end) as kind
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_constraint f on f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
    and a.attname <> 'workspace_id' and f.confrelid in ('public.accounts'::regclass, 'public.people'::regclass)
  left join pg_class d on d.oid = f.confrelid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and (a.attname ~ '(^|_)(account|person)_id$' or f.oid is not null)
  order by 1, 2`;

export async function referenceRefusals(client: pg.Client, registered: readonly Reference[]): Promise<Refusal[]> {
  const found = (await client.query<Reference>(pointing)).rows;
  const name = (reference: Reference): string => `${reference.table}.${reference.column}`;
  const known = new Map(registered.map((reference) => [name(reference), reference]));
  const refusals: Refusal[] = [];
  for (const reference of found) {
    const entry = known.get(name(reference));
    if (!entry) {
      refusals.push({
        where: name(reference),
        what: `points to ${reference.kind === "account" ? "an account" : "a person"} and is in no registry: a merge or an erasure would leave it behind`,
        instead: `add { column: "${reference.column}", kind: "${reference.kind}" } to refersTo of the record in the feature's parts.ts`,
      });
    } else if (entry.kind !== reference.kind) {
      refusals.push({
        where: name(reference),
        what: `points to the kind "${reference.kind}" and is registered as "${entry.kind}"`,
        instead: "mend the kind in the feature's parts.ts",
      });
    }
  }
  const columns = new Set(
    (
      await client.query<Reference>(
        `select c.relname::text as "table", a.attname::text as "column" from pg_class c join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`,
      )
    ).rows.map(name),
  );
  for (const reference of registered) {
    if (reference.moves && columns.has(name(reference)) && !columns.has(`${reference.table}.id`))
      refusals.push({
        where: name(reference),
        what: "is moved by a merge, which keeps a list of what it moved by ids, and the table has none",
        instead: "give the table a column `id uuid not null`",
      });
    if (columns.has(name(reference))) continue;
    refusals.push({
      where: name(reference),
      what: "is registered and no such column exists",
      instead: "remove it from refersTo in the feature's parts.ts, or name the column as the migration does",
    });
  }
  return refusals;
}
