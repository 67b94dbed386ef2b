import { z } from "zod";
import { employmentSchema, personSchema } from "../../know/people/contract.ts";
import { suppressionSchema } from "../../know/consent/contract.ts";
import { customValueSchema } from "../../know/fields/contract.ts";
import { tagSchema } from "../../know/tags/contract.ts";
import { taskSchema } from "../../know/tasks/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { shownPointSchema } from "../account/contract.ts";
import { timelineSchema } from "../timeline/contract.ts";

export const personScreenSchema = z
  .object({
    person: personSchema,
    back_on: dayText.nullable().describe("Away, and back on this day, as their mail said"),
    employments: z.array(employmentSchema.extend({ account_name: z.string(), there_now: z.boolean() })),
    contact_points: z.array(shownPointSchema),
    suppressions: z.array(suppressionSchema),
    tags: z.array(tagSchema),
    custom_values: z.array(customValueSchema),
    sent: z
      .array(
        z.object({
          item_id: idText,
          title: z.string(),
          kind: z.string(),
          at: instantText,
          touch: idText,
          answered: z.boolean(),
        }),
      )
      .describe("The useful things they were given"),
    touches: z.object({
      total: z.number().int(),
      valued: z.number().int(),
      last_at: instantText.nullable(),
      last_valued_at: instantText.nullable(),
    }),
    tasks: z.array(taskSchema),
    timeline: timelineSchema,
  })
  .meta({ id: "PersonScreen" });
export type PersonScreen = z.output<typeof personScreenSchema>;
