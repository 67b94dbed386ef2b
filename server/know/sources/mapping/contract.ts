import { z } from "zod";

export const kinds = ["accounts", "people", "products", "orders", "order-lines", "touches"] as const;
export type Kind = (typeof kinds)[number];

const decimal = z.enum([".", ","]);
const grouping = z.enum([".", ",", " ", "'"]).nullable();

/** How the text of a column is read. Absent in a mapping: as the field wants it, numbers with a point, dates as ISO. */
export const ColumnFormat = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text") }),
  z.object({ type: z.literal("number"), decimal, grouping }),
  z.object({ type: z.literal("money"), decimal, grouping, currency: z.string().length(3).nullable() }),
  /** percent: 15 means 15 %; otherwise 0.15 does. A % sign in the cell always counts. */
  z.object({ type: z.literal("share"), decimal, grouping, percent: z.boolean() }),
  /** ymd also reads ISO; time: the cell also tells a time of day. */
  z.object({ type: z.literal("date"), order: z.enum(["ymd", "dmy", "mdy", "compact"]), time: z.boolean() }),
  z.object({ type: z.literal("yes-no") }),
  z.object({ type: z.literal("list"), separator: z.string().min(1) }),
]);
export type ColumnFormat = z.infer<typeof ColumnFormat>;

export const MappedColumn = z.object({
  /** Unique name of the column in the file ("phone (2)" for the second of one name). */
  column: z.string(),
  /** A field of the registry, `account.custom.<name>`, `person.custom.<name>` …, or null: left out. */
  field: z.string().nullable(),
  format: ColumnFormat.optional(),
  /** What an empty cell means: nothing (keep), or that the value is gone (clear). */
  missing: z.enum(["keep", "clear"]).optional(),
});
export type MappedColumn = z.infer<typeof MappedColumn>;

/** How a file's columns become our fields: a plain document, kept per source, written by --mapping-out, read by --mapping. */
export const Mapping = z.object({
  version: z.literal(1),
  as: z.enum(kinds),
  /** false: the file has no header and the columns are taken in order. */
  header: z.boolean(),
  columns: z.array(MappedColumn),
  /** For money that names none; null: the workspace's. */
  currency: z.string().length(3).nullable(),
  /** ISO country whose phone numbers are written without a prefix where the row names no country. */
  country: z.string().length(2).nullable(),
});
export type Mapping = z.infer<typeof Mapping>;
