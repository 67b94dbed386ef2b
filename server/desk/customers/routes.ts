import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { cutPage, decodeCursor, etagOf, idText, requireMatch, type Routes } from "../../platform/http/index.ts";
import { bulkEdit } from "./bulk-edit.ts";
import {
  bulkEditedSchema,
  bulkEditSchema,
  type CustomerRow,
  countQuerySchema,
  countSchema,
  customerPageSchema,
  groupQuerySchema,
  groupSchema,
  idsBodySchema,
  idsSchema,
  listQuerySchema,
  newViewSchema,
  savedViewSchema,
  viewEditSchema,
  viewQuerySchema,
} from "./contract.ts";
import { countCustomers, groupCustomers } from "./count-customers.ts";
import { listCustomers, type ListedRow } from "./list-customers.ts";
import { listIds } from "./list-ids.ts";
import { createView, editView, listViews, removeView } from "./saved-views.ts";

const idParams = z.object({ id: idText });
const cursorKey = z.tuple([z.string().nullable(), idText]);

export const routes: Routes = async (app) => {
  app.get(
    "/customers",
    {
      schema: {
        summary: "Customers (or prospects, others, all): sorted, filtered, by key",
        querystring: listQuerySchema,
        response: { 200: customerPageSchema },
      },
    },
    async ({ ctx, query }) => {
      const { limit, cursor, ...options } = query;
      const after = decodeCursor(cursor, cursorKey);
      const found = await inWorkspace(ctx, (tx) => listCustomers(tx, { ...options, after, limit: limit + 1 }), "read");
      const page = cutPage(found, limit, (row) => [row.sort_key, row.account_id]);
      return { ...page, rows: page.rows.map(withoutKey) };
    },
  );

  app.get(
    "/customers/count",
    {
      schema: {
        summary: "How many: exact to 1,000, beyond on demand",
        querystring: countQuerySchema,
        response: { 200: countSchema },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, (tx) => countCustomers(tx, query.scope, query.filter, query.exact), "read"),
  );

  app.post(
    "/customers/ids",
    {
      config: { role: "reader" },
      schema: {
        summary: "Who is on the list, by id and in its order: to be written to, called, or counted elsewhere",
        body: idsBodySchema,
        response: { 200: idsSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, async (tx) => ({ ids: await listIds(tx, body) }), "read"),
  );

  app.get(
    "/customers/groups",
    {
      schema: {
        summary: "How many by owner, city, industry, relationship or country",
        querystring: groupQuerySchema,
        response: { 200: z.object({ rows: z.array(groupSchema) }) },
      },
    },
    ({ ctx, query }) =>
      inWorkspace(ctx, async (tx) => ({ rows: await groupCustomers(tx, query.scope, query.filter, query.by) }), "read"),
  );

  app.post(
    "/customers/bulk-edits",
    {
      schema: {
        summary: "One new owner, gap or tags for all that match, undone as one",
        body: bulkEditSchema,
        response: { 200: bulkEditedSchema },
      },
    },
    ({ ctx, body }) => inWorkspace(ctx, (tx) => bulkEdit(tx, body)),
  );

  app.get(
    "/views",
    {
      schema: {
        summary: "Saved views: mine and shared ones",
        querystring: viewQuerySchema,
        response: { 200: z.object({ rows: z.array(savedViewSchema) }) },
      },
    },
    ({ ctx, query }) => inWorkspace(ctx, async (tx) => ({ rows: await listViews(tx, query.screen) }), "read"),
  );

  app.post(
    "/views",
    { schema: { summary: "Save a view", body: newViewSchema, response: { 201: savedViewSchema } } },
    async ({ ctx, body }, reply) => reply.code(201).send(await inWorkspace(ctx, (tx) => createView(tx, body))),
  );

  app.patch(
    "/views/:id",
    {
      schema: { summary: "Change a view", params: idParams, body: viewEditSchema, response: { 200: savedViewSchema } },
    },
    async (request, reply) => {
      const view = await inWorkspace(request.ctx, (tx) =>
        editView(tx, request.params.id, request.body, (current) => requireMatch(request, current)),
      );
      return reply.header("etag", etagOf(view.revision)).send(view);
    },
  );

  app.delete(
    "/views/:id",
    {
      schema: {
        summary: "Forget a view",
        params: idParams,
        response: { 200: z.object({ removed: z.number().int(), set: idText.nullable() }) },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeView(tx, params.id)),
  );
};

/** The row as it is shown; where the next page begins is the cursor's business. */
function withoutKey(row: ListedRow): CustomerRow {
  const shown: Partial<ListedRow> = { ...row };
  delete shown.sort_key;
  return shown as CustomerRow;
}
