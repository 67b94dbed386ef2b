import { z } from "zod";
import { idParams, longText, setSchema, shortText } from "../../know/accounts/contract.ts";
import { dayText, idText, instantText, pageQuery } from "../../platform/http/contract.ts";

export const unitText = z.enum(["customer", "person"]);
export const questionText = z.enum(["there", "role", "email", "phone", "address"]);
export const methodText = z.enum(["margin", "discovery"]);
export const outcomeText = z.enum(["right", "wrong", "not-reached"]);
export const stratumText = z.enum(["top", "rest"]);
export type Unit = z.output<typeof unitText>;
export type Question = z.output<typeof questionText>;
export type Method = z.output<typeof methodText>;
export type OutcomeWord = z.output<typeof outcomeText>;
export type Stratum = z.output<typeof stratumText>;

const share = z.number().gt(0).lt(1);
const count = z.number().int();
const what = {
  unit: unitText.describe("customer: each customer with the person to ask first; person: everybody employed at one"),
  questions: z.array(questionText).min(1).max(5),
  method: methodText.default("margin").describe("discovery: few are checked, to show that hardly any is wrong"),
  margin: share
    .default(0.05)
    .describe("To how much the share of wrong ones is to be known; of a discovery, what is still bearable"),
  confidence: share.default(0.95),
  top: count.min(0).max(1000).default(10).describe("So many customers that bring the most are all checked"),
};

export const newVerificationSchema = z
  .strictObject({
    ...what,
    name: shortText.optional(),
    seed: shortText
      .max(100)
      .optional()
      .describe("The lot; left out, a new one. The same seed on the same base draws the same"),
    users: z
      .array(idText)
      .max(100)
      .optional()
      .describe("Who shares the work evenly; left out: each record goes to its owner"),
  })
  .meta({ id: "NewVerification" });
export type NewVerification = z.output<typeof newVerificationSchema>;

/** The same question as a query: arrays by commas. */
export const sizeQuery = z.object({
  unit: unitText,
  questions: z
    .string()
    .describe("By commas: there,role,email,phone,address")
    .transform((text) => text.split(","))
    .pipe(z.array(questionText).min(1).max(5)),
  method: methodText.default("margin"),
  margin: z.coerce.number().gt(0).lt(1).default(0.05),
  confidence: z.coerce.number().gt(0).lt(1).default(0.95),
  top: z.coerce.number().int().min(0).max(1000).default(10),
});

export const sizeSchema = z
  .object({
    population: count,
    size: count,
    strata: z.array(z.object({ stratum: stratumText, population: count, size: count })),
    questions: z.record(z.string(), count).describe("How many of the base have what is asked about"),
  })
  .meta({ id: "VerificationSize" });

export const verificationSchema = z
  .object({
    id: idText,
    name: z.string(),
    unit: unitText,
    questions: z.array(questionText),
    method: methodText,
    margin: z.number(),
    confidence: z.number(),
    top: count,
    seed: z.string(),
    drawn_on: dayText,
    population: count,
    size: count,
    fingerprint: z.string().describe("Of the base it was drawn from"),
    drawn_by: idText.nullable(),
    closed_at: instantText.nullable(),
    revision: count,
    created_at: instantText,
  })
  .meta({ id: "Verification" });
export type Verification = z.output<typeof verificationSchema>;
export const madeVerificationSchema = verificationSchema.extend(setSchema);
export const verificationRowSchema = verificationSchema
  .extend({ checked: count, wrong: count, not_reached: count, open: count })
  .meta({ id: "VerificationRow" });
export const verificationsQuery = z.object(pageQuery);
export const verificationsPageSchema = z.object({ rows: z.array(verificationRowSchema), next: z.string().nullable() });

export const checkSchema = z
  .object({
    id: idText,
    question: questionText,
    value: z.string().nullable().describe("What was written down when drawn"),
    now: z.string().nullable().describe("What is written down now"),
    gone: z.boolean().describe("What was asked about is no longer there"),
    known_on: dayText,
    outcome: outcomeText.nullable(),
    right_value: z.string().nullable(),
    note: z.string().nullable(),
    outcome_at: instantText.nullable(),
    outcome_by: idText.nullable(),
    revision: count,
  })
  .meta({ id: "VerificationCheck" });

