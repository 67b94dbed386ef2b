import pg from "pg";
import { z } from "zod";
import { OutsideSocket } from "../../platform/outside/index.ts";
import { broken, type Connector, type FetchAsked, type Fetched, refused } from "../sources/index.ts";
import { databaseSettings, oneQuery } from "./database-settings.ts";
import { faultOf } from "./problem.ts";

const settings = z.strictObject({ ...databaseSettings, port: databaseSettings.port.default(5432) });
const rowsPerFetch = 1000;
const longestStatementMs = 30 * 60_000;

/** Another PostgreSQL, read only: one query, in one moment of it, streamed; with a cursor column only what came behind the last one. */
export const postgresqlConnector: Connector = {
  kind: "postgresql",
  settings,
  secrets: ["password"],
  brings: "changes",
  fetch: fetchPostgresql,
};

async function fetchPostgresql(asked: FetchAsked): Promise<Fetched> {
  const given = settings.parse(asked.settings);
  const query = oneQuery(asked, given.query);
  const client = new pg.Client({
    host: given.host,
    port: given.port,
    database: given.database,
    user: given.user,
    password: asked.secrets["password"],
    application_name: "tilth",
    connectionTimeoutMillis: 20_000,
    stream: () => new OutsideSocket(),
    // Everything as the server writes it: a number stays exact, a date a date.
    types: { getTypeParser: () => (text: string) => text } as never,
    ...(given.encryption === "none"
      ? {}
      : { ssl: { rejectUnauthorized: given.encryption === "verified", servername: given.host } }),
  });
  client.on("error", () => {});
  const stop = (): void => void client.end().catch(() => {});
  asked.signal.addEventListener("abort", stop, { once: true });
  try {
    await client.connect();
    await client.query(
      `begin isolation level repeatable read read only; set local statement_timeout = ${longestStatementMs}; set local search_path = public`,
    );
    const opened = await open(client, asked, query, given.cursor_column);
    return {
      files: [{ name: given.name ?? "query", columns: opened.columns, rows: rowsOf(client, asked, opened.first) }],
      whole: given.cursor_column === undefined || asked.cursor === null,
      cursor: opened.cursor,
    };
  } catch (error) {
    await client.end().catch(() => {});
    throw explained(asked, error);
  }
}

type Row = (string | null)[];

/**
 * Declares the query as a cursor of the server. Behind a last value come rows of that value again, since another may have been written beside them, and
 * rows without one, which nothing tells apart; what is known is passed over. The transaction sees one moment, so the highest value needs no bound above.
 */
async function open(client: pg.Client, asked: FetchAsked, query: string, column: string | undefined) {
  let where = "";
  let cursor: { after: string | null } | null = null;
  if (column !== undefined) {
    const name = pg.escapeIdentifier(column);
    const before = (asked.cursor as { after?: string | null } | null)?.after ?? null;
    const highest = await client.query<{ highest: string | null }>(
      `select max(q.${name})::text as highest from (${query}\n) q`,
    );
    cursor = { after: highest.rows[0]?.highest ?? before };
    if (before !== null) where = ` where q.${name} >= ${pg.escapeLiteral(before)} or q.${name} is null`;
  }
  await client.query(`declare tilth no scroll cursor for select * from (${query}\n) q${where}`);
  const first = await client.query<Row>({ text: `fetch ${rowsPerFetch} from tilth`, rowMode: "array" });
  return { columns: first.fields.map((field) => field.name), first: first.rows, cursor };
}

async function* rowsOf(client: pg.Client, asked: FetchAsked, first: Row[]): AsyncGenerator<Row> {
  try {
    for (let rows = first; rows.length > 0; ) {
      yield* rows;
      rows = (await client.query<Row>({ text: `fetch ${rowsPerFetch} from tilth`, rowMode: "array" })).rows;
    }
  } catch (error) {
    throw explained(asked, error);
  } finally {
    await client.end().catch(() => {});
  }
}

function explained(asked: FetchAsked, error: unknown): unknown {
  const { code = "", message = "" } = error as { code?: string; message?: string };
  if (code.startsWith("28")) return refused(asked, "the user name or the password is wrong", error);
  if (code === "3D000") return refused(asked, "there is no such database", error);
  if (code === "42501") return refused(asked, `the user may not read all of it: ${message}`, error);
  if (code === "25006") return broken(asked, "the query would write, and nothing is ever written there", error);
  if (/^(0A|42|22|21)/.test(code)) return broken(asked, `the query fails: ${message}`, error);
  if (code === "57014") return broken(asked, "the query takes longer than half an hour", error);
  if (/does not support SSL/.test(message))
    return refused(asked, "it speaks no TLS, and the settings ask for it", error);
  return faultOf(asked, error);
}
