import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { pageQuery, type Routes } from "../../platform/http/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { timelineQuery, timelineSchema } from "./contract.ts";
import { planOnce, viewTimeline } from "./view-timeline.ts";

const querystring = z.object({ ...pageQuery, ...timelineQuery });

export const routes: Routes = async (app) => {
  for (const [of, plural] of [
    ["account", "accounts"],
    ["person", "people"],
  ] as const) {
    app.get(
      `/${plural}/:id/timeline`,
      {
        schema: {
          summary: `Everything that happened with one ${of}, newest first`,
          params: idParams,
          querystring,
          response: { 200: timelineSchema },
        },
      },
      ({ ctx, params, query }) =>
        inWorkspace(
          ctx,
          async (tx) => {
            await planOnce(tx);
            return viewTimeline(tx, of, params.id, (await workspaceTerms(tx)).zone, query);
          },
          "read",
        ),
    );
  }
};
