import { z } from "zod";
import { idText, instantText, pageOf, pageQuery } from "../../../platform/http/contract.ts";
import { kinds } from "../mapping/contract.ts";

const timeText = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "a time like 06:30");
export const scheduleSchema = z.union([
  z.strictObject({ minutes: z.number().int().min(1).max(1440) }),
  z.strictObject({
    every: z.enum(["day", "week"]),
    at: timeText,
    weekday: z.number().int().min(1).max(7).optional().describe("1 is Monday"),
  }),
]);

const share = z.number().min(0).max(1);
export const guardsSchema = z.strictObject({
  rows_more: z.number().min(1).max(1000).describe("So many times the rows of last time hold a run"),
  rows_fewer: z.number().min(1).max(1000).describe("Last time so many times the rows of now hold a run"),
  missing_share: share.describe("A larger share of its records missing holds a run"),
  unreadable_share: share.describe("A larger share of rows that can't be read holds a run"),
  least_rows: z
    .number()
    .int()
    .min(0)
    .describe("With fewer rows than this it takes some records as well as a share: two of four, or three"),
});

const recogniseSchema = z.strictObject({
  accounts: z.enum(["key", "name", "none"]),
  people: z.enum(["email", "none"]),
});
const readingSchema = z.strictObject({
  as: z.enum([...kinds, "auto"]).optional(),
  sheet: z.string().max(200).optional(),
  delimiter: z.string().min(1).max(10).optional(),
  header: z.boolean().optional(),
  fields: z
    .record(z.string().max(300), z.string().max(300).nullable())
    .optional()
    .describe("What columns become where they are read otherwise; null leaves one out"),
});

/** `null` forgets a secret; what is not named stays. */
const secretsSchema = z.record(z.string().max(60), z.string().max(10_000).nullable());
const settable = {
  settings: z.record(z.string(), z.unknown()),
  secrets: secretsSchema.describe("Kept sealed; no answer ever shows them"),
  reading: readingSchema,
  recognise: recogniseSchema,
  relationship: z.enum(["customer", "prospect"]),
  create_missing: z.boolean(),
  brings_all: z.boolean().describe("Each run brings all there is, so that what is missing is gone there"),
  schedule: scheduleSchema.nullable(),
  trust: z.number().int().min(0).max(100).describe("Of two that say different things the more trusted one is believed"),
  guards: guardsSchema.partial(),
};
const nameText = z.string().trim().min(1).max(200);
export const newSourceSchema = z
  .strictObject({ name: nameText, kind: z.string().min(1).max(40), ...z.object(settable).partial().shape })
  .meta({ id: "NewSource" });
export const sourceEditSchema = z
  .strictObject({ name: nameText.optional(), ...z.object(settable).partial().shape })
  .meta({ id: "SourceEdit" });

const faultSchema = z.record(z.string(), z.unknown()).nullable();
const countsSchema = z.object({
  read: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
});

const trippedSchema = z.object({
  guard: z.enum(["torn", "columns", "rows_more", "rows_fewer", "grows", "missing", "unreadable", "empty"]),
  kind: z.string().optional().describe("Of which kind of record: each is judged by itself"),
  file: z.string().optional(),
  line: z.number().int().optional(),
  sign: z.enum(["row", "quote", "card", "line-end"]).optional(),
  gone: z.array(z.string()).optional(),
  added: z.array(z.string()).optional(),
  rows: z.number().int().optional(),
  before: z.number().int().optional(),
  missing: z.number().int().optional(),
  known: z.number().int().optional(),
  anew: z.number().int().optional(),
  unreadable: z.number().int().optional(),
  limit: z.number().optional(),
});

