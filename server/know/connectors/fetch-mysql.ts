import type mysql from "mysql2";
import { z } from "zod";
import { OutsideSocket } from "../../platform/outside/index.ts";
import { broken, type Connector, type FetchAsked, type Fetched, refused } from "../sources/index.ts";
import { databaseSettings, oneQuery } from "./database-settings.ts";
import { faultOf } from "./problem.ts";

const settings = z.strictObject({ ...databaseSettings, port: databaseSettings.port.default(3306) });

/** Another MySQL or MariaDB, read only: one query, in one moment of it, streamed; with a cursor column only what came behind the last one. */
export const mysqlConnector: Connector = {
  kind: "mysql",
  settings,
  secrets: ["password"],
  brings: "changes",
  fetch: fetchMysql,
};

type Row = (string | null)[];

async function fetchMysql(asked: FetchAsked): Promise<Fetched> {
  const given = settings.parse(asked.settings);
  const query = oneQuery(asked, given.query);
  // Read only when it is needed: few sources are of this kind.
  const { default: library } = await import("mysql2");
  const connection = library.createConnection({
    host: given.host,
    port: given.port,
    database: given.database,
    user: given.user,
    password: asked.secrets["password"] ?? "",
    connectTimeout: 20_000,
    // A stream that is already on its way to a checked address.
    stream: () => new OutsideSocket().connect(given.port, given.host),
    // Everything as the server writes it: a number stays exact, a date a date.
    typeCast: (field: { string(): string | null }) => field.string(),
    rowsAsArray: true,
    multipleStatements: false,
    ...(given.encryption === "none"
      ? {}
      : {
          ssl: { rejectUnauthorized: given.encryption === "verified", verifyIdentity: given.encryption === "verified" },
        }),
  } as never);
  connection.on("error", () => {});
  const stop = (): void => connection.destroy();
  asked.signal.addEventListener("abort", stop, { once: true });
  const ask = (sql: string): Promise<Row[]> =>
    new Promise((resolve, reject) =>
      connection.query(sql, (error, rows) => (error ? reject(error) : resolve(rows as never))),
    );
  try {
    await ask("set session transaction isolation level repeatable read");
    await ask("start transaction with consistent snapshot, read only");
    const { bounded, cursor } = await bound(library, ask, asked, query, given.cursor_column);
    const columns = await columnsOf(connection, bounded);
    return {
      files: [{ name: given.name ?? "query", columns, rows: rowsOf(connection, asked, bounded) }],
      whole: given.cursor_column === undefined || asked.cursor === null,
      cursor,
    };
  } catch (error) {
    connection.destroy();
    throw explained(asked, error);
  }
}

/** As a PostgreSQL: rows of the last value again, and those without one. */
async function bound(
  library: typeof mysql,
  ask: (sql: string) => Promise<Row[]>,
  asked: FetchAsked,
  query: string,
  column: string | undefined,
) {
  if (column === undefined) return { bounded: query, cursor: null };
  const name = library.escapeId(column, true);
  const before = (asked.cursor as { after?: string | null } | null)?.after ?? null;
  const after = (await ask(`select max(q.${name}) from (${query}\n) q`))[0]?.[0] ?? before;
  const where = before === null ? "" : ` where q.${name} >= ${library.escape(before)} or q.${name} is null`;
  return { bounded: `select * from (${query}\n) q${where}`, cursor: { after } };
}

/** The columns are told with the first rows; a query without any has them as well. */
function columnsOf(connection: mysql.Connection, query: string): Promise<string[]> {
  return new Promise((resolve, reject) =>
    connection.query(`select * from (${query}\n) c limit 0`, (error, _rows, fields) =>
      error ? reject(error) : resolve((fields ?? []).map((field) => field.name)),
    ),
  );
}

async function* rowsOf(connection: mysql.Connection, asked: FetchAsked, query: string): AsyncGenerator<Row> {
  try {
    for await (const row of connection.query(query).stream({ highWaterMark: 500 })) yield row as Row;
  } catch (error) {
    throw explained(asked, error);
  } finally {
    connection.destroy();
  }
}

function explained(asked: FetchAsked, error: unknown): unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (code === "ER_ACCESS_DENIED_ERROR" || code === "ER_ACCESS_DENIED_NO_PASSWORD_ERROR")
    return refused(asked, "the user name or the password is wrong", error);
  if (code === "ER_DBACCESS_DENIED_ERROR" || code === "ER_BAD_DB_ERROR")
    return refused(asked, "the database isn't there for this user", error);
  if (code === "ER_TABLEACCESS_DENIED_ERROR" || code === "ER_COLUMNACCESS_DENIED_ERROR")
    return refused(asked, `the user may not read all of it: ${message}`, error);
  if (code === "ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION")
    return broken(asked, "the query would write, and nothing is ever written there", error);
  if (code === "HANDSHAKE_NO_SSL_SUPPORT")
    return refused(asked, "it speaks no TLS, and the settings ask for it", error);
  if (code === "HANDSHAKE_SSL_ERROR") return faultOf(asked, withTlsCode(error));
  if (code.startsWith("ER_")) return broken(asked, `the query fails: ${message}`, error);
  return faultOf(asked, error);
}

/** The library writes its own code over the one that says what is wrong with the certificate; the words are left. */
function withTlsCode(error: unknown): unknown {
  const said = error instanceof Error ? error.message : "";
  const code = [
    [/^self.signed certificate in/, "SELF_SIGNED_CERT_IN_CHAIN"],
    [/^self.signed certificate/, "DEPTH_ZERO_SELF_SIGNED_CERT"],
    [/^unable to (?:verify the first|get local issuer)/, "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
    [/^certificate has expired/, "CERT_HAS_EXPIRED"],
    [/does not match certificate's altnames/, "ERR_TLS_CERT_ALTNAME_INVALID"],
  ].find(([words]) => (words as RegExp).test(said))?.[1];
  return code ? Object.assign(new Error(said, { cause: error }), { code }) : error;
}
