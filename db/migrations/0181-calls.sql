-- What is said: steps with branches, written as text (server/reach/calls/script.ts).
create table call_scripts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  language text not null,
  words text not null,
  retired_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint call_scripts_pkey primary key (workspace_id, id)
);

-- A calling program: whom to call one after the other, why and with what words. Without a user everybody calls from it.
create table call_lists (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  script_id uuid,
  purpose text not null constraint call_lists_purpose_check check (purpose in ('educate', 'thank', 'help', 'listen', 'invite', 'ask', 'sell')),
  topic text,
  user_id uuid,
  asked int not null,
  left_out jsonb not null default '[]',
  closed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint call_lists_pkey primary key (workspace_id, id),
  constraint call_lists_script_fkey foreign key (workspace_id, script_id) references call_scripts (workspace_id, id)
);
create index call_lists_newest_idx on call_lists (workspace_id, created_at desc, id desc);

-- One account on a list. `touch_id` is the call that is meant next, or was the last; each try is a touch of its own.
create table call_entries (
  workspace_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  place int not null,
  touch_id uuid,
  tries int not null default 0,
  -- They named a time themselves: it goes before everything else, and no limit holds it.
  call_back boolean not null default false,
  closed_at timestamptz,
  closed_as text,
  created_at timestamptz not null default now(),
  constraint call_entries_pkey primary key (workspace_id, id),
  constraint call_entries_list_fkey foreign key (workspace_id, list_id) references call_lists (workspace_id, id)
);
create index call_entries_list_idx on call_entries (workspace_id, list_id, place);
create index call_entries_touch_idx on call_entries (workspace_id, touch_id) where touch_id is not null;
create index call_entries_account_idx on call_entries (workspace_id, account_id) where account_id is not null;
create index call_entries_person_idx on call_entries (workspace_id, person_id) where person_id is not null;
create index call_entries_contact_point_idx on call_entries (workspace_id, contact_point_id) where contact_point_id is not null;
