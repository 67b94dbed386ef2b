import { z } from "zod";
import { buyingRoleText } from "../../know/people/contract.ts";
import { idText, instantText } from "../../platform/http/contract.ts";

export const checkPointSchema = z
  .object({
    person_id: idText,
    person_name: z.string(),
    account_id: idText,
    account_name: z.string(),
    buying_role: buyingRoleText,
    title: z.string().nullable(),
    last_heard_at: instantText.nullable().describe("The last touch with them that was heard; null: never"),
    worth_minor: z.number().int().describe("Revenue of the account in the last 12 months"),
  })
  .meta({ id: "CheckPoint" });
export type CheckPoint = z.output<typeof checkPointSchema>;

export const checkPointsQuery = z.object({
  user: z
    .union([idText, z.literal("all")])
    .optional()
    .describe("Whose accounts; left out: one's own and nobody's; `all`: the whole workspace"),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
