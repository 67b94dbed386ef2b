import { z } from "zod";
import { idText, instantText } from "../../platform/http/contract.ts";

export const signatureProposalSchema = z
  .object({
    id: idText,
    kind: z.enum(["phone", "title", "postal", "email", "successor"]),
    value: z.string(),
    told_at: instantText.describe("When the letter was written"),
  })
  .meta({ id: "SignatureProposal" });
export type SignatureProposal = z.output<typeof signatureProposalSchema>;

export const proposalDecisionSchema = z
  .strictObject({ take: z.boolean().describe("false: it is not proposed again") })
  .meta({ id: "ProposalDecision" });
