-- What the migrations make. Written by bin/check --write; never by hand.

-- extensions

create extension btree_gin;
create extension pg_trgm;

-- functions

CREATE OR REPLACE FUNCTION public.list_names_like(pattern text, sieve text)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
AS $function$
declare
  own uuid := nullif(current_setting('app.workspace', true), '')::uuid;
begin
  return query
    select e.record_id from public.search_entries e
    where e.workspace_id = own and e.kind = 'account' and lower(e.title) like sieve and lower(e.title) || '' like pattern;
end $function$;
-- owner: tilth_search

CREATE OR REPLACE FUNCTION public.recognise_accounts(names text[])
 RETURNS TABLE(place integer, account_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select n.place::int, a.id
  from unnest(names) with ordinality as n (name, place)
  join accounts a on a.workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)
    and lower(regexp_replace(btrim(a.name), '\s+', ' ', 'g')) collate "C"
      = lower(regexp_replace(btrim(n.name collate "und-x-icu"), '\s+', ' ', 'g')) collate "C"
$function$;
-- owner: tilth_search

CREATE OR REPLACE FUNCTION public.search_find(words tsquery, kinds text[], most integer, sieve text[] DEFAULT NULL::text[])
 RETURNS TABLE(kind text, record_id uuid, account_id uuid, title text, detail text, name_words text, place_words text, point_words text, address_words text)
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
end $function$;
-- owner: tilth_search

CREATE OR REPLACE FUNCTION public.search_find_texts(words tsquery, kinds text[], most integer, sieve text[])
 RETURNS TABLE(kind text, record_id uuid, written_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET enable_indexscan TO 'off'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
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
end $function$;
-- owner: tilth_search

CREATE OR REPLACE FUNCTION public.search_tidy()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
begin
  -- Absent only while a bulk load fills the tables.
  perform gin_clean_pending_list(index) from to_regclass('public.search_entries_words_idx') as index where index is not null;
  perform gin_clean_pending_list(index) from to_regclass('public.search_texts_words_idx') as index where index is not null;
end $function$;
-- owner: the role that migrates

CREATE OR REPLACE FUNCTION public.set_stands(workspace uuid, set_id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$
  with recursive chain (id, n) as (
    select set_id, 0
    union all
    select s.undone_by_id, c.n + 1 from chain c
    join change_sets s on s.workspace_id = workspace and s.id = c.id where s.undone_by_id is not null)
  select max(c.n) % 2 = 0 from chain c
$function$;
-- owner: the role that migrates

CREATE OR REPLACE FUNCTION public.sound_zone(name text)
 RETURNS text
 LANGUAGE plpgsql
 STABLE STRICT
AS $function$
begin
  perform now() at time zone name;
  return name;
exception when others then
  return null;
end
$function$;
-- owner: the role that migrates


-- tables

create table absences (
  workspace_id uuid not null,
  person_id uuid not null,
  returns_on date not null,
  message_id uuid not null,
  told_at timestamp with time zone not null,
  constraint absences_pkey PRIMARY KEY (workspace_id, person_id)
);

create table account_knowledge (
  workspace_id uuid not null,
  account_id uuid not null,
  customer boolean not null,
  worth_minor bigint not null,
  demographic_wanted integer not null,
  demographic_known integer not null,
  demographic_fresh integer not null,
  behavioural_wanted integer not null,
  behavioural_known integer not null,
  behavioural_fresh integer not null,
  psychographic_wanted integer not null,
  psychographic_known integer not null,
  psychographic_fresh integer not null,
  transactional_wanted integer not null,
  transactional_known integer not null,
  transactional_fresh integer not null,
  blanks integer not null,
  missing_worth_minor bigint not null,
  stale_on date,
  constraint account_knowledge_pkey PRIMARY KEY (workspace_id, account_id)
);

create table account_parents (
  workspace_id uuid not null,
  account_id uuid not null,
  parent_id uuid not null,
  id uuid not null,
  created_at timestamp with time zone default now() not null,
  constraint account_parents_pkey PRIMARY KEY (workspace_id, account_id),
  constraint account_parents_other_check CHECK ((account_id <> parent_id))
);

create table account_story_reasons (
  workspace_id uuid not null,
  account_id uuid not null,
  reason_id uuid not null,
  id uuid not null,
  constraint account_story_reasons_pkey PRIMARY KEY (workspace_id, account_id, reason_id)
);

create table account_tags (
  workspace_id uuid not null,
  tag_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  constraint account_tags_pkey PRIMARY KEY (workspace_id, tag_id, account_id)
);

create table accounts (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  kind text default 'organisation'::text not null,
  industry text collate "und-x-icu",
  website text,
  number text,
  owner_id uuid,
  owner_ref text,
  story text,
  sample boolean default false not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint accounts_pkey PRIMARY KEY (workspace_id, id),
  constraint accounts_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'household'::text])))
);

create table address_reports (
  workspace_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  address text not null,
  contact_point_id uuid,
  status text,
  reason text not null,
  hard boolean not null,
  reported_at timestamp with time zone not null,
  touch_id uuid,
  proved boolean default false not null,
  believed boolean,
  decided_at timestamp with time zone,
  decided_by uuid,
  constraint address_reports_pkey PRIMARY KEY (workspace_id, message_id, address)
);

create table api_keys (
  id uuid not null,
  workspace_id uuid not null,
  name text not null,
  hash text not null,
  scope text not null,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint api_keys_hash_key UNIQUE (hash),
  constraint api_keys_pkey PRIMARY KEY (id),
  constraint api_keys_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])))
);

create table call_entries (
  workspace_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  place integer not null,
  touch_id uuid,
  tries integer default 0 not null,
  call_back boolean default false not null,
  closed_at timestamp with time zone,
  closed_as text,
  created_at timestamp with time zone default now() not null,
  constraint call_entries_pkey PRIMARY KEY (workspace_id, id)
);

create table call_lists (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  script_id uuid,
  purpose text not null,
  topic text,
  user_id uuid,
  asked integer not null,
  left_out jsonb default '[]'::jsonb not null,
  closed_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint call_lists_pkey PRIMARY KEY (workspace_id, id),
  constraint call_lists_purpose_check CHECK ((purpose = ANY (ARRAY['educate'::text, 'thank'::text, 'help'::text, 'listen'::text, 'invite'::text, 'ask'::text, 'sell'::text])))
);

create table call_scripts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  language text not null,
  words text not null,
  retired_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint call_scripts_pkey PRIMARY KEY (workspace_id, id)
);

create table card_changes (
  workspace_id uuid not null,
  person_id uuid not null,
  tick bigint not null,
  constraint card_changes_pkey PRIMARY KEY (workspace_id, person_id)
);

create table card_clocks (
  workspace_id uuid not null,
  ticks bigint default 0 not null,
  turned_on date,
  constraint card_clocks_pkey PRIMARY KEY (workspace_id)
);

create table card_removals (
  workspace_id uuid not null,
  user_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  device text not null,
  created_at timestamp with time zone not null,
  set_id uuid,
  constraint card_removals_pkey PRIMARY KEY (workspace_id, user_id, person_id)
);

create table cards (
  workspace_id uuid not null,
  person_id uuid not null,
  name text collate "C" not null,
  uid text collate "C" not null,
  text text not null,
  note_id uuid,
  came_at timestamp with time zone not null,
  constraint cards_pkey PRIMARY KEY (workspace_id, person_id)
);

create table change_sets (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  summary text default ''::text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text,
  import_id uuid,
  undoes_id uuid,
  undone_by_id uuid,
  created_at timestamp with time zone not null,
  constraint change_sets_pkey PRIMARY KEY (workspace_id, id),
  constraint change_sets_actor_check CHECK ((actor_kind = ANY (ARRAY['user'::text, 'key'::text, 'command'::text, 'system'::text])))
);

create table changes (
  workspace_id uuid not null,
  set_id uuid not null,
  id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  op text not null,
  fields jsonb,
  constraint changes_pkey PRIMARY KEY (workspace_id, set_id, id),
  constraint changes_op_check CHECK ((op = ANY (ARRAY['created'::text, 'updated'::text, 'removed'::text])))
);

create table channel_providers (
  workspace_id uuid not null,
  id uuid not null,
  channel text not null,
  name text not null,
  url text not null,
  sender text not null,
  help_words text default ''::text not null,
  removed_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint channel_providers_pkey PRIMARY KEY (workspace_id, id),
  constraint channel_providers_channel_check CHECK ((channel = ANY (ARRAY['call'::text, 'text'::text])))
);

create table check_points (
  workspace_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  buying_role text not null,
  started_on date,
  ended_on date,
  last_heard_at timestamp with time zone,
  constraint check_points_pkey PRIMARY KEY (workspace_id, account_id, person_id)
);

create table consent_wording_versions (
  workspace_id uuid not null,
  id uuid not null,
  wording_id uuid not null,
  version integer not null,
  texts jsonb not null,
  created_at timestamp with time zone default now() not null,
  constraint consent_wording_versions_pkey PRIMARY KEY (workspace_id, id),
  constraint consent_wording_versions_version_check CHECK ((version > 0))
);

create table consent_wordings (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  purposes text[],
  channels text[],
  removed_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint consent_wordings_pkey PRIMARY KEY (workspace_id, id)
);

create table consents (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  said_as uuid not null,
  stands_for uuid[] not null,
  purpose text,
  channel text,
  state text not null,
  address text,
  wording_version_id uuid,
  language text,
  source text not null,
  evidence text not null,
  touch_id uuid,
  confirms_id uuid,
  ip text,
  happened_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  constraint consents_pkey PRIMARY KEY (workspace_id, id),
  constraint consents_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'parcel'::text, 'text'::text, 'social'::text, 'visit'::text]))),
  constraint consents_purpose_check CHECK ((purpose = ANY (ARRAY['educate'::text, 'thank'::text, 'help'::text, 'listen'::text, 'invite'::text, 'ask'::text, 'sell'::text]))),
  constraint consents_source_check CHECK ((source = ANY (ARRAY['manual'::text, 'form'::text, 'double-opt-in'::text, 'preferences'::text, 'unsubscribe'::text, 'import'::text, 'api'::text]))),
  constraint consents_stands_check CHECK ((said_as = ANY (stands_for))),
  constraint consents_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'given'::text, 'refused'::text, 'withdrawn'::text])))
);

create table contact_limits (
  workspace_id uuid not null,
  id uuid not null,
  scope text not null,
  channel text,
  at_most integer not null,
  hours integer not null,
  created_at timestamp with time zone default now() not null,
  constraint contact_limits_pkey PRIMARY KEY (workspace_id, id),
  constraint contact_limits_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'parcel'::text, 'text'::text, 'social'::text, 'visit'::text]))),
  constraint contact_limits_hours_check CHECK ((hours > 0)),
  constraint contact_limits_most_check CHECK ((at_most >= 0)),
  constraint contact_limits_scope_check CHECK ((scope = ANY (ARRAY['person'::text, 'account'::text])))
);

create table contact_points (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  kind text not null,
  label text,
  value text not null,
  normal text not null,
  street text,
  city text collate "und-x-icu",
  region text,
  postal_code text,
  country text,
  state text default 'unverified'::text not null,
  state_on date,
  preferred boolean default false not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint contact_points_pkey PRIMARY KEY (workspace_id, id),
  constraint contact_points_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'postal'::text, 'social'::text]))),
  constraint contact_points_one_owner_check CHECK ((num_nonnulls(account_id, person_id) = 1)),
  constraint contact_points_state_check CHECK ((state = ANY (ARRAY['unverified'::text, 'verified'::text, 'dead'::text])))
);

create table conversation_answers (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  touch_id uuid,
  user_id uuid,
  waited_since timestamp with time zone,
  answered_at timestamp with time zone not null,
  state text not null,
  constraint conversation_answers_pkey PRIMARY KEY (workspace_id, id),
  constraint conversation_answers_state_check CHECK ((state = ANY (ARRAY['open'::text, 'held'::text, 'left'::text, 'lost'::text])))
);

create table conversation_notes (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  words text not null,
  user_id uuid,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint conversation_notes_pkey PRIMARY KEY (workspace_id, id)
);

create table conversation_readers (
  workspace_id uuid not null,
  conversation_id uuid not null,
  user_id uuid not null,
  writing boolean default false not null,
  seen_at timestamp with time zone not null,
  constraint conversation_readers_pkey PRIMARY KEY (workspace_id, conversation_id, user_id)
);

create table conversations (
  workspace_id uuid not null,
  id uuid not null,
  subject text not null,
  account_id uuid,
  person_id uuid,
  user_id uuid,
  state text not null,
  waiting_since timestamp with time zone,
  answered_minutes integer,
  last_at timestamp with time zone not null,
  private_to uuid,
  touch_id uuid,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  channel text default 'email'::text not null,
  constraint conversations_pkey PRIMARY KEY (workspace_id, id),
  constraint conversations_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'text'::text]))),
  constraint conversations_state_check CHECK ((state = ANY (ARRAY['ours'::text, 'theirs'::text, 'done'::text])))
);

create table country_rules (
  workspace_id uuid not null,
  id uuid not null,
  country text not null,
  names text[] not null,
  channel text not null,
  audience text not null,
  need text not null,
  soft_days integer,
  source text default ''::text not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint country_rules_pkey PRIMARY KEY (workspace_id, id),
  constraint country_rules_audience_check CHECK ((audience = ANY (ARRAY['business'::text, 'private'::text]))),
  constraint country_rules_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'parcel'::text, 'text'::text, 'social'::text, 'visit'::text]))),
  constraint country_rules_days_check CHECK ((soft_days > 0)),
  constraint country_rules_need_check CHECK ((need = ANY (ARRAY['none'::text, 'soft'::text, 'consent'::text]))),
  constraint country_rules_soft_check CHECK (((soft_days IS NULL) OR (need = 'soft'::text)))
);

create table counts (
  workspace_id uuid not null,
  name text not null,
  id uuid not null,
  n bigint not null,
  constraint counts_pkey PRIMARY KEY (workspace_id, name, id)
);

create table custom_fields (
  workspace_id uuid not null,
  id uuid not null,
  record_kind text not null,
  label text not null,
  kind text not null,
  choices text[],
  "position" integer default 0 not null,
  revision integer default 1 not null,
  removed_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint custom_fields_pkey PRIMARY KEY (workspace_id, id),
  constraint custom_fields_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'number'::text, 'money'::text, 'date'::text, 'choice'::text, 'yes-no'::text]))),
  constraint custom_fields_record_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'person'::text])))
);

create table custom_values (
  workspace_id uuid not null,
  field_id uuid not null,
  record_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  text_value text collate "und-x-icu",
  number_value double precision,
  amount_minor bigint,
  currency text,
  date_value date,
  constraint custom_values_pkey PRIMARY KEY (workspace_id, field_id, record_id)
);

create table devices (
  id uuid not null,
  workspace_id uuid not null,
  user_id uuid not null,
  name text not null,
  hash text not null,
  scope text not null,
  books text[] not null,
  last_used_at timestamp with time zone,
  last_program text,
  revoked_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint devices_hash_key UNIQUE (hash),
  constraint devices_pkey PRIMARY KEY (id),
  constraint devices_books_check CHECK (((books <@ ARRAY['mine'::text, 'all'::text]) AND (cardinality(books) > 0))),
  constraint devices_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'write'::text])))
);

create table dkim_keys (
  workspace_id uuid not null,
  id uuid not null,
  domain text not null,
  selector text not null,
  algorithm text not null,
  public_key text not null,
  created_at timestamp with time zone not null,
  retired_at timestamp with time zone,
  constraint dkim_keys_pkey PRIMARY KEY (workspace_id, id),
  constraint dkim_keys_algorithm_check CHECK ((algorithm = ANY (ARRAY['rsa-2048'::text, 'ed25519'::text])))
);

create table domain_reports (
  workspace_id uuid not null,
  id uuid not null,
  domain text not null,
  account_id uuid,
  task_id uuid,
  addresses integer not null,
  reported_at timestamp with time zone not null,
  constraint domain_reports_pkey PRIMARY KEY (workspace_id, domain)
);

