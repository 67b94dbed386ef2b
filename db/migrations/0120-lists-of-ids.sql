-- Ids made one after the other can't be compressed: trying costs a merge of a thousand rows more than what it moves.
alter table merge_moves alter column ids set storage external;
alter table notices alter column ids set storage external;
