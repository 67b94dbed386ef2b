import { z } from "zod";
import { dayText, idText } from "../../platform/http/contract.ts";

export const gapText = z.number().int().min(1).max(3660);

export const promiseKeptSchema = z
  .object({
    gap_days: gapText.describe("The longest gap owed to whoever has none of their own"),
    customers: z.number().int(),
    kept: z.number().int(),
    kept_share: z.number().nullable().describe("kept / customers; null where there are none"),
  })
  .meta({ id: "PromiseKept" });

export const promiseViewSchema = promiseKeptSchema
  .extend({
    date: dayText,
    revision: z.number().int().describe("Of the default promise, for If-Match"),
    weeks: z
      .array(
        z.object({
          ends_on: dayText.describe("The Sunday at whose end it was so"),
          customers: z.number().int(),
          kept: z.number().int(),
          kept_share: z.number().nullable(),
        }),
      )
      .describe("The last 12 whole weeks, oldest first"),
  })
  .meta({ id: "Promise" });
export type PromiseAnswer = z.output<typeof promiseViewSchema>;

export const promiseQuery = z.object({
  user: z
    .union([idText, z.literal("all")])
    .optional()
    .describe("Whose; left out: one's own; `all`: the whole workspace"),
  date: dayText.optional().describe("As of the end of this day; left out is today"),
});

const reason = z.string().trim().max(2000).nullable().optional();
export const gapSchema = z
  .strictObject({ gap_days: gapText.nullable().describe("null: the default promise again"), reason })
  .meta({ id: "AccountGap" });
/** What is owed to one account. `own` is null where it is the default promise. */
export const accountPromiseSchema = z
  .object({
    own: z.object({ gap_days: gapText, reason: z.string().nullable() }).nullable(),
    default_gap_days: gapText,
    owed_days: gapText,
    revision: z.string().describe("Its version, for If-Match"),
  })
  .meta({ id: "AccountPromise" });
export type AccountPromise = z.output<typeof accountPromiseSchema>;
export const gapsSchema = z
  .strictObject({ ids: z.array(idText).min(1).max(100_000), gap_days: gapText.nullable(), reason })
  .meta({ id: "AccountGaps" });
export const defaultGapSchema = z.strictObject({ gap_days: gapText }).meta({ id: "DefaultGap" });
export const gapChangedSchema = z.object({ changed: z.number().int(), set: idText.nullable() });
