-- What we decided we need to know of accounts and people: an editable list, with how long an answer stays fresh. Some are read from where they stand
-- already (`reads`); the others are told as traits.
create table trait_names (
  workspace_id uuid not null,
  id uuid not null,
  record_kind text not null constraint trait_names_record_check check (record_kind in ('account', 'person')),
  kind text not null constraint trait_names_kind_check check (kind in ('demographic', 'behavioural', 'psychographic', 'transactional')),
  name text not null,
  reads text,
  wanted boolean not null default true,
  fresh_days int constraint trait_names_fresh_check check (fresh_days > 0),
  position int not null default 0,
  removed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id)
);

-- One thing known of an account or a person, with who said it and how sure we are. A new value ends the old one; nothing is overwritten.
create table traits (
  workspace_id uuid not null,
  id uuid not null,
  name_id uuid not null,
  account_id uuid,
  person_id uuid,
  value text not null,
  -- Their own words; without them nothing is said of what somebody values or likes.
  quote text,
  source_kind text not null default 'manual' constraint traits_source_check check (source_kind in ('manual', 'conversation', 'import', 'survey', 'mail')),
  source text,
  confidence_percent smallint not null constraint traits_confidence_check check (confidence_percent between 0 and 100),
  author_id uuid,
  learned_on date not null,
  confirmed_on date not null,
  ended_on date,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint traits_owner_check check (num_nonnulls(account_id, person_id) = 1),
  constraint traits_dates_check check (confirmed_on >= learned_on),
  constraint traits_name_fkey foreign key (workspace_id, name_id) references trait_names (workspace_id, id),
  constraint traits_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint traits_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index traits_account_idx on traits (workspace_id, account_id, name_id) where account_id is not null;
create index traits_person_idx on traits (workspace_id, person_id, name_id) where person_id is not null;
create index traits_name_idx on traits (workspace_id, name_id);

-- The row of an account that is gone goes with the totals it was counted in, so nothing takes it away unseen.
-- How much of what we need to know is known of each account, by kind. Computed; `stale_on` is the first day on which time alone may change it.
create table account_knowledge (
  workspace_id uuid not null,
  account_id uuid not null,
  customer boolean not null,
  worth_minor bigint not null,
  demographic_wanted int not null,
  demographic_known int not null,
  demographic_fresh int not null,
  behavioural_wanted int not null,
  behavioural_known int not null,
  behavioural_fresh int not null,
  psychographic_wanted int not null,
  psychographic_known int not null,
  psychographic_fresh int not null,
  transactional_wanted int not null,
  transactional_known int not null,
  transactional_fresh int not null,
  blanks int not null,
  -- Worth times the share that is missing, in minor units.
  missing_worth_minor bigint not null,
  stale_on date,
  primary key (workspace_id, account_id)
);
create index account_knowledge_missing_idx on account_knowledge (workspace_id, missing_worth_minor, account_id) where customer and blanks > 0;
create index account_knowledge_stale_idx on account_knowledge (workspace_id, stale_on) where stale_on is not null;
