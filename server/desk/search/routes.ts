import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import type { Routes } from "../../platform/http/index.ts";
import { duplicateQuerySchema, possibleDuplicateSchema, searchAnswerSchema, searchQuerySchema } from "./contract.ts";
import { possibleDuplicates } from "./possible-duplicates.ts";
import { searchRecords } from "./search-records.ts";

export const routes: Routes = async (app) => {
  app.get(
    "/search",
    {
      schema: {
        summary: "Find accounts, people, products, items, orders, notes and touches, forgiving typos",
        querystring: searchQuerySchema,
        response: { 200: searchAnswerSchema },
      },
    },
    async (request) => {
      const { q, kinds, limit } = request.query;
      return { hits: await inWorkspace(request.ctx, (tx) => searchRecords(tx, q, { kinds, limit }), "read") };
    },
  );
  app.get(
    "/possible-duplicates",
    {
      schema: {
        summary: "Records that may be the one being typed",
        querystring: duplicateQuerySchema,
        response: { 200: z.object({ rows: z.array(possibleDuplicateSchema) }) },
      },
    },
    async (request) => ({
      rows: await inWorkspace(request.ctx, (tx) => possibleDuplicates(tx, request.query), "read"),
    }),
  );
};
