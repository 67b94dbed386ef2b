import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { cutPage, dayText, decodeCursor, idText, pageOf, type Routes } from "../../platform/http/index.ts";
import { idParams, setSchema } from "../accounts/contract.ts";
import { answerQuestion } from "./answer-question.ts";
import {
  moveRowSchema,
  moveSchema,
  movesQuery,
  newMoveSchema,
  questionAnswerSchema,
  questionSchema,
  questionsQuery,
} from "./contract.ts";
import { listMoves, listQuestions } from "./list-moves.ts";
import { recordMove } from "./record-move.ts";

/**
 * GET  /moves                        people who moved, the latest first
 * POST /moves                        somebody left, for another employer or for where nobody knows
 * GET  /move-questions               who is said to work elsewhere by somebody else
 * PUT  /move-questions/{id}/answer   what is true of it
 */
export const routes: Routes = async (app) => {
  app.get(
    "/moves",
    {
      schema: {
        summary: "People who moved, the latest first, with what is to be done about it",
        querystring: movesQuery,
        response: { 200: pageOf(moveRowSchema) },
      },
    },
    ({ ctx, query: { limit, cursor, ...of } }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(cursor, z.tuple([dayText, idText]));
          return cutPage(await listMoves(tx, of, after, limit + 1), limit, (row) => [row.moved_on, row.id]);
        },
        "read",
      ),
  );

  app.post(
    "/moves",
    {
      schema: {
        summary: "Somebody left an account: end the employment, begin the new one, and open both plays",
        body: newMoveSchema,
        response: { 201: moveSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { move, set } = await inWorkspace(request.ctx, (tx) => recordMove(tx, request.body));
      return reply.code(201).send({ ...move, set });
    },
  );

  app.get(
    "/move-questions",
    {
      schema: {
        summary: "People of whom two tellers say different employers, not yet answered",
        querystring: questionsQuery,
        response: { 200: z.object({ rows: z.array(questionSchema) }) },
      },
    },
    ({ ctx, query: { limit, ...of } }) =>
      inWorkspace(ctx, async (tx) => ({ rows: await listQuestions(tx, of, limit) }), "read"),
  );

  app.put(
    "/move-questions/:id/answer",
    {
      schema: {
        summary: "Answer: they moved, they work at both, or the new employer is wrong",
        params: idParams,
        body: questionAnswerSchema,
        response: { 200: z.object(setSchema) },
      },
    },
    ({ ctx, params, body }) => inWorkspace(ctx, (tx) => answerQuestion(tx, params.id, body)),
  );
};
