-- What files gave to a colleague who is no user yet is found by the few rows that wait, whatever the size of the table.
create index accounts_unowned_idx on accounts (workspace_id, owner_ref) where owner_id is null and owner_ref is not null;
create index touches_unsigned_idx on touches (workspace_id, user_ref) where user_id is null and user_ref is not null;
