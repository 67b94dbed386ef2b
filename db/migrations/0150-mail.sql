-- Where mail comes from: an account of another server that is read over IMAP, or an address of ours that mail is dropped at.
create table mailboxes (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null constraint mailboxes_kind_check check (kind in ('imap', 'drop')),
  name text not null,
  -- The address that mail reaches it by, in small letters.
  address text not null,
  host text,
  port int,
  -- tls: from the first byte; starttls; none: only to hosts that were allowed.
  security text not null default 'tls' constraint mailboxes_security_check check (security in ('tls', 'starttls', 'none')),
  login text,
  auth text not null default 'password' constraint mailboxes_auth_check check (auth in ('password', 'oauth')),
  -- Whose it is; null is shared by all.
  user_id uuid,
  -- What is never read.
  never_folders text[] not null default '{}',
  never_domains text[] not null default '{}',
  -- Nothing that arrived before this day is read.
  since_on date,
  state text not null default 'active' constraint mailboxes_state_check check (state in ('active', 'paused', 'stopped')),
  -- Why it stopped or could not be read, for people.
  fault jsonb,
  synced_at timestamptz,
  -- Who reads it just now, and until when that holds without being renewed.
  lease uuid,
  leased_until timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint mailboxes_pkey primary key (workspace_id, id)
);
create unique index mailboxes_address_key on mailboxes (workspace_id, address, kind);

-- A folder as it was last seen. Another validity means that its numbers begin anew.
create table mailbox_folders (
  workspace_id uuid not null,
  mailbox_id uuid not null,
  id uuid not null,
  path text not null,
  validity text not null,
  -- All up to this number was looked at.
  seen_uid bigint not null default 0,
  constraint mailbox_folders_pkey primary key (workspace_id, mailbox_id, id),
  constraint mailbox_folders_mailbox_fkey foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id) on delete cascade
);
create unique index mailbox_folders_path_key on mailbox_folders (workspace_id, mailbox_id, path);

-- What became of each message of a folder: in the box = stored + skipped + failed.
create table mailbox_entries (
  workspace_id uuid not null,
  folder_id uuid not null,
  validity text not null,
  uid bigint not null,
  mailbox_id uuid not null,
  outcome text not null constraint mailbox_entries_outcome_check check (outcome in ('stored', 'skipped', 'failed')),
  reason text,
  message_id uuid,
  constraint mailbox_entries_pkey primary key (workspace_id, folder_id, validity, uid),
  constraint mailbox_entries_mailbox_fkey foreign key (workspace_id, mailbox_id) references mailboxes (workspace_id, id) on delete cascade
);
create index mailbox_entries_mailbox_idx on mailbox_entries (workspace_id, mailbox_id, outcome);

