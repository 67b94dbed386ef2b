import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { hasOpenssl, makeCertificate } from "../../../test/certificate.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { isPublic } from "../../platform/outside/index.ts";
import { connectorOf, type Fetched } from "../sources/index.ts";

const database = useDatabase();
const open: Server[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(() => open.forEach((server) => server.close()));

interface Given {
  settings: Record<string, unknown>;
  secrets?: Record<string, string>;
  cursor?: unknown;
}

/** One fetch, as a run of a source asks for it. */
async function fetchOnce(
  ctx: TestCtx,
  kind: string,
  { settings, secrets = {}, cursor = null }: Given,
): Promise<Fetched> {
  const connector = connectorOf(kind);
  return connector.fetch({
    ctx,
    source: "shop",
    settings: connector.settings.parse(settings),
    secrets,
    cursor,
    folder: mkdtempSync(path.join(tmpdir(), "tilth-fetch-")),
    signal: new AbortController().signal,
  });
}

const namesOf = (fetched: Fetched): string[] => fetched.files.map((file) => file.name);
const textOf = (fetched: Fetched): string => readFileSync((fetched.files[0] as { path: string }).path, "utf8");
async function rowsOf(fetched: Fetched): Promise<unknown[]> {
  const [file] = fetched.files;
  const rows: unknown[] = [];
  if (file && "rows" in file) for await (const row of file.rows) rows.push(row);
  return rows;
}

test("a folder gives what is new by its content, waits for a file that grows, and shows nothing from elsewhere", async () => {
  const ctx = await database.workspace();
  const folder = path.join(database.dataDir, "drop", "weekly");
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string, minutes: number): void => {
    writeFileSync(path.join(folder, name), text);
    const at = new Date(Date.now() - minutes * 60_000);
    utimesSync(path.join(folder, name), at, at);
  };
  const settings = { folder: "weekly", pattern: "customers*.csv", take: "each" };
  put("customers-1.csv", "a\n1\n", 3);
  put("other.csv", "b\n", 2);
  const first = await fetchOnce(ctx, "folder", { settings });
  expect([namesOf(first), first.whole]).toEqual([["customers-1.csv"], false]);
  expect(textOf(first)).toBe("a\n1\n");
  // The same bytes under another name are the same file; other bytes under the same name are a new one.
  put("customers-2.csv", "a\n1\n", 2);
  const again = await fetchOnce(ctx, "folder", { settings, cursor: first.cursor });
  expect(namesOf(again)).toEqual([]);
  put("customers-1.csv", "a\n1\n2\n", 1);
  const changed = await fetchOnce(ctx, "folder", { settings, cursor: again.cursor });
  expect(namesOf(changed)).toEqual(["customers-1.csv"]);

  const growing = path.join(folder, "customers-3.csv");
  writeFileSync(growing, "a\n");
  const more = setTimeout(() => appendFileSync(growing, "3\n"), 700);
  const whole = await fetchOnce(ctx, "folder", { settings: { ...settings, take: "newest" }, cursor: changed.cursor });
  clearTimeout(more);
  expect([textOf(whole), whole.whole]).toEqual(["a\n3\n", true]);

  symlinkSync(tmpdir(), path.join(folder, "away"));
  for (const elsewhere of ["weekly/away", "../..", "/etc"])
    await expect(fetchOnce(ctx, "folder", { settings: { folder: elsewhere } })).rejects.toMatchObject({
      code: "source_refused",
    });
});

test("an address is public, or it is not", () => {
  const yes = ["1.1.1.1", "93.184.216.34", "2606:4700::1111"];
  const no = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:db8::1",
  ];
  expect(yes.map(isPublic)).toEqual(yes.map(() => true));
  expect(no.map(isPublic)).toEqual(no.map(() => false));
});

type Answering = (request: IncomingMessage, response: ServerResponse) => void;
const openssl = hasOpenssl();