const kindFoundSchema = z.object({
  kind: z.string(),
  rows: z.number().int(),
  unreadable: z.number().int(),
  known: z.number().int(),
  missing: z.number().int(),
  anew: z.number().int(),
});
export const sourceRunSchema = z
  .object({
    id: idText,
    source_id: idText,
    state: z.enum(["waiting", "fetching", "looking", "held", "importing", "done", "failed", "dismissed"]),
    asked_by: z.enum(["hand", "schedule"]),
    brings_all: z.boolean(),
    anew: z.boolean().describe("All there is was asked for, not only what came since"),
    files: z.array(
      z.object({
        name: z.string(),
        kind: z.string().nullable(),
        columns: z.array(z.object({ column: z.string(), field: z.string().nullable() })),
      }),
    ),
    found: z
      .object({
        rows: z.number().int(),
        unreadable: z.number().int(),
        examples: z.array(z.object({ file: z.string(), line: z.number().int(), reason: z.string() })),
        known: z.number().int(),
        missing: z.number().int(),
        anew: z.number().int(),
        kinds: z.array(kindFoundSchema).describe("The same of each kind of record"),
      })
      .nullable()
      .describe("What was seen before anything was changed"),
    held: z.array(trippedSchema).nullable().describe("What has to be confirmed, or was"),
    confirmed_at: instantText.nullable(),
    confirmed_by: z.string().nullable(),
    import_id: idText.nullable(),
    counts: countsSchema.nullable().describe("Of its import; they add up"),
    fault: faultSchema,
    created_at: instantText,
    started_at: instantText.nullable(),
    finished_at: instantText.nullable(),
  })
  .meta({ id: "SourceRun" });
export const sourceRunsPageSchema = pageOf(sourceRunSchema);
export const newSourceRunSchema = z
  .strictObject({
    uploads: z.array(idText).max(50).optional().describe("Of a source whose files are brought"),
    anew: z.boolean().optional().describe("Fetch all there is, not only what came since the last run"),
  })
  .meta({ id: "NewSourceRun" });

export const sourceSchema = z
  .object({
    id: idText,
    name: z.string(),
    kind: z.string().describe("file, upload, or how it is fetched"),
    settings: z.record(z.string(), z.unknown()),
    secrets: z.array(
      z.object({ name: z.string(), opens: z.boolean().describe("false: the key it was sealed with is not here") }),
    ),
    reading: readingSchema,
    recognise: recogniseSchema,
    relationship: z.enum(["customer", "prospect"]),
    create_missing: z.boolean(),
    brings_all: z.boolean(),
    schedule: scheduleSchema.nullable(),
    next_run_at: instantText.nullable(),
    state: z.enum(["active", "paused", "stopped"]),
    fault: faultSchema.describe("Why it stopped, or missed its last time"),
    trust: z.number().int(),
    guards: guardsSchema,
    kinds: z.array(z.string()),
    imports: z.number().int(),
    proposals: z.number().int().describe("Records missing there that wait to be decided"),
    last_import_at: instantText.nullable(),
    last_run: sourceRunSchema.nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Source" });
export const changedSourceSchema = sourceSchema.extend({ set: idText.nullable() });

export const sourceKindSchema = z
  .object({
    kind: z.string(),
    brings: z.enum(["brought", "whole", "changes"]),
    fields: z.array(
      z.object({
        name: z.string(),
        type: z.enum(["text", "number", "yes-no", "choice"]),
        choices: z.array(z.string()),
        required: z.boolean(),
        about: z.string(),
        usual: z.string().nullable(),
      }),
    ),
    secrets: z.array(z.string()),
  })
  .meta({ id: "SourceKind" });

export const proposalSchema = z
  .object({
    id: idText,
    kind: z.enum(["account", "person", "product", "order"]),
    key: z.string(),
    name: z.string(),
    record: idText.nullable(),
    state: z.enum(["open", "accepted", "kept", "returned"]),
    others: z.array(z.string()).describe("Sources that still have it"),
    since: instantText,
    decided_at: instantText.nullable(),
    decided_by: z.string().nullable(),
    set: idText.nullable(),
  })
  .meta({ id: "SourceProposal" });
export const proposalsPageSchema = pageOf(proposalSchema);
export const proposalsQuery = z.object({ ...pageQuery, open: z.enum(["true", "false"]).default("true") });
export const meantSchema = z
  .union([z.strictObject({ ids: z.array(idText).min(1).max(1000) }), z.strictObject({ all: z.literal(true) })])
  .meta({ id: "MeantProposals" });
export const acceptedSchema = z
  .object({
    set: idText.nullable(),
    decided: z.number().int(),
    removed: z.number().int(),
    ended: z.number().int().describe("With a history here: they stay, and their time with us ends today"),
    elsewhere: z.number().int().describe("Another source still has them: they stay as they are"),
  })
  .meta({ id: "AcceptedProposals" });
