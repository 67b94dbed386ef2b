-- People as address cards (vCard) for phones and mail programs, and who changed since when.

-- What a program sent of one person, as it came, so that nothing of it is lost. `name` is the card's file in an address book and `uid` its lasting
-- id, both chosen by the program that made it; people without a row go by their own id. `note_id` is the note that stands on the card.
create table cards (
  workspace_id uuid not null,
  person_id uuid not null,
  name text collate "C" not null,
  uid text collate "C" not null,
  text text not null,
  note_id uuid,
  came_at timestamptz not null,
  constraint cards_pkey primary key (workspace_id, person_id)
);
create unique index cards_name_key on cards (workspace_id, name);
create index cards_uid_idx on cards (workspace_id, uid);

-- A card that a user removed on one of their devices: a proposal to the workspace, and a reason not to show it to this user.
create table card_removals (
  workspace_id uuid not null,
  user_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  device text not null,
  created_at timestamptz not null,
  constraint card_removals_pkey primary key (workspace_id, user_id, person_id)
);

-- Ticks once for each batch of changes. Its row is there from the first device on, and its lock gives the ticks in the order of their commits.
create table card_clocks (
  workspace_id uuid primary key,
  ticks bigint not null default 0
);

-- When each person's card changed last, by the clock; a person who is gone keeps their row, so that devices hear of it.
create table card_changes (
  workspace_id uuid not null,
  person_id uuid not null,
  tick bigint not null,
  constraint card_changes_pkey primary key (workspace_id, person_id)
);
create index card_changes_tick_idx on card_changes (workspace_id, tick, person_id);

-- A phone, tablet or mail program of one user, with a password of its own, told once. `books`: whose people it gets.
create table devices (
  id uuid primary key,
  workspace_id uuid not null,
  user_id uuid not null,
  name text not null,
  hash text not null constraint devices_hash_key unique,
  scope text not null constraint devices_scope_check check (scope in ('read', 'write')),
  books text[] not null constraint devices_books_check check (books <@ array['mine', 'all'] and cardinality(books) > 0),
  last_used_at timestamptz,
  last_program text,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
create index devices_user_idx on devices (workspace_id, user_id, created_at);
