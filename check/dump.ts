import type pg from "pg";

/**
 * The migrated schema as text, the same from every server version: no version-dependent printing, everything in order of name,
 * columns in their own. For reading and for review of what a migration changes; restoring goes by the migrations.
 */
export async function dumpSchema(client: pg.Client): Promise<string> {
  const parts: string[] = [];
  for (const { title, query } of [extensions, functions, tables, indexes, foreignKeys, policies, rights]) {
    const { rows } = await client.query<{ text: string }>(query);
    if (rows.length > 0) parts.push(`-- ${title}\n\n${rows.map((row) => row.text).join("\n")}\n`);
  }
  const head = "-- What the migrations make. Written by bin/check --write; never by hand.\n";
  return [head, ...parts].join("\n");
}

interface Section {
  title: string;
  query: string;
}

const ours = "'public'::regnamespace";
/** What an extension brought is the extension's. */
const ofExtension = (catalog: string, oid: string): string =>
  `exists (select from pg_depend x where x.classid = '${catalog}'::regclass and x.objid = ${oid} and x.deptype = 'e')`;

const extensions: Section = {
  title: "extensions",
  query:
    "select format('create extension %I;', extname) as text from pg_extension where extname <> 'plpgsql' order by extname",
};

const functions: Section = {
  title: "functions",
  query: `select trim(trailing E'\\n ' from pg_get_functiondef(p.oid)) || E';\\n-- owner: '
            || case when o.rolsuper then 'the role that migrates' else o.rolname::text end || E'\\n' as text
          from pg_proc p join pg_roles o on o.oid = p.proowner
          where p.pronamespace = ${ours} and not ${ofExtension("pg_proc", "p.oid")}
          order by p.proname, pg_get_function_identity_arguments(p.oid)`,
};

const columnLine = `format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation then format(' collate %I', l.collname) else '' end
    || case when d.adbin is null then '' when a.attgenerated <> '' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
            else ' default ' || pg_get_expr(d.adbin, d.adrelid) end,
    case when a.attnotnull then ' not null' else '' end)`;

const tables: Section = {
  title: "tables",
  query: `select format(E'create table %I (\\n%s\\n)%s;%s\\n', c.relname,
              array_to_string(columns.lines || constraints.lines, E',\\n'),
              case when c.relkind = 'p' then ' partition by ' || lower(left(pg_get_partkeydef(c.oid), 5)) || substr(pg_get_partkeydef(c.oid), 6) else '' end,
              coalesce(E'\\ncomment on table ' || quote_ident(c.relname) || ' is ' || quote_literal(obj_description(c.oid, 'pg_class')) || ';', '')) as text
          from pg_class c
          cross join lateral (
            select array_agg(${columnLine} order by a.attnum) as lines
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            left join pg_collation l on l.oid = a.attcollation
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
          cross join lateral (
            select coalesce(array_agg(format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) order by k.contype desc, k.conname), '{}') as lines
            from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'c', 'x')) as constraints
          where c.relnamespace = ${ours} and c.relkind in ('r', 'p') and not c.relispartition
            and not ${ofExtension("pg_class", "c.oid")}
          order by c.relname`,
};

const indexes: Section = {
  title: "indexes",
  query: `select replace(replace(pg_get_indexdef(i.indexrelid), ' ON ONLY public.', ' ON '), ' ON public.', ' ON ') || ';' as text
          from pg_index i join pg_class c on c.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
          where c.relnamespace = ${ours} and not c.relispartition
            and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
          order by c.relname, n.relname`,
};

const foreignKeys: Section = {
  title: "foreign keys",
  query: `select format('alter table %I add constraint %I %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) as text
          from pg_constraint k join pg_class c on c.oid = k.conrelid
          where c.relnamespace = ${ours} and k.contype = 'f' and k.conparentid = 0 and not c.relispartition
          order by c.relname, k.conname`,
};

const policies: Section = {
  title: "policies",
  query: `select format('alter table %I enable row level security;%s', c.relname,
              case when c.relforcerowsecurity then format(E'\\nalter table %I force row level security;', c.relname) else '' end)
            || coalesce((select string_agg(format(E'\\ncreate policy %I on %I for %s to %s%s%s;', p.polname, c.relname,
                 case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
                 coalesce((select string_agg(case when r.rolname = current_user then 'current_user' else r.rolname::text end, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)), 'public'),
                 ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'),
                 '' order by p.polname) from pg_policy p where p.polrelid = c.oid), '') as text
          from pg_class c where c.relnamespace = ${ours} and c.relrowsecurity order by c.relname`,
};

/** What our roles may do; the owner is whoever migrates, and its rights go without saying. */
const rights: Section = {
  title: "grants",
  query: `with granted as (
            select 1 as kind, 'schema public' as thing, a.grantee, a.privilege_type
            from pg_namespace n cross join aclexplode(n.nspacl) a where n.oid = ${ours}
            union all
            select 2, format('%I', c.relname), a.grantee, a.privilege_type
            from pg_class c cross join aclexplode(c.relacl) a where c.relnamespace = ${ours} and c.relkind in ('r', 'p', 'v', 'S')
            union all
            select 3, format('function %I(%s)', p.proname, pg_get_function_identity_arguments(p.oid)), a.grantee, a.privilege_type
            from pg_proc p cross join aclexplode(p.proacl) a where p.pronamespace = ${ours} and not ${ofExtension("pg_proc", "p.oid")})
          select format('grant %s on %s to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type), g.thing, r.rolname) as text
          from granted g join pg_roles r on r.oid = g.grantee and r.rolname like 'tilth\\_%'
          group by g.kind, g.thing, r.rolname order by g.kind, g.thing, r.rolname`,
};
