import { z } from "zod";
import { filesOfMail } from "../../know/outgoing/contract.ts";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { tokenGrantSchema } from "../../platform/secrets/contract.ts";

const hostText = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[\w.:-]+$/);
export const domainText = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/);
const nameText = z.string().trim().max(200);
const addressText = z.string().trim().min(3).max(320);
const count = z.number().int().min(1).max(1_000_000);
const purposeText = z.enum(["educate", "thank", "help", "listen", "invite", "ask", "sell"]);

export const sendingAccountSchema = z
  .object({
    id: idText,
    name: z.string(),
    from_name: z.string(),
    from_address: z.string(),
    reply_to: z.string().nullable(),
    host: z.string(),
    port: z.number().int(),
    security: z.enum(["tls", "starttls", "none"]),
    username: z.string().nullable(),
    user_id: idText.nullable().describe("Whose own mailbox it is; null is everybody's"),
    bounce_domain: z.string().nullable().describe("Where bounces go; empty: to the from address itself"),
    max_connections: z.number().int(),
    per_hour: z.number().int().nullable(),
    per_domain_hour: z.number().int().nullable(),
    warm_up_from: dayText.nullable(),
    warm_up_daily: z.number().int().describe("Mails of the first day; twice as many every second day after it"),
    postal_address: z.string().nullable().describe("The firm's, from the consent settings: the foot of mail to many"),
    fault: z
      .enum(["unknown-host", "no-answer", "refused", "encryption", "sign-in", "sender-refused", "other"])
      .nullable()
      .describe("What keeps it from sending; sender-refused: its server takes no mail from this address"),
    fault_said: z.string().nullable().describe("The server's own words"),
    fault_at: instantText.nullable().describe("Since when"),
    rests_until: instantText
      .nullable()
      .describe("When it is tried again by itself; a change of the account tries at once"),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "SendingAccount" });
export type SendingAccount = z.output<typeof sendingAccountSchema>;

const accountFields = {
  name: nameText.min(1),
  from_name: nameText.optional(),
  from_address: addressText,
  reply_to: addressText.nullable().optional(),
  host: hostText,
  port: z.number().int().min(1).max(65_535),
  security: z.enum(["tls", "starttls", "none"]),
  username: z.string().trim().min(1).max(320).nullable().optional(),
  password: z.string().min(1).max(2_000).nullable().optional().describe("Sealed; never shown again"),
  grant: tokenGrantSchema.nullable().optional(),
  user_id: idText.nullable().optional(),
  bounce_domain: domainText.nullable().optional(),
  max_connections: z.number().int().min(1).max(20).optional(),
  per_hour: count.nullable().optional(),
  per_domain_hour: count.nullable().optional(),
  warm_up_from: dayText.nullable().optional(),
  warm_up_daily: count.optional(),
};
export const newSendingAccountSchema = z.strictObject(accountFields).meta({ id: "NewSendingAccount" });
export type NewSendingAccount = z.input<typeof newSendingAccountSchema>;
export const sendingAccountEditSchema = z.strictObject(accountFields).partial().meta({ id: "SendingAccountEdit" });
export type SendingAccountEdit = z.input<typeof sendingAccountEditSchema>;

/** Whether a server answers and lets us in, asked before an account is kept. */
export const newConnectionCheckSchema = z
  .strictObject({
    account: idText
      .optional()
      .describe("An account that is kept: its password is used where none is given and the server is the same"),
    from_address: addressText,
    host: hostText,
    port: accountFields.port,
    security: accountFields.security,
    username: accountFields.username,
    password: accountFields.password,
  })
  .meta({ id: "NewConnectionCheck" });
export type NewConnectionCheck = z.output<typeof newConnectionCheckSchema>;
export const connectionCheckSchema = z
  .object({
    good: z.boolean(),
    problem: z.enum(["unknown-host", "no-answer", "refused", "encryption", "sign-in", "other"]).nullable(),
    said: z.string().nullable().describe("The other side's own words"),
  })
  .meta({ id: "ConnectionCheck" });
export type ConnectionCheck = z.output<typeof connectionCheckSchema>;

/** How much left by an account of late, beside what may. */
export const sentSchema = z
  .object({
    hours: z
      .array(z.object({ hour: instantText, n: z.number().int() }))
      .describe("The last 24 hours, the oldest first; an hour in which nothing left is there, too"),
    this_hour: z.number().int(),
    today: z.number().int().describe("Since midnight UTC, by which the warm-up counts"),
    today_limit: z.number().int().nullable().describe("While it warms up"),
    waiting: z.number().int().describe("Due now and not handed over"),
  })
  .meta({ id: "SentMail" });
