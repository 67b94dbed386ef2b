-- What people write below their letters about themselves, where it is not what we know: asked once, never written over anything by itself.
create table signature_proposals (
  workspace_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Whose title it is; of a number or an address none.
  employment_id uuid,
  kind text not null,
  value text not null,
  normal text not null,
  fields jsonb not null default '{}',
  message_id uuid not null,
  told_at timestamptz not null,
  taken boolean,
  decided_at timestamptz,
  decided_by uuid,
  constraint signature_proposals_pkey primary key (workspace_id, id),
  constraint signature_proposals_same_key unique (workspace_id, person_id, kind, normal),
  constraint signature_proposals_kind_check check (kind in ('phone', 'title', 'postal')),
  constraint signature_proposals_person_fkey foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade
);
