-- Each answer to somebody who waited: how long they did, and whether it left. One that was lost on its way is no answer.
create table conversation_answers (
  workspace_id uuid not null,
  id uuid not null,
  conversation_id uuid not null,
  -- None where it was written in a mail program to somebody nobody knew.
  touch_id uuid,
  user_id uuid,
  -- Null where nobody waited: we wrote once more.
  waited_since timestamptz,
  answered_at timestamptz not null,
  -- open: on its way; held: it should have left by now; lost: it reached nobody.
  state text not null,
  constraint conversation_answers_pkey primary key (workspace_id, id),
  constraint conversation_answers_state_check check (state in ('open', 'held', 'left', 'lost')),
  constraint conversation_answers_conversation_fkey foreign key (workspace_id, conversation_id) references conversations (workspace_id, id) on delete cascade
);
create unique index conversation_answers_touch_key on conversation_answers (workspace_id, touch_id) where touch_id is not null;
create index conversation_answers_conversation_idx on conversation_answers (workspace_id, conversation_id, answered_at);
create index conversation_answers_at_idx on conversation_answers (workspace_id, answered_at);
create index conversation_answers_open_idx on conversation_answers (workspace_id, answered_at) where state in ('open', 'held');

-- A report counts against an address where it names a mail that we sent there; anybody can write one that doesn't.
alter table address_reports add column touch_id uuid;
alter table address_reports add column proved boolean not null default false;
update address_reports r set touch_id = t.id, proved = true
from messages m
join touches t on t.workspace_id = m.workspace_id and t.id = m.about_touch_id and t.direction = 'out'
join contact_points c on c.workspace_id = t.workspace_id and c.id = t.contact_point_id
where m.workspace_id = r.workspace_id and m.id = r.message_id and c.normal = r.address;

-- Two more things that are asked and not written down by themselves: another address of theirs, and who follows somebody that left.
alter table signature_proposals drop constraint signature_proposals_kind_check;
alter table signature_proposals add constraint signature_proposals_kind_check check (kind in ('phone', 'title', 'postal', 'email', 'successor'));

-- All that somebody wrote, where their address is named at last.
create index messages_from_idx on messages (workspace_id, from_address, sent_at) where direction = 'in';
