-- How sure we are of a spell's beginning, and what made us believe in its end. Null: as sure as such evidence usually makes one.
alter table employments add column confidence_percent smallint;
alter table employments add constraint employments_confidence_check check (confidence_percent between 0 and 100);
alter table employments add column end_evidence text;
alter table employments add column end_confidence_percent smallint;
alter table employments add constraint employments_end_confidence_check check (end_confidence_percent between 0 and 100);

-- One person went from one account to another, or to where nobody knows yet. It links the two accounts by the person who moved.
create table moves (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_account_id uuid not null,
  to_account_id uuid,
  -- The spells themselves may be taken back by an undo; the move is then taken back too, so nothing rests on them here.
  from_employment_id uuid not null,
  to_employment_id uuid,
  moved_on date not null,
  evidence text not null,
  told_by text,
  confidence_percent smallint not null constraint moves_confidence_check check (confidence_percent between 0 and 100),
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint moves_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint moves_from_fkey foreign key (workspace_id, from_account_id) references accounts (workspace_id, id),
  constraint moves_to_fkey foreign key (workspace_id, to_account_id) references accounts (workspace_id, id)
);
create unique index moves_spell_key on moves (workspace_id, from_employment_id);
create index moves_person_idx on moves (workspace_id, person_id);
create index moves_from_idx on moves (workspace_id, from_account_id);
create index moves_to_idx on moves (workspace_id, to_account_id) where to_account_id is not null;
create index moves_day_idx on moves (workspace_id, moved_on, id);

-- What to do about a move: hold the account that lost the person, follow the person. The task is what stands on Today.
create table plays (
  workspace_id uuid not null,
  id uuid not null,
  kind text not null constraint plays_kind_check check (kind in ('hold', 'follow')),
  move_id uuid not null,
  account_id uuid,
  person_id uuid not null,
  task_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint plays_move_fkey foreign key (workspace_id, move_id) references moves (workspace_id, id),
  constraint plays_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id),
  constraint plays_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id),
  constraint plays_task_fkey foreign key (workspace_id, task_id) references tasks (workspace_id, id)
);
create unique index plays_move_key on plays (workspace_id, move_id, kind);
create index plays_task_idx on plays (workspace_id, task_id);
create index plays_account_idx on plays (workspace_id, account_id) where account_id is not null;
create index plays_person_idx on plays (workspace_id, person_id);

-- Two tellers say different employers of one person. Asked once for a pair of spells; the answer is remembered.
create table move_questions (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Who is said to work where since later, against what was known.
  account_id uuid not null,
  against_account_id uuid not null,
  employment_id uuid not null,
  against_employment_id uuid not null,
  told_by text,
  against_told_by text,
  evidence text not null,
  confidence_percent smallint not null,
  answer text constraint move_questions_answer_check check (answer in ('moved', 'both', 'wrong')),
  answered_at timestamptz,
  answered_by uuid,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  primary key (workspace_id, id),
  constraint move_questions_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade,
  constraint move_questions_account_fkey foreign key (workspace_id, account_id) references accounts (workspace_id, id) on delete cascade,
  constraint move_questions_against_fkey foreign key (workspace_id, against_account_id) references accounts (workspace_id, id) on delete cascade
);
create unique index move_questions_pair_key on move_questions (workspace_id, employment_id, against_employment_id);
create index move_questions_person_idx on move_questions (workspace_id, person_id);
create index move_questions_account_idx on move_questions (workspace_id, account_id);
create index move_questions_against_idx on move_questions (workspace_id, against_account_id);
create index move_questions_open_idx on move_questions (workspace_id, id) where answer is null;

