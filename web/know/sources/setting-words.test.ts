import { expect, test } from "vitest";
import "../../../server/know/connectors/parts.ts";
import { sourceKinds } from "../../../server/know/sources/fetching/source-kinds.ts";
import { warningSentences } from "../../../server/know/sources/reading/opened.ts";
import de from "./strings.de.json" with { type: "json" };
import en from "./strings.en.json" with { type: "json" };
import { saidBy } from "./setting-about.ts";

const at = (strings: unknown, key: string): unknown =>
  key.split(".").reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], strings);

test("whatever a kind of source asks for is named and explained in both languages, and its choices too", () => {
  const lacking: string[] = [];
  for (const { kind, fields, secrets } of sourceKinds())
    for (const [language, strings] of Object.entries({ en, de })) {
      const want = (keys: string[]): void => {
        if (!keys.some((key) => typeof at({ sources: strings }, key) === "string"))
          lacking.push(`${language}: ${keys}`);
      };
      want([`sources.as.${kind}`]);
      for (const name of secrets) want([`sources.setting.${name}`]);
      for (const field of fields) {
        want([`sources.setting.${field.name}`]);
        if (field.about !== "" && field.choices.length === 0)
          want([`sources.setting-about.${saidBy(kind)}.${field.name}`, `sources.setting-about.all.${field.name}`]);
        for (const choice of field.choices) want([`sources.choice.${field.name}.${choice}`]);
      }
    }
  expect(lacking).toEqual([]);
});

test("what a file is warned about is said in both languages, with all that it names", () => {
  for (const [code, sentence] of Object.entries(warningSentences)) {
    expect(at(en, `warning.${code}`)).toBe(sentence.replaceAll("{", "{{").replaceAll("}", "}}"));
    const german = String(at(de, `warning.${code}`));
    expect([code, german]).not.toEqual([code, sentence]);
    for (const [, hole] of sentence.matchAll(/{(\w+)}/g)) expect(german).toContain(`{{${hole}}}`);
  }
});
