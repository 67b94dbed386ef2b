import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likenessBetween, slipsBetween, soundOf } from "./similarity.ts";
import { Vocabulary } from "./vocabulary.ts";

const between = (one: string, other: string) => {
  const vocabulary = new Vocabulary();
  const [a, b] = [vocabulary.intern(one), vocabulary.intern(other)];
  return { texts: vocabulary.freeze(), a, b };
};
const slipped = (one: string, other: string, most = 3): number => {
  const { texts, a, b } = between(one, other);
  return slipsBetween(texts, a, b, most);
};
const alike = (one: string, other: string): number => {
  const { texts, a, b } = between(one, other);
  return likenessBetween(texts, a, b, 0);
};
const sound = (word: string): number => {
  const { texts, a } = between(word, "x");
  return soundOf(texts.codes, texts.offsets[a] as number, texts.offsets[a + 1] as number);
};
const word = fc.string({ unit: fc.constantFrom(..."abcdeéñ王"), minLength: 1, maxLength: 12 });

describe("slips", () => {
  it("counts a letter put in, left out, mistaken, and two exchanged as one each", () => {
    expect([
      slipped("allen", "alen"),
      slipped("alen", "allen"),
      slipped("allan", "allen"),
      slipped("lodnon", "london"),
    ]).toEqual([1, 1, 1, 1]);
    expect(slipped("kitten", "sitting")).toBe(3);
  });

  it("is the same both ways, nothing for equal words, and never more than one above what was asked", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const far = slipped(one, other, 2);
        expect(far).toBe(slipped(other, one, 2));
        expect(far <= 3).toBe(true);
        expect(slipped(one, one, 2)).toBe(0);
      }),
    );
  });

  it("one letter more is one slip, wherever it stands", () => {
    fc.assert(
      fc.property(word, fc.nat(12), (one, place) => {
        const at = Math.min(place, one.length);
        expect(slipped(one, `${one.slice(0, at)}z${one.slice(at)}`, 2)).toBe(1);
      }),
    );
  });
});

describe("likeness", () => {
  it("gives the published values", () => {
    expect(alike("martha", "marhta")).toBeCloseTo(0.961, 3);
    expect(alike("dixon", "dicksonx")).toBeCloseTo(0.813, 3);
    expect(alike("dwayne", "duane")).toBeCloseTo(0.84, 3);
  });

  it("lies between 0 and 1 and is the same both ways", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const like = alike(one, other);
        expect(like >= 0 && like <= 1 + 1e-9).toBe(true);
        expect(like).toBeCloseTo(alike(other, one), 9);
      }),
    );
  });
});

it("names that sound alike have one sound, others another", () => {
  expect(sound("meyer")).toBe(sound("maier"));
  expect(sound("smith")).toBe(sound("smyth"));
  expect(sound("smith")).not.toBe(sound("jones"));
});
