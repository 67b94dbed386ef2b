import { z } from "zod";
import { idText, instantText } from "../../platform/http/contract.ts";
import { shortText } from "../accounts/contract.ts";

export const channelText = z.enum(["email", "call", "letter", "parcel", "text", "social", "visit"]);

export const suppressionSchema = z
  .object({
    id: idText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    contact_point_id: idText.nullable(),
    channel: channelText.nullable().describe("null is every channel"),
    reason: z.string(),
    evidence: z.string(),
    created_at: instantText,
  })
  .meta({ id: "Suppression" });
export type Suppression = z.output<typeof suppressionSchema>;

export const newSuppressionSchema = z
  .strictObject({
    account_id: idText.optional(),
    person_id: idText.optional(),
    contact_point_id: idText.optional(),
    channel: channelText.nullable().optional().describe("Left out or null is every channel"),
    reason: shortText,
    evidence: shortText.optional().describe("How we know: manual, a source, the words of a call"),
  })
  .refine((given) => [given.account_id, given.person_id, given.contact_point_id].filter(Boolean).length === 1, {
    path: ["person_id"],
    message: "exactly one of account_id, person_id and contact_point_id",
  })
  .meta({ id: "NewSuppression" });
export type NewSuppression = z.input<typeof newSuppressionSchema>;
export const suppressionsQuery = z.object({ account_id: idText.optional(), person_id: idText.optional() });
