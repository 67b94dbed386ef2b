-- What was taken back is looked through whenever a move is found: it may be the same one again. Such sets are few among many.
create index change_sets_retracted_idx on change_sets (workspace_id, id) where kind = 'retract-moves';
