import { expect, test } from "vitest";
import { migrationRefusals } from "./migrations.ts";
import { sqlRefusals } from "./sql.ts";
import { treeOf } from "./tree.ts";

const refused = (statement: string) =>
  sqlRefusals(treeOf({ "server/know/people/find.ts": `query(${JSON.stringify(statement)});` }));
const migrated = (statement: string) => migrationRefusals(treeOf({ "db/migrations/0001-x.sql": statement }));

test.each([
  ["set_config", "select set_config('app.workspace', $1, true)", "set_config does not reach other nodes"],
  ["the workspace set by hand", "set local app.workspace = 'x'", "names the workspace of a transaction by itself"],
  [
    "paging by offset",
    "select id from people where workspace_id = $1 order by id limit $2 offset $3",
    "pages by offset",
  ],
  [
    "a statement without its workspace",
    "select id from people where name = $1",
    "a statement on people that does not name workspace_id",
  ],
  [
    "an update without its workspace",
    "update people set name = $1 where id = $2",
    "a statement on people that does not name workspace_id",
  ],
  ["a volatile value in an update", "update people set n = random() where workspace_id = $1", "random() in an update"],
  [
    "a subquery in on conflict",
    "insert into people (workspace_id) values ($1) on conflict (id) do update set n = (select 1)",
    "a subquery in `on conflict … set`",
  ],
])("%s is refused", (_what, statement, what) => {
  expect(refused(statement)).toEqual([{ where: "server/know/people/find.ts:1", what, instead: expect.any(String) }]);
});

test("an offset of nothing, which only keeps the planner from flattening, is no paging", () => {
  const fence = "select from account_tags t where t.workspace_id = $1 and t.account_id = s.account_id offset 0";
  expect(refused(fence)).toEqual([]);
  expect(refused(fence.replace("offset 0", "offset 10"))).toHaveLength(1);
});

test("a builder's offset is refused too", () => {
  expect(sqlRefusals(treeOf({ "server/know/people/find.ts": "query.limit(10).offset(20);" }))).toHaveLength(1);
});

test("a statement that keeps the rules is fine, and prose is no statement", () => {
  expect(refused("select p.id from people p where p.workspace_id = $1 and p.id > $2 order by p.id limit $3")).toEqual(
    [],
  );
  expect(refused("select name from workspaces")).toEqual([]);
  expect(refused("People come from people you know.")).toEqual([]);
});

test("the one helper may name the workspace", () => {
  expect(
    sqlRefusals(treeOf({ "server/platform/db/workspace.ts": "query(`begin; set local app.workspace = '${x}'`);" })),
  ).toEqual([]);
});

test.each([
  ["a trigger", "create trigger t before update on people for each row execute function f();"],
  ["a rule", "create rule r as on delete to people do instead nothing;"],
  ["a materialised view", "create materialized view v as select 1;"],
  ["an enum", "create type mood as enum ('glad', 'sad');"],
  [
    "a policy that asks row by row",
    "create policy p on people using (workspace_id = current_setting('app.workspace')::uuid);",
  ],
  ["a check inline with a new column", "alter table people add column n int constraint people_n_check check (n > 0);"],
  ["two changes in one alter", "alter table people add column n int, add column m int;"],
  ["detach concurrently", "alter table touches detach partition touches_2020_01 concurrently;"],
  ["a check without a name", "create table x (n int check (n > 0));"],
  ["a reference without a name", "create table x (n uuid references workspaces (id));"],
  ["a foreign key without a name", "create table x (n uuid, foreign key (n) references workspaces (id));"],
  ["a unique constraint without a name", "create table x (n uuid unique);"],
])("%s in a migration is refused", (_what, statement) => expect(migrated(statement)).toHaveLength(1));

test("a migration that keeps the rules is fine", () => {
  const statement = `-- check (that comments are skipped), references nothing
    create table x (n numeric(10, 2) constraint x_n_check check (n > 0), w uuid,
      constraint x_w_fkey foreign key (w) references workspaces (id));
    alter table x add constraint x_w_check check (w is not null);
    create unique index x_w_key on x (w);
    create function f() returns int language sql as $$ select 1; $$;`;
  expect(migrated(statement)).toEqual([]);
});
