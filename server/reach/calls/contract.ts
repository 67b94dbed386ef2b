import { z } from "zod";
import { setSchema, shortText } from "../../know/accounts/contract.ts";
import { channelText, directionText, outcomeText, purposeText } from "../../know/touches/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";

export const callOutcomeText = z.enum([
  "reached",
  "left-word",
  "call-back",
  "no-answer",
  "wrong-number",
  "moved",
  "asked-not-to",
]);

const scriptFields = {
  name: shortText,
  language: z.string().regex(/^[a-z]{2}$/),
  words: z
    .string()
    .min(1)
    .max(100_000)
    .describe("# step, what is said in Liquid, `> answer -> step`, `> answer => outcome`"),
};
export const callScriptSchema = z
  .object({ id: idText, ...scriptFields, revision: z.number().int(), created_at: instantText, updated_at: instantText })
  .meta({ id: "CallScript" });
export type CallScript = z.output<typeof callScriptSchema>;
export const newCallScriptSchema = z.strictObject(scriptFields).meta({ id: "NewCallScript" });
export const callScriptEditSchema = z.strictObject(scriptFields).partial();
export const changedScriptSchema = callScriptSchema.extend(setSchema);

export const newCallListSchema = z
  .strictObject({
    name: shortText,
    script: idText.nullable().optional(),
    purpose: purposeText,
    topic: shortText.nullable().optional(),
    user: idText.nullable().optional().describe("Who calls; null: everybody. Left out: whoever makes it"),
    entries: z
      .array(z.strictObject({ account: idText, person: idText.nullable().optional() }))
      .min(1)
      .max(2_000)
      .describe("In the order in which they are called: what Today or a list showed"),
  })
  .meta({ id: "NewCallList" });
export type NewCallList = z.output<typeof newCallListSchema>;

export const callListSchema = z
  .object({
    id: idText,
    name: z.string(),
    script_id: idText.nullable(),
    purpose: purposeText,
    user_id: idText.nullable(),
    asked: z.number().int().describe("asked = entries + left out"),
    left_out: z.array(z.object({ account_id: idText, name: z.string(), why: z.enum(["no-number", "nobody"]) })),
    closed_at: instantText.nullable(),
    created_at: instantText,
    counts: z.object({
      entries: z.number().int(),
      waiting: z.number().int().describe("May be called now"),
      later: z.number().int().describe("Outside their hours, called back or tried again later"),
      closed: z.number().int(),
      refused: z.number().int(),
    }),
    outcomes: z.record(z.string(), z.number().int()),
    next_at: instantText.nullable().describe("When the next one of those later may be called"),
  })
  .meta({ id: "CallList" });
export type CallList = z.output<typeof callListSchema>;

const phoneSchema = z.object({
  id: idText,
  value: z.string(),
  dial: z.string(),
  label: z.string().nullable(),
  own: z.boolean(),
  there: z
    .object({
      time: z.string().describe("HH:MM where they are"),
      latest: z
        .string()
        .nullable()
        .describe("Where their country keeps several clocks: the latest of them; time is the earliest"),
      zones: z.array(z.string()),
      by: z.enum(["person", "number", "workspace"]).describe("What tells it, as quiet hours go by it"),
    })
    .describe("What time it is for who is called by this number"),
});
/** All that the caller sees of one call. */
export const callSchema = z
  .object({
    entry: idText,
    touch: idText,
    lease: idText,
    list: idText,
    place: z.number().int(),
    tries: z.number().int(),
    call_back: z.boolean(),
    purpose: purposeText,
    account: z
      .object({
        id: idText,
        name: z.string(),
        industry: z.string().nullable(),
        story: z.string().nullable(),
        worth_minor: z.number().int(),
        last_order_on: dayText.nullable(),
        next_due_on: dayText.nullable(),
      })
      .nullable(),
    person: z
      .object({
        id: idText,
        name: z.string(),
        title: z.string().nullable(),
        buying_role: z.string().nullable(),
        language: z.string().nullable(),
        back_on: dayText.nullable().describe("Away, and back on this day, as their mail said"),
      })
      .nullable(),
    phones: z.array(phoneSchema).describe("The one to dial first"),
    others: z.array(z.object({ person: idText, name: z.string(), title: z.string().nullable(), phone: z.string() })),
    cares: z.array(z.object({ name: z.string(), value: z.string() })).describe("What is known of what they care about"),
    tags: z.array(z.string()),
    item: z.object({ item: idText, title: z.string(), link: z.string().nullable() }).nullable(),
    touches: z.array(
      z.object({
        touch: idText,
        at: instantText,
        channel: channelText,
        direction: directionText,
        outcome: outcomeText.nullable(),
        note: z.string().nullable(),
        person_name: z.string().nullable(),
      }),
    ),
    tasks: z.array(z.object({ id: idText, title: z.string(), due_on: dayText.nullable() })),
    script: z.array(
      z.object({
        name: z.string(),
        says: z.string(),
        blanks: z.array(z.string()),
        answers: z.array(
          z.object({ label: z.string(), to: z.number().int().nullable(), outcome: callOutcomeText.nullable() }),
        ),
      }),
    ),
  })
  .meta({ id: "Call" });
export type Call = z.output<typeof callSchema>;
export const claimedCallSchema = z.object({
  call: callSchema.nullable(),
  next_at: instantText.nullable().describe("Nothing now: when the next may be called; null: the list is done"),
});

export const dialSchema = z
  .strictObject({
    lease: idText,
    phone: idText.nullable().optional().describe("The number dialled"),
    provider: idText.nullable().optional().describe("Have this provider dial; left out: the caller does"),
  })
  .meta({ id: "Dial" });
export const dialledSchema = z.object({ handed: z.literal(true), provider_call: z.string().nullable() });

export const newCallOutcomeSchema = z
  .strictObject({
    lease: idText,
    outcome: callOutcomeText,
    note: z.string().trim().max(20_000).nullable().optional(),
    phone: idText.nullable().optional(),
    person: idText.nullable().optional().describe("Who it was, where somebody else picked up"),
    item: idText.nullable().optional(),
    benefit: z.string().trim().max(500).nullable().optional(),
    call_back_at: instantText.nullable().optional().describe("call-back: when; left out: tomorrow at the same time"),
    next: z.strictObject({ title: shortText, due_on: dayText.nullable().optional() }).nullable().optional(),
  })
  .meta({ id: "NewCallOutcome" });
export type NewCallOutcome = z.output<typeof newCallOutcomeSchema>;
export const callEndedSchema = z.object({
  touch: idText,
  outcome: callOutcomeText,
  closed: z.boolean().describe("No further try from this list"),
  again_at: instantText.nullable(),
  suppressed: z.boolean(),
  point_dead: z.boolean(),
  task: idText.nullable(),
});

export const callResultsQuery = z.object({ from: dayText, to: dayText });
export const callResultsSchema = z.object({
  rows: z.array(
    z.object({
      user_id: idText.nullable(),
      name: z.string().nullable(),
      calls: z.number().int(),
      reached: z.number().int(),
      reached_share: z.number().nullable(),
      valued: z.number().int(),
      outcomes: z.record(z.string(), z.number().int()),
      talk_seconds: z.number().int().nullable().describe("As far as a provider counted"),
    }),
  ),
});
