import type { StandingPart } from "../../weigh/standing/index.ts";

/** One of 52 bits (so many stay exact in the program) for a tag (its id) or a value of a custom field (field and value written together). */
const bitOf = (thing: string): string =>
  `(1::bigint << ((hashtextextended(${thing}, 0) & 9223372036854775807) % 52)::int)`;

/**
 * Column `marks` of standing: a bit for each tag and for each value of a custom field that can be asked for as it is. A row without the bit
 * surely doesn't have it; one with it is asked. A walk along an index passes the former by without a look into another table.
 */
export const listMarks: StandingPart = {
  name: "desk/customers",
  columns: {
    marks: `coalesce((select bit_or(${bitOf("o.thing")}) from (
        select v.field_id::text || coalesce(v.text_value, v.number_value::text) as thing from custom_values v
        where v.workspace_id = $1 and v.record_id = own.account_id and (v.text_value is not null or v.number_value in (0, 1))
        union all
        select t.tag_id::text from account_tags t where t.workspace_id = $1 and t.account_id = own.account_id) o), 0)`,
  },
};

/** The row may have one of these tags; `tags` is a bound list. */
export const mayHaveTag = (tags: string): string => hasBit(`${tags}::text[]`, "o.thing");

/** The row may have one of these values in this field; `field` and `values` are bound. */
export const mayHaveValue = (field: string, values: string): string =>
  hasBit(`${values}::text[]`, `${field}::text || o.thing`);

// The bits asked for are put together once for the statement, not for each row.
const hasBit = (list: string, thing: string): string =>
  `(s.marks & (select bit_or(${bitOf(thing)}) from unnest(${list}) as o (thing))) <> 0`;
