import { z } from "zod";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { longText, shortText } from "../accounts/contract.ts";

export const channelText = z.enum(["email", "call", "letter", "parcel", "text", "social", "visit"]);
export const purposeText = z.enum(["educate", "thank", "help", "listen", "invite", "ask", "sell"]);
/** Of the languages that pages and wordings come in. */
export const languageText = z.string().regex(/^[a-z]{2}$/, "a language as two small letters");
const translations = z.record(languageText, longText);

export const suppressionSchema = z
  .object({
    id: idText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    contact_point_id: idText.nullable(),
    channel: channelText.nullable().describe("null is every channel"),
    reason: z.string(),
    evidence: z.string(),
    created_at: instantText,
  })
  .meta({ id: "Suppression" });
export type Suppression = z.output<typeof suppressionSchema>;

export const newSuppressionSchema = z
  .strictObject({
    account_id: idText.optional(),
    person_id: idText.optional(),
    contact_point_id: idText.optional(),
    channel: channelText.nullable().optional().describe("Left out or null is every channel"),
    reason: shortText,
    evidence: shortText.optional().describe("How we know: manual, a source, the words of a call"),
  })
  .refine((given) => [given.account_id, given.person_id, given.contact_point_id].filter(Boolean).length === 1, {
    path: ["person_id"],
    message: "exactly one of account_id, person_id and contact_point_id",
  })
  .meta({ id: "NewSuppression" });
export type NewSuppression = z.input<typeof newSuppressionSchema>;
export const suppressionsQuery = z.object({ account_id: idText.optional(), person_id: idText.optional() });

export const consentStateText = z.enum(["asked", "given", "refused", "withdrawn"]);
export const consentSourceText = z.enum([
  "manual",
  "form",
  "double-opt-in",
  "preferences",
  "unsubscribe",
  "import",
  "api",
]);
export const reachReasonText = z.enum([
  "suppressed",
  "on-suppression-list",
  "said-no",
  "channel-not-wanted",
  "paused-by-them",
  "topic-not-wanted",
  "rhythm",
  "no-consent",
]);
export const needText = z.enum(["none", "soft", "consent"]);

export const consentSchema = z
  .object({
    id: idText,
    person_id: idText,
    purpose: purposeText.nullable().describe("null is every purpose"),
    channel: channelText.nullable().describe("null is every channel"),
    state: consentStateText.describe("asked waits for the confirmation by the link that was sent"),
    address: z.string().nullable().describe("Given with or for this address; an agreement holds for it alone"),
    wording_version_id: idText.nullable(),
    language: z.string().nullable().describe("In which the words were read"),
    source: consentSourceText,
    evidence: z.string(),
    touch_id: idText.nullable().describe("The mail whose link was used"),
    confirms_id: idText.nullable().describe("The asking that this confirms"),
    ip: z.string().nullable().describe("Only where the workspace keeps it as evidence"),
    happened_at: instantText,
    created_at: instantText,
  })
  .meta({ id: "Consent" });
export type Consent = z.output<typeof consentSchema>;

export const newConsentSchema = z
  .strictObject({
    person_id: idText,
    purposes: z.array(purposeText).min(1).nullable().optional().describe("Left out or null is every purpose"),
    channels: z.array(channelText).min(1).nullable().optional().describe("Left out or null is every channel"),
    state: consentStateText.describe("asked opens a double opt-in: the button is mailed to the address"),
    address: shortText.optional().describe("The e-mail address or number it was given with"),
    wording_version_id: idText.optional().describe("The words they agreed to"),
    language: languageText.optional(),
    source: z.enum(["manual", "form", "import", "api"]).optional(),
    evidence: shortText.optional().describe("How we know: the form, the words of a call, where the paper lies"),
    happened_at: instantText.optional().describe("When they said it; left out is now"),
    confirmation: z
      .enum(["send", "none"])
      .optional()
      .describe(
        "Of asked: send, unless told otherwise, mails the button to the address; none leaves it to you (confirm_path)",
      ),
  })
  .refine((given) => given.state !== "asked" || given.address !== undefined, {
    path: ["address"],
    message: "the address that the confirmation goes to",
  })
  .meta({ id: "NewConsent" });
