import { expect, it } from "vitest";
import { isMissing } from "./missing.ts";

it("NULL, N/A, \\N, blanks of any kind and length are missing, and nothing else is", () => {
  for (const text of [
    "",
    " ",
    "NULL",
    "null",
    "N/A",
    "\\N",
    "#N/A",
    " NULL ",
    " ".repeat(20),
    "\u00a0".repeat(12),
    "\u200b",
  ]) {
    expect([text, isMissing(text)]).toEqual([text, true]);
  }
  for (const text of ["0", "-", "no", "Null Ltd", "n", "NULL and void", " Anna Becker ", "李"]) {
    expect([text, isMissing(text)]).toEqual([text, false]);
  }
});
