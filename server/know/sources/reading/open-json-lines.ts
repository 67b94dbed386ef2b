import { basename } from "node:path";
import { Fault } from "../../../platform/errors/index.ts";
import type { EncodingGuess } from "./encoding.ts";
import { nameColumns } from "./guess-header.ts";
import { MAX_BATCH_ROWS, MAX_COLUMNS, MAX_ROW_CHARS, RAW_KEPT, SAMPLE_ROWS } from "./limits.ts";
import type { Opened } from "./opened.ts";
import { readText } from "./read-delimited.ts";
import { type Batch, badRow, goodRow, type ReadRow } from "./row.ts";

type Values = Record<string, unknown>;

/**
 * One JSON object a line, as we export it. What is missing is left out of a line, so a name may come late: the file is read once for its names, in the
 * order in which they first appear.
 */
export async function openJsonLines(path: string, bytes: number, encoding: EncodingGuess): Promise<Opened> {
  const names = new Map<string, number>();
  let good = 0;
  for await (const { values } of readObjects(path, encoding)) {
    if (!values) continue;
    good++;
    for (const name of Object.keys(values)) if (!names.has(name)) names.set(name, names.size);
    if (names.size > MAX_COLUMNS)
      throw new Fault("file_too_wide", { file: basename(path), columns: names.size, limit: MAX_COLUMNS });
  }
  if (good === 0) throw new Fault("file_not_readable", { file: basename(path), found: "JSON" });
  const header = [...names.keys()];
  const rows = () => readRows(path, encoding, header);
  const sample: ReadRow[] = [];
  for await (const batch of rows()) {
    for (const row of batch.rows) if (row.fields !== null) sample.push(row);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  const columns = nameColumns(header);
  return {
    kind: "jsonl",
    path,
    bytes,
    header: columns.map((column) => column.name),
    columns,
    // Every line names its values itself.
    headerLine: 0,
    headerConfidence: 1,
    dialect: null,
    sheets: null,
    sheet: null,
    warnings: [],
    sample: sample.slice(0, SAMPLE_ROWS),
    rows,
  };
}

async function* readRows(path: string, encoding: EncodingGuess, header: string[]): AsyncGenerator<Batch> {
  let rows: ReadRow[] = [];
  for await (const { line, raw, values, reason, bytes } of readObjects(path, encoding)) {
    rows.push(
      values
        ? goodRow(
            line,
            raw,
            header.map((name) => asText(values[name])),
          )
        : badRow(line, raw.slice(0, RAW_KEPT), reason),
    );
    if (rows.length < MAX_BATCH_ROWS) continue;
    yield { rows, bytes };
    rows = [];
  }
  if (rows.length > 0) yield { rows, bytes: Number.MAX_SAFE_INTEGER };
}

interface Line {
  line: number;
  raw: string;
  /** Null where the line is no object; then there is a reason. */
  values: Values | null;
  reason: string;
  bytes: number;
}

async function* readObjects(path: string, encoding: EncodingGuess): AsyncGenerator<Line> {
  let rest = "";
  let at = 0;
  let tooLong = false;
  for await (const piece of readText(path, encoding)) {
    const lines = (rest + piece.text).split(/\r?\n/);
    rest = piece.last ? "" : (lines.pop() as string);
    for (const raw of lines) {
      at++;
      const cut = tooLong;
      tooLong = false;
      if (cut || raw.length > MAX_ROW_CHARS) yield refused(at, raw, tooLongReason, piece.bytes);
      else if (raw.trim() !== "") yield read(at, raw, piece.bytes);
    }
    // Of a line that is too long no more is held than is told of it.
    if (rest.length > MAX_ROW_CHARS) {
      tooLong = true;
      rest = rest.slice(0, RAW_KEPT);
    }
  }
}

const tooLongReason = `the row is longer than ${MAX_ROW_CHARS.toLocaleString("en")} characters`;

function read(line: number, raw: string, bytes: number): Line {
  let values: unknown;
  try {
    values = JSON.parse(raw);
  } catch {
    return refused(line, raw, "the line is no JSON object", bytes);
  }
  if (typeof values !== "object" || values === null || Array.isArray(values))
    return refused(line, raw, "the line is no JSON object", bytes);
  if (Object.values(values).some((value) => typeof value === "string" && value.includes("\0")))
    return refused(line, raw, "a cell holds a NUL byte", bytes);
  return { line, raw, values: values as Values, reason: "", bytes };
}

function refused(line: number, raw: string, reason: string, bytes: number): Line {
  return { line, raw, values: null, reason, bytes };
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(asText).join("; ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
