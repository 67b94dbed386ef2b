import { type ColumnGuess, guessKind, type Subject } from "./column-kind.ts";
import { fold } from "./fold.ts";
import { readDate } from "./read-date.ts";
import { countTexts, type RawColumn, type RecordTable } from "./records.ts";

export interface ChosenColumn extends ColumnGuess {
  column: number;
  name: string;
}

export interface LeftOut {
  name: string;
  reason: "empty" | "one value" | "numbers rows" | "contained in others" | "same as another" | "follows from another";
}

export interface Choice {
  chosen: ChosenColumn[];
  leftOut: LeftOut[];
}

/** More comparisons than this tell nothing new and no longer fit one number. */
const mostColumns = 16;
const looked = 4000;

/** Which columns are compared and how. What says nothing, or says again what others say, is left out: evidence counted twice is wrong evidence. */
export function chooseColumns(table: RecordTable, subject: Subject | undefined): Choice {
  const leftOut: LeftOut[] = [];
  const chosen: ChosenColumn[] = [];
  for (const [at, column] of table.columns.entries()) {
    const { counts, present } = countTexts(column, table.length);
    const distinct = counts.reduce((sum, count) => sum + Number(count > 0), 0);
    const leave = (reason: LeftOut["reason"]): void => void leftOut.push({ name: column.name, reason });
    if (present < Math.max(2, table.length * 0.01)) leave("empty");
    else if (distinct === 1) leave("one value");
    else {
      const guess = guessKind(column.name, someTexts(column, counts), subject);
      if (numbersRows(guess, distinct, present)) leave("numbers rows");
      else chosen.push({ ...guess, column: at, name: column.name });
    }
  }
  const kept = dropRedundant(table, nameParts(chosen), leftOut);
  return { chosen: kept.slice(0, mostColumns), leftOut };
}

/** Every value once or nearly, and no words: such a column tells rows apart and joins none. */
const numbersRows = (guess: ColumnGuess, distinct: number, present: number): boolean =>
  (guess.kind === "code" || guess.kind === "number") && present > 50 && distinct >= present * 0.9995;

function someTexts(column: RawColumn, counts: Uint32Array): string[] {
  const step = Math.max(1, Math.floor(counts.length / looked));
  const some: string[] = [];
  for (let id = 1; id < counts.length; id += step) if (counts[id]) some.push(column.texts.text(id));
  return some;
}

/**
 * Where no heading says which column holds given and which family names, values do: the column most of whose values are given names known for their short
 * forms, and the column of words that shares most texts with it, as columns of names do.
 */
function nameParts(columns: ChosenColumn[]): ChosenColumn[] {
  const has = (part: string): boolean => columns.some((column) => column.part === part);
  if (has("given") && has("family")) return columns.map((column) => (column.part === "full" ? { ...column } : column));
  const words = columns.filter((column) => column.kind === "word" && !column.part);
  const given = columns.find((column) => column.part === "given") ?? best(words, 0.25);
  if (!given || has("full")) return columns;
  const family =
    columns.find((column) => column.part === "family") ??
    best(
      words.filter((one) => one !== given),
      0.04,
    );
  if (!family) return columns;
  return columns.map((column) =>
    column === given ? { ...column, part: "given" } : column === family ? { ...column, part: "family" } : column,
  );
}

function best(columns: ChosenColumn[], least: number): ChosenColumn | undefined {
  const most = [...columns].sort((one, other) => other.givenShare - one.givenShare)[0];
  return most && most.givenShare >= least ? most : undefined;
}

/** How much of what a column says must stand in another for the one to be part of the other. */
const contained = 0.7;

function dropRedundant(table: RecordTable, columns: ChosenColumn[], leftOut: LeftOut[]): ChosenColumn[] {
  const texts = columns.filter((one) => ["word", "phrase", "firm", "code"].includes(one.kind));
  const rows = sampleRows(table.length);
  const cells = new Map(texts.map((one) => [one, rows.map((row) => wordsAt(table, one, row))]));
  const dropped = new Set<ChosenColumn>();
  const drop = (one: ChosenColumn, reason: LeftOut["reason"]): void => {
    dropped.add(one);
    leftOut.push({ name: one.name, reason });
  };
  const fill = (one: ChosenColumn): number =>
    (cells.get(one) ?? []).filter((words) => words.length > 0).length / Math.max(1, rows.length);
  for (const whole of texts) {
    const parts = texts.filter(
      (part) => part !== whole && !dropped.has(part) && shareWithin(cells.get(part), cells.get(whole)) >= contained,
    );
    if (dropped.has(whole) || parts.length === 0) continue;
    const alike = parts.find((part) => shareWithin(cells.get(whole), cells.get(part)) >= contained);
    if (alike) drop(fill(alike) > fill(whole) ? whole : alike, "same as another");
    else if (parts.length === 1 || fill(whole) > Math.max(...parts.map(fill)) + 0.3)
      for (const part of parts) drop(part, "contained in others");
    else drop(whole, "contained in others");
  }
  for (const date of columns.filter((one) => one.kind === "date"))
    for (const number of columns.filter((one) => one.kind === "number" || one.kind === "code"))
      if (!dropped.has(number) && followsFromDate(table, rows, date, number)) drop(number, "follows from another");
  return columns.filter((one) => !dropped.has(one));
}

function sampleRows(length: number): number[] {
  const step = Math.max(1, Math.floor(length / looked));
  return Array.from({ length: Math.floor(length / step) }, (_, at) => at * step);
}

function wordsAt(table: RecordTable, one: ChosenColumn, row: number): string[] {
  const text = textAt(table, one.column, row);
  return text === "" ? [] : fold(text).split(" ");
}

function textAt(table: RecordTable, column: number, row: number): string {
  const { cells, texts } = table.columns[column] as RawColumn;
  const id = cells[row] as number;
  return id === 0 ? "" : texts.text(id);
}

/** In how many rows that have both all words of the part stand in the whole; 0 where too few have both. */
function shareWithin(part: string[][] | undefined, whole: string[][] | undefined): number {
  let both = 0;
  let within = 0;
  for (const [at, words] of (part ?? []).entries()) {
    const others = whole?.[at] ?? [];
    if (words.length === 0 || others.length === 0) continue;
    both++;
    if (words.every((word) => others.includes(word))) within++;
  }
  return both < 10 ? 0 : within / both;
}

/** A year of birth, or an age, beside the birthday. */
function followsFromDate(table: RecordTable, rows: number[], date: ChosenColumn, number: ChosenColumn): boolean {
  const differences = new Map<number, number>();
  let both = 0;
  for (const row of rows) {
    const day = readDate(textAt(table, date.column, row));
    const value = Number(textAt(table, number.column, row) || Number.NaN);
    if (!day || !Number.isInteger(value)) continue;
    both++;
    const year = Number(day.slice(0, 4));
    if (value === year) differences.set(0, (differences.get(0) ?? 0) + 1);
    else if (value < 130) differences.set(year + value, (differences.get(year + value) ?? 0) + 1);
  }
  const most = [...differences.values()].sort((one, other) => other - one);
  return both > 10 && ((most[0] ?? 0) + (most[1] ?? 0)) / both > 0.8;
}
