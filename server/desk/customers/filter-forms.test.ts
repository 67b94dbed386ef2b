import fc from "fast-check";
import { expect, test } from "vitest";
import { asAsked, asWalked, elsewhere, sieveOf } from "./filter-forms.ts";

test("a question is asked in the one form or the other, values and all", () => {
  const sql = `(${elsewhere("a = $1", "b = $2")} or not ${elsewhere("c = $3")})`;
  expect(asAsked(sql)).toBe("(a = $1 or not c = $3)");
  expect(asWalked(sql)).toBe("(b = $2 or not coalesce(c = $3, false))");
});

test.each([
  ["quist Robotics", "%uist%robo%"],
  ["Maschinenbau", "%masc%nbau%"],
  ["weber", "%weber%"],
  ["50% & Co", "%50\\% & co%"],
])("%s is looked for as %s", (text, sieve) => {
  expect(sieveOf(text)).toBe(sieve);
});

test("whatever contains a text passes its sieve", () => {
  const words = fc.array(fc.constantFrom("Müller", "&", "GmbH", "Robotics", "ab", "100%", "王小明", "O'Brien", "_x_"), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(words, words, words, fc.nat(5), (before, middle, after, cut) => {
      const text = middle.join(" ").slice(cut) || "x";
      const whole = `${before.join(" ")}${text}${after.join(" ")}`.toLowerCase();
      const like = sieveOf(text)
        .split(/(?<!\\)%/)
        .map((piece) => piece.replaceAll(/\\(.)/g, "$1"));
      let at = 0;
      for (const piece of like) {
        const found = whole.indexOf(piece, at);
        expect(found, `${text} in ${whole}`).toBeGreaterThanOrEqual(0);
        at = found + piece.length;
      }
    }),
  );
});