export type SentMail = z.output<typeof sentSchema>;

/** One mail to one person, written by somebody. */
export const newMailSchema = z
  .strictObject({
    sender: idText.describe("The sending account"),
    account: idText.nullable().optional(),
    person: idText.nullable().optional(),
    contact_point: idText.describe("The address it goes to"),
    purpose: purposeText,
    subject: z.string().trim().min(1).max(500),
    text: z.string().min(1).max(200_000),
    in_reply_to: z.string().max(500).nullable().optional().describe("The Message-ID it answers"),
    references: z.array(z.string().max(500)).max(50).optional(),
    item: idText.nullable().optional(),
    benefit: z
      .string()
      .trim()
      .max(500)
      .nullable()
      .optional()
      .describe("What they have of it; without it or an item it is no valued touch"),
    files: filesOfMail.optional(),
    at: instantText.optional(),
  })
  .meta({ id: "NewMail" });
export type NewMail = z.input<typeof newMailSchema>;

const languageText = z.string().regex(/^[a-z]{2}$/);
const wordFields = {
  subject: z.string().trim().max(500),
  text: z.string().max(200_000).describe("Liquid; empty where there is HTML: made from that"),
  html: z.string().max(500_000).nullable().optional(),
  mjml: z.string().max(200_000).nullable().optional().describe("Its HTML is made from this, where it is given"),
  language: languageText.optional().describe("In which recipients are addressed"),
};
const mailingFields = {
  ...wordFields,
  name: nameText.min(1),
  sender: idText.describe("The sending account"),
  purpose: purposeText,
  topic: z.string().trim().max(100).nullable().optional(),
  template: idText.nullable().optional().describe("What it was begun with"),
  item: idText.nullable().optional().describe("What of the library it brings"),
  benefit: z
    .string()
    .trim()
    .max(500)
    .nullable()
    .optional()
    .describe("What they have of it; without it or an item of the library it is no valued touch"),
  tracked: z
    .boolean()
    .optional()
    .describe("Count which links are followed; only where the workspace counts, and of whom it may (consent-settings)"),
  people: z.array(idText).max(200_000).optional().describe("Whom it goes to"),
};
export const newMailingSchema = z.strictObject(mailingFields).meta({ id: "NewMailing" });
export type NewMailing = z.input<typeof newMailingSchema>;
export const mailingEditSchema = z.strictObject(mailingFields).partial().meta({ id: "MailingEdit" });
export type MailingEdit = z.input<typeof mailingEditSchema>;

const templateFields = {
  ...wordFields,
  language: languageText.default("en"),
  name: nameText.min(1),
  purpose: purposeText.default("educate"),
  topic: z.string().trim().max(100).nullable().optional(),
};
export const newMailTemplateSchema = z.strictObject(templateFields).meta({ id: "NewMailTemplate" });
export type NewMailTemplate = z.output<typeof newMailTemplateSchema>;
export const mailTemplateEditSchema = z
  .strictObject({ ...templateFields, language: languageText, purpose: purposeText })
  .partial()
  .meta({ id: "MailTemplateEdit" });
export const mailTemplateSchema = z
  .object({
    id: idText,
    name: z.string(),
    purpose: purposeText,
    topic: z.string().nullable(),
    language: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    mjml: z.string().nullable(),
    retired_at: instantText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: "MailTemplate" });
export type KeptMailTemplate = z.output<typeof mailTemplateSchema>;
export const changedMailTemplateSchema = mailTemplateSchema.extend({ set: idText.nullable() });

export const mailImageQuery = z.object({ name: z.string().trim().max(200).default("") });
export const mailImageSchema = z
  .object({
    id: idText,
    name: z.string(),
    type: z.enum(["image/png", "image/jpeg", "image/gif", "image/webp"]),
    url: z.string().describe("Where mails find it"),
  })
  .meta({ id: "MailImage" });
export type MailImage = z.output<typeof mailImageSchema>;

export const mailingAudienceSchema = z
  .strictObject({
    name: nameText.describe("How they were chosen: a view's name, or words"),
    people: z.array(idText).max(200_000).default([]),
    accounts: z.array(idText).max(100_000).default([]),
    who: z
      .enum(["one", "everyone"])
      .default("one")
      .describe("Of each account: whoever decides most and has an address, or all who work there"),
  })
  .meta({ id: "MailingAudience" });
export type MailingAudience = z.output<typeof mailingAudienceSchema>;

