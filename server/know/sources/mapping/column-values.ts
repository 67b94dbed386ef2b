import { isMissing } from "../reading/index.ts";
import { countryCode } from "./countries.ts";
import { type DateOrder, readDate } from "./dates.ts";
import { type NumberFormat, readDecimal, splitCurrency } from "./decimal.ts";
import { currencyOf } from "./money.ts";
import { readYesNo } from "./choices.ts";

/** What the sampled values of one column look like; every share is of the values that are there. */
export interface ColumnValues {
  /** Not missing, trimmed. */
  values: string[];
  filled: number;
  distinct: number;
  email: number;
  phone: number;
  date: number;
  /** Written like dates, also those that no calendar has: 31/02/1997. */
  dated: number;
  /** Like what people and firms are called, not like a code: words, or letters of both cases. */
  named: number;
  number: number;
  country: number;
  yesNo: number;
  link: number;
}

const emailLike = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const phoneLike = /^\+?[\d\s()./-]{6,20}(?:\s*(?:x|ext\.?)\s*\d+)?$/i;
const datedLike = /^(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?:[T ].*)?$/;
const namedLike = /\p{L}.*\s\S|^[^\d]*\p{Ll}[^\d]*$|\p{Lo}/u;
const linkLike = /^(?:https?:\/\/|www\.)\S+$/i;
const numberLike = /^[-+(]?\s*(?:[A-Z]{3}|[$€£¥])?\s?\d[\d.,'’\s]*\)?\s?(?:[A-Z]{3}|[$€£¥%])?$/;

export function lookAtColumn(cells: string[]): ColumnValues {
  const values = cells.map((cell) => cell.trim()).filter((cell) => !isMissing(cell));
  const share = (test: (value: string) => boolean) =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  return {
    values,
    filled: cells.length === 0 ? 0 : values.length / cells.length,
    distinct: values.length === 0 ? 0 : new Set(values).size / values.length,
    email: share((value) => emailLike.test(value)),
    phone: share((value) => phoneLike.test(value) && value.replace(/\D/g, "").length >= 6),
    date: share((value) =>
      (["ymd", "dmy", "mdy"] as const).some((order) => typeof readDate(value, order) !== "string"),
    ),
    dated: share((value) => datedLike.test(value)),
    named: share((value) => namedLike.test(value)),
    number: share((value) => numberLike.test(value)),
    country: share((value) => value.length > 1 && countryCode(value) !== null),
    yesNo: share((value) => readYesNo(value) !== undefined),
    link: share((value) => linkLike.test(value)),
  };
}

export interface DateGuess {
  order: DateOrder;
  time: boolean;
  /** Both day-month and month-day read every value, and they differ. */
  ambiguous: boolean;
}

/** The order of day and month that reads the most values. */
export function guessDates(values: string[]): DateGuess {
  const read = (order: DateOrder) => values.map((value) => readDate(value, order));
  const works = (order: DateOrder) => read(order).filter((date) => typeof date !== "string").length;
  const time = values.some((value) => {
    const date = readDate(value, "ymd");
    const other = typeof date === "string" ? readDate(value, "dmy") : date;
    return typeof other !== "string" && other.seconds !== null && other.seconds > 0;
  });
  const ymd = works("ymd");
  const dmy = works("dmy");
  const mdy = works("mdy");
  if (ymd === values.length || ymd > Math.max(dmy, mdy))
    return {
      order:
        values.length > 0 && works("compact") === values.length && values.every((value) => /^\d{8}/.test(value))
          ? "compact"
          : "ymd",
      time,
      ambiguous: false,
    };
  if (dmy !== mdy) return { order: dmy > mdy ? "dmy" : "mdy", time, ambiguous: false };
  if (ymd >= dmy) return { order: "ymd", time, ambiguous: false };
  const first = read("dmy");
  const second = read("mdy");
  const differ = first.some(
    (date, i) =>
      typeof date !== "string" && typeof second[i] !== "string" && date.day !== (second[i] as { day: number }).day,
  );
  // 31.12.1997 is written day first wherever points are used.
  return { order: "dmy", time, ambiguous: differ && !values.every((value) => /^\d{1,2}\./.test(value)) };
}

const numberFormats: NumberFormat[] = [
  { decimal: ".", grouping: null },
  { decimal: ".", grouping: "," },
  { decimal: ",", grouping: null },
  { decimal: ",", grouping: "." },
  { decimal: ".", grouping: "'" },
  { decimal: ",", grouping: " " },
  { decimal: ".", grouping: " " },
  { decimal: ",", grouping: "'" },
];

export interface NumberGuess {
  format: NumberFormat;
  /** Two formats read every value, to different numbers: 1,234 may be a thousand or a bit more than one. */
  ambiguous: boolean;
  /** Share of values that are numbers at all. */
  share: number;
  currency: string | null;
  /** A sign that several currencies use. */
  sharedSign: string | null;
}

export function guessNumbers(values: string[]): NumberGuess {
  const split = values.map((value) => splitCurrency(value.replace(/\s*%$/, "")));
  const results = numberFormats.map((format) => ({
    format,
    read: split.map((part) => readDecimal(part.text, format)),
  }));
  const count = (read: (string | null)[]) => read.filter((value) => value !== null).length;
  const most = Math.max(0, ...results.map((result) => count(result.read)));
  const best = results.filter((result) => count(result.read) === most);
  const chosen = best[0] as (typeof results)[number];
  const differing = best.find((result) =>
    result.read.some(
      (value, i) => value !== null && chosen.read[i] !== null && Number(value) !== Number(chosen.read[i]),
    ),
  );
  // A lone group of three after the mark is a thousand in a comma, and not known in a point.
  const grouped = differing && best.find((result) => result.format.grouping === ",");
  const pick = grouped ?? chosen;
  const marks = [...new Set(split.map((part) => part.mark).filter((mark) => mark !== null))];
  const currencies = [...new Set(marks.map((mark) => currencyOf(mark)))];
  return {
    format: roomier(
      pick.format,
      best.map((result) => result.format),
    ),
    ambiguous: differing !== undefined,
    share: values.length === 0 ? 0 : most / values.length,
    currency: currencies.length === 1 ? (currencies[0] ?? null) : null,
    sharedSign: marks.find((mark) => currencyOf(mark) === null) ?? null,
  };
}

/** A format that only groups as well reads later rows too: 1,234.56 may follow where the sample stayed below a thousand. */
function roomier(format: NumberFormat, works: NumberFormat[]): NumberFormat {
  if (format.grouping !== null) return format;
  const wanted = format.decimal === "." ? "," : ".";
  return works.find((other) => other.decimal === format.decimal && other.grouping === wanted) ?? format;
}
