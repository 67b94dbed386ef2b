import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, idText, requireMatch, type Routes } from "../../platform/http/index.ts";
import {
  accountPromiseSchema,
  defaultGapSchema,
  gapChangedSchema,
  gapSchema,
  gapsSchema,
  promiseQuery,
  promiseViewSchema,
} from "./contract.ts";
import { setDefaultGap, setGap } from "./set-gap.ts";
import { viewAccountPromise } from "./view-account-promise.ts";
import { viewPromise } from "./view-promise.ts";
import { whose } from "./whose.ts";

/**
 * GET  /promise                how many customers it is kept to, now and in the last 12 weeks
 * PUT  /promise                the gap owed to everybody
 * GET  /accounts/{id}/promise  the gap owed to one
 * PUT  /accounts/{id}/promise  the gap owed to one
 * POST /account-gaps           the gap owed to many, as one change
 */
export const routes: Routes = async (app) => {
  app.get(
    "/promise",
    {
      schema: {
        summary: "The promise kept now and in the last 12 weeks",
        querystring: promiseQuery,
        response: { 200: promiseViewSchema },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(ctx, (tx) => viewPromise(tx, { user: whose(ctx, query.user), day: query.date }), "read"),
  );

  app.put(
    "/promise",
    {
      config: { role: "owner" },
      schema: {
        summary: "Change the longest gap owed to everybody",
        body: defaultGapSchema,
        response: { 200: gapChangedSchema },
      },
    },
    async (request) => {
      const { set } = await inWorkspace(request.ctx, (tx) =>
        setDefaultGap(tx, request.body.gap_days, (current) => requireMatch(request, current)),
      );
      return { changed: set ? 1 : 0, set };
    },
  );

  app.get(
    "/accounts/:id/promise",
    {
      schema: {
        summary: "The gap owed to one account",
        params: z.object({ id: idText }),
        response: { 200: accountPromiseSchema },
      },
    },
    async ({ ctx, params }, reply) => {
      const promise = await inWorkspace(ctx, (tx) => viewAccountPromise(tx, params.id), "read");
      return reply.header("etag", etagOf(promise.revision)).send(promise);
    },
  );

  app.put(
    "/accounts/:id/promise",
    {
      schema: {
        summary: "Promise one account a gap of its own",
        params: z.object({ id: idText }),
        body: gapSchema,
        response: { 200: gapChangedSchema },
      },
    },
    (request) =>
      inWorkspace(request.ctx, (tx) =>
        setGap(tx, [request.params.id], request.body, (current) => requireMatch(request, current)),
      ),
  );

  app.post(
    "/account-gaps",
    {
      schema: {
        summary: "Promise many accounts a gap of their own, as one change",
        body: gapsSchema,
        response: { 200: gapChangedSchema },
      },
    },
    ({ ctx, body: { ids, ...gap } }) => inWorkspace(ctx, (tx) => setGap(tx, ids, gap)),
  );
};
