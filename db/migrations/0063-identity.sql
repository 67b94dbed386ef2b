-- Who is the same as whom: pairs found, what was decided of them, merges and what each moved.

-- Two records that may be one, as they were when found: the smaller id first. A merge moves neither id; where one of the two was folded into
-- another since, `folded_records` says into which. Answers stay, so that what finds pairs can learn from them.
create table match_pairs (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null constraint match_pairs_kind_check check (kind in ('account', 'person')),
  a_id uuid not null,
  b_id uuid not null,
  -- That the two are one, from 0 to 1; null where a person said so.
  probability double precision,
  -- What speaks for it and against: [{"comparison", "level", "bits"}].
  weights jsonb not null default '[]',
  state text not null default 'open' constraint match_pairs_state_check check (state in ('open', 'merged', 'never', 'left')),
  found_at timestamptz not null default now(),
  decided_at timestamptz,
  -- The user who decided; null where the program did, or a key.
  decided_by uuid,
  constraint match_pairs_pkey primary key (workspace_id, id),
  constraint match_pairs_order_check check (a_id < b_id)
);
create unique index match_pairs_both_key on match_pairs (workspace_id, a_id, b_id);
create index match_pairs_other_idx on match_pairs (workspace_id, b_id);
create index match_pairs_state_idx on match_pairs (workspace_id, kind, state, probability, id);

-- One merge: which record stayed, which was folded into it. The row stays after an un-merge: it is history.
create table merges (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null constraint merges_kind_check check (kind in ('account', 'person')),
  kept_id uuid not null,
  folded_id uuid not null,
  folded_name text not null,
  -- By hand, as the answer to a question, or by itself.
  how text not null constraint merges_how_check check (how in ('hand', 'question', 'itself')),
  probability double precision,
  -- Whose value won, by field: {"name": "folded"}.
  winners jsonb not null default '{}',
  set_id uuid not null,
  undone_at timestamptz,
  undone_set_id uuid,
  created_at timestamptz not null,
  constraint merges_pkey primary key (workspace_id, id)
);
create index merges_folded_idx on merges (workspace_id, folded_id);
create index merges_kept_idx on merges (workspace_id, kept_id);
create index merges_set_idx on merges (workspace_id, set_id);

-- What a merge moved: the rows of one table whose column pointed to the record folded in. One row a column, not one a moved row.
create table merge_moves (
  workspace_id uuid not null,
  merge_id uuid not null,
  id uuid not null,
  record_kind text not null,
  column_name text not null,
  from_id uuid not null,
  to_id uuid not null,
  ids uuid[] not null,
  constraint merge_moves_pkey primary key (workspace_id, merge_id, id)
);

-- A record that is folded into another, as it was; here and not in its table while the merge holds. Whoever asks for its id is told where it went.
create table folded_records (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null constraint folded_records_kind_check check (kind in ('account', 'person', 'contact-point')),
  -- Where it is now: moved on with every further merge.
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  merge_id uuid not null,
  -- Null where what made the record was undone meanwhile: nothing is left to bring back.
  whole jsonb,
  constraint folded_records_pkey primary key (workspace_id, id),
  constraint folded_records_one_place_check check (num_nonnulls(account_id, person_id, contact_point_id) = 1)
);
create index folded_records_account_idx on folded_records (workspace_id, account_id) where account_id is not null;
create index folded_records_person_idx on folded_records (workspace_id, person_id) where person_id is not null;
create index folded_records_contact_point_idx on folded_records (workspace_id, contact_point_id) where contact_point_id is not null;
create index folded_records_merge_idx on folded_records (workspace_id, merge_id);
