import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { readList } from "./read-list.ts";

const marks = (text: string, country?: string): string[] =>
  readList(text, country).entries.map(({ kind, normal, hash }) => `${kind} ${hash ?? normal}`);
const sha = (address: string): string => createHash("sha256").update(address).digest("hex");

test("addresses are found in any list: one a line, tables with any delimiter, with a head or without", () => {
  const wanted = ["email ada@mill.example", "email ben@orchard.example"];
  for (const text of [
    "Ada@Mill.example\nben@orchard.example",
    "﻿email\r\nADA@MILL.EXAMPLE\r\nben@orchard.example\r\n",
    "Email Address,Opt-out date\n ada@mill.example ,2024-01-02\nben@orchard.example,2024-01-03",
    'name;mail\n"Osei; Ada";"ada@mill.example"\n"Obi ""Ben""";ben@orchard.example',
    "a\tb\nAda\tada@mill.example\nBen\tBen Obi <ben@orchard.example>",
    "mailto:ada@mill.example\n\n\n<ben@orchard.example>",
  ])
    expect(marks(text)).toEqual(wanted);
});

test("numbers count with their prefix, or with the country they are dialled from; other numbers are none", () => {
  expect(marks("+49 221 9876543\n0049 (0)221 1234567")).toEqual(["phone +492219876543", "phone +492211234567"]);
  expect(marks("phone\n0221 9876543", "DE")).toEqual(["phone +492219876543"]);
  const read = readList("id;phone\n4711;0221 9876543\n2024-01-02;+49 221 1234567");
  expect(read.entries).toEqual([{ kind: "phone", normal: "+492211234567", hash: null }]);
  expect(read.failed).toEqual([{ line: 2, reason: "a number without a prefix; say the country it is dialled from" }]);
});

test("hashes are kept as they are, letters small", () => {
  const address = "ada@mill.example";
  const md5 = createHash("md5").update(address).digest("hex");
  expect(marks(`${sha(address).toUpperCase()}\n${md5}`)).toEqual([`email sha256:${sha(address)}`, `email md5:${md5}`]);
});

test("postal addresses are read where a head names street and place, and as contact points have them", () => {
  const text = "Name;Straße;PLZ;Ort;Land\nOsei;Obere Str. 57;12209;Berlin;Germany\nObi;;;;";
  const read = readList(text);
  expect(read.entries).toEqual([{ kind: "postal", normal: "obere str 57 12209 berlin germany", hash: null }]);
  expect(read.failed).toEqual([{ line: 3, reason: "no address, number or hash" }]);
});

test("several addresses in one line, and names beside them, are taken one by one", () => {
  expect(marks("Ada Osei <ada@mill.example>\nben@orchard.example, x@y.example")).toEqual([
    "email ada@mill.example",
    "email ben@orchard.example",
    "email x@y.example",
  ]);
});

test("every line is accounted for", () => {
  const read = readList("email\nada@mill.example\nADA@mill.example\nnobody\nben@orchard.example,x@y.example\n");
  expect(read).toMatchObject({ read: 4, repeated: 1 });
  expect(read.failed).toEqual([{ line: 4, reason: "no address, number or hash" }]);
  expect(read.entries).toHaveLength(3);
});

test("a million addresses are read in a few seconds", () => {
  const text = Array.from({ length: 200_000 }, (_, n) => `person.${n}@firm-${n % 977}.example`).join("\n");
  const began = performance.now();
  expect(readList(text).entries).toHaveLength(200_000);
  expect(performance.now() - began).toBeLessThan(20_000);
});
