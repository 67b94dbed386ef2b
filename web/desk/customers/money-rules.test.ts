import { expect, test } from "vitest";
import { inMajor, inMinor } from "./money-rules.ts";
import type { Filter } from "./shape.ts";

const money = new Set(["revenue"]);
const typed: Filter = {
  combinator: "and",
  rules: [
    { field: "revenue", operator: ">", value: "5000.5" },
    { field: "gap", operator: "=", value: "42" },
    {
      combinator: "or",
      rules: [
        { field: "revenue", operator: "between", value: "0.29,19.99" },
        { field: "revenue", operator: "null", value: null },
      ],
    },
  ],
};
const kept: Filter = {
  combinator: "and",
  rules: [
    { field: "revenue", operator: ">", value: "500050" },
    { field: "gap", operator: "=", value: "42" },
    {
      combinator: "or",
      rules: [
        { field: "revenue", operator: "between", value: "29,1999" },
        { field: "revenue", operator: "null", value: null },
      ],
    },
  ],
};

test("amounts are typed in whole units and asked in minor ones, at every depth, both ends of a range", () => {
  expect(inMinor(typed, money, 2)).toEqual(kept);
  expect(inMajor(kept, money, 2)).toEqual(typed);
});

test("a currency without minor units is asked as it is typed, and what is no number is left for the list to refuse", () => {
  const yen: Filter = { combinator: "and", rules: [{ field: "revenue", operator: ">", value: "5000" }] };
  expect(inMinor(yen, money, 0)).toEqual(yen);
  const words: Filter = { combinator: "and", rules: [{ field: "revenue", operator: ">", value: "" }] };
  expect(inMinor(words, money, 2)).toEqual(words);
});
