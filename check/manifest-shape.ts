import type { ManifestRule } from "./manifest.ts";

/** Which tables there are, of which class, and what they may be made of. */
export const shapeRules: ManifestRule[] = [
  {
    rule: 1,
    query: "select t.name as place, 'a table without a class' as what from tables t where t.class is null",
    instead: "declare it in db/manifest.ts as workspace, reference or local",
  },
  {
    rule: 1,
    query: `select m.name as place, 'db/manifest.ts names a table that is not there' as what
            from manifest m where not exists (select from tables t where t.name = m.name)`,
    instead: "remove the line, or make the table in a migration",
  },
  {
    rule: 1,
    query: `select m.name as place, format('the class "%s" is not known', m.class) as what
            from manifest m where m.class not in ('workspace', 'reference', 'local')`,
    instead: "workspace, reference or local",
  },
  {
    rule: 2,
    query: `select t.name as place,
              case when a.attname is null then 'a workspace table without workspace_id'
                   when a.atttypid <> 'uuid'::regtype then 'workspace_id is not a uuid' else 'workspace_id may be null' end as what
            from tables t left join pg_attribute a on a.attrelid = t.oid and a.attname = 'workspace_id' and not a.attisdropped
            where t.class = 'workspace' and (a.attname is null or a.atttypid <> 'uuid'::regtype or not a.attnotnull)`,
    instead: "workspace_id uuid not null, as the first column",
  },
  {
    rule: 4,
    query: `select t.name || '.' || g.tgname as place, 'a trigger' as what
            from tables t join pg_trigger g on g.tgrelid = t.oid where not g.tgisinternal and t.class <> 'local'`,
    instead: "let the statement that changes the row do it: a data-modifying CTE, or the outbox",
  },
  {
    rule: 4,
    query: `select t.name || '.' || r.rulename as place, 'a rule' as what
            from tables t join pg_rewrite r on r.ev_class = t.oid where t.class <> 'local'`,
    instead: "write the statement that is meant",
  },
  {
    rule: 4,
    query: `select c.relname::text as place, format('inherits from %s', p.relname) as what
            from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
            where p.relkind = 'r' and c.relnamespace = 'public'::regnamespace`,
    instead: "a table of its own; parts of one table are partitions by range",
  },
  {
    rule: 4,
    query: `select t.name || '.' || a.attname as place, 'an identity column' as what
            from tables t join pg_attribute a on a.attrelid = t.oid where a.attidentity <> '' and t.class <> 'local'`,
    instead: "id uuid, made in the program by newId()",
  },
  {
    rule: 4,
    query: `select t.name || '.' || a.attname as place, format('a value made by the database: default %s', pg_get_expr(d.adbin, d.adrelid)) as what
            from tables t join pg_attribute a on a.attrelid = t.oid join pg_attrdef d on d.adrelid = t.oid and d.adnum = a.attnum
            where t.class <> 'local' and a.attgenerated = ''
              and (pg_get_expr(d.adbin, d.adrelid) ~* '(nextval|gen_random_uuid|uuid_generate|uuidv[47]|random|clock_timestamp|timeofday)\\s*\\('
                   or (a.atttypid = 'uuid'::regtype))`,
    instead: "no default; the program makes ids by newId() and takes the time from ctx.clock",
  },
  {
    rule: 5,
    query: `select t.name as place, case when t.relkind = 'r' then 'grows with time and is not partitioned'
                                         else 'is partitioned by ' || pg_get_partkeydef(t.oid) end as what
            from tables t
            where (t.name in ('touches', 'events', 'messages') or t.relkind = 'p')
              and (t.relkind = 'r' or pg_get_partkeydef(t.oid) <> 'RANGE (created_at)')`,
    instead: "partition by range (created_at), by month",
  },
  {
    rule: 5,
    query: `select t.name as place, 'the time it is partitioned by may be null or is not in its key' as what
            from tables t join pg_attribute a on a.attrelid = t.oid and a.attname = 'created_at'
            left join pg_index i on i.indrelid = t.oid and i.indisprimary
            where t.relkind = 'p' and (not a.attnotnull or not coalesce(a.attnum = any (i.indkey::int2[]), false))`,
    instead: "created_at timestamptz not null, set once, and last in the primary key",
  },
  {
    rule: 7,
    query: `select c.relname::text as place, 'a materialised view' as what
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'm'`,
    instead: "a table fed by insert … select … on conflict",
  },
];
