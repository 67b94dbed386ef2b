import { distance } from "./edits.ts";
import type { Entry } from "./look-up.ts";
import type { Query, QueryWord } from "./query-words.ts";

export interface Ranked {
  entry: Entry;
  score: number;
  /** Every word of the query was found in it. */
  whole: boolean;
  /** Every word was found as it was typed, the last one perhaps not to its end. */
  sure: boolean;
  /** Where the words were found. */
  found: Place[];
  /** A word was only spelled alike. */
  alike: boolean;
  /** How well the words are met, coarsely: among equals it is worth that counts, not the length of a name. */
  grade: number;
  /** Nothing else stands in its name. */
  complete: boolean;
}

/** Where a word can be found. */
export type Place = "name" | "place" | "contact" | "address" | "phone";

/** How good a match of one word is; a typo in a beginning is the weakest that still counts. */
const exactScore = 1;
const prefixScore = 0.8;
const typoScore = 0.6;
const typoPrefixScore = 0.45;
const eachFurtherEdit = 0.15;
/** A match outside the name is worth a little less than one in it. */
const outsideName = 0.04;

/** Typos allowed: none in three letters that may go on, two only where enough letters are left to know the word by. */
export function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  return length >= 8 ? 2 : 1;
}

interface Match {
  score: number;
  grade: number;
  edits: number;
  prefix: boolean;
}
const fields = ["name_words", "place_words", "point_words", "address_words"] as const;
const fieldNames: Place[] = ["name", "place", "contact", "address"];
/** Grades of a match in the name; elsewhere one less. */
const grades = { exact: 9, prefix: 7, typo: 4, typoPrefix: 2 };

/** Orders entries by how well they answer the query: exact before beginning before typo, all words before some. Pure; equal scores stay equal. */
export function rankEntries(query: Query, entries: Entry[], typos: boolean): Ranked[] {
  const ranked = entries.map((entry) => rankEntry(query, entry, typos));
  return ranked.filter((one) => one.score > 0).sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score);
}

function rankEntry(query: Query, entry: Entry, typos: boolean): Ranked {
  if (query.phone !== undefined && matchesPhone(entry.point_words, query.phone)) {
    return {
      entry,
      score: 2,
      whole: true,
      sure: true,
      found: ["phone"],
      alike: false,
      grade: grades.exact + 1,
      complete: false,
    };
  }
  const split = fields.map((field) => (entry[field] === "" ? [] : entry[field].split(" ")));
  const used = new Set<string>();
  let sum = 0;
  let grade = 0;
  let found = 0;
  let sure = true;
  let close = false;
  const where = new Set<Place>();
  for (const word of query.words) {
    let best: Match | undefined;
    let at = 0;
    let by = "";
    split.forEach((words, field) => {
      if (best && best.score >= exactScore - outsideName) return;
      for (const known of words) {
        const match = matchWord(word, known, typos);
        if (!match) continue;
        if (field > 0) match.score -= outsideName;
        if (!best || match.score > best.score) {
          best = match;
          at = field;
          by = known;
        }
      }
    });
    const match = best as Match | undefined;
    if (!match) {
      sure = false;
      continue;
    }
    found++;
    sum += match.score;
    grade += match.grade - (at > 0 ? 1 : 0);
    if (at === 0) used.add(by);
    where.add(fieldNames[at] as Place);
    if (match.edits > 0) close = true;
    if (match.edits > 0 || match.prefix) sure = false;
  }
  const nameLength = (split[0] as string[]).length || 1;
  const score = found === 0 ? 0 : sum / query.words.length + 0.1 * (used.size / nameLength);
  const whole = found === query.words.length;
  return {
    entry,
    score,
    whole,
    sure: whole && sure,
    found: [...where],
    alike: close,
    grade: Math.round(grade / query.words.length),
    complete: used.size >= nameLength,
  };
}

function matchWord(word: QueryWord, known: string, typos: boolean): Match | undefined {
  for (const form of word.forms) {
    if (known === form) return { score: exactScore, grade: grades.exact, edits: 0, prefix: false };
    if (known.startsWith(form) && !word.whole)
      return {
        score: prefixScore + 0.15 * (form.length / known.length),
        grade: grades.prefix,
        edits: 0,
        prefix: true,
      };
  }
  const form = word.forms[0] as string;
  const allowed = typos ? editsAllowed(form.length) : 0;
  if (allowed === 0 || word.whole || known.length < form.length - allowed) return undefined;
  const edits = distance(form, known, allowed, false);
  if (edits <= allowed)
    return {
      score: typoScore - eachFurtherEdit * (edits - 1) + (form[0] === known[0] ? 0.05 : 0),
      grade: grades.typo,
      edits,
      prefix: false,
    };
  if (known.length <= form.length || form.length < 3) return undefined;
  const begun = distance(form, known, Math.min(allowed, form.length >= 9 ? 2 : 1), true);
  if (begun > allowed || begun > (form.length >= 9 ? 2 : 1)) return undefined;
  return {
    score:
      typoPrefixScore -
      eachFurtherEdit * (begun - 1) +
      0.1 * (form.length / known.length) +
      (form[0] === known[0] ? 0.05 : 0),
    grade: grades.typoPrefix,
    edits: begun,
    prefix: true,
  };
}

/** The digits typed are the number itself, begin it or a group of it, or end it; a zero or two before them stands for what was left out. */
export function matchesPhone(points: string, digits: string): boolean {
  const bare = digits.replace(/^0+/, "");
  if (bare === "") return false;
  const back = [...bare].reverse().join("");
  return points
    .split(" ")
    .some((word) => word.startsWith(`+${bare}`) || word.startsWith(`-${back}`) || word.startsWith(`#${bare}`));
}
