import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { useProgram } from "../program.ts";
import { long } from "../long.ts";

/** The program as it lives: started, joined by a second start and by commands, told to go. The tests of this file are one story and run in order. */
const program = useProgram();
const at = (name: string): string => join(program.dataDir, name);
const orders = 3_000;
let running: Awaited<ReturnType<typeof program.start>> | undefined;

const status = () => program.json<{ running: boolean; url: string | null; workers: number }>("status");

test("before anything is made, status and config answer and make nothing", async () => {
  expect(await status()).toEqual({
    running: false,
    url: null,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    database: { kind: process.env["DATABASE_URL"] ? "external" : "embedded", version: null },
    workers: 0,
    jobs: { waiting: 0, running: 0, failed: 0 },
  });
  const { settings } = await program.json<{ settings: Record<string, unknown>[] }>("config");
  expect(settings.find(({ name }) => name === "TILTH_DATA")).toMatchObject({
    value: program.dataDir,
    given: true,
    default: expect.any(String),
    meaning: expect.any(String),
  });
  const wrong = await program.run("config", "--json", "--bad");
  expect(wrong).toMatchObject({ code: 1, stdout: "" });
});

test("a second start joins the first: it names its address and leaves", async () => {
  running = await program.start();
  const second = await program.run("start");
  expect(second).toMatchObject({ code: 0 });
  expect(second.stdout).toContain(`already running at ${running.url}`);
  expect(await status()).toMatchObject({
    running: true,
    url: running.url,
    workers: 1,
    database: { version: expect.stringMatching(/^\d+\.\d+$/) },
  });
});

test("while a worker runs, a command still returns only when standing has caught up", long, async () => {
  writeFileSync(at("password.txt"), "a long enough passphrase 42\n");
  writeFileSync(
    at("orders.csv"),
    `order id,customer id,order date,total\n${Array.from({ length: orders }, (_, n) => `${n},K${n % 1000},2026-01-05,1.00\n`).join("")}`,
  );
  const owner = ["--email", "owner@example.com", "--password-file", at("password.txt"), "--currency", "EUR"];
  await program.json("setup", "--workspace", "Shop", ...owner, "--time-zone", "Europe/Vienna");
  const brought = await program.json("import", at("orders.csv"), "--as", "orders", "--create-missing");
  expect(brought).toMatchObject({ read: orders, created: orders });
  const dates = ["--from", "2026-01-01", "--to", "2026-12-31"];
  expect(await program.json("top", ...dates)).toMatchObject({ total_minor: orders * 100 });
  const today = await program.json<{ promise: { customers: number } }>("today", "--date", "2026-01-31");
  expect(today.promise.customers).toBe(1000);
  await program.json("undo", brought["import"] as string);
  expect(await program.json("top", ...dates)).toMatchObject({ total_minor: 0 });
});

test("the doctor finds nothing wrong with a program that runs", async () => {
  const { ok, findings } = await program.json<{ ok: boolean; findings: { name: string; state: string }[] }>("doctor");
  expect(findings.filter(({ state }) => state === "wrong")).toEqual([]);
  expect([ok, findings.length > 5]).toEqual([true, true]);
  for (const finding of findings)
    expect(finding).toMatchObject({ name: expect.any(String), found: expect.any(String) });
});

test("told to go, it is gone within ten seconds, and the next start just works until it is stopped", async () => {
  const asked = Date.now();
  await running?.stop();
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect(await status()).toMatchObject({ running: false, url: null, workers: 0 });
  const again = await program.start();
  expect((await fetch(again.url)).status).toBe(200);
  expect(await program.json("stop")).toEqual({ stopped: expect.arrayContaining(["server", "database"]) });
  await expect(fetch(again.url)).rejects.toThrow("fetch failed");
  expect((await program.run("stop")).stdout).toBe("Nothing was running.\n");
});
