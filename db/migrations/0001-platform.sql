-- What every part stands on: workspaces and their users, history with undo, the outbox, kept counts, keys.
create extension if not exists btree_gin;
create extension if not exists pg_trgm;

create table workspaces (
  id uuid primary key,
  name text not null,
  time_zone text not null,
  currency text not null constraint workspaces_currency_check check (currency ~ '^[A-Z]{3}$'),
  language text not null default 'en',
  settings jsonb not null default '{}',
  revision int not null default 1,
  created_at timestamptz not null default now()
);

-- One row for each person who logs in to one workspace; `login_id` is the sign-in's id in schema auth.
create table users (
  id uuid primary key,
  workspace_id uuid not null constraint users_workspace_fkey references workspaces (id),
  login_id text,
  name text not null,
  email text not null,
  role text not null constraint users_role_check check (role in ('owner', 'member', 'reader')),
  time_zone text,
  language text,
  capacity jsonb not null default '{}',
  settings jsonb not null default '{}',
  disabled_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now()
);
create unique index users_email_key on users (workspace_id, lower(email));
create unique index users_login_key on users (workspace_id, login_id);
create index users_login_idx on users (login_id);

-- A change set is one thing somebody did: the unit of undo. `kind` names the command, `source_id` the import's source.
create table change_sets (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  summary text not null default '',
  actor_kind text not null constraint change_sets_actor_check check (actor_kind in ('user', 'key', 'command', 'system')),
  actor_id uuid,
  actor_name text,
  import_id uuid,
  undoes_id uuid,
  undone_by_id uuid,
  created_at timestamptz not null,
  constraint change_sets_pkey primary key (workspace_id, id)
);

-- One row for each record that a set made, changed or removed. `fields` of an update: {"field": [from, to]}; of a removal: the whole row.
create table changes (
  workspace_id uuid not null,
  set_id uuid not null,
  id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  op text not null constraint changes_op_check check (op in ('created', 'updated', 'removed')),
  fields jsonb,
  constraint changes_pkey primary key (workspace_id, set_id, id)
);
create index changes_record_idx on changes (workspace_id, record_id, id);

-- The outbox: written with the change, read by later chapters. Ids only.
create table notices (
  workspace_id uuid not null,
  id uuid not null,
  topic text not null,
  ids uuid[] not null,
  created_at timestamptz not null default now(),
  constraint notices_pkey primary key (workspace_id, id)
);

-- Kept counts, as deltas, so that two writers never wait for one row; a job folds them.
create table counts (
  workspace_id uuid not null,
  name text not null,
  id uuid not null,
  n bigint not null,
  constraint counts_pkey primary key (workspace_id, name, id)
);

create table idempotency_keys (
  workspace_id uuid not null,
  key text not null,
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null default now(),
  constraint idempotency_keys_pkey primary key (workspace_id, key)
);

create table api_keys (
  id uuid primary key,
  workspace_id uuid not null,
  name text not null,
  hash text not null constraint api_keys_hash_key unique,
  scope text not null constraint api_keys_scope_check check (scope in ('read', 'write')),
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);

create table invitations (
  id uuid primary key,
  workspace_id uuid not null,
  token_hash text not null constraint invitations_token_key unique,
  role text not null constraint invitations_role_check check (role in ('owner', 'member', 'reader')),
  invited_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);

-- Small facts of this installation: the owner's one-time code (hashed), when the last tick ran.
create table installation (
  name text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);
