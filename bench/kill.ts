import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { touchOfMessageId } from "../server/know/outgoing/index.ts";
import { compose } from "../server/main/compose.ts";
import { systemClock } from "../server/platform/clock/index.ts";
import { type Ctx, inWorkspace, migrate, newId, openDatabase } from "../server/platform/db/index.ts";
import { ensureDatabase } from "../server/platform/postgres/index.ts";
import { type Bench, drawer, durability } from "./bench.ts";
import { type Program, runProgram } from "./processes.ts";
import { buildGround } from "./send-ground.ts";
import { writeMails } from "./write-mails.ts";

const kills = 50;
const connections = 4;
const leaseSeconds = 2;
/** The receiving server thinks about each mail: so there is something to be killed in the middle of, and mails are left for all kills. */
const thinkMs = 60;
/** Every so many lives of a worker its clock jumps by an hour, forward or back. */
const jumpEvery = 5;
const hourMs = 3_600_000;
const longestMs = 20 * 60_000;
/** So long nothing moved. */
const stuckMs = 15_000;

const victims: Victim[] = ["worker", "server", "postgres"];

interface Said {
  port: number;
  most: number;
  ids: [string, number][];
}

type Victim = "worker" | "server" | "postgres";
interface Round {
  victim: Victim;
  uncertain: number;
  open: number;
}

/**
 * Two workers send a mailing to a recording server, and a client writes single mails through our own server, while a worker, our server or the database is
 * killed again and again at a moment drawn by lot; some workers have a clock that jumped. In the end every mail is accounted for: taken once and done, or in
 * doubt; every single mail that was answered for is there once; and no kill made more doubtful than connections were open.
 */
