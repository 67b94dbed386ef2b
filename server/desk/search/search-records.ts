import type { Tx } from "../../platform/db/index.ts";
import { alphabetFor, editsOf } from "./edits.ts";
import {
  type Entry,
  findBeginnings,
  findEntries,
  type KnownEdit,
  type KnownWord,
  lookUpEdits,
  lookUpLetters,
  lookUpWords,
  lookUpWorth,
  type SearchKind,
} from "./look-up.ts";
import { type Query, type QueryWord, readQuery } from "./query-words.ts";
import { rankEntries, type Ranked } from "./rank-entries.ts";

export interface Hit {
  kind: SearchKind;
  id: string;
  name: string;
  why: string;
  detail: string | null;
  account: string | null;
}

export interface SearchOptions {
  kinds?: SearchKind[] | undefined;
  limit?: number | undefined;
}

/** Entries read for one condition; ranked in the program, so more would only cost. */
const mostEntries = 400;
/** Up to so many entries it is cheaper to read all that have the other words and compare than to correct a word by the dictionary. */
const fewEntries = 600;
/** A beginning that this many entries have is asked for as a word of its own, or left to the ranking. */
const broadBeginning = 20_000;
/** What the corrections of a query may add up to, in entries. */
const mostOfEdits = 50_000;
const mostEdits = 120;
/** Only ties among so many of the best are broken by worth. */
const mostTied = 60;

/** Finds records by some of their words, forgiving typos: first as typed, then, where that finds little, with each word corrected. */
export async function searchRecords(tx: Tx, text: string, options: SearchOptions = {}): Promise<Hit[]> {
  const limit = Math.min(options.limit ?? 10, 100);
  const kinds = options.kinds?.length ? options.kinds : null;
  const query = readQuery(text);
  if (query.words.length === 0) return [];
  const known = await lookUpForms(tx, query);
  let ranked = rankEntries(query, await findAsTyped(tx, query, known, kinds), false);
  if (!isEnough(ranked, limit)) {
    const more = await findCorrected(tx, query, known, kinds);
    if (more.length > 0)
      ranked = rankEntries(
        query,
        unite(
          ranked.map((one) => one.entry),
          more,
        ),
        true,
      );
  }
  return (await byWorth(tx, ranked, limit)).map(({ entry, why }) => ({
    kind: entry.kind,
    id: entry.record_id,
    name: entry.title,
    why,
    detail: entry.detail,
    account: entry.account_id,
  }));
}

/** One answer with every word as typed is what was meant; so is a page full of whole answers. */
function isEnough(ranked: Ranked[], limit: number): boolean {
  const whole = ranked.filter((one) => one.whole);
  return whole.some((one) => one.sure) || whole.length >= limit * 3;
}

async function lookUpForms(tx: Tx, query: Query): Promise<KnownWord[]> {
  const forms = query.words.flatMap((word) => word.forms);
  const found = await lookUpWords(tx, forms);
  let at = 0;
  return query.words.map((word) => {
    const own = found.slice(at, (at += word.forms.length));
    return {
      exact: own.reduce((sum, one) => sum + one.exact, 0),
      beginning: own.reduce((sum, one) => sum + one.beginning, 0),
      broad: own.some((one) => one.broad),
      common: own.flatMap((one) => one.common),
    };
  });
}

async function findAsTyped(tx: Tx, query: Query, known: KnownWord[], kinds: SearchKind[] | null): Promise<Entry[]> {
  const conditions: string[] = [];
  let entries: Entry[] = [];
  if (query.phone !== undefined) {
    const bare = query.phone.replace(/^0+/, "");
    if (bare.length >= 3) conditions.push(`${quoted(`+${bare}`)}:* | ${quoted(`-${[...bare].reverse().join("")}`)}:*`);
  }
  const words = asTyped(query, known);
  if (words) conditions.push(words);
  if (conditions.length > 0)
    entries = await findEntries(tx, conditions.map((one) => `(${one})`).join(" | "), kinds, mostEntries);
  const only = query.words.length === 1 ? query.words[0] : undefined;
  if (only && (known[0]?.broad || (known[0]?.beginning ?? 0) > broadBeginning)) {
    for (const form of only.forms) entries = unite(entries, await findBeginnings(tx, form, kinds, mostTied));
  }
  return entries;
}

