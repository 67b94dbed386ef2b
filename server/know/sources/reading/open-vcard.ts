import { basename } from "node:path";
import { Fault } from "../../../platform/errors/index.ts";
import { type Card, type CardAddress, cardColumns } from "./card.ts";
import type { EncodingGuess } from "./encoding.ts";
import { nameColumns } from "./guess-header.ts";
import { MAX_BATCH_ROWS, MAX_ROW_CHARS, RAW_KEPT, SAMPLE_ROWS } from "./limits.ts";
import type { Opened } from "./opened.ts";
import { parseCard } from "./parse-card.ts";
import { readText } from "./read-delimited.ts";
import { type Batch, badRow, type ReadRow } from "./row.ts";

export async function openVcard(path: string, bytes: number, encoding: EncodingGuess): Promise<Opened> {
  const sample: ReadRow[] = [];
  for await (const batch of readCards(path, encoding)) {
    for (const row of batch.rows) if (row.fields !== null) sample.push(row);
    if (sample.length >= SAMPLE_ROWS) break;
  }
  if (sample.length === 0) throw new Fault("file_without_cards", { file: basename(path) });
  return {
    kind: "vcard",
    path,
    bytes,
    header: [...cardColumns],
    columns: nameColumns([...cardColumns]),
    headerLine: null,
    headerConfidence: 1,
    dialect: null,
    sheets: null,
    sheet: null,
    warnings: [],
    sample: sample.slice(0, SAMPLE_ROWS),
    rows: () => readCards(path, encoding),
  };
}

/** Cards as rows; a card that never ends fails, and so does text between cards. */
async function* readCards(path: string, encoding: EncodingGuess): AsyncGenerator<Batch> {
  const collector = new CardCollector();
  let rest = "";
  for await (const piece of readText(path, encoding)) {
    const text = rest + piece.text;
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    rest = piece.last ? "" : (lines.pop() as string);
    let rows: ReadRow[] = [];
    for (const line of lines) {
      const row = collector.take(line);
      if (row) rows.push(row);
      if (rows.length >= MAX_BATCH_ROWS) {
        yield { rows, bytes: piece.bytes };
        rows = [];
      }
    }
    if (piece.last) {
      const row = collector.end();
      if (row) rows.push(row);
    }
    if (rows.length > 0) yield { rows, bytes: piece.bytes };
  }
}

class CardCollector {
  private line = 0;
  private start = 0;
  private depth = 0;
  private size = 0;
  private lines: string[] = [];
  private picture = false;

  take(line: string): ReadRow | null {
    this.line++;
    const bare = line.trim();
    if (/^BEGIN:VCARD$/i.test(bare)) {
      // A second BEGIN is an agent's card only right behind AGENT: otherwise the first card was never ended.
      const agent = this.depth > 0 && /^(?:[\w-]+\.)?AGENT[;:]/i.test(this.lines[this.lines.length - 1] ?? "");
      const unended = this.depth > 0 && !agent ? this.fail("the card has no END:VCARD") : null;
      if (this.depth === 0) this.start = this.line;
      this.depth++;
      this.lines.push(line);
      return unended;
    }
    if (this.depth === 0)
      return bare === "" ? null : badRow(this.line, line.slice(0, RAW_KEPT), "the line belongs to no card");
    this.size += line.length;
    this.keep(line);
    if (!/^END:VCARD$/i.test(bare)) return null;
    this.depth--;
    return this.depth > 0 ? null : this.finish();
  }

  end(): ReadRow | null {
    return this.depth > 0 ? this.fail("the card has no END:VCARD") : null;
  }

  /** Pictures are most of a card's bytes and none of its meaning; a card's text stays small enough to keep. */
  private keep(line: string): void {
    if (/^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i.test(line)) this.picture = true;
    else if (this.picture && !/^[ \t]/.test(line) && (line.trim() === "" || /^[A-Za-z][\w.-]*[;:]/.test(line)))
      this.picture = line.trim() === "";
    if (!this.picture) this.lines.push(line);
  }

  private finish(): ReadRow {
    const { lines, start, size } = this;
    this.reset();
    const raw = lines.join("\n");
    if (raw.length > MAX_ROW_CHARS)
      return badRow(
        start,
        raw.slice(0, RAW_KEPT),
        `the card is longer than ${MAX_ROW_CHARS.toLocaleString("en")} characters (${size} with pictures)`,
      );
    if (raw.includes("\0")) return badRow(start, raw, "the card holds a NUL byte");
    const card = parseCard(lines);
    return { line: start, raw, fields: cardColumns.map((column) => show(card, column)), reason: null, card };
  }

  private fail(reason: string): ReadRow {
    const row = badRow(this.start, this.lines.join("\n").slice(0, MAX_ROW_CHARS), reason);
    this.reset();
    this.start = this.line;
    return row;
  }

  private reset(): void {
    this.lines = [];
    this.depth = 0;
    this.size = 0;
    this.picture = false;
  }
}

function show(card: Card, column: (typeof cardColumns)[number]): string {
  const list = (values: { value: string }[]) => values.map((value) => value.value).join("\n");
  switch (column) {
    case "UID":
      return card.uid ?? "";
    case "FN":
      return card.name ?? "";
    case "N":
      return [card.family_name, card.given_name].filter(Boolean).join(", ");
    case "ORG":
      return card.organisation ?? "";
    case "TITLE":
      return card.title ?? card.role ?? "";
    case "EMAIL":
      return list(card.emails);
    case "TEL":
      return list(card.phones);
    case "ADR":
      return card.addresses.map((address) => showAddress(address)).join("\n");
    case "URL":
      return list(card.urls);
    case "BDAY":
      return card.birthday ?? "";
    case "NOTE":
      return card.note ?? "";
    case "CATEGORIES":
      return card.categories.join(", ");
  }
}

function showAddress(address: CardAddress): string {
  return [
    address.street?.replaceAll("\n", ", "),
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.region,
    address.country,
  ]
    .filter(Boolean)
    .join(", ");
}
