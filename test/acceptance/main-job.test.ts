import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { useProgram } from "../program.ts";
import { makeTradeFiles } from "../sample/trade-files.ts";

/** The main job by the command line, on files of our own making. The tests of this file are one story and run in order. */
const program = useProgram();
const files = makeTradeFiles();
const at = (name: string): string => join(program.dataDir, name);

interface Imported {
  import: string;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  failed: number;
  rows: { file: string; line: number; outcome: string; reason: string }[];
}
interface TodayList {
  promise: { gap_days: number; customers: number; kept: number };
  rows: {
    account: string;
    name: string;
    reason: string;
    people: { person: string; phone: string | null }[];
    coverage: { known: number; target: number };
  }[];
}
const bring = (name: string, as: string): Promise<Imported> =>
  program.json<Imported>("import", at(name), "--as", as, "--source", "shop");
const today = (): Promise<TodayList> => program.json<TodayList>("today", "--date", "2025-12-31", "--limit", "100");
const sumsUp = (one: Imported): boolean =>
  one.read === one.created + one.updated + one.unchanged + one.skipped + one.failed;

beforeAll(async () => {
  writeFileSync(at("found.csv"), files.found);
  writeFileSync(at("mended.csv"), files.mended);
  writeFileSync(at("orders.csv"), files.orders);
  writeFileSync(at("lines.csv"), files.lines);
  writeFileSync(at("password.txt"), "a long enough passphrase 42\n");
  await program.json(
    "setup",
    "--workspace",
    "Shop",
    "--email",
    "owner@example.com",
    "--password-file",
    at("password.txt"),
    "--currency",
    "EUR",
    "--time-zone",
    "Europe/Vienna",
  );
  await program.hold();
});

