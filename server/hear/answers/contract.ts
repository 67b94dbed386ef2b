import { z } from "zod";
import { idText, instantText } from "../../platform/http/contract.ts";

export const signatureProposalSchema = z
  .object({
    id: idText,
    kind: z.enum(["phone", "title", "postal", "email", "successor", "left"]),
    value: z.string().describe("Of left: the account they are said to have left"),
    person_id: idText,
    person: z.string(),
    message_id: idText.describe("The letter that says so"),
    told_at: instantText.describe("When the letter was written"),
  })
  .meta({ id: "SignatureProposal" });
export type SignatureProposal = z.output<typeof signatureProposalSchema>;

export const proposalDecisionSchema = z
  .strictObject({ take: z.boolean().describe("false: it is not proposed again") })
  .meta({ id: "ProposalDecision" });

export const proposalsQuery = z.object({
  message_id: idText.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const reportedAddressSchema = z
  .object({
    contact_point_id: idText,
    address: z.string(),
    state: z.string().describe("dead, where it died of these already"),
    person_id: idText.nullable(),
    person: z.string().nullable(),
    account_id: idText.nullable(),
    account: z.string().nullable(),
    reports: z
      .array(
        z.object({
          message_id: idText.nullable().describe("The report; null: a server said it while our mail was on its way"),
          status: z.string().nullable(),
          reason: z.string(),
          hard: z.boolean(),
          proved: z.boolean().describe("It names a mail that we sent there; anybody can write one that does not"),
          said: z.string().nullable().describe("The server's own words"),
          reported_at: instantText,
        }),
      )
      .describe("The latest first, ten at most"),
  })
  .meta({ id: "ReportedAddress" });
export type ReportedAddress = z.output<typeof reportedAddressSchema>;
export const reportsQuery = z.object({
  person_id: idText.optional(),
  message_id: idText.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const reportsDecisionSchema = z
  .strictObject({ dead: z.boolean().describe("false: these reports count no more") })
  .meta({ id: "ReportsDecision" });
