import type { Tx } from "../../platform/db/index.ts";
import { textForms } from "./find-texts.ts";
import { type Dictionary, type KnownWord, lookUpWords } from "./look-up.ts";
import type { QueryWord } from "./query-words.ts";

/** What the dictionary knows of the words of a query: as words of entries, and as words of texts. */
export interface FormsDictionary extends Dictionary {
  inTexts: KnownWord[];
}

/** The dictionary's word on each query word, its ways of being written taken together; in one round trip. */
export async function lookUpForms(tx: Tx, words: QueryWord[], withTexts = false): Promise<FormsDictionary> {
  const forms = words.flatMap((word) => word.forms);
  const found = await lookUpWords(tx, withTexts ? [...forms, ...textForms(words)] : forms);
  const gathered = (from: number): KnownWord[] => {
    let at = from;
    return words.map((word) => {
      const own = found.words.slice(at, at + word.forms.length);
      at += word.forms.length;
      return {
        exact: own.reduce((sum, one) => sum + one.exact, 0),
        beginning: own.reduce((sum, one) => sum + one.beginning, 0),
        broad: own.some((one) => one.broad),
        common: own.flatMap((one) => one.common),
      };
    });
  };
  return { ...found, words: gathered(0), inTexts: withTexts ? gathered(forms.length) : [] };
}
