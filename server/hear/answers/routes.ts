import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { idText, type Routes } from "../../platform/http/index.ts";
import { proposalDecisionSchema, signatureProposalSchema } from "./contract.ts";
import { decideProposal, listProposals } from "./decide-proposal.ts";

/**
 * GET  /people/{id}/signature-proposals       what they wrote below their letters, and we don't know
 * POST /signature-proposals/{id}/decision     take it over, or let it be
 */
export const routes: Routes = async (app) => {
  app.get(
    "/people/:id/signature-proposals",
    {
      schema: {
        summary: "What a person wrote below their letters that is not known of them",
        params: idParams,
        response: { 200: z.object({ rows: z.array(signatureProposalSchema) }) },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, async (tx) => ({ rows: await listProposals(tx, params.id) }), "read"),
  );
  app.post(
    "/signature-proposals/:id/decision",
    {
      schema: {
        summary: "Take over what a signature says, or let it be",
        params: idParams,
        body: proposalDecisionSchema,
        response: { 200: z.object({ set: idText.nullable() }) },
      },
    },
    ({ ctx, params, body }) =>
      inWorkspace(ctx, async (tx) => ({ set: (await decideProposal(tx, params.id, body.take)).set })),
  );
};