/** The condition that every word is there as typed; undefined where the dictionary says that one is not. */
function asTyped(query: Query, known: KnownWord[]): string | undefined {
  const kept: string[] = [];
  const broad: number[] = [];
  for (const [index, word] of query.words.entries()) {
    const of = known[index] as KnownWord;
    if (of.beginning === 0 || (word.whole && of.exact === 0)) return undefined;
    if (isBroad(of) && !(of.exact > 0 && !word.last)) broad.push(index);
    else kept.push(condition(word, of));
  }
  // A broad beginning beside other words is left to the ranking when these are few; alone it is asked for by its most common words.
  if (
    kept.length === 0 ||
    query.words.every((_, index) => broad.includes(index) || (known[index] as KnownWord).beginning > mostEntries)
  ) {
    for (const index of broad) {
      const of = known[index] as KnownWord;
      const word = query.words[index] as QueryWord;
      if (query.words.length === 1) kept.push(or([...word.forms, ...of.common].map(quoted)));
      else kept.push(or(word.forms.map((form) => `${quoted(form)}:*`)));
    }
  }
  return kept.join(" & ");
}

function isBroad(of: KnownWord): boolean {
  return of.broad || of.beginning > broadBeginning;
}

/** One word: as a beginning, or, where very many words begin so, as the word itself. */
function condition(word: QueryWord, of: KnownWord): string {
  const own = word.whole || (isBroad(of) && of.exact > 0);
  return or(word.forms.map((form) => (own ? quoted(form) : `${quoted(form)}:*`)));
}

async function findCorrected(tx: Tx, query: Query, known: KnownWord[], kinds: SearchKind[] | null): Promise<Entry[]> {
  const missing = query.words.flatMap((word, index) => (isMissing(word, known[index] as KnownWord) ? [index] : []));
  // Words that are in no entry are wrong for sure; where all are somewhere, any one may be a wrong one that happens to exist.
  const suspects = missing.length > 0 ? [missing] : query.words.map((_, index) => [index]);
  const conditions: string[] = [];
  const dear: number[][] = [];
  for (const wrong of suspects) {
    const others = query.words.flatMap((_, index) => (wrong.includes(index) ? [] : [index]));
    if (
      others.length > 0 &&
      Math.min(...others.map((index) => size(known[index] as KnownWord, query.words[index] as QueryWord))) <=
        fewEntries / suspects.length
    ) {
      conditions.push(
        and(others.map((index) => condition(query.words[index] as QueryWord, known[index] as KnownWord))),
      );
    } else dear.push(wrong);
  }
  if (dear.length > 0) {
    const corrections = await correct(tx, query, known, [...new Set(dear.flat())]);
    for (const wrong of dear) {
      const parts = query.words.map((word, index) =>
        wrong.includes(index) ? corrections.get(index) : condition(word, known[index] as KnownWord),
      );
      if (parts.every((part) => part !== undefined)) conditions.push(and(parts as string[]));
    }
  }
  if (conditions.length === 0) return [];
  return findEntries(tx, conditions.map((one) => `(${one})`).join(" | "), kinds, fewEntries + mostEntries);
}

function isMissing(word: QueryWord, of: KnownWord): boolean {
  return of.beginning === 0 || (word.whole && of.exact === 0);
}

function size(of: KnownWord, word: QueryWord): number {
  if (word.whole || (isBroad(of) && of.exact > 0)) return of.exact;
  return of.broad ? Number.POSITIVE_INFINITY : of.beginning;
}

