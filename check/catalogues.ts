import type { Refusal } from "./check.ts";
import type { Tree } from "./tree.ts";

export const languages = ["en", "de"] as const;
type Language = (typeof languages)[number];

/** A place where a key is asked for; `given` are the variables handed in, undefined where that can't be read. */
export type Use =
  | { key: string; where: string; given?: string[] | undefined; prefix?: undefined }
  | { prefix: string; suffix: string; where: string; key?: undefined };

/** One key without the ending that chooses a plural form: its sentences, what they take, and the file they are in. */
interface Entry {
  file: string;
  forms: Map<string, string>;
  variables: Set<string>;
}
type Catalogue = Map<string, Entry>;

export interface Catalogues {
  byLanguage: Record<Language, Catalogue>;
  /** Without the language: `web/desk/today/strings`. */
  folders: string[];
  missingFor(use: Use): Omit<Refusal, "where"> | undefined;
}

const catalogueFile = /^(web\/(?:.+\/)?([^/]+)\/strings)\.(\w+)\.json$/;
const plural = /_(zero|one|two|few|many|other)$/;
const formsOf: Record<Language, readonly string[]> = { en: ["one", "other"], de: ["one", "other"] };

/** Each feature has its own files; the folder's name begins each key. */
export function readCatalogues(tree: Tree): { ok: true; catalogues: Catalogues } | { ok: false; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const byLanguage: Record<Language, Catalogue> = { en: new Map(), de: new Map() };
  const owners = new Map<string, string>();
  for (const path of tree.files) {
    const [, stem, folder, language] = catalogueFile.exec(path) ?? [];
    if (!stem || !folder || !language) continue;
    if (!isLanguage(language)) {
      refusals.push({
        where: path,
        what: `a catalogue in "${language}"`,
        instead: `add the language to check/catalogues.ts, or remove the file`,
      });
      continue;
    }
    const owner = owners.get(folder) ?? stem;
    owners.set(folder, owner);
    if (owner !== stem)
      refusals.push({
        where: path,
        what: `"${folder}" already begins the keys of ${owner}`,
        instead: "give one of the folders another name",
      });
    try {
      addEntries(byLanguage[language], path, flattened(JSON.parse(tree.read(path)), `${folder}.`));
    } catch (error) {
      refusals.push({
        where: path,
        what: `can't be read: ${(error as Error).message}`,
        instead: "a JSON object of keys and sentences",
      });
    }
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const catalogues = {
    byLanguage,
    folders: [...owners.values()],
    missingFor: (use: Use) => missingFor(byLanguage, use),
  };
  return { ok: true, catalogues };
}

const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
/** The same feature's file in another language. */
const beside = (file: string, language: Language): string => file.replace(/\.\w+\.json$/, `.${language}.json`);
const inEach = `strings.${languages.join(".json and strings.")}.json of its folder`;

function missingFor(byLanguage: Record<Language, Catalogue>, use: Use): Omit<Refusal, "where"> | undefined {
  if (use.prefix !== undefined) {
    if ([...byLanguage.en.keys()].some((key) => key.startsWith(use.prefix) && key.endsWith(use.suffix)))
      return undefined;
    return {
      what: `no key begins with "${use.prefix}"${use.suffix ? ` and ends with "${use.suffix}"` : ""}`,
      instead: `add them to ${inEach}`,
    };
  }
  const lacking = languages.filter((language) => !byLanguage[language].has(use.key.replace(plural, "")));
  if (lacking.length > 0) {
    return {
      what: `"${use.key}" has no sentence in ${lacking.join(" and ")}`,
      instead: `add it to ${inEach} (the folder's name begins the key)`,
    };
  }
  const given = use.given;
  const wanted = byLanguage.en.get(use.key.replace(plural, ""))?.variables ?? new Set<string>();
  const unfilled = given ? [...wanted].filter((name) => !given.includes(name)) : [];
  if (unfilled.length === 0) return undefined;
  return {
    what: `"${use.key}" is left with {{${unfilled.join("}}, {{")}}} unfilled`,
    instead: `t("${use.key}", { ${[...wanted].join(", ")} })`,
  };
}

/** What the catalogues lack against each other, and what nobody asks for. */
export function catalogueRefusals(
  { byLanguage }: Catalogues,
  uses: readonly Use[],
  mentioned: ReadonlySet<string>,
): Refusal[] {
  const refusals: Refusal[] = [];
  const all = new Set(languages.flatMap((language) => [...byLanguage[language].keys()]));
  const asked = new Set(uses.flatMap((use) => (use.key === undefined ? [] : [use.key.replace(plural, "")])));
  const ends = uses.flatMap((use) => (use.prefix === undefined ? [] : [use]));
  for (const key of [...all].sort()) {
    const entry = byLanguage.en.get(key) ?? byLanguage.de.get(key);
    const file = entry?.file ?? "";
    const lacking = languages.filter((language) => !byLanguage[language].has(key));
    for (const language of lacking) {
      refusals.push({
        where: beside(file, language),
        what: `lacks "${key}"`,
        instead: "add the sentence, or remove the key from the other",
      });
    }
    if (lacking.length === 0) refusals.push(...differences(byLanguage, key));
    const used =
      asked.has(key) ||
      mentioned.has(key) ||
      ends.some((use) => key.startsWith(use.prefix) && key.endsWith(use.suffix));
    if (!used)
      refusals.push({
        where: beside(file, "en"),
        what: `nobody asks for "${key}"`,
        instead: "remove it in each language",
      });
  }
  return refusals;
}

function differences(byLanguage: Record<Language, Catalogue>, key: string): Refusal[] {
  const refusals: Refusal[] = [];
  const [en, de] = languages.map((language) => byLanguage[language].get(key));
  const names = (variables: Set<string> | undefined): string => [...(variables ?? [])].sort().join(", ") || "none";
  if (names(en?.variables) !== names(de?.variables)) {
    refusals.push({
      where: de?.file ?? "",
      what: `"${key}" takes ${names(de?.variables)}, in English ${names(en?.variables)}`,
      instead: "the same variables in each language",
    });
  }
  for (const language of languages) {
    const entry = byLanguage[language].get(key);
    if (entry && [...entry.forms.values()].some((text) => text.trim() === "")) {
      refusals.push({ where: entry.file, what: `"${key}" is empty`, instead: "write the sentence" });
    }
    const forms = [...(entry?.forms.keys() ?? [])].filter(Boolean);
    const missing = forms.length > 0 ? formsOf[language].filter((form) => !forms.includes(form)) : [];
    if (entry && missing.length > 0) {
      refusals.push({
        where: entry.file,
        what: `"${key}" lacks the plural ${missing.join(", ")}`,
        instead: `add "${key}_${missing[0]}"`,
      });
    }
  }
  return refusals;
}

function addEntries(catalogue: Catalogue, file: string, flat: Map<string, string>): void {
  for (const [key, text] of flat) {
    const form = plural.exec(key)?.[1] ?? "";
    const base = key.replace(plural, "");
    const entry = catalogue.get(base) ?? { file, forms: new Map<string, string>(), variables: new Set<string>() };
    catalogue.set(base, entry);
    entry.forms.set(form, text);
    for (const [, name] of text.matchAll(/\{\{-?\s*([\w.]+)[^}]*\}\}/g)) entry.variables.add(name as string);
    // A plural is chosen by it even where no form writes it.
    if (form) entry.variables.add("count");
  }
}

function flattened(value: unknown, prefix = "", into = new Map<string, string>()): Map<string, string> {
  for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
    if (typeof inner === "string") into.set(prefix + key, inner);
    else if (inner && typeof inner === "object") flattened(inner, `${prefix}${key}.`, into);
    else throw new Error(`${prefix}${key} is neither a sentence nor a group`);
  }
  return into;
}
