-- Everything looked through anew: keys written, what is usual learnt, all compared. Goes on where it was after a kill.
create table match_runs (
  workspace_id uuid not null,
  id uuid not null,
  state text not null default 'waiting' constraint match_runs_state_check check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  step text not null default 'keys' constraint match_runs_step_check check (step in ('keys', 'model', 'pairs')),
  at_kind text not null default 'account' constraint match_runs_kind_check check (at_kind in ('account', 'person')),
  at_id uuid,
  -- Records looked at, of how many: each is looked at twice.
  done int not null default 0,
  total int not null default 0,
  -- Pairs that are new or changed.
  found int not null default 0,
  cancel_asked boolean not null default false,
  problem text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint match_runs_pkey primary key (workspace_id, id)
);
-- One at a time in a workspace.
create unique index match_runs_active_key on match_runs (workspace_id) where state in ('waiting', 'running');
