-- A company group is a link between accounts, not a merge: a branch has one parent.
create table account_parents (
  workspace_id uuid not null,
  account_id uuid not null,
  parent_id uuid not null,
  id uuid not null,
  created_at timestamptz not null default now(),
  constraint account_parents_pkey primary key (workspace_id, account_id),
  constraint account_parents_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint account_parents_parent_fkey foreign key (workspace_id, parent_id) references accounts (workspace_id, id),
  constraint account_parents_other_check check (account_id <> parent_id)
);
create unique index account_parents_id_key on account_parents (workspace_id, id);
create index account_parents_parent_idx on account_parents (workspace_id, parent_id);

-- Whether pairs merge by themselves, and from which probability on; a kind without a row never does.
create table merge_rules (
  workspace_id uuid not null,
  kind text not null constraint merge_rules_kind_check check (kind in ('account', 'person')),
  id uuid not null,
  by_itself boolean not null default false,
  precision_bar double precision not null default 0.995,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint merge_rules_pkey primary key (workspace_id, kind),
  constraint merge_rules_bar_check check (precision_bar >= 0.9 and precision_bar <= 1)
);
