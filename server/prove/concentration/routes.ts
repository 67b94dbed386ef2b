import { inWorkspace } from "../../platform/db/index.ts";
import type { Routes } from "../../platform/http/index.ts";
import { topQuery, topSchema } from "./contract.ts";
import { viewTop } from "./view-top.ts";

/** GET /concentration: who brings how much of the revenue, and how well they are looked after */
export const routes: Routes = async (app) => {
  app.get(
    "/concentration",
    {
      schema: {
        summary: "The accounts that bring the most revenue of a period",
        querystring: topQuery,
        response: { 200: topSchema },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, (tx) => viewTop(tx, query), "read"),
  );
};
