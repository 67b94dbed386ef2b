import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { hasPart } from "../../../test/debian.ts";
import { mariadbPart, type Mariadb, startMariadb } from "../../../test/mariadb.ts";
import { connectorOf, type Fetched } from "../sources/index.ts";

const database = useDatabase();
const there = hasPart(mariadbPart);
let mariadb: Mariadb | undefined;

beforeAll(async () => {
  if (!there) return;
  mariadb = await startMariadb();
  await mariadb.run(
    "create database shop",
    `create table shop.customers (id int primary key, name varchar(100), since date, worth decimal(20, 2), changed bigint, hidden text)`,
    `insert into shop.customers select seq, if(seq = 3, null, concat('Caffè 🌱 ', seq)), '2020-02-29', 12345678901234567.89, seq, 'x' from shop.seq_1_to_2500`,
    "create sequence shop.next_number",
    "create user reader@'%' identified by 'right'",
    "grant select (id, name, since, worth, changed) on shop.customers to reader@'%'",
    "grant select, insert on shop.next_number to reader@'%'",
  );
}, 120_000);
afterAll(() => mariadb?.stop());
beforeEach(() => void vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1"));
afterEach(() => vi.unstubAllEnvs());

const query = "select id, name, since, worth, changed from customers order by id;";

/** One fetch, as a run of a source asks for it. */
async function fetchOnce(given: Record<string, unknown>, cursor: unknown = null, password = "right"): Promise<Fetched> {
  const connector = connectorOf("mysql");
  const usual = { host: "127.0.0.1", port: mariadb?.port, database: "shop", user: "reader", encryption: "none", query };
  return connector.fetch({
    ctx: await database.workspace(),
    source: "shop",
    settings: connector.settings.parse({ ...usual, ...given }),
    secrets: { password },
    cursor,
    folder: mkdtempSync(path.join(tmpdir(), "tilth-fetch-")),
    signal: new AbortController().signal,
  });
}

async function rowsOf(fetched: Fetched): Promise<unknown[]> {
  const [file] = fetched.files;
  const rows: unknown[] = [];
  if (file && "rows" in file) for await (const row of file.rows) rows.push(row);
  return rows;
}

test.skipIf(!there)(
  "a MariaDB is read in one moment, exactly as it writes, and after that only behind the cursor",
  async () => {
    const first = await fetchOnce({ cursor_column: "changed" });
    // Changed between the asking and the reading: the moment of the asking holds.
    await mariadb?.run("update shop.customers set name = 'New', changed = 2501 where id = 7");
    const rows = await rowsOf(first);
    expect([rows.length, first.whole, first.cursor]).toEqual([2500, true, { after: "2500" }]);
    expect(rows[2]).toEqual(["3", null, "2020-02-29", "12345678901234567.89", "3"]);
    expect(rows[6]).toEqual(["7", "Caffè 🌱 7", "2020-02-29", "12345678901234567.89", "7"]);
    expect(first.files[0]).toMatchObject({ columns: ["id", "name", "since", "worth", "changed"] });

    // Written beside the last value, and without any.
    await mariadb?.run(
      "insert into shop.customers (id, name, changed) values (2501, 'Tie', 2500), (2502, 'Timeless', null)",
    );
    const second = await fetchOnce({ cursor_column: "changed" }, first.cursor);
    const ids = async (fetched: Fetched) => (await rowsOf(fetched)).map((row) => (row as string[])[0]);
    expect([await ids(second), second.whole]).toEqual([["7", "2500", "2501", "2502"], false]);
    const third = await fetchOnce({ cursor_column: "changed" }, second.cursor);
    expect([await ids(third), third.cursor]).toEqual([["7", "2502"], second.cursor]);
    expect((await fetchOnce({ query: "select id from customers where id < 0" })).files[0]).toMatchObject({
      columns: ["id"],
    });
    for (const encryption of ["any", "none"]) expect((await rowsOf(await fetchOnce({ encryption }))).length).toBe(2502);
  },
);

test.skipIf(!there)("what a MariaDB refuses is told as what it is, and nothing is ever written to it", async () => {
  const refused = { code: "source_refused" };
  const broken = { code: "source_broken" };
  await expect(fetchOnce({}, null, "wrong")).rejects.toMatchObject({
    ...refused,
    detail: { problem: "the user name or the password is wrong" },
  });
  await expect(fetchOnce({ database: "nowhere" })).rejects.toMatchObject(refused);
  await expect(fetchOnce({ query: "select hidden from customers" })).rejects.toMatchObject(refused);
  await expect(fetchOnce({ query: "select id from customers where" })).rejects.toMatchObject(broken);
  await expect(fetchOnce({ query: "delete from customers" })).rejects.toMatchObject(broken);
  await expect(fetchOnce({ query: "select 1; delete from customers" })).rejects.toMatchObject(broken);
  await expect(fetchOnce({ query: "select 1 into outfile '/tmp/tilth'" })).rejects.toMatchObject(broken);
  await expect(fetchOnce({ query: "select nextval(next_number) as n" }).then(rowsOf)).rejects.toMatchObject(broken);
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "");
  await expect(fetchOnce({})).rejects.toMatchObject({ code: "source_unreachable" });
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  await expect(fetchOnce({ port: 1 })).rejects.toMatchObject({ code: "source_unreachable" });
});

test.skipIf(!there)(
  "where a known certificate is asked for, one that nobody vouches for or that is for another name is told",
  async () => {
    const asked = { host: "localhost", encryption: "verified" };
    await expect(fetchOnce(asked)).rejects.toMatchObject({
      detail: { problem: "its certificate is signed by itself" },
    });
    const before = getCACertificates("default");
    try {
      setDefaultCACertificates([...before, (await mariadb?.certify("localhost")) as string]);
      expect((await rowsOf(await fetchOnce(asked))).length).toBe(2502);
      setDefaultCACertificates([...before, (await mariadb?.certify("db.example")) as string]);
      await expect(fetchOnce(asked)).rejects.toMatchObject({
        detail: { problem: "its certificate is for another name" },
      });
    } finally {
      setDefaultCACertificates(before);
    }
  },
);
