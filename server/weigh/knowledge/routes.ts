import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { cutPage, decodeCursor, idText, pageOf, type Routes } from "../../platform/http/index.ts";
import { idParams } from "../../know/accounts/contract.ts";
import { allKnowledgeSchema, blankAccountSchema, knowledgeSchema } from "./contract.ts";
import { listBlanks, viewAccountKnowledge, viewAllKnowledge } from "./view-knowledge.ts";

const query = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.string().max(2000).optional(),
});

/**
 * GET /knowledge                  how much is known of all customers, by kind
 * GET /knowledge/blanks           the most valuable blanks
 * GET /accounts/{id}/knowledge    how much is known of one account, and what is blank
 */
export const routes: Routes = async (app) => {
  app.get(
    "/knowledge",
    {
      schema: {
        summary: "How much of what we decided to know is known and fresh, over all customers, by kind",
        response: { 200: allKnowledgeSchema },
      },
    },
    ({ ctx }) => inWorkspace(ctx, viewAllKnowledge, "read"),
  );

  app.get(
    "/knowledge/blanks",
    {
      schema: {
        summary: "Customers by what is missing of them: worth times the share that is blank",
        querystring: query,
        response: { 200: pageOf(blankAccountSchema) },
      },
    },
    ({ ctx, query: { limit, cursor } }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(cursor, z.tuple([z.number(), idText]));
          return cutPage(await listBlanks(tx, after, limit + 1), limit, (row) => [
            row.missing_worth_minor,
            row.account_id,
          ]);
        },
        "read",
      ),
  );

  app.get(
    "/accounts/:id/knowledge",
    {
      schema: {
        summary: "How much of what we decided to know is known of an account and its people",
        params: idParams,
        response: { 200: knowledgeSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => viewAccountKnowledge(tx, params.id), "read"),
  );
};
