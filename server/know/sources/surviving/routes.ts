import { z } from "zod";
import { inWorkspace } from "../../../platform/db/index.ts";
import { idText, type Routes } from "../../../platform/http/index.ts";
import { chooseValue } from "./choose-value.ts";
import {
  choiceSchema,
  chosenSchema,
  claimsSchema,
  newRuleSchema,
  settledSchema,
  survivalRuleSchema,
} from "./contract.ts";
import { applyRules, keepRule, listRules } from "./keep-rules.ts";
import { viewClaims } from "./view-claims.ts";

/**
 * GET  /accounts/:id/claims, /people/:id/claims                what each source and each person says about it
 * PUT  /accounts/:id/claims/:field, /people/:id/claims/:field  whom to believe about one field; null: the rules
 * GET  /survival-rules · PUT                                   whom to believe in general
 * POST /survival-rules/application                             let them decide over what is there
 */
export const survivalRoutes: Routes = async (app) => {
  const params = z.object({ id: idText });
  for (const [path, kind] of [
    ["accounts", "account"],
    ["people", "person"],
  ] as const) {
    app.get(
      `/${path}/:id/claims`,
      { schema: { summary: `What each source says of this ${kind}`, params, response: { 200: claimsSchema } } },
      ({ ctx, params: { id } }) => inWorkspace(ctx, (tx) => viewClaims(tx, kind, id), "read"),
    );
    app.put(
      `/${path}/:id/claims/:field`,
      {
        schema: {
          summary: `Whom to believe about one field of this ${kind}`,
          params: params.extend({ field: z.string().max(200) }),
          body: choiceSchema,
          response: { 200: chosenSchema },
        },
      },
      ({ ctx, params: { id, field }, body }) => inWorkspace(ctx, (tx) => chooseValue(tx, kind, id, field, body.source)),
    );
  }
  app.get(
    "/survival-rules",
    {
      schema: {
        summary: "Whom to believe where sources contradict each other",
        response: { 200: z.object({ rows: z.array(survivalRuleSchema) }) },
      },
    },
    async ({ ctx }) => ({ rows: await inWorkspace(ctx, listRules, "read") }),
  );
  app.put(
    "/survival-rules",
    { schema: { summary: "Set one rule", body: newRuleSchema, response: { 200: chosenSchema } } },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => keepRule(tx, body)),
  );
  app.post(
    "/survival-rules/application",
    {
      schema: { summary: "Let rules and trust decide over what is there", response: { 200: settledSchema } },
    },
    ({ ctx }) => inWorkspace(ctx, (tx) => applyRules(tx)),
  );
};
