import { MAX_CELL_CHARS, MAX_COLUMNS, MAX_QUOTED_LINES, MAX_ROW_CHARS, RAW_KEPT } from "./limits.ts";
import type { Dialect } from "./opened.ts";
import { badRow, goodRow, type ReadRow } from "./row.ts";
import { splitPlain, splitQuoted, splitQuotedBlanks } from "./split-row.ts";

/**
 * Cuts text that arrives in pieces into rows, each with its line and its exact text. `width` is what a row has to
 * have; 0 accepts any (while guessing). One bad row costs no other: reading goes on at the next line.
 */
export class RecordScanner {
  line = 1;
  /** A piece that was decoded with replacement characters: rows that hold one fail. */
  damaged = false;
  private text = "";
  private at = 0;
  private nextLf = -2;
  private nextCr = -2;
  private nextQuote = -2;
  private nextNul = -2;
  /** Inside a row that was too long and has failed already: everything up to its line end is dropped. */
  private skipping = false;
  private readonly dialect: Dialect;
  private readonly width: number;
  private readonly headed: boolean;
  /** Columns at the end of the header without a name: rows may leave them out. */
  private readonly optional: number;

  constructor(dialect: Dialect, width: number, optional = 0, headed = true) {
    this.headed = headed;
    this.dialect = dialect;
    this.width = width;
    this.optional = optional;
  }

  *push(piece: string, ended: boolean): Generator<ReadRow> {
    this.text = this.at >= this.text.length ? piece : this.text.slice(this.at) + piece;
    this.at = 0;
    this.nextLf = this.nextCr = this.nextQuote = this.nextNul = -2;
    while (this.at < this.text.length) {
      const end = this.lineEnd(this.at, ended);
      if (end === -1 && !ended) {
        if (!this.skipping && this.text.length - this.at > MAX_ROW_CHARS) {
          yield badRow(this.line, this.text.slice(this.at, this.at + RAW_KEPT), tooLong);
          this.skipping = true;
        }
        if (this.skipping) this.at = this.text.length - (this.text.endsWith("\r") ? 1 : 0);
        return;
      }
      const stop = end === -1 ? this.text.length : end;
      if (this.skipping) {
        this.skipping = false;
        this.next(stop, 1);
        continue;
      }
      const row = this.row(stop, ended);
      if (row === undefined) return;
      if (row !== null) yield row;
    }
  }

  /** null: a blank line; undefined: the rest of the row has not arrived. */
  private row(stop: number, ended: boolean): ReadRow | null | undefined {
    const { text, at, line, dialect } = this;
    if (this.nextQuote !== -1 && this.nextQuote < at) this.nextQuote = text.indexOf(dialect.quote, at);
    if (this.nextQuote === -1 || this.nextQuote >= stop || dialect.delimiter === "blanks") {
      const raw = text.slice(at, stop);
      this.next(stop, 1);
      if (isBlank(raw)) return null;
      const quoted = this.nextQuote !== -1 && this.nextQuote < stop;
      return this.judge(line, raw, quoted ? splitQuotedBlanks(raw) : splitPlain(raw, dialect.delimiter));
    }
    const split = splitQuoted(text, at, dialect, ended);
    const lines = split.end > stop ? countLines(text, at, split.end) : 1;
    if (split.open || (!ended && split.end === text.length - 1 && text[split.end] === "\r")) {
      if (lines <= MAX_QUOTED_LINES && text.length - at <= MAX_ROW_CHARS) return undefined;
      return this.failFirstLine(stop, unclosed);
    }
    if (split.fields === null) return this.failFirstLine(stop, lines > 1 ? unclosed : (split.reason as string));
    if (lines > MAX_QUOTED_LINES) return this.failFirstLine(stop, unclosed);
    if (lines > 1 && this.countFault(split.fields) !== null) {
      const alone = this.readsAlone(stop, ended || text.length - at > MAX_ROW_CHARS);
      if (alone === undefined) return undefined;
      if (alone) return this.failFirstLine(stop, unclosed);
    }
    const raw = text.slice(at, split.end);
    this.next(split.end, lines);
    if (isBlank(raw)) return null;
    return this.judge(line, raw, split.fields);
  }

