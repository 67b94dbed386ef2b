-- The message that made us believe it: what a move found by mail and what a task that mail asks rest on, to be read beside them.
alter table moves add column message_id uuid;
alter table tasks add column message_id uuid;

-- Whether somebody left is a proposal as well, where it is not sure; and each proposal knows the task that asks it, which is done once it is decided.
alter table signature_proposals drop constraint signature_proposals_kind_check;
alter table signature_proposals add constraint signature_proposals_kind_check check (kind in ('phone', 'title', 'postal', 'email', 'successor', 'left'));
alter table signature_proposals add column task_id uuid;
create index signature_proposals_open_idx on signature_proposals (workspace_id, told_at) where taken is null;
create index signature_proposals_message_idx on signature_proposals (workspace_id, message_id);

-- What a person made of a report: believed, the address is dead; refused, it counts no more.
alter table address_reports add column believed boolean;
alter table address_reports add column decided_at timestamptz;
alter table address_reports add column decided_by uuid;
create index address_reports_open_idx on address_reports (workspace_id, reported_at) where believed is null;
