-- Of an import of a whole source: how many records it lacked that were proposed to go. Null: it was not said to be the whole.
alter table imports add column proposed integer;
