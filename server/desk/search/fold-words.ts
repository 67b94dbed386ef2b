import { getCountries, getCountryCallingCode } from "libphonenumber-js/min";

/** Words longer than this are cut: nobody types them, and the dictionary stays small. */
const longestWord = 40;
/** Entries hold at most this many words of one sort; a name of a whole paragraph is found by its beginning. */
const mostWords = 60;

/** Letters without a decomposition that people write with other ones. */
const written: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
};
const writtenLetters = /[ßæœøłđðþıħŋ]/g;
/** Letters that people without them on their keyboard write as two. */
const doubled: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
const doubledLetters = /[äöüåø]/g;
// Han and kana are written without blanks, so a word is each pair of neighbours.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const unspacedRuns =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
// Apostrophes inside a word (straight, curly, modifier) belong to it: O'Brien is one word. So do invisible joiners and the Arabic stretch.
const insideWord = /(?<=\p{L})['’ʼ‘`](?=\p{L})|[\u200c\u200d\u00ad\u0640]/gu;
const plain = /^[\x20-\x7e]*$/;
const plainParts = /[a-z0-9]+/g;
const parts = /[\p{L}\p{N}]+/gu;

/** The words of a text as entries hold them: folded, each once, in order; ä both as a and as ae. */
export function wordsOf(text: string, most = mostWords): string[] {
  const words = new Set<string>();
  for (const forms of formsOf(text)) for (const form of forms) words.add(form);
  if (words.size <= most) return [...words];
  return [...words].slice(0, most);
}

/** Each word of a text with all its ways of being written; what a query asks for. */
export function formsOf(text: string): string[][] {
  if (plain.test(text)) {
    const lower = text.toLowerCase().replace(insideWord, "");
    return (lower.match(plainParts) ?? []).map((word) => [word.slice(0, longestWord)]);
  }
  const lower = text.normalize("NFC").toLowerCase().replace(insideWord, "");
  const two = doubledLetters.test(lower)
    ? fold(lower.replace(doubledLetters, (letter) => doubled[letter] as string))
    : undefined;
  doubledLetters.lastIndex = 0;
  const one = splitWords(fold(lower));
  if (two === undefined) return one.map((word) => [word]);
  const other = splitWords(two);
  return one.map((word, index) =>
    other[index] === undefined || other[index] === word ? [word] : [word, other[index]],
  );
}

function fold(lower: string): string {
  return (
    lower
      .replace(writtenLetters, (letter) => written[letter] as string)
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .normalize("NFC")
      .toLowerCase()
      // Arabic letters that are typed for one another.
      .replace(/[أإآٱ]/g, "ا")
      .replace(/ى/g, "ي")
      .replace(/ة/g, "ه")
  );
}

function splitWords(folded: string): string[] {
  const words: string[] = [];
  for (const part of folded.match(parts) ?? []) {
    if (!unspaced.test(part)) words.push(part.slice(0, longestWord));
    else
      for (const run of part.match(unspacedRuns) ?? [])
        words.push(...(unspaced.test(run) ? pairsOf(run) : [run.slice(0, longestWord)]));
  }
  return words;
}

/** 王小明 → 王小, 小明, 明: each letter begins a word, so that one letter finds it too. */
function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ""));
}

/** A zero in brackets is dialled only without the country's code: +44 (0)117. */
const trunkZero = /\(0\)/g;
/** Shorter ends of a number say too little, and are found from the end. */
const shortestEnd = 4;
const mostGroups = 5;

/** No code of a country begins another one. */
const callingCodes = new Set(getCountries().map((country) => String(getCountryCallingCode(country))));

/** As it is dialled within its country, without the zero in front: what people know of a number, and type the beginning of. */
function nationalDigits(international: boolean, digits: string): string {
  const code = international ? [1, 2, 3].map((n) => digits.slice(0, n)).find((begun) => callingCodes.has(begun)) : "";
  return digits.slice(code?.length ?? 0).replace(/^0+/, "");
}

/**
 * Digits of a telephone number as entries hold them: from the front with all its digits, from the end for a number without country, from the front
 * as it is dialled within its country, and from each group as it is written: `+49 30 496 01` also begins at 30 and at 496.
 */
export function phoneWords(normal: string, written = ""): string[] {
  const digits = normal.replace(/;.*$/, "").replace(/\D/g, "");
  if (digits.length < 5) return [];
  const groups = written.replace(trunkZero, " ").match(/\d+/g) ?? [];
  const ends = groups
    .slice(1, 1 + mostGroups)
    .map((_, at) => groups.slice(at + 1).join(""))
    .filter((end) => end.length >= shortestEnd && digits.endsWith(end));
  const national = nationalDigits(normal.startsWith("+"), digits);
  const begins = new Set([...(national !== digits && national.length >= shortestEnd ? [national] : []), ...ends]);
  return [`+${digits}`, `-${[...digits].reverse().join("")}`, ...[...begins].map((end) => `#${end}`)];
}

/** All digits of what somebody typed, where it can be a telephone number. */
export const phoneDigits = (typed: string): string => typed.replace(trunkZero, "").replace(/\D/g, "");

/** Telephone digits are not words of the dictionary. */
export const isPhoneWord = (word: string): boolean => word[0] === "+" || word[0] === "-" || word[0] === "#";
