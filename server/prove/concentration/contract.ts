import { z } from "zod";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";

const share = z.number().nullable().describe("Of all revenue of the period; null where that is nothing");

export const topAccountSchema = z
  .object({
    rank: z.number().int(),
    account: idText,
    name: z.string(),
    revenue_minor: z.number().int(),
    share,
    cumulative_share: share,
    orders: z.number().int(),
    coverage: z.object({
      known: z.number().int(),
      reachable: z.number().int(),
      touched: z.number().int(),
      target: z.number().int(),
    }),
    last_valued_touch_at: instantText.nullable(),
    gap_days: z.number().int().nullable(),
    next_due_on: dayText.nullable(),
    kept: z.boolean().nullable().describe("Whether the promise is kept today; null where nothing is promised"),
  })
  .meta({ id: "TopAccount" });

export const topSchema = z
  .object({
    currency: z.string(),
    from: dayText,
    to: dayText,
    total_minor: z.number().int(),
    share: share.describe("What the accounts listed bring of it"),
    accounts_with_revenue: z.number().int(),
    accounts: z.array(topAccountSchema),
    curve: z
      .array(z.object({ accounts: z.number().int(), share: z.number() }))
      .describe("What the best accounts bring together"),
    apart: z.record(z.string(), z.number().int()).describe("Amounts without an exchange rate, by currency; in no sum"),
  })
  .meta({ id: "Concentration" });
export type TopAnswer = z.output<typeof topSchema>;

export const topQuery = z.object({
  from: dayText.optional().describe("First day; left out: a year back from the last"),
  to: dayText.optional().describe("Last day; left out: today"),
  n: z.coerce.number().int().min(1).max(1000).default(10).describe("Accounts listed"),
});
