import type { ParquetWriter } from "hyparquet-writer";
import type { CellKind, ExportColumn, ExportRow } from "./export-column.ts";

/** Rows of one group: all that is held in memory at once. Fewer make no smaller memory, many more make it larger than the program itself. */
export const rowsPerGroup = 4_000;
/** Money has up to four decimals in any currency; eighteen digits fill the eight bytes. */
const decimals = 4;
const digits = 18;

type Element = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];
type Value = string | number | bigint | boolean | Date | null;

const elements: Record<CellKind, Omit<Element, "name">> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  day: { type: "INT32", converted_type: "DATE" },
  instant: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  decimal: { type: "INT64", converted_type: "DECIMAL", scale: decimals, precision: digits },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  "yes-no": { type: "BOOLEAN" },
};

const values: Record<CellKind, (cell: string) => Value> = {
  text: (cell) => cell,
  day: (cell) => new Date(`${cell}T00:00:00Z`),
  instant: (cell) => new Date(cell),
  decimal: unscaled,
  integer: (cell) => BigInt(cell),
  number: Number,
  "yes-no": (cell) => cell === "yes",
};

/** Parquet with a type for each column, written a group of rows at a time. Nothing is guarded: no program takes a cell of it for a formula. */
export async function* asParquet(columns: ExportColumn[], rows: AsyncIterable<ExportRow>): AsyncGenerator<Buffer> {
  const parquet = await import("hyparquet-writer");
  const writer = new parquet.ByteWriter();
  const schema: Element[] = [
    { name: "tilth", num_children: columns.length },
    ...columns.map(({ name, kind }) => ({ name, repetition_type: "OPTIONAL" as const, ...elements[kind] })),
  ];
  const file = new parquet.ParquetWriter({ writer, schema, createdBy: "Tilth" });
  const group: Value[][] = columns.map(() => []);
  const write = (): void => {
    if ((group[0]?.length ?? 0) === 0) return;
    void file.write({
      columnData: columns.map(({ name }, at) => ({ name, data: group[at] as Value[] })),
      rowGroupSize: rowsPerGroup,
    });
    for (const column of group) column.length = 0;
  };
  // What was written leaves at once; the offset goes on counting.
  const written = (): Buffer => {
    const bytes = Buffer.from(writer.getBytes());
    writer.index = 0;
    return bytes;
  };
  let any = false;
  for await (const row of rows) {
    any = true;
    columns.forEach(({ name, kind }, at) => {
      const cell = row[name];
      (group[at] as Value[]).push(cell == null ? null : values[kind](cell));
    });
    if ((group[0] as Value[]).length < rowsPerGroup) continue;
    write();
    yield written();
  }
  write();
  void file.finish();
  const end = written();
  if (!any) nameEmptyGroups(end);
  yield end;
}

/** No rows (16 00), then the list of groups (19) without a group, which the library calls a list of nothing (00): strict readers want a list of structs (0c). */
function nameEmptyGroups(end: Buffer): void {
  const at = end.lastIndexOf(Buffer.from([0x16, 0x00, 0x19, 0x00]));
  if (at >= 0) end[at + 3] = 0x0c;
}

/** "12.5" as 125000, without a detour over floating point. */
function unscaled(cell: string): bigint {
  const [, sign, whole, part = ""] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(cell) ?? [];
  if (whole === undefined) throw new Error(`${cell} is no decimal`);
  const all = BigInt(whole + part.slice(0, decimals).padEnd(decimals, "0"));
  return sign ? -all : all;
}
