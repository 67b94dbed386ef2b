import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import type { Routes } from "../../platform/http/index.ts";
import { newTextsSchema, textSchema, textsPlannedSchema, textsPreviewSchema, textsQuery } from "./contract.ts";
import { planTexts, previewTexts } from "./plan-texts.ts";
import { viewTexts } from "./view-texts.ts";

/**
 * GET  /texts            messages out and in, the newest first
 * POST /text-previews    who would get what, over all recipients
 * POST /texts            plan messages; the worker sends them
 */
export const routes: Routes = async (app) => {
  app.get(
    "/texts",
    {
      schema: {
        summary: "Short messages, the newest first",
        querystring: textsQuery,
        response: { 200: z.object({ rows: z.array(textSchema) }) },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await viewTexts(tx, query) }), "read"),
  );
  app.post(
    "/text-previews",
    {
      config: { role: "reader" as const },
      schema: {
        summary: "Who would get what, over all recipients",
        body: newTextsSchema,
        response: { 200: textsPreviewSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => previewTexts(tx, body), "read"),
  );
  app.post(
    "/texts",
    {
      schema: {
        summary: "Plan short messages: asked = planned + refused + left out",
        body: newTextsSchema,
        response: { 201: textsPlannedSchema },
      },
    },
    async ({ ctx, body }, reply) => reply.code(201).send(await inWorkspace(ctx, (tx) => planTexts(tx, body))),
  );
};
