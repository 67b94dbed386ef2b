-- What people agreed to, and what they said no to: one row each time somebody says something. Rows are added, never changed; a merge moves them.
create table consents (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Who they were when they said it: stays where a merge moves the row, so that of two people who become one the stricter word holds.
  said_as uuid not null,
  -- Whom the word speaks for: everybody who was one person when it was said. It replaces their earlier words, and no others.
  stands_for uuid[] not null,
  -- Null is every purpose but to help.
  purpose text constraint consents_purpose_check check (purpose in ('educate', 'thank', 'help', 'listen', 'invite', 'ask', 'sell')),
  -- Null is every channel.
  channel text constraint consents_channel_check check (channel in ('email', 'call', 'letter', 'parcel', 'text', 'social', 'visit')),
  -- Asked: waits for the confirmation by the link they were sent.
  state text not null constraint consents_state_check check (state in ('asked', 'given', 'refused', 'withdrawn')),
  -- The address it was given with or for, in normal form; an agreement holds for that address alone.
  address text,
  wording_version_id uuid,
  language text,
  source text not null constraint consents_source_check check (source in ('manual', 'form', 'double-opt-in', 'preferences', 'unsubscribe', 'import', 'api')),
  evidence text not null,
  -- The mail whose link they used.
  touch_id uuid,
  -- The asking that this confirms.
  confirms_id uuid,
  -- Only where the workspace keeps it as evidence.
  ip text,
  happened_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint consents_stands_check check (said_as = any (stands_for)),
  constraint consents_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index consents_person_idx on consents (workspace_id, person_id, happened_at);
create unique index consents_confirms_key on consents (workspace_id, confirms_id) where confirms_id is not null;

-- The words people agree to. Other words are another version; a version is never changed.
create table consent_wordings (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- Null is every one.
  purposes text[],
  channels text[],
  removed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table consent_wording_versions (
  workspace_id uuid not null,
  id uuid not null,
  wording_id uuid not null,
  version int not null constraint consent_wording_versions_version_check check (version > 0),
  -- By language: {"en": "…", "de": "…"}.
  texts jsonb not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint consent_wording_versions_wording_fkey foreign key (workspace_id, wording_id) references consent_wordings (workspace_id, id)
);
create unique index consent_wording_versions_version_key on consent_wording_versions (workspace_id, wording_id, version);
alter table consents add constraint consents_wording_fkey foreign key (workspace_id, wording_version_id) references consent_wording_versions (workspace_id, id);
create index consents_wording_idx on consents (workspace_id, wording_version_id) where wording_version_id is not null;

-- What people may choose to hear of.
create table topics (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- Its name in other languages: {"de": "…"}.
  names jsonb not null default '{}',
  -- Wanted until they say no, or not wanted until they ask for it.
  starts text not null default 'on' constraint topics_starts_check check (starts in ('on', 'off')),
  position int not null default 0,
  removed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

-- What one person asked for within what they agreed to. One row; nobody has one before they say something.
create table preferences (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  topics_on uuid[] not null default '{}',
  topics_off uuid[] not null default '{}',
  channels_off text[] not null default '{}',
  -- At most once in so many days; null is as it comes.
  rhythm_days int constraint preferences_rhythm_check check (rhythm_days > 0),
  -- The last day on which they want to hear nothing.
  paused_until date,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint preferences_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create unique index preferences_person_key on preferences (workspace_id, person_id);

-- What the law of a country asks for before somebody is approached on a channel; the workspace's to edit.
create table country_rules (
  workspace_id uuid not null,
  id uuid not null,
  -- ISO 3166; * is every country without a rule of its own.
  country text not null,
  -- How the country is called in addresses, in lower case, the code among them.
  names text[] not null,
  channel text not null constraint country_rules_channel_check check (channel in ('email', 'call', 'letter', 'parcel', 'text', 'social', 'visit')),
  audience text not null constraint country_rules_audience_check check (audience in ('business', 'private')),
  -- Nothing but that they did not object; being a customer; having agreed.
  need text not null constraint country_rules_need_check check (need in ('none', 'soft', 'consent')),
  -- For how many days after their last order a customer may be written to without having agreed; null is as long as they are one.
  soft_days int constraint country_rules_days_check check (soft_days > 0),
  source text not null default '',
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint country_rules_soft_check check (soft_days is null or need = 'soft')
);
create unique index country_rules_country_key on country_rules (workspace_id, country, channel, audience);

-- Addresses and numbers that must not be used, whoever has them, now or later.
create table suppression_lists (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  -- Null is every channel the address can be used for.
  channel text constraint suppression_lists_channel_check check (channel in ('email', 'call', 'letter', 'parcel', 'text', 'social')),
  origin text not null default 'import' constraint suppression_lists_origin_check check (origin in ('import', 'hand', 'links')),
  entries int not null default 0,
  -- While it is being read nothing leaves on its channel; a reading that died holds nothing up for long.
  arriving_until timestamptz,
  lifted_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

create table suppression_entries (
  workspace_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  kind text not null constraint suppression_entries_kind_check check (kind in ('email', 'phone', 'postal', 'social')),
  -- In the form that contact points have. Of a list of hashes it is learned once such a contact point is here.
  normal text,
  -- sha256:… or md5:… of it, in hex, where the list came without addresses.
  hash text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint suppression_entries_mark_check check (num_nonnulls(normal, hash) > 0),
  constraint suppression_entries_list_fkey foreign key (workspace_id, list_id) references suppression_lists (workspace_id, id) on delete cascade
);
create index suppression_entries_normal_idx on suppression_entries (workspace_id, normal, kind) where normal is not null;
create index suppression_entries_hash_idx on suppression_entries (workspace_id, hash, kind) where hash is not null;
create index suppression_entries_list_idx on suppression_entries (workspace_id, list_id);
