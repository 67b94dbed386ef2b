import { z } from "zod";
import { orderStateText } from "../../know/orders/contract.ts";
import { dayText, idText, pageOf } from "../../platform/http/contract.ts";

const soldSchema = z.object({
  revenue_minor: z.number().int().describe("In the workspace's currency; without what no rate could convert"),
  quantity: z.string(),
  orders: z.number().int(),
  customers: z.number().int(),
});

export const productSalesSchema = z
  .object({
    currency: z.string(),
    from: dayText.describe("The first day of the last twelve months"),
    year: soldSchema,
    ever: soldSchema,
    first_on: dayText.nullable(),
    last_on: dayText.nullable(),
    months: z.array(z.object({ month: dayText, revenue_minor: z.number().int() })).describe("24, the oldest first"),
    apart: z
      .array(z.object({ currency: z.string(), minor: z.number().int() }))
      .describe("What no rate could convert; never summed"),
    customers: z
      .array(
        z.object({
          account: idText,
          name: z.string(),
          orders: z.number().int(),
          quantity: z.string(),
          revenue_minor: z.number().int(),
          last_on: dayText,
        }),
      )
      .describe("Those who bought most of it ever, by what it brought"),
  })
  .meta({ id: "ProductSales" });
export type ProductSales = z.output<typeof productSalesSchema>;

export const productOrdersSchema = pageOf(
  z
    .object({
      order: idText,
      account: idText,
      account_name: z.string(),
      number: z.string().nullable(),
      state: orderStateText,
      ordered_on: dayText,
      currency: z.string(),
      quantity: z.string(),
      amount_minor: z.number().int().describe("Of this product's lines"),
    })
    .meta({ id: "ProductOrder" }),
);
export type ProductOrder = z.output<typeof productOrdersSchema>["rows"][number];
