/** What a column holds: files that know types (parquet) write it so; all others write the text of the cell. */
export type CellKind = "text" | "day" | "instant" | "decimal" | "integer" | "number" | "yes-no";

export interface ExportColumn {
  name: string;
  kind: CellKind;
}

/** Columns of text but for those named. */
export const columnsOf = (names: string[], kinds: Record<string, CellKind> = {}): ExportColumn[] =>
  names.map((name) => ({ name, kind: kinds[name] ?? "text" }));

/** One record, a value for each column: text as it stands in a file, lists already joined; null where there is none. */
export type ExportRow = Record<string, string | null>;
