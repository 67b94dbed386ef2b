import { z } from "zod";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { tokenGrantSchema } from "../../platform/secrets/contract.ts";

const hostText = z
  .string()
  .trim()
  .min(1)
  .max(253)
  .regex(/^[\w.:-]+$/);
const domainText = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+$/);
const nameText = z.string().trim().max(200);
const addressText = z.string().trim().min(3).max(320);
const count = z.number().int().min(1).max(1_000_000);

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

export const dkimKeySchema = z
  .object({
    id: idText,
    domain: z.string(),
    selector: z.string(),
    algorithm: z.enum(["rsa-2048", "ed25519"]),
    record: z.object({ name: z.string(), type: z.literal("TXT"), value: z.string() }).describe("What DNS has to say"),
    created_at: instantText,
  })
  .meta({ id: "DkimKey" });
export type DkimKeyAnswer = z.output<typeof dkimKeySchema>;
export const newDkimKeySchema = z
  .strictObject({ domain: domainText, algorithm: z.enum(["rsa-2048", "ed25519"]) })
  .meta({ id: "NewDkimKey" });

/** One mail to one person, written by somebody. */
export const newMailSchema = z
  .strictObject({
    sender: idText.describe("The sending account"),
    account: idText.nullable().optional(),
    person: idText.nullable().optional(),
    contact_point: idText.describe("The address it goes to"),
    purpose: z.enum(["educate", "thank", "help", "listen", "invite", "ask", "sell"]),
    subject: z.string().trim().min(1).max(500),
    text: z.string().min(1).max(200_000),
    in_reply_to: z.string().max(500).nullable().optional().describe("The Message-ID it answers"),
    references: z.array(z.string().max(500)).max(50).optional(),
    item: idText.nullable().optional(),
    at: instantText.optional(),
  })
  .meta({ id: "NewMail" });
export type NewMail = z.input<typeof newMailSchema>;

/** What DNS and the server say about an account, and what is missing. */
export const domainCheckSchema = z
  .object({
    what: z.enum(["spf", "dkim", "dmarc", "ptr", "tls", "mx"]),
    state: z.enum(["good", "weak", "missing", "unknown"]),
    found: z.string().nullable(),
    advice: z.string().nullable().describe("A word for the screen"),
    record: z
      .object({ name: z.string(), type: z.string(), value: z.string() })
      .nullable()
      .describe("What to put in DNS"),
  })
  .meta({ id: "DomainCheck" });
export type DomainCheck = z.output<typeof domainCheckSchema>;

const purposeText = z.enum(["educate", "thank", "help", "listen", "invite", "ask", "sell"]);
const mailingFields = {
  name: nameText.min(1),
  sender: idText.describe("The sending account"),
  purpose: purposeText,
  topic: z.string().trim().max(100).nullable().optional(),
  subject: z.string().trim().min(1).max(500),
  text: z.string().min(1).max(200_000),
  html: z.string().max(500_000).nullable().optional(),
  people: z.array(idText).max(200_000).optional().describe("Whom it goes to"),
};
export const newMailingSchema = z.strictObject(mailingFields).meta({ id: "NewMailing" });
export type NewMailing = z.input<typeof newMailingSchema>;
export const mailingEditSchema = z.strictObject(mailingFields).partial().meta({ id: "MailingEdit" });
export type MailingEdit = z.input<typeof mailingEditSchema>;
export const mailingSchema = z
  .object({
    id: idText,
    name: z.string(),
    sender_id: idText,
    purpose: purposeText,
    topic: z.string().nullable(),
    subject: z.string(),
    text: z.string(),
    html: z.string().nullable(),
    state: z.enum(["draft", "started", "stopped"]),
    user_id: idText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
    started_at: instantText.nullable(),
    stopped_at: instantText.nullable(),
  })
  .meta({ id: "Mailing" });
export type Mailing = z.output<typeof mailingSchema>;

const whoText = z.object({ person_id: idText, name: z.string() });
export const mailingPreviewSchema = z
  .object({
    recipients: z.number().int(),
    without_address: z.array(whoText),
    blanks: z.array(whoText.extend({ variables: z.array(z.string()) })).describe("Who would read a blank, and where"),
    examples: z.array(
      z.object({
        person_id: idText,
        to: z.string(),
        subject: z.string(),
        text: z.string(),
        html: z.string().nullable(),
      }),
    ),
    largest_bytes: z.number().int(),
    warnings: z.array(z.string()).describe("What filters and mail programs hold against it"),
  })
  .meta({ id: "MailingPreview" });
export type MailingPreview = z.output<typeof mailingPreviewSchema>;

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
    reasons: z.array(z.object({ kind: z.string(), reason: z.string(), n })),
  })
  .describe("asked = done + failed + uncertain + cancelled + refused + what is under way")
  .meta({ id: "MailingCount" });
export const planOutcomeSchema = z
  .object({ asked: n, planned: n, refused: n, already: n, reasons: z.record(z.string(), n) })
  .meta({ id: "PlanOutcome" });
