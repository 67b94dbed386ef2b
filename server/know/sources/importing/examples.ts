import { currencyExponent } from "../../../platform/money/index.ts";
import type { MappedRecord, Money, PointPart } from "../mapping/index.ts";
import type { Outcome } from "./source-row.ts";
import type { RowInHand } from "./taking.ts";
import type { Writes } from "./writes.ts";

/** One field of a record as a row says it, or as it would change; `from` is what is stored. */
export interface ExampleField {
  field: string;
  value: string;
  from?: string | null;
}

/** One row of a rehearsal: what it says, and what of that would change something that is there. */
export interface Example {
  file: number;
  line: number;
  outcome: "created" | "updated" | "unchanged";
  says: ExampleField[];
  changes: ExampleField[];
}

/** Rows shown of each outcome and file. */
export const shownExamples = 3;
/** What a row says first tells enough of it. */
const shownFields = 8;

/** The first rows of each outcome that this file has not shown yet. */
export function pickExamples(hands: RowInHand[], file: number, shown: Map<string, number>): Example[] {
  const examples: Example[] = [];
  for (const hand of hands) {
    const { outcome } = hand;
    if (!isShown(outcome)) continue;
    const mark = `${file}|${outcome}`;
    const n = shown.get(mark) ?? 0;
    if (n >= shownExamples) continue;
    shown.set(mark, n + 1);
    examples.push({
      file,
      line: hand.row.line,
      outcome,
      says: saysOf(hand.row.record),
      changes: outcome === "updated" ? (hand.changes ?? []) : [],
    });
  }
  return examples;
}

function isShown(outcome: Outcome | undefined): outcome is Example["outcome"] {
  return outcome === "created" || outcome === "updated" || outcome === "unchanged";
}

/** What a record says, field by field, by the names that mappings use. */
export function saysOf(record: MappedRecord): ExampleField[] {
  const said: ExampleField[] = [];
  for (const [part, fields] of Object.entries(record)) {
    for (const [name, value] of Object.entries((fields ?? {}) as Record<string, unknown>)) {
      if (name === "points") said.push(...pointsOf(part, value as PointPart[]));
      else if (name === "custom" || name === "traits")
        for (const own of value as { name: string; value: string | null }[])
          push(said, `${part}.custom.${own.name}`, own.value);
      else if (name === "suppress")
        for (const channel of Object.keys(value as object)) push(said, `do_not_${channel}`, "yes");
      else push(said, fieldOf(part, name), inWords(value));
    }
  }
  return said.slice(0, shownFields);
}

/** What a row would change of records that are there, and what it would add to them. */
export function changesOf(hand: RowInHand, writes: Writes): ExampleField[] {
  const drafts = [hand.account, hand.person, hand.employment, hand.product, hand.order, hand.line, hand.touch];
  return writes.about(new Set(drafts.flatMap((draft) => (draft ? [draft.id] : []))));
}

/** An employment is told by the fields of the person; an order's names of its account are those of the account. */
function fieldOf(part: string, name: string): string {
  if (part === "employment") return `person.${name === "from" ? "since" : name}`;
  if (/^(account|person|order)_/.test(name)) return name.replace("_", ".");
  return `${part}.${name}`;
}

function pointsOf(part: string, points: PointPart[]): ExampleField[] {
  return points.map(({ kind, label, written }) => {
    if (kind === "postal")
      return {
        field: label === "shipping" ? "shipping.street" : "address.street",
        value: written.replaceAll("\n", ", "),
      };
    const field = kind === "web" ? "website" : kind === "phone" && label === "mobile" ? "mobile" : kind;
    return { field: `${part}.${field}`, value: written };
  });
}

function decimalOf(minor: bigint, currency: string): string {
  const exponent = currencyExponent(currency);
  return (Number(minor) / 10 ** exponent).toFixed(exponent);
}

function push(said: ExampleField[], field: string, value: string | null): void {
  if (value !== null && value !== "") said.push({ field, value });
}

function inWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).join(", ");
  if (typeof value === "object") {
    const { minor, currency, decimal } = value as Partial<Money>;
    return minor === undefined ? null : `${decimal ?? decimalOf(minor, currency ?? "")} ${currency ?? ""}`.trim();
  }
  return String(value);
}
