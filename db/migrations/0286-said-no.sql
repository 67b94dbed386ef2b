-- A no that was said by a link or in words also stands against the address it was said with, whoever has it now or later. `topic_id`: of this topic only.
alter table suppression_lists add column topic_id uuid;
alter table suppression_lists drop constraint suppression_lists_origin_check;
alter table suppression_lists add constraint suppression_lists_origin_check check (origin in ('import', 'hand', 'links', 'words'));
