import { decimalOf } from "../money.ts";

export interface RateRow {
  currency: string;
  valid_on: string;
  rate: string;
}
/** Why a line is no rate; a key of the catalogue. */
export type RateFault = "no-day" | "no-currency" | "no-rate" | "is-home";
export interface ReadRates {
  rates: RateRow[];
  faults: { line: number; text: string; why: RateFault }[];
}

const currencies = new Set(Intl.supportedValuesOf("currency"));

/**
 * Day, currency and rate of each line, in whichever order the file has them: what looks like a day is the day. A first line with no number in it
 * is the header. The rate is what one unit of the currency is worth in the workspace's.
 */
export function readRates(text: string, home: string, language: string): ReadRates {
  const read: ReadRates = { rates: [], faults: [] };
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const delimiter = ["\t", ";", ","].find((mark) => lines.some((line) => line.includes(mark))) ?? ",";
  for (const [at, line] of lines.entries()) {
    if (line.trim() === "" || (at === 0 && !/\d/.test(line))) continue;
    const row = readRow(cellsOf(line, delimiter), home, language);
    if (typeof row === "string") read.faults.push({ line: at + 1, text: line, why: row });
    else read.rates.push(row);
  }
  return read;
}

function readRow(cells: string[], home: string, language: string): RateRow | RateFault {
  const day = cells.map(dayOf).find((one) => one !== undefined);
  if (!day) return "no-day";
  const currency = cells.map((cell) => cell.toUpperCase()).find((cell) => currencies.has(cell));
  if (!currency) return "no-currency";
  if (currency === home) return "is-home";
  const rate = cells
    .filter((cell) => dayOf(cell) === undefined)
    .map((cell) => decimalOf(cell, language))
    .find((one) => one !== undefined);
  if (rate === undefined || !(Number(rate) > 0)) return "no-rate";
  return { currency, valid_on: day, rate };
}

/** "2026-01-05" and "5.1.2026"; with strokes nobody knows whether the day or the month comes first. */
function dayOf(cell: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(cell);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell);
  const [year, month, day] = iso ? iso.slice(1) : dotted ? dotted.slice(1).reverse() : [];
  if (!year || !month || !day) return undefined;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(written) ? written : undefined;
}

/** A cell in quotes may hold the delimiter: "0,92". */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.trim()];
}
