import type { Tx } from "../../platform/db/index.ts";
import { isPhoneWord } from "./fold-words.ts";

/** Two that keep entries at once would count a word twice; the second waits. Freed with the transaction. */
export const keepingLock = 7_110_450;
/** From so many new entries on, the index files them at once instead of leaving them for searches to wade through. */
export const many = 500;
/** The dictionary's line for how many entries there are. */
export const everything = "";
/** Words of notes and touches are counted apart, behind this mark; alone it says how many such texts there are. */
export const textMark = "~";

/** Adds up how many more entries, or fewer, have these words. */
export function count(changes: Map<string, number>, words: string[], by: number): void {
  for (const word of words) {
    if (word === "" || isPhoneWord(word)) continue;
    changes.set(word, (changes.get(word) ?? 0) + by);
  }
}

/** Keeps the dictionary: words by how many entries have them, gone at none; a letter that was ever used stays. */
export async function countWords(tx: Tx, changes: Map<string, number>): Promise<void> {
  const changed = [...changes].filter(([, n]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  if (changed.length === 0) return;
  const words = changed.map(([word]) => word);
  await tx.query({
    name: "search.count-words",
    text: `insert into search_words (workspace_id, word, n)
           select $1, c.word, c.n from unnest($2::text[], $3::bigint[]) as c (word, n)
           on conflict (workspace_id, word) do update set n = search_words.n + excluded.n`,
    values: [tx.workspace, words, changed.map(([, n]) => n)],
  });
  const fewer = changed.filter(([, n]) => n < 0).map(([word]) => word);
  if (fewer.length > 0)
    await tx.query("delete from search_words where workspace_id = $1 and word = any ($2::text[]) and n <= 0", [
      tx.workspace,
      fewer,
    ]);
  // Words of texts are not corrected, so their letters stand for no mistyped one.
  const letters = new Set<string>();
  for (const [word, n] of changed)
    if (n > 0 && !word.startsWith(textMark)) for (const letter of word) letters.add(letter);
  if (letters.size === 0) return;
  await tx.query({
    name: "search.keep-letters",
    text: `insert into search_letters (workspace_id, letter) select $1, l.letter from unnest($2::text[]) as l (letter)
           on conflict (workspace_id, letter) do nothing`,
    values: [tx.workspace, [...letters].sort()],
  });
}
