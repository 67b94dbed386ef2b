import fc from "fast-check";
import { expect, test } from "vitest";
import { editsOf } from "./edits.ts";
import { readQuery } from "./query-words.ts";
import { sieveFor, sieveForTypo } from "./sieve.ts";

const word = (text: string) => readQuery(text).words[0] as ReturnType<typeof readQuery>["words"][number];
const passes = (sieve: string, entry: string) => new RegExp(sieve).test(` ${entry} `);

test("a word passes as the beginning of any word of an entry, in each way of being written", () => {
  expect(passes(sieveFor(word("Müll")), "thomas muller")).toBe(true);
  expect(passes(sieveFor(word("Müll")), "thomas mueller")).toBe(true);
  expect(passes(sieveFor(word("Müll")), "thomas amuller")).toBe(false);
  expect(passes(sieveFor(word("小明")), "王小 小明 明")).toBe(true);
  expect(passes(sieveFor(word("小明")), "小明亮")).toBe(false);
});

test("every word one edit away from another's beginning passes, and most others don't", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdeé王"), minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(letters, fc.nat(), letters, (meant, which, rest) => {
      const typos = editsOf(meant, [..."abcde"]);
      const typed = typos[which % typos.length] as string;
      const sieve = sieveForTypo({ forms: [typed], whole: false, last: true });
      expect(passes(sieve, `x ${meant}${rest}`), `${typed} for ${meant}`).toBe(true);
    }),
  );
  expect(passes(sieveForTypo(word("schm")), "weber fischer")).toBe(false);
});
