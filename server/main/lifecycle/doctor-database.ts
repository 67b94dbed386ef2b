import { execFileSync } from "node:child_process";
import { describeSettings, loadConfig } from "../../platform/config/index.ts";
import { describeFault, Fault } from "../../platform/errors/index.ts";
import {
  asClient,
  type DatabaseHandle,
  ensureDatabase,
  findBinaries,
  hasDatabase,
  loginName,
  roleNames,
  serverUser,
} from "../../platform/postgres/index.ts";
import { isOnThisMachine, opensForReaders } from "../../reach/email/index.ts";
import type { Finding } from "./doctor.ts";
import { versionText } from "./status.ts";

/** The programs of the embedded server, and whichever server is used. */
export async function checkDatabase(data?: string): Promise<Finding[]> {
  if (describeSettings().some((setting) => setting.fault)) return [];
  const config = loadConfig({ data });
  const programs = config.databaseUrl ? [] : [checkPrograms()];
  if (programs.some((finding) => finding.state === "wrong")) return programs;
  if (!config.databaseUrl && !hasDatabase(config.dataDir)) {
    return [...programs, { name: "database", state: "ok", found: "not made yet; the first start makes it" }];
  }
  let handle: DatabaseHandle;
  try {
    handle = await ensureDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  } catch (error) {
    return [...programs, { name: "database", state: "wrong", ...inWords(error) }];
  }
  try {
    return [
      ...programs,
      { name: "database", state: "ok", found: `${handle.kind}, PostgreSQL ${versionText(handle.version)}` },
      ...(await lookInside(handle)),
      ...(await checkLinks(handle, config.url)),
    ];
  } finally {
    await handle.release();
  }
}

/** Running one proves the rest: rights, shared libraries, the C library of the system. */
function checkPrograms(): Finding {
  const name = "PostgreSQL programs";
  try {
    const { postgres } = findBinaries("18");
    const found = execFileSync(postgres, ["--version"], {
      encoding: "utf8",
      ...serverUser(),
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
    return { name, state: "ok", found };
  } catch (error) {
    if (error instanceof Fault) return { name, state: "wrong", ...inWords(error) };
    const said = String((error as { stderr?: string }).stderr || (error as Error).message).trim();
    return {
      name,
      state: "wrong",
      found: said,
      mend: "remove node_modules and start again; on a system without glibc set DATABASE_URL to a PostgreSQL 15 to 18",
    };
  }
}

async function lookInside(handle: DatabaseHandle): Promise<Finding[]> {
  return asClient(handle.admin, async (client) => [
    await collations(client),
    await roles(client, handle),
    await clocks(client),
  ]);
}

/** Mail that leaves for the world says where it is left: where nobody can open that, it must not leave to many. */
async function checkLinks(handle: DatabaseHandle, url: string): Promise<Finding[]> {
  if (opensForReaders(url)) return [{ name: "links in mail", state: "ok", found: url }];
  const hosts = await asClient(handle.admin, async (client) => {
    const there = await client.query("select to_regclass('public.sending_accounts') is not null as there");
    if (!there.rows[0].there) return [];
    const { rows } = await client.query<{ host: string }>(
      "select distinct a.host from workspaces w join sending_accounts a on a.workspace_id = w.id where a.removed_at is null order by a.host",
    );
    return rows.map((row) => row.host).filter((host) => !isOnThisMachine(host));
  });
  if (hosts.length === 0) return [];
  return [
    {
      name: "links in mail",
      state: "wrong",
      found: `they lead to ${url}, which readers can't open, and mail leaves by ${hosts.join(", ")}`,
      mend: "set TILTH_URL to the https address under which Tilth is found from outside, and start it anew",
    },
  ];
}

type Client = Parameters<Parameters<typeof asClient>[1]>[0];

async function collations(client: Client): Promise<Finding> {
  const { rows } = await client.query(
    "select count(*)::int as count, coalesce(bool_or(collname = 'und-x-icu'), false) as root from pg_collation where collprovider = 'i'",
  );
  return rows[0].root
    ? { name: "ICU collations", state: "ok", found: `${rows[0].count}` }
    : {
        name: "ICU collations",
        state: "wrong",
        found: "none: names can't be sorted as people expect",
        mend: "use a PostgreSQL that was built with ICU",
      };
}

async function roles(client: Client, handle: DatabaseHandle): Promise<Finding> {
  const { rows } = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname = any($1)", [
    roleNames,
  ]);
  const missing = roleNames.filter((role) => !rows.some((row) => row.rolname === role));
  if (missing.length > 0)
    return {
      name: "roles",
      state: "wrong",
      found: `${missing.join(", ")} missing`,
      mend: missing.map((role) => `create role ${role} nologin;`).join(" "),
    };
  const login = handle.kind === "embedded" ? loginName : handle.program.user;
  const rights = await client.query(
    "select pg_has_role($1, 'tilth_owner', 'member') as owns, rolsuper as super from pg_roles where rolname = $1",
    [login],
  );
  const { owns, super: isSuperuser } = rights.rows[0];
  const found = `${roleNames.join(", ")}; the program signs in as ${login}`;
  if (isSuperuser || owns) {
    const mend = "works, but row-level security then rests on `set role` alone; a login without these rights is safer";
    return {
      name: "roles",
      state: "note",
      found: `${found}, which is ${isSuperuser ? "a superuser" : "a member of tilth_owner"}`,
      mend,
    };
  }
  return { name: "roles", state: "ok", found };
}

async function clocks(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ at: Date }>("select clock_timestamp() as at");
  const apart = Math.abs(Date.now() - (rows[0]?.at.getTime() ?? 0)) / 1000;
  return apart < 5
    ? { name: "clock of the database", state: "ok", found: "the same as here" }
    : {
        name: "clock of the database",
        state: "wrong",
        found: `${Math.round(apart)} s apart from ours`,
        mend: "set both clocks by NTP",
      };
}

function inWords(error: unknown): { found: string; mend: string } {
  if (!(error instanceof Fault)) return { found: (error as Error).message, mend: "the log of the database has more" };
  const { title, help } = describeFault(error);
  return { found: title, mend: help };
}
