-- People who matter where they work (they decide, pay or champion us), and when they were last heard of. Computed, followed by notices.
create table check_points (
  workspace_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  buying_role text not null,
  started_on date,
  ended_on date,
  last_heard_at timestamptz,
  primary key (workspace_id, account_id, person_id),
  constraint check_points_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id) on delete cascade,
  constraint check_points_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
);
create index check_points_person_idx on check_points (workspace_id, person_id);
