import { z } from "zod";
import { idText, instantText } from "../../../platform/http/contract.ts";

const ruleText = z.enum(["trust", "newest", "complete", "source"]);
const recordKindText = z.enum(["account", "person"]);

export const claimsSchema = z
  .object({
    sources: z
      .array(
        z.object({
          id: idText,
          name: z.string(),
          key: z.string().describe("By what the source knows it"),
          first_at: instantText,
          last_at: instantText.describe("When what it says last changed"),
        }),
      )
      .describe("Every source that knows this record"),
    fields: z.array(
      z.object({
        field: z
          .string()
          .describe("Of somebody's work with the account behind an @; a field of one's own as custom: and its label"),
        of: z.string().nullable().describe("The account somebody works at, the label of a field of one's own"),
        as: z
          .enum(["text", "number", "money", "date", "choice", "yes-no"])
          .nullable()
          .describe("Of a field of one's own"),
        currency: z.string().nullable(),
        value: z.string().nullable().describe("What is stored"),
        rule: ruleText,
        choice: idText.nullable().describe("The source a person chose for this field"),
        contested: z.boolean(),
        claims: z.array(
          z.object({
            by: z.enum(["person", "source"]),
            source: idText.nullable(),
            name: z.string(),
            value: z.string().nullable(),
            at: instantText,
            wins: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "Claims" });

export const choiceSchema = z.strictObject({ source: idText.nullable().describe("null: by the rules again") });
export const chosenSchema = z.object({ set: idText.nullable() });

export const survivalRuleSchema = z
  .object({
    record_kind: recordKindText,
    field: z.string().nullable().describe("null: every field that has no rule of its own"),
    rule: ruleText,
    source_id: idText.nullable(),
    person_first: z.boolean(),
  })
  .meta({ id: "SurvivalRule" });
export const newRuleSchema = z.strictObject({
  record_kind: recordKindText,
  field: z.string().min(1).max(60).nullable().default(null),
  rule: ruleText.nullable().describe("null: the usual one again"),
  source_id: idText.nullable().default(null),
  person_first: z.boolean().default(true),
});
export const settledSchema = z
  .object({ set: idText.nullable(), changed: z.number().int() })
  .meta({ id: "SettledFields" });
