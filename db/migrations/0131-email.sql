-- A server that mail leaves by, and whose mail it is. Its password and keys lie sealed elsewhere.
create table sending_accounts (
  workspace_id uuid not null,
  id uuid not null,
  name text not null,
  from_name text not null default '',
  from_address text not null,
  reply_to text,
  host text not null,
  port int not null,
  security text not null constraint sending_accounts_security_check check (security in ('tls', 'starttls', 'none')),
  username text,
  -- One person's own mailbox: only they write from it.
  user_id uuid,
  -- Where bounces go; empty: the from address itself takes them.
  bounce_domain text,
  max_connections int not null default 4,
  per_hour int,
  per_domain_hour int,
  -- A young address begins with few a day and doubles every second day until its hourly limit is the only one.
  warm_up_from date,
  warm_up_daily int not null default 50,
  revision int not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  constraint sending_accounts_pkey primary key (workspace_id, id)
);

-- Keys that sign for a domain. The private half is sealed; the public one is what DNS has to say.
create table dkim_keys (
  workspace_id uuid not null,
  id uuid not null,
  domain text not null,
  selector text not null,
  algorithm text not null constraint dkim_keys_algorithm_check check (algorithm in ('rsa-2048', 'ed25519')),
  public_key text not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  constraint dkim_keys_pkey primary key (workspace_id, id)
);
create unique index dkim_keys_selector_key on dkim_keys (workspace_id, domain, selector);

-- How many left in an hour, by sender and the domain they went to.
create table sent_hours (
  workspace_id uuid not null,
  sender_id uuid not null,
  hour timestamptz not null,
  domain text not null,
  n int not null,
  constraint sent_hours_pkey primary key (workspace_id, sender_id, hour, domain)
) with (fillfactor = 50);

-- Words with blanks that are filled for each recipient (Liquid).
create table mail_templates (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  subject text not null,
  text text not null,
  html text,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint mail_templates_pkey primary key (workspace_id, id)
);

-- One thing sent to many: what it says is fixed when it starts.
create table mailings (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  sender_id uuid not null,
  purpose text not null,
  topic text,
  subject text not null,
  text text not null,
  html text,
  state text not null default 'draft' constraint mailings_state_check check (state in ('draft', 'started', 'stopped')),
  user_id uuid,
  revision int not null default 1,
  created_at timestamptz not null,
  started_at timestamptz,
  stopped_at timestamptz,
  constraint mailings_pkey primary key (workspace_id, id)
);

-- Who is to get it, chosen before it starts.
create table mailing_recipients (
  workspace_id uuid not null,
  mailing_id uuid not null,
  person_id uuid not null,
  -- A merge keeps lists of what it moved.
  id uuid not null,
  constraint mailing_recipients_pkey primary key (workspace_id, mailing_id, person_id),
  constraint mailing_recipients_mailing_fkey foreign key (workspace_id, mailing_id) references mailings (workspace_id, id),
  constraint mailing_recipients_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id)
);
create index mailing_recipients_person_idx on mailing_recipients (workspace_id, person_id);
