-- What answers a touch of ours belongs to the conversation that touch is in.
create index conversations_touch_idx on conversations (workspace_id, touch_id) where touch_id is not null;
