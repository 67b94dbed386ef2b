-- Who our customers are. Names are kept as written; text that is sorted uses the ICU root collation; choices are text with a check.
create table accounts (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  kind text not null default 'organisation' constraint accounts_kind_check check (kind in ('organisation', 'household')),
  industry text collate "und-x-icu",
  website text,
  number text,
  owner_id uuid constraint accounts_owner_fkey references users (id),
  -- An owner whom we know only by the words of a source; joined to a user later.
  owner_ref text,
  story text,
  sample boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint accounts_pkey primary key (workspace_id, id)
);
create index accounts_owner_idx on accounts (workspace_id, owner_id, id);
create index accounts_name_idx on accounts (workspace_id, lower(name), id);

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
  sample boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint people_pkey primary key (workspace_id, id)
);
create index people_name_idx on people (workspace_id, name, id);
create index people_lower_name_idx on people (workspace_id, lower(name), id);

create table employments (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  title text,
  buying_role text constraint employments_buying_role_check check (buying_role in ('decides', 'influences', 'uses', 'pays', 'champions')),
  started_on date,
  ended_on date,
  evidence text not null default 'manual',
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint employments_pkey primary key (workspace_id, id),
  constraint employments_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint employments_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint employments_dates_check check (ended_on >= started_on)
);
create index employments_account_idx on employments (workspace_id, account_id, person_id);
create index employments_person_idx on employments (workspace_id, person_id, account_id);

-- The dated status of an account. An open end is the status of today; `started_on` null is "since always".
create table relationships (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  status text not null constraint relationships_status_check check (status in ('prospect', 'customer', 'lapsed', 'former', 'partner', 'competitor')),
  started_on date,
  ended_on date,
  reason text,
  created_at timestamptz not null default now(),
  constraint relationships_pkey primary key (workspace_id, id),
  constraint relationships_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint relationships_dates_check check (ended_on >= started_on)
);
create index relationships_account_idx on relationships (workspace_id, account_id, id);

-- One address of one owner, person or account. `value` as written, `normal` what equality means: lower-case e-mail, E.164 or digits.
create table contact_points (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  kind text not null constraint contact_points_kind_check check (kind in ('email', 'phone', 'postal', 'social')),
  label text,
  value text not null,
  normal text not null,
  street text,
  city text collate "und-x-icu",
  region text,
  postal_code text,
  country text,
  state text not null default 'unverified' constraint contact_points_state_check check (state in ('unverified', 'verified', 'dead')),
  state_on date,
  preferred boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint contact_points_pkey primary key (workspace_id, id),
  constraint contact_points_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint contact_points_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint contact_points_one_owner_check check (num_nonnulls(account_id, person_id) = 1)
);
create index contact_points_account_idx on contact_points (workspace_id, account_id, kind) where account_id is not null;
create index contact_points_person_idx on contact_points (workspace_id, person_id, kind) where person_id is not null;
create index contact_points_normal_idx on contact_points (workspace_id, normal, kind);

-- A standing reason not to touch: a whole account, a person, or one contact point; for one channel, or all (null).
create table suppressions (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  channel text constraint suppressions_channel_check check (channel in ('email', 'call', 'letter', 'parcel', 'text', 'social', 'visit')),
  reason text not null,
  evidence text not null default 'manual',
  created_at timestamptz not null default now(),
  constraint suppressions_pkey primary key (workspace_id, id),
  constraint suppressions_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint suppressions_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint suppressions_one_owner_check check (num_nonnulls(account_id, person_id, contact_point_id) = 1)
);
create index suppressions_account_idx on suppressions (workspace_id, account_id) where account_id is not null;
create index suppressions_person_idx on suppressions (workspace_id, person_id) where person_id is not null;
create index suppressions_contact_point_idx on suppressions (workspace_id, contact_point_id) where contact_point_id is not null;

