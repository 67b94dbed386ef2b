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

-- The customers list. Each sort has one index that begins with the relationship, since a list is of customers, or of prospects, and carries what
-- lists are filtered by: a filter that leaves nothing at the near end of the sort is then answered from the index alone, without a visit to each row.
drop index standing_name_idx, standing_owner_name_idx, standing_city_idx, standing_industry_idx, standing_revenue_idx, standing_valued_idx,
  standing_due_idx, standing_created_idx;
create index standing_list_name_idx on standing (workspace_id, relationship, name, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at);
create index standing_list_owner_idx on standing (workspace_id, relationship, owner_name, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at);
create index standing_list_city_idx on standing (workspace_id, relationship, city, account_id)
  include (owner_id, industry, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at);
create index standing_list_industry_idx on standing (workspace_id, relationship, industry, account_id)
  include (owner_id, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at);
create index standing_list_revenue_idx on standing (workspace_id, relationship, revenue_12m_minor, account_id)
  include (owner_id, industry, city, last_valued_touch_at, next_due_on, created_at);
create index standing_list_valued_idx on standing (workspace_id, relationship, last_valued_touch_at, account_id)
  include (owner_id, industry, city, revenue_12m_minor, next_due_on, created_at);
create index standing_list_due_idx on standing (workspace_id, relationship, next_due_on, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, created_at);
create index standing_list_created_idx on standing (workspace_id, relationship, created_at, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on);

-- Names that contain something: like search_find, because `like` can't use an index under a row-level policy. Kept on search entries, which
-- change when a name does; standing changes with every touch.
create index search_entries_account_title_idx on search_entries using gin (lower(title) gin_trgm_ops) where kind = 'account';
create function list_names_like(pattern text) returns setof uuid
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
as $$
declare
  own uuid := nullif(current_setting('app.workspace', true), '')::uuid;
begin
  return query
    select e.record_id from public.search_entries e
    where e.workspace_id = own and e.kind = 'account' and lower(e.title) like pattern;
end $$;
grant create on schema public to tilth_search;
alter function list_names_like(text) owner to tilth_search;
revoke create on schema public from tilth_search;
revoke all on function list_names_like(text) from public;
grant execute on function list_names_like(text) to tilth_request;