create table employments (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  title text,
  buying_role text,
  started_on date,
  ended_on date,
  evidence text default 'manual'::text not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  confidence_percent smallint,
  end_evidence text,
  end_confidence_percent smallint,
  constraint employments_pkey PRIMARY KEY (workspace_id, id),
  constraint employments_buying_role_check CHECK ((buying_role = ANY (ARRAY['decides'::text, 'influences'::text, 'uses'::text, 'pays'::text, 'champions'::text]))),
  constraint employments_confidence_check CHECK (((confidence_percent >= 0) AND (confidence_percent <= 100))),
  constraint employments_dates_check CHECK ((ended_on >= started_on)),
  constraint employments_end_confidence_check CHECK (((end_confidence_percent >= 0) AND (end_confidence_percent <= 100)))
);

create table errands (
  workspace_id uuid not null,
  id uuid not null,
  touch_id uuid not null,
  task_id uuid not null,
  kind text not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  what text not null,
  link text,
  gift_id uuid,
  quantity integer default 1 not null,
  cost_minor bigint,
  currency text,
  lines text[] default '{}'::text[] not null,
  carrier text,
  tracking text,
  due_on date not null,
  done_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  arrived_on date,
  constraint errands_pkey PRIMARY KEY (workspace_id, id),
  constraint errands_kind_check CHECK ((kind = ANY (ARRAY['parcel'::text, 'card'::text, 'social'::text, 'visit'::text]))),
  constraint errands_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000)))
);

create table exchange_rates (
  workspace_id uuid not null,
  id uuid not null,
  currency text not null,
  quote text not null,
  valid_on date not null,
  rate numeric not null,
  created_at timestamp with time zone default now() not null,
  constraint exchange_rates_pkey PRIMARY KEY (workspace_id, id),
  constraint exchange_rates_rate_check CHECK ((rate > (0)::numeric))
);

create table export_files (
  workspace_id uuid not null,
  id uuid not null,
  what text not null,
  format text not null,
  wish jsonb not null,
  state text not null,
  turn uuid,
  rows bigint default 0 not null,
  of_rows bigint,
  bytes bigint,
  fault jsonb,
  cancel_asked boolean default false not null,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  beat_at timestamp with time zone,
  finished_at timestamp with time zone,
  expires_at timestamp with time zone,
  user_id uuid,
  constraint export_files_pkey PRIMARY KEY (workspace_id, id),
  constraint export_files_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'gone'::text])))
);

create table field_choices (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  field text not null,
  source_id uuid not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint field_choices_pkey PRIMARY KEY (workspace_id, id),
  constraint field_choices_one_check CHECK (((account_id IS NULL) <> (person_id IS NULL)))
);

create table folded_records (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  merge_id uuid not null,
  whole jsonb,
  constraint folded_records_pkey PRIMARY KEY (workspace_id, id),
  constraint folded_records_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text, 'contact-point'::text]))),
  constraint folded_records_one_place_check CHECK ((num_nonnulls(account_id, person_id, contact_point_id) = 1))
);

create table gift_moves (
  workspace_id uuid not null,
  id uuid not null,
  gift_id uuid not null,
  errand_id uuid,
  change integer not null,
  reason text not null,
  user_id uuid,
  created_at timestamp with time zone not null,
  constraint gift_moves_pkey PRIMARY KEY (workspace_id, id),
  constraint gift_moves_change_check CHECK ((change <> 0))
);

create table gifts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  cost_minor bigint not null,
  currency text not null,
  low_at integer default 0 not null,
  retired_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint gifts_pkey PRIMARY KEY (workspace_id, id),
  constraint gifts_cost_check CHECK ((cost_minor >= 0))
);

create table handovers (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  from_user_id uuid,
  to_user_id uuid not null,
  reason text,
  ended_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint handovers_pkey PRIMARY KEY (workspace_id, id)
);

create table holidays (
  workspace_id uuid not null,
  day date not null,
  country text default ''::text not null,
  name text not null,
  constraint holidays_pkey PRIMARY KEY (workspace_id, day, country)
);

create table idempotency_keys (
  workspace_id uuid not null,
  key text not null,
  request_hash text not null,
  status integer,
  response jsonb,
  created_at timestamp with time zone default now() not null,
  holder uuid,
  done boolean default false not null,
  constraint idempotency_keys_pkey PRIMARY KEY (workspace_id, key)
);

create table import_rows (
  workspace_id uuid not null,
  import_id uuid not null,
  id uuid not null,
  file integer not null,
  line bigint not null,
  outcome text not null,
  reason text not null,
  raw text not null,
  record_key text,
  constraint import_rows_pkey PRIMARY KEY (workspace_id, import_id, id),
  constraint import_rows_outcome_check CHECK ((outcome = ANY (ARRAY['skipped'::text, 'failed'::text])))
);

create table import_sightings (
  workspace_id uuid not null,
  import_id uuid not null,
  kind text not null,
  key_hash text collate "C" not null,
  row_hash text not null,
  constraint import_sightings_pkey PRIMARY KEY (workspace_id, import_id, kind, key_hash)
);

create table imports (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  set_id uuid,
  kind text not null,
  state text not null,
  dry_run boolean default false not null,
  options jsonb default '{}'::jsonb not null,
  files jsonb default '[]'::jsonb not null,
  read bigint default 0 not null,
  created bigint default 0 not null,
  updated bigint default 0 not null,
  unchanged bigint default 0 not null,
  skipped bigint default 0 not null,
  failed bigint default 0 not null,
  at_file integer default 0 not null,
  at_row bigint default 0 not null,
  at_bytes bigint default 0 not null,
  bytes bigint default 0 not null,
  examples jsonb,
  fault jsonb,
  cancel_asked boolean default false not null,
  created_at timestamp with time zone default now() not null,
  started_at timestamp with time zone,
  beat_at timestamp with time zone,
  finished_at timestamp with time zone,
  strangers jsonb,
  confirmed_at timestamp with time zone,
  confirmed_by text,
  proposed integer,
  constraint imports_pkey PRIMARY KEY (workspace_id, id),
  constraint imports_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undone'::text])))
);

create table installation (
  name text not null,
  value jsonb not null,
  updated_at timestamp with time zone default now() not null,
  constraint installation_pkey PRIMARY KEY (name)
);

create table invitations (
  id uuid not null,
  workspace_id uuid not null,
  token_hash text not null,
  role text not null,
  invited_by uuid,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  constraint invitations_token_key UNIQUE (token_hash),
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'member'::text, 'reader'::text])))
);

create table items (
  workspace_id uuid not null,
  id uuid not null,
  title text collate "und-x-icu" not null,
  kind text not null,
  link text,
  words text,
  topics text[] default '{}'::text[] not null,
  industries text[] default '{}'::text[] not null,
  fresh_until date,
  sample boolean default false not null,
  retired_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint items_pkey PRIMARY KEY (workspace_id, id),
  constraint items_kind_check CHECK ((kind = ANY (ARRAY['article'::text, 'guide'::text, 'report'::text, 'occasion'::text, 'introduction'::text, 'thanks'::text, 'gift'::text])))
);

create table known_hosts (
  workspace_id uuid not null,
  host text collate "C" not null,
  port integer not null,
  fingerprint text not null,
  seen_at timestamp with time zone not null,
  constraint known_hosts_pkey PRIMARY KEY (workspace_id, host, port)
);

create table letter_batches (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  template_id uuid not null,
  item_id uuid,
  language text not null,
  purpose text not null,
  paper_window text not null,
  layout text,
  enclosures text[] not null,
  sender jsonb not null,
  asked integer not null,
  left_out jsonb default '[]'::jsonb not null,
  user_id uuid,
  dated_on date not null,
  printed_at timestamp with time zone,
  posted_at timestamp with time zone,
  posted_by uuid,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint letter_batches_pkey PRIMARY KEY (workspace_id, id)
);

create table letter_senders (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  street text not null,
  postal_code text default ''::text not null,
  city text not null,
  region text,
  country text not null,
  foot text default ''::text not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint letter_senders_pkey PRIMARY KEY (workspace_id, id),
  constraint letter_senders_country_check CHECK ((country ~ '^[A-Z]{2}$'::text))
);

create table letter_templates (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  sender_id uuid not null,
  language text not null,
  purpose text not null,
  topic text,
  benefit text,
  subject text default ''::text not null,
  words text not null,
  enclosures text[] default '{}'::text[] not null,
  paper_window text default 'din-left'::text not null,
  layout text,
  retired_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint letter_templates_pkey PRIMARY KEY (workspace_id, id),
  constraint letter_templates_purpose_check CHECK ((purpose = ANY (ARRAY['educate'::text, 'thank'::text, 'help'::text, 'listen'::text, 'invite'::text, 'ask'::text, 'sell'::text]))),
  constraint letter_templates_window_check CHECK ((paper_window = ANY (ARRAY['din-left'::text, 'din-right'::text, 'us-10'::text])))
);

create table letters (
  workspace_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  touch_id uuid not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  code text not null,
  place integer not null,
  lines text[] not null,
  country text not null,
  postal_code text,
  subject text not null,
  words text not null,
  blanks text[] default '{}'::text[] not null,
  returned_at timestamp with time zone,
  return_reason text,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint letters_pkey PRIMARY KEY (workspace_id, id),
  constraint letters_return_check CHECK ((return_reason = ANY (ARRAY['moved'::text, 'unknown'::text, 'refused'::text, 'other'::text])))
);

create table mail_events (
  workspace_id uuid not null,
  id uuid not null,
  touch_id uuid not null,
  touch_created_at timestamp with time zone not null,
  mailing_id uuid not null,
  kind text not null,
  target text,
  head boolean not null,
  prefetch boolean not null,
  agent text not null,
  happened_at timestamp with time zone not null,
  class text,
  reason text,
  constraint mail_events_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_events_class_check CHECK ((class = ANY (ARRAY['human'::text, 'machine'::text]))),
  constraint mail_events_kind_check CHECK ((kind = ANY (ARRAY['picture'::text, 'link'::text, 'trap'::text]))),
  constraint mail_events_target_check CHECK (((kind = 'link'::text) = (target IS NOT NULL)))
);

create table mail_images (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  type text not null,
  bytes bytea not null,
  created_at timestamp with time zone not null,
  constraint mail_images_pkey PRIMARY KEY (workspace_id, id),
  constraint mail_images_type_check CHECK ((type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/gif'::text, 'image/webp'::text])))
);

create table mail_templates (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  subject text not null,
  text text not null,
  html text,
  revision integer default 1 not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  purpose text default 'educate'::text not null,
  topic text,
  language text default 'en'::text not null,
  mjml text,
  retired_at timestamp with time zone,
  constraint mail_templates_pkey PRIMARY KEY (workspace_id, id)
);

create table mailbox_entries (
  workspace_id uuid not null,
  folder_id uuid not null,
  validity text not null,
  uid bigint not null,
  mailbox_id uuid not null,
  outcome text not null,
  reason text,
  message_id uuid,
  constraint mailbox_entries_pkey PRIMARY KEY (workspace_id, folder_id, validity, uid),
  constraint mailbox_entries_outcome_check CHECK ((outcome = ANY (ARRAY['stored'::text, 'skipped'::text, 'failed'::text])))
);

create table mailbox_folders (
  workspace_id uuid not null,
  mailbox_id uuid not null,
  id uuid not null,
  path text not null,
  validity text not null,
  seen_uid bigint default 0 not null,
  constraint mailbox_folders_pkey PRIMARY KEY (workspace_id, mailbox_id, id)
);

create table mailboxes (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  address text not null,
  host text,
  port integer,
  security text default 'tls'::text not null,
  login text,
  auth text default 'password'::text not null,
  user_id uuid,
  never_folders text[] default '{}'::text[] not null,
  never_domains text[] default '{}'::text[] not null,
  since_on date,
  state text default 'active'::text not null,
  fault jsonb,
  synced_at timestamp with time zone,
  lease uuid,
  leased_until timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint mailboxes_pkey PRIMARY KEY (workspace_id, id),
  constraint mailboxes_auth_check CHECK ((auth = ANY (ARRAY['password'::text, 'oauth'::text]))),
  constraint mailboxes_kind_check CHECK ((kind = ANY (ARRAY['imap'::text, 'drop'::text]))),
  constraint mailboxes_security_check CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text]))),
  constraint mailboxes_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'stopped'::text])))
);

create table mailing_recipients (
  workspace_id uuid not null,
  mailing_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  account_id uuid,
  constraint mailing_recipients_pkey PRIMARY KEY (workspace_id, mailing_id, person_id)
);

create table mailings (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  sender_id uuid not null,
  purpose text not null,
  topic text,
  subject text not null,
  text text not null,
  html text,
  state text default 'draft'::text not null,
  user_id uuid,
  revision integer default 1 not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  stopped_at timestamp with time zone,
  language text default 'en'::text not null,
  mjml text,
  template_id uuid,
  item_id uuid,
  benefit text,
  audience jsonb,
  left_out jsonb default '[]'::jsonb not null,
  tracked boolean default false not null,
  constraint mailings_pkey PRIMARY KEY (workspace_id, id),
  constraint mailings_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'started'::text, 'stopped'::text])))
);

create table match_keys (
  workspace_id uuid not null,
  kind text not null,
  key integer not null,
  record_id uuid not null,
  constraint match_keys_pkey PRIMARY KEY (workspace_id, kind, key, record_id),
  constraint match_keys_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text])))
);

create table match_models (
  workspace_id uuid not null,
  kind text not null,
  records integer not null,
  model jsonb not null,
  learned_at timestamp with time zone not null,
  constraint match_models_pkey PRIMARY KEY (workspace_id, kind),
  constraint match_models_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text])))
);

create table match_pairs (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  a_id uuid not null,
  b_id uuid not null,
  probability double precision,
  weights jsonb default '[]'::jsonb not null,
  state text default 'open'::text not null,
  found_at timestamp with time zone default now() not null,
  decided_at timestamp with time zone,
  decided_by uuid,
  evidence double precision,
  constraint match_pairs_pkey PRIMARY KEY (workspace_id, id),
  constraint match_pairs_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text]))),
  constraint match_pairs_order_check CHECK ((a_id < b_id)),
  constraint match_pairs_state_check CHECK ((state = ANY (ARRAY['open'::text, 'merged'::text, 'never'::text, 'left'::text])))
);

create table match_runs (
  workspace_id uuid not null,
  id uuid not null,
  state text default 'waiting'::text not null,
  step text default 'keys'::text not null,
  at_kind text default 'account'::text not null,
  at_id uuid,
  done integer default 0 not null,
  total integer default 0 not null,
  found integer default 0 not null,
  cancel_asked boolean default false not null,
  problem text,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  constraint match_runs_pkey PRIMARY KEY (workspace_id, id),
  constraint match_runs_kind_check CHECK ((at_kind = ANY (ARRAY['account'::text, 'person'::text]))),
  constraint match_runs_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'cancelled'::text, 'failed'::text]))),
  constraint match_runs_step_check CHECK ((step = ANY (ARRAY['keys'::text, 'model'::text, 'pairs'::text])))
);

create table match_waiting (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  ids uuid[] not null,
  keyed boolean default false not null,
  created_at timestamp with time zone not null,
  constraint match_waiting_pkey PRIMARY KEY (workspace_id, id),
  constraint match_waiting_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text])))
);

create table merge_moves (
  workspace_id uuid not null,
  merge_id uuid not null,
  id uuid not null,
  record_kind text not null,
  column_name text not null,
  from_id uuid not null,
  to_id uuid not null,
  ids uuid[] not null,
  constraint merge_moves_pkey PRIMARY KEY (workspace_id, merge_id, id)
);

