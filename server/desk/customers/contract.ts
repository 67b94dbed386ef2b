import { z } from "zod";
import { dayText, idText, longestPage } from "../../platform/http/contract.ts";

export const sorts = ["name", "owner", "city", "industry", "revenue", "valued", "due", "created"] as const;
export const sortSchema = z.enum(sorts);
export const directionSchema = z.enum(["asc", "desc"]);
/** Which accounts a list is of. */
export const scopes = ["customers", "prospects", "others", "all"] as const;
export const scopeSchema = z.enum(scopes);

export const operators = [
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "between",
  "in",
  "notIn",
  "beginsWith",
  "contains",
  "doesNotContain",
  "null",
  "notNull",
] as const;

const contentSchema = z.union([z.string().max(1000), z.number(), z.boolean(), z.null()]);
export const ruleSchema = z.object({
  id: z.string().optional(),
  field: z.string().max(100),
  operator: z.enum(operators),
  value: z.union([contentSchema, z.array(contentSchema).max(1000)]).optional(),
});
export type Rule = z.output<typeof ruleSchema>;

/** AND/OR tree as react-querybuilder writes it; what else it writes is ignored. */
export interface Filter {
  id?: string | undefined;
  combinator: "and" | "or";
  not?: boolean | undefined;
  rules: (Filter | Rule)[];
}
export const filterSchema: z.ZodType<Filter, Filter> = z
  .lazy(() =>
    z.object({
      id: z.string().optional(),
      combinator: z.enum(["and", "or"]),
      not: z.boolean().optional(),
      rules: z.array(z.union([filterSchema, ruleSchema])).max(50),
    }),
  )
  .meta({ id: "Filter" }) as z.ZodType<Filter, Filter>;

export const filterText = z
  .string()
  .max(20_000)
  .optional()
  .transform((text, context) => {
    if (text === undefined || text === "") return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "JSON of a filter" });
      return z.NEVER;
    }
  })
  .pipe(filterSchema.optional())
  .describe("JSON: {combinator: and|or, not, rules: [{field, operator, value} or a tree again]}");

export const selectionQuery = { scope: scopeSchema.default("customers"), filter: filterText };
export const listQuerySchema = z.object({
  ...selectionQuery,
  sort: sortSchema.default("name"),
  direction: directionSchema.default("asc"),
  limit: z.coerce.number().int().min(1).max(longestPage).default(60),
  cursor: z.string().max(2000).optional(),
});

export const customerRowSchema = z
  .object({
    account_id: idText,
    name: z.string(),
    kind: z.string(),
    industry: z.string().nullable(),
    city: z.string().nullable(),
    country: z.string().nullable(),
    owner_id: idText.nullable(),
    owner_name: z.string().nullable(),
    relationship: z.string().nullable(),
    created_at: z.iso.datetime(),
    revenue_12m_minor: z.number().int(),
    orders_12m: z.number().int(),
    last_order_on: dayText.nullable(),
    last_touch_at: z.iso.datetime().nullable(),
    last_valued_touch_at: z.iso.datetime().nullable(),
    gap_days: z.number().int().nullable(),
    next_due_on: dayText.nullable(),
    people_known: z.number().int(),
    people_reachable: z.number().int(),
    people_touched: z.number().int(),
  })
  .meta({ id: "CustomerRow" });
export type CustomerRow = z.output<typeof customerRowSchema>;
export const customerPageSchema = z
  .object({ rows: z.array(customerRowSchema), next: z.string().nullable() })
  .meta({ id: "CustomerPage" });

export const countQuerySchema = z.object({ ...selectionQuery, exact: z.stringbool().default(false) });
export const countSchema = z
  .object({
    total: z.number().int(),
    more: z.boolean().describe("There are more than `total`; ask with exact=true for how many"),
    estimate: z.number().int().nullable().describe("About how many, where there are more"),
  })
  .meta({ id: "CustomerCount" });

export const groupings = ["owner", "city", "industry", "relationship", "country"] as const;
export const groupQuerySchema = z.object({ ...selectionQuery, by: z.enum(groupings) });
export const groupSchema = z.object({
  key: z.string().nullable(),
  name: z.string().nullable(),
  accounts: z.number().int(),
});

export const bulkEditSchema = z.strictObject({
  scope: scopeSchema.default("customers"),
  filter: filterSchema.optional(),
  account_ids: z.array(idText).max(100_000).optional().describe("Only these; without it all that match"),
  change: z.union([
    z.strictObject({ owner_id: idText.nullable() }),
    z.strictObject({ gap_days: z.number().int().min(1).max(3660).nullable(), reason: z.string().max(1000).optional() }),
    z.strictObject({
      add_tags: z.array(z.string().trim().min(1).max(100)).max(50).optional(),
      remove_tags: z.array(z.string().trim().min(1).max(100)).max(50).optional(),
    }),
  ]),
});
export type BulkEdit = z.output<typeof bulkEditSchema>;
export const bulkEditedSchema = z.object({
  matched: z.number().int(),
  set: idText.nullable().describe("Undo it by this id"),
});

export const idsBodySchema = z.strictObject({
  scope: scopeSchema.default("customers"),
  filter: filterSchema.optional(),
  sort: sortSchema.default("name"),
  direction: directionSchema.default("asc"),
});
export type IdsBody = z.output<typeof idsBodySchema>;
export const idsSchema = z.object({ ids: z.array(idText).describe("At most 100,000") });

export const viewShapeSchema = z.strictObject({
  scope: scopeSchema.default("customers"),
  filter: filterSchema.optional(),
  sort: sortSchema.optional(),
  direction: directionSchema.optional(),
  columns: z
    .array(z.strictObject({ name: z.string().max(60), width: z.number().int().min(20).max(2000).optional() }))
    .max(60)
    .optional(),
  group: z.enum(groupings).nullable().optional(),
});
const screens = ["customers", "prospects", "people", "products", "library"] as const;
export const viewQuerySchema = z.object({ screen: z.enum(screens).default("customers") });
export const newViewSchema = z.strictObject({
  screen: z.enum(screens).default("customers"),
  name: z.string().trim().min(1).max(100),
  shared: z.boolean().default(false),
  shape: viewShapeSchema,
});
export const viewEditSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).optional(),
  shared: z.boolean().optional(),
  shape: viewShapeSchema.optional(),
  position: z.number().int().optional(),
});
export const savedViewSchema = z
  .object({
    id: idText,
    screen: z.enum(screens),
    name: z.string(),
    shared: z.boolean(),
    mine: z.boolean(),
    position: z.number().int(),
    shape: z.record(z.string(), z.unknown()),
    revision: z.number().int(),
  })
  .meta({ id: "SavedView" });
