import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import {
  cutPage,
  dayText,
  decodeCursor,
  etagOf,
  idText,
  oneOrMany,
  pageOf,
  pageQuery,
  requireMatch,
  type Routes,
  rowsOf,
} from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema, setSchema } from "../accounts/contract.ts";
import {
  exchangeRateSchema,
  newExchangeRateSchema,
  newLineSchema,
  newOrdersSchema,
  newRefundSchema,
  orderEditSchema,
  orderLineSchema,
  orderSchema,
  orderStateSchema,
  refundSchema,
  wholeOrderSchema,
} from "./contract.ts";
import { createOrders } from "./create-orders.ts";
import {
  addLines,
  editLine,
  editOrder,
  refundOrder,
  removeLine,
  removeOrder,
  removeRefund,
  setOrderState,
} from "./edit-orders.ts";
import { enterExchangeRates, listExchangeRates, removeExchangeRate } from "./exchange-rates.ts";
import { listOrders, viewOrder } from "./list-orders.ts";

const listQuery = z.object({ ...pageQuery, account_id: idText.optional() });
const changedOrder = orderSchema.extend(setSchema);
const rates = z.object({ rows: z.array(exchangeRateSchema) });
/** Programs may add lines without having read the order. */
const checkIfGiven = (request: FastifyRequest) =>
  request.headers["if-match"] === undefined ? undefined : checkOf(request);
const checkOf = (request: FastifyRequest) => (current: { revision: number }) => requireMatch(request, current);

export const routes: Routes = async (app) => {
  app.get(
    "/orders",
    { schema: { summary: "Orders, newest first", querystring: listQuery, response: { 200: pageOf(orderSchema) } } },
    ({ ctx, query }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(query.cursor, z.tuple([dayText, idText]));
          return cutPage(await listOrders(tx, query.account_id, after, query.limit + 1), query.limit, (row) => [
            row.ordered_on,
            row.id,
          ]);
        },
        "read",
      ),
  );

  app.post(
    "/orders",
    {
      schema: {
        summary: "Make one order or many, with lines",
        body: newOrdersSchema,
        response: { 201: madeSchema(orderSchema) },
      },
    },
    async (request, reply) => {
      const { orders, set } = await inWorkspace(request.ctx, (tx) => createOrders(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: orders, set } : { ...orders[0], set });
    },
  );

  app.get(
    "/orders/:id",
    { schema: { summary: "One order with lines and refunds", params: idParams, response: { 200: wholeOrderSchema } } },
    async ({ ctx, params }, reply) => {
      const order = await inWorkspace(ctx, (tx) => viewOrder(tx, params.id), "read");
      return reply.header("etag", etagOf(order.revision)).send(order);
    },
  );

  app.patch(
    "/orders/:id",
    {
      schema: { summary: "Change an order", params: idParams, body: orderEditSchema, response: { 200: changedOrder } },
    },
    async (request, reply) => {
      const { order, set } = await inWorkspace(request.ctx, (tx) =>
        editOrder(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(order.revision)).send({ ...order, set });
    },
  );

  app.put(
    "/orders/:id/state",
    {
      schema: {
        summary: "Clear, cancel or reopen",
        params: idParams,
        body: orderStateSchema,
        response: { 200: changedOrder },
      },
    },
    async (request, reply) => {
      const { order, set } = await inWorkspace(request.ctx, (tx) =>
        setOrderState(tx, request.params.id, request.body.state, request.body.on, checkOf(request)),
      );
      return reply.header("etag", etagOf(order.revision)).send({ ...order, set });
    },
  );

  app.delete(
    "/orders/:id",
    { schema: { summary: "Remove an order with its lines", params: idParams, response: { 200: removedSchema } } },
    (request) => inWorkspace(request.ctx, (tx) => removeOrder(tx, request.params.id, checkOf(request))),
  );

  app.post(
    "/orders/:id/lines",
    {
      schema: {
        summary: "Add one line or many; If-Match, where given, is the order's",
        params: idParams,
        body: oneOrMany(newLineSchema),
        response: { 201: z.object({ order: orderSchema, rows: z.array(orderLineSchema), ...setSchema }) },
      },
    },
    async (request, reply) => {
      const { order, lines, set } = await inWorkspace(request.ctx, (tx) =>
        addLines(tx, request.params.id, rowsOf(request.body).rows, checkIfGiven(request)),
      );
      return reply.code(201).header("etag", etagOf(order.revision)).send({ order, rows: lines, set });
    },
  );

  app.patch(
    "/order-lines/:id",
    {
      schema: {
        summary: "Change a line; the order is worked out anew; If-Match is the order's",
        params: idParams,
        body: newLineSchema,
        response: { 200: changedOrder },
      },
    },
    async (request, reply) => {
      const { order, set } = await inWorkspace(request.ctx, (tx) =>
        editLine(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(order.revision)).send({ ...order, set });
    },
  );

  app.delete(
    "/order-lines/:id",
    {
      schema: {
        summary: "Remove a line; If-Match is the order's",
        params: idParams,
        response: { 200: changedOrder },
      },
    },
    async (request, reply) => {
      const { order, set } = await inWorkspace(request.ctx, (tx) =>
        removeLine(tx, request.params.id, checkOf(request)),
      );
      return reply.header("etag", etagOf(order.revision)).send({ ...order, set });
    },
  );

  app.post(
    "/orders/:id/refunds",
    {
      schema: {
        summary: "Money given back",
        params: idParams,
        body: newRefundSchema,
        response: { 201: refundSchema.extend(setSchema) },
      },
    },
    async ({ ctx, params, body }, reply) => {
      const { refund, set } = await inWorkspace(ctx, (tx) => refundOrder(tx, params.id, body));
      return reply
        .code(201)
        .header("etag", etagOf(refund.revision))
        .send({ ...refund, set });
    },
  );

  app.delete(
    "/refunds/:id",
    { schema: { summary: "A refund that never was", params: idParams, response: { 200: removedSchema } } },
    (request) => inWorkspace(request.ctx, (tx) => removeRefund(tx, request.params.id, checkOf(request))),
  );

  app.get(
    "/exchange-rates",
    { schema: { summary: "What other currencies are worth in the workspace's", response: { 200: rates } } },
    ({ ctx }) => inWorkspace(ctx, async (tx) => ({ rows: await listExchangeRates(tx) }), "read"),
  );

  app.post(
    "/exchange-rates",
    {
      schema: {
        summary: "Enter one rate or many",
        body: oneOrMany(newExchangeRateSchema),
        response: { 201: rates.extend(setSchema) },
      },
    },
    async ({ ctx, body }, reply) => {
      const { rates: rows, set } = await inWorkspace(ctx, (tx) => enterExchangeRates(tx, rowsOf(body).rows));
      return reply.code(201).send({ rows, set });
    },
  );

  app.delete(
    "/exchange-rates/:id",
    { schema: { summary: "Remove a rate", params: idParams, response: { 200: removedSchema } } },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => removeExchangeRate(tx, params.id)),
  );
};
