import { z } from "zod";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { channelText, touchStateText } from "../touches/contract.ts";

export const pauseSchema = z
  .object({
    id: idText,
    channel: channelText.nullable(),
    sender_id: idText.nullable(),
    batch_id: idText.nullable(),
    reason: z.string(),
    user_id: idText.nullable(),
    user_name: z.string().nullable().describe("Who held it; null: no person did, or nobody knows any more"),
    created_at: instantText,
  })
  .meta({ id: "Pause" });
export type PauseAnswer = z.output<typeof pauseSchema>;

export const newPauseSchema = z
  .strictObject({
    channel: channelText.nullable().optional(),
    sender: idText.nullable().optional(),
    batch: idText.nullable().optional(),
    reason: z.string().trim().max(500).optional(),
  })
  .describe("Nothing named holds everything")
  .meta({ id: "NewPause" });

const minute = z.number().int().min(0).max(1439);
const contactRules = {
  limits: z.array(
    z.object({
      scope: z.enum(["person", "account"]),
      channel: channelText.nullable().describe("null is all channels together"),
      at_most: z.number().int().min(0).max(1000),
      hours: z
        .number()
        .int()
        .min(1)
        .max(24 * 366),
    }),
  ),
  quiet: z.array(
    z.object({
      channel: channelText,
      from_minute: minute.describe("Minutes after midnight at which it becomes quiet"),
      to_minute: minute,
      days: z.array(z.number().int().min(1).max(7)).describe("Quiet all day; 1 is Monday"),
      holidays: z.boolean(),
    }),
  ),
  holidays: z.array(
    z.object({ day: dayText, country: z.string().regex(/^([A-Z]{2})?$/), name: z.string().trim().min(1).max(200) }),
  ),
};
export const contactRulesSchema = z
  .object({ revision: z.number().int().describe("For If-Match"), ...contactRules })
  .meta({ id: "ContactRules" });
export const newContactRulesSchema = z.strictObject(contactRules).partial();
export type ContactRulesAnswer = z.output<typeof contactRulesSchema>;

export const reasonSchema = z.object({
  kind: z.enum(["refused", "failed", "uncertain", "settled", "cancelled"]),
  reason: z.string(),
  detail: z.string().nullable(),
  user_id: idText.nullable(),
  created_at: instantText,
});

/** A touch that did not simply happen, with why. */
export const outgoingTouchSchema = z
  .object({
    id: idText,
    account_id: idText.nullable(),
    account: z.string().nullable(),
    person_id: idText.nullable(),
    person: z.string().nullable(),
    address: z.string().nullable(),
    channel: channelText,
    state: touchStateText,
    batch_id: idText.nullable(),
    due_at: instantText.nullable(),
    happened_at: instantText.nullable(),
    note: z.string().nullable(),
    waits_for: z.string().nullable(),
    reasons: z.array(reasonSchema),
  })
  .meta({ id: "OutgoingTouch" });
export type OutgoingTouch = z.output<typeof outgoingTouchSchema>;

export const outgoingQuery = z.object({
  state: z
    .enum(["uncertain", "refused", "failed", "waiting", "not-sent"])
    .default("uncertain")
    .describe("not-sent: refused, failed and uncertain together"),
  account_id: idText.optional(),
  batch_id: idText.optional(),
  after: idText.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const settlementSchema = z
  .strictObject({
    left: z.boolean().describe("It reached them, as far as is known now"),
    detail: z.string().trim().max(1000).optional(),
  })
  .meta({ id: "TouchSettlement" });

/** All files of one mail together. Many servers take no more than 25 MB, and in a mail a file is a third larger. */
export const mostFileBytes = 20 * 1024 * 1024;
export const outgoingFileSchema = z
  .object({ id: idText, name: z.string(), type: z.string(), bytes: z.number().int() })
  .meta({ id: "OutgoingFile" });
export type OutgoingFile = z.output<typeof outgoingFileSchema>;
export const outgoingFileQuery = z.object({
  name: z.string().min(1).max(1000),
  type: z.string().max(200).default("application/octet-stream"),
});
/** Files of a mail that is planned, in their order. */
export const filesOfMail = z.array(idText).max(50).describe("Files kept for it before, 20 MB together at most");
