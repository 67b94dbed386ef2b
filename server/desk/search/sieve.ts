import type { QueryWord } from "./query-words.ts";

/** A pattern for the words of an entry, each between blanks: one of them begins like this, or is this. Words hold letters and digits only. */
export const sieveFor = ({ forms, whole }: QueryWord): string => ` (?:${forms.join("|")})${whole ? " " : ""}`;

/** The same but for one edit: a letter left out, two swapped, one wrong, one too few. */
export function sieveForTypo({ forms }: QueryWord): string {
  const letters = [...(forms[0] as string)];
  const any = "[^ ]";
  const found = new Set<string>();
  for (let at = 0; at < letters.length; at++) {
    const before = letters.slice(0, at).join("");
    const after = letters.slice(at + 1).join("");
    found.add(before + after);
    found.add(before + any + after);
    found.add(before + any + letters[at] + after);
    const next = letters[at + 1];
    if (next !== undefined) found.add(before + next + letters[at] + letters.slice(at + 2).join(""));
  }
  return ` (?:${[...found].join("|")})`;
}
