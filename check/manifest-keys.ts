import type { ManifestRule } from "./manifest.ts";

/** Keys, indexes and foreign keys: everything of a workspace is found, told apart and joined inside it. */
export const keyRules: ManifestRule[] = [
  {
    rule: 2,
    query: `select t.name as place, 'no primary key' as what
            from tables t where t.class in ('workspace', 'reference') and not exists (select from pg_index i where i.indrelid = t.oid and i.indisprimary)`,
    instead: "constraint <table>_pkey primary key (workspace_id, id)",
  },
  {
    rule: 2,
    query: `select c.relname::text as place,
              format('%s of %s that workspace_id does not lead: %s',
                case when i.indisprimary then 'a primary key' when i.indisunique then 'a unique index' else 'an index' end,
                t.name, substring(pg_get_indexdef(i.indexrelid) from '\\(.*$')) as what
            from tables t join pg_index i on i.indrelid = t.oid join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
            left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
            where t.class = 'workspace' and (i.indisunique or m.amname = 'btree') and a.attname is distinct from 'workspace_id'`,
    instead: "put workspace_id in front",
  },
  {
    rule: 3,
    query: `select f.conname::text as place, format('a foreign key from %s (%s) to %s (%s)', s.name, s.class, d.name, d.class) as what
            from pg_constraint f join tables s on s.oid = f.conrelid join tables d on d.oid = f.confrelid
            where f.contype = 'f' and f.conparentid = 0
              and (s.class, d.class) not in (('workspace', 'workspace'), ('workspace', 'reference'), ('reference', 'reference'), ('local', 'local'))`,
    instead:
      "keep the id without a foreign key and ask when it is used; only workspace → workspace or reference, reference → reference, local → local",
  },
  {
    rule: 3,
    query: `select f.conname::text as place, format('a foreign key from %s to %s without workspace_id on both sides', s.name, d.name) as what
            from pg_constraint f join tables s on s.oid = f.conrelid join tables d on d.oid = f.confrelid
            where f.contype = 'f' and f.conparentid = 0 and s.class = 'workspace' and d.class = 'workspace'
              and not exists (
                select from unnest(f.conkey, f.confkey) as k (from_column, to_column)
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.from_column
                join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.to_column
                where a.attname = 'workspace_id' and b.attname = 'workspace_id')`,
    instead: "foreign key (workspace_id, x_id) references x (workspace_id, id)",
  },
  {
    rule: 3,
    query: `select f.conname::text as place, case f.confdeltype when 'n' then 'on delete set null' else 'on delete set default' end as what
            from pg_constraint f join tables s on s.oid = f.conrelid
            where f.contype = 'f' and f.conparentid = 0 and s.class <> 'local' and f.confdeltype in ('n', 'd')`,
    instead: "let the statement that removes the row clear what points to it; set null would clear workspace_id too",
  },
  {
    rule: 3,
    query: `select f.conname::text as place, 'on update changes keys' as what
            from pg_constraint f join tables s on s.oid = f.conrelid
            where f.contype = 'f' and f.conparentid = 0 and s.class <> 'local' and f.confupdtype <> 'a'`,
    instead: "no `on update`: keys never change",
  },
];
