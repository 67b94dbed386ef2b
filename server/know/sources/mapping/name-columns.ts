import { Fault } from "../../../platform/errors/index.ts";
import type { Column, ReadRow } from "../reading/index.ts";
import { lookAtColumn } from "./column-values.ts";
import { type Field, findField, resolveField } from "./fields.ts";
import type { Kind, Mapping, MappedColumn } from "./contract.ts";
import { formatFor, lackingFields } from "./propose-mapping.ts";

/** The mapping that `--columns account,-,date,-,total` asks for: our field names in the order of the file, `-` leaves one out. */
export function mapByColumns(
  as: Kind,
  given: string[],
  columns: readonly Column[],
  rows: readonly ReadRow[],
  header: boolean,
): Mapping {
  if (given.length !== columns.length)
    throw new Fault("mapping_column_count", { given: given.length, found: columns.length });
  const mapped: MappedColumn[] = columns.map((column, index) => {
    const name = (given[index] as string).trim();
    if (name === "-" || name === "") return { column: column.name, field: null };
    const field = findField(as, resolveField(as, name)) as Field;
    const looked = lookAtColumn(rows.map((row) => row.fields?.[column.index] ?? ""));
    const { format } = formatFor(field, column, looked);
    return format ? { column: column.name, field: field.name, format } : { column: column.name, field: field.name };
  });
  const mapping: Mapping = { version: 1, as, header, columns: mapped, currency: null, country: null };
  const lacks = lackingFields(mapping);
  if (lacks.length > 0) throw new Fault("mapping_incomplete", { needed: lacks.join(" and ") });
  return mapping;
}
