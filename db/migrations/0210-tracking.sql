-- Whether they let us count what they read and follow; null is that they never said.
alter table preferences add column tracking text;
alter table preferences add constraint preferences_tracking_check check (tracking in ('yes', 'no'));
-- Chosen for each mailing, where the workspace counts at all.
alter table mailings add column tracked boolean not null default false;

-- What mail programs, gateways and people fetched of a mailing. Rows are added as they come; what is read from them is `class`, settled afterwards and
-- anew with each later row of the same mail. Refers to people through the touch alone. Neither an address of the network nor a cookie is kept.
create table mail_events (
  workspace_id uuid not null,
  id uuid not null,
  touch_id uuid not null,
  touch_created_at timestamptz not null,
  mailing_id uuid not null,
  -- trap: a link that no human sees.
  kind text not null constraint mail_events_kind_check check (kind in ('picture', 'link', 'trap')),
  target text,
  -- Asked for the head alone.
  head boolean not null,
  -- Said itself that it only looks ahead.
  prefetch boolean not null,
  agent text not null,
  happened_at timestamptz not null,
  class text constraint mail_events_class_check check (class in ('human', 'machine')),
  reason text,
  constraint mail_events_pkey primary key (workspace_id, id),
  constraint mail_events_target_check check ((kind = 'link') = (target is not null))
);
create index mail_events_touch_idx on mail_events (workspace_id, touch_id);
create index mail_events_mailing_idx on mail_events (workspace_id, mailing_id);
create index mail_events_new_idx on mail_events (workspace_id, touch_id) where class is null;
create index mail_events_age_idx on mail_events (workspace_id, happened_at);
