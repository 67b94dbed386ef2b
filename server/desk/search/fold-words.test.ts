import { expect, test } from "vitest";
import { formsOf, phoneWords, wordsOf } from "./fold-words.ts";
import { readQuery } from "./query-words.ts";

test("case and diacritics are folded, and ä is found both as a and as ae", () => {
  expect(wordsOf("Jürgen Groß-Łukasz")).toEqual(["jurgen", "juergen", "gross", "lukasz"]);
  expect(formsOf("Müller")).toEqual([["muller", "mueller"]]);
  expect(formsOf("Mueller")).toEqual([["mueller"]]);
});

test("an apostrophe inside a name does not part it", () => {
  expect(wordsOf("O'Brien")).toEqual(["obrien"]);
  expect(wordsOf("O’Neill & Sons")).toEqual(["oneill", "sons"]);
});

test("Han is read in pairs of neighbours, and the last letter stands alone too", () => {
  expect(wordsOf("王小明商店")).toEqual(["王小", "小明", "明商", "商店", "店"]);
  expect(readQuery("小明").words.map((word) => word.forms)).toEqual([["小明"]]);
  expect(readQuery("王").words[0]).toMatchObject({ forms: ["王"], whole: false });
});

test("Arabic letters that are typed for one another are one", () => {
  expect(wordsOf("محمد الأحمد")).toEqual(wordsOf("مُحَمَّد الاحمد"));
});

test("an address is the words in it", () => {
  expect(wordsOf("ernst.handel@alfreds-wien.at")).toEqual(["ernst", "handel", "alfreds", "wien", "at"]);
});

test("a number is known by its beginning and by its end", () => {
  expect(phoneWords("+49300074321")).toEqual(["+49300074321", "-12347000394", "#300074321"]);
  expect(phoneWords("+441174960110", "+44 (0)117 496-0110")).toEqual([
    "+441174960110",
    "-011069471144",
    "#1174960110",
    "#4960110",
    "#0110",
  ]);
  expect(readQuery("030-0074321").phone).toBe("0300074321");
  expect(readQuery("route 66").phone).toBeUndefined();
});

test("a number is found as it is dialled within its country, however it is written and typed", () => {
  const found = (normal: string, written: string, typed: string): boolean => {
    const bare = readQuery(typed).phone?.replace(/^0+/, "") ?? "nothing";
    return phoneWords(normal, written).some((word) => word.startsWith(`+${bare}`) || word.startsWith(`#${bare}`));
  };
  expect(found("+441174960110", "+441174960110", "0117 496")).toBe(true);
  expect(found("01174960110", "0117 4960110", "0117 496")).toBe(true);
  expect(found("+441715557788", "(171) 555-7788", "171 555")).toBe(true);
  expect(found("1715557788", "(171) 555-7788", "(171) 555-7788")).toBe(true);
  expect(found("55554729", "(5) 555-4729", "(5) 555-4729")).toBe(true);
  expect(found("+49300074321", "030-0074321", "(030) 0074321")).toBe(true);
  expect(found("+390612345678", "+39 06 12345678", "06 1234")).toBe(true);
  expect(readQuery("(a) 4711").phone).toBeUndefined();
});

test("folding is the same whether an ASCII shortcut is taken or not", () => {
  for (const text of ["Smith & Sons Ltd.", "A-1 Parts, 24/7", "x_y z"]) {
    expect(formsOf(`${text} é`).slice(0, -1)).toEqual(formsOf(text));
  }
});
