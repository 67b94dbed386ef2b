import { expect, test } from "vitest";
import { letterParts } from "./letter-parts.ts";

const plain = (text: string) => ({ text, bold: false, italic: false });

test("paragraphs, lists and two ways to stress are all a letter's words can do", () => {
  expect(letterParts("Dear Ann,\n\nthis is **new**, and _good_:\n- one\n- **two**\n\nYours\r\nJoe")).toEqual([
    { list: false, lines: [[plain("Dear Ann,")]] },
    {
      list: false,
      lines: [
        [
          plain("this is "),
          { text: "new", bold: true, italic: false },
          plain(", and "),
          { text: "good", bold: false, italic: true },
          plain(":"),
        ],
      ],
    },
    { list: true, lines: [[plain("one")], [{ text: "two", bold: true, italic: false }]] },
    { list: false, lines: [[plain("Yours")], [plain("Joe")]] },
  ]);
});

test("stars and lines inside words stay what they are", () => {
  expect(letterParts("2 ** 3 and snake_case_name and 5*4")).toEqual([
    { list: false, lines: [[plain("2 ** 3 and snake_case_name and 5*4")]] },
  ]);
  expect(letterParts('#read("/etc/passwd") $x$ <a> @b \\ [c]')[0]?.lines[0]).toEqual([
    plain('#read("/etc/passwd") $x$ <a> @b \\ [c]'),
  ]);
  expect(letterParts(" \n\n ")).toEqual([]);
});
