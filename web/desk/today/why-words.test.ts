import i18next, { type TFunction } from "i18next";
import { beforeAll, expect, test } from "vitest";
import de from "./strings.de.json" with { type: "json" };
import en from "./strings.en.json" with { type: "json" };
import type { Row } from "./today-list.ts";
import { dueWords, whyWords } from "./why-words.ts";

let say: Record<"en" | "de", TFunction>;
beforeAll(async () => {
  const own = i18next.createInstance();
  await own.init({
    lng: "en",
    interpolation: { escapeValue: false },
    resources: { en: { translation: { today: en } }, de: { translation: { today: de } } },
  });
  say = { en: own.getFixedT("en"), de: own.getFixedT("de") };
});

const why = (kind: string, days: number | null, from: string | null): Row =>
  ({ why: { kind, days, from, gap_days: 42, worth_minor: 1 }, reason: "As the server says." }) as unknown as Row;

test.each([
  [why("overdue", 23, "touch"), "Last valued touch 65 days ago; 42 days promised.", "23 days overdue"],
  [why("overdue", 1, "touch"), "Last valued touch 43 days ago; 42 days promised.", "1 day overdue"],
  [
    why("overdue", 10, "start"),
    "A customer for 52 days, without a valued touch since; 42 days promised.",
    "10 days overdue",
  ],
  [why("due", 1, "touch"), "The 42 days promised end in 1 day.", "due tomorrow"],
  [why("due", 0, "touch"), "The 42 days promised end today.", "due today"],
  [why("never", 8, "order"), "Never valuably touched; last order 8 days ago.", "never touched"],
  [why("never", 10_461, "order"), "Never valuably touched; last order 28 years ago.", "never touched"],
  [why("never", null, null), "Never valuably touched, and no order is known.", "never touched"],
])("an account says why it is there: %#", (row, sentence, sign) => {
  expect(whyWords(row, say.en)).toBe(sentence);
  expect(dueWords(row.why, say.en)).toBe(sign);
});

test("German days stand in their case", () => {
  expect(whyWords(why("overdue", 23, "touch"), say.de)).toBe(
    "Letzter wertvoller Kontakt vor 65 Tagen; 42 Tage versprochen.",
  );
  expect(whyWords(why("never", 1, "start"), say.de)).toBe("Seit 1 Tag Kunde und noch nie wertvoll berührt.");
});

test("a reason of a kind not known here is said in the server's words", () => {
  expect(whyWords(why("moved", 3, null), say.en)).toBe("As the server says.");
});
