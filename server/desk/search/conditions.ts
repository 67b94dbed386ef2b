import type { KnownEdit, KnownWord } from "./look-up.ts";
import { sieveFor } from "./sieve.ts";
import type { Query, QueryWord } from "./query-words.ts";

/** Reading a list of entries for a beginning costs by its length, reading one entry a hundred times as much: a beginning with more is avoided. */
const broadBeginning = 12_000;
/** So few entries are read and compared rather than narrowed further by the index. */
const fewEnough = 150;
/** More are never read, so that a condition that lets more through might lose the one that was meant. */
const mostRead = 300;
/** Reading an entry to compare it costs as much as so many in the list of a beginning. */
const readCost = 8;
/** What all corrections of one word may add up to, in entries. */
const mostOfEdits = 10_000;
const mostWholeEdits = 40;
const mostBeginnings = 60;

/** One word of a query with what the dictionary knows of it. */
export interface Term {
  word: QueryWord;
  known: KnownWord;
}

/** A condition in tsquery syntax, about how many entries it lets through, and patterns that what is let through must match besides. */
export interface Condition {
  text: string;
  about: number;
  sieve: string[];
  /** Entries in the lists that have to be made for it, and those read, as so many of them. */
  cost: number;
}

/** Conditions are written for one workspace: its mark stands before each word, as in the index. */
export class Conditions {
  readonly mark: string;
  readonly entries: number;

  constructor(workspace: string, entries: number) {
    this.mark = workspace.slice(-6);
    this.entries = Math.max(1, entries);
  }

  /**
   * All these words are there: as few of them in the condition as bring it down to what can be read; the rest is left to the sieve or the
   * ranking. `loose`: a word is a beginning also where it is a common word itself.
   */
  all(terms: Term[], loose = false): Condition | undefined {
    if (terms.length === 0 || terms.some(isMissing)) return undefined;
    const sorted = [...terms].sort((a, b) => this.size(a, loose) - this.size(b, loose));
    const parts: string[] = [];
    const sieve: string[] = [];
    let about = this.entries;
    let cost = 0;
    for (const term of sorted) {
      const size = this.size(term, loose);
      if (parts.length > 0 && about <= (this.isDear(term) ? mostRead : fewEnough)) {
        if (loose) sieve.push(sieveFor(term.word));
        continue;
      }
      if (parts.length > 0 && !this.isWhole(term, loose) && about * readCost < size) {
        sieve.push(sieveFor(term.word));
        continue;
      }
      parts.push(this.one(term, loose));
      if (!this.isWhole(term, loose)) cost += size;
      // Words of one name keep company; a tenth of what independence would say is still a safe guess.
      about = parts.length === 1 ? size : Math.max(1, Math.min(about, (about * size * 10) / this.entries));
    }
    return { text: and(parts), about, sieve, cost: cost + about * readCost };
  }

  /** How many entries would have all these words by chance. Far below one, an entry that has them is the one that was meant. */
  byChance(terms: Term[]): number {
    return terms.reduce(
      (product, { known }) =>
        (product * Math.max(1, known.broad ? known.beginning * 5 : known.beginning)) / this.entries,
      this.entries,
    );
  }

  /** The word as a beginning; or, where very many words begin so, the word itself. */
  one(term: Term, loose = false): string {
    const whole = this.isWhole(term, loose);
    return or(term.word.forms.map((form) => (whole ? this.quoted(form) : this.begins(form))));
  }

  size(term: Term, loose = false): number {
    const { known } = term;
    if (this.isWhole(term, loose)) return known.exact;
    return known.broad ? known.beginning * 5 : known.beginning;
  }

  isWhole({ word, known }: Term, loose = false): boolean {
    return word.whole || (!loose && isBroad(known) && known.exact > 0);
  }

  /** A beginning with so many entries that making the list of them is the most of the work. */
  isDear({ word, known }: Term): boolean {
    return !word.whole && isBroad(known) && known.exact === 0;
  }

  /** One of the corrections of a word is there: words first, the common ones before the rare; then beginnings while there is room. */
  corrected(term: Term, found: KnownEdit[]): Pick<Condition, "text" | "about"> | undefined {
    const form = term.word.forms[0] as string;
    const missing = isMissing(term);
    const useful = missing ? found : found.filter((edit) => !edit.edit.startsWith(form));
    const whole = useful
      .filter((edit) => edit.exact > 0)
      .sort((a, b) => b.exact - a.exact)
      .slice(0, mostWholeEdits);
    const parts = whole.map((edit) => this.quoted(edit.edit));
    let about = whole.reduce((sum, edit) => sum + edit.exact, 0);
    let room = mostOfEdits;
    const beginnings = useful
      .filter((edit) => edit.beginning > edit.exact && form.length >= 4 && !form.startsWith(edit.edit))
      .map((edit) => ({ edit: edit.edit, n: edit.beginning * (edit.broad ? 6 : 1) }))
      .sort((a, b) => a.n - b.n);
    for (const { edit, n } of beginnings.slice(0, mostBeginnings)) {
      if (n > room) break;
      room -= n;
      about += n;
      parts.push(this.begins(edit));
    }
    return parts.length > 0 ? { text: or(parts), about } : undefined;
  }

  /** The most common words that begin like a broad beginning, and the beginning as a word. */
  common({ word, known }: Term): string {
    return or([...word.forms, ...known.common].map((each) => this.quoted(each)));
  }

  phone(digits: string): string | undefined {
    const bare = digits.replace(/^0+/, "");
    return bare.length < 3
      ? undefined
      : or([this.begins(`+${bare}`), this.begins(`-${[...bare].reverse().join("")}`), this.begins(`#${bare}`)]);
  }

  // Words hold letters and digits only (and + or - before telephone digits), so quoting is all they need.
  quoted(word: string): string {
    return `'${this.mark}${word}'`;
  }

  begins(word: string): string {
    return `'${this.mark}${word}':*`;
  }
}

export function isMissing({ word, known }: Term): boolean {
  return known.beginning === 0 || (word.whole && known.exact === 0);
}

export function isBroad(known: KnownWord): boolean {
  return known.broad || known.beginning > broadBeginning;
}

export const terms = (query: Query, known: KnownWord[]): Term[] =>
  query.words.map((word, index) => ({ word, known: known[index] as KnownWord }));
export const and = (parts: string[]): string => parts.map((part) => `(${part})`).join(" & ");
export const or = (parts: string[]): string =>
  parts.length === 1 ? (parts[0] as string) : `(${[...new Set(parts)].join(" | ")})`;
