-- Other companies' machines that dial and text for us, spoken to over HTTP (docs/guide/providers.md). Their key is sealed beside it.
create table channel_providers (
  workspace_id uuid not null,
  id uuid not null,
  channel text not null constraint channel_providers_channel_check check (channel in ('call', 'text')),
  name text not null,
  url text not null,
  -- The number or name they dial or send from.
  sender text not null,
  -- What HELP is answered with; empty: nothing is sent back. A STOP is confirmed by the provider: from us nothing leaves after it.
  help_words text not null default '',
  removed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint channel_providers_pkey primary key (workspace_id, id)
);

-- What a provider told us, each once: its own id of the event keeps a second telling out.
create table provider_events (
  workspace_id uuid not null,
  provider_id uuid not null,
  event_id text not null,
  id uuid not null,
  touch_id uuid,
  kind text not null,
  told jsonb not null,
  created_at timestamptz not null,
  constraint provider_events_pkey primary key (workspace_id, provider_id, event_id),
  constraint provider_events_provider_fkey foreign key (workspace_id, provider_id) references channel_providers (workspace_id, id)
);
create unique index provider_events_id_key on provider_events (workspace_id, id);
create index provider_events_touch_idx on provider_events (workspace_id, touch_id) where touch_id is not null;
