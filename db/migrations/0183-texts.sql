-- Short messages, out and in. An outgoing one is a touch in `outgoing` until a provider has it; one that came in from a number nobody knows waits here
-- for somebody who does.
create table texts (
  workspace_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  direction text not null constraint texts_direction_check check (direction in ('in', 'out')),
  number text not null,
  words text not null,
  parts int not null,
  touch_id uuid,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  blanks text[] not null default '{}',
  created_at timestamptz not null default now(),
  constraint texts_pkey primary key (workspace_id, id),
  constraint texts_provider_fkey foreign key (workspace_id, provider_id) references channel_providers (workspace_id, id)
);
create index texts_newest_idx on texts (workspace_id, created_at desc, id desc);
create unique index texts_touch_key on texts (workspace_id, touch_id) where touch_id is not null;
create index texts_unknown_idx on texts (workspace_id, created_at) where direction = 'in' and person_id is null and account_id is null;
create index texts_account_idx on texts (workspace_id, account_id) where account_id is not null;
create index texts_person_idx on texts (workspace_id, person_id) where person_id is not null;
create index texts_contact_point_idx on texts (workspace_id, contact_point_id) where contact_point_id is not null;
