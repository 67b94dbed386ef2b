import { z } from "zod";
import { idParams } from "../../know/accounts/contract.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { cutPage, dayText, decodeCursor, idText, pageQuery, type Routes } from "../../platform/http/index.ts";
import { productOrdersSchema, productSalesSchema } from "./contract.ts";
import { viewOrders } from "./view-orders.ts";
import { viewSales } from "./view-sales.ts";

/**
 * GET /products/:id/sales    what it brings, and who buys it
 * GET /products/:id/orders   its orders, newest first
 */
export const routes: Routes = async (app) => {
  app.get(
    "/products/:id/sales",
    {
      schema: {
        summary: "What a product brings, and who buys it",
        params: idParams,
        response: { 200: productSalesSchema },
      },
    },
    ({ ctx, params }) => inWorkspace(ctx, (tx) => viewSales(tx, params.id), "read"),
  );

  app.get(
    "/products/:id/orders",
    {
      schema: {
        summary: "Orders with this product, newest first",
        params: idParams,
        querystring: z.object(pageQuery),
        response: { 200: productOrdersSchema },
      },
    },
    ({ ctx, params, query }) =>
      inWorkspace(
        ctx,
        async (tx) => {
          const after = decodeCursor(query.cursor, z.tuple([dayText, idText]));
          const rows = await viewOrders(tx, params.id, after, query.limit + 1);
          return cutPage(rows, query.limit, (row) => [row.ordered_on, row.order]);
        },
        "read",
      ),
  );
};
