import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import {
  cutPage,
  decodeCursor,
  etagOf,
  idText,
  oneOrMany,
  oneOrManyMade,
  requireMatch,
  type Routes,
  rowsOf,
} from "../../platform/http/index.ts";
import {
  changedItemSchema,
  itemEditSchema,
  itemSchema,
  itemsPageSchema,
  itemsQuery,
  newItemSchema,
} from "./contract.ts";
import type { Item } from "./item.ts";
import { createItems, editItem, retireItem } from "./keep-items.ts";
import { readItem, viewItems } from "./view-items.ts";

const params = z.object({ id: idText });

/**
 * GET   /items                  the library by title
 * POST  /items                  put useful things in
 * GET   /items/{id}             one of them
 * PATCH /items/{id}             change it
 * POST  /items/{id}/retirement  propose it no longer
 */
export const routes: Routes = async (app) => {
  app.get(
    "/items",
    { schema: { summary: "The library by title", querystring: itemsQuery, response: { 200: itemsPageSchema } } },
    async ({ ctx, query }) => {
      const after = decodeCursor(query.cursor, z.tuple([z.string(), idText]));
      const rows = await inWorkspace(
        ctx,
        (tx) => viewItems(tx, { after, limit: query.limit + 1, retired: query.retired === "true" }),
        "read",
      );
      return cutPage(rows.map(asAnswer), query.limit, (row) => [row.title, row.id]);
    },
  );

  app.post(
    "/items",
    {
      schema: {
        summary: "Put useful things into the library",
        body: oneOrMany(newItemSchema),
        response: { 201: oneOrManyMade(changedItemSchema) },
      },
    },
    async (request, reply) => {
      const { rows, answer } = rowsOf(request.body);
      const { items, set } = await inWorkspace(request.ctx, (tx) => createItems(tx, rows));
      return reply.code(201).send(answer(items.map((item) => ({ ...asAnswer(item), set }))));
    },
  );

  app.get(
    "/items/:id",
    { schema: { summary: "One useful thing", params, response: { 200: itemSchema } } },
    async (request, reply) => {
      const item = await inWorkspace(request.ctx, (tx) => readItem(tx, request.params.id), "read");
      return reply.header("etag", etagOf(item.revision)).send(asAnswer(item));
    },
  );

  app.patch(
    "/items/:id",
    {
      schema: { summary: "Change a useful thing", params, body: itemEditSchema, response: { 200: changedItemSchema } },
    },
    async (request, reply) => {
      const { item, set } = await inWorkspace(request.ctx, (tx) =>
        editItem(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(item.revision)).send({ ...asAnswer(item), set });
    },
  );

  app.post(
    "/items/:id/retirement",
    { schema: { summary: "Propose a useful thing no longer", params, response: { 201: changedItemSchema } } },
    async (request, reply) => {
      const { item, set } = await inWorkspace(request.ctx, (tx) => retireItem(tx, request.params.id));
      return reply
        .code(201)
        .header("etag", etagOf(item.revision))
        .send({ ...asAnswer(item), set });
    },
  );
};

function asAnswer<I extends Item>(item: I): Omit<I, "workspace_id"> {
  const row: Partial<I> = { ...item };
  delete row["workspace_id"];
  return row as Omit<I, "workspace_id">;
}
