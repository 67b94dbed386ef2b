import type { Tx } from "../../platform/db/index.ts";
import { and, type Conditions, isMissing, type Term } from "./conditions.ts";
import { alphabetFor, editsOf } from "./edits.ts";
import { sieveForTypo } from "./sieve.ts";
import { type Entry, findEntries, type EntryKind, type KnownEdit, lookUpEdits, lookUpLetters } from "./look-up.ts";

/** Up to so many entries are read for each word that may be wrong and compared; where the other words leave more, the dictionary corrects it. */
const fewEntries = 300;
const mostEntries = 800;
/** Up to so many are compared in the database with one edit of the word, all suspected words taken together; the dictionary doesn't know which of them is meant. */
const mostSieved = 4_000;
/** Shorter words are corrected only by what stands beside them. */
const shortestCorrected = 3;

/** Effort for a query of which no answer has all words, and for one that may have been meant as it was typed: in entries listed. */
export const efforts = { missed: Infinity, doubted: 15_000 };

/** Entries that have the words but for typos. Words no entry has are wrong for sure; where all are known, any one may be a wrong one that exists. */
export async function findCorrected(
  tx: Tx,
  all: Term[],
  conditions: Conditions,
  kinds: EntryKind[] | null,
  effort: number,
): Promise<Entry[]> {
  const missing = all.filter(isMissing);
  const suspects = missing.length > 0 ? [missing] : all.map((term) => [term]);
  const found: string[] = [];
  const entries: Entry[] = [];
  const hard: Term[][] = [];
  let room = mostSieved;
  let left = effort;
  const asked = suspects.map((wrong) => ({ wrong, rest: conditions.all(all.filter((term) => !wrong.includes(term))) }));
  for (const { wrong, rest } of asked.sort((a, b) => (a.rest?.about ?? Infinity) - (b.rest?.about ?? Infinity))) {
    left -= rest?.cost ?? mostSieved;
    if (left < 0) break;
    const letters = Math.min(...wrong.map(({ word }) => [...(word.forms[0] as string)].length));
    if (rest && rest.about <= fewEntries && rest.sieve.length === 0) found.push(rest.text);
    else if (rest && rest.about <= fewEntries)
      entries.push(...(await findEntries(tx, rest.text, kinds, fewEntries, rest.sieve)));
    else if (rest && rest.about <= room && letters >= shortestCorrected) {
      room -= rest.about;
      const sieve = [...rest.sieve, ...wrong.map(({ word }) => sieveForTypo(word))];
      entries.push(...(await findEntries(tx, rest.text, kinds, fewEntries, sieve)));
    } else hard.push(wrong);
  }
  if (hard.length > 0 && entries.length === 0) found.push(...(await correct(tx, all, hard, conditions)));
  if (found.length > 0)
    entries.push(
      ...(await findEntries(tx, [...new Set(found)].map((one) => `(${one})`).join(" | "), kinds, mostEntries)),
    );
  return [...new Map(entries.map((entry) => [entry.record_id, entry])).values()];
}

/** For each set of wrong words: all others as typed, and one of the corrections of each. */
async function correct(tx: Tx, all: Term[], hard: Term[][], conditions: Conditions): Promise<string[]> {
  const letters = await lookUpLetters(tx);
  const words = [...new Set(hard.flat())];
  const of: number[] = [];
  const edits: string[] = [];
  for (const [index, { word }] of words.entries()) {
    const form = word.forms[0] as string;
    if ([...form].length < shortestCorrected) continue;
    for (const edit of editsOf(form, alphabetFor(form, letters))) {
      of.push(index);
      edits.push(edit);
    }
  }
  const known = edits.length > 0 ? await lookUpEdits(tx, of, edits) : [];
  const byWord: KnownEdit[][] = words.map(() => []);
  for (const edit of known) (byWord[edit.of] as KnownEdit[]).push(edit);
  return hard.flatMap((wrong) => {
    const corrected = wrong.map((term) => conditions.corrected(term, byWord[words.indexOf(term)] as KnownEdit[]));
    if (corrected.some((one) => one === undefined)) return [];
    const rest = all.filter((term) => !wrong.includes(term) && !conditions.isDear(term));
    return [and([...corrected.map((one) => one?.text as string), ...rest.map((term) => conditions.one(term))])];
  });
}
