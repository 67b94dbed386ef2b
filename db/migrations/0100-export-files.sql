-- Files that the worker writes for somebody: what was wished for, how far it is, and until when it can be fetched. The file itself lies in the data folder.
create table export_files (
  workspace_id uuid not null,
  id uuid not null,
  what text not null,
  format text not null,
  -- The whole wish, as the API takes it.
  wish jsonb not null,
  state text not null constraint export_files_state_check check (state in ('waiting', 'running', 'done', 'failed', 'cancelled', 'gone')),
  -- Whose turn it is: a worker taken for dead that still writes finds another's turn here and leaves.
  turn uuid,
  rows bigint not null default 0,
  of_rows bigint,
  bytes bigint,
  fault jsonb,
  cancel_asked boolean not null default false,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  beat_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz,
  constraint export_files_pkey primary key (workspace_id, id)
);
create index export_files_expiry_idx on export_files (workspace_id, expires_at);
