-- Things to give by hand: what one costs, and how many there are (the sum of gift_moves).
create table gifts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  cost_minor bigint not null constraint gifts_cost_check check (cost_minor >= 0),
  currency text not null,
  low_at int not null default 0,
  retired_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint gifts_pkey primary key (workspace_id, id)
);

-- In and out of the cupboard; only added to.
create table gift_moves (
  workspace_id uuid not null,
  id uuid not null,
  gift_id uuid not null,
  errand_id uuid,
  change int not null constraint gift_moves_change_check check (change <> 0),
  reason text not null,
  user_id uuid,
  created_at timestamptz not null,
  constraint gift_moves_pkey primary key (workspace_id, id),
  constraint gift_moves_gift_fkey foreign key (workspace_id, gift_id) references gifts (workspace_id, id)
);
create index gift_moves_gift_idx on gift_moves (workspace_id, gift_id);

-- A touch that somebody carries out by hand: a parcel, a card written by hand, a word on a network, a visit. Its state is its touch's, its reminder a
-- task.
create table errands (
  workspace_id uuid not null,
  id uuid not null,
  touch_id uuid not null,
  task_id uuid not null,
  kind text not null constraint errands_kind_check check (kind in ('parcel', 'card', 'social', 'visit')),
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  what text not null,
  link text,
  gift_id uuid,
  quantity int not null default 1 constraint errands_quantity_check check (quantity between 1 and 1000),
  cost_minor bigint,
  currency text,
  lines text[] not null default '{}',
  carrier text,
  tracking text,
  due_on date not null,
  done_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint errands_pkey primary key (workspace_id, id),
  constraint errands_gift_fkey foreign key (workspace_id, gift_id) references gifts (workspace_id, id)
);
create index errands_due_idx on errands (workspace_id, due_on, id) where done_at is null;
create index errands_newest_idx on errands (workspace_id, created_at desc, id desc);
create unique index errands_touch_key on errands (workspace_id, touch_id);
create index errands_account_idx on errands (workspace_id, account_id) where account_id is not null;
create index errands_person_idx on errands (workspace_id, person_id) where person_id is not null;
create index errands_contact_point_idx on errands (workspace_id, contact_point_id) where contact_point_id is not null;
create index errands_gift_idx on errands (workspace_id, gift_id) where gift_id is not null;
