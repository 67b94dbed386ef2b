import { z } from "zod";
import { setSchema, shortText } from "../../know/accounts/contract.ts";
import { outcomeText, purposeText, touchStateText } from "../../know/touches/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";

const currency = z.string().regex(/^[A-Z]{3}$/);
export const errandKindText = z.enum(["parcel", "card", "social", "visit"]);
const link = z
  .string()
  .trim()
  .max(2000)
  .regex(/^https?:\/\/\S+$/i, "an address that begins with http:// or https://");

export const giftSchema = z
  .object({
    id: idText,
    name: z.string(),
    cost_minor: z.number().int(),
    currency,
    low_at: z.number().int(),
    stock: z.number().int(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Gift" });
export type Gift = z.output<typeof giftSchema>;
export const newGiftSchema = z
  .strictObject({
    name: shortText,
    cost_minor: z.number().int().min(0),
    currency,
    low_at: z.number().int().min(0).max(100_000).default(0).describe("Say so when there are no more than these"),
    stock: z.number().int().min(0).max(1_000_000).default(0),
  })
  .meta({ id: "NewGift" });
export const giftMoveSchema = z.strictObject({
  change: z
    .number()
    .int()
    .min(-100_000)
    .max(1_000_000)
    .refine((change) => change !== 0, "not 0"),
  reason: shortText,
});

export const newErrandSchema = z
  .strictObject({
    kind: errandKindText,
    account: idText.optional(),
    person: idText.nullable().optional(),
    purpose: purposeText,
    what: shortText.describe("What is to be done, in words"),
    benefit: z.string().trim().max(500).nullable().optional(),
    item: idText.nullable().optional(),
    link: link.nullable().optional().describe("The post to answer, the profile, the way there"),
    gift: idText.nullable().optional().describe("What is taken out of the cupboard for it"),
    quantity: z.number().int().min(1).max(1000).default(1),
    due_on: dayText,
    user: idText.nullable().optional().describe("Who does it; left out: whoever asks"),
  })
  .refine((given) => given.account || given.person, { path: ["account"], message: "an account, a person, or both" })
  .meta({ id: "NewErrand" });
export type NewErrand = z.output<typeof newErrandSchema>;

export const errandSchema = z
  .object({
    id: idText,
    kind: errandKindText,
    touch_id: idText,
    task_id: idText,
    account_id: idText.nullable(),
    account: z.string().nullable(),
    person_id: idText.nullable(),
    person: z.string().nullable(),
    what: z.string(),
    link: z.string().nullable(),
    gift_id: idText.nullable(),
    gift: z.string().nullable(),
    quantity: z.number().int(),
    cost_minor: z.number().int().nullable(),
    currency: currency.nullable(),
    lines: z.array(z.string()).describe("Where it goes by post"),
    carrier: z.string().nullable(),
    tracking: z.string().nullable(),
    due_on: dayText,
    done_at: instantText.nullable(),
    arrived_on: dayText.nullable().describe("Known to have arrived"),
    user_id: idText.nullable(),
    state: touchStateText,
    outcome: outcomeText.nullable(),
    reason: z.string().nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Errand" });
export type Errand = z.output<typeof errandSchema>;
export const errandsQuery = z.object({
  show: z.enum(["open", "done", "all"]).default("open"),
  kind: errandKindText.optional(),
  account_id: idText.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const errandDoneSchema = z
  .strictObject({
    outcome: z
      .enum(["delivered", "reached", "left-word", "no-answer", "asked-not-to"])
      .optional()
      .describe("Left out: delivered; a visit reached them"),
    note: z.string().trim().max(20_000).nullable().optional(),
    cost_minor: z.number().int().min(0).nullable().optional().describe("Left out: what the gift costs"),
    currency: currency.optional(),
    carrier: shortText.nullable().optional(),
    tracking: shortText.nullable().optional(),
    link: link.nullable().optional(),
  })
  .meta({ id: "ErrandDone" });
export type ErrandDone = z.output<typeof errandDoneSchema>;
export const errandReturnSchema = z.strictObject({
  outcome: z.enum(["delivered", "returned"]),
  back_in_stock: z.boolean().default(false),
  note: z.string().trim().max(2000).nullable().optional(),
});
export const errandChangedSchema = errandSchema.extend(setSchema);