test("help and version are answers; what is not known is told in a sentence that names it", async () => {
  expect((await program.run("--help")).stdout).toMatch(/^Usage: tilth/);
  expect((await program.run("import", "--help")).stdout).toMatch(/--create-missing/);
  expect((await program.run("--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const call = ["--channel", "call", "--direction", "out", "--purpose", "help"];
  for (const [words, sentence] of [
    [["touch", "Nobody & Sons", ...call], /There is no account “Nobody & Sons”\./],
    [["touch", "Nobody & Sons", ...call, "--at", "2026-02-31T10:00:00Z"], /2026-02-31T10:00:00Z/],
    [["touch", "Nobody & Sons", ...call, "--next", "Send it", "--due", "31/02"], /31\/02/],
    [["touch", "Nobody & Sons", ...call, "--due", "2026-03-02"], /--next/],
    [["today", "--user", "nobody@example.com"], /There is no user “nobody@example\.com”\./],
    [["key", "create", "--name", "k", "--scope", "all"], /read or write/],
    [["search", "käse", "--limit", "none"], /a whole number from 1/],
    [["import", program.dataDir], /is a folder, not a file/],
    [["password-reset", "--email", "owner@example.com", "--password-file", at("none.txt")], /none\.txt can't be read/],
    [["widgets"], /unknown command 'widgets'/],
  ] as const)
    expect(await program.run(...words, "--json")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(sentence),
    });
});

test("malformed rows are named by line and reason, the good ones come in", async () => {
  const answer = await bring("found.csv", "auto");
  expect(answer).toMatchObject({
    read: files.customers,
    failed: files.malformed.length,
    created: files.customers - files.malformed.length,
  });
  expect(sumsUp(answer)).toBe(true);
  expect(answer.rows.map((row) => row.line)).toEqual(files.malformed);
  for (const row of answer.rows) expect(row.reason).toMatch(/fields/);
});

test("the mended file adds what was missing and doubles nobody", async () => {
  const answer = await bring("mended.csv", "auto");
  expect(answer).toMatchObject({ read: files.customers, created: files.malformed.length, updated: 0, failed: 0 });
});

let lines: Imported;
test("orders and lines with German money and dates come in to the cent", async () => {
  expect(await bring("orders.csv", "orders")).toMatchObject({ read: files.orderCount, created: files.orderCount });
  lines = await bring("lines.csv", "order-lines");
  expect(lines).toMatchObject({ read: files.lineCount, created: files.lineCount });
  const top = await program.json<{ total_minor: number; accounts: { name: string; revenue_minor: number }[] }>(
    "top",
    "--from",
    "2025-01-01",
    "--to",
    "2025-12-31",
  );
  expect(top.total_minor).toBe(files.revenueMinor);
  expect(top.accounts[0]).toMatchObject({ name: files.top.name, revenue_minor: files.top.revenueMinor });
});

test("the same files again change nothing", async () => {
  expect(await bring("mended.csv", "auto")).toMatchObject({ unchanged: files.customers, created: 0, updated: 0 });
  expect(await bring("lines.csv", "order-lines")).toMatchObject({ unchanged: files.lineCount, created: 0, updated: 0 });
});

test("a touch that helped keeps the promise for one, a pitch does not, and undo takes it back", async () => {
  const before = await today();
  expect(before.promise).toMatchObject({ gap_days: 42, customers: files.customers, kept: 0 });
  const [first, second] = before.rows as [TodayList["rows"][0], TodayList["rows"][0]];
  expect(first.coverage.target).toBe(5);
  const call = ["--channel", "call", "--direction", "out", "--outcome", "reached"];
  const helped = await program.json<{ touch: string; valued: boolean }>(
    "touch",
    first.account,
    ...call,
    "--purpose",
    "help",
    "--benefit",
    "found the lost parcel",
    "--at",
    "2025-12-31T10:00:00Z",
  );
  expect(helped.valued).toBe(true);
  const pitch = await program.json<{ valued: boolean }>(
    "touch",
    second.account,
    ...call,
    "--purpose",
    "sell",
    "--note",
    "offered more",
    "--at",
    "2025-12-31T11:00:00Z",
  );
  expect(pitch.valued).toBe(false);
  const after = await today();
  expect(after.promise.kept).toBe(1);
  expect(after.rows.map((row) => row.account)).not.toContain(first.account);
  expect(after.rows.map((row) => row.account)).toContain(second.account);
  await program.json("undo", helped.touch);
  expect((await today()).promise.kept).toBe(0);
});

test("search forgives a typo, also in a name with umlauts", async () => {
  const { hits } = await program.json<{ hits: { name: string }[] }>("search", "kasehof gros 5", "--limit", "5");
  expect(hits.map((hit) => hit.name)).toContain("Käsehof Groß 5");
});

test("what is exported comes back as unchanged", async () => {
  for (const kind of ["accounts", "people", "orders"]) {
    const out = at(`${kind}-out.csv`);
    await program.json("export", kind, "--format", "csv", "--out", out);
    const rows = readFileSync(out, "utf8").trim().split(/\r?\n/).length - 1;
    const answer = await program.json<Imported>("import", out, "--as", kind, "--source", "tilth-export");
    expect({ kind, unchanged: answer.unchanged, rows: answer.rows }).toEqual({ kind, unchanged: rows, rows: [] });
  }
});

test("a backup restored into an empty folder answers the same", async () => {
  const before = await today();
  const { sha256 } = await program.json<{ sha256: string }>("backup", "--out", at("all.tilth"));
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  await program.json("restore", at("all.tilth"), "--data", at("restored"));
  const restored = await program.json<TodayList>(
    "today",
    "--date",
    "2025-12-31",
    "--limit",
    "100",
    "--data",
    at("restored"),
  );
  expect(restored).toEqual(before);
  await program.run("stop", "--data", at("restored"));
});

test("undoing an import takes its revenue away", async () => {
  await program.json("undo", lines.import);
  const top = await program.json<{ total_minor: number }>("top", "--from", "2025-01-01", "--to", "2025-12-31");
  expect(top.total_minor).toBe(0);
});
