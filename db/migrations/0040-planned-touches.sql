-- What is planned stands above every timeline; there are few such touches beside the many that are done.
create index touches_planned_idx on touches (workspace_id, account_id) where state in ('planned', 'due', 'handed');