create table merge_rules (
  workspace_id uuid not null,
  kind text not null,
  id uuid not null,
  by_itself boolean default false not null,
  precision_bar double precision default 0.995 not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint merge_rules_pkey PRIMARY KEY (workspace_id, kind),
  constraint merge_rules_bar_check CHECK (((precision_bar >= (0.9)::double precision) AND (precision_bar <= (1)::double precision))),
  constraint merge_rules_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text])))
);

create table merges (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  kept_id uuid not null,
  folded_id uuid not null,
  folded_name text not null,
  how text not null,
  probability double precision,
  winners jsonb default '{}'::jsonb not null,
  set_id uuid not null,
  undone_at timestamp with time zone,
  undone_set_id uuid,
  created_at timestamp with time zone not null,
  constraint merges_pkey PRIMARY KEY (workspace_id, id),
  constraint merges_how_check CHECK ((how = ANY (ARRAY['hand'::text, 'question'::text, 'itself'::text]))),
  constraint merges_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text])))
);

create table message_keys (
  workspace_id uuid not null,
  key text not null,
  message_id uuid not null,
  message_created_at timestamp with time zone not null,
  conversation_id uuid,
  print text not null,
  constraint message_keys_pkey PRIMARY KEY (workspace_id, key)
);

create table message_sources (
  workspace_id uuid not null,
  message_id uuid not null,
  raw bytea not null,
  constraint message_sources_pkey PRIMARY KEY (workspace_id, message_id)
);

create table messages (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamp with time zone not null,
  direction text not null,
  kind text not null,
  conversation_id uuid,
  internet_id text,
  subject text not null,
  from_name text,
  from_address text,
  recipients jsonb default '[]'::jsonb not null,
  sent_at timestamp with time zone not null,
  written text not null,
  quoted text,
  signature text,
  attachments jsonb default '[]'::jsonb not null,
  bytes integer not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  touch_id uuid,
  about_touch_id uuid,
  told jsonb,
  private_to uuid,
  constraint messages_pkey PRIMARY KEY (workspace_id, id, created_at),
  constraint messages_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint messages_kind_check CHECK ((kind = ANY (ARRAY['human'::text, 'auto-reply'::text, 'left'::text, 'bounce'::text, 'complaint'::text, 'unsubscribe'::text, 'receipt'::text])))
) partition by range (created_at);

create table migrations (
  number integer not null,
  name text not null,
  ran_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (number)
);

create table move_questions (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  against_account_id uuid not null,
  employment_id uuid not null,
  against_employment_id uuid not null,
  told_by text,
  against_told_by text,
  evidence text not null,
  confidence_percent smallint not null,
  answer text,
  answered_at timestamp with time zone,
  answered_by uuid,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint move_questions_pkey PRIMARY KEY (workspace_id, id),
  constraint move_questions_answer_check CHECK ((answer = ANY (ARRAY['moved'::text, 'both'::text, 'wrong'::text])))
);

create table moves (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid,
  from_employment_id uuid not null,
  to_employment_id uuid,
  moved_on date not null,
  evidence text not null,
  told_by text,
  confidence_percent smallint not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  message_id uuid,
  constraint moves_pkey PRIMARY KEY (workspace_id, id),
  constraint moves_confidence_check CHECK (((confidence_percent >= 0) AND (confidence_percent <= 100)))
);

create table notes (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  words text not null,
  author_id uuid,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint notes_pkey PRIMARY KEY (workspace_id, id)
);

create table notices (
  workspace_id uuid not null,
  id uuid not null,
  topic text not null,
  ids uuid[] not null,
  created_at timestamp with time zone default now() not null,
  constraint notices_pkey PRIMARY KEY (workspace_id, id)
);

create table order_lines (
  workspace_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  product_id uuid,
  product_ref text,
  quantity numeric default 1 not null,
  unit_price numeric default 0 not null,
  discount numeric default 0 not null,
  amount_minor bigint not null,
  created_at timestamp with time zone default now() not null,
  constraint order_lines_pkey PRIMARY KEY (workspace_id, id),
  constraint order_lines_discount_check CHECK (((discount >= (0)::numeric) AND (discount <= (1)::numeric)))
);

create table orders (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid,
  number text collate "C",
  state text default 'open'::text not null,
  ordered_on date not null,
  cleared_on date,
  cancelled_on date,
  currency text not null,
  total_minor bigint,
  amount_minor bigint default 0 not null,
  freight_minor bigint,
  seller_ref text,
  note text,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  person_ref text collate "C",
  constraint orders_pkey PRIMARY KEY (workspace_id, id),
  constraint orders_state_check CHECK ((state = ANY (ARRAY['open'::text, 'cleared'::text, 'cancelled'::text])))
);

create table outgoing (
  workspace_id uuid not null,
  touch_id uuid not null,
  touch_created_at timestamp with time zone not null,
  channel text not null,
  sender_id uuid,
  batch_id uuid,
  due_at timestamp with time zone not null,
  content jsonb default '{}'::jsonb not null,
  attempts integer default 0 not null,
  waits_for text,
  lease uuid,
  leased_until timestamp with time zone,
  handed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  tried_at timestamp with time zone,
  constraint outgoing_pkey PRIMARY KEY (workspace_id, touch_id)
);

create table outgoing_files (
  workspace_id uuid not null,
  id uuid not null,
  user_id uuid,
  touch_id uuid,
  place integer default 0 not null,
  name text not null,
  type text not null,
  size_bytes integer not null,
  content bytea not null,
  created_at timestamp with time zone not null,
  constraint outgoing_files_pkey PRIMARY KEY (workspace_id, id)
);

create table pauses (
  workspace_id uuid not null,
  id uuid not null,
  channel text,
  sender_id uuid,
  batch_id uuid,
  reason text default ''::text not null,
  user_id uuid,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint pauses_pkey PRIMARY KEY (workspace_id, id)
);

create table people (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  given_name text,
  family_name text collate "und-x-icu",
  honorific text,
  birthday date,
  language text,
  time_zone text,
  sample boolean default false not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint people_pkey PRIMARY KEY (workspace_id, id)
);

create table person_tags (
  workspace_id uuid not null,
  tag_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  constraint person_tags_pkey PRIMARY KEY (workspace_id, tag_id, person_id)
);

create table plays (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null,
  move_id uuid not null,
  account_id uuid,
  person_id uuid not null,
  task_id uuid not null,
  created_at timestamp with time zone default now() not null,
  constraint plays_pkey PRIMARY KEY (workspace_id, id),
  constraint plays_kind_check CHECK ((kind = ANY (ARRAY['hold'::text, 'follow'::text])))
);

create table preferences (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  topics_on uuid[] default '{}'::uuid[] not null,
  topics_off uuid[] default '{}'::uuid[] not null,
  channels_off text[] default '{}'::text[] not null,
  rhythm_days integer,
  paused_until date,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  tracking text,
  constraint preferences_pkey PRIMARY KEY (workspace_id, id),
  constraint preferences_rhythm_check CHECK ((rhythm_days > 0)),
  constraint preferences_tracking_check CHECK ((tracking = ANY (ARRAY['yes'::text, 'no'::text])))
);

create table products (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  number text,
  product_group text,
  unit text,
  price_minor bigint,
  cost_minor bigint,
  currency text,
  discontinued boolean default false not null,
  sample boolean default false not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint products_pkey PRIMARY KEY (workspace_id, id)
);

create table promise_states (
  workspace_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  gap_days integer,
  reason text,
  created_at timestamp with time zone default now() not null,
  constraint promise_states_pkey PRIMARY KEY (workspace_id, account_id),
  constraint promise_states_gap_check CHECK (((gap_days >= 1) AND (gap_days <= 3660)))
);

create table promise_weeks (
  workspace_id uuid not null,
  account_id uuid not null,
  week_on date not null,
  customer_weeks integer not null,
  kept_weeks integer not null,
  constraint promise_weeks_pkey PRIMARY KEY (workspace_id, account_id)
);

create table promises (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  longest_gap_days integer default 42 not null,
  shortest_gap_days integer default 7 not null,
  is_default boolean default false not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint promises_pkey PRIMARY KEY (workspace_id, id),
  constraint promises_longest_check CHECK (((longest_gap_days >= 1) AND (longest_gap_days <= 3660)))
);

create table provider_events (
  workspace_id uuid not null,
  provider_id uuid not null,
  event_id text not null,
  id uuid not null,
  touch_id uuid,
  kind text not null,
  told jsonb not null,
  created_at timestamp with time zone not null,
  constraint provider_events_pkey PRIMARY KEY (workspace_id, provider_id, event_id)
);

create table quiet_hours (
  workspace_id uuid not null,
  channel text not null,
  from_minute integer not null,
  to_minute integer not null,
  days integer[] default '{}'::integer[] not null,
  holidays boolean default true not null,
  constraint quiet_hours_pkey PRIMARY KEY (workspace_id, channel),
  constraint quiet_hours_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'parcel'::text, 'text'::text, 'social'::text, 'visit'::text]))),
  constraint quiet_hours_from_check CHECK (((from_minute >= 0) AND (from_minute <= 1439))),
  constraint quiet_hours_to_check CHECK (((to_minute >= 0) AND (to_minute <= 1439)))
);

create table refunds (
  workspace_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  account_id uuid not null,
  refunded_on date not null,
  currency text not null,
  amount_minor bigint not null,
  reason text,
  created_at timestamp with time zone default now() not null,
  revision integer default 1 not null,
  constraint refunds_pkey PRIMARY KEY (workspace_id, id),
  constraint refunds_amount_check CHECK ((amount_minor >= 0))
);

create table relationships (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  status text not null,
  started_on date,
  ended_on date,
  reason text,
  created_at timestamp with time zone default now() not null,
  constraint relationships_pkey PRIMARY KEY (workspace_id, id),
  constraint relationships_dates_check CHECK ((ended_on >= started_on)),
  constraint relationships_status_check CHECK ((status = ANY (ARRAY['prospect'::text, 'customer'::text, 'lapsed'::text, 'former'::text, 'partner'::text, 'competitor'::text])))
);

create table remote_cards (
  workspace_id uuid not null,
  source_id uuid not null,
  href text collate "C" not null,
  uid text collate "C" not null,
  etag text not null,
  text text not null,
  came_at timestamp with time zone not null,
  constraint remote_cards_pkey PRIMARY KEY (workspace_id, source_id, href)
);

create table reply_templates (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  words text not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint reply_templates_pkey PRIMARY KEY (workspace_id, id)
);

create table saved_views (
  workspace_id uuid not null,
  id uuid not null,
  screen text not null,
  name text collate "und-x-icu" not null,
  owner_id uuid,
  shared boolean default false not null,
  shape jsonb not null,
  "position" integer default 0 not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint saved_views_pkey PRIMARY KEY (workspace_id, id),
  constraint saved_views_screen_check CHECK ((screen = ANY (ARRAY['customers'::text, 'prospects'::text, 'people'::text, 'products'::text, 'library'::text])))
);

create table sealed_secrets (
  workspace_id uuid not null,
  owner_kind text not null,
  owner_id uuid not null,
  name text not null,
  key_id text not null,
  sealed bytea not null,
  created_at timestamp with time zone not null,
  constraint sealed_secrets_pkey PRIMARY KEY (workspace_id, owner_kind, owner_id, name)
);

create table search_entries (
  workspace_id uuid not null,
  record_id uuid not null,
  kind text not null,
  account_id uuid,
  title text not null,
  detail text,
  name_words text not null,
  place_words text default ''::text not null,
  point_words text default ''::text not null,
  source bigint not null,
  address_words text default ''::text not null,
  constraint search_entries_pkey PRIMARY KEY (workspace_id, record_id)
);

create table search_fills (
  workspace_id uuid not null,
  version integer default 0 not null,
  at_kind text,
  at_id uuid,
  constraint search_fills_pkey PRIMARY KEY (workspace_id)
);

create table search_letters (
  workspace_id uuid not null,
  letter text collate "C" not null,
  constraint search_letters_pkey PRIMARY KEY (workspace_id, letter)
);

create table search_texts (
  workspace_id uuid not null,
  record_id uuid not null,
  kind text not null,
  written_at timestamp with time zone not null,
  words text not null,
  constraint search_texts_pkey PRIMARY KEY (workspace_id, record_id),
  constraint search_texts_kind_check CHECK ((kind = ANY (ARRAY['note'::text, 'touch'::text])))
);

create table search_words (
  workspace_id uuid not null,
  word text collate "C" not null,
  n bigint not null,
  constraint search_words_pkey PRIMARY KEY (workspace_id, word)
);

create table sending_accounts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  from_name text default ''::text not null,
  from_address text not null,
  reply_to text,
  host text not null,
  port integer not null,
  security text not null,
  username text,
  user_id uuid,
  bounce_domain text,
  max_connections integer default 4 not null,
  per_hour integer,
  per_domain_hour integer,
  warm_up_from date,
  warm_up_daily integer default 50 not null,
  revision integer default 1 not null,
  created_at timestamp with time zone not null,
  removed_at timestamp with time zone,
  turn uuid,
  turn_until timestamp with time zone,
  turn_again boolean default false not null,
  fault text,
  fault_said text,
  fault_at timestamp with time zone,
  faults integer default 0 not null,
  rests_until timestamp with time zone,
  constraint sending_accounts_pkey PRIMARY KEY (workspace_id, id),
  constraint sending_accounts_security_check CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text])))
);

create table sent_hours (
  workspace_id uuid not null,
  sender_id uuid not null,
  hour timestamp with time zone not null,
  domain text not null,
  n integer not null,
  constraint sent_hours_pkey PRIMARY KEY (workspace_id, sender_id, hour, domain)
);

create table signature_proposals (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  employment_id uuid,
  kind text not null,
  value text not null,
  normal text not null,
  fields jsonb default '{}'::jsonb not null,
  message_id uuid not null,
  told_at timestamp with time zone not null,
  taken boolean,
  decided_at timestamp with time zone,
  decided_by uuid,
  task_id uuid,
  constraint signature_proposals_same_key UNIQUE (workspace_id, person_id, kind, normal),
  constraint signature_proposals_pkey PRIMARY KEY (workspace_id, id),
  constraint signature_proposals_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'title'::text, 'postal'::text, 'email'::text, 'successor'::text, 'left'::text])))
);

create table snoozes (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  user_id uuid,
  until_on date not null,
  reason text not null,
  created_at timestamp with time zone default now() not null,
  constraint snoozes_pkey PRIMARY KEY (workspace_id, id)
);

create table source_differences (
  workspace_id uuid not null,
  reconciliation_id uuid not null,
  id uuid not null,
  kind text not null,
  record_kind text not null,
  key text collate "C",
  line bigint,
  record_id uuid,
  name text,
  field text,
  here text,
  there text,
  why text not null,
  detail jsonb,
  constraint source_differences_pkey PRIMARY KEY (workspace_id, reconciliation_id, id),
  constraint source_differences_kind_check CHECK ((kind = ANY (ARRAY['not-here'::text, 'not-there'::text, 'field-differs'::text, 'not-mapped'::text])))
);

create table source_mappings (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  kind text not null,
  mark text collate "C" not null,
  mapping jsonb not null,
  import_id uuid,
  created_at timestamp with time zone not null,
  constraint source_mappings_pkey PRIMARY KEY (workspace_id, id)
);

create table source_proposals (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  run_id uuid not null,
  kind text not null,
  key text collate "C" not null,
  state text not null,
  set_id uuid,
  decided_at timestamp with time zone,
  decided_by text,
  created_at timestamp with time zone not null,
  constraint source_proposals_pkey PRIMARY KEY (workspace_id, id),
  constraint source_proposals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'kept'::text, 'returned'::text])))
);

create table source_reconciliations (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  state text not null,
  fresh boolean default false not null,
  counts jsonb,
  fault jsonb,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint source_reconciliations_pkey PRIMARY KEY (workspace_id, id),
  constraint source_reconciliations_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);

create table source_record_versions (
  workspace_id uuid not null,
  kind text not null,
  key text collate "C" not null,
  source_id uuid not null,
  import_id uuid not null,
  replaced_by_id uuid not null,
  row_hashes text[] not null,
  payload jsonb,
  mapping_id uuid,
  constraint source_record_versions_pkey PRIMARY KEY (workspace_id, kind, key, source_id, replaced_by_id)
);

