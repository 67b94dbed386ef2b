import { expect, test } from "vitest";
import { filterItems, type ItemFilter, topicsOf } from "./filter-items.ts";

const item = (title: string, more: object = {}) => ({
  title,
  kind: "guide",
  words: null,
  topics: [],
  industries: [],
  fresh_until: null,
  retired_at: null,
  ...more,
});
const items = [
  item("Jardinière in winter", { topics: ["frost"] }),
  item("Frost report", { kind: "report", fresh_until: "2026-01-01" }),
  item("Old price list", { retired_at: "2025-01-01T00:00:00Z", topics: ["Prices"] }),
];
const found = (filter: Partial<ItemFilter>): string[] =>
  filterItems(items, { q: "", kind: null, topic: null, show: "current", ...filter }, "2026-03-10").map(
    (one) => one.title,
  );

test("accents and capitals make no difference, and every word must be there", () => {
  expect(found({ q: "JARDINIERE frost" })).toEqual(["Jardinière in winter"]);
  expect(found({ q: "jardiniere report" })).toEqual([]);
});

test("what was taken out is shown only when asked for", () => {
  expect(found({})).toEqual(["Jardinière in winter", "Frost report"]);
  expect(found({ show: "retired" })).toEqual(["Old price list"]);
  expect(found({ show: "stale" })).toEqual(["Frost report"]);
  expect(found({ show: "all" })).toHaveLength(3);
});

test("kind and topic narrow together", () => {
  expect(found({ kind: "report" })).toEqual(["Frost report"]);
  expect(found({ kind: "report", topic: "frost" })).toEqual([]);
});

test("topics are listed once, by name", () => {
  expect(topicsOf([...items, ...items])).toEqual(["frost", "Prices"]);
});
