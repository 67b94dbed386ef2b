-- What a touch that is meant to leave carries from the moment it is intended.
alter table touches add column contact_point_id uuid;
alter table touches add column due_at timestamptz;
-- What it was planned with: a mailing, later a step of a program. Stopping and counting go by it.
alter table touches add column batch_id uuid;
alter table touches add column topic text;
-- bulk: we to many; personal: one to one, written by somebody; service: they asked for it themselves (a confirmation).
alter table touches add column manner text;
alter table touches add constraint touches_manner_check check (manner in ('bulk', 'personal', 'service'));
create index touches_batch_idx on touches (workspace_id, batch_id, state) where batch_id is not null;
create index touches_contact_point_idx on touches (workspace_id, contact_point_id) where contact_point_id is not null;
-- Limits ask what else is planned for a person.
create index touches_planned_person_idx on touches (workspace_id, person_id) where state in ('planned', 'due', 'handed') and person_id is not null;
create index touches_uncertain_idx on touches (workspace_id, id) where state = 'uncertain';

-- The queue of what is to leave: one row from the intent until it is settled. The state itself stands on the touch; here lie the lease and its
-- token. A row that was handed is never claimed again.
create table outgoing (
  workspace_id uuid not null,
  touch_id uuid not null,
  touch_created_at timestamptz not null,
  channel text not null,
  sender_id uuid,
  batch_id uuid,
  due_at timestamptz not null,
  content jsonb not null default '{}',
  attempts int not null default 0,
  -- Why it is not leaving yet.
  waits_for text,
  lease uuid,
  leased_until timestamptz,
  handed_at timestamptz,
  created_at timestamptz not null,
  constraint outgoing_pkey primary key (workspace_id, touch_id)
) with (fillfactor = 70);
create index outgoing_due_idx on outgoing (workspace_id, channel, sender_id, due_at, touch_id);
create index outgoing_batch_idx on outgoing (workspace_id, batch_id) where batch_id is not null;
create index outgoing_handed_idx on outgoing (workspace_id, leased_until) where handed_at is not null;

-- Why a touch did not simply happen: refused by a rule, failed, uncertain and how that was settled, cancelled.
create table touch_reasons (
  workspace_id uuid not null,
  touch_id uuid not null,
  id uuid not null,
  touch_created_at timestamptz not null,
  kind text not null constraint touch_reasons_kind_check check (kind in ('refused', 'failed', 'uncertain', 'settled', 'cancelled')),
  reason text not null,
  detail text,
  user_id uuid,
  created_at timestamptz not null,
  constraint touch_reasons_pkey primary key (workspace_id, touch_id, id)
);

-- At most so many touches in so many hours, to one person or one account, on one channel or (null) on all together. The shortest gap is a limit
-- of one.
create table contact_limits (
  workspace_id uuid not null,
  id uuid not null,
  scope text not null constraint contact_limits_scope_check check (scope in ('person', 'account')),
  channel text constraint contact_limits_channel_check check (channel in ('email', 'call', 'letter', 'parcel', 'text', 'social', 'visit')),
  at_most int not null constraint contact_limits_most_check check (at_most >= 0),
  hours int not null constraint contact_limits_hours_check check (hours > 0),
  created_at timestamptz not null default now(),
  constraint contact_limits_pkey primary key (workspace_id, id)
);

-- When a channel is silent, in the customer's own zone. Minutes after midnight; from after to runs over midnight. Days: 1 is Monday.
create table quiet_hours (
  workspace_id uuid not null,
  channel text not null constraint quiet_hours_channel_check check (channel in ('email', 'call', 'letter', 'parcel', 'text', 'social', 'visit')),
  from_minute int not null constraint quiet_hours_from_check check (from_minute between 0 and 1439),
  to_minute int not null constraint quiet_hours_to_check check (to_minute between 0 and 1439),
  days int[] not null default '{}',
  holidays boolean not null default true,
  constraint quiet_hours_pkey primary key (workspace_id, channel)
);

-- Days on which those who keep quiet on holidays are left alone; an empty country is everybody's.
create table holidays (
  workspace_id uuid not null,
  day date not null,
  country text not null default '',
  name text not null,
  constraint holidays_pkey primary key (workspace_id, day, country)
);

-- Nothing leaves: at all (all empty), on a channel, of a sender, of a batch. Ended, it stays as a story.
create table pauses (
  workspace_id uuid not null,
  id uuid not null,
  channel text,
  sender_id uuid,
  batch_id uuid,
  reason text not null default '',
  user_id uuid,
  created_at timestamptz not null,
  ended_at timestamptz,
  constraint pauses_pkey primary key (workspace_id, id)
);
create index pauses_open_idx on pauses (workspace_id) where ended_at is null;
