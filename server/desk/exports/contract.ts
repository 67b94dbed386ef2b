import { z } from "zod";
import { dayText, idText, instantText, pageOf } from "../../platform/http/contract.ts";
import { directionSchema, filterSchema, filterText, scopeSchema, sortSchema } from "../customers/contract.ts";

export const formats = ["csv", "xlsx", "jsonl", "parquet", "vcard"] as const;
export type Format = (typeof formats)[number];

/** Whole kinds of records; then lists as a screen shows them. */
export const shownKinds = [
  "accounts",
  "people",
  "products",
  "orders",
  "touches",
  "customers",
  "top",
  "items",
  "import-rows",
  "list",
] as const;
export type Shown = (typeof shownKinds)[number];

export const customerColumnNames = [
  "name",
  "next_due",
  "last_valued",
  "revenue",
  "orders",
  "last_order",
  "coverage",
  "owner",
  "industry",
  "city",
  "country",
  "relationship",
  "gap",
  "created",
] as const;
export type CustomerColumn = (typeof customerColumnNames)[number];
const columnSchema = z.enum(customerColumnNames);

const wish = {
  format: z.enum(formats).default("csv"),
  scope: scopeSchema.default("customers").describe("Of customers: which accounts the list is of"),
  sort: sortSchema.default("name"),
  direction: directionSchema.default("asc"),
  from: dayText.optional().describe("Of top: the first day of the period"),
  to: dayText.optional().describe("Of top: its last day"),
  n: z.coerce.number().int().min(1).max(1000).optional().describe("Of top: how many accounts"),
  import: idText.optional().describe("Of import-rows: which import's"),
  list: z
    .string()
    .max(2000)
    .startsWith("/")
    .optional()
    .describe("Of list: the address of any list of this API with its filters, such as /moves?kind=left"),
};

export const newExportSchema = z.strictObject({
  what: z.enum(shownKinds),
  ...wish,
  filter: filterSchema.optional().describe("Of customers: only those that match"),
  columns: z
    .array(columnSchema)
    .min(1)
    .max(customerColumnNames.length)
    .default([...customerColumnNames])
    .describe("Of customers: the columns, in this order"),
});
/** What is to be exported, and how: as it is written down with the job. */
export type ExportWish = z.output<typeof newExportSchema> & {
  /** Who wished for it, where it was a person: a list is read with their eyes. */
  by?: string;
};
/** A wish with what goes without saying filled in. */
export const readWish = (given: z.input<typeof newExportSchema>): ExportWish => newExportSchema.parse(given);
export type Selection = Pick<ExportWish, "scope" | "filter" | "sort" | "direction" | "columns">;

export const exportParams = z.object({ what: z.enum(shownKinds) });
export const exportQuery = z.object({
  ...wish,
  filter: filterText,
  columns: z
    .string()
    .max(500)
    .optional()
    .describe("Of customers: names of columns, parted by commas")
    .transform((text) => text?.split(",").filter(Boolean) ?? [...customerColumnNames])
    .pipe(z.array(columnSchema).min(1)),
});

export const exportFileSchema = z
  .object({
    id: idText,
    what: z.enum(shownKinds),
    format: z.enum(formats),
    name: z.string().describe("What the file is called when it is downloaded"),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled", "gone"]),
    rows: z.number().int().describe("Written so far"),
    of_rows: z.number().int().nullable().describe("About how many there will be"),
    share: z.number().nullable(),
    seconds_left: z.number().int().nullable(),
    bytes: z.number().int().nullable(),
    fault: z.record(z.string(), z.unknown()).nullable(),
    created_at: instantText,
    started_at: instantText.nullable(),
    finished_at: instantText.nullable(),
    expires_at: instantText.nullable().describe("Until then the file can be downloaded"),
  })
  .meta({ id: "ExportFile" });
export type ExportFile = z.output<typeof exportFileSchema>;
export const exportFilesPageSchema = pageOf(exportFileSchema);
