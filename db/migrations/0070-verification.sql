-- How right is the data? What was asked of which base, the records drawn by lot, and what was found of each.

-- One drawing. `frame` is the base it was drawn from, counted by cell: [{"stratum", "source", "owner", "records", "questions": {"email": 80}}];
-- `fingerprint` is one over the ids in it: with the same one, the same seed draws the same.
create table verifications (
  workspace_id uuid not null,
  id uuid not null,
  name text collate "und-x-icu" not null,
  unit text not null constraint verifications_unit_check check (unit in ('customer', 'person')),
  questions text[] not null,
  method text not null constraint verifications_method_check check (method in ('margin', 'discovery')),
  -- To how much the share of wrong ones is to be known; of a discovery the share that is still bearable.
  margin double precision not null constraint verifications_margin_check check (margin > 0 and margin < 1),
  confidence double precision not null constraint verifications_confidence_check check (confidence > 0 and confidence < 1),
  -- So many accounts that bring the most are all checked.
  top int not null default 0,
  seed text not null,
  drawn_on date not null,
  population int not null,
  size int not null,
  frame jsonb not null,
  fingerprint text not null,
  drawn_by uuid,
  closed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint verifications_pkey primary key (workspace_id, id)
);
create index verifications_created_idx on verifications (workspace_id, created_at, id);

-- One question about one drawn record; the rows of one `place` are one record. They tell what was true when drawn, and outlive what they point to.
create table verification_checks (
  workspace_id uuid not null,
  id uuid not null,
  verification_id uuid not null,
  place int not null,
  stratum text not null constraint verification_checks_stratum_check check (stratum in ('top', 'rest')),
  question text not null constraint verification_checks_question_check check (question in ('there', 'role', 'email', 'phone', 'address')),
  account_id uuid not null,
  person_id uuid,
  employment_id uuid,
  contact_point_id uuid,
  source_id uuid,
  owner_id uuid,
  -- Who is to find out.
  user_id uuid,
  worth_minor bigint not null default 0,
  -- What was written down when drawn, and since when it was believed.
  value text,
  known_on date not null,
  outcome text constraint verification_checks_outcome_check check (outcome in ('right', 'wrong', 'not-reached')),
  right_value text,
  note text,
  outcome_on date,
  outcome_at timestamptz,
  outcome_by uuid,
  revision int not null default 1,
  created_at timestamptz not null default now(),
  constraint verification_checks_pkey primary key (workspace_id, id),
  constraint verification_checks_verification_fkey foreign key (workspace_id, verification_id) references verifications (workspace_id, id)
);
create unique index verification_checks_place_key on verification_checks (workspace_id, verification_id, place, question);
create index verification_checks_account_idx on verification_checks (workspace_id, account_id);
create index verification_checks_person_idx on verification_checks (workspace_id, person_id) where person_id is not null;
create index verification_checks_employment_idx on verification_checks (workspace_id, employment_id) where employment_id is not null;
create index verification_checks_point_idx on verification_checks (workspace_id, contact_point_id) where contact_point_id is not null;
create index verification_checks_outcome_idx on verification_checks (workspace_id, question, outcome) where outcome is not null;