create table source_records (
  workspace_id uuid not null,
  source_id uuid not null,
  kind text not null,
  key text collate "C" not null,
  id uuid not null,
  row_hashes text[] default '{}'::text[] not null,
  payload jsonb,
  import_id uuid not null,
  changed_import_id uuid not null,
  waits_for text,
  waits_for_key text collate "C",
  waiting jsonb,
  account_id uuid,
  person_id uuid,
  product_id uuid,
  order_id uuid,
  line_id uuid,
  touch_id uuid,
  created_at timestamp with time zone default now() not null,
  mapping_id uuid,
  constraint source_records_pkey PRIMARY KEY (workspace_id, kind, key, source_id),
  constraint source_records_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'person'::text, 'product'::text, 'order'::text, 'order-line'::text, 'touch'::text]))),
  constraint source_records_waits_check CHECK ((waits_for = ANY (ARRAY['account'::text, 'order'::text])))
);

create table source_runs (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  state text not null,
  asked_by text not null,
  brings_all boolean default true not null,
  files jsonb default '[]'::jsonb not null,
  found jsonb,
  held jsonb,
  confirmed_at timestamp with time zone,
  confirmed_by text,
  import_id uuid,
  cursor jsonb,
  fault jsonb,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  cursor_of text,
  anew boolean default false not null,
  beat_at timestamp with time zone,
  constraint source_runs_pkey PRIMARY KEY (workspace_id, id),
  constraint source_runs_asked_check CHECK ((asked_by = ANY (ARRAY['hand'::text, 'schedule'::text]))),
  constraint source_runs_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'fetching'::text, 'looking'::text, 'held'::text, 'importing'::text, 'done'::text, 'failed'::text, 'dismissed'::text])))
);

create table source_sightings (
  workspace_id uuid not null,
  run_id uuid not null,
  kind text not null,
  key text collate "C" not null,
  constraint source_sightings_pkey PRIMARY KEY (workspace_id, run_id, kind, key)
);

create table sources (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  created_at timestamp with time zone default now() not null,
  kind text default 'file'::text not null,
  settings jsonb default '{}'::jsonb not null,
  reading jsonb default '{}'::jsonb not null,
  recognise jsonb default '{"people": "email", "accounts": "name"}'::jsonb not null,
  relationship text default 'customer'::text not null,
  create_missing boolean default false not null,
  brings_all boolean default true not null,
  schedule jsonb,
  next_run_at timestamp with time zone,
  state text default 'active'::text not null,
  fault jsonb,
  misses integer default 0 not null,
  trust integer default 50 not null,
  guards jsonb default '{}'::jsonb not null,
  cursor jsonb,
  removed_at timestamp with time zone,
  revision integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  cursor_of text,
  brings_all_chosen boolean default false not null,
  constraint sources_pkey PRIMARY KEY (workspace_id, id),
  constraint sources_relationship_check CHECK ((relationship = ANY (ARRAY['customer'::text, 'prospect'::text]))),
  constraint sources_state_check CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'stopped'::text]))),
  constraint sources_trust_check CHECK (((trust >= 0) AND (trust <= 100)))
);

create table standing (
  workspace_id uuid not null,
  account_id uuid not null,
  name text collate "und-x-icu" not null,
  kind text not null,
  industry text collate "und-x-icu",
  city text collate "und-x-icu",
  country text,
  owner_id uuid,
  owner_name text collate "und-x-icu",
  relationship text,
  since_on date,
  created_at timestamp with time zone not null,
  revenue_12m_minor bigint default 0 not null,
  revenue_apart jsonb,
  orders_12m integer default 0 not null,
  first_order_on date,
  last_order_on date,
  last_touch_at timestamp with time zone,
  last_valued_touch_at timestamp with time zone,
  last_valued_touch_on date,
  gap_days integer,
  next_due_on date,
  people_known integer default 0 not null,
  people_reachable integer default 0 not null,
  people_touched integer default 0 not null,
  stale_on date,
  marks bigint default 0 not null,
  constraint standing_pkey PRIMARY KEY (workspace_id, account_id)
);

create table story_reasons (
  workspace_id uuid not null,
  id uuid not null,
  label text not null,
  "position" integer default 0 not null,
  created_at timestamp with time zone default now() not null,
  revision integer default 1 not null,
  constraint story_reasons_pkey PRIMARY KEY (workspace_id, id)
);

create table suppression_entries (
  workspace_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  kind text not null,
  normal text,
  hash text,
  created_at timestamp with time zone default now() not null,
  constraint suppression_entries_pkey PRIMARY KEY (workspace_id, id),
  constraint suppression_entries_kind_check CHECK ((kind = ANY (ARRAY['email'::text, 'phone'::text, 'postal'::text, 'social'::text]))),
  constraint suppression_entries_mark_check CHECK ((num_nonnulls(normal, hash) > 0))
);

create table suppression_lists (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  channel text,
  origin text default 'import'::text not null,
  entries integer default 0 not null,
  arriving_until timestamp with time zone,
  lifted_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  topic_id uuid,
  constraint suppression_lists_pkey PRIMARY KEY (workspace_id, id),
  constraint suppression_lists_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'parcel'::text, 'text'::text, 'social'::text]))),
  constraint suppression_lists_origin_check CHECK ((origin = ANY (ARRAY['import'::text, 'hand'::text, 'links'::text, 'words'::text])))
);

create table suppressions (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  channel text,
  reason text not null,
  evidence text default 'manual'::text not null,
  created_at timestamp with time zone default now() not null,
  constraint suppressions_pkey PRIMARY KEY (workspace_id, id),
  constraint suppressions_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'parcel'::text, 'text'::text, 'social'::text, 'visit'::text]))),
  constraint suppressions_one_owner_check CHECK ((num_nonnulls(account_id, person_id, contact_point_id) = 1))
);

create table survival_rules (
  workspace_id uuid not null,
  id uuid not null,
  record_kind text not null,
  field text,
  rule text not null,
  source_id uuid,
  person_first boolean default true not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint survival_rules_pkey PRIMARY KEY (workspace_id, id),
  constraint survival_rules_named_check CHECK (((rule <> 'source'::text) OR (source_id IS NOT NULL))),
  constraint survival_rules_record_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'person'::text]))),
  constraint survival_rules_rule_check CHECK ((rule = ANY (ARRAY['trust'::text, 'newest'::text, 'complete'::text, 'source'::text])))
);

create table tags (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  colour text,
  created_at timestamp with time zone default now() not null,
  revision integer default 1 not null,
  constraint tags_pkey PRIMARY KEY (workspace_id, id)
);

create table tasks (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  user_id uuid,
  touch_id uuid,
  title text not null,
  due_on date,
  done_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  message_id uuid,
  constraint tasks_pkey PRIMARY KEY (workspace_id, id)
);

create table texts (
  workspace_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  direction text not null,
  number text not null,
  words text not null,
  parts integer not null,
  touch_id uuid,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  blanks text[] default '{}'::text[] not null,
  created_at timestamp with time zone default now() not null,
  constraint texts_pkey PRIMARY KEY (workspace_id, id),
  constraint texts_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text])))
);

create table topics (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  names jsonb default '{}'::jsonb not null,
  starts text default 'on'::text not null,
  "position" integer default 0 not null,
  removed_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint topics_pkey PRIMARY KEY (workspace_id, id),
  constraint topics_starts_check CHECK ((starts = ANY (ARRAY['on'::text, 'off'::text])))
);

create table touch_keys (
  workspace_id uuid not null,
  key text not null,
  touch_id uuid not null,
  touch_created_at timestamp with time zone not null,
  constraint touch_keys_pkey PRIMARY KEY (workspace_id, key)
);

create table touch_reasons (
  workspace_id uuid not null,
  touch_id uuid not null,
  id uuid not null,
  touch_created_at timestamp with time zone not null,
  kind text not null,
  reason text not null,
  detail text,
  user_id uuid,
  created_at timestamp with time zone not null,
  constraint touch_reasons_pkey PRIMARY KEY (workspace_id, touch_id, id),
  constraint touch_reasons_kind_check CHECK ((kind = ANY (ARRAY['refused'::text, 'failed'::text, 'uncertain'::text, 'settled'::text, 'cancelled'::text])))
);

create table touches (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamp with time zone not null,
  account_id uuid,
  person_id uuid,
  channel text not null,
  direction text not null,
  purpose text,
  state text not null,
  outcome text,
  happened_at timestamp with time zone,
  item_id uuid,
  benefit text,
  note text,
  conversation_id uuid,
  answered_at timestamp with time zone,
  user_id uuid,
  user_ref text,
  revision integer default 1 not null,
  updated_at timestamp with time zone default now() not null,
  contact_point_id uuid,
  due_at timestamp with time zone,
  batch_id uuid,
  topic text,
  manner text,
  person_ref text collate "C",
  constraint touches_pkey PRIMARY KEY (workspace_id, id, created_at),
  constraint touches_channel_check CHECK ((channel = ANY (ARRAY['email'::text, 'call'::text, 'letter'::text, 'parcel'::text, 'text'::text, 'social'::text, 'visit'::text]))),
  constraint touches_direction_check CHECK ((direction = ANY (ARRAY['in'::text, 'out'::text]))),
  constraint touches_manner_check CHECK ((manner = ANY (ARRAY['bulk'::text, 'personal'::text, 'service'::text]))),
  constraint touches_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'left-word'::text, 'call-back'::text, 'no-answer'::text, 'wrong-number'::text, 'moved'::text, 'asked-not-to'::text, 'delivered'::text, 'bounced'::text, 'returned'::text]))),
  constraint touches_purpose_check CHECK ((purpose = ANY (ARRAY['educate'::text, 'thank'::text, 'help'::text, 'listen'::text, 'invite'::text, 'ask'::text, 'sell'::text]))),
  constraint touches_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'due'::text, 'handed'::text, 'done'::text, 'failed'::text, 'uncertain'::text, 'cancelled'::text])))
) partition by range (created_at);

create table trait_names (
  workspace_id uuid not null,
  id uuid not null,
  record_kind text not null,
  kind text not null,
  name text not null,
  reads text,
  wanted boolean default true not null,
  fresh_days integer,
  "position" integer default 0 not null,
  removed_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint trait_names_pkey PRIMARY KEY (workspace_id, id),
  constraint trait_names_fresh_check CHECK ((fresh_days > 0)),
  constraint trait_names_kind_check CHECK ((kind = ANY (ARRAY['demographic'::text, 'behavioural'::text, 'psychographic'::text, 'transactional'::text]))),
  constraint trait_names_record_check CHECK ((record_kind = ANY (ARRAY['account'::text, 'person'::text])))
);

create table traits (
  workspace_id uuid not null,
  id uuid not null,
  name_id uuid not null,
  account_id uuid,
  person_id uuid,
  value text not null,
  quote text,
  source_kind text default 'manual'::text not null,
  source text,
  confidence_percent smallint not null,
  author_id uuid,
  learned_on date not null,
  confirmed_on date not null,
  ended_on date,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  confirmed_source_kind text,
  confirmed_source text,
  confirmed_by_id uuid,
  constraint traits_pkey PRIMARY KEY (workspace_id, id),
  constraint traits_confidence_check CHECK (((confidence_percent >= 0) AND (confidence_percent <= 100))),
  constraint traits_confirmed_check CHECK ((confirmed_source_kind = ANY (ARRAY['manual'::text, 'conversation'::text, 'document'::text, 'import'::text, 'survey'::text, 'mail'::text]))),
  constraint traits_dates_check CHECK ((confirmed_on >= learned_on)),
  constraint traits_owner_check CHECK ((num_nonnulls(account_id, person_id) = 1)),
  constraint traits_source_check CHECK ((source_kind = ANY (ARRAY['manual'::text, 'conversation'::text, 'document'::text, 'import'::text, 'survey'::text, 'mail'::text])))
);

create table users (
  id uuid not null,
  workspace_id uuid not null,
  login_id text,
  name text not null,
  email text not null,
  role text not null,
  time_zone text,
  language text,
  capacity jsonb default '{}'::jsonb not null,
  settings jsonb default '{}'::jsonb not null,
  disabled_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint users_pkey PRIMARY KEY (id),
  constraint users_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'member'::text, 'reader'::text])))
);

create table verification_checks (
  workspace_id uuid not null,
  id uuid not null,
  verification_id uuid not null,
  place integer not null,
  stratum text not null,
  question text not null,
  account_id uuid not null,
  person_id uuid,
  employment_id uuid,
  contact_point_id uuid,
  source_id uuid,
  owner_id uuid,
  user_id uuid,
  worth_minor bigint default 0 not null,
  value text,
  known_on date not null,
  outcome text,
  right_value text,
  note text,
  outcome_on date,
  outcome_at timestamp with time zone,
  outcome_by uuid,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint verification_checks_pkey PRIMARY KEY (workspace_id, id),
  constraint verification_checks_outcome_check CHECK ((outcome = ANY (ARRAY['right'::text, 'wrong'::text, 'not-reached'::text]))),
  constraint verification_checks_question_check CHECK ((question = ANY (ARRAY['there'::text, 'role'::text, 'email'::text, 'phone'::text, 'address'::text]))),
  constraint verification_checks_stratum_check CHECK ((stratum = ANY (ARRAY['top'::text, 'rest'::text])))
);

create table verifications (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  unit text not null,
  questions text[] not null,
  method text not null,
  margin double precision not null,
  confidence double precision not null,
  top integer default 0 not null,
  seed text not null,
  drawn_on date not null,
  population integer not null,
  size integer not null,
  frame jsonb not null,
  fingerprint text not null,
  drawn_by uuid,
  closed_at timestamp with time zone,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint verifications_pkey PRIMARY KEY (workspace_id, id),
  constraint verifications_confidence_check CHECK (((confidence > (0)::double precision) AND (confidence < (1)::double precision))),
  constraint verifications_margin_check CHECK (((margin > (0)::double precision) AND (margin < (1)::double precision))),
  constraint verifications_method_check CHECK ((method = ANY (ARRAY['margin'::text, 'discovery'::text]))),
  constraint verifications_unit_check CHECK ((unit = ANY (ARRAY['customer'::text, 'person'::text])))
);

create table workspaces (
  id uuid not null,
  name text not null,
  time_zone text not null,
  currency text not null,
  language text default 'en'::text not null,
  settings jsonb default '{}'::jsonb not null,
  revision integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint workspaces_pkey PRIMARY KEY (id),
  constraint workspaces_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text))
);


-- indexes