test.skipIf(!openssl)(
  "an HTTPS address gives a file once, tells when it broke off, and follows nobody into our own network",
  async () => {
    const ctx = await database.workspace();
    const { key, certificate } = makeCertificate();
    let answering: Answering = (_request, response) => response.end();
    const server = createSecureServer({ key, cert: certificate }, (request, response) => answering(request, response));
    const address = `https://localhost:${await listening(server)}/export/customers.csv`;
    const get = (more: Partial<Given> & { settings?: Record<string, unknown> } = {}) =>
      fetchOnce(ctx, "https", { ...more, settings: { address, certificate, ...more.settings } });
    // Nothing of our own network unless whoever runs Tilth says so.
    await expect(get()).rejects.toMatchObject({
      code: "source_unreachable",
      detail: { problem: expect.stringContaining("not public") },
    });
    await expect(get({ settings: { address: address.replace("localhost", "127.0.0.1") } })).rejects.toMatchObject({
      code: "source_unreachable",
    });
    vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "localhost");

    answering = (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') return response.writeHead(304).end();
      if (request.headers.authorization !== `Basic ${btoa("ana:pass")}`) return response.writeHead(401).end();
      return response.writeHead(200, { etag: '"v1"', "content-type": "text/csv" }).end("a\n1\n");
    };
    await expect(get()).rejects.toMatchObject({ code: "source_refused" });
    const asked = { settings: { user: "ana" }, secrets: { password: "pass" } };
    const first = await get(asked);
    expect([namesOf(first), textOf(first), first.whole]).toEqual([["customers.csv"], "a\n1\n", true]);
    expect(namesOf(await get({ ...asked, cursor: first.cursor }))).toEqual([]);

    answering = (_request, response) => {
      response.writeHead(200, { "content-length": "1000" }).write("a\n1\n");
      setTimeout(() => response.destroy(), 20);
    };
    await expect(get()).rejects.toMatchObject({
      code: "source_broken",
      detail: { problem: "it broke off after 4 bytes of 1000" },
    });
    answering = (_request, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<form>Sign in</form>");
    await expect(get()).rejects.toMatchObject({ code: "source_broken" });
    answering = (_request, response) => response.writeHead(302, { location: "https://127.0.0.1/metadata" }).end();
    await expect(get()).rejects.toMatchObject({
      code: "source_unreachable",
      detail: { problem: expect.stringContaining("not public") },
    });
    answering = (_request, response) => response.writeHead(302, { location: address }).end();
    await expect(get()).rejects.toMatchObject({
      code: "source_broken",
      detail: { problem: "it redirects in circles" },
    });
    // A certificate nobody vouches for is said in words.
    await expect(fetchOnce(ctx, "https", { settings: { address } })).rejects.toMatchObject({
      detail: { problem: "its certificate is signed by itself" },
    });
  },
);
if (!openssl) console.warn("no openssl here: the HTTPS source was not tried");

test("another PostgreSQL is read in one moment, only behind the cursor, exactly as it writes, and never written to", async () => {
  const ctx = await database.workspace();
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  await database.asAdmin(
    "create table shop_customers (id bigint primary key, name text, since date, worth numeric, changed bigint)",
  );
  await database.asAdmin(
    "insert into shop_customers select n, case when n = 3 then null else 'Firm ' || n end, date '2020-02-29', 12345678901234567.89, n from generate_series(1, 2500) n",
  );
  await database.asAdmin("grant select on shop_customers to public");
  const { host, port, user, database: name, password } = database.handle.admin as Record<string, string>;
  // The suite's server listens on a socket of the file system: a door to it stands in for the other machine.
  const door = createServer((client) => {
    const inside = connect(`${host}/.s.PGSQL.${port ?? 5432}`);
    for (const end of [client, inside]) end.on("error", () => {});
    client.pipe(inside).pipe(client);
  });
  const settings = {
    host: "127.0.0.1",
    port: await listening(door),
    database: name,
    user,
    encryption: "none",
    query: "select id, name, since, worth, changed from shop_customers order by id;",
    cursor_column: "changed",
  };
  const secrets = { password: password ?? "" };
  const first = await fetchOnce(ctx, "postgresql", { settings, secrets });
  const rows = await rowsOf(first);
  expect([rows.length, first.whole, first.cursor]).toEqual([2500, true, { after: "2500" }]);
  expect(rows[2]).toEqual(["3", null, "2020-02-29", "12345678901234567.89", "3"]);
  await database.asAdmin("update shop_customers set name = 'New', changed = 2501 where id = 7");
  const second = await fetchOnce(ctx, "postgresql", { settings, secrets, cursor: first.cursor });
  expect([await rowsOf(second), second.whole]).toEqual([
    [
      ["7", "New", "2020-02-29", "12345678901234567.89", "2501"],
      // The last value comes again: another row may have been written beside it.
      ["2500", "Firm 2500", "2020-02-29", "12345678901234567.89", "2500"],
    ],
    false,
  ]);
  const writing = {
    ...settings,
    cursor_column: undefined,
    query: "with gone as (delete from shop_customers returning *) select * from gone",
  };
  await expect(fetchOnce(ctx, "postgresql", { settings: writing, secrets })).rejects.toMatchObject({
    code: "source_broken",
  });
  await expect(
    fetchOnce(ctx, "postgresql", { settings: { ...settings, query: "drop table shop_customers" }, secrets }),
  ).rejects.toMatchObject({ code: "source_broken" });
  await expect(
    fetchOnce(ctx, "postgresql", { settings: { ...settings, database: "nowhere" }, secrets }),
  ).rejects.toMatchObject({ code: "source_refused" });
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "");
  await expect(fetchOnce(ctx, "postgresql", { settings, secrets })).rejects.toMatchObject({
    code: "source_unreachable",
  });
});

async function listening(server: Server): Promise<number> {
  open.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}
