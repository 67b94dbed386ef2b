import { expect, test } from "vitest";
import type { Fault } from "../../platform/errors/index.ts";
import type { Facts } from "./facts.ts";
import { fillWords, readWords } from "./fill-words.ts";
import { salutation } from "./salutation.ts";

const facts = (given: Partial<Facts> = {}): Facts => ({
  salutation: "Dear Ms Hill",
  person: { name: "Ann Hill", given_name: "Ann", family_name: "Hill", honorific: "Ms", title: null, language: "en" },
  account: {
    name: "Hedge & Field",
    industry: null,
    number: null,
    website: null,
    story: null,
    city: "York",
    fields: { "Hat size": "7" },
  },
  item: { title: null, link: null, words: null },
  last_order: { on: null, number: null, product: null },
  sender: { name: "Joe", email: "joe@tilth.example" },
  today: "2 March 2026",
  ...given,
});
const fill = (text: string, given?: Partial<Facts>) => fillWords(readWords(text), facts(given));
const faultOf = (work: () => unknown): Fault => {
  try {
    work();
  } catch (error) {
    return error as Fault;
  }
  throw new Error("nothing was refused");
};

test("a text says what is known, and names every blank by the words that asked for it", () => {
  expect(
    fill("{{ salutation }}, in {{ account.city }} you are {{ person.title }} of {{ account.industry | upcase }}."),
  ).toEqual({
    text: "Dear Ms Hill, in York you are  of .",
    blanks: ["{{ person.title }}", "{{ account.industry | upcase }}"],
  });
});

test("a blank counts only where it would be read: not behind a default, nor in a branch not taken", () => {
  const text = `{{ person.title | default: "colleague" }}{% if last_order.on %} since {{ last_order.product }}{% endif %}`;
  expect(fill(text).blanks).toEqual([]);
  expect(fill(text, { last_order: { on: "2026-01-01", number: null, product: null } }).blanks).toEqual([
    "{{ last_order.product }}",
  ]);
});

test("a comma behind nothing, or nothing put behind a word, is a blank all the same", () => {
  const nameless = {
    person: { name: null, given_name: null, family_name: null, honorific: null, title: null, language: null },
  };
  const [comma, behind] = [
    `{{ person.given_name | append: "," }}`,
    `{{ "Dear " | append: person.given_name | strip }}`,
  ];
  expect(fill(`Dear ${comma}`, nameless)).toEqual({ text: "Dear ,", blanks: [comma] });
  expect(fill(behind, nameless).blanks).toEqual([behind]);
  expect(fill(`{{ person.given_name | default: "friend" | append: "," }}`, nameless)).toEqual({
    text: "friend,",
    blanks: [],
  });
  expect(fill(`Dear ${comma}${behind}`).blanks).toEqual([]);
});

test("custom fields are named by their label", () => {
  expect(fill(`{{ account.fields["Hat size"] }}{{ account.fields.Shoe }}`)).toEqual({
    text: "7",
    blanks: ["{{ account.fields.Shoe }}"],
  });
});

test("a broken text is refused with its place", () => {
  const fault = faultOf(() => readWords("Dear\n{% if person.title %}x"));
  expect([fault.code, fault.detail["line"]]).toEqual(["words_broken", 2]);
  expect(faultOf(() => readWords("{{ person.name | shout }}")).detail["why"]).toBe("undefined filter: shout");
});

test("a name that does not exist is refused when the text is written, not found out by the reader", () => {
  const fault = faultOf(() => readWords("{{ person.first_name }} {% assign x = account.nmae %}{{ x }}"));
  expect([fault.code, fault.detail["names"]]).toEqual([
    "words_name_unknown",
    "{{ person.first_name }}, {{ account.nmae }}",
  ]);
});

test("a text can't include files, climb prototypes or run for ever", () => {
  expect(faultOf(() => fill("{% include '/etc/passwd' %}")).code).toBe("words_broken");
  expect(faultOf(() => fill("{{ person.constructor }}")).code).toBe("words_name_unknown");
  expect(
    faultOf(() => fill("{% for a in (1..100000000) %}{% for b in (1..1000000) %}x{% endfor %}{% endfor %}")).code,
  ).toBe("words_broken");
});

test("what somebody's name holds is never read as a text", () => {
  expect(fill("{{ account.name }}", { account: { ...facts().account, name: "{{ sender.email }}" } }).text).toBe(
    "{{ sender.email }}",
  );
});

test("a letter begins as its language does, and guesses nobody's sex", () => {
  const ann = { name: "Ann Hill", family_name: "Hill", honorific: null };
  expect(salutation({ ...ann, honorific: "Frau Dr." }, "de")).toBe("Sehr geehrte Frau Dr. Hill");
  expect(salutation({ ...ann, honorific: "Herrn" }, "de-AT")).toBe("Sehr geehrter Herr Hill");
  expect(salutation({ ...ann, honorific: "Dr" }, "en")).toBe("Dear Dr Hill");
  expect(salutation({ ...ann, honorific: "Dr." }, "de")).toBe("Guten Tag Ann Hill");
  expect(salutation(ann, "nl")).toBe("Beste Ann Hill");
  expect(salutation({ name: null, family_name: null, honorific: null }, "de")).toBe("Sehr geehrte Damen und Herren");
  expect(salutation(ann, "xx")).toBe("Dear Ann Hill");
});
