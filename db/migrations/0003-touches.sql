-- The atom of Tilth: one contact, either direction, any channel, planned or done. Partitioned by the month it was made in.
create table touches (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz not null,
  account_id uuid,
  person_id uuid,
  channel text not null constraint touches_channel_check check (channel in ('email', 'call', 'letter', 'parcel', 'text', 'social', 'visit')),
  direction text not null constraint touches_direction_check check (direction in ('in', 'out')),
  purpose text constraint touches_purpose_check check (purpose in ('educate', 'thank', 'help', 'listen', 'invite', 'ask', 'sell')),
  state text not null constraint touches_state_check check (state in ('planned', 'due', 'handed', 'done', 'failed', 'uncertain', 'cancelled')),
  outcome text constraint touches_outcome_check check (outcome in
    ('reached', 'left-word', 'call-back', 'no-answer', 'wrong-number', 'moved', 'asked-not-to', 'delivered', 'bounced', 'returned')),
  happened_at timestamptz,
  item_id uuid,
  benefit text,
  note text,
  -- The id of the conversation's first touch, written on the touches that answer it; the first itself may leave it empty.
  conversation_id uuid,
  -- When the other side first spoke in the same conversation (neither to sell nor to ask); null: not yet. Derived: kept by the statement that
  -- changes either side, so that "as of D" knows from when on both had spoken.
  answered_at timestamptz,
  user_id uuid,
  user_ref text,
  revision int not null default 1,
  updated_at timestamptz not null default now(),
  constraint touches_pkey primary key (workspace_id, id, created_at),
  constraint touches_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint touches_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
) partition by range (created_at);
create index touches_account_idx on touches (workspace_id, account_id, happened_at);
create index touches_person_idx on touches (workspace_id, person_id, happened_at) where person_id is not null;
create index touches_conversation_idx on touches (workspace_id, conversation_id) where conversation_id is not null;
-- What was sent to whom already: the library looks here.
create index touches_item_idx on touches (workspace_id, account_id, item_id) where item_id is not null;
create table touches_other partition of touches default;

-- What must be unique among touches of all months.
create table touch_keys (
  workspace_id uuid not null,
  key text not null,
  touch_id uuid not null,
  touch_created_at timestamptz not null,
  constraint touch_keys_pkey primary key (workspace_id, key)
);
