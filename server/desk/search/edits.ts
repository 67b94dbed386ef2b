/** Letters that may stand for another are taken from the same script; a script with more (Han, Hangul) is corrected by leaving out and swapping only. */
const mostLetters = 80;

const scripts = ["Latin", "Cyrillic", "Greek", "Arabic", "Hebrew", "Thai", "Devanagari", "Armenian", "Georgian"].map(
  (name) => new RegExp(`\\p{Script=${name}}`, "u"),
);
const digit = /\p{N}/u;

/** The letters a mistyped letter of this word may have been, from the letters the dictionary has. */
export function alphabetFor(word: string, letters: string[]): string[] {
  const script = scripts.find((one) => one.test(word));
  const same = letters.filter((letter) => (script ? script.test(letter) : digit.test(word) && digit.test(letter)));
  return same.length > mostLetters ? [] : same;
}

/** Every word one edit away: a letter left out, two swapped, one wrong, one too few. The word itself is not among them. */
export function editsOf(word: string, alphabet: string[]): string[] {
  const letters = [...word];
  const found = new Set<string>();
  for (let at = 0; at < letters.length; at++) {
    const before = letters.slice(0, at).join("");
    const after = letters.slice(at + 1).join("");
    found.add(before + after);
    const next = letters[at + 1];
    if (next !== undefined) found.add(before + next + letters[at] + letters.slice(at + 2).join(""));
    for (const letter of alphabet) found.add(before + letter + after);
    for (const letter of alphabet) found.add(before + letter + letters[at] + after);
  }
  for (const letter of alphabet) found.add(word + letter);
  found.delete(word);
  found.delete("");
  return [...found];
}

/**
 * Edits between a typed word and a known one (left out, swapped, wrong, too few), counted up to `most`; more gives `most + 1`.
 * With `prefix` the known word may go on after what was typed.
 */
export function distance(typed: string, known: string, most: number, prefix: boolean): number {
  const none = most + 1;
  const long = typed.length;
  const wide = prefix ? Math.min(known.length, long + most) : known.length;
  if (wide < long - most || (!prefix && wide > long + most)) return none;
  let before: number[] = [];
  let row: number[] = Array.from({ length: wide + 1 }, (_, at) => at);
  for (let i = 1; i <= long; i++) {
    const next: number[] = [i];
    let least = i;
    for (let j = 1; j <= wide; j++) {
      const same = typed.charCodeAt(i - 1) === known.charCodeAt(j - 1);
      let cost = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        typed.charCodeAt(i - 1) === known.charCodeAt(j - 2) &&
        typed.charCodeAt(i - 2) === known.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return none;
    before = row;
    row = next;
  }
  const end = prefix ? Math.min(...row) : (row[wide] as number);
  return Math.min(end, none);
}
