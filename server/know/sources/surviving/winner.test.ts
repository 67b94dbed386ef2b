import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, type Rule, usualRule, winnerOf } from "./winner.ts";

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const claim = (name: string, more: Partial<Claim> = {}): Claim => ({
  by: "source",
  source: name,
  name,
  value: name,
  at: at(1),
  trust: 50,
  direct: true,
  ...more,
});
const who = (claims: Claim[], rule: Partial<Rule> = {}, choice: string | null = null) =>
  winnerOf(claims, { ...usualRule, ...rule }, choice)?.name;

const shop = claim("shop", { trust: 80 });
const sales = claim("sales", { at: at(9), value: "sales, spelt out" });
const anna = claim("Anna", { by: "person", source: null });

test("a person's word wins, then trust, then the newest", () => {
  expect(who([shop, anna, sales])).toBe("Anna");
  expect(who([sales, shop])).toBe("shop");
  expect(who([sales, { ...shop, trust: 50 }])).toBe("sales");
});

test("newest, most complete and one source each win by their rule, and a person's choice beats every rule", () => {
  expect(who([shop, sales], { rule: "newest" })).toBe("sales");
  expect(who([shop, sales], { rule: "complete" })).toBe("sales");
  expect(who([shop, sales], { rule: "source", source_id: "sales" })).toBe("sales");
  expect(who([shop, sales, anna], {}, "sales")).toBe("sales");
  expect(who([shop, sales, anna], { rule: "newest", person_first: false })).toBe("sales");
});

test("a row about the firm itself beats one that only names it, and something beats nothing", () => {
  expect(who([{ ...shop, direct: false }, sales])).toBe("sales");
  expect(who([{ ...shop, value: null }, sales])).toBe("sales");
});

test("who wins does not hang on the order in which they spoke, and is one of them", () => {
  const anyClaim = fc.record({
    by: fc.constantFrom("source" as const, "person" as const),
    source: fc.constantFrom<(string | null)[]>("a", "b", "c", null),
    name: fc.string({ maxLength: 3 }),
    value: fc.option(fc.string({ maxLength: 3 })),
    at: fc.integer({ min: 1, max: 1000 }).map(at),
    trust: fc.integer({ min: 0, max: 100 }),
    direct: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(anyClaim, { selector: (one) => `${one.trust} ${one.at.getTime()}`, minLength: 1, maxLength: 6 }),
      fc.constantFrom("trust" as const, "newest" as const, "complete" as const, "source" as const),
      fc.constantFrom("a", null),
      (claims, rule, choice) => {
        const one = winnerOf(claims, { rule, source_id: "b", person_first: true }, choice);
        const other = winnerOf(claims.toReversed(), { rule, source_id: "b", person_first: true }, choice);
        return one !== undefined && claims.includes(one) && one === other;
      },
    ),
  );
});
