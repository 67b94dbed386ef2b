import { formsOf } from "./fold-words.ts";
import type { QueryWord } from "./query-words.ts";

/** Letters shown around the first word that was looked for. */
const before = 40;
const after = 80;
const wordAt = /[\p{L}\p{N}]+/gu;

/** The place of a text where the first of the words stands, cut at blanks. */
export function excerptOf(said: string, words: QueryWord[]): string {
  const text = said.replace(/\s+/g, " ").trim();
  const forms = words.flatMap((word) => word.forms);
  let at = 0;
  for (const match of text.matchAll(wordAt)) {
    const folded = formsOf(match[0]).flat();
    if (!folded.some((known) => forms.some((form) => known.startsWith(form)))) continue;
    at = match.index;
    break;
  }
  let from = Math.max(0, at - before);
  let to = Math.min(text.length, at + after);
  if (from > 0) from = Math.min(at, text.indexOf(" ", from) + 1 || at);
  if (to < text.length) to = Math.max(at + 1, text.lastIndexOf(" ", to) > at ? text.lastIndexOf(" ", to) : to);
  // A letter written as a pair is not cut in two.
  if (/[\udc00-\udfff]/.test(text[from] ?? "")) from--;
  if (/[\udc00-\udfff]/.test(text[to] ?? "")) to--;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
