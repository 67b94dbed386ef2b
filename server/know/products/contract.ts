import { z } from "zod";
import { idText, instantText, oneOrMany, pageQuery } from "../../platform/http/contract.ts";
import { shortText } from "../accounts/contract.ts";

export const currencyText = z.string().regex(/^[A-Z]{3}$/, "three capital letters of ISO 4217");
export const minorAmount = z.number().int().safe();

export const productSchema = z
  .object({
    id: idText,
    name: z.string(),
    number: z.string().nullable(),
    product_group: z.string().nullable(),
    unit: z.string().nullable(),
    price_minor: z.number().int().nullable(),
    cost_minor: z.number().int().nullable(),
    currency: z.string().nullable(),
    discontinued: z.boolean(),
    sample: z.boolean(),
    revision: z.number().int(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: "Product" });
export type Product = z.output<typeof productSchema>;
export const productsQuery = z.object({
  ...pageQuery,
  q: shortText.optional().describe("Part of the name, the number or the group"),
  state: z.enum(["sold", "discontinued"]).optional(),
});
export const productsPageSchema = z.object({
  rows: z.array(productSchema),
  next: z.string().nullable(),
  total: z.number().int(),
});

const own = {
  number: shortText.nullable().optional(),
  product_group: shortText.nullable().optional(),
  unit: shortText.nullable().optional(),
  price_minor: minorAmount.nullable().optional(),
  cost_minor: minorAmount.nullable().optional(),
  currency: currencyText.nullable().optional(),
  discontinued: z.boolean().optional(),
};
export const newProductSchema = z.strictObject({ name: shortText, ...own }).meta({ id: "NewProduct" });
export type NewProduct = z.input<typeof newProductSchema> & { sample?: boolean };
export const newProductsSchema = oneOrMany(newProductSchema);
export const productEditSchema = z.strictObject({ name: shortText.optional(), ...own }).meta({ id: "ProductEdit" });
export type ProductEdit = z.input<typeof productEditSchema>;
