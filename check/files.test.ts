import { expect, test } from "vitest";
import { fileRefusals } from "./files.ts";
import { treeOf } from "./tree.ts";

const named = (path: string) => fileRefusals(treeOf({ [path]: "" }));

test("a file of 401 lines is two rooms in one", () => {
  expect(fileRefusals(treeOf({ "server/know/people/find.ts": "x\n".repeat(400) }))).toEqual([]);
  expect(fileRefusals(treeOf({ "server/know/people/find.ts": "x\n".repeat(401) }))).toEqual([
    {
      where: "server/know/people/find.ts",
      what: "401 lines; 400 is the most",
      instead: expect.stringContaining("two rooms in one"),
    },
  ]);
  expect(fileRefusals(treeOf({ "db/schema.sql": "x\n".repeat(2000) }))).toEqual([]);
});

test.each(["manager", "helper", "helpers", "util", "utils", "data", "service", "info"])(
  "%s says nothing about what is inside",
  (word) => {
    expect(named(`server/know/people/person-${word}.ts`)).toHaveLength(1);
    expect(named(`server/know/people/${word}.db.test.ts`)).toHaveLength(1);
  },
);

test("a word that only contains one of them is fine", () => {
  expect(named("server/platform/postgres/database.ts")).toEqual([]);
  expect(named("web/ui/information-line.tsx")).toEqual([]);
});

test("names are kebab-case and carry no version", () => {
  expect(named("web/desk/today/TodayList.tsx")[0]?.instead).toBe("rename it today-list.tsx");
  expect(named("server/know/people/find-v2.ts")).toHaveLength(1);
  expect(named("server/know/people/find-people.http.test.ts")).toEqual([]);
});
