import fc from "fast-check";
import { expect, test } from "vitest";
import { normalPoint } from "../people/index.ts";
import type { CardPoint, CardSays } from "./card.ts";
import { escapeText } from "./card-text.ts";
import { compareCards } from "./compare-cards.ts";
import { composeCard } from "./compose-card.ts";
import { readCard } from "./read-card.ts";

/** Text as it comes, and text of the signs that mean something in a card. */
const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }),
    fc.string({
      minLength: 1,
      maxLength: 8,
      unit: fc.constantFrom("a", "n", ";", ",", "\\", ":", '"', "\n", "=", "é"),
    }),
  )
  .map((text) => text.replace(/[^\P{Cc}\n]/gu, "").trim())
  .filter((text) => text !== "");
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const nowhere = { street: null, city: null, region: null, postal_code: null, country: null };
const label = fc.constantFrom(null, "home", "work", "mobile", "fax", "holiday");
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter((text) => !text.startsWith("1604"));

const point = fc
  .oneof(
    fc.record({ kind: fc.constant("email" as const), value: fc.emailAddress(), label }),
    fc.record({ kind: fc.constant("phone" as const), value: fc.stringMatching(/^\+44 117 496 0\d{3}$/), label }),
    fc.record({ kind: fc.constant("social" as const), value: fc.webUrl(), label: fc.constantFrom("web", "linkedin") }),
    fc.record({
      kind: fc.constant("postal" as const),
      value: fc.constant(""),
      label,
      street: words,
      city: maybe(words),
      country: maybe(words),
    }),
  )
  .map((told): CardPoint => {
    const whole = { ...nowhere, ...told, preferred: false };
    const value = told.value || [whole.street, whole.city, whole.country].filter(Boolean).join(", ");
    return { ...whole, value, normal: normalPoint({ ...whole, value }) };
  });

const says: fc.Arbitrary<CardSays> = fc.record({
  name: words,
  given_name: maybe(words),
  family_name: maybe(words),
  honorific: maybe(words),
  birthday: maybe(day),
  organisation: maybe(words),
  title: maybe(words),
  note: maybe(words),
  tags: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 3 }),
  points: fc.uniqueArray(point, { maxLength: 6, selector: (one) => `${one.kind}|${one.normal}` }),
});
const version = fc.constantFrom("3.0" as const, "4.0" as const);

test("a card written by us and read by us says what it said", () => {
  fc.assert(
    fc.property(says, version, (said, as) => {
      const read = readCard(composeCard({ uid: "u-1", text: null, says: said }, as));
      expect(read.version).toBe(as);
      expect(read.uid).toBe("u-1");
      const { given_name, family_name, points, tags, ...rest } = read.says;
      const { given_name: given, family_name: family, points: told, tags: tagged, ...others } = said;
      expect(rest).toEqual(others);
      // A name whose parts nobody told stands as the given one.
      if (given || family) expect([given_name, family_name]).toEqual([given, family]);
      expect([...tags].sort()).toEqual([...tagged].sort());
      const marks = (list: CardPoint[]) =>
        list.map(({ kind, label: as, normal }) => [kind, as, normal].join("|")).sort();
      expect(marks(points)).toEqual(marks(told));
    }),
    { numRuns: 60 },
  );
});

test("what came is given back line by line while it holds, also what we have no word for", () => {
  fc.assert(
    fc.property(
      says,
      fc.array(fc.tuple(fc.stringMatching(/^X-[A-Z]{1,8}$/), words), { maxLength: 4 }),
      version,
      (said, own, as) => {
        const extra = own.map(([name, value]) => `${name};X-P="a:b;c":${escapeText(value)}`);
        const plain = composeCard({ uid: "u-1", text: null, says: said }, as);
        const came = plain.replace(
          "END:VCARD",
          `${[...extra, "item9.TEL;TYPE=CELL;X-OWN=1:+1 212 555 0123", "item9.X-ABLabel:Boat", "PHOTO;ENCODING=b;TYPE=JPEG:AAAA"].join("\r\n")}\r\nEND:VCARD`,
        );
        const now = readCard(came).says;
        const back = unfolded(composeCard({ uid: "u-1", text: came, says: now }));
        for (const line of unfolded(came)) expect(back).toContain(line);
        expect(back).toHaveLength(unfolded(came).length);
      },
    ),
    { numRuns: 60 },
  );
});

