-- How a source's files are read, one entry for each way it ever was: files of one kind may have different columns, and each row is read again by the
-- mapping it came with. Until now a source knew one mapping a kind, and what was corrected changed the reading of what had come before.
create table source_mappings (
  workspace_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  -- What the files hold: 'accounts', 'people', …
  kind text not null,
  -- A digest of the mapping: the same one is kept once.
  mark text collate "C" not null,
  mapping jsonb not null,
  -- The last import that came to its end with it. Null: none did, and no file is read by it unasked.
  import_id uuid,
  created_at timestamptz not null,
  constraint source_mappings_pkey primary key (workspace_id, id),
  constraint source_mappings_source_fkey foreign key (workspace_id, source_id) references sources (workspace_id, id)
);
create unique index source_mappings_mark_key on source_mappings (workspace_id, source_id, mark);

insert into source_mappings (workspace_id, id, source_id, kind, mark, mapping, import_id, created_at)
select s.workspace_id, gen_random_uuid(), s.id, m.kind, 'before ' || m.kind, m.mapping,
  coalesce((select i.id from imports i where i.workspace_id = s.workspace_id and i.source_id = s.id and i.state = 'done' and not i.dry_run order by i.id desc limit 1),
    '00000000-0000-0000-0000-000000000000'), s.created_at
from sources s cross join lateral jsonb_each(s.mappings) as m (kind, mapping);
alter table sources drop column mappings;

-- Null of rows that came before: they are read by the first mapping of their kind that their source had.
alter table source_records add column mapping_id uuid;
alter table source_record_versions add column mapping_id uuid;

-- Of a rehearsal: rows whose key the source knows, and those of them that go by a wholly other name: {"known", "strange", "examples"}.
alter table imports add column strangers jsonb;
