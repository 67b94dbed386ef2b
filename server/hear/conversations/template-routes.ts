import { z } from "zod";
import { idParams, removedSchema } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes } from "../../platform/http/index.ts";
import { promiseAnswers, readAnswerTimes } from "./answer-times.ts";
import {
  answerPromiseSchema,
  answerTimesSchema,
  changedTemplateSchema,
  newTemplateSchema,
  templateEditSchema,
  templateSchema,
} from "./contract.ts";
import { editTemplate, keepTemplate, listTemplates, removeTemplate } from "./keep-templates.ts";

/**
 * GET    /reply-templates        words that are often the answer
 * POST   /reply-templates        keep such words
 * PATCH  /reply-templates/{id}   another name, other words
 * DELETE /reply-templates/{id}   keep them no longer
 * GET    /answer-times           how long people waited, and what is promised
 * PATCH  /answer-times           promise it
 */
export const templateRoutes: Routes = async (app) => {
  app.get(
    "/reply-templates",
    {
      schema: {
        summary: "Words that are often the answer",
        response: { 200: z.object({ rows: z.array(templateSchema) }) },
      },
    },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listTemplates(tx) }), "read"),
  );
  app.post(
    "/reply-templates",
    {
      schema: {
        summary: "Keep words that are often the answer; the same name is written anew",
        body: newTemplateSchema,
        response: { 201: templateSchema },
      },
    },
    async ({ ctx, body }, reply) =>
      reply.code(201).send(await inWorkspace(ctx, (tx) => keepTemplate(tx, body.name, body.words))),
  );
  app.patch(
    "/reply-templates/:id",
    {
      schema: {
        summary: "Change words that are often the answer",
        params: idParams,
        body: templateEditSchema,
        response: { 200: changedTemplateSchema },
      },
    },
    async (request, reply) => {
      const { template, set } = await inWorkspace(request.ctx, (tx) =>
        editTemplate(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(template.revision)).send({ ...template, set });
    },
  );
  app.delete(
    "/reply-templates/:id",
    {
      schema: {
        summary: "Keep these words no longer",
        params: idParams,
        response: { 200: removedSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeTemplate(tx, params.id)),
  );
  app.get(
    "/answer-times",
    {
      schema: {
        summary: "How long people waited for an answer, and what is promised",
        response: { 200: answerTimesSchema },
      },
    },
    ({ ctx }) => inWorkspace(ctx, readAnswerTimes, "read"),
  );
  app.patch(
    "/answer-times",
    {
      config: { role: "owner" as const },
      schema: {
        summary: "Promise an answer within so many hours",
        body: answerPromiseSchema,
        response: { 200: answerTimesSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => promiseAnswers(tx, body.promised_hours)),
  );
};
