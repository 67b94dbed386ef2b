import { z } from "zod";
import { shortText } from "../../know/accounts/contract.ts";
import { outcomeText, purposeText, touchStateText } from "../../know/touches/contract.ts";
import { idText, instantText } from "../../platform/http/contract.ts";

export const newTextsSchema = z
  .strictObject({
    provider: idText,
    words: z.string().trim().min(1).max(5_000).describe("Liquid"),
    language: z
      .string()
      .regex(/^[a-z]{2}$/)
      .default("en"),
    purpose: purposeText,
    topic: shortText.nullable().optional(),
    benefit: z.string().trim().max(500).nullable().optional(),
    item: idText.nullable().optional(),
    with_blanks: z.boolean().default(false),
    recipients: z
      .array(
        z
          .strictObject({ account: idText.nullable().optional(), person: idText.nullable().optional() })
          .refine((given) => given.account || given.person, {
            path: ["account"],
            message: "an account, a person, or both",
          }),
      )
      .min(1)
      .max(10_000),
  })
  .meta({ id: "NewTexts" });
export type NewTexts = z.output<typeof newTextsSchema>;

const trouble = z.object({
  account_id: idText.nullable(),
  person_id: idText.nullable(),
  name: z.string(),
  why: z.enum(["blank", "no-number", "nobody"]),
  detail: z.string(),
});
export const textsPreviewSchema = z
  .object({
    asked: z.number().int(),
    ready: z.number().int(),
    left_out: z.array(trouble),
    parts: z.number().int().describe("Messages that are paid for"),
    example: z.string().nullable(),
  })
  .meta({ id: "TextsPreview" });
export const textsPlannedSchema = textsPreviewSchema
  .extend({
    batch: idText,
    planned: z.number().int(),
    refused: z.number().int(),
    reasons: z.record(z.string(), z.number().int()),
  })
  .meta({ id: "TextsPlanned" });

export const textSchema = z
  .object({
    id: idText,
    direction: z.enum(["in", "out"]),
    number: z.string(),
    words: z.string(),
    parts: z.number().int(),
    touch_id: idText.nullable(),
    account_id: idText.nullable(),
    account: z.string().nullable(),
    person_id: idText.nullable(),
    person: z.string().nullable(),
    state: touchStateText.nullable(),
    outcome: outcomeText.nullable(),
    reason: z.string().nullable(),
    created_at: instantText,
  })
  .meta({ id: "Text" });
export type Text = z.output<typeof textSchema>;
export const textsQuery = z.object({
  show: z.enum(["all", "unknown"]).default("all").describe("unknown: came in from a number nobody knows"),
  account_id: idText.optional(),
  before: idText.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
