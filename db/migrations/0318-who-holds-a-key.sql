-- Who runs the request of a key, and whether anything of it was committed. A holder that died before lets the next one do it; one that lost its key in
-- the meantime can't commit any more. Of keys from before nobody knows, so nothing of theirs is done again.
alter table idempotency_keys add column holder uuid;
alter table idempotency_keys add column done boolean not null default true;
alter table idempotency_keys alter column done set default false;
