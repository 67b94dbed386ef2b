-- What a record is found by when another is looked for beside it: some folded keys each (an address, a number, how a name sounds beside a postal code).
-- A key that many hold is of no use and brings nobody. Computed; follows accounts and people by notices.
create table match_keys (
  workspace_id uuid not null,
  kind text not null constraint match_keys_kind_check check (kind in ('account', 'person')),
  key int not null,
  record_id uuid not null,
  constraint match_keys_pkey primary key (workspace_id, kind, key, record_id)
);
create index match_keys_record_idx on match_keys (workspace_id, record_id);

-- What was learnt of how records of one truth agree, and how often texts stand in the workspace; none before there are enough records.
create table match_models (
  workspace_id uuid not null,
  kind text not null constraint match_models_kind_check check (kind in ('account', 'person')),
  -- How many records there were when it was learnt.
  records int not null,
  model jsonb not null,
  learned_at timestamptz not null,
  constraint match_models_pkey primary key (workspace_id, kind)
);

-- Too many changed at once to look at them on the spot: these wait until it is quiet. An outbox, empty most of the time.
create table match_waiting (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null constraint match_waiting_kind_check check (kind in ('account', 'person')),
  ids uuid[] not null,
  -- Their keys are written; what is left is to compare them.
  keyed boolean not null default false,
  created_at timestamptz not null,
  constraint match_waiting_pkey primary key (workspace_id, id)
);

-- The log odds before anybody's answers were learnt from: what answers are compared with.
alter table match_pairs add column evidence double precision;
