import pg from "pg";
import { Fault } from "../errors/index.ts";
import { ensureExternalRoles } from "./roles.ts";

export interface ExternalDatabase {
  connection: pg.PoolConfig;
  version: number;
  /** Statements that this login may not run itself. */
  lacking: string[];
}

const oldest = 150_000;
const tooNew = 190_000;

/** A server that is not ours: checked, given its roles where the login may, never started or stopped. */
export async function openExternal(databaseUrl: string): Promise<ExternalDatabase> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "tilth",
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Fault(
      "database_unreachable_at_url",
      {
        sentence: `The database of DATABASE_URL (${client.host}, ${client.database}) can't be reached: ${(error as Error).message || (error as { code?: string }).code}.`,
      },
      error,
    );
  }
  try {
    const { rows } = await client.query<{ version: string; encoding: string }>(
      "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
    );
    const version = Number(rows[0]?.version);
    if (version < oldest || version >= tooNew) {
      throw new Fault("server_not_supported", {
        sentence: `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}.`,
      });
    }
    if (rows[0]?.encoding !== "UTF8") {
      throw new Fault("server_not_supported", {
        sentence: `The database of DATABASE_URL has encoding ${rows[0]?.encoding}.`,
      });
    }
    return { connection: parts(client), version, lacking: await ensureExternalRoles(client) };
  } finally {
    await client.end().catch(() => {});
  }
}

/** The address in its parts, so that another database of the same server is one field away. */
function parts(client: pg.Client): pg.PoolConfig {
  const { options } = (client as unknown as { connectionParameters: { options?: string } }).connectionParameters;
  return {
    host: client.host,
    port: client.port,
    user: client.user,
    password: client.password,
    database: client.database,
    ssl: client.ssl,
    application_name: "tilth",
    ...(options ? { options } : {}),
  };
}