export type NewConsent = z.input<typeof newConsentSchema>;

export const recordedConsentsSchema = z.object({
  rows: z.array(consentSchema),
  confirm_path: z
    .string()
    .nullable()
    .describe("Of a double opt-in: the page with the one button, below the address of Tilth"),
  set: idText.nullable(),
});

export const preferencesSchema = z
  .object({
    topics_on: z.array(idText),
    topics_off: z.array(idText),
    channels_off: z.array(channelText),
    rhythm_days: z.number().int().nullable().describe("At most once in so many days; null is as it comes"),
    paused_until: dayText.nullable().describe("The last day on which they want to hear nothing"),
    tracking: z
      .enum(["yes", "no"])
      .nullable()
      .describe("May it be counted which links of a mailing they follow; null where they never said"),
    revision: z.number().int().describe("0 where they never said anything"),
  })
  .meta({ id: "Preferences" });
export type Preferences = z.output<typeof preferencesSchema>;
export const preferencesEditSchema = z
  .strictObject({
    topics_on: z.array(idText).max(200),
    topics_off: z.array(idText).max(200),
    channels_off: z.array(channelText),
    rhythm_days: z.number().int().min(1).max(3650).nullable(),
    paused_until: dayText.nullable(),
    tracking: z.enum(["yes", "no"]).nullable(),
  })
  .partial()
  .meta({ id: "PreferencesEdit" });
export type PreferencesEdit = z.input<typeof preferencesEditSchema>;

export const topicSchema = z
  .object({
    id: idText,
    name: z.string(),
    names: z.record(z.string(), z.string()).describe("In other languages, by two letters"),
    starts: z.enum(["on", "off"]).describe("on: wanted until they say no; off: not before they ask for it"),
    position: z.number().int(),
    revision: z.number().int(),
  })
  .meta({ id: "Topic" });
export type Topic = z.output<typeof topicSchema>;
const topicFields = {
  name: shortText,
  names: z.record(languageText, shortText),
  starts: z.enum(["on", "off"]),
  position: z.number().int().min(0).max(10_000),
};
export const newTopicSchema = z
  .strictObject({ ...topicFields })
  .partial()
  .required({ name: true })
  .meta({ id: "NewTopic" });
export const topicEditSchema = z.strictObject(topicFields).partial().meta({ id: "TopicEdit" });

export const wordingVersionSchema = z.object({
  id: idText,
  version: z.number().int(),
  texts: z.record(z.string(), z.string()).describe("By language"),
  created_at: instantText,
});
export const wordingSchema = z
  .object({
    id: idText,
    name: z.string(),
    purposes: z.array(purposeText).nullable(),
    channels: z.array(channelText).nullable(),
    versions: z.array(wordingVersionSchema).describe("The newest first"),
    revision: z.number().int(),
  })
  .meta({ id: "Wording" });
export type Wording = z.output<typeof wordingSchema>;
export const newWordingSchema = z
  .strictObject({
    name: shortText,
    purposes: z.array(purposeText).min(1).nullable().optional(),
    channels: z.array(channelText).min(1).nullable().optional(),
    texts: translations.refine((texts) => Object.keys(texts).length > 0, "a text in one language at least"),
  })
  .meta({ id: "NewWording" });
export const newWordingVersionSchema = newWordingSchema.pick({ texts: true });

export const countryRuleSchema = z
  .object({
    id: idText,
    country: z.string().describe("ISO 3166; * is every country without a rule of its own"),
    channel: channelText,
    audience: z.enum(["business", "private"]),
    need: needText.describe(
      "none: until they object; soft: customers until they object, others once they agreed; consent: once they agreed",
    ),
    soft_days: z
      .number()
      .int()
      .nullable()
      .describe("Days after the last order; null is as long as they are a customer"),
    source: z.string(),
    revision: z.number().int(),
  })
  .meta({ id: "CountryRule" });
