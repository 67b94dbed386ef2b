import { z } from "zod";
import { questionSchema } from "../../know/moves/contract.ts";
import { channelText, directionText, outcomeText, purposeText } from "../../know/touches/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { itemKindText } from "../../plan/library/contract.ts";
import { promiseKeptSchema } from "../../plan/promise/contract.ts";

export const whySchema = z
  .object({
    kind: z.enum(["overdue", "due", "never"]),
    days: z
      .number()
      .int()
      .nullable()
      .describe("overdue: days past the gap; due: days left, 0 is the last; never: days since `from`"),
    from: z.enum(["touch", "order", "start"]).nullable().describe("What the days count from; null: nothing is known"),
    gap_days: z.number().int(),
    worth_minor: z.number().int(),
  })
  .meta({ id: "Why" });

export const coverageSchema = z
  .object({ known: z.number().int(), reachable: z.number().int(), touched: z.number().int(), target: z.number().int() })
  .meta({ id: "Coverage" });

export const todayRowSchema = z
  .object({
    account: idText,
    name: z.string(),
    owner: idText.nullable(),
    reason: z.string().describe("The reason in English; `why` holds the same for other languages"),
    why: whySchema,
    overdue_days: z.number().int().nullable(),
    next_due_on: dayText.nullable().describe("The last day on which the promise is kept"),
    worth_minor: z.number().int().describe("Revenue of the last 12 months"),
    people: z.array(
      z.object({
        person: idText,
        name: z.string(),
        title: z.string().nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        reachable: z.boolean(),
      }),
    ),
    coverage: coverageSchema,
    touches: z
      .array(
        z.object({
          touch: idText,
          at: instantText,
          channel: channelText,
          direction: directionText,
          purpose: purposeText.nullable(),
          outcome: outcomeText.nullable(),
          person: idText.nullable(),
          person_name: z.string().nullable(),
          note: z.string().nullable(),
          valued: z.boolean(),
        }),
      )
      .describe("The last three"),
    item: z
      .object({
        item: idText,
        title: z.string(),
        kind: itemKindText,
        link: z.string().nullable(),
        industry: z.string().nullable(),
        topics: z.array(z.string()),
      })
      .nullable()
      .describe("A useful thing to bring, with what it fits by"),
  })
  .meta({ id: "TodayRow" });
export type TodayRowAnswer = z.output<typeof todayRowSchema>;

export const todaySchema = z
  .object({ date: dayText, currency: z.string(), promise: promiseKeptSchema, rows: z.array(todayRowSchema) })
  .meta({ id: "Today" });
export type TodayAnswer = z.output<typeof todaySchema>;

export const todayQuery = z.object({
  user: z
    .union([idText, z.literal("all")])
    .optional()
    .describe("Whose list; left out: one's own; `all`: the whole workspace"),
  date: dayText.optional().describe("As of the end of this day; left out is today"),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const newSnoozeSchema = z
  .strictObject({
    until_on: dayText.describe("The day on which it is on the list again"),
    reason: z.string().trim().min(1).max(2000),
    everyone: z.boolean().default(false).describe("In everybody's list, not only one's own"),
  })
  .meta({ id: "NewSnooze" });
export const snoozedSchema = z.object({ snooze: idText, set: idText });

export const newHandoverSchema = z
  .strictObject({ to: idText.describe("The colleague"), reason: z.string().trim().max(2000).nullable().optional() })
  .meta({ id: "NewHandover" });
export const handedSchema = z.object({ handover: idText, set: idText });

export const openPlaySchema = z
  .object({
    play: idText,
    kind: z.enum(["hold", "follow"]),
    task: idText,
    user_id: idText.nullable().describe("Whose task; null: everybody's"),
    due_on: dayText.nullable(),
    person: idText,
    person_name: z.string(),
    title: z.string().nullable().describe("Their title where they were"),
    account: idText.nullable().describe("Where it is done: hold the account they left, follow to the one they went to"),
    account_name: z.string().nullable(),
    from: idText,
    from_name: z.string(),
    moved_on: dayText,
    days: z.number().int().describe("Since they left; below 0 it lies ahead"),
    evidence: z.string(),
    told_by: z.string().nullable(),
    confidence_percent: z.number().int(),
    worth_minor: z.number().int().describe("Revenue of the account they left in the last 12 months"),
    coverage: coverageSchema.describe("Of the account they left"),
    steps: z.array(z.object({ step: z.string(), done: z.boolean().describe("Read from the facts") })),
  })
  .meta({ id: "OpenPlay" });
export const playsSchema = z.object({ plays: z.array(openPlaySchema), questions: z.array(questionSchema) });
export const playsQuery = todayQuery.pick({ user: true });
