import { Fault } from "../../../platform/errors/index.ts";
import { rememberedFor } from "../importing/source-mappings.ts";
import { chooseFields, findField, type Mapping, type Proposal, proposeMapping } from "../mapping/index.ts";
import { openFile, type Opened } from "../reading/index.ts";
import type { Found } from "./guards.ts";
import type { RunFile } from "./run.ts";
import type { Source } from "./source.ts";

export interface SettledFile extends RunFile {
  mapping: Mapping;
  opened: Opened;
}

/** A file and how it is read: as the source was last brought in, with columns that came anew proposed; what is gone is told. Null: it holds no row. */
export async function settleFile(
  source: Pick<Source, "mappings" | "reading">,
  file: RunFile,
): Promise<{ file: SettledFile; columns: Found["columns"][number] } | null> {
  const opened = await openFile(file.path, {
    header: source.reading.header,
    delimiter: source.reading.delimiter,
    sheet: file.sheet ?? source.reading.sheet,
  }).catch((error: unknown) => {
    if (error instanceof Fault && ["file_empty", "file_header_only"].includes(error.code)) return null;
    throw error;
  });
  if (!opened) return null;
  const as = file.as ?? source.reading.as ?? "auto";
  const known = rememberedFor(source.mappings, as, opened) ?? nearest(source.mappings, as, opened);
  const proposal = proposeMapping(opened.columns, opened.sample, {
    as: known?.as ?? as,
    header: opened.headerLine !== null,
    file: file.name,
  });
  const settled = known ? refit(known, proposal.mapping, opened) : proposal.mapping;
  const mapping = asChosen(settled, proposal, opened, source.reading.fields ?? {});
  const has = new Set(opened.header);
  const knew = new Set((known ?? mapping).columns.map((column) => column.column));
  return {
    file: { ...file, mapping, opened },
    columns: {
      file: file.name,
      gone: (known?.columns ?? [])
        .filter((column) => column.field !== null && !has.has(column.column))
        .map((column) => column.column),
      added: opened.header.filter((column) => !knew.has(column)),
    },
  };
}

/** What somebody said of columns holds over what was guessed or remembered; a field that has one column only is taken from the column that had it. */
function asChosen(
  mapping: Mapping,
  proposal: Proposal,
  opened: Opened,
  fields: Record<string, string | null>,
): Mapping {
  const mine = Object.entries(fields).filter(
    ([column, field]) => opened.header.includes(column) && (field === null || findField(mapping.as, field)),
  );
  if (mine.length === 0) return mapping;
  const chosen = chooseFields(proposal, opened.columns, opened.sample, Object.fromEntries(mine)).mapping.columns;
  const said = new Map(chosen.filter(({ column }) => column in fields).map((column) => [column.column, column]));
  const taken = new Set(
    [...said.values()].flatMap(({ field }) => (field && !findField(mapping.as, field)?.many ? [field] : [])),
  );
  return {
    ...mapping,
    columns: mapping.columns.map(
      (column) =>
        said.get(column.column) ??
        (column.field && taken.has(column.field) ? { column: column.column, field: null } : column),
    ),
  };
}

/**
 * Files of other columns than any before: of the mappings this source was brought in with the one that has most in common with the file, the last one
 * used of several; none where the file has less than a third of its columns. Cards all have the same columns.
 */
function nearest(mappings: Mapping[], as: string, opened: Opened): Mapping | undefined {
  if (opened.kind === "vcard") return undefined;
  const header = new Set(opened.header);
  const scored = mappings
    .filter((mapping) => as === "auto" || mapping.as === as)
    .map((mapping) => {
      const shared = mapping.columns.filter((column) => header.has(column.column)).length;
      const either = mapping.columns.length + header.size - shared;
      return { mapping, share: shared / Math.max(1, mapping.columns.length), alike: shared / Math.max(1, either) };
    })
    .toSorted((a, b) => b.alike - a.alike);
  // A file said to be of this kind is meant, however its columns are called.
  return scored[0] && (scored[0].share >= 1 / 3 || as !== "auto") ? scored[0].mapping : undefined;
}

/** What is known of a column holds; for columns that are new the proposal speaks, where its field is not taken. */
function refit(known: Mapping, proposed: Mapping, opened: Opened): Mapping {
  const before = new Map(known.columns.map((column) => [column.column, column]));
  const taken = new Set(known.columns.filter(({ column }) => opened.header.includes(column)).map(({ field }) => field));
  const said = new Map(proposed.columns.map((column) => [column.column, column]));
  return {
    ...known,
    header: proposed.header,
    columns: opened.header.map((column) => {
      const kept = before.get(column);
      if (kept) return kept;
      const anew = said.get(column);
      return anew && anew.field !== null && !taken.has(anew.field) ? anew : { column, field: null };
    }),
  };
}
