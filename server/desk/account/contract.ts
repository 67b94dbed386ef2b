import { z } from "zod";
import { accountSchema, relationshipSchema, statusText } from "../../know/accounts/contract.ts";
import { suppressionSchema } from "../../know/consent/contract.ts";
import { customValueSchema } from "../../know/fields/contract.ts";
import { buyingRoleText, contactPointSchema } from "../../know/people/contract.ts";
import { tagSchema } from "../../know/tags/contract.ts";
import { taskSchema } from "../../know/tasks/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { timelineSchema, touchEntrySchema } from "../timeline/contract.ts";

/** A contact point with whether it can be used: not dead, and some channel that it serves not suppressed. */
export const shownPointSchema = contactPointSchema
  .extend({
    fax: z.boolean().describe("A number that nobody picks up; it serves no channel"),
    usable: z
      .boolean()
      .describe("It works, and some channel that it serves is free: a phone only where it may be called"),
  })
  .meta({ id: "ShownPoint" });

export const personThereSchema = z
  .object({
    person_id: idText,
    employment_id: idText,
    name: z.string(),
    title: z.string().nullable(),
    buying_role: buyingRoleText.nullable(),
    started_on: dayText.nullable(),
    ended_on: dayText.nullable(),
    there_now: z.boolean(),
    reachable: z.boolean(),
    touched: z.boolean().describe("Met within the longest gap"),
    last_met_at: instantText.nullable(),
    back_on: dayText.nullable().describe("Away, and back on this day, as their mail said"),
    points: z.array(shownPointSchema),
  })
  .meta({ id: "PersonThere" });
export type PersonThere = z.output<typeof personThereSchema>;

export const coverageSchema = z.object({
  known: z.number().int(),
  reachable: z.number().int(),
  touched: z.number().int(),
  target: z.number().int(),
  gaps: z.object({
    unknown: z.number().int().describe("People still to be known to reach the target"),
    unreachable: z.array(idText).describe("There now, without a contact point that works and may be used"),
    untouched: z.array(idText).describe("There now and reachable, not met within the longest gap"),
    roles: z.array(buyingRoleText).describe("Parts in buying that nobody there now is known to have"),
  }),
});
export type Coverage = z.output<typeof coverageSchema>;

const rowOf = z.object;
export const accountScreenSchema = rowOf({
  account: accountSchema.extend({ owner_name: z.string().nullable() }),
  relationship: statusText.nullable(),
  relationships: z.array(relationshipSchema),
  story: rowOf({ words: z.string().nullable(), reasons: z.array(rowOf({ id: idText, label: z.string() })) }),
  contact_points: z.array(shownPointSchema),
  suppressions: z.array(suppressionSchema),
  tags: z.array(tagSchema),
  custom_values: z.array(customValueSchema),
  people: z.array(personThereSchema),
  coverage: coverageSchema,
  planned: z.array(touchEntrySchema),
  tasks: z.array(taskSchema),
  timeline: timelineSchema,
  orders: z.array(
    rowOf({
      id: idText,
      number: z.string().nullable(),
      state: z.string(),
      ordered_on: dayText,
      currency: z.string(),
      amount_minor: z.number().int(),
    }),
  ),
  value: rowOf({
    currency: z.string(),
    revenue_12m_minor: z.number().int(),
    revenue_apart: z
      .record(z.string(), z.number().int())
      .nullable()
      .describe("What no rate could convert; never summed"),
    orders_12m: z.number().int(),
    first_order_on: dayText.nullable(),
    last_order_on: dayText.nullable(),
    months: z.array(rowOf({ month: dayText, revenue_minor: z.number().int(), orders: z.number().int() })),
  }),
  rhythm: rowOf({
    from: dayText,
    to: dayText,
    days: z.array(rowOf({ day: dayText, valued: z.number().int(), other: z.number().int() })),
    last_valued_touch_on: dayText.nullable(),
    next_due_on: dayText.nullable(),
    kept: z.boolean(),
    days_left: z.number().int().nullable().describe("Until the promise is due; below 0 it is overdue"),
  }),
  promise: rowOf({
    gap_days: z.number().int().nullable(),
    default_gap_days: z.number().int(),
    override: rowOf({ gap_days: z.number().int(), reason: z.string().nullable() }).nullable(),
    revision: z.string().describe("Of what is owed to this account, for If-Match"),
  }),
}).meta({ id: "AccountScreen" });
export type AccountScreen = z.output<typeof accountScreenSchema>;
