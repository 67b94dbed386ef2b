-- Which tags and values of custom fields an account has, as bits: each lights one of 52 (so that the number stays exact in the program), so a row
-- without the bit surely doesn't have it. A walk along a sort passes such rows by from the index alone, instead of asking another table about each.
alter table standing add column marks bigint not null default 0;
update standing s set marks = m.marks
from (
  select o.workspace_id, o.account_id, bit_or(1::bigint << ((hashtextextended(o.thing, 0) & 9223372036854775807) % 52)::int) as marks
  from (
    select v.workspace_id, v.account_id, v.field_id::text || coalesce(v.text_value, v.number_value::text) as thing
    from custom_values v where v.account_id is not null and (v.text_value is not null or v.number_value in (0, 1))
    union all
    select t.workspace_id, t.account_id, t.tag_id::text from account_tags t
  ) o group by o.workspace_id, o.account_id
) m
where s.workspace_id = m.workspace_id and s.account_id = m.account_id;

drop index standing_list_name_idx, standing_list_owner_idx, standing_list_city_idx, standing_list_industry_idx, standing_list_revenue_idx,
  standing_list_valued_idx, standing_list_due_idx, standing_list_created_idx;
create index standing_list_name_idx on standing (workspace_id, relationship, name, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
create index standing_list_owner_idx on standing (workspace_id, relationship, owner_name, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
create index standing_list_city_idx on standing (workspace_id, relationship, city, account_id)
  include (owner_id, industry, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
create index standing_list_industry_idx on standing (workspace_id, relationship, industry, account_id)
  include (owner_id, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
create index standing_list_revenue_idx on standing (workspace_id, relationship, revenue_12m_minor, account_id)
  include (owner_id, industry, city, last_valued_touch_at, next_due_on, created_at, marks);
create index standing_list_valued_idx on standing (workspace_id, relationship, last_valued_touch_at, account_id)
  include (owner_id, industry, city, revenue_12m_minor, next_due_on, created_at, marks);
create index standing_list_due_idx on standing (workspace_id, relationship, next_due_on, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, created_at, marks);
create index standing_list_created_idx on standing (workspace_id, relationship, created_at, account_id)
  include (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, marks);

-- What lists are filtered by but not sorted by. Columns of few values come first: a later one is then found by stepping over them.
create index standing_list_rest_idx on standing (workspace_id, relationship, people_touched, people_reachable, people_known, gap_days, orders_12m,
  last_order_on, first_order_on, since_on, last_touch_at);

-- Reading a trigram index costs by the trigrams asked for, so long words are looked for by some of their letters, and what is found is compared in full.
drop function list_names_like(text);
create function list_names_like(pattern text, sieve text) returns setof uuid
language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
as $$
declare
  own uuid := nullif(current_setting('app.workspace', true), '')::uuid;
begin
  return query
    select e.record_id from public.search_entries e
    where e.workspace_id = own and e.kind = 'account' and lower(e.title) like sieve and lower(e.title) || '' like pattern;
end $$;
grant create on schema public to tilth_search;
alter function list_names_like(text, text) owner to tilth_search;
revoke create on schema public from tilth_search;
revoke all on function list_names_like(text, text) from public;
grant execute on function list_names_like(text, text) to tilth_request;
