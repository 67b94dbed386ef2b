import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** Each feature keeps its strings beside its screens (`strings.en.json`, `strings.de.json`); the folder's name is the first part of the key. */
const catalogues: Record<Language, () => Promise<{ strings: Record<string, unknown> }>> = {
  en: () => import("./en.ts"),
  de: () => import("./de.ts"),
};

const kept = "tilth.language";

/** Starts with the language of the last visit, else the browser's, else English. */
export async function startLanguage(): Promise<void> {
  const wanted = localStorage.getItem(kept) ?? navigator.language.slice(0, 2);
  await i18next
    .use(initReactI18next)
    .init({ lng: "en", fallbackLng: "en", resources: {}, interpolation: { escapeValue: false } });
  await load("en");
  await chooseLanguage(isLanguage(wanted) ? wanted : "en");
}

export async function chooseLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
}

export function isLanguage(text: string): text is Language {
  return (languages as readonly string[]).includes(text);
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "translation")) return;
  const { strings } = await catalogues[language]();
  i18next.addResourceBundle(language, "translation", strings);
}
