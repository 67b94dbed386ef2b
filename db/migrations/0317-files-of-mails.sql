-- Files that go along with a mail to one person: their writer's alone until the mail is planned, then the touch's.
create table outgoing_files (
  workspace_id uuid not null,
  id uuid not null,
  user_id uuid,
  touch_id uuid,
  place integer not null default 0,
  name text not null,
  type text not null,
  size_bytes integer not null,
  content bytea not null,
  created_at timestamptz not null,
  constraint outgoing_files_pkey primary key (workspace_id, id)
);
create index outgoing_files_touch_idx on outgoing_files (workspace_id, touch_id, place);
-- What is attached is packed already, mostly; packing it again costs time and saves nothing.
alter table outgoing_files alter column content set storage external;
