import { badRow, goodRow, type ReadRow } from "./row.ts";
import {
  attributeOf,
  decodeXml,
  type Element,
  elementsIn,
  type Progress,
  streamElements,
  textOf,
} from "./sheet-xml.ts";
import type { WorkbookParts } from "./workbook-parts.ts";
import type { ZipEntry } from "./zip-directory.ts";

const DAY_MS = 86_400_000;

/** The rows of a sheet as text, with the sheet's own row numbers; empty rows are none. */
export async function* readSheetRows(
  path: string,
  entry: ZipEntry,
  parts: WorkbookParts,
  progress?: Progress,
): AsyncGenerator<ReadRow> {
  let line = 0;
  for await (const row of streamElements(path, entry, "row", progress)) {
    line = Number(attributeOf(row.attributes, "r") ?? line + 1);
    const fields: string[] = [];
    let reason: string | null = null;
    for (const cell of elementsIn(row.inner, "c")) {
      const place = attributeOf(cell.attributes, "r");
      const column = place === null ? fields.length : columnOf(place);
      while (fields.length < column) fields.push("");
      const text = cellText(cell, parts);
      if (attributeOf(cell.attributes, "t") === "e" && text !== "#N/A")
        reason ??= `cell ${place ?? column + 1} holds the error ${text}`;
      fields[column] = text;
    }
    if (!fields.some((field) => field.trim() !== "")) continue;
    const raw = fields.map(csvCell).join(",");
    yield reason === null ? goodRow(line, raw, fields) : badRow(line, raw, reason);
  }
}

function cellText(cell: Element, parts: WorkbookParts): string {
  const type = attributeOf(cell.attributes, "t") ?? "n";
  if (type === "inlineStr") return textOf(cell.inner);
  const value = elementsIn(cell.inner, "v")[0]?.inner;
  if (value === undefined || value === "") return "";
  switch (type) {
    case "s":
      return parts.strings[Number(value)] ?? "";
    case "b":
      return value === "1" ? "true" : "false";
    case "n": {
      const style = attributeOf(cell.attributes, "s");
      return style !== null && parts.dates[Number(style)] ? dateText(Number(value), parts.from1904) : numberText(value);
    }
    case "d":
      return value.replace("T", " ").replace(/ 00:00:00(\.0+)?Z?$/, "");
    default:
      return decodeXml(value);
  }
}

/** A serial day as an ISO date, with its time where it has one; a time alone where it has no day. */
function dateText(serial: number, from1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return String(serial);
  // The calendar of 1900 has a 29th of February that never was: days before it are one less off.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const ms = Math.round((days * DAY_MS) / 1000) * 1000;
  const iso = new Date(Date.UTC(1899, 11, 30) + ms).toISOString();
  if (serial > 0 && serial < 1 && !from1904) return iso.slice(11, 19);
  return ms % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19).replace("T", " ");
}

/** A spreadsheet stores 19.99 as 19.989999999999998 and shows fifteen digits; so do we. */
function numberText(stored: string): string {
  if (!/^-?\d+\.\d{10,}$|^-?\d+(?:\.\d+)?E[+-]?\d+$/i.test(stored)) return stored;
  const number = Number(stored);
  const short = String(Number(number.toPrecision(15)));
  if (!short.includes("e")) return short;
  return Math.abs(number) >= 1 ? BigInt(Math.round(number)).toString() : number.toFixed(15).replace(/\.?0+$/, "");
}

/** "AB12" is column 27. */
function columnOf(place: string): number {
  let column = 0;
  for (let i = 0; i < place.length; i++) {
    const code = place.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** One cell of a workbook's row as it is shown and given back. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
