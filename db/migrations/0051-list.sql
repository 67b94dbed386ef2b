-- A list as somebody wants to see it again: theirs alone, or everybody's.
create table saved_views (
  workspace_id uuid not null,
  id uuid not null,
  screen text not null constraint saved_views_screen_check check (screen in ('customers', 'prospects', 'people', 'products', 'library')),
  name text collate "und-x-icu" not null,
  owner_id uuid constraint saved_views_owner_fkey references users (id),
  shared boolean not null default false,
  -- Filter, sort, direction, columns, grouping: as the list's own contract says.
  shape jsonb not null,
  position int not null default 0,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint saved_views_pkey primary key (workspace_id, id)
);
create index saved_views_owner_idx on saved_views (workspace_id, screen, owner_id, id);