test("a program that gives back what it got changed nothing, in either version", () => {
  fc.assert(
    fc.property(says, version, (said, as) => {
      const given = readCard(composeCard({ uid: "u", text: null, says: said }, as)).says;
      const difference = compareCards(given, readCard(composeCard({ uid: "u", text: null, says: said }, as)).says);
      expect(difference).toEqual({
        fields: {},
        organisation: undefined,
        title: undefined,
        note: undefined,
        tags: { add: [], remove: [] },
        points: { changed: [], added: [], removed: [] },
      });
    }),
    { numRuns: 40 },
  );
});

test("what was changed here since replaces its line, and only that", () => {
  const came = card(
    "FN:Nadia Okafor",
    "N:Okafor;Nadia;;;",
    "item1.TEL;TYPE=CELL:+44 117 496 0110",
    "item1.X-ABLabel:Boat",
    "item2.X-ABDATE:2020-01-01",
    "EMAIL;TYPE=WORK:nadia@harbour.example",
    "X-OWN:kept",
  );
  const { says: now } = readCard(came);
  const moved = now.points.map((one) =>
    one.kind === "email" ? { ...one, value: "n@new.example", normal: "n@new.example" } : one,
  );
  const back = unfolded(composeCard({ uid: "u", text: came, says: { ...now, points: moved } }));
  expect(back).toContain("EMAIL;TYPE=WORK:n@new.example");
  expect(back.join()).not.toContain("nadia@harbour");
  expect(back).toContain("item1.TEL;TYPE=CELL:+44 117 496 0110");
  expect(back).toContain("X-OWN:kept");
  const without = unfolded(composeCard({ uid: "u", text: came, says: { ...now, points: [] } }));
  // The label of a number that is gone goes with it; what stands in another group stays.
  expect(without.join()).not.toContain("Boat");
  expect(without).toContain("item2.X-ABDATE:2020-01-01");
});

test("a number that was changed is the same number changed; one that went and one of another kind are two", () => {
  const before = readCard(card("FN:A", "TEL;TYPE=CELL:+44 117 496 0110", "EMAIL:a@x.example")).says;
  const after = readCard(card("FN:A", "TEL;TYPE=CELL:+44 117 496 0111", "TEL;TYPE=HOME:+44 117 496 0112")).says;
  const { points } = compareCards(before, after);
  expect(points.changed.map(({ from, to }) => [from.normal, to.normal])).toEqual([["+441174960110", "+441174960111"]]);
  expect(points.added.map((one) => one.normal)).toEqual(["+441174960112"]);
  expect(points.removed.map((one) => one.normal)).toEqual(["a@x.example"]);
});

test("a phone that knows no tags takes none away", () => {
  const before = { ...readCard(card("FN:A")).says, tags: ["vip"] };
  expect(compareCards(before, readCard(card("FN:A")).says).tags).toEqual({ add: [], remove: [] });
  expect(compareCards(before, readCard(card("FN:A", "CATEGORIES:wine")).says).tags).toEqual({
    add: ["wine"],
    remove: ["vip"],
  });
});

test("a birthday without its year stays as it stands", () => {
  const came = card("FN:A", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03");
  expect(readCard(came).says.birthday).toBeNull();
  expect(composeCard({ uid: "u", text: came, says: readCard(came).says })).toContain(
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03",
  );
});

test("a card of one version is given in the other: picture and preference are written its way", () => {
  const three = card("FN:A", "PHOTO;ENCODING=b;TYPE=JPEG:QUJD", "TEL;TYPE=CELL,PREF:+44 117 496 0110");
  const four = composeCard({ uid: "u", text: three, says: readCard(three).says }, "4.0");
  expect(four).toContain("PHOTO:data:image/jpeg;base64,QUJD");
  expect(unfolded(four)).toContain("TEL;TYPE=cell;PREF=1:+44 117 496 0110");
  const back = composeCard({ uid: "u", text: four, says: readCard(four).says }, "3.0");
  expect(back).toContain("PHOTO;ENCODING=b;TYPE=JPEG:QUJD");
});

function card(...lines: string[]): string {
  return ["BEGIN:VCARD", "VERSION:3.0", "UID:u", ...lines, "END:VCARD", ""].join("\r\n");
}

function unfolded(text: string): string[] {
  return text.replaceAll("\r\n ", "").split("\r\n").filter(Boolean);
}
