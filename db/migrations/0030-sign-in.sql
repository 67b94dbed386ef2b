-- Sign-in, in a schema of its own: local tables that only the program itself reads, never a request in a workspace. The columns are those the
-- sign-in library (better-auth) expects, under our names.
create schema auth;

create table auth.logins (
  id text primary key,
  name text not null,
  email text not null constraint logins_email_key unique constraint logins_email_check check (email = lower(email)),
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table auth.sessions (
  id text primary key,
  login_id text not null constraint sessions_login_fkey references auth.logins (id) on delete cascade,
  token text not null constraint sessions_token_key unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_login_idx on auth.sessions (login_id);

-- How a login proves itself: provider `credential` holds the password's hash.
create table auth.credentials (
  id text primary key,
  login_id text not null constraint credentials_login_fkey references auth.logins (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index credentials_provider_key on auth.credentials (provider_id, account_id);
create index credentials_login_idx on auth.credentials (login_id);

-- One-time proofs: a password's reset.
create table auth.verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_identifier_idx on auth.verifications (identifier);

grant usage on schema auth to tilth_system;
grant select, insert, update, delete on all tables in schema auth to tilth_system;

create index idempotency_keys_age_idx on idempotency_keys (workspace_id, created_at);
create index invitations_workspace_idx on invitations (workspace_id, created_at);
create index api_keys_workspace_idx on api_keys (workspace_id, created_at);
