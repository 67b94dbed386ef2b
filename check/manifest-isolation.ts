import type { ManifestRule } from "./manifest.ts";

/** How PostgreSQL prints `workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)`. */
const ownWorkspace = String.raw`^\(workspace_id = \( SELECT \(NULLIF\(current_setting\(''app\.workspace''::text, true\), ''''::text\)\)::uuid( AS "?nullif"?)?\)\)$`;

/** The scalar sub-selects of a policy, printed; what is left must not ask for a setting. */
const asksForEachRow = (expression: string): string =>
  String.raw`regexp_replace(coalesce(${expression}, ''), '\( SELECT \(NULLIF\(current_setting\([^()]*\), ''''::text\)\)::uuid( AS "?nullif"?)?\)', '', 'g') ~ 'current_setting'`;

const roles = "('tilth_request', 'tilth_system', 'tilth_search')";

export const isolationRules: ManifestRule[] = [
  {
    rule: 6,
    query: `select t.name as place, case when t.relrowsecurity then 'row-level security is not forced' else 'row-level security is off' end as what
            from tables t where t.class in ('workspace', 'reference') and not (t.relrowsecurity and t.relforcerowsecurity)`,
    instead: "migrate() gives it by class (server/platform/db/classes.ts); don't take it away in a migration",
  },
  {
    rule: 6,
    query: `select t.name as place, 'no policy lets requests see their own rows' as what
            from tables t where t.class in ('workspace', 'reference')
              and not exists (select from pg_policy p where p.polrelid = t.oid and p.polroles && array['tilth_request'::regrole::oid])`,
    instead: "migrate() gives it by class (server/platform/db/classes.ts)",
  },
  {
    rule: 6,
    query: `select t.name || '.' || p.polname as place, 'a policy calls current_setting once for each row' as what
            from pg_policy p join tables t on t.oid = p.polrelid
            where ${asksForEachRow("pg_get_expr(p.polqual, p.polrelid)")} or ${asksForEachRow("pg_get_expr(p.polwithcheck, p.polrelid)")}`,
    instead:
      "workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid): the scalar sub-select runs once",
  },
  {
    rule: 6,
    query: `select t.name || '.' || p.polname as place,
              format('a policy of requests that is wider than the workspace: %s', coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))) as what
            from pg_policy p join tables t on t.oid = p.polrelid
            where t.class = 'workspace' and p.polpermissive and (p.polroles && array[0::oid, 'tilth_request'::regrole::oid])
              and (coalesce(pg_get_expr(p.polqual, p.polrelid) !~ '${ownWorkspace}', p.polcmd <> 'a')
                   or coalesce(pg_get_expr(p.polwithcheck, p.polrelid) !~ '${ownWorkspace}', p.polcmd in ('a', 'w', '*')))`,
    instead:
      "one policy with using and with check workspace_id = (select nullif(current_setting('app.workspace', true), '')::uuid)",
  },
  {
    rule: 6,
    query: `select t.name || '.' || p.polname as place, 'a policy of a reference table that shows requests every row' as what
            from pg_policy p join tables t on t.oid = p.polrelid
            where t.class = 'reference' and p.polpermissive and (p.polroles && array[0::oid, 'tilth_request'::regrole::oid])
              and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) !~ 'app\\.workspace'`,
    instead: "say in db/manifest.ts (membership) which rows a member of the workspace may see",
  },
  {
    rule: 6,
    query: `select t.name as place, format('requests may %s a local table', r.may) as what
            from tables t cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as r (may)
            where t.class = 'local' and has_table_privilege('tilth_request', t.oid, r.may)`,
    instead: "read it through the system pool; nothing of sign-in, keys or queue is in reach of a request",
  },
  {
    rule: 6,
    query: `select n.nspname::text as place, 'requests may use a schema of local tables' as what
            from pg_namespace n
            where n.nspname not in ('public', 'pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)'
              and has_schema_privilege('tilth_request', n.oid, 'usage')`,
    instead: "grant it to tilth_system only",
  },
  {
    rule: 6,
    query: `select t.name as place, format('%s may truncate it, which row-level security does not see', r.rolname) as what
            from tables t cross join pg_roles r
            where t.class <> 'local' and r.rolname in ${roles} and has_table_privilege(r.oid, t.oid, 'truncate')`,
    instead: "grant select, insert, update, delete only",
  },
  {
    rule: 6,
    query: `select c.relname::text as place, format('requests may %s a partition past the policy of its table', r.may) as what
            from pg_class c cross join unnest(array['select', 'insert', 'update', 'delete', 'truncate']) as r (may)
            where c.relnamespace = 'public'::regnamespace and c.relispartition and c.relkind in ('r', 'p') and has_table_privilege('tilth_request', c.oid, r.may)`,
    instead: "grant on the partitioned table only",
  },
  {
    rule: 6,
    query: `select r.rolname::text as place, 'a role of the program that is superuser, bypasses row-level security or owns a table' as what
            from pg_roles r
            where r.rolname in ${roles} and (r.rolsuper or r.rolbypassrls
              or exists (select from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace))`,
    instead: "the program's roles own nothing and bypass nothing; tables belong to the role that migrates",
  },
  {
    rule: 6,
    query: `select c.relname::text as place, 'a view that reads with the rights of its owner, past row-level security' as what
            from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
              and not exists (select from unnest(c.reloptions) as o (option) where o.option in ('security_invoker=true', 'security_invoker=on'))
              and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
    instead: "create view … with (security_invoker = true)",
  },
  {
    rule: 6,
    query: `select f.proname::text as place,
              case when f.loose then format('a security definer function of %s, whom no policy binds', o.rolname)
                   else 'a security definer function without a search_path of its own' end as what
            from (select p.*, (o.rolsuper or o.rolbypassrls)
                         -- Housekeeping that takes and gives nothing shows nobody's rows.
                         and not (p.prorettype = 'void'::regtype and p.pronargs = 0) as loose
                  from pg_proc p join pg_roles o on o.oid = p.proowner) f join pg_roles o on o.oid = f.proowner
            where f.prosecdef and f.pronamespace = 'public'::regnamespace
              and (f.loose or not exists (select from unnest(f.proconfig) as s (setting) where s.setting like 'search_path=%'))`,
    instead: "alter function … owner to tilth_search, and set search_path = public, pg_temp",
  },
];