create table notes (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  words text not null,
  author_id uuid,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint notes_pkey primary key (workspace_id, id),
  constraint notes_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint notes_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index notes_account_idx on notes (workspace_id, account_id, created_at) where account_id is not null;
create index notes_person_idx on notes (workspace_id, person_id, created_at) where person_id is not null;

create table tags (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  colour text,
  created_at timestamptz not null default now(),
  constraint tags_pkey primary key (workspace_id, id)
);
create unique index tags_name_key on tags (workspace_id, lower(name));

create table account_tags (
  workspace_id uuid not null,
  tag_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  constraint account_tags_pkey primary key (workspace_id, tag_id, account_id),
  constraint account_tags_tag_fkey foreign key (workspace_id, tag_id) references tags (workspace_id, id),
  constraint account_tags_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);
create index account_tags_account_idx on account_tags (workspace_id, account_id);
create unique index account_tags_id_key on account_tags (workspace_id, id);

create table person_tags (
  workspace_id uuid not null,
  tag_id uuid not null,
  person_id uuid not null,
  id uuid not null,
  constraint person_tags_pkey primary key (workspace_id, tag_id, person_id),
  constraint person_tags_tag_fkey foreign key (workspace_id, tag_id) references tags (workspace_id, id),
  constraint person_tags_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index person_tags_person_idx on person_tags (workspace_id, person_id);
create unique index person_tags_id_key on person_tags (workspace_id, id);

create table custom_fields (
  workspace_id uuid not null,
  id uuid not null,
  record_kind text not null constraint custom_fields_record_check check (record_kind in ('account', 'person')),
  label text not null,
  kind text not null constraint custom_fields_kind_check check (kind in ('text', 'number', 'money', 'date', 'choice', 'yes-no')),
  choices text[],
  position int not null default 0,
  revision int not null default 1,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint custom_fields_pkey primary key (workspace_id, id)
);
create unique index custom_fields_label_key on custom_fields (workspace_id, record_kind, lower(label)) where removed_at is null;

-- One value of one custom field of one record; the column used follows the field's kind (choice in text_value, yes-no 1 or 0 in number_value,
-- money in amount_minor with its currency). double precision, since numeric comparison can't use an index under row-level security.
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
  constraint custom_values_pkey primary key (workspace_id, field_id, record_id),
  constraint custom_values_field_fkey foreign key (workspace_id, field_id) references custom_fields (workspace_id, id),
  constraint custom_values_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint custom_values_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index custom_values_record_idx on custom_values (workspace_id, record_id);
create unique index custom_values_id_key on custom_values (workspace_id, id);
create index custom_values_account_idx on custom_values (workspace_id, account_id) where account_id is not null;
create index custom_values_person_idx on custom_values (workspace_id, person_id) where person_id is not null;
create index custom_values_text_idx on custom_values (workspace_id, field_id, text_value, record_id) where text_value is not null;
create index custom_values_number_idx on custom_values (workspace_id, field_id, number_value, record_id) where number_value is not null;
create index custom_values_amount_idx on custom_values (workspace_id, field_id, amount_minor, record_id) where amount_minor is not null;
create index custom_values_date_idx on custom_values (workspace_id, field_id, date_value, record_id) where date_value is not null;

-- Why they chose us: reasons from an editable list; the words are accounts.story.
create table story_reasons (
  workspace_id uuid not null,
  id uuid not null,
  label text not null,
  position int not null default 0,
  created_at timestamptz not null default now(),
  constraint story_reasons_pkey primary key (workspace_id, id)
);
create unique index story_reasons_label_key on story_reasons (workspace_id, lower(label));

create table account_story_reasons (
  workspace_id uuid not null,
  account_id uuid not null,
  reason_id uuid not null,
  id uuid not null,
  constraint account_story_reasons_pkey primary key (workspace_id, account_id, reason_id),
  constraint account_story_reasons_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint account_story_reasons_reason_fkey foreign key (workspace_id, reason_id) references story_reasons (workspace_id, id)
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
  discontinued boolean not null default false,
  sample boolean not null default false,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint products_pkey primary key (workspace_id, id)
);
create index products_name_idx on products (workspace_id, lower(name), id);
create index products_number_idx on products (workspace_id, number) where number is not null;

-- `amount_minor` is what the order brings: the sum of its lines where there are any, else its total, else 0; kept by the statement that
-- changes either. Without tax and freight.
create table orders (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  person_id uuid,
  number text,
  state text not null default 'open' constraint orders_state_check check (state in ('open', 'cleared', 'cancelled')),
  ordered_on date not null,
  cleared_on date,
  cancelled_on date,
  currency text not null,
  total_minor bigint,
  amount_minor bigint not null default 0,
  freight_minor bigint,
  seller_ref text,
  note text,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint orders_pkey primary key (workspace_id, id),
  constraint orders_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);
create index orders_account_idx on orders (workspace_id, account_id, ordered_on);
create index orders_day_idx on orders (workspace_id, ordered_on, account_id);
create index orders_person_idx on orders (workspace_id, person_id) where person_id is not null;
create index orders_number_idx on orders (workspace_id, number) where number is not null;

-- `amount_minor` = quantity × unit price less discount, rounded per line, half away from zero. `unit_price` is in whole units of the order's
-- currency (14.00 is fourteen dollars; a price may be finer than the currency's smallest coin). `product_ref` is the product as written.
create table order_lines (
  workspace_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  product_id uuid,
  product_ref text,
  quantity numeric not null default 1,
  unit_price numeric not null default 0,
  discount numeric not null default 0 constraint order_lines_discount_check check (discount between 0 and 1),
  amount_minor bigint not null,
  created_at timestamptz not null default now(),
  constraint order_lines_pkey primary key (workspace_id, id),
  constraint order_lines_order_fkey foreign key (workspace_id, order_id) references orders (workspace_id, id),
  constraint order_lines_product_fkey foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create index order_lines_order_idx on order_lines (workspace_id, order_id);
create index order_lines_product_idx on order_lines (workspace_id, product_id) where product_id is not null;
create index order_lines_ref_idx on order_lines (workspace_id, product_ref) where product_id is null and product_ref is not null;

create table refunds (
  workspace_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  account_id uuid not null,
  refunded_on date not null,
  currency text not null,
  amount_minor bigint not null constraint refunds_amount_check check (amount_minor >= 0),
  reason text,
  created_at timestamptz not null default now(),
  constraint refunds_pkey primary key (workspace_id, id),
  constraint refunds_order_fkey foreign key (workspace_id, order_id) references orders (workspace_id, id),
  constraint refunds_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id)
);
create index refunds_account_idx on refunds (workspace_id, account_id, refunded_on);
create index refunds_order_idx on refunds (workspace_id, order_id);

-- One unit of `currency` is worth `rate` units of the workspace's currency from `valid_on` until the next row.
create table exchange_rates (
  workspace_id uuid not null,
  id uuid not null,
  currency text not null,
  quote text not null,
  valid_on date not null,
  rate numeric not null constraint exchange_rates_rate_check check (rate > 0),
  created_at timestamptz not null default now(),
  constraint exchange_rates_pkey primary key (workspace_id, id)
);
create unique index exchange_rates_day_key on exchange_rates (workspace_id, currency, quote, valid_on);

-- Something a user must do; the next step of a touch.
create table tasks (
  workspace_id uuid not null,
  id uuid not null,
  account_id uuid,
  person_id uuid,
  user_id uuid,
  touch_id uuid,
  title text not null,
  due_on date,
  done_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint tasks_pkey primary key (workspace_id, id),
  constraint tasks_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint tasks_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index tasks_user_idx on tasks (workspace_id, user_id, due_on) where done_at is null;
create index tasks_account_idx on tasks (workspace_id, account_id) where account_id is not null;
create index tasks_person_idx on tasks (workspace_id, person_id) where person_id is not null;
create index tasks_touch_idx on tasks (workspace_id, touch_id) where touch_id is not null;
