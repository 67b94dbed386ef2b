-- The key by which a server proved who it is when a source first spoke to it (SSH). Another key is refused until somebody vouches for it.
create table known_hosts (
  workspace_id uuid not null,
  host text collate "C" not null,
  port int not null,
  fingerprint text not null,
  seen_at timestamptz not null,
  constraint known_hosts_pkey primary key (workspace_id, host, port)
);
