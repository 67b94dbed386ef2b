-- What search reads: one entry for each record that can be found, and the dictionary of all words that occur in entries.
-- The words are folded by the program (case, diacritics, scripts), parted by single blanks.
create table search_entries (
  workspace_id uuid not null,
  record_id uuid not null,
  kind text not null,
  -- Whose standing ranks the entry: an account's own id, a person's account.
  account_id uuid,
  title text not null,
  detail text,
  name_words text not null,
  -- Where it belongs: a person's firm, an account's city and number.
  place_words text not null default '',
  -- E-mail addresses and web sites as words; telephone digits as `+4930…`, and `-…0394` read from the end.
  point_words text not null default '',
  -- Hash of all an entry is made of, so that a change that means nothing to search writes nothing.
  source bigint not null,
  constraint search_entries_pkey primary key (workspace_id, record_id)
);

-- Each word carries the last letters of its workspace's id, so that one workspace's words lie together. (The workspace as a column of its own,
-- through btree_gin, cost three times as much: every search then walked a list of all entries.) Entries of others that share the letters are left
-- out by the condition on workspace_id.
create index search_entries_words_idx on search_entries using gin ((array_to_tsvector(array_remove(string_to_array(
  right(workspace_id::text, 6) || replace(name_words || ' ' || place_words || ' ' || point_words, ' ', ' ' || right(workspace_id::text, 6)), ' '),
  right(workspace_id::text, 6))))) with (gin_pending_list_limit = 256);
create index search_entries_name_idx on search_entries (workspace_id, name_words collate "C", record_id);

-- `n` entries have the word; the empty word counts all entries. Telephone digits are not in it.
create table search_words (
  workspace_id uuid not null,
  word text collate "C" not null,
  n bigint not null,
  constraint search_words_pkey primary key (workspace_id, word)
) with (fillfactor = 80);

-- The letters that occur in the dictionary: what a mistyped letter may have been.
create table search_letters (
  workspace_id uuid not null,
  letter text collate "C" not null,
  constraint search_letters_pkey primary key (workspace_id, letter)
);

-- Full text search can't use its index under a row-level policy (its operator is not leakproof), so the function reads as a role whose
-- policy lets it see all and asks for the workspace of the transaction itself. It returns nothing where none is set.
create policy search_reads on search_entries for select to tilth_search using (true);
grant select on search_entries to tilth_search;

create function search_find(words tsquery, kinds text[], most int)
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
    limit most;
end $$;
grant create on schema public to tilth_search;
alter function search_find(tsquery, text[], int) owner to tilth_search;
revoke create on schema public from tilth_search;
revoke all on function search_find(tsquery, text[], int) from public;
grant execute on function search_find(tsquery, text[], int) to tilth_request;

-- New words wait in a list that every search reads from end to end; after many at once they are filed at once. Needs the index's owner.
create function search_tidy() returns void
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- Absent only while a bulk load fills the table.
  perform gin_clean_pending_list(index) from to_regclass('public.search_entries_words_idx') as index where index is not null;
end $$;
revoke all on function search_tidy() from public;
grant execute on function search_tidy() to tilth_request;
