import type { Features } from "./features.ts";

/** How sure one text must make another, over records whose text isn't theirs alone. */
const sure = 0.85;
const looked = 100_000;

/**
 * Marks features that follow from another, as a city from its postal code: where the one is equal the other says nothing more, and counting it again would make
 * neighbours of strangers.
 */
export function markFollowing({ length, features }: Features): void {
  const texts = features
    .map((one, at) => ({ one, at }))
    .filter(({ one }) => ["word", "phrase", "code"].includes(one.kind) && !one.part);
  const step = Math.max(1, Math.floor(length / looked));
  for (const { one, at } of texts)
    for (const { one: other, at: from } of texts) {
      if (one === other || (other.follows ?? []).includes(at)) continue;
      const [mine, theirs] = [one.ids[0] as Uint32Array, other.ids[0] as Uint32Array];
      // The commonest text that goes with each: first one that won a majority by cancelling, then counted.
      const usual = new Map<number, { text: number; lead: number; same: number; all: number }>();
      for (let row = 0; row < length; row += step) {
        const [text, given] = [mine[row] as number, theirs[row] as number];
        if (text === 0 || given === 0) continue;
        const known = usual.get(given);
        if (!known) usual.set(given, { text, lead: 1, same: 0, all: 0 });
        else if (known.text === text) known.lead++;
        else if (--known.lead < 0) [known.text, known.lead] = [text, 1];
      }
      let distinct = 0;
      let [same, all] = [0, 0];
      for (let row = 0; row < length; row += step) {
        const [text, given] = [mine[row] as number, theirs[row] as number];
        const known = text === 0 || given === 0 ? undefined : usual.get(given);
        if (!known) continue;
        known.all++;
        if (known.text === text) known.same++;
      }
      for (const { same: own, all: whole } of usual.values()) {
        if (whole < 3) continue;
        distinct++;
        same += own;
        all += whole;
      }
      const chance = mostCommon(one.counts) / one.present;
      if (distinct >= 5 && all > (length / step) * 0.25 && same / all > Math.max(sure, chance + 0.15))
        one.follows = [...(one.follows ?? []), from];
    }
}

const mostCommon = (counts: Uint32Array): number => counts.reduce((most, count) => Math.max(most, count), 0);
