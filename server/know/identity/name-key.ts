/** What two ways of writing one name share: letters without regard to case, runs of blanks as one. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/gu, " ").toLowerCase();
}

/**
 * Whether two names may be one person's. A mailbox shared by colleagues must not melt them into one, so names that share no word disagree;
 * a missing name agrees with any.
 */
export function namesAgree(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return true;
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return name
    .normalize("NFD")
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word.length > 1 || !/[a-z]/.test(word));
}
