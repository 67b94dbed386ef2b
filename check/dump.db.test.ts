import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asClient } from "../server/platform/postgres/index.ts";
import { useDatabase } from "../test/database.ts";
import { dumpSchema } from "./dump.ts";
import { dumpTypes } from "./dump-types.ts";
import { freshness } from "./schema.ts";
import { treeOf } from "./tree.ts";

const database = useDatabase();
const dumped = (change = "select 1") =>
  asClient(database.handle.admin, async (client) => {
    await client.query(`begin; ${change}`);
    return { sql: await dumpSchema(client), types: await dumpTypes(client) };
  });

test("each server version dumps the same schema", async () => {
  const kept = readFileSync(new URL("../db/schema.sql", import.meta.url), "utf8");
  expect(freshness(treeOf({ "db/schema.sql": kept }), false, "db/schema.sql", (await dumped()).sql)).toEqual([]);
});

test.each([
  [
    "a column",
    "alter table people add column shoe_size int not null default 42",
    "  shoe_size integer default 42 not null",
  ],
  ["a collation", 'alter table people add column alias text collate "und-x-icu"', '  alias text collate "und-x-icu"'],
  ["an index", "create index people_shoe_idx on people (workspace_id, id desc)", "create index people_shoe_idx"],
  [
    "a constraint",
    "alter table people add constraint people_shoe_check check (id is not null)",
    "  constraint people_shoe_check CHECK",
  ],
  [
    "a policy",
    "create policy odd on people for select to tilth_system using (true)",
    "create policy odd on people for select to tilth_system using (true);",
  ],
  ["a grant", "grant truncate on people to tilth_search", "grant truncate on people to tilth_search;"],
  [
    "a function",
    "create function shoe() returns int language sql as 'select 42'",
    "CREATE OR REPLACE FUNCTION public.shoe()",
  ],
])("%s shows in the dump", async (_what, change, line) => {
  const before = (await dumped()).sql;
  const after = (await dumped(change)).sql;
  expect(before.toLowerCase()).not.toContain(line.toLowerCase());
  expect(after.toLowerCase()).toContain(line.toLowerCase());
});

test("the types say what pg hands us", async () => {
  const { types } =
    await dumped(`create table planted (a bigint not null, b numeric, c date not null, d timestamptz, e jsonb not null,
    f uuid[] not null, g text not null default 'x', h text not null constraint planted_h_check check (h in ('left', 'right')), i boolean)`);
  expect(types).toContain(
    `export interface Planted {\n  a: number;\n  b: string | null;\n  c: string;\n  d: Date | null;\n  e: unknown;\n  f: string[];\n  g: string;\n  h: "left" | "right";\n  i: boolean | null;\n}`,
  );
});

test("a stale file is refused with the first line that differs, and mended by --write", () => {
  const tree = treeOf({ "db/schema.sql": "one\ntwo\n" });
  expect(freshness(tree, false, "db/schema.sql", "one\nthree\n")).toEqual([
    {
      where: "db/schema.sql:2",
      what: "is stale\nkept:  two\nfresh: three",
      instead: "bin/check --write, and commit what it writes",
    },
  ]);
  expect(freshness(tree, true, "db/schema.sql", "one\nthree\n")).toEqual([]);
  expect(tree.read("db/schema.sql")).toBe("one\nthree\n");
});
