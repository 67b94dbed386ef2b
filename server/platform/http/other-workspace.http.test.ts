import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { manifest } from "../../../db/manifest.ts";
import { useDatabase } from "../../../test/database.ts";
import { type TestVisitor, useServer } from "../../../test/server.ts";

/**
 * Walks every address of the document with the ids of another workspace. Bodies are made from their schemas, so that an address that comes later
 * is walked without a word here.
 */
const database = useDatabase();
const server = useServer(database);

type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  type?: string | string[];
  format?: string;
  $ref?: string;
};
interface Operation {
  method: string;
  path: string;
  parameters: { name: string; in: string; schema: Schema }[];
  body: Schema | undefined;
}
type Ids = Record<string, string[]>;

/** Stands in every text of theirs; must never be seen by us. */
const mark = "Kestrel";
/** Nobody's workspace, or one's own sign-in: tested by name elsewhere. */
const leftOut = new Set([
  "POST /setup",
  "POST /session",
  "DELETE /session",
  "DELETE /sessions",
  "PUT /password",
  "POST /password-reset",
  "POST /seats",
  "POST /invitation",
  "GET /stream",
  "POST /sample",
  // It asks another machine; whose mailbox it is, is asked first, as by PATCH.
  "POST /mailboxes/{id}/reconciliations",
]);
/** Says the same whether there was something or not: what is removed is gone. */
const saysDoneAnyway = new Set(["DELETE /uploads/{id}"]);
const everyKind = process.env["TILTH_WALK"] === "all";
const workspaceTables = Object.keys(manifest).filter((table) => manifest[table] === "workspace");
/** Not under row-level security by workspace, or local: guarded by the statements alone. */
const beside = ["users", "invitations", "api_keys"];
/** What the walk fills at least: without them it would prove little. */
const filled = [
  "accounts",
  "people",
  "employments",
  "contact_points",
  "orders",
  "products",
  "notes",
  "tags",
  "tasks",
  "custom_fields",
  "suppressions",
  "story_reasons",
  "items",
  "touches",
  "uploads",
];

let operations: Operation[] = [];
let tablesWithIds: string[] | undefined;
/** Kept open: a new connection would read the catalogue of all tables anew, hundreds of times. */
let reader: pg.Client;
let schemas: Record<string, Schema> = {};
let ours: TestVisitor & { workspace: string };
let theirs: TestVisitor & { workspace: string };
let theirIds: Ids;

beforeAll(async () => {
  reader = new pg.Client(database.handle.admin);
  await reader.connect();
  const document = (await server.visitor().ask("GET", "/api/openapi.json")).body;
  schemas = document.components.schemas;
  operations = Object.entries(
    document.paths as Record<
      string,
      Record<
        string,
        { parameters?: Operation["parameters"]; requestBody?: { content?: Record<string, { schema: Schema }> } }
      >
    >,
  )
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({
        method: method.toUpperCase(),
        path: path.replace("/api/v1", ""),
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content?.["application/json"]?.schema,
      })),
    )
    .filter((operation) => !leftOut.has(`${operation.method} ${operation.path}`));
  ours = await server.owner("Ours");
  theirs = await server.owner(mark);
  // What one address makes another one needs, so it takes some rounds.
  for (const [visitor, word] of [
    [theirs, mark],
    [ours, "Ours"],
  ] as const) {
    let ids = await idsOf(visitor.workspace);
    for (let round = 0; round < 3; round++) {
      for (const operation of operations.filter(({ method }) => method === "POST" || method === "PUT")) {
        const { status } = await call(visitor, operation, ids, word, round);
        if (status < 300) ids = await idsOf(visitor.workspace);
      }
    }
  }
  theirIds = await idsOf(theirs.workspace);
}, 120_000);
afterAll(() => reader.end());

test("the walk has something to walk over: they have rows, and see them", async () => {
  for (const table of filled) expect(theirIds[table]?.length ?? 0, `rows of theirs in ${table}`).toBeGreaterThan(0);
  expect((await theirs.ask("GET", "/accounts")).text).toContain(mark);
  const one = await theirs.ask("GET", `/accounts/${theirIds["accounts"]?.[0]}`);
  expect(one.status).toBe(200);
});

test("no address shows a row of another workspace, whatever ids are sent", async () => {
  for (const operation of operations.filter(({ method }) => method === "GET")) {
    // Reading changes nothing, so all of them at once.
    await Promise.all(
      candidates(operation).map(async (id) => {
        const answer = await call(ours, operation, theirIds, "Ours", 0, id);
        expect(answer.text, `GET ${operation.path} with ${id}`).not.toContain(mark);
        expect(answer.status, `GET ${operation.path} with ${id}: ${answer.text.slice(0, 300)}`).toBeLessThan(500);
      }),
    );
  }
}, 120_000);