  private failFirstLine(stop: number, reason: string): ReadRow {
    const raw = this.text.slice(this.at, Math.min(stop, this.at + MAX_ROW_CHARS));
    const row = badRow(
      this.line,
      raw.length > MAX_CELL_CHARS ? raw.slice(0, RAW_KEPT) : raw,
      raw.length > MAX_CELL_CHARS ? tooLong : reason,
    );
    this.next(stop, 1);
    return row;
  }

  /** Whether the line behind `stop` is a whole row of its own: then a quote before it was not meant to reach over it. undefined: it has not arrived whole. */
  private readsAlone(stop: number, ended: boolean): boolean | undefined {
    const from = stop + terminator(this.text, stop);
    const split = splitQuoted(this.text, from, this.dialect, ended);
    if (!ended && (split.open || split.end >= this.text.length - 1)) return undefined;
    return split.fields !== null && this.countFault(split.fields) === null;
  }

  private judge(line: number, raw: string, fields: string[]): ReadRow | null {
    if (fields[0] === "" && fields.every((field) => field === "")) return null;
    if (this.dialect.trailing && fields.length > 1 && fields[fields.length - 1] === "") fields.pop();
    if (raw.length > MAX_CELL_CHARS) {
      if (raw.length > MAX_ROW_CHARS) return badRow(line, raw.slice(0, RAW_KEPT), tooLong);
      if (fields.some((field) => field.length > MAX_CELL_CHARS)) {
        return badRow(
          line,
          raw.slice(0, RAW_KEPT),
          `a cell is longer than ${MAX_CELL_CHARS.toLocaleString("en")} characters`,
        );
      }
    }
    const fault = this.countFault(fields);
    if (fault !== null) return badRow(line, raw, fault);
    if (this.nextNul !== -1 && this.hasNul(raw)) return badRow(line, raw, "a cell holds a NUL byte");
    if (this.damaged && raw.includes("\ufffd")) return badRow(line, raw, "a cell holds bytes that are not UTF-8 text");
    while (fields.length < this.width) fields.push("");
    return goodRow(line, raw, fields);
  }

  private countFault(fields: string[]): string | null {
    const { width } = this;
    const count = fields.length;
    if (count > MAX_COLUMNS) return `${count} fields; ${MAX_COLUMNS} is the most`;
    if (width === 0 || count === width) return null;
    if (this.dialect.trailing && count === width + 1 && fields[width] === "") return null;
    if (count < width && count >= width - this.optional) return null;
    return `${count} ${count === 1 ? "field" : "fields"} where ${this.headed ? "the header has" : "the other rows have"} ${width}`;
  }

  private hasNul(raw: string): boolean {
    if (this.nextNul === -2) this.nextNul = this.text.indexOf("\0");
    return this.nextNul !== -1 && raw.includes("\0");
  }

  private lineEnd(from: number, ended: boolean): number {
    if (this.nextLf !== -1 && this.nextLf < from) this.nextLf = this.text.indexOf("\n", from);
    if (this.nextCr !== -1 && this.nextCr < from) this.nextCr = this.text.indexOf("\r", from);
    if (this.nextCr === -1) return this.nextLf;
    // A carriage return that ends the piece may be the first half of a CRLF.
    if (!ended && this.nextCr === this.text.length - 1 && this.nextLf === -1) return -1;
    return this.nextLf === -1 || this.nextCr < this.nextLf ? this.nextCr : this.nextLf;
  }

  private next(end: number, lines: number): void {
    const width = terminator(this.text, end);
    this.at = end + width;
    this.line += lines - (width === 0 ? 1 : 0);
  }
}

const unclosed = "a quote is opened and never closed";
const tooLong = `the row is longer than ${MAX_ROW_CHARS.toLocaleString("en")} characters`;

function terminator(text: string, end: number): number {
  if (end >= text.length) return 0;
  return text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 1;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines++;
  }
  return lines;
}

function isBlank(raw: string): boolean {
  return raw.length === 0 || (raw.charCodeAt(0) <= 32 && raw.trim() === "");
}
