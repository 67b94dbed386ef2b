import { de } from "./words/de.ts";
import { en, type Words } from "./words/en.ts";
import { es } from "./words/es.ts";
import { fr } from "./words/fr.ts";
import { it } from "./words/it.ts";
import { nl } from "./words/nl.ts";

/** What the public pages say, in the languages that mail to many has its fixed lines in; the reader's decides, not the workspace's. */
export const pageLanguages = { en, de, fr, es, it, nl } as const satisfies Record<string, Words>;
export type { Words };
export type PageLanguage = keyof typeof pageLanguages;

/** The first of these that the pages speak; English where none is. */
export function languageOf(...wanted: (string | null | undefined)[]): PageLanguage {
  for (const one of wanted)
    for (const tag of (one ?? "").toLowerCase().split(",")) {
      const language = tag.trim().slice(0, 2);
      if (language in pageLanguages) return language as PageLanguage;
    }
  return "en";
}

export function filled(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