CREATE INDEX account_knowledge_missing_idx ON account_knowledge USING btree (workspace_id, missing_worth_minor, account_id) WHERE (customer AND (blanks > 0));
CREATE INDEX account_knowledge_stale_idx ON account_knowledge USING btree (workspace_id, stale_on) WHERE (stale_on IS NOT NULL);
CREATE UNIQUE INDEX account_parents_id_key ON account_parents USING btree (workspace_id, id);
CREATE INDEX account_parents_parent_idx ON account_parents USING btree (workspace_id, parent_id);
CREATE INDEX account_tags_account_idx ON account_tags USING btree (workspace_id, account_id);
CREATE UNIQUE INDEX account_tags_id_key ON account_tags USING btree (workspace_id, id);
CREATE INDEX accounts_name_idx ON accounts USING btree (workspace_id, lower(name), id);
CREATE INDEX accounts_number_idx ON accounts USING btree (workspace_id, number) WHERE (number IS NOT NULL);
CREATE INDEX accounts_owner_idx ON accounts USING btree (workspace_id, owner_id, id);
CREATE INDEX accounts_recognised_idx ON accounts USING btree (workspace_id, lower(regexp_replace(btrim(name), '\s+'::text, ' '::text, 'g'::text)) COLLATE "C");
CREATE INDEX accounts_unowned_idx ON accounts USING btree (workspace_id, owner_ref) WHERE ((owner_id IS NULL) AND (owner_ref IS NOT NULL));
CREATE INDEX address_reports_address_idx ON address_reports USING btree (workspace_id, address, reported_at);
CREATE INDEX address_reports_open_idx ON address_reports USING btree (workspace_id, reported_at) WHERE (believed IS NULL);
CREATE INDEX address_reports_point_idx ON address_reports USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX api_keys_workspace_idx ON api_keys USING btree (workspace_id, created_at);
CREATE INDEX call_entries_account_idx ON call_entries USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX call_entries_contact_point_idx ON call_entries USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX call_entries_list_idx ON call_entries USING btree (workspace_id, list_id, place);
CREATE INDEX call_entries_person_idx ON call_entries USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX call_entries_touch_idx ON call_entries USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);
CREATE INDEX call_lists_newest_idx ON call_lists USING btree (workspace_id, created_at DESC, id DESC);
CREATE INDEX card_changes_tick_idx ON card_changes USING btree (workspace_id, tick, person_id);
CREATE INDEX card_removals_set_idx ON card_removals USING btree (workspace_id, set_id) WHERE (set_id IS NOT NULL);
CREATE UNIQUE INDEX cards_name_key ON cards USING btree (workspace_id, name);
CREATE INDEX cards_uid_idx ON cards USING btree (workspace_id, uid);
CREATE INDEX change_sets_retracted_idx ON change_sets USING btree (workspace_id, id) WHERE (kind = 'retract-moves'::text);
CREATE INDEX changes_record_idx ON changes USING btree (workspace_id, record_id, id);
CREATE INDEX check_points_person_idx ON check_points USING btree (workspace_id, person_id);
CREATE UNIQUE INDEX consent_wording_versions_version_key ON consent_wording_versions USING btree (workspace_id, wording_id, version);
CREATE UNIQUE INDEX consents_confirms_key ON consents USING btree (workspace_id, confirms_id) WHERE (confirms_id IS NOT NULL);
CREATE INDEX consents_person_idx ON consents USING btree (workspace_id, person_id, happened_at);
CREATE INDEX consents_wording_idx ON consents USING btree (workspace_id, wording_version_id) WHERE (wording_version_id IS NOT NULL);
CREATE INDEX contact_points_account_idx ON contact_points USING btree (workspace_id, account_id, kind) WHERE (account_id IS NOT NULL);
CREATE INDEX contact_points_normal_idx ON contact_points USING btree (workspace_id, normal, kind);
CREATE INDEX contact_points_person_idx ON contact_points USING btree (workspace_id, person_id, kind) WHERE (person_id IS NOT NULL);
CREATE INDEX conversation_answers_at_idx ON conversation_answers USING btree (workspace_id, answered_at);
CREATE INDEX conversation_answers_conversation_idx ON conversation_answers USING btree (workspace_id, conversation_id, answered_at);
CREATE INDEX conversation_answers_open_idx ON conversation_answers USING btree (workspace_id, answered_at) WHERE (state = ANY (ARRAY['open'::text, 'held'::text]));
CREATE UNIQUE INDEX conversation_answers_touch_key ON conversation_answers USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);
CREATE INDEX conversation_notes_conversation_idx ON conversation_notes USING btree (workspace_id, conversation_id, id);
CREATE INDEX conversations_account_idx ON conversations USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX conversations_person_idx ON conversations USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX conversations_state_idx ON conversations USING btree (workspace_id, state, last_at, id);
CREATE INDEX conversations_touch_idx ON conversations USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);
CREATE INDEX conversations_waiting_idx ON conversations USING btree (workspace_id, waiting_since, id) WHERE (state = 'ours'::text);
CREATE UNIQUE INDEX country_rules_country_key ON country_rules USING btree (workspace_id, country, channel, audience);
CREATE UNIQUE INDEX custom_fields_label_key ON custom_fields USING btree (workspace_id, record_kind, lower(label)) WHERE (removed_at IS NULL);
CREATE INDEX custom_values_account_idx ON custom_values USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX custom_values_amount_idx ON custom_values USING btree (workspace_id, field_id, amount_minor, record_id) WHERE (amount_minor IS NOT NULL);
CREATE INDEX custom_values_date_idx ON custom_values USING btree (workspace_id, field_id, date_value, record_id) WHERE (date_value IS NOT NULL);
CREATE UNIQUE INDEX custom_values_id_key ON custom_values USING btree (workspace_id, id);
CREATE INDEX custom_values_number_idx ON custom_values USING btree (workspace_id, field_id, number_value, record_id) WHERE (number_value IS NOT NULL);
CREATE INDEX custom_values_person_idx ON custom_values USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX custom_values_record_idx ON custom_values USING btree (workspace_id, record_id);
CREATE INDEX custom_values_text_idx ON custom_values USING btree (workspace_id, field_id, text_value, record_id) WHERE (text_value IS NOT NULL);
CREATE INDEX devices_user_idx ON devices USING btree (workspace_id, user_id, created_at);
CREATE UNIQUE INDEX dkim_keys_selector_key ON dkim_keys USING btree (workspace_id, domain, selector);
CREATE INDEX domain_reports_account_idx ON domain_reports USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX employments_account_idx ON employments USING btree (workspace_id, account_id, person_id);
CREATE INDEX employments_person_idx ON employments USING btree (workspace_id, person_id, account_id);
CREATE INDEX errands_account_idx ON errands USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX errands_contact_point_idx ON errands USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX errands_due_idx ON errands USING btree (workspace_id, due_on, id) WHERE (done_at IS NULL);
CREATE INDEX errands_gift_idx ON errands USING btree (workspace_id, gift_id) WHERE (gift_id IS NOT NULL);
CREATE INDEX errands_newest_idx ON errands USING btree (workspace_id, created_at DESC, id DESC);
CREATE INDEX errands_person_idx ON errands USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX errands_touch_key ON errands USING btree (workspace_id, touch_id);
CREATE UNIQUE INDEX exchange_rates_day_key ON exchange_rates USING btree (workspace_id, currency, quote, valid_on);
CREATE INDEX export_files_expiry_idx ON export_files USING btree (workspace_id, expires_at);
CREATE INDEX field_choices_account_idx ON field_choices USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX field_choices_person_idx ON field_choices USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX field_choices_source_idx ON field_choices USING btree (workspace_id, source_id);
CREATE INDEX folded_records_account_idx ON folded_records USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX folded_records_contact_point_idx ON folded_records USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX folded_records_merge_idx ON folded_records USING btree (workspace_id, merge_id);
CREATE INDEX folded_records_person_idx ON folded_records USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX gift_moves_gift_idx ON gift_moves USING btree (workspace_id, gift_id);
CREATE INDEX handovers_account_idx ON handovers USING btree (workspace_id, account_id) WHERE (ended_at IS NULL);
CREATE INDEX handovers_user_idx ON handovers USING btree (workspace_id, to_user_id) WHERE (ended_at IS NULL);
CREATE INDEX idempotency_keys_age_idx ON idempotency_keys USING btree (workspace_id, created_at);
CREATE INDEX import_rows_line_idx ON import_rows USING btree (workspace_id, import_id, file, line);
CREATE INDEX imports_set_idx ON imports USING btree (workspace_id, set_id);
CREATE INDEX imports_source_idx ON imports USING btree (workspace_id, source_id, id);
CREATE INDEX invitations_workspace_idx ON invitations USING btree (workspace_id, created_at);
CREATE INDEX items_title_idx ON items USING btree (workspace_id, title, id);
CREATE INDEX letter_batches_newest_idx ON letter_batches USING btree (workspace_id, created_at DESC, id DESC);
CREATE INDEX letters_account_idx ON letters USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX letters_batch_idx ON letters USING btree (workspace_id, batch_id, place);
CREATE UNIQUE INDEX letters_code_key ON letters USING btree (workspace_id, code);
CREATE INDEX letters_contact_point_idx ON letters USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX letters_person_idx ON letters USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX letters_touch_key ON letters USING btree (workspace_id, touch_id);
CREATE INDEX mail_events_age_idx ON mail_events USING btree (workspace_id, happened_at);
CREATE INDEX mail_events_mailing_idx ON mail_events USING btree (workspace_id, mailing_id);
CREATE INDEX mail_events_new_idx ON mail_events USING btree (workspace_id, touch_id) WHERE (class IS NULL);
CREATE INDEX mail_events_touch_idx ON mail_events USING btree (workspace_id, touch_id);
CREATE INDEX mailbox_entries_mailbox_idx ON mailbox_entries USING btree (workspace_id, mailbox_id, outcome);
CREATE UNIQUE INDEX mailbox_folders_path_key ON mailbox_folders USING btree (workspace_id, mailbox_id, path);
CREATE UNIQUE INDEX mailboxes_address_key ON mailboxes USING btree (workspace_id, address, kind);
CREATE INDEX mailing_recipients_account_idx ON mailing_recipients USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX mailing_recipients_person_idx ON mailing_recipients USING btree (workspace_id, person_id);
CREATE INDEX match_keys_record_idx ON match_keys USING btree (workspace_id, record_id);
CREATE UNIQUE INDEX match_pairs_both_key ON match_pairs USING btree (workspace_id, a_id, b_id);
CREATE INDEX match_pairs_other_idx ON match_pairs USING btree (workspace_id, b_id);
CREATE INDEX match_pairs_state_idx ON match_pairs USING btree (workspace_id, kind, state, probability, id);
CREATE UNIQUE INDEX match_runs_active_key ON match_runs USING btree (workspace_id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX merges_folded_idx ON merges USING btree (workspace_id, folded_id);
CREATE INDEX merges_kept_idx ON merges USING btree (workspace_id, kept_id);
CREATE INDEX merges_set_idx ON merges USING btree (workspace_id, set_id);
CREATE INDEX message_keys_message_idx ON message_keys USING btree (workspace_id, message_id);
CREATE INDEX messages_account_idx ON messages USING btree (workspace_id, account_id, id) WHERE (account_id IS NOT NULL);
CREATE INDEX messages_conversation_idx ON messages USING btree (workspace_id, conversation_id, sent_at, id);
CREATE INDEX messages_from_idx ON messages USING btree (workspace_id, from_address, sent_at) WHERE (direction = 'in'::text);
CREATE INDEX messages_person_idx ON messages USING btree (workspace_id, person_id, id) WHERE (person_id IS NOT NULL);
CREATE INDEX messages_point_idx ON messages USING btree (workspace_id, contact_point_id, id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX messages_unknown_idx ON messages USING btree (workspace_id, sent_at, id) WHERE ((account_id IS NULL) AND (person_id IS NULL) AND (kind = 'human'::text) AND (direction = 'in'::text));
CREATE INDEX move_questions_account_idx ON move_questions USING btree (workspace_id, account_id);
CREATE INDEX move_questions_against_idx ON move_questions USING btree (workspace_id, against_account_id);
CREATE INDEX move_questions_open_idx ON move_questions USING btree (workspace_id, id) WHERE (answer IS NULL);
CREATE UNIQUE INDEX move_questions_pair_key ON move_questions USING btree (workspace_id, employment_id, against_employment_id);
CREATE INDEX move_questions_person_idx ON move_questions USING btree (workspace_id, person_id);
CREATE INDEX moves_day_idx ON moves USING btree (workspace_id, moved_on, id);
CREATE INDEX moves_from_idx ON moves USING btree (workspace_id, from_account_id);
CREATE INDEX moves_person_idx ON moves USING btree (workspace_id, person_id);
CREATE UNIQUE INDEX moves_spell_key ON moves USING btree (workspace_id, from_employment_id);
CREATE INDEX moves_to_idx ON moves USING btree (workspace_id, to_account_id) WHERE (to_account_id IS NOT NULL);
CREATE INDEX notes_account_idx ON notes USING btree (workspace_id, account_id, created_at) WHERE (account_id IS NOT NULL);
CREATE INDEX notes_person_idx ON notes USING btree (workspace_id, person_id, created_at) WHERE (person_id IS NOT NULL);
CREATE INDEX order_lines_order_idx ON order_lines USING btree (workspace_id, order_id);
CREATE INDEX order_lines_product_idx ON order_lines USING btree (workspace_id, product_id) WHERE (product_id IS NOT NULL);
CREATE INDEX order_lines_ref_idx ON order_lines USING btree (workspace_id, product_ref) WHERE ((product_id IS NULL) AND (product_ref IS NOT NULL));
CREATE INDEX orders_account_idx ON orders USING btree (workspace_id, account_id, ordered_on);
CREATE INDEX orders_day_idx ON orders USING btree (workspace_id, ordered_on, account_id);
CREATE INDEX orders_number_idx ON orders USING btree (workspace_id, number) WHERE (number IS NOT NULL);
CREATE INDEX orders_person_idx ON orders USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX orders_unnamed_idx ON orders USING btree (workspace_id, person_ref) WHERE ((person_id IS NULL) AND (person_ref IS NOT NULL));
CREATE INDEX outgoing_batch_idx ON outgoing USING btree (workspace_id, batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX outgoing_due_idx ON outgoing USING btree (workspace_id, channel, sender_id, due_at, touch_id);
CREATE INDEX outgoing_handed_idx ON outgoing USING btree (workspace_id, leased_until) WHERE (handed_at IS NOT NULL);
CREATE INDEX outgoing_files_touch_idx ON outgoing_files USING btree (workspace_id, touch_id, place);
CREATE INDEX pauses_open_idx ON pauses USING btree (workspace_id) WHERE (ended_at IS NULL);
CREATE INDEX people_lower_name_idx ON people USING btree (workspace_id, lower(name), id);
CREATE INDEX people_name_idx ON people USING btree (workspace_id, name, id);
CREATE UNIQUE INDEX person_tags_id_key ON person_tags USING btree (workspace_id, id);
CREATE INDEX person_tags_person_idx ON person_tags USING btree (workspace_id, person_id);
CREATE INDEX plays_account_idx ON plays USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE UNIQUE INDEX plays_move_key ON plays USING btree (workspace_id, move_id, kind);
CREATE INDEX plays_person_idx ON plays USING btree (workspace_id, person_id);
CREATE INDEX plays_task_idx ON plays USING btree (workspace_id, task_id);
CREATE UNIQUE INDEX preferences_person_key ON preferences USING btree (workspace_id, person_id);
CREATE INDEX products_name_idx ON products USING btree (workspace_id, lower(name), id);
CREATE INDEX products_number_idx ON products USING btree (workspace_id, number) WHERE (number IS NOT NULL);
CREATE UNIQUE INDEX promises_default_key ON promises USING btree (workspace_id) WHERE is_default;
CREATE UNIQUE INDEX provider_events_id_key ON provider_events USING btree (workspace_id, id);
CREATE INDEX provider_events_touch_idx ON provider_events USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);
CREATE INDEX refunds_account_idx ON refunds USING btree (workspace_id, account_id, refunded_on);
CREATE INDEX refunds_order_idx ON refunds USING btree (workspace_id, order_id);
CREATE INDEX relationships_account_idx ON relationships USING btree (workspace_id, account_id, id);
CREATE INDEX remote_cards_uid_idx ON remote_cards USING btree (workspace_id, source_id, uid);
CREATE UNIQUE INDEX reply_templates_name_key ON reply_templates USING btree (workspace_id, name);
CREATE INDEX saved_views_owner_idx ON saved_views USING btree (workspace_id, screen, owner_id, id);
CREATE INDEX search_entries_account_title_idx ON search_entries USING gin (lower(title) gin_trgm_ops) WHERE (kind = 'account'::text);
CREATE INDEX search_entries_name_idx ON search_entries USING btree (workspace_id, name_words COLLATE "C", record_id);
CREATE INDEX search_entries_words_idx ON search_entries USING gin (array_to_tsvector(array_remove(string_to_array(("right"((workspace_id)::text, 6) || replace(((((((name_words || ' '::text) || place_words) || ' '::text) || point_words) || ' '::text) || address_words), ' '::text, (' '::text || "right"((workspace_id)::text, 6)))), ' '::text), "right"((workspace_id)::text, 6)))) WITH (gin_pending_list_limit='256');
CREATE INDEX search_texts_words_idx ON search_texts USING gin (array_to_tsvector(array_remove(string_to_array(("right"((workspace_id)::text, 6) || replace(words, ' '::text, (' '::text || "right"((workspace_id)::text, 6)))), ' '::text), "right"((workspace_id)::text, 6)))) WITH (gin_pending_list_limit='256');
CREATE INDEX search_texts_written_idx ON search_texts USING btree (workspace_id, written_at);
CREATE INDEX signature_proposals_message_idx ON signature_proposals USING btree (workspace_id, message_id);
CREATE INDEX signature_proposals_open_idx ON signature_proposals USING btree (workspace_id, told_at) WHERE (taken IS NULL);
CREATE INDEX snoozes_account_idx ON snoozes USING btree (workspace_id, account_id, until_on);
CREATE UNIQUE INDEX source_mappings_mark_key ON source_mappings USING btree (workspace_id, source_id, mark);
CREATE INDEX source_proposals_key_idx ON source_proposals USING btree (workspace_id, source_id, kind, key);
CREATE INDEX source_proposals_set_idx ON source_proposals USING btree (workspace_id, set_id) WHERE (set_id IS NOT NULL);
CREATE INDEX source_proposals_source_idx ON source_proposals USING btree (workspace_id, source_id, state, id);
CREATE INDEX source_reconciliations_source_idx ON source_reconciliations USING btree (workspace_id, source_id, id);
CREATE INDEX source_record_versions_import_idx ON source_record_versions USING btree (workspace_id, replaced_by_id);
CREATE INDEX source_records_account_idx ON source_records USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX source_records_import_idx ON source_records USING btree (workspace_id, import_id);
CREATE INDEX source_records_person_idx ON source_records USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX source_records_waiting_idx ON source_records USING btree (workspace_id, waits_for, waits_for_key) WHERE (waits_for IS NOT NULL);
CREATE INDEX source_runs_import_idx ON source_runs USING btree (workspace_id, import_id) WHERE (import_id IS NOT NULL);
CREATE UNIQUE INDEX source_runs_open_key ON source_runs USING btree (workspace_id, source_id) WHERE (state = ANY (ARRAY['waiting'::text, 'fetching'::text, 'looking'::text, 'held'::text, 'importing'::text]));
CREATE INDEX source_runs_source_idx ON source_runs USING btree (workspace_id, source_id, id);
CREATE INDEX sources_due_idx ON sources USING btree (workspace_id, next_run_at) WHERE (next_run_at IS NOT NULL);
CREATE UNIQUE INDEX sources_name_key ON sources USING btree (workspace_id, lower(name));
CREATE INDEX standing_list_city_idx ON standing USING btree (workspace_id, relationship, city, account_id) INCLUDE (owner_id, industry, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
CREATE INDEX standing_list_created_idx ON standing USING btree (workspace_id, relationship, created_at, account_id) INCLUDE (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, marks);
CREATE INDEX standing_list_due_idx ON standing USING btree (workspace_id, relationship, next_due_on, account_id) INCLUDE (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, created_at, marks);
CREATE INDEX standing_list_industry_idx ON standing USING btree (workspace_id, relationship, industry, account_id) INCLUDE (owner_id, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
CREATE INDEX standing_list_name_idx ON standing USING btree (workspace_id, relationship, name, account_id) INCLUDE (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
CREATE INDEX standing_list_owner_idx ON standing USING btree (workspace_id, relationship, owner_name, account_id) INCLUDE (owner_id, industry, city, revenue_12m_minor, last_valued_touch_at, next_due_on, created_at, marks);
CREATE INDEX standing_list_rest_idx ON standing USING btree (workspace_id, relationship, people_touched, people_reachable, people_known, gap_days, orders_12m, last_order_on, first_order_on, since_on, last_touch_at);
CREATE INDEX standing_list_revenue_idx ON standing USING btree (workspace_id, relationship, revenue_12m_minor, account_id) INCLUDE (owner_id, industry, city, last_valued_touch_at, next_due_on, created_at, marks);
CREATE INDEX standing_list_valued_idx ON standing USING btree (workspace_id, relationship, last_valued_touch_at, account_id) INCLUDE (owner_id, industry, city, revenue_12m_minor, next_due_on, created_at, marks);
CREATE INDEX standing_owner_idx ON standing USING btree (workspace_id, owner_id, next_due_on, account_id);
CREATE INDEX standing_promise_idx ON standing USING btree (workspace_id, owner_id, next_due_on, account_id) WHERE (gap_days IS NOT NULL);
CREATE INDEX standing_stale_idx ON standing USING btree (workspace_id, stale_on) WHERE (stale_on IS NOT NULL);
CREATE UNIQUE INDEX story_reasons_label_key ON story_reasons USING btree (workspace_id, lower(label));
CREATE INDEX suppression_entries_hash_idx ON suppression_entries USING btree (workspace_id, hash, kind) WHERE (hash IS NOT NULL);
CREATE INDEX suppression_entries_list_idx ON suppression_entries USING btree (workspace_id, list_id);
CREATE INDEX suppression_entries_normal_idx ON suppression_entries USING btree (workspace_id, normal, kind) WHERE (normal IS NOT NULL);
CREATE INDEX suppressions_account_idx ON suppressions USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX suppressions_contact_point_idx ON suppressions USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX suppressions_person_idx ON suppressions USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX survival_rules_field_key ON survival_rules USING btree (workspace_id, record_kind, COALESCE(field, ''::text));
CREATE INDEX survival_rules_source_idx ON survival_rules USING btree (workspace_id, source_id) WHERE (source_id IS NOT NULL);
CREATE UNIQUE INDEX tags_name_key ON tags USING btree (workspace_id, lower(name));
CREATE INDEX tasks_account_idx ON tasks USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX tasks_person_idx ON tasks USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX tasks_touch_idx ON tasks USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);
CREATE INDEX tasks_user_idx ON tasks USING btree (workspace_id, user_id, due_on) WHERE (done_at IS NULL);
CREATE INDEX texts_account_idx ON texts USING btree (workspace_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX texts_contact_point_idx ON texts USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX texts_newest_idx ON texts USING btree (workspace_id, created_at DESC, id DESC);
CREATE INDEX texts_person_idx ON texts USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX texts_touch_key ON texts USING btree (workspace_id, touch_id) WHERE (touch_id IS NOT NULL);
CREATE INDEX texts_unknown_idx ON texts USING btree (workspace_id, created_at) WHERE ((direction = 'in'::text) AND (person_id IS NULL) AND (account_id IS NULL));
CREATE INDEX touches_account_idx ON touches USING btree (workspace_id, account_id, happened_at);
CREATE INDEX touches_batch_idx ON touches USING btree (workspace_id, batch_id, state) WHERE (batch_id IS NOT NULL);
CREATE INDEX touches_contact_point_idx ON touches USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX touches_conversation_idx ON touches USING btree (workspace_id, conversation_id) WHERE (conversation_id IS NOT NULL);
CREATE INDEX touches_item_idx ON touches USING btree (workspace_id, account_id, item_id) WHERE (item_id IS NOT NULL);
CREATE INDEX touches_person_idx ON touches USING btree (workspace_id, person_id, happened_at) WHERE (person_id IS NOT NULL);
CREATE INDEX touches_planned_idx ON touches USING btree (workspace_id, account_id) WHERE (state = ANY (ARRAY['planned'::text, 'due'::text, 'handed'::text]));
CREATE INDEX touches_planned_person_idx ON touches USING btree (workspace_id, person_id) WHERE ((state = ANY (ARRAY['planned'::text, 'due'::text, 'handed'::text])) AND (person_id IS NOT NULL));
CREATE INDEX touches_uncertain_idx ON touches USING btree (workspace_id, id) WHERE (state = 'uncertain'::text);
CREATE INDEX touches_unnamed_idx ON touches USING btree (workspace_id, person_ref) WHERE ((person_id IS NULL) AND (person_ref IS NOT NULL));
CREATE INDEX touches_unsigned_idx ON touches USING btree (workspace_id, user_ref) WHERE ((user_id IS NULL) AND (user_ref IS NOT NULL));
CREATE INDEX traits_account_idx ON traits USING btree (workspace_id, account_id, name_id) WHERE (account_id IS NOT NULL);
CREATE INDEX traits_name_idx ON traits USING btree (workspace_id, name_id);
CREATE INDEX traits_person_idx ON traits USING btree (workspace_id, person_id, name_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX users_email_key ON users USING btree (workspace_id, lower(email));
CREATE INDEX users_login_idx ON users USING btree (login_id);
CREATE UNIQUE INDEX users_login_key ON users USING btree (workspace_id, login_id);
CREATE INDEX verification_checks_account_idx ON verification_checks USING btree (workspace_id, account_id);
CREATE INDEX verification_checks_employment_idx ON verification_checks USING btree (workspace_id, employment_id) WHERE (employment_id IS NOT NULL);
CREATE INDEX verification_checks_outcome_idx ON verification_checks USING btree (workspace_id, question, outcome) WHERE (outcome IS NOT NULL);
CREATE INDEX verification_checks_person_idx ON verification_checks USING btree (workspace_id, person_id) WHERE (person_id IS NOT NULL);
CREATE UNIQUE INDEX verification_checks_place_key ON verification_checks USING btree (workspace_id, verification_id, place, question);
CREATE INDEX verification_checks_point_idx ON verification_checks USING btree (workspace_id, contact_point_id) WHERE (contact_point_id IS NOT NULL);
CREATE INDEX verifications_created_idx ON verifications USING btree (workspace_id, created_at, id);

-- foreign keys

alter table absences add constraint absences_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table account_parents add constraint account_parents_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table account_parents add constraint account_parents_parent_fkey FOREIGN KEY (workspace_id, parent_id) REFERENCES accounts(workspace_id, id);
alter table account_story_reasons add constraint account_story_reasons_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table account_story_reasons add constraint account_story_reasons_reason_fkey FOREIGN KEY (workspace_id, reason_id) REFERENCES story_reasons(workspace_id, id);
alter table account_tags add constraint account_tags_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table account_tags add constraint account_tags_tag_fkey FOREIGN KEY (workspace_id, tag_id) REFERENCES tags(workspace_id, id);
alter table accounts add constraint accounts_owner_fkey FOREIGN KEY (owner_id) REFERENCES users(id);
alter table call_entries add constraint call_entries_list_fkey FOREIGN KEY (workspace_id, list_id) REFERENCES call_lists(workspace_id, id);
alter table call_lists add constraint call_lists_script_fkey FOREIGN KEY (workspace_id, script_id) REFERENCES call_scripts(workspace_id, id);
alter table check_points add constraint check_points_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id) ON DELETE CASCADE;
alter table check_points add constraint check_points_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table consent_wording_versions add constraint consent_wording_versions_wording_fkey FOREIGN KEY (workspace_id, wording_id) REFERENCES consent_wordings(workspace_id, id);
alter table consents add constraint consents_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table consents add constraint consents_wording_fkey FOREIGN KEY (workspace_id, wording_version_id) REFERENCES consent_wording_versions(workspace_id, id);
alter table contact_points add constraint contact_points_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table contact_points add constraint contact_points_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table conversation_answers add constraint conversation_answers_conversation_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations(workspace_id, id) ON DELETE CASCADE;
alter table conversation_notes add constraint conversation_notes_conversation_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations(workspace_id, id) ON DELETE CASCADE;
alter table conversation_readers add constraint conversation_readers_conversation_fkey FOREIGN KEY (workspace_id, conversation_id) REFERENCES conversations(workspace_id, id) ON DELETE CASCADE;
alter table conversations add constraint conversations_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table conversations add constraint conversations_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table custom_values add constraint custom_values_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table custom_values add constraint custom_values_field_fkey FOREIGN KEY (workspace_id, field_id) REFERENCES custom_fields(workspace_id, id);
alter table custom_values add constraint custom_values_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table domain_reports add constraint domain_reports_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id) ON DELETE CASCADE;
alter table employments add constraint employments_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table employments add constraint employments_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table errands add constraint errands_gift_fkey FOREIGN KEY (workspace_id, gift_id) REFERENCES gifts(workspace_id, id);
alter table export_files add constraint export_files_user_fkey FOREIGN KEY (user_id) REFERENCES users(id);
alter table field_choices add constraint field_choices_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table gift_moves add constraint gift_moves_gift_fkey FOREIGN KEY (workspace_id, gift_id) REFERENCES gifts(workspace_id, id);
alter table handovers add constraint handovers_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table imports add constraint imports_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table letter_templates add constraint letter_templates_sender_fkey FOREIGN KEY (workspace_id, sender_id) REFERENCES letter_senders(workspace_id, id);
alter table letters add constraint letters_batch_fkey FOREIGN KEY (workspace_id, batch_id) REFERENCES letter_batches(workspace_id, id);
alter table mailbox_entries add constraint mailbox_entries_mailbox_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes(workspace_id, id) ON DELETE CASCADE;
alter table mailbox_folders add constraint mailbox_folders_mailbox_fkey FOREIGN KEY (workspace_id, mailbox_id) REFERENCES mailboxes(workspace_id, id) ON DELETE CASCADE;
alter table mailing_recipients add constraint mailing_recipients_mailing_fkey FOREIGN KEY (workspace_id, mailing_id) REFERENCES mailings(workspace_id, id);
alter table mailing_recipients add constraint mailing_recipients_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table move_questions add constraint move_questions_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id) ON DELETE CASCADE;
alter table move_questions add constraint move_questions_against_fkey FOREIGN KEY (workspace_id, against_account_id) REFERENCES accounts(workspace_id, id) ON DELETE CASCADE;
alter table move_questions add constraint move_questions_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table moves add constraint moves_from_fkey FOREIGN KEY (workspace_id, from_account_id) REFERENCES accounts(workspace_id, id);
alter table moves add constraint moves_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table moves add constraint moves_to_fkey FOREIGN KEY (workspace_id, to_account_id) REFERENCES accounts(workspace_id, id);
alter table notes add constraint notes_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table notes add constraint notes_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table order_lines add constraint order_lines_order_fkey FOREIGN KEY (workspace_id, order_id) REFERENCES orders(workspace_id, id);
alter table order_lines add constraint order_lines_product_fkey FOREIGN KEY (workspace_id, product_id) REFERENCES products(workspace_id, id);
alter table orders add constraint orders_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table person_tags add constraint person_tags_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table person_tags add constraint person_tags_tag_fkey FOREIGN KEY (workspace_id, tag_id) REFERENCES tags(workspace_id, id);
alter table plays add constraint plays_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table plays add constraint plays_move_fkey FOREIGN KEY (workspace_id, move_id) REFERENCES moves(workspace_id, id);
alter table plays add constraint plays_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table plays add constraint plays_task_fkey FOREIGN KEY (workspace_id, task_id) REFERENCES tasks(workspace_id, id);
alter table preferences add constraint preferences_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table promise_states add constraint promise_states_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table provider_events add constraint provider_events_provider_fkey FOREIGN KEY (workspace_id, provider_id) REFERENCES channel_providers(workspace_id, id);
alter table refunds add constraint refunds_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table refunds add constraint refunds_order_fkey FOREIGN KEY (workspace_id, order_id) REFERENCES orders(workspace_id, id);
alter table relationships add constraint relationships_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table remote_cards add constraint remote_cards_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table saved_views add constraint saved_views_owner_fkey FOREIGN KEY (owner_id) REFERENCES users(id);
alter table signature_proposals add constraint signature_proposals_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id) ON DELETE CASCADE;
alter table snoozes add constraint snoozes_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table source_differences add constraint source_differences_reconciliation_fkey FOREIGN KEY (workspace_id, reconciliation_id) REFERENCES source_reconciliations(workspace_id, id);
alter table source_mappings add constraint source_mappings_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table source_proposals add constraint source_proposals_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table source_reconciliations add constraint source_reconciliations_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table source_runs add constraint source_runs_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table suppression_entries add constraint suppression_entries_list_fkey FOREIGN KEY (workspace_id, list_id) REFERENCES suppression_lists(workspace_id, id) ON DELETE CASCADE;
alter table suppressions add constraint suppressions_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table suppressions add constraint suppressions_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table survival_rules add constraint survival_rules_source_fkey FOREIGN KEY (workspace_id, source_id) REFERENCES sources(workspace_id, id);
alter table tasks add constraint tasks_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table tasks add constraint tasks_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table texts add constraint texts_provider_fkey FOREIGN KEY (workspace_id, provider_id) REFERENCES channel_providers(workspace_id, id);
alter table touches add constraint touches_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table touches add constraint touches_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table traits add constraint traits_account_fkey FOREIGN KEY (workspace_id, account_id) REFERENCES accounts(workspace_id, id);
alter table traits add constraint traits_name_fkey FOREIGN KEY (workspace_id, name_id) REFERENCES trait_names(workspace_id, id);
alter table traits add constraint traits_person_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES people(workspace_id, id);
alter table users add constraint users_workspace_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);
alter table verification_checks add constraint verification_checks_verification_fkey FOREIGN KEY (workspace_id, verification_id) REFERENCES verifications(workspace_id, id);

-- policies

alter table absences enable row level security;
alter table absences force row level security;
create policy own_workspace on absences for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on absences for all to current_user using (true) with check (true);
alter table account_knowledge enable row level security;
alter table account_knowledge force row level security;
create policy own_workspace on account_knowledge for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on account_knowledge for all to current_user using (true) with check (true);
alter table account_parents enable row level security;
alter table account_parents force row level security;
create policy own_workspace on account_parents for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on account_parents for all to current_user using (true) with check (true);
alter table account_story_reasons enable row level security;
alter table account_story_reasons force row level security;
create policy own_workspace on account_story_reasons for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on account_story_reasons for all to current_user using (true) with check (true);
alter table account_tags enable row level security;
alter table account_tags force row level security;
create policy own_workspace on account_tags for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on account_tags for all to current_user using (true) with check (true);
alter table accounts enable row level security;
alter table accounts force row level security;
create policy own_workspace on accounts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy recognise on accounts for select to tilth_search using (true);
create policy whole_table on accounts for all to current_user using (true) with check (true);
alter table address_reports enable row level security;
alter table address_reports force row level security;
create policy own_workspace on address_reports for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on address_reports for all to current_user using (true) with check (true);
alter table call_entries enable row level security;
alter table call_entries force row level security;
create policy own_workspace on call_entries for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on call_entries for all to current_user using (true) with check (true);
alter table call_lists enable row level security;
alter table call_lists force row level security;
create policy own_workspace on call_lists for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on call_lists for all to current_user using (true) with check (true);
alter table call_scripts enable row level security;
alter table call_scripts force row level security;
create policy own_workspace on call_scripts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on call_scripts for all to current_user using (true) with check (true);
alter table card_changes enable row level security;
alter table card_changes force row level security;
create policy own_workspace on card_changes for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on card_changes for all to current_user using (true) with check (true);
alter table card_clocks enable row level security;
alter table card_clocks force row level security;
create policy own_workspace on card_clocks for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on card_clocks for all to current_user using (true) with check (true);
alter table card_removals enable row level security;
alter table card_removals force row level security;
create policy own_workspace on card_removals for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on card_removals for all to current_user using (true) with check (true);
alter table cards enable row level security;
alter table cards force row level security;
create policy own_workspace on cards for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on cards for all to current_user using (true) with check (true);
alter table change_sets enable row level security;
alter table change_sets force row level security;
create policy own_workspace on change_sets for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on change_sets for all to current_user using (true) with check (true);
alter table changes enable row level security;
alter table changes force row level security;
create policy own_workspace on changes for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on changes for all to current_user using (true) with check (true);
alter table channel_providers enable row level security;
alter table channel_providers force row level security;
create policy own_workspace on channel_providers for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on channel_providers for all to current_user using (true) with check (true);
alter table check_points enable row level security;
alter table check_points force row level security;
create policy own_workspace on check_points for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on check_points for all to current_user using (true) with check (true);
alter table consent_wording_versions enable row level security;
alter table consent_wording_versions force row level security;
create policy own_workspace on consent_wording_versions for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on consent_wording_versions for all to current_user using (true) with check (true);
alter table consent_wordings enable row level security;
alter table consent_wordings force row level security;
create policy own_workspace on consent_wordings for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on consent_wordings for all to current_user using (true) with check (true);
alter table consents enable row level security;
alter table consents force row level security;
create policy own_workspace on consents for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on consents for all to current_user using (true) with check (true);
alter table contact_limits enable row level security;
alter table contact_limits force row level security;
create policy own_workspace on contact_limits for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on contact_limits for all to current_user using (true) with check (true);
alter table contact_points enable row level security;
alter table contact_points force row level security;
create policy own_workspace on contact_points for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on contact_points for all to current_user using (true) with check (true);
alter table conversation_answers enable row level security;
alter table conversation_answers force row level security;
create policy own_workspace on conversation_answers for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on conversation_answers for all to current_user using (true) with check (true);
alter table conversation_notes enable row level security;
alter table conversation_notes force row level security;
create policy own_workspace on conversation_notes for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on conversation_notes for all to current_user using (true) with check (true);
alter table conversation_readers enable row level security;
alter table conversation_readers force row level security;
create policy own_workspace on conversation_readers for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on conversation_readers for all to current_user using (true) with check (true);
alter table conversations enable row level security;
alter table conversations force row level security;
create policy own_workspace on conversations for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on conversations for all to current_user using (true) with check (true);
alter table country_rules enable row level security;
alter table country_rules force row level security;
create policy own_workspace on country_rules for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on country_rules for all to current_user using (true) with check (true);
alter table counts enable row level security;
alter table counts force row level security;
create policy own_workspace on counts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on counts for all to current_user using (true) with check (true);
alter table custom_fields enable row level security;
alter table custom_fields force row level security;
create policy own_workspace on custom_fields for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on custom_fields for all to current_user using (true) with check (true);
alter table custom_values enable row level security;
alter table custom_values force row level security;
create policy own_workspace on custom_values for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on custom_values for all to current_user using (true) with check (true);
alter table dkim_keys enable row level security;
alter table dkim_keys force row level security;
create policy own_workspace on dkim_keys for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on dkim_keys for all to current_user using (true) with check (true);
alter table domain_reports enable row level security;
alter table domain_reports force row level security;
create policy own_workspace on domain_reports for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on domain_reports for all to current_user using (true) with check (true);
alter table employments enable row level security;
alter table employments force row level security;
create policy own_workspace on employments for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on employments for all to current_user using (true) with check (true);
alter table errands enable row level security;
alter table errands force row level security;
create policy own_workspace on errands for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on errands for all to current_user using (true) with check (true);
alter table exchange_rates enable row level security;
alter table exchange_rates force row level security;
create policy own_workspace on exchange_rates for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on exchange_rates for all to current_user using (true) with check (true);
alter table export_files enable row level security;
alter table export_files force row level security;
create policy own_workspace on export_files for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on export_files for all to current_user using (true) with check (true);
alter table field_choices enable row level security;
alter table field_choices force row level security;
create policy own_workspace on field_choices for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on field_choices for all to current_user using (true) with check (true);
alter table folded_records enable row level security;
alter table folded_records force row level security;
create policy own_workspace on folded_records for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on folded_records for all to current_user using (true) with check (true);
alter table gift_moves enable row level security;
alter table gift_moves force row level security;
create policy own_workspace on gift_moves for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on gift_moves for all to current_user using (true) with check (true);
alter table gifts enable row level security;
alter table gifts force row level security;
create policy own_workspace on gifts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on gifts for all to current_user using (true) with check (true);
alter table handovers enable row level security;
alter table handovers force row level security;
create policy own_workspace on handovers for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on handovers for all to current_user using (true) with check (true);
alter table holidays enable row level security;
alter table holidays force row level security;
create policy own_workspace on holidays for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on holidays for all to current_user using (true) with check (true);
alter table idempotency_keys enable row level security;
alter table idempotency_keys force row level security;
create policy own_workspace on idempotency_keys for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on idempotency_keys for all to current_user using (true) with check (true);
alter table import_rows enable row level security;
alter table import_rows force row level security;
create policy own_workspace on import_rows for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on import_rows for all to current_user using (true) with check (true);
alter table import_sightings enable row level security;
alter table import_sightings force row level security;
create policy own_workspace on import_sightings for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on import_sightings for all to current_user using (true) with check (true);
alter table imports enable row level security;
alter table imports force row level security;
create policy own_workspace on imports for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on imports for all to current_user using (true) with check (true);
alter table items enable row level security;
alter table items force row level security;
create policy own_workspace on items for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on items for all to current_user using (true) with check (true);
alter table known_hosts enable row level security;
alter table known_hosts force row level security;
create policy own_workspace on known_hosts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on known_hosts for all to current_user using (true) with check (true);
alter table letter_batches enable row level security;
alter table letter_batches force row level security;
create policy own_workspace on letter_batches for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on letter_batches for all to current_user using (true) with check (true);
alter table letter_senders enable row level security;
alter table letter_senders force row level security;
create policy own_workspace on letter_senders for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on letter_senders for all to current_user using (true) with check (true);
alter table letter_templates enable row level security;
alter table letter_templates force row level security;
create policy own_workspace on letter_templates for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on letter_templates for all to current_user using (true) with check (true);
alter table letters enable row level security;
alter table letters force row level security;
create policy own_workspace on letters for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on letters for all to current_user using (true) with check (true);
alter table mail_events enable row level security;
alter table mail_events force row level security;
create policy own_workspace on mail_events for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mail_events for all to current_user using (true) with check (true);
alter table mail_images enable row level security;
alter table mail_images force row level security;
create policy own_workspace on mail_images for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mail_images for all to current_user using (true) with check (true);
alter table mail_templates enable row level security;
alter table mail_templates force row level security;
create policy own_workspace on mail_templates for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mail_templates for all to current_user using (true) with check (true);
alter table mailbox_entries enable row level security;
alter table mailbox_entries force row level security;
create policy own_workspace on mailbox_entries for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mailbox_entries for all to current_user using (true) with check (true);
alter table mailbox_folders enable row level security;
alter table mailbox_folders force row level security;
create policy own_workspace on mailbox_folders for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mailbox_folders for all to current_user using (true) with check (true);
alter table mailboxes enable row level security;
alter table mailboxes force row level security;
create policy own_workspace on mailboxes for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mailboxes for all to current_user using (true) with check (true);
alter table mailing_recipients enable row level security;
alter table mailing_recipients force row level security;
create policy own_workspace on mailing_recipients for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mailing_recipients for all to current_user using (true) with check (true);
alter table mailings enable row level security;
alter table mailings force row level security;
create policy own_workspace on mailings for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on mailings for all to current_user using (true) with check (true);
alter table match_keys enable row level security;
alter table match_keys force row level security;
create policy own_workspace on match_keys for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on match_keys for all to current_user using (true) with check (true);
alter table match_models enable row level security;
alter table match_models force row level security;
create policy own_workspace on match_models for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on match_models for all to current_user using (true) with check (true);
alter table match_pairs enable row level security;
alter table match_pairs force row level security;
create policy own_workspace on match_pairs for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on match_pairs for all to current_user using (true) with check (true);
alter table match_runs enable row level security;
alter table match_runs force row level security;
create policy own_workspace on match_runs for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on match_runs for all to current_user using (true) with check (true);
alter table match_waiting enable row level security;
alter table match_waiting force row level security;
create policy own_workspace on match_waiting for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on match_waiting for all to current_user using (true) with check (true);
alter table merge_moves enable row level security;
alter table merge_moves force row level security;
create policy own_workspace on merge_moves for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on merge_moves for all to current_user using (true) with check (true);
alter table merge_rules enable row level security;
alter table merge_rules force row level security;
create policy own_workspace on merge_rules for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on merge_rules for all to current_user using (true) with check (true);
alter table merges enable row level security;
alter table merges force row level security;
create policy own_workspace on merges for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on merges for all to current_user using (true) with check (true);
alter table message_keys enable row level security;
alter table message_keys force row level security;
create policy own_workspace on message_keys for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on message_keys for all to current_user using (true) with check (true);
alter table message_sources enable row level security;
alter table message_sources force row level security;
create policy own_workspace on message_sources for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on message_sources for all to current_user using (true) with check (true);
alter table messages enable row level security;
alter table messages force row level security;
create policy own_workspace on messages for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on messages for all to current_user using (true) with check (true);
alter table move_questions enable row level security;
alter table move_questions force row level security;
create policy own_workspace on move_questions for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on move_questions for all to current_user using (true) with check (true);
alter table moves enable row level security;
alter table moves force row level security;
create policy own_workspace on moves for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on moves for all to current_user using (true) with check (true);
alter table notes enable row level security;
alter table notes force row level security;
create policy own_workspace on notes for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on notes for all to current_user using (true) with check (true);
alter table notices enable row level security;
alter table notices force row level security;
create policy own_workspace on notices for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on notices for all to current_user using (true) with check (true);
alter table order_lines enable row level security;
alter table order_lines force row level security;
create policy own_workspace on order_lines for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on order_lines for all to current_user using (true) with check (true);
alter table orders enable row level security;
alter table orders force row level security;
create policy own_workspace on orders for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on orders for all to current_user using (true) with check (true);
alter table outgoing enable row level security;
alter table outgoing force row level security;
create policy own_workspace on outgoing for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on outgoing for all to current_user using (true) with check (true);
alter table outgoing_files enable row level security;
alter table outgoing_files force row level security;
create policy own_workspace on outgoing_files for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on outgoing_files for all to current_user using (true) with check (true);
alter table pauses enable row level security;
alter table pauses force row level security;
create policy own_workspace on pauses for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on pauses for all to current_user using (true) with check (true);
alter table people enable row level security;
alter table people force row level security;
create policy own_workspace on people for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on people for all to current_user using (true) with check (true);
alter table person_tags enable row level security;
alter table person_tags force row level security;
create policy own_workspace on person_tags for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on person_tags for all to current_user using (true) with check (true);
alter table plays enable row level security;
alter table plays force row level security;
create policy own_workspace on plays for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on plays for all to current_user using (true) with check (true);
alter table preferences enable row level security;
alter table preferences force row level security;
create policy own_workspace on preferences for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on preferences for all to current_user using (true) with check (true);
alter table products enable row level security;
alter table products force row level security;
create policy own_workspace on products for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on products for all to current_user using (true) with check (true);
alter table promise_states enable row level security;
alter table promise_states force row level security;
create policy own_workspace on promise_states for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on promise_states for all to current_user using (true) with check (true);
alter table promise_weeks enable row level security;
alter table promise_weeks force row level security;
create policy own_workspace on promise_weeks for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on promise_weeks for all to current_user using (true) with check (true);
alter table promises enable row level security;
alter table promises force row level security;
create policy own_workspace on promises for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on promises for all to current_user using (true) with check (true);
alter table provider_events enable row level security;
alter table provider_events force row level security;
create policy own_workspace on provider_events for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on provider_events for all to current_user using (true) with check (true);
alter table quiet_hours enable row level security;
alter table quiet_hours force row level security;
create policy own_workspace on quiet_hours for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on quiet_hours for all to current_user using (true) with check (true);
alter table refunds enable row level security;
alter table refunds force row level security;
create policy own_workspace on refunds for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on refunds for all to current_user using (true) with check (true);
alter table relationships enable row level security;
alter table relationships force row level security;
create policy own_workspace on relationships for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on relationships for all to current_user using (true) with check (true);
alter table remote_cards enable row level security;
alter table remote_cards force row level security;
create policy own_workspace on remote_cards for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on remote_cards for all to current_user using (true) with check (true);
alter table reply_templates enable row level security;
alter table reply_templates force row level security;
create policy own_workspace on reply_templates for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on reply_templates for all to current_user using (true) with check (true);
alter table saved_views enable row level security;
alter table saved_views force row level security;
create policy own_workspace on saved_views for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on saved_views for all to current_user using (true) with check (true);
alter table sealed_secrets enable row level security;
alter table sealed_secrets force row level security;
create policy own_workspace on sealed_secrets for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on sealed_secrets for all to current_user using (true) with check (true);
alter table search_entries enable row level security;
alter table search_entries force row level security;
create policy own_workspace on search_entries for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy search_reads on search_entries for select to tilth_search using (true);
create policy whole_table on search_entries for all to current_user using (true) with check (true);
alter table search_fills enable row level security;
alter table search_fills force row level security;
create policy own_workspace on search_fills for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on search_fills for all to current_user using (true) with check (true);
alter table search_letters enable row level security;
alter table search_letters force row level security;
create policy own_workspace on search_letters for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on search_letters for all to current_user using (true) with check (true);
alter table search_texts enable row level security;
alter table search_texts force row level security;
create policy own_workspace on search_texts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy search_reads on search_texts for select to tilth_search using (true);
create policy whole_table on search_texts for all to current_user using (true) with check (true);
alter table search_words enable row level security;
alter table search_words force row level security;
create policy own_workspace on search_words for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on search_words for all to current_user using (true) with check (true);
alter table sending_accounts enable row level security;
alter table sending_accounts force row level security;
create policy own_workspace on sending_accounts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on sending_accounts for all to current_user using (true) with check (true);
alter table sent_hours enable row level security;
alter table sent_hours force row level security;
create policy own_workspace on sent_hours for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on sent_hours for all to current_user using (true) with check (true);
alter table signature_proposals enable row level security;
alter table signature_proposals force row level security;
create policy own_workspace on signature_proposals for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on signature_proposals for all to current_user using (true) with check (true);
alter table snoozes enable row level security;
alter table snoozes force row level security;
create policy own_workspace on snoozes for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on snoozes for all to current_user using (true) with check (true);
alter table source_differences enable row level security;
alter table source_differences force row level security;
create policy own_workspace on source_differences for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_differences for all to current_user using (true) with check (true);
alter table source_mappings enable row level security;
alter table source_mappings force row level security;
create policy own_workspace on source_mappings for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_mappings for all to current_user using (true) with check (true);
alter table source_proposals enable row level security;
alter table source_proposals force row level security;
create policy own_workspace on source_proposals for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_proposals for all to current_user using (true) with check (true);
alter table source_reconciliations enable row level security;
alter table source_reconciliations force row level security;
create policy own_workspace on source_reconciliations for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_reconciliations for all to current_user using (true) with check (true);
alter table source_record_versions enable row level security;
alter table source_record_versions force row level security;
create policy own_workspace on source_record_versions for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_record_versions for all to current_user using (true) with check (true);
alter table source_records enable row level security;
alter table source_records force row level security;
create policy own_workspace on source_records for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_records for all to current_user using (true) with check (true);
alter table source_runs enable row level security;
alter table source_runs force row level security;
create policy own_workspace on source_runs for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_runs for all to current_user using (true) with check (true);
alter table source_sightings enable row level security;
alter table source_sightings force row level security;
create policy own_workspace on source_sightings for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on source_sightings for all to current_user using (true) with check (true);
alter table sources enable row level security;
alter table sources force row level security;
create policy own_workspace on sources for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on sources for all to current_user using (true) with check (true);
alter table standing enable row level security;
alter table standing force row level security;
create policy own_workspace on standing for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on standing for all to current_user using (true) with check (true);
alter table story_reasons enable row level security;
alter table story_reasons force row level security;
create policy own_workspace on story_reasons for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on story_reasons for all to current_user using (true) with check (true);
alter table suppression_entries enable row level security;
alter table suppression_entries force row level security;
create policy own_workspace on suppression_entries for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on suppression_entries for all to current_user using (true) with check (true);
alter table suppression_lists enable row level security;
alter table suppression_lists force row level security;
create policy own_workspace on suppression_lists for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on suppression_lists for all to current_user using (true) with check (true);
alter table suppressions enable row level security;
alter table suppressions force row level security;
create policy own_workspace on suppressions for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on suppressions for all to current_user using (true) with check (true);
alter table survival_rules enable row level security;
alter table survival_rules force row level security;
create policy own_workspace on survival_rules for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on survival_rules for all to current_user using (true) with check (true);
alter table tags enable row level security;
alter table tags force row level security;
create policy own_workspace on tags for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on tags for all to current_user using (true) with check (true);
alter table tasks enable row level security;
alter table tasks force row level security;
create policy own_workspace on tasks for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on tasks for all to current_user using (true) with check (true);
alter table texts enable row level security;
alter table texts force row level security;
create policy own_workspace on texts for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on texts for all to current_user using (true) with check (true);
alter table topics enable row level security;
alter table topics force row level security;
create policy own_workspace on topics for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on topics for all to current_user using (true) with check (true);
alter table touch_keys enable row level security;
alter table touch_keys force row level security;
create policy own_workspace on touch_keys for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on touch_keys for all to current_user using (true) with check (true);
alter table touch_reasons enable row level security;
alter table touch_reasons force row level security;
create policy own_workspace on touch_reasons for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on touch_reasons for all to current_user using (true) with check (true);
alter table touches enable row level security;
alter table touches force row level security;
create policy own_workspace on touches for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on touches for all to current_user using (true) with check (true);
alter table trait_names enable row level security;
alter table trait_names force row level security;
create policy own_workspace on trait_names for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on trait_names for all to current_user using (true) with check (true);
alter table traits enable row level security;
alter table traits force row level security;
create policy own_workspace on traits for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on traits for all to current_user using (true) with check (true);
alter table users enable row level security;
alter table users force row level security;
create policy own_workspace on users for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_installation on users for all to tilth_system using (true) with check (true);
create policy whole_table on users for all to current_user using (true) with check (true);
alter table verification_checks enable row level security;
alter table verification_checks force row level security;
create policy own_workspace on verification_checks for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on verification_checks for all to current_user using (true) with check (true);
alter table verifications enable row level security;
alter table verifications force row level security;
create policy own_workspace on verifications for all to tilth_request using ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((workspace_id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_table on verifications for all to current_user using (true) with check (true);
alter table workspaces enable row level security;
alter table workspaces force row level security;
create policy own_workspace on workspaces for all to tilth_request using ((id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif"))) with check ((id = ( SELECT (NULLIF(current_setting('app.workspace'::text, true), ''::text))::uuid AS "nullif")));
create policy whole_installation on workspaces for all to tilth_system using (true) with check (true);
create policy whole_table on workspaces for all to current_user using (true) with check (true);

-- grants

grant usage on schema public to tilth_request;
grant usage on schema public to tilth_search;
grant usage on schema public to tilth_system;
grant delete, insert, select, update on absences to tilth_request;
grant delete, insert, select, update on account_knowledge to tilth_request;
grant delete, insert, select, update on account_parents to tilth_request;
grant delete, insert, select, update on account_story_reasons to tilth_request;
grant delete, insert, select, update on account_tags to tilth_request;
grant delete, insert, select, update on accounts to tilth_request;
grant select on accounts to tilth_search;
grant delete, insert, select, update on address_reports to tilth_request;
grant delete, insert, select, update on api_keys to tilth_system;
grant delete, insert, select, update on call_entries to tilth_request;
grant delete, insert, select, update on call_lists to tilth_request;
grant delete, insert, select, update on call_scripts to tilth_request;
grant delete, insert, select, update on card_changes to tilth_request;
grant delete, insert, select, update on card_clocks to tilth_request;
grant delete, insert, select, update on card_removals to tilth_request;
grant delete, insert, select, update on cards to tilth_request;
grant delete, insert, select, update on change_sets to tilth_request;
grant delete, insert, select, update on changes to tilth_request;
grant delete, insert, select, update on channel_providers to tilth_request;
grant delete, insert, select, update on check_points to tilth_request;
grant delete, insert, select, update on consent_wording_versions to tilth_request;
grant delete, insert, select, update on consent_wordings to tilth_request;
grant delete, insert, select, update on consents to tilth_request;
grant delete, insert, select, update on contact_limits to tilth_request;
grant delete, insert, select, update on contact_points to tilth_request;
grant delete, insert, select, update on conversation_answers to tilth_request;
grant delete, insert, select, update on conversation_notes to tilth_request;
grant delete, insert, select, update on conversation_readers to tilth_request;
grant delete, insert, select, update on conversations to tilth_request;
grant delete, insert, select, update on country_rules to tilth_request;
grant delete, insert, select, update on counts to tilth_request;
grant delete, insert, select, update on custom_fields to tilth_request;
grant delete, insert, select, update on custom_values to tilth_request;
grant delete, insert, select, update on devices to tilth_system;
grant delete, insert, select, update on dkim_keys to tilth_request;
grant delete, insert, select, update on domain_reports to tilth_request;
grant delete, insert, select, update on employments to tilth_request;
grant delete, insert, select, update on errands to tilth_request;
grant delete, insert, select, update on exchange_rates to tilth_request;
grant delete, insert, select, update on export_files to tilth_request;
grant delete, insert, select, update on field_choices to tilth_request;
grant delete, insert, select, update on folded_records to tilth_request;
grant delete, insert, select, update on gift_moves to tilth_request;
grant delete, insert, select, update on gifts to tilth_request;
grant delete, insert, select, update on handovers to tilth_request;
grant delete, insert, select, update on holidays to tilth_request;
grant delete, insert, select, update on idempotency_keys to tilth_request;
grant delete, insert, select, update on import_rows to tilth_request;
grant delete, insert, select, update on import_sightings to tilth_request;
grant delete, insert, select, update on imports to tilth_request;
grant delete, insert, select, update on installation to tilth_system;
grant delete, insert, select, update on invitations to tilth_system;
grant delete, insert, select, update on items to tilth_request;
grant delete, insert, select, update on known_hosts to tilth_request;
grant delete, insert, select, update on letter_batches to tilth_request;
grant delete, insert, select, update on letter_senders to tilth_request;
grant delete, insert, select, update on letter_templates to tilth_request;
grant delete, insert, select, update on letters to tilth_request;
grant delete, insert, select, update on mail_events to tilth_request;
grant delete, insert, select, update on mail_images to tilth_request;
grant delete, insert, select, update on mail_templates to tilth_request;
grant delete, insert, select, update on mailbox_entries to tilth_request;
grant delete, insert, select, update on mailbox_folders to tilth_request;
grant delete, insert, select, update on mailboxes to tilth_request;
grant delete, insert, select, update on mailing_recipients to tilth_request;
grant delete, insert, select, update on mailings to tilth_request;
grant delete, insert, select, update on match_keys to tilth_request;
grant delete, insert, select, update on match_models to tilth_request;
grant delete, insert, select, update on match_pairs to tilth_request;
grant delete, insert, select, update on match_runs to tilth_request;
grant delete, insert, select, update on match_waiting to tilth_request;
grant delete, insert, select, update on merge_moves to tilth_request;
grant delete, insert, select, update on merge_rules to tilth_request;
grant delete, insert, select, update on merges to tilth_request;
grant delete, insert, select, update on message_keys to tilth_request;
grant delete, insert, select, update on message_sources to tilth_request;
grant delete, insert, select, update on messages to tilth_request;
grant delete, insert, select, update on migrations to tilth_system;
grant delete, insert, select, update on move_questions to tilth_request;
grant delete, insert, select, update on moves to tilth_request;
grant delete, insert, select, update on notes to tilth_request;
grant delete, insert, select, update on notices to tilth_request;
grant delete, insert, select, update on order_lines to tilth_request;
grant delete, insert, select, update on orders to tilth_request;
grant delete, insert, select, update on outgoing to tilth_request;
grant delete, insert, select, update on outgoing_files to tilth_request;
grant delete, insert, select, update on pauses to tilth_request;
grant delete, insert, select, update on people to tilth_request;
grant delete, insert, select, update on person_tags to tilth_request;
grant delete, insert, select, update on plays to tilth_request;
grant delete, insert, select, update on preferences to tilth_request;
grant delete, insert, select, update on products to tilth_request;
grant delete, insert, select, update on promise_states to tilth_request;
grant delete, insert, select, update on promise_weeks to tilth_request;
grant delete, insert, select, update on promises to tilth_request;
grant delete, insert, select, update on provider_events to tilth_request;
grant delete, insert, select, update on quiet_hours to tilth_request;
grant delete, insert, select, update on refunds to tilth_request;
grant delete, insert, select, update on relationships to tilth_request;
grant delete, insert, select, update on remote_cards to tilth_request;
grant delete, insert, select, update on reply_templates to tilth_request;
grant delete, insert, select, update on saved_views to tilth_request;
grant delete, insert, select, update on sealed_secrets to tilth_request;
grant delete, insert, select, update on search_entries to tilth_request;
grant select on search_entries to tilth_search;
grant delete, insert, select, update on search_fills to tilth_request;
grant delete, insert, select, update on search_letters to tilth_request;
grant delete, insert, select, update on search_texts to tilth_request;
grant select on search_texts to tilth_search;
grant delete, insert, select, update on search_words to tilth_request;
grant delete, insert, select, update on sending_accounts to tilth_request;
grant delete, insert, select, update on sent_hours to tilth_request;
grant delete, insert, select, update on signature_proposals to tilth_request;
grant delete, insert, select, update on snoozes to tilth_request;
grant delete, insert, select, update on source_differences to tilth_request;
grant delete, insert, select, update on source_mappings to tilth_request;
grant delete, insert, select, update on source_proposals to tilth_request;
grant delete, insert, select, update on source_reconciliations to tilth_request;
grant delete, insert, select, update on source_record_versions to tilth_request;
grant delete, insert, select, update on source_records to tilth_request;
grant delete, insert, select, update on source_runs to tilth_request;
grant delete, insert, select, update on source_sightings to tilth_request;
grant delete, insert, select, update on sources to tilth_request;
grant delete, insert, select, update on standing to tilth_request;
grant delete, insert, select, update on story_reasons to tilth_request;
grant delete, insert, select, update on suppression_entries to tilth_request;
grant delete, insert, select, update on suppression_lists to tilth_request;
grant delete, insert, select, update on suppressions to tilth_request;
grant delete, insert, select, update on survival_rules to tilth_request;
grant delete, insert, select, update on tags to tilth_request;
grant delete, insert, select, update on tasks to tilth_request;
grant delete, insert, select, update on texts to tilth_request;
grant delete, insert, select, update on topics to tilth_request;
grant delete, insert, select, update on touch_keys to tilth_request;
grant delete, insert, select, update on touch_reasons to tilth_request;
grant delete, insert, select, update on touches to tilth_request;
grant delete, insert, select, update on trait_names to tilth_request;
grant delete, insert, select, update on traits to tilth_request;
grant select, update on users to tilth_request;
grant delete, insert, select, update on users to tilth_system;
grant delete, insert, select, update on verification_checks to tilth_request;
grant delete, insert, select, update on verifications to tilth_request;
grant select, update on workspaces to tilth_request;
grant delete, insert, select, update on workspaces to tilth_system;
grant execute on function list_names_like(pattern text, sieve text) to tilth_request;
grant execute on function list_names_like(pattern text, sieve text) to tilth_search;
grant execute on function recognise_accounts(names text[]) to tilth_request;
grant execute on function recognise_accounts(names text[]) to tilth_search;
grant execute on function search_find(words tsquery, kinds text[], most integer, sieve text[]) to tilth_request;
grant execute on function search_find(words tsquery, kinds text[], most integer, sieve text[]) to tilth_search;
grant execute on function search_find_texts(words tsquery, kinds text[], most integer, sieve text[]) to tilth_request;
grant execute on function search_find_texts(words tsquery, kinds text[], most integer, sieve text[]) to tilth_search;
grant execute on function search_tidy() to tilth_request;
