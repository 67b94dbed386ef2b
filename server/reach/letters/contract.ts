import { z } from "zod";
import { setSchema, shortText } from "../../know/accounts/contract.ts";
import { outcomeText, purposeText, touchStateText } from "../../know/touches/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";

const country = z.string().regex(/^[A-Z]{2}$/, "a country's code of two letters");
export const windowText = z.enum(["din-left", "din-right", "us-10"]);
export const sheetText = z.enum(["21-a4", "24-a4", "14-a4", "30-letter", "14-letter"]);
export const returnText = z.enum(["moved", "unknown", "refused", "other"]);

const senderFields = {
  name: shortText,
  street: shortText,
  postal_code: z.string().trim().max(20),
  city: shortText,
  region: shortText.nullable(),
  country: country.describe("Where letters are posted; the names of other countries are written in its language"),
  foot: z.string().trim().max(500).describe("The line at the foot of each sheet"),
};
export const letterSenderSchema = z
  .object({ id: idText, ...senderFields, revision: z.number().int(), created_at: instantText })
  .meta({ id: "LetterSender" });
export type LetterSender = z.output<typeof letterSenderSchema>;
export const newLetterSenderSchema = z
  .strictObject({
    ...senderFields,
    postal_code: senderFields.postal_code.default(""),
    region: senderFields.region.optional(),
    foot: senderFields.foot.default(""),
  })
  .meta({ id: "NewLetterSender" });
export const letterSenderEditSchema = z.strictObject(senderFields).partial();

const words = z.string().max(100_000);
const templateFields = {
  name: shortText,
  sender_id: idText,
  language: z.string().regex(/^[a-z]{2}$/),
  purpose: purposeText,
  topic: shortText.nullable(),
  benefit: z
    .string()
    .trim()
    .max(500)
    .nullable()
    .describe("What they have of it; without it or an item of the library it is no valued touch"),
  subject: z.string().max(500),
  words: words.describe("Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_"),
  enclosures: z.array(shortText).max(20),
  paper_window: windowText,
  layout: z.string().max(200_000).nullable().describe("typst; null is the layout that comes with Tilth"),
};
export const letterTemplateSchema = z
  .object({
    id: idText,
    ...templateFields,
    retired_at: instantText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: "LetterTemplate" });
export type LetterTemplate = z.output<typeof letterTemplateSchema>;
export const newLetterTemplateSchema = z
  .strictObject({
    ...templateFields,
    topic: templateFields.topic.optional(),
    benefit: templateFields.benefit.optional(),
    subject: templateFields.subject.default(""),
    enclosures: templateFields.enclosures.default([]),
    paper_window: templateFields.paper_window.default("din-left"),
    layout: templateFields.layout.optional(),
  })
  .meta({ id: "NewLetterTemplate" });
export type NewLetterTemplate = z.output<typeof newLetterTemplateSchema>;
export const letterTemplateEditSchema = z.strictObject(templateFields).partial();
export const changedTemplateSchema = letterTemplateSchema.extend(setSchema);

/** Most letters of one batch. */
export const mostLetters = 10_000;
const recipientSchema = z
  .strictObject({ account: idText.nullable().optional(), person: idText.nullable().optional() })
  .refine((given) => given.account || given.person, { path: ["account"], message: "an account, a person, or both" });
const recipients = z.array(recipientSchema).min(1).max(mostLetters);

export const letterPreviewBodySchema = z
  .strictObject({
    template: z.union([idText, newLetterTemplateSchema]).describe("One that is kept, or one that is being written"),
    item: idText.nullable().optional(),
    recipients,
  })
  .meta({ id: "LetterPreviewAsk" });

export const troubledSchema = z.object({
  place: z.number().int().describe("In the order asked, from 0"),
  account_id: idText.nullable(),
  person_id: idText.nullable(),
  name: z.string(),
  blanks: z.array(z.string()).describe("What the text wants to say and nobody knows"),
  faults: z.array(z.string()).describe("Why the post could not deliver it"),
});
export const letterPreviewSchema = z
  .object({
    asked: z.number().int(),
    ready: z.number().int(),
    troubled: z.array(troubledSchema).describe("Who would see a blank, or get nothing; over all recipients"),
    countries: z.array(z.object({ country, letters: z.number().int() })),
  })
  .meta({ id: "LetterPreview" });
