import { z } from "zod";
import { dayText, idText, instantText, pageOf } from "../../platform/http/contract.ts";
import { setSchema, shortText } from "../accounts/contract.ts";
import { pointKindText } from "../people/contract.ts";

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
    cluster: z
      .object({
        records: z.array(z.object({ id: idText, name: z.string() })),
        together: z.boolean().describe("Both are in it"),
        weakest: z.number().describe("The link at which it would come apart first"),
        too_large: z.boolean().describe("So many that it merges by no rule before somebody looked"),
      })
      .optional()
      .describe("Who else hangs together with the two, where more than two do"),
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

const throughPeople = z.object({
  id: idText,
  name: z.string(),
  people: z.array(z.object({ id: idText, name: z.string() })),
});
export const groupSchema = z
  .object({
    parent: z.object({ id: idText, name: z.string() }).nullable(),
    branches: z.array(z.object({ id: idText, name: z.string() })),
    households: z.array(throughPeople).describe("Households that people who are here now belong to"),
    workplaces: z.array(throughPeople).describe("Of a household: where its people are otherwise"),
  })
  .meta({ id: "AccountGroup" });
export type Group = z.output<typeof groupSchema>;
export const parentSchema = z.strictObject({ parent_id: idText.nullable() });
export const householdSchema = z.strictObject({ people: z.array(idText).min(2).max(20), name: shortText.optional() });

const draftPoints = z
  .array(
    z.strictObject({
      kind: pointKindText,
      value: z.string().max(500).optional(),
      street: z.string().max(500).nullable().optional(),
      city: z.string().max(500).nullable().optional(),
      postal_code: z.string().max(500).nullable().optional(),
      country: z.string().max(500).nullable().optional(),
    }),
  )
  .max(50);
const draftText = z.string().max(500).nullable().optional();
const except = idText.optional().describe("The record itself, while it is being edited");
export const likelyPersonSchema = z
  .strictObject({
    name: z.string().max(500).default(""),
    given_name: draftText,
    family_name: draftText,
    birthday: dayText.nullable().optional(),
    employments: z
      .array(z.strictObject({ account_id: idText }))
      .max(50)
      .optional(),
    contact_points: draftPoints.optional(),
    except,
  })
  .describe("As much of a new person as is known so far");
export type LikelyPerson = z.output<typeof likelyPersonSchema>;
export const likelyAccountSchema = z
  .strictObject({
    name: z.string().max(500).default(""),
    website: draftText,
    number: draftText,
    contact_points: draftPoints.optional(),
    except,
  })
  .describe("As much of a new account as is known so far");
export type LikelyAccount = z.output<typeof likelyAccountSchema>;
export const likelySchema = z
  .object({
    kind: mergeKindText,
    id: idText,
    name: z.string(),
    detail: z.string().nullable(),
    probability: z.number().describe("That it is the one being written down"),
    because: z.array(
      z.enum([
        "same e-mail",
        "same phone",
        "same website",
        "same number",
        "same birthday",
        "same name",
        "similar name",
      ]),
    ),
    weights: z.array(weightSchema),
  })
  .meta({ id: "Likely" });
export type Likely = z.output<typeof likelySchema>;

export const matchRunSchema = z
  .object({
    id: idText,
    state: z.enum(["waiting", "running", "done", "cancelled", "failed"]),
    step: z.enum(["keys", "model", "pairs"]),
    done: z.number().int().describe("Records looked at; each is looked at twice"),
    total: z.number().int(),
    found: z.number().int().describe("Pairs that are new or changed"),
    problem: z.string().nullable(),
    seconds_left: z.number().int().nullable(),
    created_at: instantText,
    started_at: instantText.nullable(),
    finished_at: instantText.nullable(),
  })
  .meta({ id: "MatchRun" });
export type MatchRun = z.output<typeof matchRunSchema>;
