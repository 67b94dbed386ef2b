import { z } from "zod";
import { dayText, idText, instantText, oneOrMany } from "../../platform/http/contract.ts";
import { shortText } from "../accounts/contract.ts";
import { currencyText, minorAmount } from "../products/contract.ts";

export const orderStateText = z.enum(["open", "cleared", "cancelled"]);
/** An exact decimal, as text so that no float comes between; a number is taken as written. */
const decimalText = z
  .union([z.number().transform((value) => value.toString()), z.string()])
  .pipe(z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/, "a plain decimal like 12.50"));
const shareText = decimalText.refine((text) => Number(text) >= 0 && Number(text) <= 1, "a share from 0 to 1");

export const orderSchema = z
  .object({
    id: idText,
    account_id: idText,
    person_id: idText.nullable(),
    person_ref: z.string().nullable().describe("Whom a source named, in its words; joined when they come"),
    number: z.string().nullable(),
    state: orderStateText,
    ordered_on: dayText,
    cleared_on: dayText.nullable(),
    cancelled_on: dayText.nullable(),
    currency: z.string(),
    total_minor: z.number().int().nullable().describe("As told; the lines override it"),
    amount_minor: z.number().int().describe("What it brings: its lines where it has any, else its total, else 0"),
    freight_minor: z.number().int().nullable(),
    seller_ref: z.string().nullable(),
    note: z.string().nullable(),
    revision: z.number().int(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: "Order" });
export type Order = z.output<typeof orderSchema>;

export const orderLineSchema = z
  .object({
    id: idText,
    order_id: idText,
    product_id: idText.nullable(),
    product_ref: z.string().nullable(),
    quantity: z.string(),
    unit_price: z.string().describe("In whole units of the order's currency"),
    discount: z.string(),
    amount_minor: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "OrderLine" });
export type OrderLine = z.output<typeof orderLineSchema>;

export const refundSchema = z
  .object({
    id: idText,
    order_id: idText,
    account_id: idText,
    refunded_on: dayText,
    currency: z.string(),
    amount_minor: z.number().int(),
    reason: z.string().nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Refund" });
export type Refund = z.output<typeof refundSchema>;

export const wholeOrderSchema = orderSchema
  .extend({
    lines: z.array(orderLineSchema.extend({ product_name: z.string().nullable() })),
    refunds: z.array(refundSchema),
  })
  .meta({ id: "WholeOrder" });
export type WholeOrder = z.output<typeof wholeOrderSchema>;

const line = {
  product_id: idText.nullable().optional(),
  product_ref: shortText.nullable().optional(),
  quantity: decimalText.optional(),
  unit_price: decimalText.optional(),
  discount: shareText.optional(),
};
export const newLineSchema = z.strictObject(line).meta({ id: "NewOrderLine" });
export type NewLine = z.output<typeof newLineSchema>;

const own = {
  person_id: idText.nullable().optional(),
  number: shortText.nullable().optional(),
  total_minor: minorAmount.nullable().optional(),
  freight_minor: minorAmount.nullable().optional(),
  note: shortText.nullable().optional(),
};
export const newOrderSchema = z
  .strictObject({
    account_id: idText,
    ordered_on: dayText,
    currency: currencyText.optional().describe("Left out is the workspace's"),
    state: orderStateText.optional(),
    cleared_on: dayText.nullable().optional(),
    cancelled_on: dayText.nullable().optional(),
    ...own,
    lines: z.array(newLineSchema).max(1000).optional(),
  })
  .meta({ id: "NewOrder" });
export type NewOrder = z.output<typeof newOrderSchema>;
export const newOrdersSchema = oneOrMany(newOrderSchema);
export const orderEditSchema = z
  .strictObject({ ordered_on: dayText.optional(), currency: currencyText.optional(), ...own })
  .meta({ id: "OrderEdit" });
export type OrderEdit = z.input<typeof orderEditSchema>;
export const orderStateSchema = z.strictObject({
  state: orderStateText,
  on: dayText.optional().describe("Left out is today"),
});
export const newRefundSchema = z.strictObject({
  refunded_on: dayText.optional().describe("Left out is today"),
  amount_minor: minorAmount.min(0),
  reason: shortText.nullable().optional(),
});
export type NewRefund = z.input<typeof newRefundSchema>;

export const exchangeRateSchema = z
  .object({ id: idText, currency: z.string(), quote: z.string(), valid_on: dayText, rate: z.string() })
  .meta({ id: "ExchangeRate" });
export type ExchangeRate = z.output<typeof exchangeRateSchema>;
export const newExchangeRateSchema = z.strictObject({
  currency: currencyText,
  valid_on: dayText,
  rate: decimalText
    .refine((text) => Number(text) > 0, "more than 0")
    .describe("Units of the workspace's currency for one of `currency`, from that day on"),
});
export type NewExchangeRate = z.output<typeof newExchangeRateSchema>;
