import { expect, test } from "vitest";
import { noticeRefusals } from "./notices.ts";
import { treeOf } from "./tree.ts";

const mouth = { "server/know/people/move.ts": 'await announce(tx, "people.moved", ids);' };
const record = {
  "server/know/people/parts.ts":
    'export const parts = { records: [{ announces: [{ topic: "people.moved", id: "t.id" }] }] };',
};
const ear = {
  "server/weigh/standing/parts.ts":
    'export const parts = { notices: [{ topic: "people.moved", name: "weigh/standing", handle }] };',
};
const refused = (...parts: Record<string, string>[]) => noticeRefusals(treeOf(Object.assign({}, ...parts)));

test("what is announced is heard", () => {
  expect(refused(mouth, ear)).toEqual([]);
  expect(refused(record, ear)).toEqual([]);
});

test("a notice nobody hears is refused, an open screen counts as an ear", () => {
  expect(refused(mouth)).toEqual([
    {
      where: "server/know/people/move.ts:1",
      what: 'announces "people.moved", which nobody hears',
      instead: expect.any(String),
    },
  ]);
  expect(refused(mouth, { "web/app/stream.ts": 'on("people.moved", refresh);' })).toEqual([]);
});

test("an ear to which nobody speaks is refused", () => {
  expect(refused(ear)).toEqual([expect.objectContaining({ what: 'hears "people.moved", which nobody announces' })]);
});

test("a notice travels down the order only", () => {
  const later = { "server/plan/promise/keep.ts": 'await announce(tx, "people.moved", ids);' };
  expect(refused(later, ear)[0]?.what).toContain("of a later room");
  expect(refused(later, mouth, ear)).toEqual([]);
});

test("an open screen that waits in vain is refused", () => {
  expect(refused({ "web/app/stream.ts": 'const staleBy = { "people.changed": ["person"] };' })).toEqual([
    expect.objectContaining({
      where: "web/app/stream.ts",
      what: 'open screens wait for "people.changed", which nobody announces',
    }),
  ]);
});

test("a topic handed on inside a feature is found where it is written", () => {
  const handing = {
    "server/know/people/flush.ts": "await announce(tx, topic, ids);",
    "server/know/people/move.ts": 'hear("people.moved", id);',
  };
  expect(refused(handing, ear)).toEqual([]);
});

test("a topic that is not written is refused in a feature", () => {
  expect(refused({ "server/know/people/move.ts": "await announce(tx, topic, ids);" })[0]?.what).toContain(
    "not written here",
  );
});
