-- Making the list of all entries for a common beginning is most of the work of a search. Where the other words leave few entries, those are read and
-- compared with a pattern for each such word instead.
drop function search_find(tsquery, text[], int);
create function search_find(words tsquery, kinds text[], most int, sieve text[] default null)
returns table (kind text, record_id uuid, account_id uuid, title text, detail text, name_words text, place_words text, point_words text)
language plpgsql stable security definer parallel safe
set search_path = pg_catalog, public, pg_temp
set enable_seqscan = off
set enable_indexscan = off
set plan_cache_mode = force_generic_plan
as $$
declare
  own uuid := nullif(current_setting('app.workspace', true), '')::uuid;
begin
  return query
    select e.kind, e.record_id, e.account_id, e.title, e.detail, e.name_words, e.place_words, e.point_words
    from public.search_entries e
    where e.workspace_id = own
      and array_to_tsvector(array_remove(string_to_array(
        right(e.workspace_id::text, 6) || replace(e.name_words || ' ' || e.place_words || ' ' || e.point_words, ' ', ' ' || right(e.workspace_id::text, 6)), ' '),
        right(e.workspace_id::text, 6))) @@ words
      and (kinds is null or e.kind = any (kinds))
      and (sieve is null or (' ' || e.name_words || ' ' || e.place_words || ' ' || e.point_words || ' ') ~ all (sieve))
    limit most;
end $$;
grant create on schema public to tilth_search;
alter function search_find(tsquery, text[], int, text[]) owner to tilth_search;
revoke create on schema public from tilth_search;
revoke all on function search_find(tsquery, text[], int, text[]) from public;
grant execute on function search_find(tsquery, text[], int, text[]) to tilth_request;
