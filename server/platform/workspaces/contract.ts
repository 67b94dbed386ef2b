import { z } from "zod";
import { idText, instantText } from "../http/contract.ts";

export const roleSchema = z.enum(["owner", "member", "reader"]);

const name = z.string().trim().min(1).max(200);
const timeZone = z.string().max(60).refine(isZone, "a time zone like Europe/Berlin");
const currency = z.string().regex(/^[A-Z]{3}$/, "a currency like EUR");
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

export const newWorkspaceSchema = z.strictObject({ name, time_zone: timeZone, currency, language: languageSchema.default("en") });
export const workspaceChangeSchema = z.strictObject({ name, time_zone: timeZone, currency, language: languageSchema }).partial();

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
