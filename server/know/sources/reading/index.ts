export { type Card, type CardAddress, cardColumns, type CardValue } from "./card.ts";
export { type ContentLine, readContentLine, splitList } from "./content-line.ts";
export type { Encoding } from "./encoding.ts";
export { isMissing } from "./missing.ts";
export { openFile } from "./open-file.ts";
export type { Column, Dialect, FileKind, Opened, OpenOptions, ReadWarning } from "./opened.ts";
export { unfold } from "./parse-card.ts";
export { csvCell } from "./sheet-rows.ts";
export { badRow, type BadRow, type Batch, goodRow, type GoodRow, type ReadRow } from "./row.ts";
