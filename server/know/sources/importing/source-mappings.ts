import { newId, type Tx } from "../../../platform/db/index.ts";
import { cardKind, type Kind, type Mapping } from "../mapping/index.ts";
import type { GoodRow, Opened } from "../reading/index.ts";
import type { PlannedFile } from "./plan-files.ts";
import { digest } from "./row-key.ts";

/** By this a mapping is known again; as it comes out of the database, where equal ones are written alike. */
export function markOf(mapping: Mapping): string {
  return digest(JSON.stringify(mapping));
}

/** Keeps the mappings of an import's files, each once, before the first row is read by it. Gives their ids in the order of the files. */
export async function keepMappings(tx: Tx, sourceId: string, files: PlannedFile[]): Promise<string[]> {
  const marked = files.map(({ kind, mapping }) => ({ kind, mapping, mark: markOf(mapping) }));
  const distinct = [...new Map(marked.map((one) => [one.mark, one])).values()];
  const rows = await tx.query<{ id: string; mark: string }>(
    `insert into source_mappings as m (workspace_id, source_id, id, kind, mark, mapping, created_at)
     select $1, $2, n.id, n.kind, n.mark, n.mapping, $3 from unnest($4::uuid[], $5::text[], $6::text[], $7::jsonb[]) as n (id, kind, mark, mapping)
     on conflict (workspace_id, source_id, mark) do update set kind = excluded.kind returning m.id, m.mark`,
    [
      tx.workspace,
      sourceId,
      tx.ctx.clock.now(),
      distinct.map(() => newId()),
      distinct.map(({ kind }) => kind),
      distinct.map(({ mark }) => mark),
      distinct.map(({ mapping }) => JSON.stringify(mapping)),
    ],
  );
  const ids = new Map(rows.map((row) => [row.mark, row.id]));
  return marked.map(({ mark }) => ids.get(mark) as string);
}

/** An import came to its end: from now on files of these columns are read this way. */
export async function rememberMappings(tx: Tx, importId: string, ids: string[]): Promise<void> {
  await tx.query("update source_mappings m set import_id = $2 where m.workspace_id = $1 and m.id = any ($3::uuid[])", [
    tx.workspace,
    importId,
    ids,
  ]);
}

/** The mappings a source is brought in with, the last one used first. */
export async function mappingsOf(tx: Tx, sourceId: string): Promise<Mapping[]> {
  const rows = await tx.query<{ mapping: Mapping }>(
    `select m.mapping from source_mappings m
     where m.workspace_id = $1 and m.source_id = $2 and m.import_id is not null order by m.import_id desc, m.id desc`,
    [tx.workspace, sourceId],
  );
  return rows.map((row) => row.mapping);
}

/** The same of the source of this name. */
export async function rememberedMappings(tx: Tx, source: string): Promise<Mapping[]> {
  const row = await tx.one<{ id: string }>(
    "select s.id from sources s where s.workspace_id = $1 and lower(s.name) = lower($2)",
    [tx.workspace, source],
  );
  return row ? mappingsOf(tx, row.id) : [];
}

/** Which source was last brought in with a file of these columns, where any was. */
export async function sourceOfColumns(tx: Tx, as: Kind | "auto", opened: Opened): Promise<string | null> {
  const rows = await tx.query<{ name: string; mapping: Mapping }>(
    `select s.name, m.mapping from source_mappings m join sources s on s.workspace_id = $1 and s.id = m.source_id
     where m.workspace_id = $1 and m.import_id is not null and s.removed_at is null order by m.import_id desc, m.id desc`,
    [tx.workspace],
  );
  return rows.find(({ mapping }) => rememberedFor([mapping], as, opened))?.name ?? null;
}

/** Of the mappings of a source the last one that files of this kind and these columns were brought in with. */
export function rememberedFor(remembered: Mapping[], as: Kind | "auto", opened: Opened): Mapping | undefined {
  const cards = opened.kind === "vcard";
  const kind = cards && as === "auto" ? cardKind(opened.sample.filter(isGood)) : as;
  return remembered.find((mapping) => (kind === "auto" || mapping.as === kind) && fits(mapping, opened, cards));
}

const isGood = (row: Opened["sample"][number]): row is GoodRow => row.fields !== null;

/** A remembered mapping is used for files of just the same columns. */
function fits(mapping: Mapping, opened: Opened, cards: boolean): boolean {
  if (!cards && mapping.header !== (opened.headerLine !== null)) return false;
  const columns = mapping.columns.map((column) => column.column);
  return columns.length === opened.header.length && columns.every((column, at) => column === opened.header[at]);
}
