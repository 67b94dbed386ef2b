import type pg from "pg";
import { manifest } from "../db/manifest.ts";
import type { Check, Refusal } from "./check.ts";
import { database } from "./database.ts";
import { keyRules } from "./manifest-keys.ts";
import { isolationRules } from "./manifest-isolation.ts";
import { shapeRules } from "./manifest-shape.ts";

export const manifestCheck: Check = {
  name: "manifest",
  proves: "each table keeps the rules of its class: keys, foreign keys, partitions, row-level security, grants",
  database: true,
  run: () => database.look((client) => manifestRefusals(client)),
};

/** One rule of the distributed schema, as a query over the catalogs that returns whatever breaks it. */
export interface ManifestRule {
  /** Number in docs/architecture.md's list of rules for the schema. */
  rule: number;
  /** Returns `place` and `what`; reads `tables (oid, name, class, relkind)`: what the manifest calls workspace, reference or local. */
  query: string;
  instead: string;
}

/** A partition has no class of its own: it is its parent's storage, and the rules about it say so. */
const tables = `
  with manifest as (select key as name, value as class from jsonb_each_text($1::jsonb)),
  tables as (
    select c.oid, c.relname::text as name, m.class, c.relkind, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c left join manifest m on m.name = c.relname
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f') and not c.relispartition)`;

const rules: ManifestRule[] = [...shapeRules, ...keyRules, ...isolationRules];

export async function manifestRefusals(
  client: pg.Client,
  classes: Record<string, string> = manifest,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const { query, instead } of rules) {
    const found = await client.query<{ place: string; what: string }>(`${tables}\n${query}`, [JSON.stringify(classes)]);
    refusals.push(...found.rows.map((row) => ({ where: row.place, what: row.what, instead })));
  }
  return refusals;
}
