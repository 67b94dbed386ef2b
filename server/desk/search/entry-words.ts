import { isPhoneWord, phoneWords, wordsOf } from "./fold-words.ts";
import type { SourceRow } from "./entry-sources.ts";

/** The words of one entry, each only in the first field that has it. */
export interface EntryWords {
  name: string[];
  place: string[];
  point: string[];
  address: string[];
}

export function entryWords(
  row: Pick<SourceRow, "title" | "names" | "places" | "addresses" | "phones" | "postal">,
): EntryWords {
  const name = wordsOf(row.names ? `${row.title} ${row.names}` : row.title);
  const place = row.places ? wordsOf(row.places).filter((word) => !name.includes(word)) : [];
  const point = row.addresses
    ? wordsOf(row.addresses).filter((word) => !name.includes(word) && !place.includes(word))
    : [];
  for (const phone of row.phones ?? []) {
    const at = phone.indexOf("\n");
    point.push(...phoneWords(phone.slice(0, at), phone.slice(at + 1)));
  }
  const before = new Set([...name, ...place, ...point]);
  const address = row.postal ? wordsOf(row.postal).filter((word) => !before.has(word)) : [];
  return { name, place, point, address };
}

/** What belongs into the dictionary: every word but telephone digits. */
export function dictionaryWords(words: EntryWords): string[] {
  return [...words.name, ...words.place, ...words.point.filter((word) => !isPhoneWord(word)), ...words.address];
}
