import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { idText, type Routes } from "../../platform/http/index.ts";
import {
  proposalDecisionSchema,
  proposalsQuery,
  reportedAddressSchema,
  reportsDecisionSchema,
  reportsQuery,
  signatureProposalSchema,
} from "./contract.ts";
import { decideProposal, listOpenProposals, listProposals } from "./decide-proposal.ts";
import { decideReports } from "./decide-reports.ts";
import { viewReports } from "./view-reports.ts";

/**
 * GET  /people/{id}/signature-proposals       what they wrote below their letters, and we don't know
 * GET  /signature-proposals                   all that mail proposes and nobody decided
 * POST /signature-proposals/{id}/decision     take it over, or let it be
 * GET  /address-reports                       addresses that mail came back from, with the evidence
 * POST /contact-points/{id}/report-decisions  the address is dead, or these reports count no more
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
  app.get(
    "/signature-proposals",
    {
      schema: {
        summary: "What mail proposes and nobody has decided about, the latest first",
        querystring: proposalsQuery,
        response: { 200: z.object({ rows: z.array(signatureProposalSchema) }) },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(ctx, async (tx) => ({ rows: await listOpenProposals(tx, query.message_id, query.limit) }), "read"),
  );
  app.get(
    "/address-reports",
    {
      schema: {
        summary: "Addresses that mail came back from and nobody has decided about, with the evidence",
        description: "Dead ones only where one person or one message is asked about.",
        querystring: reportsQuery,
        response: { 200: z.object({ rows: z.array(reportedAddressSchema) }) },
      },
    },
    ({ ctx, query: { limit, ...of } }) =>
      inWorkspace(ctx, async (tx) => ({ rows: await viewReports(tx, of, limit) }), "read"),
  );
  app.post(
    "/contact-points/:id/report-decisions",
    {
      schema: {
        summary: "Believe what is reported of an address, which is dead then, or refuse it",
        params: idParams,
        body: reportsDecisionSchema,
        response: { 200: z.object({ set: idText.nullable() }) },
      },
    },
    ({ ctx, params, body }) => inWorkspace(ctx, (tx) => decideReports(tx, params.id, body.dead)),
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
