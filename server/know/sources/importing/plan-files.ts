import { basename, extname } from "node:path";
import { Fault } from "../../../platform/errors/index.ts";
import {
  type Kind,
  lackingFields,
  type Mapping,
  mapByColumns,
  type ProposedColumn,
  proposeMapping,
} from "../mapping/index.ts";
import { csvCell, openFile, type Opened, type OpenOptions } from "../reading/index.ts";
import { rememberedFor } from "./source-mappings.ts";

/** How a file is to be read, as the caller said it. */
export interface FileWish {
  path: string;
  /** What the user calls it; the file's own name otherwise. */
  name?: string;
  as: Kind | "auto";
  mapping?: Mapping;
  columns?: string[];
  header?: boolean;
  delimiter?: string;
  sheet?: string;
}

/** One file of an import with the mapping that will be used; a plain document, kept with the import. */
export interface PlannedFile {
  name: string;
  path: string;
  bytes: number;
  kind: Kind;
  mapping: Mapping;
  reading: OpenOptions;
  /** As it is written above rows of this file: the file itself may be gone when its failed rows are asked for. */
  header: string | null;
  /** What was guessed and might have been meant otherwise; for whoever brings the file without seeing it. */
  notes: string[];
}

/** Records before what belongs to them, so that nothing has to wait that comes along. */
const kindOrder: Kind[] = ["accounts", "people", "products", "orders", "order-lines", "touches"];

/** Opens every file and settles its mapping, before anything is changed: the mapping given, the one remembered, else the one proposed. */
export async function planFiles(wishes: FileWish[], remembered: Mapping[]): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  for (const wish of wishes) {
    const reading: OpenOptions = {
      header: wish.header ?? wish.mapping?.header,
      delimiter: wish.delimiter,
      sheet: wish.sheet,
    };
    const opened = await openFile(wish.path, reading);
    const { mapping, notes } = settleMapping(wish, opened, remembered);
    planned.push({
      name: wish.name ?? basename(wish.path),
      path: wish.path,
      bytes: opened.bytes,
      kind: mapping.as,
      mapping,
      reading: { ...reading, header: opened.headerLine !== null },
      header: headerOf(opened),
      notes: [...opened.warnings.map((warning) => warning.sentence), ...notes],
    });
  }
  return planned.toSorted((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
}

/**
 * The header in the file's own delimiter and quotes; null where it has none. Rows of a workbook that failed are kept and given back as CSV, and so is
 * its header: without one nobody could bring them again.
 */
function headerOf(opened: Opened): string | null {
  if (opened.headerLine === null) return null;
  if (opened.kind === "xlsx") return opened.columns.map(({ written }) => csvCell(written)).join(",");
  if (!opened.dialect) return null;
  const { delimiter, quote } = opened.dialect;
  const between = delimiter === "blanks" ? " " : delimiter;
  const cells = opened.columns.map(({ written }) =>
    written.includes(between) || written.includes(quote) || written.includes("\n")
      ? `${quote}${written.replaceAll(quote, quote + quote)}${quote}`
      : written,
  );
  return cells.join(between);
}

/** The name of a source nobody named: the first file's, without its ending. */
export function sourceNameOf(path: string): string {
  return basename(path, extname(path));
}

interface SettledMapping {
  mapping: Mapping;
  notes: string[];
}

function settleMapping(wish: FileWish, opened: Opened, remembered: Mapping[]): SettledMapping {
  const hasHeader = opened.headerLine !== null;
  if (wish.mapping) {
    if (wish.as !== "auto" && wish.as !== wish.mapping.as) {
      throw new Fault("mapping_invalid", {
        problem: `it is a mapping of ${wish.mapping.as}, and the file was said to hold ${wish.as}`,
      });
    }
    return { mapping: wish.mapping, notes: [] };
  }
  if (wish.columns) {
    if (wish.as === "auto") throw new Fault("kind_unknown", { file: basename(wish.path) });
    return { mapping: mapByColumns(wish.as, wish.columns, opened.columns, opened.sample, hasHeader), notes: [] };
  }
  const known = rememberedFor(remembered, wish.as, opened);
  if (known) return { mapping: known, notes: [] };
  const proposal = proposeMapping(opened.columns, opened.sample, {
    as: wish.as,
    header: hasHeader,
    file: basename(wish.path),
  });
  const lacks = lackingFields(proposal.mapping);
  if (lacks.length > 0) throw new Fault("mapping_incomplete", { needed: lacks.join(" and ") });
  return { mapping: proposal.mapping, notes: proposal.columns.flatMap((column) => noteOn(column, opened)) };
}

/** Where a human would have been asked, the command says what it took for granted. */
function noteOn(column: ProposedColumn, opened: Opened): string[] {
  const { asks, format } = column;
  if (asks === "date-order" && format?.type === "date")
    return [
      `The dates of “${column.column}” can be read in two ways; they are taken as ${format.order === "mdy" ? "month/day" : "day/month"}.`,
    ];
  if (asks === "decimal" && format && "decimal" in format)
    return [
      `The numbers of “${column.column}” can be read in two ways; “${format.decimal}” is taken for the decimal mark.`,
    ];
  const twin = opened.columns.some(({ name, ambiguous }) => name === column.column && ambiguous);
  if (twin && column.field === null) return [`“${column.column}” is left out: ${column.reason}.`];
  return [];
}
