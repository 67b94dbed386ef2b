import fc from "fast-check";
import { expect, test } from "vitest";
import { type Step, walkBack } from "./walk-back.ts";

const values = fc.constantFrom("A", "B", "C", "D");

test("whatever a set wrote over what, in whatever order it is read: the field goes back to where it began", () => {
  fc.assert(
    fc.property(fc.array(values, { minLength: 2, maxLength: 9 }), fc.array(fc.nat(), { maxLength: 9 }), (path, mix) => {
      const way = path.filter((value, at) => value !== path[at - 1]);
      const steps = way.slice(1).map((to, at): Step => ({ change: String(at), from: way[at] as string, to }));
      if (steps.length === 0) return;
      const shuffled = steps.map((step, at) => ({ step, by: mix[at] ?? 0 })).sort((a, b) => a.by - b.by);
      const walked = walkBack(
        way.at(-1) as string,
        shuffled.map(({ step }) => step),
      );
      if (way[0] === way.at(-1)) {
        expect(walked).toBe("as before");
        return;
      }
      expect(typeof walked).toBe("object");
      const { back, wrote } = walked as { back: string; wrote: string };
      expect([steps[Number(back)]?.from, steps[Number(wrote)]?.to]).toEqual([way[0], way.at(-1)]);
    }),
  );
});

test("what somebody wrote since stays, and what they wrote in between is where it goes back to", () => {
  const ab = { change: "1", from: "A", to: "B" };
  const bc = { change: "2", from: "B", to: "C" };
  expect(walkBack("X", [ab, bc])).toBe("kept");
  expect(walkBack("B", [ab, bc])).toBe("kept");
  expect(walkBack("A", [ab, bc])).toBe("as before");
  expect(walkBack("C", [ab, { change: "2", from: "X", to: "C" }])).toEqual({ back: "2", wrote: "2" });
});