export const workSchema = z
  .object({
    place: count,
    stratum: stratumText,
    account_id: idText,
    account_name: z.string().nullable(),
    person_id: idText.nullable(),
    person_name: z.string().nullable(),
    title: z.string().nullable(),
    user_id: idText.nullable(),
    worth_minor: count,
    phone: z.string().nullable().describe("To call; none that may not be used"),
    email: z.string().nullable().describe("To write to; none that may not be used"),
    checks: z.array(checkSchema),
  })
  .meta({ id: "VerificationWork" });
export const workQuery = z.object({
  ...pageQuery,
  user: z.union([idText, z.enum(["mine", "nobody", "all"])]).default("all"),
  show: z.enum(["open", "done", "all"]).default("all"),
});
export const workPageSchema = z.object({ rows: z.array(workSchema), next: z.string().nullable() });

/** The right value of a wrong one; of an address its parts, or one line. */
const rightValue = {
  value: shortText.optional(),
  street: shortText.nullable().optional(),
  postal_code: shortText.nullable().optional(),
  city: shortText.nullable().optional(),
  region: shortText.nullable().optional(),
  country: shortText.nullable().optional(),
  ended_on: dayText.optional().describe("Of somebody who left: their last day, where known"),
};
export const newOutcomeSchema = z
  .strictObject({
    outcome: outcomeText.nullable().describe("null: open again"),
    note: longText.optional(),
    ...rightValue,
  })
  .meta({ id: "NewVerificationOutcome" });
export type NewOutcome = z.output<typeof newOutcomeSchema>;
export const changedCheckSchema = checkSchema.omit({ now: true, gone: true }).extend(setSchema);

export const newOutcomesSchema = z
  .strictObject({ place: count, outcome: z.enum(["right", "not-reached"]) })
  .meta({ id: "NewVerificationOutcomes" });
export const answeredSchema = z.object({ answered: count, ...setSchema });

export const handoverSchema = z.strictObject({
  user_id: idText,
  places: z.array(count).min(1).max(1000).optional().describe("Left out: all that nobody has dealt with"),
});
export const handedSchema = z.object({ handed: count, ...setSchema });

const range = z.object({ low: count, high: count });
export const judgedSchema = z
  .object({
    population: count,
    drawn: count,
    checked: count,
    right: count,
    wrong: count,
    not_reached: count,
    open: count,
    gone: count.describe("Of the open ones, those that are no longer there"),
    rate: z
      .number()
      .nullable()
      .describe("The share of wrong ones in the whole, strata weighed by their size; null before any is checked"),
    low: count.describe("At least so many of the whole are wrong"),
    high: count,
    best: range.describe("If all that were not reached are right"),
    worst: range.describe("If all that were not reached are wrong"),
  })
  .meta({ id: "VerificationJudged" });
const named = z.object({ id: idText.nullable(), name: z.string().nullable(), ...judgedSchema.shape });
export const reportSchema = z
  .object({
    verification: verificationSchema,
    all: judgedSchema,
    questions: z.array(z.object({ question: questionText, ...judgedSchema.shape })),
    strata: z.array(z.object({ stratum: stratumText, ...judgedSchema.shape })),
    sources: z.array(named),
    owners: z.array(named),
    wrong: z
      .array(
        z.object({
          place: count,
          question: questionText,
          account_id: idText,
          account_name: z.string().nullable(),
          person_id: idText.nullable(),
          person_name: z.string().nullable(),
          value: z.string().nullable(),
          right_value: z.string().nullable(),
          note: z.string().nullable(),
        }),
      )
      .describe("What was wrong, and what is right"),
  })
  .meta({ id: "VerificationReport" });

export const decaySchema = z.object({
  rows: z.array(
    z
      .object({
        question: questionText,
        basis: z.enum(["measured", "assumed"]).describe("measured: from outcomes here; assumed: a customary figure"),
        monthly: z.number().describe("The share that goes wrong in a month"),
        low: z.number().nullable(),
        high: z.number().nullable(),
        half_life_months: z.number().nullable(),
        right: count,
        wrong: count,
      })
      .meta({ id: "Decay" }),
  ),
});
export const nextQuery = z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) });
export const nextSchema = z.object({
  currency: z.string(),
  rows: z.array(
    z
      .object({
        question: questionText,
        account_id: idText,
        account_name: z.string(),
        person_id: idText.nullable(),
        person_name: z.string().nullable(),
        value: z.string().nullable(),
        known_on: dayText,
        worth_minor: count,
        stale: z.number().describe("The probability that it is wrong by now"),
        at_stake_minor: count.describe("Worth × that probability"),
      })
      .meta({ id: "VerificationProposal" }),
  ),
});

export { idParams };
