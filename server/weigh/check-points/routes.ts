import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import type { Routes } from "../../platform/http/index.ts";
import { checkPointSchema, checkPointsQuery } from "./contract.ts";
import { viewCheckPoints } from "./view-check-points.ts";

/** GET /check-points   who has not been heard of for longest among those who matter */
export const routes: Routes = async (app) => {
  app.get(
    "/check-points",
    {
      schema: {
        summary:
          "Who has not been heard of for longest among those who decide, pay or champion us at customers of worth",
        querystring: checkPointsQuery,
        response: { 200: z.object({ rows: z.array(checkPointSchema) }) },
      },
    },
    ({ ctx, query }) => {
      const own = ctx.actor.kind === "user" ? ctx.actor.user : null;
      const user = query.user === "all" ? null : (query.user ?? own);
      return inWorkspace(
        ctx,
        async (tx) => ({ rows: await viewCheckPoints(tx, { user, limit: query.limit }) }),
        "read",
      );
    },
  );
};