test("no address adds, changes or removes a row of another workspace, whatever ids are sent", async () => {
  const before = await snapshot(theirs.workspace);
  for (const operation of operations.filter(({ method }) => method !== "GET")) {
    // An address without an id of its own names theirs in the body, each round another choice of fields.
    for (const [turn, id] of candidates(operation).entries()) {
      const answer = await call(ours, operation, theirIds, "Ours", turn % 3, id);
      expect(answer.text, `${operation.method} ${operation.path} with ${id}`).not.toContain(mark);
      expect(
        answer.status,
        `${operation.method} ${operation.path} with ${id}: ${answer.text.slice(0, 300)}`,
      ).toBeLessThan(500);
      if (operation.path.includes("{") && !saysDoneAnyway.has(`${operation.method} ${operation.path}`))
        expect(
          answer.status,
          `${operation.method} ${operation.path} took an id of another workspace: ${answer.text.slice(0, 300)}`,
        ).toBeGreaterThanOrEqual(400);
    }
  }
  expect(await snapshot(theirs.workspace)).toEqual(before);
}, 240_000);

test("what was sent of theirs shows nowhere in our own lists afterwards", async () => {
  const ids = await idsOf(ours.workspace);
  for (const operation of operations.filter(({ method, path }) => method === "GET" && !path.includes("{"))) {
    expect((await call(ours, operation, ids, "Ours", 0)).text, `GET ${operation.path}`).not.toContain(mark);
  }
}, 60_000);

