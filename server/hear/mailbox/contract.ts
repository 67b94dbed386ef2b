import { z } from "zod";
import { dayText, idText, instantText } from "../../platform/http/contract.ts";
import { tokenGrantSchema } from "../../platform/secrets/contract.ts";

const hostText = z.string().trim().min(1).max(253);
const domainText = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z\d-]+(\.[a-z\d-]+)*$/, "is a domain like example.com");
const settable = {
  name: z.string().trim().min(1).max(200),
  host: hostText,
  port: z.number().int().min(1).max(65_535),
  security: z.enum(["tls", "starttls", "none"]).describe("none only to hosts that whoever runs Tilth allowed"),
  login: z.string().trim().min(1).max(320),
  auth: z.enum(["password", "oauth"]).describe("oauth: XOAUTH2 with a token"),
  user_id: idText.nullable().describe("Whose it is: only they see its mail; null is shared by all"),
  never_folders: z.array(z.string().trim().min(1).max(500)).max(200),
  never_domains: z.array(domainText).max(500).describe("Mail from or to these is never kept"),
  since_on: dayText.nullable().describe("What arrived before is not read"),
};

export const newMailboxSchema = z
  .strictObject({
    ...z.object(settable).partial().shape,
    name: settable.name,
    address: z.email().max(320),
    host: hostText,
    login: settable.login,
    password: z
      .string()
      .min(1)
      .max(10_000)
      .optional()
      .describe("Or the access token of oauth. Kept sealed, shown by no answer"),
    grant: tokenGrantSchema.optional(),
  })
  .refine((given) => given.password !== undefined || given.grant !== undefined, {
    path: ["password"],
    message: "is needed, or a grant",
  })
  .meta({ id: "NewMailbox" });
export const newDropSchema = z
  .strictObject({
    name: settable.name,
    address: z.email().max(320),
    user_id: settable.user_id.optional(),
  })
  .meta({ id: "NewDrop" });
export const mailboxEditSchema = z
  .strictObject({
    ...z.object(settable).partial().shape,
    password: z.string().min(1).max(10_000).optional(),
    grant: tokenGrantSchema.optional(),
    paused: z.boolean().optional(),
  })
  .meta({ id: "MailboxEdit" });

export const mailboxSchema = z
  .object({
    id: idText,
    kind: z.enum(["imap", "drop"]),
    name: z.string(),
    address: z.string(),
    host: z.string().nullable(),
    port: z.number().int().nullable(),
    security: z.enum(["tls", "starttls", "none"]),
    login: z.string().nullable(),
    auth: z.enum(["password", "oauth"]),
    user_id: idText.nullable(),
    never_folders: z.array(z.string()),
    never_domains: z.array(z.string()),
    since_on: dayText.nullable(),
    state: z.enum(["active", "paused", "stopped"]),
    fault: z.record(z.string(), z.unknown()).nullable().describe("Why it stopped, or could not be read the last time"),
    synced_at: instantText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Mailbox" });
export type Mailbox = z.output<typeof mailboxSchema>;

export const reconciliationSchema = z
  .object({
    mailbox: idText,
    in_the_box: z.number().int(),
    stored: z.number().int(),
    skipped: z.number().int(),
    failed: z.number().int(),
    missing: z.number().int().describe("In the box, and nothing is known of it"),
    folders: z.array(
      z.object({
        path: z.string(),
        read: z.boolean().describe("false: a folder that is never read"),
        in_the_box: z.number().int(),
        stored: z.number().int(),
        skipped: z.number().int(),
        failed: z.number().int(),
        missing: z.number().int(),
      }),
    ),
    reasons: z.array(z.object({ outcome: z.enum(["skipped", "failed"]), reason: z.string(), count: z.number().int() })),
  })
  .meta({ id: "MailboxReconciliation" });
export type Reconciliation = z.output<typeof reconciliationSchema>;
