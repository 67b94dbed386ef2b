-- Who said that a trait is still so, kept beside the day on which it was said: from what, where exactly, and who wrote it down. Null: as it was learned.
alter table traits drop constraint traits_source_check;
alter table traits add constraint traits_source_check
  check (source_kind in ('manual', 'conversation', 'document', 'import', 'survey', 'mail'));
alter table traits add column confirmed_source_kind text;
alter table traits add column confirmed_source text;
alter table traits add column confirmed_by_id uuid;
alter table traits add constraint traits_confirmed_check
  check (confirmed_source_kind in ('manual', 'conversation', 'document', 'import', 'survey', 'mail'));
