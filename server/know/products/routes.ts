import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { viewCount } from "../../platform/counts/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { cutPage, decodeCursor, etagOf, idText, requireMatch, type Routes, rowsOf } from "../../platform/http/index.ts";
import { idParams, madeSchema, removedSchema, setSchema } from "../accounts/contract.ts";
import { newProductsSchema, productEditSchema, productSchema, productsPageSchema, productsQuery } from "./contract.ts";
import { createProducts, editProduct, listProducts, readProduct, removeProduct } from "./products.ts";

const checkOf = (request: FastifyRequest) => (current: { revision: number }) => requireMatch(request, current);

/**
 * GET, POST /products                 by name, part of a name, state · one or many
 * GET, PATCH, DELETE /products/:id    one; one that was bought stays and is discontinued
 */
export const routes: Routes = async (app) => {
  app.get(
    "/products",
    {
      schema: { summary: "Products by name", querystring: productsQuery, response: { 200: productsPageSchema } },
    },
    ({ ctx, query }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(query.cursor, z.tuple([z.string(), idText]));
          const page = cutPage(await listProducts(tx, query, after, query.limit + 1), query.limit, (row) => [
            row.name,
            row.id,
          ]);
          return { ...page, total: await viewCount(tx, "products") };
        },
        "read",
      ),
  );

  app.post(
    "/products",
    {
      schema: {
        summary: "Make one product or many",
        body: newProductsSchema,
        response: { 201: madeSchema(productSchema) },
      },
    },
    async (request, reply) => {
      const { products, set } = await inWorkspace(request.ctx, (tx) => createProducts(tx, rowsOf(request.body).rows));
      return reply.code(201).send("rows" in request.body ? { rows: products, set } : { ...products[0], set });
    },
  );

  app.get(
    "/products/:id",
    { schema: { summary: "One product", params: idParams, response: { 200: productSchema } } },
    async ({ ctx, params }, reply) => {
      const product = await inWorkspace(ctx, (tx) => readProduct(tx, params.id), "read");
      return reply.header("etag", etagOf(product.revision)).send(product);
    },
  );

  app.patch(
    "/products/:id",
    {
      schema: {
        summary: "Change a product",
        params: idParams,
        body: productEditSchema,
        response: { 200: productSchema.extend(setSchema) },
      },
    },
    async (request, reply) => {
      const { product, set } = await inWorkspace(request.ctx, (tx) =>
        editProduct(tx, request.params.id, request.body, checkOf(request)),
      );
      return reply.header("etag", etagOf(product.revision)).send({ ...product, set });
    },
  );

  app.delete(
    "/products/:id",
    { schema: { summary: "Remove a product nobody bought", params: idParams, response: { 200: removedSchema } } },
    (request) => inWorkspace(request.ctx, (tx) => removeProduct(tx, request.params.id, checkOf(request))),
  );
};
