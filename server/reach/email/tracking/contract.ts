import { z } from "zod";
import { trackingRules } from "../../../know/consent/contract.ts";

export const machineReasons = [
  "trap",
  "head",
  "prefetch",
  "no-agent",
  "scanner",
  "apple-privacy",
  "image-proxy",
  "too-soon",
  "with-trap",
  "after-head",
  "many-at-once",
  "before-any-picture",
] as const;
export type MachineReason = (typeof machineReasons)[number];
const n = z.number().int();
const countedSchema = z.object({
  people: n.describe("Whose mail a human fetched it of, as far as can be told"),
  machines: n.describe("Whose mail only machines did"),
});
export const mailingTrackingSchema = z
  .object({
    tracked: z.boolean(),
    counts: z.enum(trackingRules),
    months: n.describe("What was counted goes after so many"),
    sent: n.describe("Mails that left to who may be counted and did not come back: all below is of these"),
    clicked: countedSchema.describe("Followed a link"),
    share: z
      .object({ low: z.number(), high: z.number() })
      .nullable()
      .describe("Of those sent to, the share that followed a link, with 95 % certainty; null where none was sent"),
    opened: countedSchema.describe(
      "Showed the picture; says little, since many programs fetch it for everybody or nobody",
    ),
    links: z
      .array(z.object({ link: z.string(), people: n, machines: n }))
      .describe("Without what follows the question mark"),
    machines: z.array(z.object({ kind: z.enum(["link", "picture"]), reason: z.enum(machineReasons), n })),
    waiting: n.describe("Came just now and is yet to be told apart"),
  })
  .meta({ id: "MailingTracking" });
export type MailingTracking = z.output<typeof mailingTrackingSchema>;
