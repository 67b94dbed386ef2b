import type { Tx } from "../../platform/db/index.ts";
import { Conditions, isBroad, type Term, terms } from "./conditions.ts";
import { readWishes } from "./field-wishes.ts";
import { efforts, findCorrected } from "./find-corrected.ts";
import { findOrders, isOrderNumber } from "./find-orders.ts";
import { findTexts } from "./find-texts.ts";
import { entryHit, type Hit, orderHit, type SearchOptions, textHit } from "./hit.ts";
import { type Entry, type EntryKind, findBeginnings, findEntries, findWorthiest } from "./look-up.ts";
import { type FormsDictionary, lookUpForms } from "./look-up-forms.ts";
import { orderByWorth } from "./order-hits.ts";
import { type Query, readQuery } from "./query-words.ts";
import { rankEntries, type Ranked } from "./rank-entries.ts";
import { searchFields } from "./search-fields.ts";
import { sieveFor } from "./sieve.ts";
import { entryKindsOf, textKindsOf, wantsOrders } from "./wanted-kinds.ts";

/** Entries read for one condition; ranked in the program, so more would only cost. */
const mostEntries = 400;
/** Below this an answer with all words can't be chance. */
const surelyMeant = 0.05;
/** A common word is read as the beginning of a longer one where the others leave no more than this to look through. */
const mostLoose = 20_000;
/** Entries whose name begins with few letters, in the order of names. */
const mostBeginning = 60;
/** Places kept for texts and orders that have the words, behind the best names. */
const mostBeside = 3;
const bestNames = 5;
/** Shorter words stand in too many texts. */
const shortestInText = 3;

/**
 * Finds records by some of their words, forgiving typos: first as typed, then, where that finds little, with each word corrected. Behind names come
 * notes and touches that have all words, and orders of that number; `field:value` asks for one field.
 */
export async function searchRecords(tx: Tx, text: string, options: SearchOptions = {}): Promise<Hit[]> {
  const limit = Math.min(options.limit ?? 10, 100);
  const { wishes, rest } = readWishes(text);
  if (wishes.length > 0) return searchFields(tx, wishes, rest, { ...options, limit });
  const query = readQuery(text);
  if (query.words.length === 0) return [];
  const entryKinds = entryKindsOf(options.kinds);
  const textKinds = textKindsOf(options.kinds);
  const asksTexts =
    textKinds !== undefined && query.words.some(({ forms }) => [...(forms[0] as string)].length >= shortestInText);
  const dictionary = await lookUpForms(tx, query.words, asksTexts);
  const ranked = entryKinds === undefined ? [] : await rankedEntries(tx, query, dictionary, entryKinds, limit);
  const texts = asksTexts ? await findTexts(tx, query.words, dictionary.inTexts, dictionary.texts, textKinds) : [];
  const number = text.trim();
  const orders = wantsOrders(options.kinds) && isOrderNumber(number) ? await findOrders(tx, number, mostBeside) : [];
  const exact = orders.filter((order) => order.exact).map(orderHit);
  const others = orders.filter((order) => !order.exact).map(orderHit);
  const beside = [...(await orderByWorth.texts(tx, texts)).map(textHit), ...others];
  // Names that have all the words come first, names that have some come last.
  const whole = ranked.filter((one) => one.whole);
  const some = whole.length > 0 || beside.length > 0 ? [] : ranked.filter((one) => one.score >= 0.45);
  const kept = Math.min(beside.length, mostBeside, Math.max(0, limit - bestNames));
  const names = await orderByWorth.entries(tx, whole.length > 0 ? whole : some, limit);
  return [...exact, ...names.slice(0, limit - kept).map(entryHit), ...beside].slice(0, limit);
}

/** Entries that have the words, best first; `whole` those that have all. */
async function rankedEntries(
  tx: Tx,
  query: Query,
  dictionary: FormsDictionary,
  kinds: EntryKind[] | null,
  limit: number,
): Promise<Ranked[]> {
  const conditions = new Conditions(tx.workspace, dictionary.entries);
  const all = terms(query, dictionary.words);
  let ranked = rankEntries(query, await findAsTyped(tx, query, all, conditions, kinds), false);
  const more = (entries: Entry[], typos: boolean): void => {
    if (entries.length === 0) return;
    ranked = rankEntries(
      query,
      unite(
        ranked.map((one) => one.entry),
        entries,
      ),
      typos,
    );
  };
  const loose = all.some((term) => !term.word.whole && conditions.isWhole(term)) && conditions.all(all, true);
  if (loose && !ranked.some((one) => one.whole) && loose.about <= mostLoose)
    more(await findEntries(tx, loose.text, kinds, mostEntries, loose.sieve), false);
  if (!isEnough(ranked, conditions.byChance(all), limit)) {
    const doubted = ranked.some((one) => one.whole);
    more(await findCorrected(tx, all, conditions, kinds, doubted ? efforts.doubted : efforts.missed), true);
  }
  return ranked;
}

/** What was typed is what was meant where an answer has every word as typed, or has all beginnings of words that rarely meet; or a page is full. */
function isEnough(ranked: Ranked[], byChance: number, limit: number): boolean {
  const whole = ranked.filter((one) => one.whole);
  return whole.some((one) => one.sure) || (whole.length > 0 && byChance < surelyMeant) || whole.length >= limit * 3;
}

async function findAsTyped(
  tx: Tx,
  query: Query,
  all: Term[],
  conditions: Conditions,
  kinds: EntryKind[] | null,
): Promise<Entry[]> {
  const only = all.length === 1 ? all[0] : undefined;
  const short = only !== undefined && isBroad(only.known);
  const words = short ? { text: conditions.common(only), sieve: [] } : conditions.all(all);
  const phone = query.phone === undefined ? undefined : conditions.phone(query.phone);
  const found = words === undefined ? [] : await findEntries(tx, words.text, kinds, mostEntries, words.sieve);
  let entries = phone === undefined ? found : unite(found, await findEntries(tx, phone, kinds, mostEntries));
  // Not all who have such words were read: those who matter most are among them whatever was.
  if (found.length >= mostEntries)
    entries = unite(await findWorthiest(tx, query.words.map(sieveFor), kinds, mostBeginning), entries);
  if (!short) return entries;
  const beginnings = await Promise.all(only.word.forms.map((form) => findBeginnings(tx, form, kinds, mostBeginning)));
  return beginnings.reduce(unite, entries);
}

function unite(some: Entry[], more: Entry[]): Entry[] {
  const there = new Set(some.map((entry) => entry.record_id));
  return [...some, ...more.filter((entry) => !there.has(entry.record_id))];
}
