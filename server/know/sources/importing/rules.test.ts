import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, namesAgree } from "../../identity/index.ts";
import { arrayLiteral } from "./array-literal.ts";
import { lineAmount, priceWritten } from "./line-amount.ts";
import { Ordinals } from "./ordinals.ts";

const line = (quantity: string, price: string, discount: string) => ({
  quantity,
  unit_price: { minor: 0n, currency: null, decimal: price },
  discount,
});

test("a line's amount is exact and rounded once, half away from zero, to the coins of its order's currency", () => {
  expect(lineAmount(line("3", "10.00", "0.15"), "EUR")).toBe(2550n);
  expect(lineAmount(line("1", "0.05", "0.5"), "EUR")).toBe(3n);
  expect(lineAmount(line("-1", "0.05", "0.5"), "EUR")).toBe(-3n);
  expect(lineAmount(line("0.1", "0.03", "0"), "EUR")).toBe(0n);
  // A thousand screws at 12.5 cents each: the price is not rounded before it is multiplied.
  expect(lineAmount(line("1000", "0.125", "0"), "EUR")).toBe(12_500n);
  expect(lineAmount(line("2", "1500", "0"), "JPY")).toBe(3000n);
  expect(lineAmount({ quantity: "4", amount: { minor: 999n, currency: "EUR" } }, "EUR")).toBe(999n);
  expect(lineAmount({ quantity: "4", amount: { minor: 150_000n, currency: null, decimal: "1500" } }, "JPY")).toBe(
    1500n,
  );
  expect(priceWritten({ minor: -5n, currency: null }, "EUR")).toBe("-0.05");
  expect(priceWritten({ minor: 1234n, currency: null }, "JPY")).toBe("1234");
});

test("equal keys are counted apart, however many there are between them", () => {
  const ordinals = new Ordinals();
  const seen = new Map<string, number>();
  for (let n = 0; n < 20_000; n++) {
    const key = `key ${n % 7_001}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    expect(ordinals.next(key)).toBe(seen.get(key));
  }
});

test("names are equal without regard to case and blanks; people who share no word of their names are two", () => {
  expect(nameKey("  ACME   Trading ")).toBe(nameKey("Acme trading"));
  expect(namesAgree("Anna Apfel", "Apfel, Anna")).toBe(true);
  expect(namesAgree("José Núñez", "Jose Nunez")).toBe(true);
  expect(namesAgree("Anna Apfel", "Ben Birke")).toBe(false);
  expect(namesAgree(null, "Ben Birke")).toBe(true);
});

test("an array literal escapes what would end its cells", () => {
  expect(arrayLiteral(['a"b', "c\\d", null, undefined, 5, 7n, true, "NULL", ""])).toBe(
    '{"a\\"b","c\\\\d",NULL,NULL,5,7,true,"NULL",""}',
  );
  fc.assert(
    fc.property(
      fc.array(fc.string()),
      (cells) => arrayLiteral(cells).startsWith("{") && arrayLiteral(cells).endsWith("}"),
    ),
  );
});
