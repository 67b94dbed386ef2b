import { z } from "zod";
import { dayText, idText, instantText, pageQuery } from "../../platform/http/contract.ts";

export const itemKindText = z.enum(["article", "guide", "report", "occasion", "introduction", "thanks", "gift"]);
const tagWords = z.array(z.string().trim().min(1).max(100)).max(50);
/** An address that a browser may open; never a script. */
const link = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/\S+$/i, "an address that begins with http:// or https://");

export const itemSchema = z
  .object({
    id: idText,
    title: z.string(),
    kind: itemKindText,
    link: z.string().nullable(),
    words: z.string().nullable(),
    topics: z.array(z.string()),
    industries: z.array(z.string()),
    fresh_until: dayText.nullable().describe("The last day on which it is still worth giving; null: it doesn't age"),
    sample: z.boolean(),
    retired_at: instantText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: "Item" });
export type ItemAnswer = z.output<typeof itemSchema>;
export const itemRowSchema = itemSchema
  .extend({ sent: z.number().int().describe("How often it was given") })
  .meta({ id: "ItemRow" });

const own = {
  link: link.nullable().optional(),
  words: z.string().trim().max(100_000).nullable().optional(),
  topics: tagWords.optional(),
  industries: tagWords.optional(),
  fresh_until: dayText.nullable().optional(),
};
export const newItemSchema = z
  .strictObject({ title: z.string().trim().min(1).max(300), kind: itemKindText, ...own })
  .meta({ id: "NewItem" });
export type NewItem = z.input<typeof newItemSchema>;
export const itemEditSchema = z
  .strictObject({ title: z.string().trim().min(1).max(300).optional(), kind: itemKindText.optional(), ...own })
  .meta({ id: "ItemEdit" });

export const changedItemSchema = itemSchema.extend({ set: idText.nullable() });
export const itemsQuery = z.object({
  ...pageQuery,
  retired: z.enum(["true", "false"]).default("false").describe("Also those taken out of what is proposed"),
});
export const itemsPageSchema = z.object({ rows: z.array(itemRowSchema), next: z.string().nullable() });
