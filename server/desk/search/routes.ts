import { inWorkspace } from "../../platform/db/index.ts";
import type { Routes } from "../../platform/http/index.ts";
import { searchAnswerSchema, searchQuerySchema } from "./contract.ts";
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
};
