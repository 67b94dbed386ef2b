import { expect, test } from "vitest";
import { filled, languageOf, pageLanguages } from "./words.ts";

const places = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

test("each language says all, in words of its own, and fills in what the English does", () => {
  const { en, ...others } = pageLanguages;
  for (const [language, words] of Object.entries(others))
    for (const [name, sentence] of Object.entries(words)) {
      const english = en[name as keyof typeof en];
      expect(places(sentence), `${language} ${name}`).toEqual(places(english));
      expect(sentence, `${language} ${name}`).not.toBe(english);
    }
});

test("the first language that the pages speak is taken, English where they speak none", () => {
  expect(languageOf(null, "fr-CH, fr;q=0.9, en;q=0.8", "de")).toBe("fr");
  expect(languageOf("ja", undefined, "nl")).toBe("nl");
  expect(languageOf("ja", "zh-CN")).toBe("en");
});

test("what is put in is said as it is, and what is not there is nothing", () => {
  expect(filled("{a}, {b}.", { a: "$& {b}" })).toBe("$& {b}, .");
});
