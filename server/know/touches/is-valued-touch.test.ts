import { expect, test } from "vitest";
import { isValuedTouch, meets, speaks, type ValueOfTouch } from "./is-valued-touch.ts";

const given: ValueOfTouch = {
  channel: "email",
  direction: "out",
  purpose: "educate",
  state: "done",
  outcome: "delivered",
  happened_at: new Date("2026-03-02T09:00:00Z"),
  item_id: "018f0000-0000-7000-8000-000000000001",
  benefit: null,
};
const valued = (change: Partial<ValueOfTouch>, answered = false): boolean =>
  isValuedTouch({ ...given, ...change }, { answered });

test("an item that arrived is valued, whatever of the giving purposes it had", () => {
  for (const purpose of ["educate", "thank", "help", "listen", "invite"] as const)
    expect(valued({ purpose })).toBe(true);
});

test("a stated benefit is as good as an item, blank words are not", () => {
  expect(valued({ item_id: null, benefit: "found the parcel" })).toBe(true);
  expect(valued({ item_id: null, benefit: " \n" })).toBe(false);
  expect(valued({ item_id: null })).toBe(false);
});

test("a word left on the machine is valued where it carried something", () => {
  expect(valued({ channel: "call", outcome: "left-word" })).toBe(true);
  expect(valued({ channel: "call", outcome: "left-word", item_id: null })).toBe(false);
});

test("what bounced or was returned since is valued no longer", () => {
  expect(valued({ outcome: "bounced" })).toBe(false);
  expect(valued({ channel: "parcel", outcome: "returned" })).toBe(false);
});

test("what is only planned, failed or uncertain is not valued", () => {
  for (const state of ["planned", "due", "handed", "failed", "uncertain", "cancelled"] as const)
    expect(valued({ state })).toBe(false);
  expect(valued({ happened_at: null })).toBe(false);
});

test("to sell or to ask is never valued, not even with a gift in a call that was answered", () => {
  for (const purpose of ["sell", "ask"] as const) {
    expect(valued({ purpose })).toBe(false);
    expect(valued({ purpose, channel: "visit", outcome: "reached", benefit: "a cake" }, true)).toBe(false);
  }
});

test("a call or visit that reached them is a conversation, in either direction, with nothing carried", () => {
  for (const channel of ["call", "visit"] as const) {
    for (const direction of ["in", "out"] as const) {
      expect(valued({ channel, direction, outcome: "reached", item_id: null, purpose: null })).toBe(true);
    }
    expect(valued({ channel, outcome: "no-answer", item_id: null, purpose: "listen" })).toBe(false);
  }
});

test("a letter from them is no conversation until it is answered", () => {
  const letter = { channel: "letter", direction: "in", outcome: null, item_id: null, purpose: null } as const;
  expect(valued(letter)).toBe(false);
  expect(valued(letter, true)).toBe(true);
});

test("an answered mail without item or benefit is a conversation", () => {
  expect(valued({ item_id: null })).toBe(false);
  expect(valued({ item_id: null }, true)).toBe(true);
  expect(valued({ item_id: null, outcome: "bounced" }, true)).toBe(false);
});

test("a sales pitch and its answer are not words of a conversation", () => {
  expect(speaks({ ...given, purpose: "sell" })).toBe(false);
  expect(speaks({ ...given, purpose: null, direction: "in", outcome: null })).toBe(true);
});

test("somebody who was offered something was met, somebody who did not answer was not", () => {
  expect(meets({ ...given, purpose: "sell", channel: "call", outcome: "reached" })).toBe(true);
  expect(meets({ ...given, channel: "call", outcome: "no-answer" })).toBe(false);
});
