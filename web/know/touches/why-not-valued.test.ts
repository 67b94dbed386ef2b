import { expect, test } from "vitest";
import { isValuedTouch, usualOutcome as serverUsual } from "../../../server/know/touches/index.ts";
import { channels, directions, outcomes, purposes, usualOutcome } from "./choices.ts";
import { whyNotValued } from "./why-not-valued.ts";

const orNull = <Value>(choices: readonly { value: Value }[]): (Value | null)[] => [
  null,
  ...choices.map((choice) => choice.value),
];

test("the sentence under the form agrees with the server's rule for every touch that can be written", () => {
  let tried = 0;
  for (const { value: channel } of channels)
    for (const { value: direction } of directions)
      for (const purpose of orNull(purposes))
        for (const outcome of orNull(outcomes))
          for (const item of [null, "an item"])
            for (const benefit of ["", "  ", "a price list that saved them a call"])
              for (const answers of [false, true]) {
                const valued = isValuedTouch(
                  {
                    channel,
                    direction,
                    purpose,
                    outcome,
                    item_id: item,
                    benefit,
                    state: "done",
                    happened_at: new Date(),
                  },
                  { answered: answers },
                );
                const why = whyNotValued({ channel, direction, purpose, outcome, item, benefit, answers });
                expect(
                  why === undefined,
                  JSON.stringify({ channel, direction, purpose, outcome, item, benefit, answers, why }),
                ).toBe(valued);
                tried++;
              }
  expect(tried).toBe(7 * 2 * 8 * 11 * 2 * 3 * 2);
});

test("the outcome proposed is the one the server takes where nothing is said", () => {
  for (const { value: channel } of channels)
    for (const { value: direction } of directions)
      expect(usualOutcome(channel, direction)).toBe(serverUsual(channel, direction));
});
