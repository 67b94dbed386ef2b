import type { Tx } from "../../platform/db/index.ts";
import { Conditions, isBroad, type Term, terms } from "./conditions.ts";
import { efforts, findCorrected } from "./find-corrected.ts";
import {
  type Dictionary,
  type Entry,
  findBeginnings,
  findEntries,
  lookUpWords,
  lookUpWorth,
  type SearchKind,
} from "./look-up.ts";
import { type Query, readQuery } from "./query-words.ts";
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
/** Below this an answer with all words can't be chance. */
const surelyMeant = 0.05;
/** A common word is read as the beginning of a longer one where the others leave no more than this to look through. */
const mostLoose = 20_000;
/** Only ties among so many of the best are broken by worth. */
const mostTied = 60;

/** Finds records by some of their words, forgiving typos: first as typed, then, where that finds little, with each word corrected. */
export async function searchRecords(tx: Tx, text: string, options: SearchOptions = {}): Promise<Hit[]> {
  const limit = Math.min(options.limit ?? 10, 100);
  const kinds = options.kinds?.length ? options.kinds : null;
  const query = readQuery(text);
  if (query.words.length === 0) return [];
  const dictionary = await lookUpForms(tx, query);
  const conditions = new Conditions(tx.workspace, dictionary.entries);
  const all = terms(query, dictionary.words);
  let ranked = rankEntries(query, await findAsTyped(tx, query, all, conditions, kinds), false);
  const byChance = conditions.byChance(all);
  const loose = all.some((term) => !term.word.whole && conditions.isWhole(term)) && conditions.all(all, true);
  if (loose && !ranked.some((one) => one.whole) && loose.about <= mostLoose) {
    const more = await findEntries(tx, loose.text, kinds, mostEntries, loose.sieve);
    if (more.length > 0)
      ranked = rankEntries(
        query,
        unite(
          ranked.map((one) => one.entry),
          more,
        ),
        false,
      );
  }
  if (!isEnough(ranked, byChance, limit)) {
    const doubted = ranked.some((one) => one.whole);
    const more = await findCorrected(tx, all, conditions, kinds, doubted ? efforts.doubted : efforts.missed);
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

/** What was typed is what was meant where an answer has every word as typed, or has all beginnings of words that rarely meet; or a page is full. */
function isEnough(ranked: Ranked[], byChance: number, limit: number): boolean {
  const whole = ranked.filter((one) => one.whole);
  return whole.some((one) => one.sure) || (whole.length > 0 && byChance < surelyMeant) || whole.length >= limit * 3;
}

/** The dictionary's word on each query word, its ways of being written taken together. */
async function lookUpForms(tx: Tx, query: Query): Promise<Dictionary> {
  const { entries, words } = await lookUpWords(
    tx,
    query.words.flatMap((word) => word.forms),
  );
  let at = 0;
  return {
    entries,
    words: query.words.map((word) => {
      const own = words.slice(at, at + word.forms.length);
      at += word.forms.length;
      return {
        exact: own.reduce((sum, one) => sum + one.exact, 0),
        beginning: own.reduce((sum, one) => sum + one.beginning, 0),
        broad: own.some((one) => one.broad),
        common: own.flatMap((one) => one.common),
      };
    }),
  };
}

async function findAsTyped(
  tx: Tx,
  query: Query,
  all: Term[],
  conditions: Conditions,
  kinds: SearchKind[] | null,
): Promise<Entry[]> {
  const only = all.length === 1 ? all[0] : undefined;
  const short = only !== undefined && isBroad(only.known);
  const words = short ? { text: conditions.common(only), sieve: [] } : conditions.all(all);
  const phone = query.phone === undefined ? undefined : conditions.phone(query.phone);
  const found = words === undefined ? [] : await findEntries(tx, words.text, kinds, mostEntries, words.sieve);
  const entries = phone === undefined ? found : unite(found, await findEntries(tx, phone, kinds, mostEntries));
  if (!short) return entries;
  const beginnings = await Promise.all(only.word.forms.map((form) => findBeginnings(tx, form, kinds, mostTied)));
  return beginnings.reduce(unite, entries);
}

function unite(some: Entry[], more: Entry[]): Entry[] {
  const there = new Set(some.map((entry) => entry.record_id));
  return [...some, ...more.filter((entry) => !there.has(entry.record_id))];
}

const kindOrder: SearchKind[] = ["account", "person", "product", "item"];

/** The best, equal ones by what their account brings: customers first, then revenue, then accounts before people, then name. */
async function byWorth(tx: Tx, ranked: Ranked[], limit: number): Promise<Ranked[]> {
  const whole = ranked.filter((one) => one.whole);
  const best = (whole.length > 0 ? whole : ranked.filter((one) => one.score >= 0.45)).slice(
    0,
    Math.max(mostTied, limit),
  );
  if (best.length < 2) return best;
  const worth = new Map(
    (await lookUpWorth(tx, [...new Set(best.flatMap((one) => one.entry.account_id ?? []))])).map((row) => [
      row.account_id,
      row,
    ]),
  );
  const keyed = best.map((one) => {
    const of = one.entry.account_id ? worth.get(one.entry.account_id) : undefined;
    return {
      one,
      score: Math.round(one.score * 50),
      customer: of?.relationship === "customer" ? 1 : 0,
      revenue: of?.revenue_12m_minor ?? 0,
      kind: kindOrder.indexOf(one.entry.kind),
    };
  });
  keyed.sort(
    (a, b) =>
      b.score - a.score ||
      b.customer - a.customer ||
      b.revenue - a.revenue ||
      a.kind - b.kind ||
      (a.one.entry.title < b.one.entry.title ? -1 : 1),
  );
  return keyed.slice(0, limit).map((each) => each.one);
}
