import type { Tx } from "../../../platform/db/index.ts";
import { Fault } from "../../../platform/errors/index.ts";
import {
  chooseFields,
  fieldsOf,
  type Kind,
  lackingFields,
  type Mapping,
  type Proposal,
  proposeMapping,
} from "../mapping/index.ts";
import { openFile, type Opened, type ReadRow } from "../reading/index.ts";
import { rememberedFor, rememberedMappings, sourceOfColumns } from "./source-mappings.ts";

export interface ImportProposal extends Proposal {
  kind: Opened["kind"];
  header: string[];
  header_line: number | null;
  header_confidence: number;
  sheets: string[] | null;
  sheet: string | null;
  warnings: Opened["warnings"];
  sample: { line: number; fields: string[] | null; reason: string | null }[];
  fields: string[];
  remembered: boolean;
  /** The source that files of these columns last came from, whatever source was asked about. */
  source_of_columns: string | null;
  /** False where neither names nor values tell what the file holds: then a human says it. */
  kind_known: boolean;
}

/** Rows shown of a file whose mapping is being settled. */
const shownRows = 20;

/** What a file seems to hold: its header, its columns with their likely fields, and the mapping this source was last brought in with, where it fits. */
export async function proposeImport(
  tx: Tx,
  wish: {
    path: string;
    name: string;
    as: Kind | "auto";
    source?: string;
    header?: boolean;
    delimiter?: string;
    sheet?: string;
    /** What a human chose for some columns. */
    fields?: Record<string, string | null>;
  },
): Promise<ImportProposal> {
  const opened = await openFile(wish.path, { header: wish.header, delimiter: wish.delimiter, sheet: wish.sheet });
  const remembered = wish.source
    ? rememberedFor(await rememberedMappings(tx, wish.source), wish.as, opened)
    : undefined;
  const guessed = proposeAnything(opened, remembered?.as ?? wish.as, wish.name);
  const recalled = remembered ? { ...guessed, ...asRemembered(remembered, guessed) } : guessed;
  const proposal = wish.fields ? chooseFields(recalled, opened.columns, opened.sample, wish.fields) : recalled;
  return {
    ...proposal,
    kind: opened.kind,
    header: opened.header,
    header_line: opened.headerLine,
    header_confidence: opened.headerConfidence,
    sheets: opened.sheets,
    sheet: opened.sheet,
    kind_known: proposal.confidence > 0,
    warnings: opened.warnings,
    sample: opened.sample
      .slice(0, shownRows)
      .map((row: ReadRow) => ({ line: row.line, fields: row.fields, reason: row.reason })),
    fields: await fieldsFor(tx, proposal.mapping.as),
    remembered: remembered !== undefined,
    source_of_columns: await sourceOfColumns(tx, wish.as, opened),
  };
}

/** Where nothing tells what a file holds it is shown as accounts, for a human to say what it is. */
function proposeAnything(opened: Opened, as: Kind | "auto", file: string): Proposal {
  const propose = (kind: Kind | "auto") =>
    proposeMapping(opened.columns, opened.sample, { as: kind, header: opened.headerLine !== null, file });
  try {
    return propose(as);
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== "kind_unknown") throw error;
    return { ...propose("accounts"), confidence: 0, ready: false };
  }
}

/** The columns as they were settled the last time this source was brought in; nothing of it is asked again. */
function asRemembered(mapping: Mapping, proposal: Proposal): Pick<Proposal, "mapping" | "columns" | "lacks" | "ready"> {
  const settled = new Map(mapping.columns.map((column) => [column.column, column]));
  return {
    mapping,
    columns: proposal.columns.map(({ column, samples, field, confidence, reason, format }) => {
      const told = settled.get(column);
      return told
        ? { ...told, samples, confidence: 1, reason: "as it was brought in last time" }
        : { column, samples, field, confidence, reason, ...(format ? { format } : {}) };
    }),
    lacks: lackingFields(mapping),
    ready: lackingFields(mapping).length === 0,
  };
}

/** Every field a column of this kind can become. */
export async function fieldsFor(tx: Tx, as: Kind): Promise<string[]> {
  return [...fieldsOf(as).map((field) => field.name), ...(await ownFields(tx, as))];
}

/** Fields of the workspace's own that a column of accounts or people can fill. */
async function ownFields(tx: Tx, as: Kind): Promise<string[]> {
  if (as !== "accounts" && as !== "people") return [];
  const rows = await tx.query<{ field: string }>(
    `select f.record_kind || '.custom.' || f.label as field from custom_fields f
     where f.workspace_id = $1 order by f.record_kind, f.position, f.label`,
    [tx.workspace],
  );
  return rows.map((row) => row.field);
}