test("nobody hears of another workspace's changes on the stream", async () => {
  const gone = new AbortController();
  const cookie = [...ours.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const stream = await fetch(`${server.url}/api/v1/stream`, { headers: { cookie }, signal: gone.signal });
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  let heard = "";
  const reading = (async () => {
    const words = new TextDecoder();
    for await (const part of stream.body as unknown as AsyncIterable<Uint8Array>) heard += words.decode(part);
  })().catch(() => {});
  const made = (await theirs.ask("POST", "/accounts", { name: "Theirs alone" })).body;
  const own = (await ours.ask("POST", "/accounts", { name: "Ours alone" })).body;
  const end = Date.now() + 10_000;
  while (!heard.includes(own.id) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toContain(`"topic":"accounts.changed","ids":["${own.id}"]`);
  expect(heard).not.toContain(made.id);
  gone.abort();
  await reading;
});

/**
 * For an address with an id: the row of theirs that it names, and one of each fourth other kind, each address beginning with another, so that the
 * addresses of a noun meet all kinds between them. TILTH_WALK=all asks each for all. Without an id: once.
 */
function candidates(operation: Operation): (string | undefined)[] {
  if (!operation.path.includes("{"))
    return operation.method === "GET" ? [undefined] : [undefined, undefined, undefined];
  const turn = operations.indexOf(operation);
  const others = Object.values(theirIds).filter((_, at) => everyKind || (at + turn) % 4 === 0);
  return [...new Set([idFor("id", operation.path, theirIds, 0), ...others.flatMap((ids) => ids.slice(0, 1))])];
}

async function call(visitor: TestVisitor, operation: Operation, ids: Ids, word: string, round: number, id?: string) {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => id ?? idFor(name, operation.path, ids, round));
  const query = operation.parameters
    .filter((parameter) => parameter.in === "query" && (id !== undefined || isId(parameter.schema)))
    .filter((parameter) => isId(parameter.schema))
    .map((parameter) => `${parameter.name}=${idFor(parameter.name, operation.path, ids, round)}`);
  const body = operation.body ? valueOf(operation.body, "", operation.path, ids, word, round) : undefined;
  return visitor.ask(operation.method, `${path}${query.length > 0 ? `?${query.join("&")}` : ""}`, body, {
    "if-match": "*",
  });
}

function isId(schema: Schema): boolean {
  return schema.format === "uuid" || (schema.anyOf ?? []).some(isId);
}

/** A value that fits the schema, texts with the word, ids from those given. */
function valueOf(schema: Schema, name: string, path: string, ids: Ids, word: string, round: number): unknown {
  if (schema.$ref)
    return valueOf(schemas[schema.$ref.split("/").at(-1) as string] as Schema, name, path, ids, word, round);
  if ("const" in schema) return schema["const"];
  if (schema.enum) return schema.enum[round % schema.enum.length];
  const choices = (schema.anyOf ?? (schema["oneOf"] as Schema[] | undefined))?.filter((one) => one.type !== "null");
  if (choices) {
    // A shape that may hold itself (a filter within a filter) ends at the plain choice.
    const plain = choices.filter((one) => !one.$ref);
    const among = plain.length > 0 ? plain : choices;
    return valueOf(among[round % among.length] as Schema, name, path, ids, word, round);
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "object") {
    const entries = Object.entries(schema.properties ?? {}).filter(([key]) => {
      // Of several owners one; the others by turns in later rounds.
      if (key === "account_id" || key === "person_id")
        return (
          (schema["required"] as string[] | undefined)?.includes(key) || (round % 2 === 0) === (key === "account_id")
        );
      if (key === "answers") return round === 1;
      return key !== "contact_point_id" || round === 2;
    });
    return Object.fromEntries(entries.map(([key, inner]) => [key, valueOf(inner, key, path, ids, word, round)]));
  }
  if (type === "array") return schema.items ? [valueOf(schema.items, name, path, ids, word, round)] : [];
  if (type === "boolean") return false;
  if (type === "number" || type === "integer")
    return Math.max(Number(schema["minimum"] ?? 1), Math.min(1, Number(schema["maximum"] ?? 1)));
  if (schema.format === "uuid") return idFor(name, path, ids, round);
  if (name === "until_on") return "2099-01-01";
  if (schema.format === "date") return `2026-03-0${round + 1}`;
  if (schema.format === "date-time") return "2026-03-02T09:00:00Z";
  if (schema.format === "email" || name === "email") return `${word.toLowerCase()}@example.com`;
  if (["quantity", "unit_price", "discount", "rate"].includes(name)) return "0.5";
  if (name === "link" || name === "website") return `https://example.com/${word}`;
  // Of a contact point, whose first kind is an e-mail address.
  if (name === "value" && path.includes("contact")) return `${word.toLowerCase()}@example.com`;
  if (name === "currency") return "USD";
  if (name.endsWith("time_zone")) return "Europe/London";
  if (schema["pattern"] === "^[A-Z]{3}$") return "USD";
  return `${word} ${name} ${round}`.slice(0, Number(schema["maxLength"] ?? 100));
}

/** `account_id` → an account; `/accounts/{id}` → an account; anything unknown → an account as well. */
function idFor(name: string, path: string, ids: Ids, round: number): string {
  const noun = name === "id" || name === "ids" || name === "" ? (path.split("/")[1] ?? "") : name.replace(/_ids?$/, "");
  const nouns: Record<string, string> = {
    person: "people",
    owner: "users",
    user: "users",
    field: "custom_fields",
    "custom-values": "accounts",
    record: "accounts",
    reason: "story_reasons",
    history: "accounts",
    to_user: "users",
    colleague: "users",
    conversation: "touches",
    answers: "touches",
    in_answer_to: "touches",
  };
  const table =
    nouns[noun] ?? [noun, `${noun}s`].map((one) => one.replaceAll("-", "_")).find((one) => one in ids) ?? "accounts";
  const known = ids[table] ?? [];
  return known[round % Math.max(1, known.length)] ?? "01a20000-0000-7000-8000-000000000000";
}

/** Some ids of each table, in one statement. */
async function idsOf(workspace: string): Promise<Ids> {
  tablesWithIds ??= (
    await database.asAdmin<{ name: string }>(
      `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and a.attname = 'id' and c.relname = any ($1)`,
      [[...workspaceTables, ...beside]],
    )
  ).map((one) => one.name);
  const text = tablesWithIds
    .map(
      (table) =>
        `select '${table}' as name, array(select id::text from ${table} where workspace_id = $1 order by id limit 5) as ids`,
    )
    .join(" union all ");
  const { rows } = await reader.query<{ name: string; ids: string[] }>({ name: "ids", text, values: [workspace] });
  return { ...Object.fromEntries(rows.map((row) => [row.name, row.ids])), uploads: uploadsOf(workspace) };
}

/** Files that were uploaded lie on the disk, a folder for each workspace. */
function uploadsOf(workspace: string): string[] {
  const folder = join(database.dataDir, "uploads", workspace);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Every row of a workspace, as one sum for each table. Idempotency and notices of theirs don't move either. */
async function snapshot(workspace: string): Promise<Record<string, unknown>> {
  const rows = await database.asAdmin<{ name: string; rows: number; sum: string }>(
    [...workspaceTables, ...beside]
      .map(
        (table) =>
          `select '${table}' as name, count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${table} t where workspace_id = $1`,
      )
      .concat("select 'workspaces', 1, md5(t::text) from workspaces t where id = $1")
      .join(" union all "),
    [workspace],
  );
  const sums = Object.fromEntries(rows.map((row) => [row.name, `${row.rows} rows, ${row.sum}`]));
  return { ...sums, uploads: uploadsOf(workspace).join() };
}
