import { z } from "zod";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { shortText } from "../accounts/contract.ts";

export const percent = z.number().int().min(0).max(100);

export const moveSchema = z
  .object({
    id: idText,
    person_id: idText,
    from_account_id: idText,
    to_account_id: idText.nullable().describe("null: nobody knows yet where they went"),
    from_employment_id: idText,
    to_employment_id: idText.nullable(),
    moved_on: dayText.describe("Their last day at the old account"),
    evidence: z.string().describe("manual, import, import-difference, vcard-change, mail, or words of your own"),
    told_by: z.string().nullable().describe("The source that said so; null: people"),
    confidence_percent: percent,
    message_id: idText.nullable().describe("The message that told it, where a mail did"),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Move" });
export type Move = z.output<typeof moveSchema> & Record<string, unknown>;

export const newMoveSchema = z
  .strictObject({
    employment_id: idText.describe("The employment they leave"),
    to_account_id: idText.optional().describe("Where they work now, where the account is known"),
    to_name: shortText.optional().describe("Or its name: an account nobody knew becomes a prospect"),
    title: shortText.nullable().optional().describe("Their title there"),
    moved_on: dayText.optional().describe("Their last day at the old account; left out is today"),
    evidence: shortText.optional().describe("What made us believe it; left out: manual"),
    confidence_percent: percent.optional(),
    message_id: idText.optional().describe("The message that told it"),
  })
  .refine((given) => given.to_account_id === undefined || given.to_name === undefined, {
    path: ["to_name"],
    message: "an account or a name, not both",
  })
  .meta({ id: "NewMove" });
export type NewMoveWish = z.input<typeof newMoveSchema>;

export const playSchema = z
  .object({
    id: idText,
    kind: z.enum(["hold", "follow"]),
    move_id: idText,
    account_id: idText.nullable(),
    person_id: idText,
    task_id: idText,
  })
  .meta({ id: "Play" });

export const moveRowSchema = moveSchema
  .extend({
    person_name: z.string(),
    from_name: z.string(),
    to_name: z.string().nullable(),
    title: z.string().nullable().describe("Their title at the old account"),
    plays: z.array(
      z.object({
        id: idText,
        kind: z.enum(["hold", "follow"]),
        task_id: idText,
        done_at: instantText.nullable(),
      }),
    ),
  })
  .meta({ id: "MoveRow" });
export type MoveRow = z.output<typeof moveRowSchema>;

export const answerText = z.enum(["moved", "both", "wrong"]);
export const questionSchema = z
  .object({
    id: idText,
    person_id: idText,
    person_name: z.string(),
    account_id: idText.describe("Where they are said to work"),
    account_name: z.string(),
    against_account_id: idText.describe("Where they worked as far as was known"),
    against_account_name: z.string(),
    told_by: z.string().nullable().describe("The source that says so; null: people"),
    against_told_by: z.string().nullable(),
    evidence: z.string(),
    confidence_percent: percent,
    answer: answerText.nullable(),
    answered_at: instantText.nullable(),
    created_at: instantText,
  })
  .meta({ id: "MoveQuestion" });
export type MoveQuestion = z.output<typeof questionSchema>;
export const questionAnswerSchema = z.strictObject({
  answer: answerText.describe("moved: the old employment ends; both: two jobs; wrong: the new one never was"),
  moved_on: dayText.optional(),
});

export const movesQuery = z.object({
  account_id: idText.optional(),
  person_id: idText.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});
export const questionsQuery = movesQuery.omit({ cursor: true });
