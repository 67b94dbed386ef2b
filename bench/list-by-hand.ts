import type { ListOptions, Rule } from "../server/desk/customers/index.ts";

export interface HandWritten {
  text: string;
  /** After the workspace, which is $1. */
  values: unknown[];
}

const sorts: Record<string, string> = {
  name: "name",
  owner: "owner_name",
  city: "city",
  industry: "industry",
  revenue: "revenue_12m_minor",
  valued: "last_valued_touch_at",
  due: "next_due_on",
  created: "created_at",
};

/**
 * The page as somebody would write it who knows the tables: one keyset statement with the filter beside it. Undefined where the page begins
 * among the empty values of the sort, which a plain keyset statement doesn't reach.
 */
export function handWritten(options: ListOptions): HandWritten | undefined {
  if (options.after?.[0] === null) return undefined;
  const column = `s.${sorts[options.sort] as string}`;
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value) + 1}`;
  const sign = options.direction === "asc" ? ">" : "<";
  const after = options.after;
  const conditions = [
    "s.workspace_id = $1",
    "s.relationship = 'customer'",
    `${column} is not null`,
    ...(after ? [`(${column}, s.account_id) ${sign} (${bind(after[0])}, ${bind(after[1])})`] : []),
    ...(options.filter?.rules ?? []).map((rule) => condition(rule as Rule, bind)),
  ];
  const order = `${column} ${options.direction}, s.account_id ${options.direction}`;
  return {
    text: `select s.* from standing s where ${conditions.join(" and ")} order by ${order} limit ${bind(options.limit)}`,
    values,
  };
}

/** The rules of the random mix. */
function condition({ field, operator, value }: Rule, bind: (value: unknown) => string): string {
  if (field === "promise") return `s.next_due_on < ${bind("2026-03-02")}`;
  if (field === "industry") return `s.industry = ${bind(value)}`;
  if (field === "owner") return `s.owner_id = ${bind(value)}`;
  if (field === "revenue") return `s.revenue_12m_minor > ${bind(value)}`;
  if (field === "city") return operator === "in" ? `s.city = any (${bind(value)})` : `s.city = ${bind(value)}`;
  if (field === "name") return `lower(s.name) like ${bind(`%${String(value)}%`)}`;
  if (field === "tag")
    return `exists (select from account_tags t where t.workspace_id = $1 and t.account_id = s.account_id and t.tag_id = ${bind(value)})`;
  const [from, to] = Array.isArray(value) ? value : [value, undefined];
  const holds =
    to === undefined ? `v.text_value = ${bind(from)}` : `v.number_value between ${bind(from)} and ${bind(to)}`;
  return `exists (select from custom_values v where v.workspace_id = $1 and v.record_id = s.account_id and v.field_id = ${bind(field.replace("custom:", ""))} and ${holds})`;
}
