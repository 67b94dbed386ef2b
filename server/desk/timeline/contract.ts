import { z } from "zod";
import { outgoingFileSchema } from "../../know/outgoing/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";

export const entryKinds = ["touch", "note", "order", "refund", "task", "change"] as const;
export const entryKindText = z.enum(entryKinds);

const at = { id: idText, at: instantText };
const whom = {
  account_id: idText.nullable(),
  account_name: z.string().nullable(),
  person_id: idText.nullable(),
  person_name: z.string().nullable(),
};

export const touchEntrySchema = z
  .object({
    kind: z.literal("touch"),
    ...at,
    ...whom,
    channel: z.string(),
    direction: z.enum(["in", "out"]),
    purpose: z.string().nullable(),
    state: z.string(),
    outcome: z.string().nullable(),
    valued: z.boolean(),
    answered: z.boolean(),
    item_id: idText.nullable(),
    item_title: z.string().nullable(),
    benefit: z.string().nullable(),
    note: z.string().nullable(),
    clicked: z
      .object({ at: instantText, links: z.array(z.string()) })
      .nullable()
      .describe("Links of a counted mailing that a human followed, and when first"),
    files: z.array(outgoingFileSchema).describe("What went along with a mail of ours"),
    by: z.string().nullable(),
    revision: z.number().int(),
  })
  .meta({ id: "TouchEntry" });

const noteEntrySchema = z.object({
  kind: z.literal("note"),
  ...at,
  ...whom,
  words: z.string(),
  by: z.string().nullable(),
  revision: z.number().int(),
});
const orderEntrySchema = z.object({
  kind: z.literal("order"),
  ...at,
  ...whom,
  day: dayText,
  number: z.string().nullable(),
  state: z.string(),
  currency: z.string(),
  amount_minor: z.number().int(),
  lines: z.number().int(),
});
const refundEntrySchema = z.object({
  kind: z.literal("refund"),
  ...at,
  ...whom,
  day: dayText,
  order_id: idText,
  number: z.string().nullable(),
  currency: z.string(),
  amount_minor: z.number().int(),
  reason: z.string().nullable(),
});
const taskEntrySchema = z.object({
  kind: z.literal("task"),
  ...at,
  ...whom,
  title: z.string(),
  due_on: dayText.nullable(),
  by: z.string().nullable(),
});
const changeEntrySchema = z.object({
  kind: z.literal("change"),
  ...at,
  what: z.string().describe("The command: edit-account, import …"),
  summary: z.string(),
  by: z.string().nullable(),
  import_id: idText.nullable(),
  undone: z.boolean(),
  changes: z.array(
    z.object({
      record_kind: z.string(),
      record_id: idText,
      op: z.enum(["created", "updated", "removed"]),
      fields: z.record(z.string(), z.tuple([z.unknown(), z.unknown()])).nullable(),
    }),
  ),
});

export const timelineEntrySchema = z
  .discriminatedUnion("kind", [
    touchEntrySchema,
    noteEntrySchema,
    orderEntrySchema,
    refundEntrySchema,
    taskEntrySchema,
    changeEntrySchema,
  ])
  .meta({ id: "TimelineEntry" });
export type TimelineEntry = z.output<typeof timelineEntrySchema>;

export const timelineSchema = z
  .object({ rows: z.array(timelineEntrySchema), next: z.string().nullable() })
  .meta({ id: "Timeline" });
export type Timeline = z.output<typeof timelineSchema>;

export const timelineQuery = {
  kinds: z
    .string()
    .optional()
    .describe("Only these kinds of entry, parted by commas")
    .transform((text) => text?.split(",").filter(Boolean))
    .pipe(z.array(entryKindText).optional()),
};
