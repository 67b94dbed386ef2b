import { z } from "zod";
import { dayText, idText, instantText, oneOrMany } from "../../platform/http/contract.ts";
import { longText, shortText } from "../accounts/contract.ts";

export const traitKinds = ["demographic", "behavioural", "psychographic", "transactional"] as const;
export const traitKindText = z.enum(traitKinds);
export type TraitKind = z.output<typeof traitKindText>;
export const traitRecordText = z.enum(["account", "person"]);
export const traitSourceText = z.enum(["manual", "conversation", "document", "import", "survey", "mail"]);

/** Facts that stand elsewhere already and count as known from there. */
export const accountReads = ["industry", "website", "address", "phone", "email", "orders", "story"] as const;
export const personReads = ["email", "phone", "title", "role", "language", "birthday"] as const;

export const traitNameSchema = z
  .object({
    id: idText,
    record_kind: traitRecordText,
    kind: traitKindText,
    name: z.string(),
    reads: z.string().nullable().describe("The fact it is read from; null: it is told as a trait"),
    wanted: z.boolean().describe("We decided that we need to know it"),
    fresh_days: z.number().int().nullable().describe("How long an answer stays fresh; null: for good"),
    position: z.number().int(),
    revision: z.number().int(),
  })
  .meta({ id: "TraitName" });
export type TraitName = z.output<typeof traitNameSchema>;

const freshDays = z.number().int().min(1).max(36_500).nullable();
export const newTraitNameSchema = z
  .strictObject({
    record_kind: traitRecordText,
    kind: traitKindText,
    name: shortText,
    wanted: z.boolean().optional(),
    fresh_days: freshDays.optional(),
    position: z.number().int().optional(),
  })
  .meta({ id: "NewTraitName" });
export type NewTraitName = z.input<typeof newTraitNameSchema>;
export const traitNameEditSchema = z.strictObject({
  name: shortText.optional(),
  kind: traitKindText.optional(),
  wanted: z.boolean().optional(),
  fresh_days: freshDays.optional(),
  position: z.number().int().optional(),
});
export type TraitNameEdit = z.input<typeof traitNameEditSchema>;

export const traitSchema = z
  .object({
    id: idText,
    name_id: idText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    value: z.string(),
    quote: z.string().nullable().describe("Their own words"),
    source_kind: traitSourceText,
    source: z.string().nullable().describe("Where from, in words"),
    confidence_percent: z.number().int(),
    author_id: idText.nullable().describe("Who wrote it down"),
    learned_on: dayText,
    confirmed_on: dayText.describe("The last day on which it was known to be so"),
    confirmed_source_kind: traitSourceText.nullable().describe("Who said so that day; null: as it was learned"),
    confirmed_source: z.string().nullable().describe("Where exactly"),
    confirmed_by_id: idText.nullable().describe("Who wrote that down"),
    ended_on: dayText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Trait" });
export type Trait = z.output<typeof traitSchema>;

export const newTraitSchema = z
  .strictObject({
    name_id: idText,
    account_id: idText.optional(),
    person_id: idText.optional(),
    value: shortText,
    quote: longText.nullable().optional(),
    source_kind: traitSourceText.optional(),
    source: shortText.nullable().optional(),
    confidence_percent: z.number().int().min(0).max(100).optional(),
    learned_on: dayText.optional().describe("The day they said it; left out is today"),
  })
  .refine((given) => (given.account_id === undefined) !== (given.person_id === undefined), {
    path: ["person_id"],
    message: "one owner: an account or a person",
  })
  .meta({ id: "NewTrait" });
export type NewTrait = z.input<typeof newTraitSchema>;
export const confirmationSchema = z
  .strictObject({
    source_kind: traitSourceText.describe("Who says so: themselves, what we saw, a document"),
    source: shortText.nullable().optional().describe("Where exactly, in words"),
  })
  .meta({ id: "TraitConfirmation" });
export type Confirmation = z.output<typeof confirmationSchema>;
export const newTraitsSchema = oneOrMany(newTraitSchema);

const shownTraitSchema = traitSchema.extend({
  author_name: z.string().nullable(),
  confirmed_by_name: z.string().nullable(),
});
export const knownTraitSchema = traitNameSchema
  .extend({
    now: z.array(shownTraitSchema).describe("What is held true; several where tellers disagree"),
    earlier: z.array(shownTraitSchema),
  })
  .meta({ id: "KnownTrait" });
export type KnownTrait = z.output<typeof knownTraitSchema>;
