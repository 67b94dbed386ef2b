-- Cards of another server's address book as they last were there, so that a change here and a change there are told apart.
create table remote_cards (
  workspace_id uuid not null,
  source_id uuid not null,
  href text collate "C" not null,
  uid text collate "C" not null,
  etag text not null,
  text text not null,
  came_at timestamptz not null,
  constraint remote_cards_pkey primary key (workspace_id, source_id, href),
  constraint remote_cards_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id)
);
create index remote_cards_uid_idx on remote_cards (workspace_id, source_id, uid);
