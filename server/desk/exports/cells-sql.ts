import { decimalSql } from "../../platform/money/index.ts";

/** Pieces of SQL that make cells of a file. */

/** An instant in UTC. */
export const instantSql = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const parts = ["street", "city", "region", "postal_code", "country"];
const livingFirst = "order by c.state = 'dead', c.preferred desc, c.id";
const written =
  "case when c.kind = 'phone' and c.normal like '+%' then replace(c.normal, ';ext=', ' ext. ') else c.value end";

/**
 * All contact points of a record as one row of a lateral join named `reach`, read once: by name either the values that meet a condition in one cell, living
 * ones first, or the first postal address that does, as jsonb of its parts. A number whose country is known goes out in the form that needs no country.
 */
export function reachJoin(
  owner: string,
  id: string,
  values: Record<string, string>,
  addresses: Record<string, string>,
): string {
  const address = `jsonb_build_object(${parts.map((part) => `'${part}', c.${part}`).join(", ")})`;
  const columns = [
    ...Object.entries(values).map(
      ([name, condition]) => `string_agg(${written}, '; ' ${livingFirst}) filter (where ${condition}) as ${name}`,
    ),
    ...Object.entries(addresses).map(
      ([name, condition]) => `(array_agg(${address} ${livingFirst}) filter (where c.kind = 'postal' and ${condition}
        and num_nonnulls(${parts
          .map((part) => `c.${part}`)
          .slice(0, 4)
          .join(", ")}) > 0))[1] as ${name}`,
    ),
  ];
  return `left join lateral (select ${columns.join(", ")} from contact_points c where c.workspace_id = $1 and c.${owner} = ${id}) reach on true`;
}

/** The cells of an address of `reachJoin`. */
export const addressCells = (name: string, prefix: string): Record<string, string> =>
  Object.fromEntries(parts.map((part) => [`${prefix}.${part}`, `reach.${name} ->> '${part}'`]));

/** What a standing reason forbids, as one row of a lateral join named `stops`: `mail`, `call` and `post` are 'yes' or null. */
export function stopsJoin(owner: string, id: string): string {
  const forbidden = (name: string, channels: string): string =>
    `case when bool_or(s.channel is null or s.channel in (${channels})) then 'yes' end as ${name}`;
  return `left join lateral (select ${forbidden("mail", "'email'")}, ${forbidden("call", "'call'")}, ${forbidden("post", "'letter', 'parcel'")}
    from suppressions s where s.workspace_id = $1 and s.${owner} = ${id}) stops on true`;
}

export const stopCells = { do_not_mail: "stops.mail", do_not_call: "stops.call", do_not_post: "stops.post" };

/** The record's own fields as cells under `<kind>.custom.<label>`. */
export function customSql(kind: "account" | "person", id: string): string {
  return `(select jsonb_object_agg('${kind}.custom.' || f.label, case f.kind
      when 'money' then ${decimalSql("v.amount_minor", "v.currency")} || ' ' || v.currency
      when 'number' then v.number_value::text
      when 'yes-no' then case when v.number_value = 1 then 'yes' else 'no' end
      when 'date' then v.date_value::text
      else v.text_value end)
    from custom_values v join custom_fields f on f.workspace_id = $1 and f.id = v.field_id and f.removed_at is null
    where v.workspace_id = $1 and v.record_id = ${id})`;
}

export const tagsSql = (table: string, owner: string, id: string): string =>
  `(select string_agg(g.name, '; ' order by g.name) from ${table} w join tags g on g.workspace_id = $1 and g.id = w.tag_id
    where w.workspace_id = $1 and w.${owner} = ${id})`;

/** A jsonb object of cells, all text. */
export const cellsSql = (cells: Record<string, string>): string =>
  `jsonb_build_object(${Object.entries(cells)
    .map(([column, sql]) => `'${column}', (${sql})::text`)
    .join(", ")})`;
