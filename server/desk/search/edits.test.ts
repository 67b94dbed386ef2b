import fc from "fast-check";
import { expect, test } from "vitest";
import { alphabetFor, distance, editsOf } from "./edits.ts";

const letters = [..."abcdefghijklmnopqrstuvwxyzабвгд0123"];

test("every edit is one edit away, and the word itself is none", () => {
  const latin = alphabetFor("anna", letters);
  for (const edit of editsOf("anna", latin)) expect(distance("anna", edit, 2, false)).toBe(1);
  expect(editsOf("anna", latin)).toContain("ana");
  expect(editsOf("anna", latin)).toContain("nana");
  expect(editsOf("anna", latin)).not.toContain("anna");
});

test("a mistyped letter is sought in the script of its word", () => {
  expect(alphabetFor("иван", letters)).toEqual([..."абвгд"]);
  expect(alphabetFor("2024", letters)).toEqual([..."0123"]);
  expect(alphabetFor("anna", letters)).toHaveLength(26);
});

test("two swapped letters are one edit", () => {
  expect(distance("mendel", "mednel", 2, false)).toBe(1);
});

test("a typo inside a beginning is seen whatever follows", () => {
  expect(distance("hadnel", "handelsgesellschaft", 1, true)).toBe(1);
  expect(distance("hadnel", "handelsgesellschaft", 1, false)).toBe(2);
});

test("distance is the same both ways and nothing but equality is 0", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 9, false)).toBe(distance(b, a, 9, false));
      expect(distance(a, b, 9, false) === 0).toBe(a === b);
    }),
  );
});
