import { expect, test } from "vitest";
import { Fault } from "../../platform/errors/index.ts";
import { type SampleQuestion, sampleAnswer } from "./sample-answer.ts";

const faultsOf = (question: SampleQuestion): { path: string; expected: string }[] => {
  try {
    sampleAnswer(question);
  } catch (error) {
    if (error instanceof Fault) return error.detail["faults"] as { path: string; expected: string }[];
    throw error;
  }
  return [];
};

test("74 of 91 customers are checked; 10 wrong are 10 to 16 in all", () => {
  expect(sampleAnswer({ population: "91", margin: ".05", confidence: ".95" })).toMatchObject({ size: 74 });
  expect(sampleAnswer({ population: "91", checked: "74", wrong: "10" })).toMatchObject({
    low: 10,
    high: 16,
    rate: 10 / 74,
  });
});

test("a share may be written as one, with a percent sign, or as a number above 1", () => {
  for (const [margin, confidence] of [
    [".05", "0.95"],
    ["5%", "95 %"],
    ["5", "95"],
  ])
    expect(sampleAnswer({ population: "1000", margin, confidence })).toMatchObject({ size: 278 });
});

test("nothing found in so many", () => {
  expect(sampleAnswer({ population: "500", tolerable: ".05" })).toMatchObject({ size: 54 });
});

test("those not reached give a best and a worst case, and the middle one knows nothing of them", () => {
  const answer = sampleAnswer({ population: "91", checked: "64", wrong: "10", notReached: "10" });
  expect(answer).toMatchObject({ best: { low: 10, high: 16 }, rate: 10 / 64 });
  expect(answer).toMatchObject({ worst: { low: 21 } });
});

test.each<[string, SampleQuestion, string[]]>([
  ["more wrong than checked", { population: "91", checked: "10", wrong: "11" }, ["--wrong"]],
  ["more checked than there are", { population: "91", checked: "92", wrong: "1" }, ["--checked"]],
  ["more drawn than there are", { population: "91", checked: "90", wrong: "1", notReached: "2" }, ["--not-reached"]],
  ["a margin of nothing", { population: "91", margin: "0" }, ["--margin"]],
  ["a margin of everything", { population: "91", margin: "1" }, ["--margin"]],
  ["certainty", { population: "91", margin: ".05", confidence: "100%" }, ["--confidence"]],
  ["nobody", { population: "0", margin: ".05" }, ["--population"]],
  ["half a person", { population: "91.5", margin: ".05" }, ["--population"]],
  ["less than none wrong", { population: "91", checked: "10", wrong: "-1" }, ["--wrong"]],
  ["none checked", { population: "91", checked: "0", wrong: "0" }, ["--checked"]],
  ["no question", { population: "91" }, ["--margin"]],
  ["two questions", { population: "91", margin: ".05", checked: "5", wrong: "0" }, ["--margin"]],
  [
    "several faults at once",
    { population: "x", margin: "y", confidence: "z" },
    ["--population", "--confidence", "--margin"],
  ],
])("%s is refused in words", (_, question, paths) => {
  expect(faultsOf(question).map((fault) => fault.path)).toEqual(paths);
});
