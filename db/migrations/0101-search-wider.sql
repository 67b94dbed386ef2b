-- What an entry is found by, wider: the words of its postal addresses. The index is made anew, with them in it.
alter table search_entries add column address_words text not null default '';
drop index search_entries_words_idx;
create index search_entries_words_idx on search_entries using gin ((array_to_tsvector(array_remove(string_to_array(
  right(workspace_id::text, 6) || replace(name_words || ' ' || place_words || ' ' || point_words || ' ' || address_words, ' ', ' ' || right(workspace_id::text, 6)), ' '),
  right(workspace_id::text, 6))))) with (gin_pending_list_limit = 256);

drop function search_find(tsquery, text[], int, text[]);
create function search_find(words tsquery, kinds text[], most int, sieve text[] default null)
returns table (kind text, record_id uuid, account_id uuid, title text, detail text, name_words text, place_words text, point_words text, address_words text)
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
    select e.kind, e.record_id, e.account_id, e.title, e.detail, e.name_words, e.place_words, e.point_words, e.address_words
    from public.search_entries e
    where e.workspace_id = own
      and array_to_tsvector(array_remove(string_to_array(
        right(e.workspace_id::text, 6) || replace(e.name_words || ' ' || e.place_words || ' ' || e.point_words || ' ' || e.address_words, ' ', ' ' || right(e.workspace_id::text, 6)), ' '),
        right(e.workspace_id::text, 6))) @@ words
      and (kinds is null or e.kind = any (kinds))
      and (sieve is null or (' ' || e.name_words || ' ' || e.place_words || ' ' || e.point_words || ' ' || e.address_words || ' ') ~ all (sieve))
    limit most;
end $$;
grant create on schema public to tilth_search;
alter function search_find(tsquery, text[], int, text[]) owner to tilth_search;
revoke create on schema public from tilth_search;
revoke all on function search_find(tsquery, text[], int, text[]) from public;
grant execute on function search_find(tsquery, text[], int, text[]) to tilth_request;

-- The words of notes, and of what was noted of touches, folded by the program, each once. Whose they are is asked of the note or touch itself.
-- The dictionary counts them apart, behind a `~`.
create table search_texts (
  workspace_id uuid not null,
  record_id uuid not null,
  kind text not null constraint search_texts_kind_check check (kind in ('note', 'touch')),
  written_at timestamptz not null,
  words text not null,
  constraint search_texts_pkey primary key (workspace_id, record_id)
);
create index search_texts_words_idx on search_texts using gin ((array_to_tsvector(array_remove(string_to_array(
  right(workspace_id::text, 6) || replace(words, ' ', ' ' || right(workspace_id::text, 6)), ' '), right(workspace_id::text, 6))))) with (gin_pending_list_limit = 256);
create index search_texts_written_idx on search_texts (workspace_id, written_at);

-- As search_find: reads as a role that sees all, and asks for the workspace of the transaction itself. The newest first.
create policy search_reads on search_texts for select to tilth_search using (true);
grant select on search_texts to tilth_search;
create function search_find_texts(words tsquery, kinds text[], most int, sieve text[])
returns table (kind text, record_id uuid, written_at timestamptz)
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
    select t.kind, t.record_id, t.written_at
    from public.search_texts t
    where t.workspace_id = own
      and array_to_tsvector(array_remove(string_to_array(
        right(t.workspace_id::text, 6) || replace(t.words, ' ', ' ' || right(t.workspace_id::text, 6)), ' '), right(t.workspace_id::text, 6))) @@ search_find_texts.words
      and (kinds is null or t.kind = any (kinds))
      and (sieve is null or (' ' || t.words || ' ') ~ all (sieve))
    order by t.written_at desc
    limit most;
end $$;
grant create on schema public to tilth_search;
alter function search_find_texts(tsquery, text[], int, text[]) owner to tilth_search;
revoke create on schema public from tilth_search;
revoke all on function search_find_texts(tsquery, text[], int, text[]) from public;
grant execute on function search_find_texts(tsquery, text[], int, text[]) to tilth_request;

create or replace function search_tidy() returns void
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Absent only while a bulk load fills the tables.
  perform gin_clean_pending_list(index) from to_regclass('public.search_entries_words_idx') as index where index is not null;
  perform gin_clean_pending_list(index) from to_regclass('public.search_texts_words_idx') as index where index is not null;
end $$;

-- How far a workspace's entries and texts were made by the rules of this version; what an older one made is made again, bit by bit.
create table search_fills (
  workspace_id uuid not null,
  version int not null default 0,
  -- What is being gone through, and the last record of it that is done.
  at_kind text,
  at_id uuid,
  constraint search_fills_pkey primary key (workspace_id)
);

-- A number is looked up by its beginning, whatever the database's own order of letters.
alter table orders alter column number type text collate "C";
