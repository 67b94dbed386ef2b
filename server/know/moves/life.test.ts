import { expect, test } from "vitest";
import { judgeLife, type Life, type Spell, type Teller } from "./life.ts";

const today = "2026-03-02";
const shop: Teller = { source: "s1", name: "shop", cards: false };
const crm: Teller = { source: "s2", name: "crm", cards: false };
const phone: Teller = { source: "s3", name: "phone", cards: true };

const spell = (id: string, more: Partial<Spell> = {}): Spell => ({
  id,
  account_id: `account of ${id}`,
  household: false,
  started_on: null,
  ended_on: null,
  created_at: `2026-0${id === "old" ? 1 : 2}-01T00:00:00+00:00`,
  evidence: "manual",
  end_evidence: null,
  end_confidence_percent: null,
  begun_by: null,
  ended_by: null,
  still_told: true,
  ...more,
});
const life = (spells: Spell[], more: Partial<Life> = {}): Life => ({
  person_id: "ada",
  spells,
  moves: [],
  questions: [],
  ...more,
});
const judged = (spells: Spell[], more: Partial<Life> = {}) => {
  const { moves, questions, ...rest } = judgeLife(life(spells, more), today);
  return {
    moves: moves.map(({ from, to, ends, evidence }) => [from.id, to?.id ?? null, ends, evidence]),
    questions: questions.map(({ claim, against, answer }) => [claim.id, against.id, answer]),
    ...rest,
  };
};

test("a spell that ended lately is a move to where nobody knows", () => {
  expect(judged([spell("old", { ended_on: "2026-02-27" })]).moves).toEqual([["old", null, false, "manual"]]);
});

test("a household contradicts no job, and whoever moves out of one has not moved jobs", () => {
  const home = spell("home", { household: true, begun_by: crm });
  expect(judged([spell("old", { begun_by: shop }), home])).toMatchObject({ moves: [], questions: [] });
  expect(judged([spell("home", { household: true, ended_on: "2026-02-27" }), spell("new")]).moves).toEqual([]);
  expect(judged([spell("old", { ended_on: "2026-02-27" }), spell("new", { household: true })]).moves).toEqual([
    ["old", null, false, "manual"],
  ]);
  const told = { id: "m", from_employment_id: "home", to_employment_id: null, moved_on: today };
  expect(judged([home], { moves: [told] }).retracted).toEqual([]);
});

test("an end that is long past is history, and another title at the same account is no move", () => {
  expect(judged([spell("old", { ended_on: "2025-11-01" })]).moves).toEqual([]);
  const promoted = spell("new", { account_id: "account of old" });
  expect(judged([spell("old", { ended_on: "2026-02-27" }), promoted]).moves).toEqual([]);
});

test("the employer that came after the end is where they went; a second job they had before is not", () => {
  const old = spell("old", { ended_on: "2026-02-27" });
  expect(judged([old, spell("new")]).moves).toEqual([["old", "new", false, "manual"]]);
  expect(judged([old, spell("new", { started_on: "2020-01-01" })]).moves).toEqual([["old", null, false, "manual"]]);
  expect(judged([old, spell("new", { created_at: old.created_at })]).moves).toEqual([["old", null, false, "manual"]]);
});

test("a source that tells of another employer instead of the one it told before has told a move", () => {
  const spells = [spell("old", { begun_by: shop, still_told: false }), spell("new", { begun_by: shop })];
  expect(judged(spells)).toMatchObject({
    moves: [["old", "new", true, "import-difference"]],
    questions: [["new", "old", "moved"]],
  });
  const cards = [spell("old", { begun_by: phone, still_told: false }), spell("new", { begun_by: phone })];
  expect(judged(cards).moves).toEqual([["old", "new", true, "vcard-change"]]);
});

test("a card that names another firm is a move told by that device", () => {
  const old = spell("old", { ended_on: today });
  const found = judgeLife(life([old, spell("new", { evidence: "vCard from Lena's phone" })]), today).moves;
  expect(found).toMatchObject([
    { evidence: "vcard-change", told_by: "vCard from Lena's phone", confidence_percent: 80 },
  ]);
});

test("a source that tells of both employers tells of two jobs", () => {
  const spells = [spell("old", { begun_by: shop }), spell("new", { begun_by: shop })];
  expect(judged(spells)).toMatchObject({ moves: [], questions: [] });
});

test("a source against people, people against a source, and two sources are questions; people against themselves are two jobs", () => {
  const pairs: [Teller | null, Teller | null][] = [
    [null, shop],
    [shop, null],
    [crm, shop],
  ];
  for (const [first, second] of pairs) {
    const found = judged([spell("old", { begun_by: first }), spell("new", { begun_by: second })]);
    expect(found).toMatchObject({ moves: [], questions: [["new", "old", null]] });
  }
  expect(judged([spell("old"), spell("new")])).toMatchObject({ moves: [], questions: [] });
});

test("what is asked is not asked again, what the facts settled goes, and an answer taken back is asked again", () => {
  const spells = [spell("old"), spell("new", { begun_by: shop })];
  const question = { id: "q", employment_id: "new", against_employment_id: "old" };
  const asked = (answer: "moved" | "both" | null, of = spells) => judged(of, { questions: [{ ...question, answer }] });
  expect(asked(null)).toMatchObject({ questions: [], reopened: [], settled: [] });
  expect(asked("both")).toMatchObject({ questions: [], reopened: [], settled: [] });
  expect(asked("moved")).toMatchObject({ questions: [], reopened: [{ id: "q" }], settled: [] });
  expect(asked(null, [spells[0] as Spell])).toMatchObject({ settled: [{ id: "q" }] });
});

test("a move goes where its spell never ended, and learns its destination when that is known", () => {
  const move = { id: "m", from_employment_id: "old", to_employment_id: null, moved_on: "2026-02-27" };
  expect(judged([spell("old")], { moves: [move] })).toMatchObject({ retracted: [{ id: "m" }], moves: [] });
  expect(judged([], { moves: [move] })).toMatchObject({ retracted: [{ id: "m" }], moves: [] });
  const ended = spell("old", { ended_on: "2026-02-27" });
  expect(judged([ended], { moves: [move] })).toMatchObject({ retracted: [], arrivals: [], moves: [] });
  expect(judged([ended, spell("new")], { moves: [move] })).toMatchObject({
    arrivals: [{ to: { id: "new" } }],
    moves: [],
  });
  const there = { ...move, to_employment_id: "gone" };
  expect(judged([ended], { moves: [there] })).toMatchObject({ arrivals: [{ to: null }] });
});
