import { z } from "zod";
import { idText, instantText } from "../../platform/http/contract.ts";
import { domainText } from "./contract.ts";

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

/** What DNS and the server say about an account, and what is missing. */
export const domainCheckSchema = z
  .object({
    what: z.enum(["links", "spf", "dkim", "dmarc", "ptr", "tls", "mx"]),
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
