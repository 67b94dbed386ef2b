import { formsOf, phoneDigits } from "./fold-words.ts";

/** More words than this add nothing to a query that finds one record. */
const mostWords = 8;

export interface QueryWord {
  /** All ways of writing it; the first is the one that is corrected when it is mistyped. */
  forms: string[];
  /** Two Han letters are looked up as they are; any other word may be the beginning of a longer one. */
  whole: boolean;
  /** The last word may still be in the typing. */
  last: boolean;
}

export interface Query {
  words: QueryWord[];
  /** All digits, where the query can be (the end of) a telephone number. */
  phone: string | undefined;
}

const pair = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}$/u;
const oneUnspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const numberLike = /^\+?\(?\d[\d\s()./–‑-]{2,}$/;

/** What somebody typed, as search understands it. */
export function readQuery(text: string): Query {
  const trimmed = text.trim().slice(0, 200);
  const all = formsOf(trimmed);
  // The last letter of a run stands alone in entries; in a query it is already asked for by the pair before.
  const kept = all.filter(
    (forms, index) =>
      !(
        oneUnspaced.test(forms[0] as string) &&
        index > 0 &&
        all[index - 1]?.[0]?.endsWith(forms[0] as string) &&
        pair.test(all[index - 1]?.[0] as string)
      ),
  );
  const seen = new Set<string>();
  const words = kept
    .filter((forms) => !seen.has(forms[0] as string) && seen.add(forms[0] as string))
    .slice(0, mostWords);
  const digits = phoneDigits(trimmed);
  return {
    words: words.map((forms, index) => ({
      forms,
      whole: pair.test(forms[0] as string),
      last: index === words.length - 1,
    })),
    phone: numberLike.test(trimmed) && digits.length >= 4 ? digits : undefined,
  };
}
