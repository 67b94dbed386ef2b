import { decimalSql } from "../../platform/money/index.ts";

/** Pieces of SQL that make cells of a file. */

/** An instant in UTC. */
export const instantSql = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Contact points of one kind in one cell, living ones first. A number whose country is known goes out in the form that needs no country. */
export function pointsSql(owner: string, id: string, condition: string): string {
  return `(select string_agg(case when c.kind = 'phone' and c.normal like '+%' then replace(c.normal, ';ext=', ' ext. ') else c.value end, '; ' order by c.state = 'dead', c.preferred desc, c.id)
    from contact_points c where c.workspace_id = $1 and c.${owner} = ${id} and ${condition})`;
}

/** The parts of the first postal address, as columns of a lateral join named `name`. */
export function addressJoin(owner: string, id: string, label: string, name: string): string {
  return `left join lateral (select c.street, c.city, c.region, c.postal_code, c.country from contact_points c
    where c.workspace_id = $1 and c.${owner} = ${id} and c.kind = 'postal' and ${label} and num_nonnulls(c.street, c.city, c.region, c.postal_code) > 0
    order by c.state = 'dead', c.preferred desc, c.id limit 1) ${name} on true`;
}

/** 'yes' where a standing reason forbids one of these channels. */
export const forbiddenSql = (owner: string, id: string, channels: string): string =>
  `(select 'yes' from suppressions s where s.workspace_id = $1 and s.${owner} = ${id} and (s.channel is null or s.channel in (${channels})) limit 1)`;

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
