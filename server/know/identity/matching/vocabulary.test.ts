import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "./fold.ts";
import { firmCore, isFreeMail } from "./firm-names.ts";
import { normalPhone, splitName } from "./features.ts";
import { readDate, writesMonthFirst } from "./read-date.ts";
import { Vocabulary } from "./vocabulary.ts";

it("a vocabulary gives each text one number and back, in any script, however many there are", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 8 }), { maxLength: 400 }), (words) => {
      const vocabulary = new Vocabulary();
      const numbers = words.map((word) => vocabulary.intern(word));
      words.forEach((word, at) => {
        expect(vocabulary.find(word)).toBe(numbers[at]);
        if (word !== "") expect(vocabulary.text(numbers[at] as number)).toBe(word);
      });
      expect(new Set(numbers).size).toBe(new Set(words).size);
    }),
  );
});

it("folding is done once: what is folded stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

it("marks, other alphabets and signs become plain letters", () => {
  expect(fold("  Jörg  O’Brien-Łuczak ")).toBe("jorg obrien luczak");
  expect(fold("Дмитрий Щукин")).toBe("dmitrii shchukin");
  expect(fold("Γιώργος")).toBe("giorgos");
  expect(fold("王伟")).toBe("王伟");
});

it("a firm is its name, not its legal form; a free mailbox is no firm's", () => {
  expect(firmCore(fold("Müller & Söhne GmbH & Co. KG"))).toBe("muller sohne");
  expect(firmCore(fold("The Acme Corp., Inc."))).toBe("acme");
  expect(firmCore(fold("Rossi S.p.A."))).toBe("rossi");
  expect(firmCore(fold("Holding AG"))).toBe("holding ag");
  expect([isFreeMail("gmail.com"), isFreeMail("acme.example")]).toEqual([true, false]);
});

it("a whole name comes apart into given and family name, in either order", () => {
  expect(splitName("Dr. Maria van der Berg")).toEqual({ given: "maria", family: "van der berg" });
  expect(splitName("Okafor, Nadia")).toEqual({ given: "nadia", family: "okafor" });
  expect(splitName("Cher")).toEqual({ given: "", family: "cher" });
});

it("days are read as people write them; which comes first is learnt from the column", () => {
  expect(
    ["1980-03-12", "12.3.1980", "19800312", "12 March 1980", "Mar 12, 1980", "13/3/1980"].map((text) => readDate(text)),
  ).toEqual(["19800312", "19800312", "19800312", "19800312", "19800312", "19800313"]);
  expect(writesMonthFirst(["3/14/1980", "1/2/1981"])).toBe(true);
  expect(readDate("3/4/1980", true)).toBe("19800304");
  expect(readDate("twelve")).toBeUndefined();
});

it("a phone number is its digits, with or without the country's", () => {
  expect(normalPhone("+44 (0)117 496-0110 ext. 4")).toBe("441174960110");
  expect(normalPhone("0117 4960110")).toBe("1174960110");
});
