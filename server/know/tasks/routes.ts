import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { etagOf, requireMatch, type Routes, rowsOf } from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema, setSchema } from "../accounts/contract.ts";
import { newTasksSchema, taskEditSchema, taskSchema, tasksQuery } from "./contract.ts";
import { completeTask, createTasks, editTask, listTasks, removeTask, reopenTask } from "./tasks.ts";

const changed = taskSchema.extend(setSchema);

export const routes: Routes = async (app) => {
  app.get(
    "/tasks",
    {
      schema: {
        summary: "Tasks of an account, a person or a user",
        querystring: tasksQuery,
        response: { 200: z.object({ rows: z.array(taskSchema) }) },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await listTasks(tx, query) }), "read"),
  );

  app.post(
    "/tasks",
    { schema: { summary: "Make one task or many", body: newTasksSchema, response: { 201: madeSchema(taskSchema) } } },
    async (request, reply) => {
      const { tasks, set } = await inWorkspace(request.ctx, (tx) => createTasks(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: tasks, set } : { ...tasks[0], set });
    },
  );

  app.patch(
    "/tasks/:id",
    { schema: { summary: "Change a task", params: idParams, body: taskEditSchema, response: { 200: changed } } },
    async (request, reply) => {
      const { task, set } = await inWorkspace(request.ctx, (tx) =>
        editTask(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(task.revision)).send({ ...task, set });
    },
  );

  app.put(
    "/tasks/:id/completion",
    { schema: { summary: "It is done", params: idParams, response: { 200: changed } } },
    async ({ ctx, params }) => {
      const { task, set } = await inWorkspace(ctx, (tx) => completeTask(tx, params.id));
      return { ...task, set };
    },
  );

  app.delete(
    "/tasks/:id/completion",
    { schema: { summary: "It is not done after all", params: idParams, response: { 200: changed } } },
    async ({ ctx, params }) => {
      const { task, set } = await inWorkspace(ctx, (tx) => reopenTask(tx, params.id));
      return { ...task, set };
    },
  );

  app.delete(
    "/tasks/:id",
    { schema: { summary: "Remove a task", params: idParams, response: { 200: removedSchema } } },
    (request) =>
      inWorkspace(request.ctx, (tx) => removeTask(tx, request.params.id, (current) => requireMatch(request, current))),
  );
};