export const letterProofBodySchema = z
  .strictObject({
    template: z.union([idText, newLetterTemplateSchema]),
    item: idText.nullable().optional(),
    recipient: recipientSchema.optional().describe("Left out: nobody, with the names of the blanks"),
  })
  .meta({ id: "LetterProofAsk" });
export const letterProofSchema = z
  .object({
    svg: z.string(),
    pages: z.number().int(),
    lines: z.array(z.string()),
    blanks: z.array(z.string()),
    faults: z.array(z.string()),
  })
  .meta({ id: "LetterProof" });

export const newLetterBatchSchema = z
  .strictObject({
    template: idText,
    name: shortText.optional(),
    item: idText.nullable().optional(),
    recipients,
    with_blanks: z.boolean().default(false).describe("Also those who would see a blank"),
  })
  .meta({ id: "NewLetterBatch" });
export type NewLetterBatch = z.output<typeof newLetterBatchSchema>;

export const leftOutSchema = z.object({
  account_id: idText.nullable(),
  person_id: idText.nullable(),
  name: z.string(),
  why: z.enum(["blank", "address", "nobody"]),
  detail: z.string(),
});
export const letterCountsSchema = z.object({
  letters: z.number().int(),
  open: z.number().int().describe("Not posted, nothing against it"),
  posted: z.number().int(),
  returned: z.number().int(),
  refused: z.number().int().describe("The rules said no, when planned or later"),
  taken_out: z.number().int(),
});
export const letterBatchSchema = z
  .object({
    id: idText,
    name: z.string(),
    template_id: idText,
    item_id: idText.nullable(),
    language: z.string(),
    purpose: purposeText,
    paper_window: windowText,
    enclosures: z.array(z.string()),
    asked: z.number().int().describe("asked = letters + left out"),
    left_out: z.array(leftOutSchema),
    dated_on: dayText,
    printed_at: instantText.nullable(),
    posted_at: instantText.nullable(),
    created_at: instantText,
    counts: letterCountsSchema,
    countries: z.array(z.object({ country, letters: z.number().int() })),
  })
  .meta({ id: "LetterBatch" });
export type LetterBatch = z.output<typeof letterBatchSchema>;

export const letterSchema = z
  .object({
    id: idText,
    touch_id: idText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    code: z.string().describe("As printed: ABCDE-FGHJK"),
    place: z.number().int().describe("In the pile, from 1"),
    lines: z.array(z.string()),
    country,
    blanks: z.array(z.string()),
    state: touchStateText,
    outcome: outcomeText.nullable(),
    reason: z.string().nullable().describe("Why it was refused or taken out"),
    detail: z.string().nullable(),
    returned_at: instantText.nullable(),
    return_reason: returnText.nullable(),
  })
  .meta({ id: "Letter" });
export type Letter = z.output<typeof letterSchema>;
export const lettersQuery = z.object({
  after: z.coerce.number().int().min(0).default(0).describe("From after this place"),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  show: z.enum(["all", "open", "refused", "posted", "returned"]).default("all"),
});

/** What the rules took out just now: these letters must leave the pile. */
export const letterCheckSchema = z
  .object({
    open: z.number().int(),
    take_out: z.array(letterSchema),
    held: z.number().int().describe("Held by a pause or quiet days"),
  })
  .meta({ id: "LetterCheck" });
export const letterPostingSchema = letterCheckSchema.extend({ posted: z.number().int() }).meta({ id: "LetterPosting" });

export const newLetterReturnSchema = z
  .strictObject({
    code: z.string().trim().min(1).max(60),
    reason: returnText,
    note: z.string().trim().max(2000).nullable().optional(),
  })
  .meta({ id: "NewLetterReturn" });
export const letterReturnSchema = z
  .object({
    letter: letterSchema,
    name: z.string(),
    batch: z.string(),
    point_dead: z.boolean(),
    suppressed: z.boolean(),
    already: z.boolean(),
    ...setSchema,
  })
  .meta({ id: "LetterReturn" });
export const labelsQuery = z.object({
  sheet: sheetText.default("21-a4"),
  skip: z.coerce.number().int().min(0).max(60).default(0).describe("Labels of the first sheet that are used up"),
});
export const pdfQuery = z.object({ duplex: z.enum(["true", "false"]).default("false") });
