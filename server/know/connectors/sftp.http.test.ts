import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { hasPart } from "../../../test/debian.ts";
import { countOf } from "../../../test/imports.ts";
import { makeKey, sshdPart, startSshd } from "../../../test/sshd.ts";
import { freePort } from "../../main/lifecycle/free-port.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { connectorOf, createSource, editSource, runSource, startRun, viewRun } from "../sources/index.ts";

const database = useDatabase();
// A server of one's own lets in nobody but its user, and asks for root all the same.
const root = process.getuid?.() === 0;
if (!root) console.warn("LEFT OUT: tests against a real SFTP server, since they need root.");
const there = root && hasPart(sshdPart);
const running: ChildProcess[] = [];
afterAll(() => running.forEach((server) => server.kill()));

test.skipIf(!there)("SFTP gives new files of a server that proves to be the one it was before", async () => {
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  const ctx = await database.workspace();
  const house = mkdtempSync(path.join(tmpdir(), "tilth-sshd-"));
  const folder = path.join(house, "out");
  mkdirSync(folder);
  const put = (name: string, text: string, minutes: number): void => {
    writeFileSync(path.join(folder, name), text);
    const at = new Date(Date.now() - minutes * 60_000);
    utimesSync(path.join(folder, name), at, at);
  };
  put("customers-1.csv", "a\n1\n", 9);
  put("notes.txt", "x", 8);
  const own = makeKey(house, "own");
  const port = await freePort();
  let server = await start(house, port, makeKey(house, "host-1"), `${own}.pub`);
  const connector = connectorOf("sftp");
  const fetchOnce = (more: { settings?: object; secrets?: Record<string, string>; cursor?: unknown } = {}) =>
    connector.fetch({
      ctx,
      source: "shop",
      settings: connector.settings.parse({
        host: "127.0.0.1",
        port,
        user: userInfo().username,
        folder,
        pattern: "*.csv",
        take: "each",
        ...more.settings,
      }),
      secrets: more.secrets ?? { private_key: readFileSync(own, "utf8") },
      cursor: more.cursor ?? null,
      folder: mkdtempSync(path.join(house, "fetch-")),
      signal: new AbortController().signal,
    });
  const first = await fetchOnce();
  expect(first.files.map(({ name }) => name)).toEqual(["customers-1.csv"]);
  expect(readFileSync((first.files[0] as { path: string }).path, "utf8")).toBe("a\n1\n");
  put("customers-2.csv", "a\n2\n", 5);
  const second = await fetchOnce({ cursor: first.cursor });
  expect(second.files.map(({ name }) => name)).toEqual(["customers-2.csv"]);
  expect((await fetchOnce({ cursor: second.cursor })).files).toEqual([]);
  await expect(fetchOnce({ settings: { folder: `${folder}/nowhere` } })).rejects.toMatchObject({
    code: "source_broken",
  });
  await expect(
    fetchOnce({ secrets: { private_key: readFileSync(makeKey(house, "foreign"), "utf8") } }),
  ).rejects.toMatchObject({ code: "source_refused" });

  // As runs of a source: the same is left alone, half of it is held, and a key that is let in no longer stops it; nothing is changed by either.
  const { id } = await inWorkspace(ctx, (tx) =>
    createSource(
      tx,
      {
        name: "ledger",
        kind: "sftp",
        settings: { host: "127.0.0.1", port, user: userInfo().username, folder: `${folder}/ledger` },
        reading: { as: "accounts" },
      },
      { private_key: readFileSync(own, "utf8") },
    ),
  );
  const run = async () => {
    const done = await runSource(ctx, await startRun(ctx, id));
    return inWorkspace(ctx, (tx) => viewRun(tx, done.id), "read");
  };
  const ledger = (count: number): string =>
    `id,company\n${Array.from({ length: count }, (_, at) => `K${at},Firm ${at}\n`).join("")}`;
  mkdirSync(path.join(folder, "ledger"));
  put("ledger/1.csv", ledger(20), 4);
  expect(await run()).toMatchObject({ state: "done", counts: { created: 20 } });
  expect(await run()).toMatchObject({ state: "done", counts: null });
  await inWorkspace(ctx, (tx) =>
    editSource(tx, id, {}, { private_key: readFileSync(path.join(house, "foreign"), "utf8") }),
  );
  expect(await run()).toMatchObject({ state: "failed", fault: { code: "source_refused" } });
  await inWorkspace(ctx, (tx) => editSource(tx, id, {}, { private_key: readFileSync(own, "utf8") }));
  put("ledger/2.csv", ledger(10), 3);
  expect(await run()).toMatchObject({ state: "held", held: [{ guard: "missing", missing: 10, known: 20 }] });
  expect(await countOf(ctx, "accounts")).toBe(20);

  // Somebody else answers in its place.
  server.kill();
  await new Promise((done) => server.once("exit", done));
  server = await start(house, port, makeKey(house, "host-2"), `${own}.pub`);
  const foreign = await fetchOnce().catch((error: { code: string; detail: { problem: string } }) => error);
  expect(foreign).toMatchObject({
    code: "source_refused",
    detail: { problem: expect.stringContaining("another key") },
  });
  const [fingerprint] = /SHA256:[\w+/]{43}/.exec((foreign as { detail: { problem: string } }).detail.problem) ?? [];
  expect((await fetchOnce({ settings: { fingerprint } })).files).toHaveLength(2);
});

async function start(...wanted: Parameters<typeof startSshd>): Promise<ChildProcess> {
  const server = await startSshd(...wanted);
  running.push(server);
  return server;
}