-- Messages that answer each other.
create table conversations (
  workspace_id uuid not null,
  id uuid not null,
  subject text not null,
  account_id uuid,
  person_id uuid,
  -- Who answers.
  user_id uuid,
  -- ours: waits for us; theirs: waits for them.
  state text not null constraint conversations_state_check check (state in ('ours', 'theirs', 'done')),
  -- Since when it waits for us.
  waiting_since timestamptz,
  -- How long the first answer took, once there was one.
  answered_minutes int,
  last_at timestamptz not null,
  -- Of a personal mailbox: only its user sees it.
  private_to uuid,
  -- The touch that its touches are joined by.
  touch_id uuid,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint conversations_pkey primary key (workspace_id, id),
  constraint conversations_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint conversations_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index conversations_state_idx on conversations (workspace_id, state, last_at, id);
create index conversations_waiting_idx on conversations (workspace_id, waiting_since, id) where state = 'ours';
create index conversations_account_idx on conversations (workspace_id, account_id) where account_id is not null;
create index conversations_person_idx on conversations (workspace_id, person_id) where person_id is not null;

create table messages (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz not null,
  direction text not null constraint messages_direction_check check (direction in ('in', 'out')),
  kind text not null constraint messages_kind_check
    check (kind in ('human', 'auto-reply', 'left', 'bounce', 'complaint', 'unsubscribe', 'receipt')),
  conversation_id uuid,
  internet_id text,
  subject text not null,
  from_name text,
  from_address text,
  -- [{"name", "address"}]
  recipients jsonb not null default '[]',
  sent_at timestamptz not null,
  -- What was written, what is quoted below it, the signature.
  written text not null,
  quoted text,
  signature text,
  -- [{"name", "type", "bytes"}], in the order of the message.
  attachments jsonb not null default '[]',
  bytes int not null,
  account_id uuid,
  person_id uuid,
  contact_point_id uuid,
  -- The touch that this message is, and the one of ours that it answers or reports about.
  touch_id uuid,
  about_touch_id uuid,
  -- What was told by a machine: {"recipients", "returns_on", "successor", "successor_name", "new_address"}.
  told jsonb,
  private_to uuid,
  constraint messages_pkey primary key (workspace_id, id, created_at)
) partition by range (created_at);
create table messages_other partition of messages default;
create index messages_conversation_idx on messages (workspace_id, conversation_id, sent_at, id);
create index messages_unknown_idx on messages (workspace_id, sent_at, id) where account_id is null and person_id is null and kind = 'human' and direction = 'in';
create index messages_person_idx on messages (workspace_id, person_id, id) where person_id is not null;
create index messages_account_idx on messages (workspace_id, account_id, id) where account_id is not null;
create index messages_point_idx on messages (workspace_id, contact_point_id, id) where contact_point_id is not null;

-- One message is one, however many boxes and folders it lies in: known by its id and by what is in it.
create table message_keys (
  workspace_id uuid not null,
  key text not null,
  message_id uuid not null,
  message_created_at timestamptz not null,
  conversation_id uuid,
  -- Sender, time and subject: another message that bears the same id is another message.
  print text not null,
  constraint message_keys_pkey primary key (workspace_id, key)
);
create index message_keys_message_idx on message_keys (workspace_id, message_id);

-- Every message as it came, pressed together; read only to show an attachment or the original.
create table message_sources (
  workspace_id uuid not null,
  message_id uuid not null,
  raw bytea not null,
  constraint message_sources_pkey primary key (workspace_id, message_id)
);

create table conversation_notes (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  words text not null,
  user_id uuid,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint conversation_notes_pkey primary key (workspace_id, id),
  constraint conversation_notes_conversation_fkey foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create index conversation_notes_conversation_idx on conversation_notes (workspace_id, conversation_id, id);

-- Words that are often the answer.
create table reply_templates (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  words text not null,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint reply_templates_pkey primary key (workspace_id, id)
);
create unique index reply_templates_name_key on reply_templates (workspace_id, name);

-- Who has a conversation open to answer it, for a minute at a time: two people see each other.
create table conversation_readers (
  workspace_id uuid not null,
  conversation_id uuid not null,
  user_id uuid not null,
  writing boolean not null default false,
  seen_at timestamptz not null,
  constraint conversation_readers_pkey primary key (workspace_id, conversation_id, user_id),
  constraint conversation_readers_conversation_fkey foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);

-- What was reported about an address of theirs: each report once for each address it names.
create table address_reports (
  workspace_id uuid not null,
  -- A merge keeps lists of what it moved.
  id uuid not null,
  message_id uuid not null,
  address text not null,
  contact_point_id uuid,
  status text,
  reason text not null,
  hard boolean not null,
  reported_at timestamptz not null,
  constraint address_reports_pkey primary key (workspace_id, message_id, address)
);
create index address_reports_address_idx on address_reports (workspace_id, address, reported_at);
create index address_reports_point_idx on address_reports (workspace_id, contact_point_id) where contact_point_id is not null;

-- All of a firm's addresses bounce: its domain moved or its server is down. One event, and nobody's address dies of it.
create table domain_reports (
  workspace_id uuid not null,
  -- A merge keeps lists of what it moved.
  id uuid not null,
  domain text not null,
  account_id uuid,
  task_id uuid,
  addresses int not null,
  reported_at timestamptz not null,
  constraint domain_reports_pkey primary key (workspace_id, domain),
  constraint domain_reports_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id) on delete cascade
);
create index domain_reports_account_idx on domain_reports (workspace_id, account_id) where account_id is not null;

-- Until when somebody is away, by their own machine's word.
create table absences (
  workspace_id uuid not null,
  person_id uuid not null,
  returns_on date not null,
  message_id uuid not null,
  told_at timestamptz not null,
  constraint absences_pkey primary key (workspace_id, person_id),
  constraint absences_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
);
