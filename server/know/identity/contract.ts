import { z } from "zod";
import { dayText, idText, instantText, pageOf } from "../../platform/http/contract.ts";
import { setSchema, shortText } from "../accounts/contract.ts";

export const mergeKindText = z.enum(["account", "person"]);
const winnerText = z.enum(["kept", "folded", "both"]);
export const winnersSchema = z
  .record(z.string().max(80), winnerText)
  .describe("Whose value wins, by field; what is not named follows the rule. Both is for the story");

export const weightSchema = z.object({
  comparison: z.string().describe("What was compared: name, email, phone, birthday"),
  level: z.string().describe("How far it agrees: equal, close, different, missing"),
  bits: z
    .number()
    .describe("How much it speaks for one and the same (or, negative, against): each bit doubles the odds"),
});

export const newMergeSchema = z.strictObject({
  folded: idText.describe("The record that is folded into this one"),
  winners: winnersSchema.optional(),
  pair: idText.optional().describe("The question this answers"),
});
export const mergedSchema = z
  .object({
    merge: idText,
    set: idText,
    kept: idText,
    folded: idText,
    moved: z.array(z.object({ kind: z.string(), n: z.number().int() })),
    equal: z.number().int().describe("Rows that both had and that are one now"),
  })
  .meta({ id: "Merged" });

export const mergeRowSchema = z
  .object({
    id: idText,
    kind: mergeKindText,
    kept_id: idText.describe("Where it is now"),
    kept_name: z.string().nullable(),
    folded_id: idText,
    folded_name: z.string(),
    how: z.enum(["hand", "question", "itself"]),
    probability: z.number().nullable(),
    by: z.string().nullable(),
    moved: z.number().int(),
    created_at: instantText,
    undone_at: instantText.nullable(),
  })
  .meta({ id: "Merge" });
export type MergeRow = z.output<typeof mergeRowSchema>;
export const mergesPageSchema = pageOf(mergeRowSchema);

const sideSchema = z.object({
  id: idText,
  name: z.string(),
  created_at: instantText,
  folded_in: z.number().int().describe("Records that were merged into it before"),
  points: z.array(z.object({ kind: z.string(), value: z.string(), normal: z.string(), state: z.string() })),
  ties: z.array(
    z.object({
      id: idText,
      name: z.string(),
      title: z.string().nullable(),
      started_on: dayText.nullable(),
      ended_on: dayText.nullable(),
    }),
  ),
  tags: z.array(z.string()),
  suppressed: z.number().int(),
  sources: z.array(z.object({ source: z.string(), key: z.string(), at: instantText })),
  moves: z.array(z.object({ kind: z.string(), n: z.number().int() })),
});
export type Side = z.output<typeof sideSchema>;

const cellText = z.union([z.string(), z.number(), z.null()]);
export const besideSchema = z
  .object({
    kind: mergeKindText,
    kept: sideSchema,
    folded: sideSchema,
    fields: z.array(
      z.object({
        field: z.string(),
        label: z.string().nullable().describe("Of a custom field"),
        kept: cellText,
        folded: cellText,
        winner: winnerText.describe("By the rule"),
      }),
    ),
    pair: z
      .object({
        id: idText,
        probability: z.number().nullable(),
        weights: z.array(weightSchema),
        state: z.enum(["open", "merged", "never", "left"]),
      })
      .nullable(),
  })
  .meta({ id: "Beside" });
export type Beside = z.output<typeof besideSchema>;

export const questionSchema = z
  .object({
    id: idText,
    kind: mergeKindText,
    kept: z.object({ id: idText, name: z.string() }),
    folded: z.object({ id: idText, name: z.string() }),
    probability: z.number().nullable(),
    state: z.enum(["open", "never", "left"]),
    found_at: instantText,
  })
  .meta({ id: "MergeQuestion" });
export type Question = z.output<typeof questionSchema>;
export const questionsSchema = z.object({
  rows: z.array(questionSchema),
  open: z.number().int().describe("How many are open; 1,000 stands for that many or more"),
});
export const questionsQuery = z.object({
  kind: mergeKindText.optional(),
  state: z.enum(["open", "never", "left"]).default("open"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const answerSchema = z.strictObject({ answer: z.enum(["never", "left", "open"]) });
export const newPairSchema = z.strictObject({ kind: mergeKindText, one: idText, other: idText });
export const answeredSchema = z.object({ id: idText, ...setSchema });

export const mergeRuleSchema = z
  .object({
    kind: mergeKindText,
    by_itself: z.boolean(),
    precision_bar: z.number().describe("A pair merges by itself from this probability on"),
  })
  .meta({ id: "MergeRule" });
export type MergeRule = z.output<typeof mergeRuleSchema>;
export const mergeRuleEditSchema = z.strictObject({
  by_itself: z.boolean(),
  precision_bar: z.number().min(0.9).max(1).optional(),
});

export const groupSchema = z
  .object({
    parent: z.object({ id: idText, name: z.string() }).nullable(),
    branches: z.array(z.object({ id: idText, name: z.string() })),
  })
  .meta({ id: "AccountGroup" });
export type Group = z.output<typeof groupSchema>;
export const parentSchema = z.strictObject({ parent_id: idText.nullable() });
export const householdSchema = z.strictObject({ people: z.array(idText).min(2).max(20), name: shortText.optional() });
