import type { Tx } from "../../../platform/db/index.ts";
import { fieldsOf, type Kind, type Proposal, proposeMapping } from "../mapping/index.ts";
import { openFile, type Opened, type ReadRow } from "../reading/index.ts";
import { rememberedFor } from "./plan-files.ts";
import { rememberedMappings } from "./start-import.ts";

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
  },
): Promise<ImportProposal> {
  const opened = await openFile(wish.path, { header: wish.header, delimiter: wish.delimiter, sheet: wish.sheet });
  const remembered = wish.source
    ? rememberedFor(await rememberedMappings(tx, wish.source), wish.as, opened)
    : undefined;
  const proposal = proposeMapping(opened.columns, opened.sample, {
    as: remembered?.as ?? wish.as,
    header: opened.headerLine !== null,
    file: wish.name,
  });
  return {
    ...proposal,
    mapping: remembered ?? proposal.mapping,
    kind: opened.kind,
    header: opened.header,
    header_line: opened.headerLine,
    header_confidence: opened.headerConfidence,
    sheets: opened.sheets,
    sheet: opened.sheet,
    warnings: opened.warnings,
    sample: opened.sample
      .slice(0, shownRows)
      .map((row: ReadRow) => ({ line: row.line, fields: row.fields, reason: row.reason })),
    fields: fieldsOf(proposal.mapping.as).map((field) => field.name),
    remembered: remembered !== undefined,
  };
}
