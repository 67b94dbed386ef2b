import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { idText, type Routes } from "../../platform/http/index.ts";
import { whose } from "../../plan/promise/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import {
  handedSchema,
  newHandoverSchema,
  newSnoozeSchema,
  playsQuery,
  playsSchema,
  snoozedSchema,
  todayQuery,
  todaySchema,
} from "./contract.ts";
import { handOverAccount } from "./hand-over-account.ts";
import { snoozeAccount } from "./snooze-account.ts";
import { viewPlays } from "./view-plays.ts";
import { viewToday } from "./view-today.ts";

const params = z.object({ id: idText });

/**
 * GET  /today                     whom to contact, why, and with what
 * GET  /today/plays             what is to do about people who moved, and what is asked about them
 * POST /accounts/{id}/snoozes     not today
 * POST /accounts/{id}/handovers   a colleague does it
 */
export const routes: Routes = async (app) => {
  app.get(
    "/today",
    {
      schema: {
        summary: "Whom to contact, why, and with what",
        querystring: todayQuery,
        response: { 200: todaySchema },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(
        ctx,
        (tx) => viewToday(tx, { user: whose(ctx, query.user), day: query.date, limit: query.limit }),
        "read",
      ),
  );

  app.get(
    "/today/plays",
    {
      schema: {
        summary:
          "What is to do about people who moved: hold the account, follow the person; and what is asked about them",
        querystring: playsQuery,
        response: { 200: playsSchema },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(
        ctx,
        async (tx) => viewPlays(tx, { user: whose(ctx, query.user), today: (await workspaceTerms(tx)).today }),
        "read",
      ),
  );

  app.post(
    "/accounts/:id/snoozes",
    {
      schema: {
        summary: "Put an account off to a later day",
        params,
        body: newSnoozeSchema,
        response: { 201: snoozedSchema },
      },
    },
    async ({ ctx, params: { id }, body }, reply) => {
      const user = body.everyone ? null : whose(ctx, undefined);
      return reply
        .code(201)
        .send(
          await inWorkspace(ctx, (tx) => snoozeAccount(tx, id, { until: body.until_on, reason: body.reason, user })),
        );
    },
  );

  app.post(
    "/accounts/:id/handovers",
    {
      schema: {
        summary: "Hand an account's next touch to a colleague",
        params,
        body: newHandoverSchema,
        response: { 201: handedSchema },
      },
    },
    async ({ ctx, params: { id }, body }, reply) =>
      reply
        .code(201)
        .send(
          await inWorkspace(ctx, (tx) =>
            handOverAccount(tx, id, { to: body.to, from: whose(ctx, undefined), reason: body.reason }),
          ),
        ),
  );
};
