import type { Tx } from "../../platform/db/index.ts";
import type { Filter, Rule } from "./contract.ts";
import { listFields, type ListSort } from "./list-fields.ts";

const pinning = ["=", "in", "<", "<=", ">", ">=", "between"];

/** Rules on the sort's own column that every row must pass: they say where along the sort the page lies. */
export function pinningRules(filter: Filter | undefined, sort: ListSort): Rule[] {
  return required(filter).filter(
    (rule) => listFields[rule.field]?.column === sort.column && pinning.includes(rule.operator),
  );
}

/** Nothing but this many rules, all required: where they pin the sort, nothing is left to ask. */
export const isOnly = (filter: Filter | undefined, rules: Rule[]): boolean =>
  rules.length > 0 && !filter?.not && filter?.combinator === "and" && filter.rules.length === rules.length;

function required(filter: Filter | undefined): Rule[] {
  if (!filter || filter.not || (filter.combinator === "or" && filter.rules.length > 1)) return [];
  return filter.rules.flatMap((rule) => ("rules" in rule ? [] : [rule]));
}

/** Owners asked for by id, where the list goes by owners' names: the names their accounts may have, also while a new name is on its way to standing. */
export async function ownerNames(
  tx: Tx,
  filter: Filter | undefined,
): Promise<{ rule: Rule; names: string[] } | undefined> {
  const rule = required(filter).find((one) => one.field === "owner" && (one.operator === "=" || one.operator === "in"));
  if (!rule) return undefined;
  const ids = Array.isArray(rule.value) ? rule.value : String(rule.value ?? "").split(",");
  const end = (direction: string): string =>
    `select (select s.owner_name from standing s where s.workspace_id = $1 and s.owner_id = o.id order by s.next_due_on ${direction} limit 1) from asked o`;
  const rows = await tx.query<{ name: string }>({
    name: "list.owner-names",
    text: `with asked as (select id from unnest($2::uuid[]) as a (id)), name (name) as (
        select u.name from users u where u.workspace_id = $1 and u.id = any ($2::uuid[]) union ${end("asc")} union ${end("desc")})
      select name from name where name is not null`,
    values: [tx.workspace, ids],
  });
  return { rule, names: rows.map((row) => row.name) };
}