export type CountryRule = z.output<typeof countryRuleSchema>;
const ruleFields = {
  need: needText,
  soft_days: z.number().int().min(1).max(36_500).nullable().optional(),
  source: z.string().trim().max(500).optional(),
};
export const newCountryRuleSchema = z
  .strictObject({
    country: z.string().regex(/^([A-Z]{2}|\*)$/, "two capital letters, or *"),
    channel: channelText,
    audience: z.enum(["business", "private"]),
    ...ruleFields,
  })
  .meta({ id: "NewCountryRule" });
export const countryRuleEditSchema = z
  .strictObject({ ...ruleFields, need: needText.optional() })
  .meta({ id: "CountryRuleEdit" });

export const suppressionListSchema = z
  .object({
    id: idText,
    name: z.string(),
    channel: channelText.nullable().describe("null is every channel such an address can be used for"),
    origin: z.enum(["import", "hand", "links", "words"]),
    entries: z.number().int(),
    lifted_at: instantText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "SuppressionList" });
export type SuppressionList = z.output<typeof suppressionListSchema>;
export const listQuery = z.object({
  name: shortText.optional(),
  channel: z.enum(["email", "call", "letter", "parcel", "text", "social"]).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .describe("From where numbers without a prefix are dialled"),
});
export const takenListSchema = z
  .object({
    list: suppressionListSchema,
    read: z.number().int(),
    created: z.number().int(),
    unchanged: z.number().int().describe("On the list already, or twice in the file"),
    failed: z.number().int(),
    rows: z.array(z.object({ line: z.number().int(), outcome: z.string(), reason: z.string() })),
    set: idText.nullable(),
  })
  .meta({ id: "TakenSuppressionList" });
export type TakenList = z.output<typeof takenListSchema>;
export const newEntrySchema = z
  .strictObject({
    kind: z.enum(["email", "phone"]),
    value: shortText,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
  })
  .meta({ id: "NewSuppressionEntry" });
export const entrySchema = z
  .object({
    id: idText,
    list_id: idText,
    list_name: z.string(),
    channel: channelText.nullable(),
    kind: z.string(),
    value: z.string().describe("The address, or its hash where the list came without addresses"),
    created_at: instantText,
  })
  .meta({ id: "SuppressionEntry" });

export const personConsentSchema = z
  .object({
    may: z
      .array(
        z.object({
          channel: channelText,
          purpose: purposeText,
          reason: reachReasonText.nullable().describe("Why not; null is yes"),
          said: z.enum(["given", "withdrawn"]).nullable(),
          need: needText,
          customer: z.boolean(),
        }),
      )
      .describe("Of a mass mailing today: what the check before a touch leaves would say"),
    consents: z.array(
      consentSchema.extend({
        wording: z.string().nullable(),
        version: z.number().int().nullable(),
        by: z.string().nullable(),
      }),
    ),
    preferences: preferencesSchema,
    lists: z.array(entrySchema).describe("Addresses of theirs that stand on suppression lists"),
    topics: z.array(topicSchema),
    language: z.string().nullable(),
    page_path: z.string().nullable().describe("Their preference page, below the address of Tilth; null to readers"),
  })
  .meta({ id: "PersonConsent" });
export type PersonConsent = z.output<typeof personConsentSchema>;

export const trackingRules = ["off", "agreed", "unless-refused"] as const;
export const consentSettingsSchema = z
  .strictObject({
    keep_ip: z.boolean().describe("Keep from where the button of a double opt-in was pressed; off unless you may"),
    tracking: z
      .enum(trackingRules)
      .describe(
        "Whose reading of a mailing may be counted: nobody's, of who agreed on their page, of all but who said no",
      ),
    tracking_months: z.number().int().min(1).max(36).describe("What was counted goes after so many months"),
    postal_address: z
      .string()
      .nullable()
      .describe("Where the firm is found by post; stands in the foot of every mail to many, and none leaves without"),
  })
  .meta({ id: "ConsentSettings" });
/** An address that was written may be another one, never none: what is under way would leave without. */
export const consentSettingsEditSchema = consentSettingsSchema
  .partial()
  .extend({ postal_address: z.string().trim().min(8).max(500).optional() })
  .meta({ id: "ConsentSettingsEdit" });
export const entryQuery = z.object({ value: shortText });
