import { expect, test } from "vitest";
import { z } from "zod";
import { listCells, listColumns } from "./list-columns.ts";

test("a list's rows become columns of their kinds, fields within fields by their path, several names in one cell", () => {
  const person = z.object({ id: z.uuid(), name: z.string() }).meta({ id: "SomebodyOfTheTest" });
  const columns = listColumns(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime().nullable(),
      on: z.iso.date(),
      count: z.number().int(),
      share: z.number().nullable(),
      kept: z.boolean(),
      who: person.nullable(),
      all: z.array(person),
      given: z.record(z.string(), z.unknown()),
    }),
  );
  expect(columns).toEqual([
    { name: "id", kind: "text" },
    { name: "at", kind: "instant" },
    { name: "on", kind: "day" },
    { name: "count", kind: "integer" },
    { name: "share", kind: "number" },
    { name: "kept", kind: "yes-no" },
    { name: "who.id", kind: "text" },
    { name: "who.name", kind: "text" },
    { name: "all", kind: "text" },
    { name: "given", kind: "text" },
  ]);
  expect(
    listCells(columns, {
      id: "1",
      at: new Date("2026-03-01T10:00:00.123Z"),
      on: "2026-03-01",
      count: 3,
      share: null,
      kept: false,
      who: null,
      all: [{ name: "Ann" }, { name: "Ben" }],
      given: { a: 1 },
    }),
  ).toEqual({
    id: "1",
    at: "2026-03-01T10:00:00Z",
    on: "2026-03-01",
    count: "3",
    share: null,
    kept: "no",
    "who.id": null,
    "who.name": null,
    all: "Ann; Ben",
    given: '{"a":1}',
  });
});

test("rows of several shapes have the columns of all", () => {
  const row = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("a"), one: z.number() }),
    z.object({ kind: z.literal("b"), one: z.string(), two: z.string() }),
  ]);
  expect(listColumns(row)).toEqual([
    { name: "kind", kind: "text" },
    { name: "one", kind: "text" },
    { name: "two", kind: "text" },
  ]);
});
