import { z } from "zod";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";

export const channelText = z.enum(["email", "call", "letter", "parcel", "text", "social", "visit"]);
export const directionText = z.enum(["in", "out"]);
export const purposeText = z.enum(["educate", "thank", "help", "listen", "invite", "ask", "sell"]);
export const touchStateText = z.enum(["planned", "due", "handed", "done", "failed", "uncertain", "cancelled"]);
export const outcomeText = z.enum([
  "reached",
  "left-word",
  "call-back",
  "no-answer",
  "wrong-number",
  "moved",
  "asked-not-to",
  "delivered",
  "bounced",
  "returned",
]);

const wordsText = z.string().trim().max(20_000);

/** A touch as everybody reads it. */
export const touchSchema = z
  .object({
    id: idText,
    created_at: instantText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    person_ref: z.string().nullable().describe("Whom a source named, in its words; joined when they come"),
    channel: channelText,
    direction: directionText,
    purpose: purposeText.nullable(),
    state: touchStateText,
    outcome: outcomeText.nullable(),
    happened_at: instantText.nullable(),
    item_id: idText.nullable(),
    benefit: z.string().nullable(),
    note: z.string().nullable(),
    conversation_id: idText.nullable(),
    answered_at: instantText.nullable().describe("When the other side first spoke in the same conversation"),
    user_id: idText.nullable(),
    user_ref: z.string().nullable().describe("Who it was, where known only by the words of a source"),
    contact_point_id: idText.nullable().describe("Where what was planned goes"),
    due_at: instantText.nullable().describe("When what was planned is to leave"),
    batch_id: idText.nullable().describe("What it was planned with: a mailing, a heap of letters, a list of calls"),
    topic: z.string().nullable(),
    manner: z
      .enum(["bulk", "personal", "service"])
      .nullable()
      .describe("To many, one to one, or asked for by the recipient"),
    revision: z.number().int(),
    updated_at: instantText,
    valued: z.boolean().describe("It was worth something to them; see docs/decisions"),
  })
  .meta({ id: "Touch" });
export type TouchAnswer = z.output<typeof touchSchema>;

export const newTouchSchema = z
  .strictObject({
    account: idText.nullable().optional().describe("Left out: where the person works, if that is one account"),
    person: idText.nullable().optional(),
    channel: channelText,
    direction: directionText,
    purpose: purposeText.nullable().optional(),
    outcome: outcomeText
      .nullable()
      .optional()
      .describe("Left out: reached for calls and visits, delivered for what went out"),
    item: idText.nullable().optional().describe("What of the library it carried"),
    benefit: wordsText.nullable().optional().describe("What they had of it, in words"),
    note: wordsText.nullable().optional(),
    at: instantText.optional().describe("When it happened; left out is now"),
    answers: idText.nullable().optional().describe("The touch of the other direction that this one answers"),
    next: z
      .strictObject({ title: z.string().trim().min(1).max(500), due_on: dayText.nullable().optional() })
      .nullable()
      .optional()
      .describe("The next step, which becomes a task"),
  })
  .meta({ id: "NewTouch" });
export type NewTouchBody = z.input<typeof newTouchSchema>;

export const touchEditSchema = z
  .strictObject({
    channel: channelText,
    purpose: purposeText.nullable(),
    outcome: outcomeText.nullable(),
    person: idText.nullable(),
    item: idText.nullable(),
    benefit: wordsText.nullable(),
    note: wordsText.nullable(),
    at: instantText,
  })
  .partial()
  .meta({ id: "TouchEdit" });

/** `set` undoes it with its next step. */
export const loggedTouchSchema = touchSchema.extend({ task: idText.nullable(), set: idText });
export const editedTouchSchema = touchSchema.extend({ set: idText.nullable() });
