import pg from "pg";

// bigint arrives as a number where that is exact (money in minor units always is, up to 90 billion euros a cell); dates stay days.
pg.types.setTypeParser(20, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the number ${text} is too large to be exact`);
  return value;
});
pg.types.setTypeParser(1082, (text) => text);

export interface Connections {
  /** Migrations, roles, backup. */
  admin: pg.PoolConfig;
  /** The login of the running program; owns nothing, bypasses nothing. */
  program: pg.PoolConfig;
}

export interface Database {
  /** Workspace and reference tables, under row-level security. Use it through `inWorkspace` only. */
  request: pg.Pool;
  /** Local tables: sign-in, keys, queue; and which workspaces there are. */
  system: pg.Pool;
  connections: Connections;
  close(): Promise<void>;
}

/** Opens the two pools of the program. The role is chosen at connection start, so `reset role` can't leave it. */
export function openDatabase(connections: Connections, size = 8): Database {
  const request = openPool(connections.program, "tilth_request", size);
  const system = openPool(connections.program, "tilth_system", Math.max(3, Math.ceil(size / 2)));
  return {
    request,
    system,
    connections,
    close: async () => {
      await Promise.all([request.end(), system.end()]);
    },
  };
}

export function openPool(connection: pg.PoolConfig, role: string | undefined, max: number): pg.Pool {
  const options = [connection.options, role ? `-c role=${role}` : ""].filter(Boolean).join(" ");
  const pool = new pg.Pool({
    application_name: "tilth",
    ...connection,
    options: options || undefined,
    max,
    idleTimeoutMillis: 30_000,
  });
  // Without a listener a restart of the server would end the process; the next query reports the loss to whoever asked.
  pool.on("error", () => {});
  // The same for a connection that is lost in the middle of somebody's transaction, between two of its queries.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
