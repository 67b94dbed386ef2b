import { z } from "zod";
import { idText, instantText, zoneText } from "../http/contract.ts";

export const roleSchema = z.enum(["owner", "member", "reader"]);

const name = z.string().trim().min(1).max(200);
// "XXZ" would look like money and be none: sums could never be converted, and no program could write them.
const currencies = new Set(Intl.supportedValuesOf("currency"));
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "a currency like EUR")
  .refine((code) => currencies.has(code), "a currency of ISO 4217 like EUR");
export const languageSchema = z.enum(["en", "de"]);

export const workspaceSchema = z
  .object({
    id: idText,
    name: z.string(),
    time_zone: z.string(),
    currency: z.string(),
    language: z.string(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Workspace" });
export type Workspace = z.output<typeof workspaceSchema>;

export const newWorkspaceSchema = z.strictObject({
  name,
  time_zone: zoneText,
  currency,
  language: languageSchema.default("en"),
});
export const workspaceChangeSchema = z
  .strictObject({ name, time_zone: zoneText, currency, language: languageSchema })
  .partial();

export const userSchema = z
  .object({
    id: idText,
    name: z.string(),
    email: z.string(),
    role: roleSchema,
    time_zone: z.string().nullable(),
    language: z.string().nullable(),
    disabled_at: instantText.nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "User" });
export type User = z.output<typeof userSchema>;

/** What an owner changes of a user, and what users change of themselves. */
export const userChangeSchema = z.strictObject({ role: roleSchema, disabled: z.boolean() }).partial();
export const ownChangeSchema = z
  .strictObject({ name, time_zone: zoneText.nullable(), language: languageSchema.nullable() })
  .partial();

export const meSchema = z
  .object({
    login: z.object({ id: z.string(), email: z.string() }),
    user: userSchema.nullable().describe("Who one is in the workspace; null without a seat"),
    workspace: workspaceSchema.nullable(),
    workspaces: z.array(z.object({ id: idText, name: z.string(), role: roleSchema })),
  })
  .meta({ id: "Me" });

export const invitationSchema = z
  .object({
    id: idText,
    role: roleSchema,
    invited_by: z.string().nullable(),
    expires_at: instantText,
    used_at: instantText.nullable(),
    created_at: instantText,
  })
  .meta({ id: "Invitation" });

export const keySchema = z
  .object({
    id: idText,
    name: z.string(),
    scope: z.enum(["read", "write"]),
    last_used_at: instantText.nullable(),
    revoked_at: instantText.nullable(),
    created_at: instantText,
  })
  .meta({ id: "ApiKey" });
export const newKeySchema = z.strictObject({ name, scope: z.enum(["read", "write"]).default("write") });
