-- Where data comes from: systems and files, their imports, and each row as it came with what it became.

create table sources (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- How this source's columns become our fields, and how existing records are recognised, by kind: {"accounts": {…}}.
  mappings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint sources_pkey primary key (workspace_id, id)
);
create unique index sources_name_key on sources (workspace_id, lower(name));

-- One import. Its counts are of source rows and add up: read = created + updated + unchanged + skipped + failed, at every commit.
create table imports (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  -- The change set that holds all it did; undoing the import is undoing that.
  set_id uuid,
  kind text not null,
  state text not null constraint imports_state_check check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'undone')),
  dry_run boolean not null default false,
  options jsonb not null default '{}',
  -- [{"name", "path", "bytes", "kind", "mapping"}], in the order given.
  files jsonb not null default '[]',
  read bigint not null default 0,
  created bigint not null default 0,
  updated bigint not null default 0,
  unchanged bigint not null default 0,
  skipped bigint not null default 0,
  failed bigint not null default 0,
  -- How far it is: file by its place in `files`, rows of it that are dealt with, bytes of it read. Written with the rows themselves.
  at_file int not null default 0,
  at_row bigint not null default 0,
  at_bytes bigint not null default 0,
  bytes bigint not null default 0,
  -- The first rows it would make, of a dry run.
  examples jsonb,
  fault jsonb,
  cancel_asked boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  beat_at timestamptz,
  finished_at timestamptz,
  constraint imports_pkey primary key (workspace_id, id),
  constraint imports_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id)
);
create index imports_source_idx on imports (workspace_id, source_id, id);
create index imports_set_idx on imports (workspace_id, set_id);

-- The rows of an import that were not taken in, each as it stood in the file, so that it can be mended and brought again.
create table import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  id uuid not null,
  file int not null,
  line bigint not null,
  outcome text not null constraint import_rows_outcome_check check (outcome in ('skipped', 'failed')),
  reason text not null,
  raw text not null,
  -- Of a skipped row: the source record that waits.
  record_key text,
  constraint import_rows_pkey primary key (workspace_id, import_id, id)
);
create index import_rows_line_idx on import_rows (workspace_id, import_id, file, line);

-- One record of a source as it last came, and what it became. A record that waits has not become anything yet: what it belongs to is unknown.
create table source_records (
  workspace_id uuid not null,
  source_id uuid not null,
  kind text not null constraint source_records_kind_check check (kind in ('account', 'person', 'product', 'order', 'order-line', 'touch')),
  key text collate "C" not null,
  id uuid not null,
  -- Of the row, or the rows where one import told it several times; empty where only the key is known.
  row_hashes text[] not null default '{}',
  payload jsonb,
  -- Which import brought it first, and which one's payload this is.
  import_id uuid not null,
  changed_import_id uuid not null,
  waits_for text constraint source_records_waits_check check (waits_for in ('account', 'order')),
  waits_for_key text collate "C",
  -- What a waiting record says, in our words.
  waiting jsonb,
  account_id uuid,
  person_id uuid,
  product_id uuid,
  order_id uuid,
  line_id uuid,
  touch_id uuid,
  created_at timestamptz not null default now(),
  -- Kind and key first: a key is looked up in its own source, and across sources where a file of orders came under another name.
  constraint source_records_pkey primary key (workspace_id, kind, key, source_id)
);
create index source_records_account_idx on source_records (workspace_id, account_id) where account_id is not null;
create index source_records_person_idx on source_records (workspace_id, person_id) where person_id is not null;
create index source_records_import_idx on source_records (workspace_id, import_id);
create index source_records_waiting_idx on source_records (workspace_id, waits_for, waits_for_key) where waits_for is not null;

-- What a dry run has seen so far, since it writes nothing else that a later row of the same files could be compared with.
create table import_sightings (
  workspace_id uuid not null,
  import_id uuid not null,
  kind text not null,
  key_hash text collate "C" not null,
  row_hash text not null,
  constraint import_sightings_pkey primary key (workspace_id, import_id, kind, key_hash)
);

create index accounts_number_idx on accounts (workspace_id, number) where number is not null;

-- Names are recognised without regard to case and blanks. Functions over a name are not leakproof, so under row-level security no index could
-- serve them; this one asks with the search role, and names the workspace of the running transaction itself.
create index accounts_recognised_idx on accounts (workspace_id, (lower(regexp_replace(btrim(name), '\s+', ' ', 'g')) collate "C"));
create function recognise_accounts(names text[]) returns table (place int, account_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.place::int, a.id
  from unnest(names) with ordinality as n (name, place)
  join accounts a on a.workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)
    and lower(regexp_replace(btrim(a.name), '\s+', ' ', 'g')) collate "C"
      = lower(regexp_replace(btrim(n.name collate "und-x-icu"), '\s+', ' ', 'g')) collate "C"
$$;
create policy recognise on accounts for select to tilth_search using (true);
grant select on accounts to tilth_search;
grant create on schema public to tilth_search;
alter function recognise_accounts(text[]) owner to tilth_search;
revoke create on schema public from tilth_search;
revoke all on function recognise_accounts(text[]) from public;
grant execute on function recognise_accounts(text[]) to tilth_request;
