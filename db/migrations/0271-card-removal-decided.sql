-- The change by which the person of a removed card went; taken back, it is to be decided again.
alter table card_removals add column set_id uuid;
create index card_removals_set_idx on card_removals (workspace_id, set_id) where set_id is not null;
