import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { systemClock } from "../clock/index.ts";
import { inWorkspace } from "../db/index.ts";
import { announce, registerNoticeHandlers } from "../notices/index.ts";
import { drainWorkspaces } from "./drain-workspaces.ts";
import { enqueue } from "./enqueue.ts";
import { defineJob, jobKinds, registerJobs, registerSchedules } from "./job-kind.ts";
import { jobChannel, listen, noticeChannel } from "./listen.ts";
import { closeQueue, queueOf } from "./queue.ts";
import { jobCounts, runJobsHere, workerName, workersRunning } from "./run-jobs-here.ts";
import { runJob } from "./run-job.ts";
import { runSchedules } from "./run-schedules.ts";
import { workJobs } from "./work-jobs.ts";

const database = useDatabase();
const done: { job: string; workspace: string; ids: unknown }[] = [];
const heard: string[] = [];
const ticks: string[] = [];
let failing = 0;

beforeAll(() => {
  registerJobs([
    defineJob({
      name: "test.note",
      handle: async (ctx, ids) => {
        done.push({ job: "test.note", workspace: ctx.workspace, ids });
      },
    }),
    defineJob({
      name: "test.fails",
      retries: 0,
      handle: async () => {
        failing++;
        throw new Error("it can't");
      },
    }),
  ]);
  registerSchedules([{ name: "test day", every: "local-day", run: async (ctx) => void ticks.push(ctx.workspace) }]);
  registerNoticeHandlers([{ topic: "test.topic", name: "test", handle: async (_tx, ids) => void heard.push(...ids) }]);
});
afterAll(async () => {
  await closeQueue(database.db);
});

const host = () => ({
  db: database.db,
  clock: systemClock,
  dataDir: database.dataDir,
  signal: new AbortController().signal,
});

test("without a worker a command runs the waiting jobs itself, in the workspace that asked", async () => {
  const ours = await database.workspace();
  await enqueue(ours, "test.note", { record: "a" });
  await enqueue(ours, "test.note", { record: "b" });
  expect(await workersRunning(ours)).toBe(0);
  expect(await jobCounts(database.db.system)).toEqual({ waiting: 2, running: 0, failed: 0 });
  expect(await runJobsHere(ours)).toBe(2);
  expect(done).toEqual([
    { job: "test.note", workspace: ours.workspace, ids: { record: "a" } },
    { job: "test.note", workspace: ours.workspace, ids: { record: "b" } },
  ]);
  expect(await jobCounts(database.db.system)).toEqual({ waiting: 0, running: 0, failed: 0 });
});

test("a job that was given up is counted as failed", async () => {
  const ours = await database.workspace();
  await enqueue(ours, "test.fails", {});
  expect(await runJobsHere(ours)).toBe(0);
  expect(failing).toBe(1);
  expect(await jobCounts(database.db.system)).toEqual({ waiting: 0, running: 0, failed: 1 });
});

test("a job nobody registered is refused where it is asked for", async () => {
  await expect(enqueue(await database.workspace(), "test.unknown", {})).rejects.toThrow(/not registered/);
});

test("a job in the hands of a worker that was killed is given out again", async () => {
  const ours = await database.workspace();
  await enqueue(ours, "test.note", { record: "killed" });
  const queue = await queueOf(database.db);
  // Fetched and never heard of again, as a killed worker leaves it.
  expect(await queue.fetch("test.note")).toHaveLength(1);
  await database.asAdmin(
    "update pgboss.job set heartbeat_on = now() - interval '5 minutes', started_on = now() - interval '5 minutes' where state = 'active'",
  );
  await database.asAdmin("update pgboss.queue set monitor_on = null, monitor_claim_on = null");
  await queue.supervise();
  await database.asAdmin("update pgboss.job set start_after = now() where state = 'retry'");
  await runJobsHere(ours);
  expect(done.at(-1)?.ids).toEqual({ record: "killed" });
});

test("a job that ends because its worker is told to stop waits again, and is no failed try", async () => {
  const ours = await database.workspace();
  const before = done.length;
  await enqueue(ours, "test.note", { record: "stopped" });
  const stop = new AbortController();
  stop.abort();
  const queue = await queueOf(database.db);
  const [job] = await queue.fetch<Record<string, string>>("test.note");
  const kind = jobKinds().find(({ name }) => name === "test.note");
  await runJob(queue, kind as never, job as never, { ...host(), signal: stop.signal });
  expect(await jobCounts(database.db.system)).toMatchObject({ waiting: 1, running: 0 });
  expect(await runJobsHere(ours)).toBe(1);
  expect(done.slice(before).map(({ ids }) => ids)).toEqual([{ record: "stopped" }, { record: "stopped" }]);
});

test("a worker takes a job as soon as it is called out", async () => {
  const ours = await database.workspace();
  const working = await workJobs(host());
  const listening = listen(database.handle.program, [jobChannel], () => working.wake(), { name: workerName });
  try {
    await until(async () => (await workersRunning(ours)) === 1);
    const before = done.length;
    const began = Date.now();
    await enqueue(ours, "test.note", { record: "soon" });
    await until(async () => done.length > before);
    expect(Date.now() - began).toBeLessThan(4_000);
  } finally {
    await listening.close();
    await working.close();
  }
});

test("notices are worked off when called out, and found by looking where the call was lost", async () => {
  const ours = await database.workspace();
  const id = "01a20000-0000-7000-8000-00000000000a";
  await inWorkspace(ours, (tx) => announce(tx, "test.topic", [id]));
  const draining = drainWorkspaces(host());
  try {
    await until(async () => heard.includes(id));
    const listening = listen(
      database.handle.program,
      [noticeChannel],
      (_channel, payload) => draining.wake(payload.split(" ")[0] as string),
      { name: "test" },
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const next = "01a20000-0000-7000-8000-00000000000b";
    await inWorkspace(ours, (tx) => announce(tx, "test.topic", [next]));
    await until(async () => heard.includes(next));
    await listening.close();
  } finally {
    await draining.close();
  }
});

test("what comes back each local day runs once a day in each workspace", async () => {
  const ours = await database.workspace({ zone: "Pacific/Auckland" });
  const count = () => ticks.filter((workspace) => workspace === ours.workspace).length;
  const at = (iso: string) => ({ ...host(), clock: { now: () => new Date(iso) } });
  await Promise.all([runSchedules(at("2026-03-02T09:00:00Z")), runSchedules(at("2026-03-02T09:00:00Z"))]);
  expect(count()).toBe(1);
  await runSchedules(at("2026-03-02T10:59:00Z"));
  expect(count()).toBe(1);
  // Midnight in Auckland.
  await runSchedules(at("2026-03-02T11:01:00Z"));
  expect(count()).toBe(2);
});

test("sign-in and the queue are out of the request role's reach", async () => {
  for (const table of ["auth.logins", "auth.sessions", "auth.credentials", "auth.verifications", "pgboss.job"]) {
    await expect(database.db.request.query(`select 1 from ${table}`)).rejects.toThrow(/permission denied/);
  }
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("it did not happen within ten seconds");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
