import type { Dialect } from "./opened.ts";

export interface SplitRow {
  /** Where the record ends in the text (at its line end, or at the end of the text). */
  end: number;
  fields: string[] | null;
  /** The text ended inside a quoted cell, or right behind a quote that may close it. */
  open: boolean;
  reason: string | null;
}

const whole: SplitRow = { end: 0, fields: null, open: false, reason: null };
const blankRuns = /[ \t]+/;
const quotedRuns = /"((?:[^"]|"")*)"|([^ \t]+)/g;

/** The fields of a line without any quote character. */
export function splitPlain(line: string, delimiter: string): string[] {
  if (delimiter !== "blanks") return line.split(delimiter);
  const bare = line.trim();
  return bare === "" ? [] : bare.split(blankRuns);
}

/** The fields of one line of blank-separated text where some are quoted; such cells never run over lines. */
export function splitQuotedBlanks(line: string): string[] {
  return Array.from(line.matchAll(quotedRuns), (match) =>
    match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'),
  );
}

/**
 * The record that starts at `from`. A quote counts only where it opens a cell; inside an unquoted cell it is an
 * ordinary character (12" disc). Behind a closing quote only a delimiter, blanks or the end of the row may stand.
 */
export function splitQuoted(text: string, from: number, dialect: Dialect, ended: boolean): SplitRow {
  const { delimiter, quote } = dialect;
  const backslash = dialect.escape === "backslash";
  const fields: string[] = [];
  let at = from;
  for (;;) {
    let start = at;
    while (delimiter !== " " && text[start] === " ") start++;
    if (text[start] === quote) {
      const cell = quotedCell(text, start + 1, quote, backslash, ended);
      if (cell.value === null)
        return {
          ...whole,
          end: cell.end,
          open: cell.open,
          reason: cell.open ? null : "a quote is opened and never closed",
        };
      fields.push(cell.value);
      at = cell.end;
      while (text[at] === " " && delimiter !== " ") at++;
      if (at >= text.length) return { end: at, fields, open: !ended, reason: null };
      const next = text[at] as string;
      if (next === "\n" || next === "\r") return { end: at, fields, open: false, reason: null };
      if (next !== delimiter) return { ...whole, end: at, reason: `“${next}” stands behind a closing quote` };
      at++;
      continue;
    }
    const cut = cellEnd(text, at, delimiter);
    fields.push(text.slice(at, cut));
    if (cut >= text.length) return { end: cut, fields, open: !ended, reason: null };
    if (text[cut] !== delimiter) return { end: cut, fields, open: false, reason: null };
    at = cut + 1;
  }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === stop || code === 10 || code === 13) break;
  }
  return at;
}

/** `end` is behind the closing quote; `value` null and `open` when the text ends first. */
function quotedCell(
  text: string,
  from: number,
  quote: string,
  backslash: boolean,
  ended: boolean,
): { value: string | null; end: number; open: boolean } {
  let at = from;
  let value = "";
  let kept = from;
  for (;;) {
    const closing = text.indexOf(quote, at);
    if (backslash) {
      const slash = text.indexOf("\\", at);
      if (slash !== -1 && (closing === -1 || slash < closing)) {
        const next = text[slash + 1];
        if (next === undefined) return { value: null, end: text.length, open: !ended };
        if (next === quote || next === "\\") {
          value += text.slice(kept, slash) + next;
          kept = slash + 2;
        }
        at = slash + 2;
        continue;
      }
    }
    if (closing === -1) return { value: null, end: text.length, open: !ended };
    const next = text[closing + 1];
    if (next === undefined && !ended) return { value: null, end: text.length, open: true };
    if (next === quote) {
      value += text.slice(kept, closing + 1);
      kept = closing + 2;
      at = kept;
      continue;
    }
    value += text.slice(kept, closing);
    return { value, end: closing + 1, open: false };
  }
}
