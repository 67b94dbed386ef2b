import type pg from "pg";
import { expect, test } from "vitest";
import { manifest } from "../db/manifest.ts";
import { asClient } from "../server/platform/postgres/index.ts";
import { useDatabase } from "../test/database.ts";
import type { Refusal } from "./check.ts";
import { manifestRefusals } from "./manifest.ts";

const database = useDatabase();

const sameWorkspace = "workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)";
/** A workspace table in order, for a violation to be planted beside. */
const inOrder = `
  create table planted (workspace_id uuid not null, id uuid not null, n bigint, constraint planted_pkey primary key (workspace_id, id));
  alter table planted enable row level security;
  alter table planted force row level security;
  create policy own_workspace on planted to tilth_request using (${sameWorkspace}) with check (${sameWorkspace});
  grant select, insert, update, delete on planted to tilth_request;`;

const planted: [rule: number, fact: string, sql: string, seen: Partial<Refusal>][] = [
  [
    1,
    "a table the manifest does not name",
    "create table stray (id uuid primary key)",
    { where: "stray", what: "a table without a class" },
  ],
  [
    1,
    "a table the manifest names and nobody made",
    "drop table handovers",
    { where: "handovers", what: "db/manifest.ts names a table that is not there" },
  ],
  [
    2,
    "a workspace table without workspace_id",
    "alter table planted drop column workspace_id cascade",
    { where: "planted", what: "a workspace table without workspace_id" },
  ],
  [
    2,
    "a workspace_id that may be null",
    "alter table planted drop constraint planted_pkey; alter table planted alter column workspace_id drop not null",
    { where: "planted", what: "workspace_id may be null" },
  ],
  [
    2,
    "a workspace table without a key",
    "alter table planted drop constraint planted_pkey",
    { where: "planted", what: "no primary key" },
  ],
  [
    2,
    "a primary key that another column leads",
    "alter table planted drop constraint planted_pkey; alter table planted add constraint planted_pkey primary key (id, workspace_id)",
    {
      where: "planted_pkey",
      what: expect.stringContaining("a primary key of planted that workspace_id does not lead"),
    },
  ],
  [
    2,
    "a unique index across workspaces",
    "create unique index planted_n_key on planted (n)",
    { where: "planted_n_key", what: expect.stringContaining("a unique index of planted") },
  ],
  [
    2,
    "an index that starts with another column",
    "create index planted_n_idx on planted (n, workspace_id)",
    { where: "planted_n_idx", what: expect.stringContaining("an index of planted") },
  ],
  [
    3,
    "a foreign key between workspace tables by id alone",
    "create unique index on accounts (id); alter table planted add constraint planted_account_fkey foreign key (id) references accounts (id)",
    { where: "planted_account_fkey", what: expect.stringContaining("without workspace_id on both sides") },
  ],
  [
    3,
    "a foreign key from a local table to a workspace table",
    "alter table api_keys add constraint api_keys_account_fkey foreign key (workspace_id, id) references accounts (workspace_id, id)",
    { where: "api_keys_account_fkey", what: "a foreign key from api_keys (local) to accounts (workspace)" },
  ],
  [
    3,
    "a foreign key from a workspace table to a local table",
    "alter table planted add constraint planted_key_fkey foreign key (id) references api_keys (id)",
    { where: "planted_key_fkey", what: "a foreign key from planted (workspace) to api_keys (local)" },
  ],
  [
    3,
    "on delete set null",
    "alter table planted add constraint planted_account_fkey foreign key (workspace_id, id) references accounts (workspace_id, id) on delete set null",
    { where: "planted_account_fkey", what: "on delete set null" },
  ],
  [
    3,
    "on delete set default",
    "alter table planted add constraint planted_account_fkey foreign key (workspace_id, id) references accounts (workspace_id, id) on delete set default",
    { where: "planted_account_fkey", what: "on delete set default" },
  ],
  [
    3,
    "on update cascade",
    "alter table planted add constraint planted_account_fkey foreign key (workspace_id, id) references accounts (workspace_id, id) on update cascade",
    { where: "planted_account_fkey", what: "on update changes keys" },
  ],
  [
    4,
    "a trigger",
    "create function stamp() returns trigger language plpgsql as 'begin return new; end'; create trigger planted_stamp before update on planted for each row execute function stamp()",
    { where: "planted.planted_stamp", what: "a trigger" },
  ],
  [
    4,
    "a trigger on a reference table",
    "create function stamp() returns trigger language plpgsql as 'begin return new; end'; create trigger users_stamp before update on users for each row execute function stamp()",
    { where: "users.users_stamp", what: "a trigger" },
  ],
  [
    4,
    "a rule",
    "create rule planted_stays as on delete to planted do instead nothing",
    { where: "planted.planted_stays", what: "a rule" },
  ],
  [
    4,
    "a table that inherits",
    "create table stray () inherits (planted)",
    { where: "stray", what: "inherits from planted" },
  ],
  [
    4,
    "an identity column",
    "alter table planted add column line bigint generated always as identity",
    { where: "planted.line", what: "an identity column" },
  ],
  [
    4,
    "a serial column",
    "alter table planted add column line bigserial",
    { where: "planted.line", what: expect.stringContaining("nextval") },
  ],
  [
    4,
    "an id made by the database",
    "alter table planted alter column id set default gen_random_uuid()",
    { where: "planted.id", what: expect.stringContaining("gen_random_uuid") },
  ],
  [
    5,
    "touches in one piece",
    "drop table touches cascade; create table touches (workspace_id uuid not null, id uuid not null, constraint touches_pkey primary key (workspace_id, id))",
    { where: "touches", what: "grows with time and is not partitioned" },
  ],
  [
    5,
    "a table partitioned by hash",
    "drop table planted; create table planted (workspace_id uuid not null, id uuid not null, created_at timestamptz not null, constraint planted_pkey primary key (workspace_id, id, created_at)) partition by hash (workspace_id)",
    { where: "planted", what: "is partitioned by HASH (workspace_id)" },
  ],
  [
    5,
    "a partitioned table whose time is not in its key",
    "drop table planted; create table planted (workspace_id uuid not null, id uuid not null, created_at timestamptz) partition by range (created_at)",
    { where: "planted", what: "the time it is partitioned by may be null or is not in its key" },
  ],
  [
    6,
    "row-level security that was never switched on",
    "alter table planted disable row level security",
    { where: "planted", what: "row-level security is off" },
  ],
  [
    6,
    "row-level security that the owner escapes",
    "alter table planted no force row level security",
    { where: "planted", what: "row-level security is not forced" },
  ],
  [
    6,
    "a table without a policy",
    "drop policy own_workspace on planted",
    { where: "planted", what: "no policy lets requests see their own rows" },
  ],
  [
    6,
    "a policy that asks for the setting row by row",
    "create policy slow on planted to tilth_request using (workspace_id = nullif(current_setting('app.workspace', true), '')::uuid)",
    { where: "planted.slow", what: "a policy calls current_setting once for each row" },
  ],
  [
    6,
    "a second policy that opens the table",
    "create policy wide on planted to tilth_request using (true)",
    { where: "planted.wide", what: expect.stringContaining("wider than the workspace") },
  ],
  [
    6,
    "a policy for everybody",
    "create policy wide on planted using (n = 1)",
    { where: "planted.wide", what: expect.stringContaining("wider than the workspace") },
  ],
  [
    6,
    "rows that may be written into another workspace",
    `drop policy own_workspace on planted; create policy own_workspace on planted to tilth_request using (${sameWorkspace}) with check (true)`,
    { where: "planted.own_workspace", what: expect.stringContaining("wider than the workspace") },
  ],
  [
    6,
    "a reference table that shows every row",
    "create policy wide on users to tilth_request using (true)",
    { where: "users.wide", what: "a policy of a reference table that shows requests every row" },
  ],
  [
    6,
    "a local table in reach of a request",
    "grant select on api_keys to tilth_request",
    { where: "api_keys", what: "requests may select a local table" },
  ],
  [
    6,
    "a local schema in reach of a request",
    "create schema queue; grant usage on schema queue to tilth_request",
    { where: "queue", what: "requests may use a schema of local tables" },
  ],
  [
    6,
    "truncate",
    "grant truncate on planted to tilth_request",
    { where: "planted", what: expect.stringContaining("may truncate it") },
  ],
  [
    6,
    "a partition that is read past its table's policy",
    "grant select on touches_other to tilth_request",
    { where: "touches_other", what: "requests may select a partition past the policy of its table" },
  ],
  [
    6,
    "a table that belongs to the program's role",
    "alter table planted owner to tilth_request",
    { where: "tilth_request", what: expect.stringContaining("owns a table") },
  ],
  [
    6,
    "a role that bypasses row-level security",
    "alter role tilth_system bypassrls",
    { where: "tilth_system", what: expect.stringContaining("bypasses row-level security") },
  ],
  [
    6,
    "a view with its owner's rights",
    "create view everything as select * from planted",
    { where: "everything", what: expect.stringContaining("past row-level security") },
  ],
  [
    6,
    "a security definer function of the superuser",
    "create function peek() returns bigint language sql security definer as 'select count(*) from planted'",
    { where: "peek", what: expect.stringContaining("whom no policy binds") },
  ],
  [
    7,
    "a materialised view",
    "create materialized view totals as select count(*) from planted",
    { where: "totals", what: "a materialised view" },
  ],
];

test("the migrated schema keeps every rule", async () => {
  expect(await asClient(database.handle.admin, (client) => manifestRefusals(client))).toEqual([]);
});

test("a table in order is not refused", async () => {
  expect(await afterPlanting("select 1")).toEqual([]);
});

test.each(planted)("rule %i sees %s", async (_rule, _fact, sql, seen) => {
  expect(await afterPlanting(sql)).toContainEqual({ where: seen.where, what: seen.what, instead: expect.any(String) });
});

/** What is refused after `sql`, beside a table in order; rolled back. */
async function afterPlanting(sql: string): Promise<Refusal[]> {
  return asClient(database.handle.admin, async (client: pg.Client) => {
    await client.query(`begin; ${inOrder} ${sql}`);
    return manifestRefusals(client, { ...manifest, planted: "workspace" });
  });
}
