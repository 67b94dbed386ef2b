import fc from "fast-check";
import { expect, test } from "vitest";
import { nameKey, namesAgree } from "../../identity/index.ts";
import { arrayLiteral } from "./array-literal.ts";
import { lineAmount, majorOf } from "./line-amount.ts";
import { Ordinals } from "./ordinals.ts";

const line = (quantity: string, minor: bigint, discount: string) => ({
  quantity,
  unit_price: { minor, currency: null },
  discount,
});

test("a line's amount is exact and rounded half away from zero", () => {
  expect(lineAmount(line("3", 1000n, "0.15"))).toBe(2550n);
  expect(lineAmount(line("1", 5n, "0.5"))).toBe(3n);
  expect(lineAmount(line("-1", 5n, "0.5"))).toBe(-3n);
  expect(lineAmount(line("0.1", 3n, "0"))).toBe(0n);
  expect(lineAmount({ quantity: "4", amount: { minor: 999n, currency: null } })).toBe(999n);
  expect(majorOf(-5n, 2)).toBe("-0.05");
  expect(majorOf(1234n, 0)).toBe("1234");
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