const whoText = z.object({ person_id: idText, name: z.string() });
export const mailingSchema = z
  .object({
    id: idText,
    name: z.string(),
    sender_id: idText,
    purpose: purposeText,
    topic: z.string().nullable(),
    language: z.string(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    mjml: z.string().nullable(),
    template_id: idText.nullable(),
    item_id: idText.nullable(),
    benefit: z.string().nullable(),
    tracked: z.boolean(),
    state: z.enum(["draft", "started", "stopped"]),
    under_way: z.boolean().describe("Some of it has yet to leave"),
    recipients: z.number().int(),
    audience: z
      .object({
        name: z.string(),
        who: z.enum(["one", "everyone"]),
        accounts: z.number().int(),
        nobody: z.array(z.object({ account_id: idText, name: z.string() })).describe("Accounts where nobody works"),
        at: instantText,
      })
      .nullable(),
    left_out: z.array(whoText.extend({ blanks: z.array(z.string()) })).describe("Who would have read a blank"),
    user_id: idText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
    started_at: instantText.nullable(),
    stopped_at: instantText.nullable(),
  })
  .meta({ id: "Mailing" });
export type Mailing = z.output<typeof mailingSchema>;

export const mailingPreviewSchema = z
  .object({
    recipients: z.number().int(),
    ready: z.number().int().describe("Would be written to now"),
    without_address: z.array(whoText),
    blanks: z.array(whoText.extend({ variables: z.array(z.string()) })).describe("Who would read a blank, and where"),
    blank_recipients: z.number().int(),
    refused: z
      .array(whoText.extend({ account: z.string().nullable(), reason: z.string(), detail: z.string().nullable() }))
      .describe("Who would not be written to, and why; the first 500"),
    reasons: z.record(z.string(), z.number().int()).describe("Of all refused, how many by reason"),
    delayed: z.array(z.object({ reason: z.string(), n: z.number().int(), until: instantText.nullable() })),
    examples: z.array(
      z.object({
        person_id: idText,
        name: z.string(),
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        html: z.string().nullable(),
        blanks: z.array(z.string()),
      }),
    ),
    largest_bytes: z.number().int(),
    warnings: z.array(z.string()).describe("What filters and mail programs hold against it"),
  })
  .meta({ id: "MailingPreview" });
export type MailingPreview = z.output<typeof mailingPreviewSchema>;

/** Words that are being written, to be looked at. */
export const newMailProofSchema = z
  .strictObject({
    ...wordFields,
    language: languageText.default("en"),
    sender: idText.optional(),
    person: idText.optional().describe("As whom; left out, the names of what is filled in stand in their places"),
    item: idText.nullable().optional(),
  })
  .meta({ id: "NewMailProof" });
export type NewMailProof = z.output<typeof newMailProofSchema>;
export const mailProofSchema = z
  .object({
    to: z.string().nullable(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    blanks: z.array(z.string()),
    bytes: z.number().int(),
    warnings: z.array(z.string()),
  })
  .meta({ id: "MailProof" });
export type MailProof = z.output<typeof mailProofSchema>;

export const mailingTrialSchema = z
  .object({
    to: z.string(),
    left: z.boolean(),
    said: z.string().nullable().describe("The server's words, where it did not"),
  })
  .meta({ id: "MailingTrial" });

export const mailingResultsQuery = z.object({
  show: z
    .enum(["all", "waiting", "sent", "answered", "clicked", "bounced", "refused", "failed", "uncertain", "cancelled"])
    .default("all"),
  after: idText.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const mailingResultSchema = z
  .object({
    id: idText,
    person_id: idText.nullable(),
    person: z.string().nullable(),
    account_id: idText.nullable(),
    account: z.string().nullable(),
    address: z.string().nullable(),
    state: z.enum(["planned", "due", "handed", "done", "failed", "uncertain", "cancelled", "refused"]),
    outcome: z.string().nullable(),
    at: instantText.nullable(),
    answered_at: instantText.nullable(),
    waits_for: z.string().nullable(),
    reason: z.string().nullable(),
    detail: z.string().nullable(),
  })
  .meta({ id: "MailingResult" });
export type MailingResult = z.output<typeof mailingResultSchema>;

const n = z.number().int();
export const batchCountSchema = z
  .object({
    asked: n,
    planned: n,
    due: n,
    handed: n,
    done: n,
    failed: n,
    uncertain: n,
    cancelled: n,
    refused: n,
    bounced: n.describe("Of those done: it came back"),
    answered: n.describe("Of those done: somebody wrote back"),
    reasons: z.array(z.object({ kind: z.string(), reason: z.string(), n })),
  })
  .describe("asked = done + failed + uncertain + cancelled + refused + what is under way")
  .meta({ id: "MailingCount" });
export const planOutcomeSchema = z
  .object({ asked: n, planned: n, refused: n, already: n, reasons: z.record(z.string(), n) })
  .meta({ id: "PlanOutcome" });
