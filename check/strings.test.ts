import { expect, test } from "vitest";
import { stringRefusals } from "./strings.ts";
import { treeOf } from "./tree.ts";

const today = "web/desk/today/today.tsx";
const en = "web/desk/today/strings.en.json";
const de = "web/desk/today/strings.de.json";
const refused = (code: string, english: object = {}, german: object = english) =>
  stringRefusals(treeOf({ [today]: code, [en]: JSON.stringify(english), [de]: JSON.stringify(german) }));

test.each([
  ["text", "export const X = () => <p>Nobody is overdue</p>;"],
  ["text in braces", 'export const X = () => <p>{"Nobody"}</p>;'],
  ["one arm of a choice", 'export const X = ({ n, t }) => <p>{n ? t("today.n") : "Nobody"}</p>;'],
  ["a sentence with holes", "export const X = ({ n }) => <p>{`${n} customers`}</p>;"],
  ["a label", 'export const X = () => <Input label="Name" />;'],
  ["a label for a screen reader", 'export const X = () => <Icon aria-label="Close" />;'],
  ["a placeholder in a choice", 'export const X = ({ n }) => <Input placeholder={n ? t("today.n") : "Two"} />;'],
  ["a notification", 'export const x = () => show({ message: "It was saved." });'],
])("%s that is not in the catalogue is refused", (_what, code) => {
  const found = refused(code, code.includes("today.n") ? { n: "N" } : {});
  expect(found).toEqual([
    {
      where: `${today}:1`,
      what: expect.stringContaining("by itself"),
      instead: expect.stringContaining("strings.en.json"),
    },
  ]);
});

test.each([
  ["signs and numbers", "export const X = () => <p>· – 100 % →</p>;"],
  ["code and keys", "export const X = () => <p><code>tilth stop</code><Kbd>Ctrl</Kbd></p>;"],
  ["a prop nobody reads", 'export const X = () => <Box className="wide" data-kind="row" />;'],
  ["an id in a list", 'export const list = [{ label: "owner" }];'],
])("%s need no catalogue", (_what, code) => expect(refused(code)).toEqual([]));

test("a key that is in the catalogue of each language is fine", () => {
  expect(refused('export const X = () => <p>{t("today.none")}</p>;', { none: "Nobody" }, { none: "Niemand" })).toEqual(
    [],
  );
});

test("a key without a sentence is refused", () => {
  expect(refused('t("today.none");')).toEqual([
    { where: `${today}:1`, what: '"today.none" has no sentence in en and de', instead: expect.any(String) },
  ]);
});

test("a key that only one language has is refused", () => {
  const found = refused('t("today.none");', { none: "Nobody" }, {});
  expect(found).toContainEqual({ where: de, what: 'lacks "today.none"', instead: expect.any(String) });
});

test("a sentence nobody asks for is refused, one that a template may ask for is not", () => {
  expect(refused("", { none: "Nobody" })).toEqual([
    { where: en, what: 'nobody asks for "today.none"', instead: expect.any(String) },
  ]);
  expect(refused("t(`today.${x}`);", { none: "Nobody" })).toEqual([]);
  expect(refused("t(`todya.${x}`);", { none: "Nobody" })).toContainEqual(
    expect.objectContaining({ what: 'no key begins with "todya."' }),
  );
});

test("each language takes the same variables", () => {
  expect(refused('t("today.n", { kept });', { n: "{{kept}} kept" }, { n: "{{gehalten}} gehalten" })).toEqual([
    { where: de, what: '"today.n" takes gehalten, in English kept', instead: "the same variables in each language" },
  ]);
});

test("a variable that is not handed in is refused", () => {
  expect(refused('t("today.n", { kept });', { n: "{{kept}} of {{all}}" })[0]?.what).toBe(
    '"today.n" is left with {{all}} unfilled',
  );
  expect(refused('t("today.n");', { n: "{{kept}} kept" })).toHaveLength(1);
  expect(refused('t("today.n", { ...counts });', { n: "{{kept}} kept" })).toEqual([]);
});

test("a plural is one key with its forms in each language", () => {
  const forms = { n_one: "one customer", n_other: "{{count}} customers" };
  expect(refused('t("today.n", { count });', forms)).toEqual([]);
  expect(refused('t("today.n", { count });', forms, { n_one: "ein Kunde" })[0]?.what).toBe(
    '"today.n" lacks the plural other',
  );
});

test("two folders of one name are refused: their keys would mix", () => {
  const found = stringRefusals(
    treeOf({ [today]: "", "web/desk/x/strings.en.json": "{}", "web/plan/x/strings.en.json": "{}" }),
  );
  expect(found).toEqual([expect.objectContaining({ where: "web/plan/x/strings.en.json" })]);
});
