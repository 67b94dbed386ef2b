import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import {
  etagOf,
  idText,
  oneOrMany,
  oneOrManyMade,
  requireMatch,
  type Routes,
  rowsOf,
} from "../../platform/http/index.ts";
import { editedTouchSchema, loggedTouchSchema, newTouchSchema, touchEditSchema, touchSchema } from "./contract.ts";
import { editTouch } from "./edit-touch.ts";
import { isValuedTouch } from "./is-valued-touch.ts";
import { type LoggedTouch, logTouch, readTouch } from "./log-touch.ts";
import type { Touch } from "./touch.ts";

const params = z.object({ id: idText });

/**
 * POST  /touches       write down what happened
 * GET   /touches/{id}  one touch
 * PATCH /touches/{id}  put right what was written, or say that it bounced
 */
export const routes: Routes = async (app) => {
  app.post(
    "/touches",
    {
      schema: {
        summary: "Write down touches that happened; each can be undone by its id",
        body: oneOrMany(newTouchSchema),
        response: { 201: oneOrManyMade(loggedTouchSchema) },
      },
    },
    async (request, reply) => {
      const { rows, answer } = rowsOf(request.body);
      const logged = await inWorkspace(request.ctx, async (tx) => {
        const done: LoggedTouch[] = [];
        for (const { at, ...row } of rows)
          done.push(await logTouch(tx, { ...row, at: at === undefined ? undefined : new Date(at) }));
        return done;
      });
      return reply
        .code(201)
        .send(answer(logged.map(({ touch, valued, task, set }) => ({ ...asAnswer(touch, valued), task, set }))));
    },
  );

  app.get(
    "/touches/:id",
    { schema: { summary: "One touch", params, response: { 200: touchSchema } } },
    async (request, reply) => {
      const touch = await inWorkspace(request.ctx, (tx) => readTouch(tx, request.params.id), "read");
      if (!touch) throw new Fault("not_found", { what: "touch" });
      return reply
        .header("etag", etagOf(touch.revision))
        .send(asAnswer(touch, isValuedTouch(touch, { answered: touch.answered_at !== null })));
    },
  );

  app.patch(
    "/touches/:id",
    {
      schema: {
        summary: "Put right what was written of a touch",
        params,
        body: touchEditSchema,
        response: { 200: editedTouchSchema },
      },
    },
    async (request, reply) => {
      const { at, ...edit } = request.body;
      const { touch, valued, set } = await inWorkspace(request.ctx, (tx) =>
        editTouch(tx, request.params.id, { ...edit, ...(at === undefined ? {} : { at: new Date(at) }) }, (current) =>
          requireMatch(request, current),
        ),
      );
      return reply.header("etag", etagOf(touch.revision)).send({ ...asAnswer(touch, valued), set });
    },
  );
};

function asAnswer(touch: Touch, valued: boolean): Record<string, unknown> {
  const { workspace_id: _, ...row } = touch as Touch & { workspace_id?: string };
  return { ...row, valued };
}