export const bench: Bench = {
  size: 20_000,
  run: async ({ size, data }) => {
    compose();
    const folder = join(data, "bench", "kill");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    let handle = await ensureDatabase({ dataDir: folder });
    let db = openDatabase(handle);
    const sink = runProgram<Said>("sink", { thinkMs });
    const workers: Program<unknown>[] = [];
    const draw = drawer(20_261_130);
    try {
      await migrate(handle);
      const ctx: Ctx = { db, clock: systemClock, workspace: newId(), actor: { kind: "command" }, dataDir: folder };
      const ground = await buildGround(ctx, handle, (await sink.hear()).port, size, connections);
      let lives = 0;
      const start = (at: number): void => {
        lives++;
        const jumpMs = lives % jumpEvery === 0 ? (lives % (2 * jumpEvery) === 0 ? -hourMs : hourMs) : 0;
        workers[at] = runProgram("sender", {
          data: folder,
          workspace: ctx.workspace,
          sender: ground.sender,
          leaseSeconds,
          jumpMs,
        });
      };
      start(0);
      start(1);
      const wanted = Math.max(4, Math.round((kills * size) / bench.size));
      const rounds: Round[] = [];
      const client = await writeMails(ctx, ground, folder, handle.program.database as string);
      while (rounds.length < wanted) {
        await new Promise((resolve) => setTimeout(resolve, 500 + draw() * 1_500));
        if ((await look(ctx, ground.mailing)).left === 0) break;
        sink.tell("open");
        const { open } = (await sink.hear()) as unknown as { open: number };
        const victim = victims[Math.floor(draw() * victims.length)] as Victim;
        const { doubted: before } = await look(ctx, ground.mailing);
        if (victim === "postgres") {
          process.kill(postmasterOf(folder), "SIGKILL");
          await new Promise((resolve) => setTimeout(resolve, 300));
          await db.close();
          handle = await ensureDatabase({ dataDir: folder });
          db = openDatabase(handle);
          Object.assign(ctx, { db });
        } else if (victim === "server") await client.killServer();
        else {
          const at = draw() < 0.5 ? 0 : 1;
          workers[at]?.child.kill("SIGKILL");
          await workers[at]?.ended;
          start(at);
        }
        await heard(ctx, new Date());
        const { doubted } = await look(ctx, ground.mailing);
        rounds.push({ victim, uncertain: doubted - before, open });
      }
      const single = await client.end();
      // A worker whose clock went back sends nothing: both are started anew, with clocks that are right.
      lives = 0;
      for (const at of [0, 1]) {
        workers[at]?.child.kill("SIGKILL");
        await workers[at]?.ended;
        start(at);
      }
      await drained(ctx, () => {
        // What a clock that was ahead put off is due by that clock: one worker has it again.
        workers[0]?.child.kill("SIGKILL");
        lives = 2 * jumpEvery + jumpEvery - 1;
        start(0);
      });
      sink.tell({});
      const { ids, most } = await sink.hear();
      const times = new Map(ids.map(([id, n]) => [touchOfMessageId(id), n]));
      const touches = await inWorkspace(
        ctx,
        (tx) =>
          tx.query<{ id: string; state: string }>(
            "select t.id, t.state from touches t where t.workspace_id = $1 and t.channel = 'email' and t.direction = 'out'",
            [tx.workspace],
          ),
        "read",
      );
      const of = (state: string) => touches.filter((touch) => touch.state === state);
      const there = new Set(touches.map(({ id }) => id));
      const lost =
        single.answered.filter((id) => !there.has(id)).length +
        of("done").filter((touch) => !times.has(touch.id)).length +
        touches.filter(({ state }) => state !== "done" && state !== "uncertain").length;
      return {
        name: "kill",
        size,
        ours: rounds.length,
        limit: null,
        ratio: null,
        unit: "kills",
        detail: {
          lost,
          doubled:
            touches.filter((touch) => (times.get(touch.id) ?? 0) > 1).length + (touches.length - size - single.asked),
          single_mails: single.answered.length,
          uncertain: of("uncertain").length,
          uncertain_that_left: of("uncertain").filter((touch) => times.has(touch.id)).length,
          open_connections: most,
          worst_kill: rounds.toSorted((a, b) => b.uncertain - b.open - (a.uncertain - a.open))[0],
          kills_with_more_doubt_than_connections: rounds.filter((round) => round.uncertain > round.open).length,
          victims: Object.fromEntries(
            victims.map((one) => [one, rounds.filter(({ victim }) => victim === one).length]),
          ),
          settings: await durability(db),
        },
      };
    } finally {
      for (const worker of workers) worker.child.kill("SIGKILL");
      sink.child.kill();
      await db.close();
      await handle.release();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** How many are not through yet, and how many are in doubt. Asked again where the database is just coming up. */
async function look(ctx: Ctx, batch: string | null): Promise<{ left: number; doubted: number }> {
  for (let tries = 0; ; tries++) {
    try {
      const found = await inWorkspace(
        ctx,
        (tx) =>
          tx.one<{ left: number; doubted: number }>(
            `select count(*) filter (where t.state in ('planned', 'due', 'handed'))::int as left, count(*) filter (where t.state = 'uncertain')::int as doubted
             from touches t where t.workspace_id = $1 and t.channel = 'email' and t.direction = 'out' and ($2::uuid is null or t.batch_id = $2)`,
            [tx.workspace, batch],
          ),
        "read",
      );
      return found as { left: number; doubted: number };
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** Until nothing is left; where nothing moves for a while, `stuck` is called once. */
async function drained(ctx: Ctx, stuck: () => void): Promise<void> {
  const end = Date.now() + longestMs;
  let last = { left: -1, at: Date.now(), told: false };
  for (;;) {
    const { left } = await look(ctx, null);
    if (left === 0 || Date.now() > end) return;
    if (left !== last.left) last = { ...last, left, at: Date.now() };
    else if (!last.told && Date.now() - last.at > stuckMs) {
      last.told = true;
      stuck();
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Until what was handed over before has been answered for, or is in doubt because whoever did it fell silent. */
async function heard(ctx: Ctx, killed: Date): Promise<void> {
  const end = Date.now() + 30_000;
  for (;;) {
    const waits = await inWorkspace(
      ctx,
      (tx) =>
        tx.one<{ n: number }>(
          "select count(*)::int as n from outgoing o where o.workspace_id = $1 and o.lease is not null and o.leased_until < $2::timestamptz + make_interval(secs => $3) and o.handed_at is not null",
          [tx.workspace, killed, leaseSeconds],
        ),
      "read",
    ).catch(() => ({ n: 1 }));
    if (waits?.n === 0 || Date.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The one process of the database that all others of it are children of. */
function postmasterOf(folder: string): number {
  const lines = execFileSync("ps", ["-eo", "pid=,args="], { encoding: "utf8" }).split("\n");
  const found = lines.find((line) => line.includes(folder) && /postgres\s+-D\s/.test(line));
  if (!found) throw new Error("there is no database to kill");
  return Number.parseInt(found, 10);
}
