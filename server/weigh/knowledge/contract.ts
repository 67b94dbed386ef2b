import { z } from "zod";
import { traitKindText, traitRecordText } from "../../know/traits/contract.ts";
import { dayText, idText } from "../../platform/http/contract.ts";

export const knownOfKindSchema = z.object({
  kind: traitKindText,
  wanted: z.number().int().describe("Things we decided to know"),
  known: z.number().int().describe("Of these, known at all"),
  fresh: z.number().int().describe("Of these, known and not too old"),
});
export type KnownOfKind = z.output<typeof knownOfKindSchema>;

export const blankSchema = z
  .object({
    name_id: idText,
    name: z.string(),
    kind: traitKindText,
    record_kind: traitRecordText,
    reads: z.string().nullable(),
    person_id: idText.nullable().describe("Of whom; null: of the account, or of somebody nobody knows yet"),
    person_name: z.string().nullable(),
    known_on: dayText.nullable().describe("Known once, and too old by now; null: never known"),
  })
  .meta({ id: "Blank" });
export type Blank = z.output<typeof blankSchema>;

export const knowledgeSchema = z
  .object({ kinds: z.array(knownOfKindSchema), blanks: z.array(blankSchema) })
  .meta({ id: "Knowledge" });
export type Knowledge = z.output<typeof knowledgeSchema>;

export const allKnowledgeSchema = z.object({
  kinds: z.array(knownOfKindSchema),
  customers: z.number().int().describe("Over how many customers"),
});
export type AllKnowledge = z.output<typeof allKnowledgeSchema>;

export const blankAccountSchema = z
  .object({
    account_id: idText,
    name: z.string(),
    worth_minor: z.number().int(),
    missing_worth_minor: z.number().int().describe("Worth times the share that is missing"),
    wanted: z.number().int(),
    fresh: z.number().int(),
    blanks: z.array(blankSchema),
  })
  .meta({ id: "BlankAccount" });
export type BlankAccount = z.output<typeof blankAccountSchema>;
