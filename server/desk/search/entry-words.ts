import { phoneWords, wordsOf } from "./fold-words.ts";
import type { SourceRow } from "./entry-sources.ts";

/** The words of one entry, each only in the first field that has it. */
export interface EntryWords {
  name: string[];
  place: string[];
  point: string[];
}

export function entryWords(row: Pick<SourceRow, "title" | "names" | "places" | "addresses" | "phones">): EntryWords {
  const name = wordsOf(row.names ? `${row.title} ${row.names}` : row.title);
  const place = row.places ? wordsOf(row.places).filter((word) => !name.includes(word)) : [];
  const point = row.addresses
    ? wordsOf(row.addresses).filter((word) => !name.includes(word) && !place.includes(word))
    : [];
  for (const phone of row.phones ?? []) point.push(...phoneWords(phone));
  return { name, place, point };
}

/** What belongs into the dictionary: every word but telephone digits. */
export function dictionaryWords(words: EntryWords): string[] {
  return [...words.name, ...words.place, ...words.point.filter((word) => word[0] !== "+" && word[0] !== "-")];
}
