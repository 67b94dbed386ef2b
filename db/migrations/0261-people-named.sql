-- Whom a row of an order or a touch names, as it was written: joined when that person comes.
alter table orders add column person_ref text collate "C";
alter table touches add column person_ref text collate "C";
create index orders_unnamed_idx on orders (workspace_id, person_ref) where person_id is null and person_ref is not null;
create index touches_unnamed_idx on touches (workspace_id, person_ref) where person_id is null and person_ref is not null;
