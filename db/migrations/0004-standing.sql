-- One row for each account with all that is computed of it. Lists, Today and later segments read it; nothing edits it but its own statement.
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
  created_at timestamptz not null,
  -- Orders not cancelled by order date less refunds by refund date, the 12 months that end today (until `stale_on` that is any day), in the workspace's currency.
  revenue_12m_minor bigint not null default 0,
  -- What no rate could convert: {"NOK": 1200}. Never summed.
  revenue_apart jsonb,
  orders_12m int not null default 0,
  first_order_on date,
  last_order_on date,
  last_touch_at timestamptz,
  last_valued_touch_at timestamptz,
  last_valued_touch_on date,
  gap_days int,
  next_due_on date,
  people_known int not null default 0,
  people_reachable int not null default 0,
  people_touched int not null default 0,
  -- The first local day on which the clock alone would change this row; null where it never does.
  stale_on date,
  constraint standing_pkey primary key (workspace_id, account_id)
);
create index standing_name_idx on standing (workspace_id, name, account_id);
create index standing_owner_name_idx on standing (workspace_id, owner_name, account_id);
create index standing_city_idx on standing (workspace_id, city, account_id);
create index standing_industry_idx on standing (workspace_id, industry, account_id);
create index standing_revenue_idx on standing (workspace_id, revenue_12m_minor, account_id);
create index standing_valued_idx on standing (workspace_id, last_valued_touch_at, account_id);
create index standing_due_idx on standing (workspace_id, next_due_on, account_id);
create index standing_created_idx on standing (workspace_id, created_at, account_id);
create index standing_owner_idx on standing (workspace_id, owner_id, next_due_on, account_id);
-- Today and the promise ask for the customers of one user by what is due; the rest is carried so that they are counted from the index alone.
create index standing_promise_idx on standing (workspace_id, owner_id, next_due_on, account_id) where gap_days is not null;
create index standing_stale_idx on standing (workspace_id, stale_on) where stale_on is not null;

-- The rhythm owed. One default promise for now; segments attach their own later.
create table promises (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  longest_gap_days int not null default 42 constraint promises_longest_check check (longest_gap_days between 1 and 3660),
  shortest_gap_days int not null default 7,
  is_default boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint promises_pkey primary key (workspace_id, id)
);

create unique index promises_default_key on promises (workspace_id) where is_default;

-- What is promised to one account, where it differs from the default: an override of the gap.
create table promise_states (
  workspace_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  gap_days int constraint promise_states_gap_check check (gap_days between 1 and 3660),
  reason text,
  created_at timestamptz not null default now(),
  constraint promise_states_pkey primary key (workspace_id, account_id),
  constraint promise_states_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);

-- Derived: of the twelve weeks that ended last with Sunday `week_on`, those at whose end the account was a customer, and those at whose end
-- the promise to it was kept. Bit 0 is the week that ends with `week_on`, bit 11 the oldest.
create table promise_weeks (
  workspace_id uuid not null,
  account_id uuid not null,
  week_on date not null,
  customer_weeks int not null,
  kept_weeks int not null,
  constraint promise_weeks_pkey primary key (workspace_id, account_id)
);

create table items (
  workspace_id uuid not null,
  id uuid not null,
  title text collate "und-x-icu" not null,
  kind text not null constraint items_kind_check check (kind in ('article', 'guide', 'report', 'occasion', 'introduction', 'thanks', 'gift')),
  link text,
  words text,
  topics text[] not null default '{}',
  industries text[] not null default '{}',
  fresh_until date,
  sample boolean not null default false,
  retired_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint items_pkey primary key (workspace_id, id)
);
create index items_title_idx on items (workspace_id, title, id);

-- Not today: an account put off in one user's list (or everyone's, user null) until a day, with the reason.
create table snoozes (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  user_id uuid,
  until_on date not null,
  reason text not null,
  created_at timestamptz not null default now(),
  constraint snoozes_pkey primary key (workspace_id, id),
  constraint snoozes_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);
create index snoozes_account_idx on snoozes (workspace_id, account_id, until_on);

-- An account's next touch handed to a colleague; it is in their list until the touch is done.
create table handovers (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  from_user_id uuid,
  to_user_id uuid not null,
  reason text,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  constraint handovers_pkey primary key (workspace_id, id),
  constraint handovers_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);
create index handovers_account_idx on handovers (workspace_id, account_id) where ended_at is null;
create index handovers_user_idx on handovers (workspace_id, to_user_id) where ended_at is null;