/** For each of these words the condition that one of its corrections is there: words first, then beginnings, rare before common. */
async function correct(tx: Tx, query: Query, known: KnownWord[], indexes: number[]): Promise<Map<number, string>> {
  const letters = await lookUpLetters(tx);
  const of: number[] = [];
  const edits: string[] = [];
  for (const index of indexes) {
    const form = (query.words[index] as QueryWord).forms[0] as string;
    if ([...form].length < 3) continue;
    for (const edit of editsOf(form, alphabetFor(form, letters))) {
      of.push(index);
      edits.push(edit);
    }
  }
  const found = edits.length > 0 ? await lookUpEdits(tx, of, edits) : [];
  const corrections = new Map<number, string>();
  for (const index of indexes) {
    const word = query.words[index] as QueryWord;
    const typed = isMissing(word, known[index] as KnownWord) ? [] : [condition(word, known[index] as KnownWord)];
    const chosen = choose(
      found.filter((one) => one.of === index),
      (word.forms[0] as string).length,
    );
    if (chosen.length + typed.length > 0) corrections.set(index, or([...typed, ...chosen]));
  }
  return corrections;
}

function choose(found: KnownEdit[], length: number): string[] {
  const chosen: string[] = [];
  let room = mostOfEdits;
  for (const one of found.filter((edit) => edit.exact > 0).sort((a, b) => a.exact - b.exact)) {
    if (chosen.length >= mostEdits) break;
    chosen.push(quoted(one.edit));
  }
  if (length < 4) return chosen;
  for (const one of found
    .filter((edit) => edit.beginning > edit.exact)
    .sort((a, b) => Number(a.broad) - Number(b.broad) || a.beginning - b.beginning)) {
    const cost = one.beginning * (one.broad ? 10 : 1);
    if (chosen.length >= 2 * mostEdits || cost > room) break;
    room -= cost;
    chosen.push(`${quoted(one.edit)}:*`);
  }
  return chosen;
}

function unite(some: Entry[], more: Entry[]): Entry[] {
  const there = new Set(some.map((entry) => entry.record_id));
  return [...some, ...more.filter((entry) => !there.has(entry.record_id))];
}

/** The best, equal ones by what their account brings: customers first, then revenue, then accounts before people, then name. */
async function byWorth(tx: Tx, ranked: Ranked[], limit: number): Promise<Ranked[]> {
  const whole = ranked.filter((one) => one.whole);
  const best = (whole.length > 0 ? whole : ranked.filter((one) => one.score >= 0.45)).slice(
    0,
    Math.max(mostTied, limit),
  );
  if (best.length < 2) return best;
  const accounts = [...new Set(best.flatMap((one) => one.entry.account_id ?? []))];
  const worth = new Map((await lookUpWorth(tx, accounts)).map((row) => [row.account_id, row]));
  const keyed = best.map((one) => {
    const of = one.entry.account_id ? worth.get(one.entry.account_id) : undefined;
    return {
      one,
      score: Math.round(one.score * 50),
      customer: of?.relationship === "customer" ? 1 : 0,
      revenue: of?.revenue_12m_minor ?? 0,
    };
  });
  keyed.sort(
    (a, b) =>
      b.score - a.score ||
      b.customer - a.customer ||
      b.revenue - a.revenue ||
      order(a.one) - order(b.one) ||
      compare(a.one.entry.title, b.one.entry.title),
  );
  return keyed.slice(0, limit).map((each) => each.one);
}

const kindOrder: SearchKind[] = ["account", "person", "product", "item"];
const order = (one: Ranked) => kindOrder.indexOf(one.entry.kind);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const and = (parts: string[]) => parts.map((part) => `(${part})`).join(" & ");
const or = (parts: string[]) => (parts.length === 1 ? (parts[0] as string) : `(${[...new Set(parts)].join(" | ")})`);
/** Words hold letters and digits only (and + or - before telephone digits), so quoting is all they need. */
const quoted = (word: string) => `'${word}'`;
