-- Who letters come from: the address in the window's first line, and the country they are posted in.
create table letter_senders (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  street text not null,
  postal_code text not null default '',
  city text not null,
  region text,
  country text not null constraint letter_senders_country_check check (country ~ '^[A-Z]{2}$'),
  foot text not null default '',
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint letter_senders_pkey primary key (workspace_id, id)
);

-- A letter to many: subject and words in Liquid, and how they are laid out. `layout` in typst; null is the one that comes with Tilth.
create table letter_templates (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  sender_id uuid not null,
  language text not null,
  purpose text not null constraint letter_templates_purpose_check check (purpose in ('educate', 'thank', 'help', 'listen', 'invite', 'ask', 'sell')),
  topic text,
  -- What they have of it, where it carries no item of the library: without either it is no valued touch.
  benefit text,
  subject text not null default '',
  words text not null,
  enclosures text[] not null default '{}',
  paper_window text not null default 'din-left' constraint letter_templates_window_check check (paper_window in ('din-left', 'din-right', 'us-10')),
  layout text,
  retired_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint letter_templates_pkey primary key (workspace_id, id),
  constraint letter_templates_sender_fkey foreign key (workspace_id, sender_id) references letter_senders (workspace_id, id)
);

-- Letters printed and posted together. What they were made with is kept here, so that the same is printed again whatever became of the template.
create table letter_batches (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  template_id uuid not null,
  item_id uuid,
  language text not null,
  purpose text not null,
  paper_window text not null,
  layout text,
  enclosures text[] not null,
  sender jsonb not null,
  -- asked = letters + left_out.
  asked int not null,
  left_out jsonb not null default '[]',
  user_id uuid,
  dated_on date not null,
  printed_at timestamptz,
  posted_at timestamptz,
  posted_by uuid,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint letter_batches_pkey primary key (workspace_id, id)
);
create index letter_batches_newest_idx on letter_batches (workspace_id, created_at desc, id desc);

-- One letter of a batch, as it is printed; its state is its touch's. `place` is where it lies in the pile, sorted for the post.
create table letters (
  workspace_id uuid not null,
  id uuid not null,
  batch_id uuid not null,
  touch_id uuid not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  code text not null,
  place int not null,
  lines text[] not null,
  country text not null,
  postal_code text,
  subject text not null,
  words text not null,
  blanks text[] not null default '{}',
  -- Counts only while the touch's outcome is `returned`: an undo of the return is an undo of the touch.
  returned_at timestamptz,
  return_reason text constraint letters_return_check check (return_reason in ('moved', 'unknown', 'refused', 'other')),
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint letters_pkey primary key (workspace_id, id),
  constraint letters_batch_fkey foreign key (workspace_id, batch_id) references letter_batches (workspace_id, id)
);
create index letters_batch_idx on letters (workspace_id, batch_id, place);
create unique index letters_code_key on letters (workspace_id, code);
create unique index letters_touch_key on letters (workspace_id, touch_id);
create index letters_account_idx on letters (workspace_id, account_id) where account_id is not null;
create index letters_person_idx on letters (workspace_id, person_id) where person_id is not null;
create index letters_contact_point_idx on letters (workspace_id, contact_point_id) where contact_point_id is not null;
