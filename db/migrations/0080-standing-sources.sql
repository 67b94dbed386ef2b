-- A source is a standing thing: how it is fetched, read and recognised, when, how far it is trusted, and what each run of it did.

-- `file` (brought by hand), `upload` (over the API), or a connector's word: `folder`, `https`, `postgresql`.
alter table sources add column kind text not null default 'file';
alter table sources add column settings jsonb not null default '{}';
-- What its files hold, where that is not told by their columns: {"as", "sheet", "delimiter", "header"}.
alter table sources add column reading jsonb not null default '{}';
alter table sources add column recognise jsonb not null default '{"accounts": "name", "people": "email"}';
alter table sources add column relationship text not null default 'customer';
alter table sources add column create_missing boolean not null default false;
-- Each run brings all there is, so that what is missing is gone there.
alter table sources add column brings_all boolean not null default true;
-- null: by hand. {"minutes": 30} or {"every": "day" | "week", "at": "06:30", "weekday": 1}, local time.
alter table sources add column schedule jsonb;
alter table sources add column next_run_at timestamptz;
alter table sources add column state text not null default 'active';
-- Why it stopped, for people.
alter table sources add column fault jsonb;
-- Runs in a row that could not fetch.
alter table sources add column misses int not null default 0;
-- Of two sources that say different things the more trusted one is believed.
alter table sources add column trust int not null default 50;
-- Thresholds that differ from the usual ones.
alter table sources add column guards jsonb not null default '{}';
alter table sources add column cursor jsonb;
alter table sources add column removed_at timestamptz;
alter table sources add column revision int not null default 1;
alter table sources add column updated_at timestamptz not null default now();
alter table sources add constraint sources_state_check check (state in ('active', 'paused', 'stopped'));
alter table sources add constraint sources_relationship_check check (relationship in ('customer', 'prospect'));
alter table sources add constraint sources_trust_check check (trust between 0 and 100);
create index sources_due_idx on sources (workspace_id, next_run_at) where next_run_at is not null;

-- One run: fetched, looked over, held where a guard says so, taken in as an import.
create table source_runs (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  state text not null constraint source_runs_state_check
    check (state in ('waiting', 'fetching', 'looking', 'held', 'importing', 'done', 'failed', 'dismissed')),
  asked_by text not null constraint source_runs_asked_check check (asked_by in ('hand', 'schedule')),
  -- All there is, or only what changed.
  brings_all boolean not null default true,
  -- [{"name", "path", "as", "sheet"}], as fetched.
  files jsonb not null default '[]',
  -- What the look over them found, before anything was changed: rows, those that can't be read, what is missing.
  found jsonb,
  -- The guards that held it: [{"guard", …numbers}].
  held jsonb,
  confirmed_at timestamptz,
  confirmed_by text,
  import_id uuid,
  -- The cursor of the next run, once this one is done.
  cursor jsonb,
  fault jsonb,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint source_runs_pkey primary key (workspace_id, id),
  constraint source_runs_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id)
);
create index source_runs_source_idx on source_runs (workspace_id, source_id, id);
create index source_runs_import_idx on source_runs (workspace_id, import_id) where import_id is not null;
-- One open run a source: a second waits for the first.
create unique index source_runs_open_key on source_runs (workspace_id, source_id)
  where state in ('waiting', 'fetching', 'looking', 'held', 'importing');

-- The keys that a run or a reconciliation came upon, while it lasts: what the source knows and did not bring is missing.
create table source_sightings (
  workspace_id uuid not null,
  run_id uuid not null,
  kind text not null,
  key text collate "C" not null,
  constraint source_sightings_pkey primary key (workspace_id, run_id, kind, key)
);

-- A record that its source no longer has: proposed to go, never gone by itself.
create table source_proposals (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  run_id uuid not null,
  kind text not null,
  key text collate "C" not null,
  state text not null constraint source_proposals_state_check check (state in ('open', 'accepted', 'kept', 'returned')),
  -- The change set by which it went, and can come back.
  set_id uuid,
  decided_at timestamptz,
  decided_by text,
  created_at timestamptz not null,
  constraint source_proposals_pkey primary key (workspace_id, id),
  constraint source_proposals_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id)
);
create index source_proposals_source_idx on source_proposals (workspace_id, source_id, state, id);
create index source_proposals_key_idx on source_proposals (workspace_id, source_id, kind, key);
create index source_proposals_set_idx on source_proposals (workspace_id, set_id) where set_id is not null;

