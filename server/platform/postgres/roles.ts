import type pg from "pg";

export const databaseName = "tilth";
export const loginName = "tilth";
/** Owner of every object; what requests may do; what the program does for itself; owner of the search functions. None can sign in. */
export const roleNames = ["tilth_owner", "tilth_request", "tilth_system", "tilth_search"] as const;
// Two programs that start at once on one server make the roles one after the other.
const rolesLockKey = 724_501_001;

/** Makes the roles, the login and the database of the embedded server; what is there stays. */
export async function ensureRoles(superuser: pg.Client, password: string): Promise<void> {
  await superuser.query(`
    do $$
    declare role text;
    begin
      perform pg_advisory_xact_lock(${rolesLockKey});
      foreach role in array array['${roleNames.join("','")}'] loop
        if not exists (select from pg_roles where rolname = role) then execute format('create role %I nologin', role); end if;
      end loop;
      -- It inherits nothing: each connection says as which of the two it acts. Never a member of tilth_owner.
      if not exists (select from pg_roles where rolname = '${loginName}') then create role ${loginName} login noinherit; end if;
      grant tilth_request, tilth_system to ${loginName};
    end $$`);
  await superuser.query(`alter role ${loginName} password ${superuser.escapeLiteral(password)}`);
}

export async function ensureDatabaseExists(superuser: pg.Client): Promise<void> {
  const there = await superuser.query("select from pg_database where datname = $1", [databaseName]);
  if (there.rowCount === 0)
    await superuser.query(`create database ${databaseName} template template0 encoding 'UTF8' owner tilth_owner`);
}

/** With a server that is not ours: makes what this login may make, and says what is lacking. */
export async function ensureExternalRoles(client: pg.Client): Promise<string[]> {
  const lacking: string[] = [];
  for (const role of roleNames) {
    const { rows } = await client.query<{ there: boolean; member: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as there,
              coalesce((select pg_has_role(current_user, r.oid, 'member') from pg_roles r where r.rolname = $1), false) as member`,
      [role],
    );
    const found = rows[0];
    if (!found?.there && !(await tried(client, `create role ${role} nologin`, ["42710", "23505"]))) {
      lacking.push(`create role ${role} nologin;`, `grant ${role} to current_user_of_DATABASE_URL;`);
      continue;
    }
    // Since 16 the maker of a role may administer it without being able to act as it, so membership is granted in any case.
    if (!found?.member || !found.there) await tried(client, `grant ${role} to current_user`, []);
    if (!(await tried(client, `begin; set local role ${role}; commit`, []))) {
      await client.query("rollback");
      lacking.push(`grant ${role} to current_user_of_DATABASE_URL;`);
    }
  }
  const { rows } = await client.query<{ name: string }>("select quote_ident(current_user::text) as name");
  return lacking.map((statement) => statement.replace("current_user_of_DATABASE_URL", rows[0]?.name ?? "current_user"));
}

async function tried(client: pg.Client, statement: string, fine: string[]): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    return fine.includes((error as { code?: string }).code ?? "");
  }
}
