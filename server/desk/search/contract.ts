import { z } from "zod";
import { idText } from "../../platform/http/contract.ts";

export const searchKinds = ["account", "person", "product", "item", "order", "note", "touch"] as const;
export const searchKindSchema = z.enum(searchKinds);

export const searchHitSchema = z
  .object({
    kind: searchKindSchema,
    id: idText,
    name: z.string(),
    why: z.string().describe("Where the words were found, and whether they were only spelled alike"),
    found: z
      .array(z.string())
      .describe("The same for programs: name, place, contact, address, phone, order, words, or fields asked for"),
    alike: z.boolean().describe("A word was only spelled alike"),
    detail: z
      .string()
      .nullable()
      .describe("A person's firm, an account's city and industry, an order's account and day, the place in a note"),
    account: idText.nullable(),
    person: idText.nullable(),
  })
  .meta({ id: "SearchHit" });

export const searchAnswerSchema = z.object({ hits: z.array(searchHitSchema) }).meta({ id: "SearchAnswer" });

export const searchQuerySchema = z.object({
  q: z
    .string()
    .max(200)
    .describe(
      "Some of the words, typos forgiven; digits of a telephone number; an order's number; or field:value, as city:Bristol",
    ),
  kinds: z
    .string()
    .optional()
    .describe("Only these kinds, parted by commas")
    .transform((text) => text?.split(",").filter(Boolean))
    .pipe(z.array(searchKindSchema).optional()),
  limit: z.coerce.number().int().min(1).max(100).default(10),
});