-- One comparison of a source with what is stored. Its counts add up: rows = same + differing + not here + repeated; records = matched + not there.
create table source_reconciliations (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  state text not null constraint source_reconciliations_state_check check (state in ('waiting', 'running', 'done', 'failed')),
  -- Fetched anew for it.
  fresh boolean not null default false,
  counts jsonb,
  fault jsonb,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint source_reconciliations_pkey primary key (workspace_id, id),
  constraint source_reconciliations_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id)
);
create index source_reconciliations_source_idx on source_reconciliations (workspace_id, source_id, id);

create table source_differences (
  workspace_id uuid not null,
  reconciliation_id uuid not null,
  id uuid not null,
  kind text not null constraint source_differences_kind_check check (kind in ('not-here', 'not-there', 'field-differs', 'not-mapped')),
  record_kind text not null,
  key text collate "C",
  line bigint,
  -- What it is here, where it is.
  record_id uuid,
  name text,
  field text,
  here text,
  there text,
  -- Why: a word, and what goes with it (the other source, who edited and when, how many rows).
  why text not null,
  detail jsonb,
  constraint source_differences_pkey primary key (workspace_id, reconciliation_id, id),
  constraint source_differences_reconciliation_fkey foreign key (workspace_id, reconciliation_id)
    references source_reconciliations (workspace_id, id)
);

-- What a source's row said before it said what it says now, so that an undone import gives a field back to what the source said before.
create table source_record_versions (
  workspace_id uuid not null,
  kind text not null,
  key text collate "C" not null,
  source_id uuid not null,
  -- The import that brought this version, and the one that replaced it.
  import_id uuid not null,
  replaced_by_id uuid not null,
  row_hashes text[] not null,
  payload jsonb,
  constraint source_record_versions_pkey primary key (workspace_id, kind, key, source_id, replaced_by_id)
);
create index source_record_versions_import_idx on source_record_versions (workspace_id, replaced_by_id);

-- Which of several sources is believed, for the whole of a kind (field null) or for one field.
create table survival_rules (
  workspace_id uuid not null,
  id uuid not null,
  record_kind text not null constraint survival_rules_record_check check (record_kind in ('account', 'person')),
  field text,
  rule text not null constraint survival_rules_rule_check check (rule in ('trust', 'newest', 'complete', 'source')),
  source_id uuid,
  -- What a person wrote here is believed before any source.
  person_first boolean not null default true,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint survival_rules_pkey primary key (workspace_id, id),
  constraint survival_rules_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id),
  constraint survival_rules_named_check check (rule <> 'source' or source_id is not null)
);
create unique index survival_rules_field_key on survival_rules (workspace_id, record_kind, coalesce(field, ''));
create index survival_rules_source_idx on survival_rules (workspace_id, source_id) where source_id is not null;

-- A person's word on one field of one record: it follows this source, whatever the rules say.
create table field_choices (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  field text not null,
  source_id uuid not null,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint field_choices_pkey primary key (workspace_id, id),
  constraint field_choices_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id),
  constraint field_choices_one_check check ((account_id is null) <> (person_id is null))
);
create index field_choices_account_idx on field_choices (workspace_id, account_id) where account_id is not null;
create index field_choices_person_idx on field_choices (workspace_id, person_id) where person_id is not null;
create index field_choices_source_idx on field_choices (workspace_id, source_id);

-- Passwords of other systems, sealed with a key that is kept outside the database. Without that key they are bytes.
create table sealed_secrets (
  workspace_id uuid not null,
  -- What it belongs to: `source` and its id.
  owner_kind text not null,
  owner_id uuid not null,
  name text not null,
  key_id text not null,
  sealed bytea not null,
  created_at timestamptz not null,
  constraint sealed_secrets_pkey primary key (workspace_id, owner_kind, owner_id, name)
);
