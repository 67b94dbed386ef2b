const parts = /[\s,;|\t"']+/;

/**
 * Which missing keys may stand in rows that could not be read: such a row is there, only its key is not known. Every word of a key has to be found
 * in one of the rows; a key that is found by chance is asked about later.
 */
export function notInUnread<K extends { key: string }>(missing: K[], unread: string[]): K[] {
  if (unread.length === 0) return missing;
  const words = new Set(unread.flatMap((raw) => raw.toLowerCase().split(parts)));
  return missing.filter(({ key }) => !wordsOf(key).every((word) => words.has(word)));
}

/** A made-up key begins with the word that says of what it was made. */
function wordsOf(key: string): string[] {
  const [made, first] = key.split("|");
  const said = first !== undefined && (made === "email" || made === "name") ? first : key;
  return said.toLowerCase().split(parts).filter(Boolean);
}
