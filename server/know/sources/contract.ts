import { z } from "zod";
import { idText, instantText, pageOf } from "../../platform/http/contract.ts";
import { kinds, Mapping, MappedColumn } from "./mapping/contract.ts";

export const uploadSchema = z
  .object({
    id: idText,
    name: z.string(),
    bytes: z.number().int().describe("Of the whole file"),
    received: z.number().int().describe("What is here; the next part begins at this offset"),
  })
  .meta({ id: "Upload" });

export const newUploadSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  bytes: z.number().int().min(0),
});

const asText = z.enum([...kinds, "auto"]);

/** How one uploaded file is to be read. */
export const importFileSchema = z.strictObject({
  upload: idText,
  as: asText.default("auto"),
  mapping: Mapping.optional(),
  columns: z.array(z.string()).optional(),
  header: z.boolean().optional(),
  delimiter: z.string().min(1).max(10).optional(),
  sheet: z.string().optional(),
});

export const proposalRequestSchema = importFileSchema.omit({ mapping: true, columns: true }).extend({
  source: z.string().trim().min(1).max(200).optional(),
  fields: z
    .record(z.string(), z.string().nullable())
    .optional()
    .describe("Fields chosen for some columns, null to leave one out; the answer says how their values are read"),
});

export const proposalSchema = z
  .object({
    kind: z.enum(["delimited", "xlsx", "vcard", "jsonl"]),
    header: z.array(z.string()),
    header_line: z.number().int().nullable(),
    header_confidence: z.number(),
    sheets: z.array(z.string()).nullable(),
    sheet: z.string().nullable(),
    warnings: z.array(z.object({ code: z.string(), values: z.record(z.string(), z.string()), sentence: z.string() })),
    sample: z.array(
      z.object({ line: z.number().int(), fields: z.array(z.string()).nullable(), reason: z.string().nullable() }),
    ),
    mapping: Mapping,
    columns: z.array(
      MappedColumn.extend({
        confidence: z.number(),
        samples: z.array(z.string()),
        reason: z.string(),
        asks: z.enum(["date-order", "currency", "decimal"]).optional(),
      }),
    ),
    confidence: z.number(),
    lacks: z.array(z.string()),
    ready: z.boolean(),
    fields: z.array(z.string()).describe("Every field a column of this kind can become"),
    kind_known: z.boolean().describe("False where nothing tells what the file holds; it is shown as accounts then"),
    remembered: z.boolean().describe("The mapping is the one this source was last brought in with"),
    source_of_columns: z
      .string()
      .nullable()
      .describe("The source that files of these columns were last brought in under, whichever was asked about"),
  })
  .meta({ id: "ImportProposal" });

export const newImportSchema = z.strictObject({
  files: z.array(importFileSchema).min(1).max(50),
  source: z.string().trim().min(1).max(200).optional(),
  relationship: z.enum(["customer", "prospect"]).default("customer"),
  create_missing: z.boolean().default(false),
  recognise: z
    .strictObject({
      accounts: z.enum(["key", "name", "none"]).default("name"),
      people: z.enum(["email", "none"]).default("email"),
    })
    .optional(),
  dry_run: z.boolean().default(false),
  brings_all: z
    .boolean()
    .optional()
    .describe(
      "The files are all there is in the source, so that what they lack is proposed to go; false: only a part. Left out: as it was said of the source",
    ),
  confirmed: z.boolean().default(false).describe("It is right, also where a guard of its source would hold it"),
});

const exampleField = z.object({
  field: z.string().describe("As mappings name it, or the kind of record that would be added"),
  value: z.string(),
  from: z.string().nullish().describe("What is stored now"),
});

export const importSchema = z
  .object({
    id: idText,
    source: z.string(),
    source_id: idText,
    kind: z.string(),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled", "undone"]),
    dry_run: z.boolean(),
    files: z.array(z.object({ name: z.string(), bytes: z.number().int(), kind: z.enum(kinds) })),
    read: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.number().int(),
    failed: z.number().int(),
    proposed: z
      .number()
      .int()
      .nullable()
      .describe("Records missing in it that were proposed to go; null where it was not the whole of its source"),
    share: z.number().describe("How far it is, 0 to 1"),
    seconds_left: z.number().int().nullable(),
    fault: z.record(z.string(), z.unknown()).nullable(),
    set: idText.nullable().describe("The change set that holds all it did"),
    examples: z
      .array(
        z.object({
          file: z.number().int().describe("Its place among the files"),
          line: z.number().int(),
          outcome: z.enum(["created", "updated", "unchanged"]),
          says: z.array(exampleField),
          changes: z.array(exampleField).describe("Of what is there, where the row would update it"),
        }),
      )
      .describe("Of a dry run: a few rows of each outcome, and what would become of them"),
    strangers: z
      .object({
        known: z.number().int().describe("Rows whose key this source knows"),
        strange: z.number().int().describe("Of them those whose name has not a word in common with what is stored"),
        examples: z.array(z.object({ key: z.string(), here: z.string(), says: z.string() })),
      })
      .nullable()
      .describe(
        "Of a dry run: set where the file seems to come from another system than the source it is brought in under",
      ),
    created_at: instantText,
    started_at: instantText.nullable(),
    finished_at: instantText.nullable(),
  })
  .meta({ id: "Import" });
export const importsPageSchema = pageOf(importSchema);

export const importRowSchema = z
  .object({
    id: idText,
    file: z.string(),
    line: z.number().int(),
    outcome: z.enum(["skipped", "failed"]),
    reason: z.string(),
    raw: z.string().describe("As it stood in the file"),
  })
  .meta({ id: "ImportRow" });
export const importRowsPageSchema = pageOf(importRowSchema);

export const importUndoneSchema = z
  .object({ undone: z.number().int(), kept: z.array(z.object({ row: z.string(), reason: z.string() })) })
  .meta({ id: "ImportUndone" });
