import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { decideBatch } from "../server/know/outgoing/index.ts";
import { compose } from "../server/main/compose.ts";
import { fixedClock } from "../server/platform/clock/index.ts";
import { type Ctx, inWorkspace, migrate, newId, openDatabase } from "../server/platform/db/index.ts";
import { type DatabaseHandle, ensureDatabase } from "../server/platform/postgres/index.ts";
import { type Bench, durability, percentile, rounded } from "./bench.ts";
import { decideByHand } from "./decide-by-hand.ts";
import { benchMoment, buildDecideGround } from "./decide-ground.ts";

const limitRatio = 1.5;
const allowedSeconds = 3;
const rounds = 5;

/** What the ledger says of each touch afterwards; in one line each, so that two decisions can be held against each other. */
const verdicts = `select t.id || ' ' || t.state || ' ' || coalesce(r.reason, '') || ' ' || coalesce(r.detail, '') || ' ' || coalesce(o.waits_for, '') || ' ' || coalesce(t.due_at::text, '') as line,
    coalesce(r.reason, o.waits_for, 'leaves') as reason
  from touches t left join touch_reasons r on r.workspace_id = t.workspace_id and r.touch_id = t.id
  left join outgoing o on o.workspace_id = t.workspace_id and o.touch_id = t.id
  where t.workspace_id = $1 and t.batch_id is not null`;

/**
 * All rules about a mass mail that is due, and what they say written down: by the registered rules, through the program's role; and by one statement
 * that was written by hand for these rows alone, as a superuser. In turns, each taken back. Both must say the same of every touch.
 */
export const bench: Bench = {
  size: 100_000,
  run: async ({ size, data }) => {
    compose();
    const folder = join(data, "bench", "decide");
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const handle = await ensureDatabase({ dataDir: folder });
    const db = openDatabase(handle);
    try {
      await migrate(handle);
      const clock = fixedClock(benchMoment);
      const ctx: Ctx = { db, clock, workspace: newId(), actor: { kind: "command" }, dataDir: folder };
      const touches = await buildDecideGround(ctx, handle, size);
      const [ours, byHand]: [Turn[], Turn[]] = [[], []];
      for (let round = 0; round < rounds; round++) {
        ours.push(await ask(ctx, touches));
        byHand.push(await askByHand(ctx, handle, touches));
      }
      const [first, other] = [ours[0] as Turn, byHand[0] as Turn];
      const differ = first.lines.flatMap((line, at) =>
        line === other.lines[at] ? [] : `${line} / ${other.lines[at]}`,
      );
      if (differ.length > 0 || first.lines.length !== size)
        throw new Error(
          `decided otherwise by hand: ${first.lines.length} of ${size}, ${differ.length} differ\n${differ.slice(0, 8).join("\n")}\n${JSON.stringify([first.reasons, other.reasons])}`,
        );
      const middle = (turns: Turn[]): number =>
        percentile(
          turns.map((turn) => turn.seconds),
          0.5,
        );
      return {
        name: "decide",
        size,
        ours: middle(ours),
        limit: middle(byHand),
        ratio: rounded(middle(ours) / middle(byHand)),
        unit: "s",
        detail: {
          bar: limitRatio,
          allowed_seconds: allowedSeconds,
          seconds: ours.map((turn) => rounded(turn.seconds)),
          by_hand_seconds: byHand.map((turn) => rounded(turn.seconds)),
          verdicts: first.reasons,
          settings: await durability(db),
        },
      };
    } finally {
      await db.close();
      await handle.release();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Turn {
  seconds: number;
  lines: string[];
  reasons: Record<string, number>;
}

class TakenBack extends Error {}

async function ask(ctx: Ctx, touches: string[]): Promise<Turn> {
  let turn: Turn | undefined;
  await inWorkspace(ctx, async (tx) => {
    const began = performance.now();
    await decideBatch(tx, touches);
    const seconds = (performance.now() - began) / 1000;
    turn = { seconds, ...told(await tx.query(verdicts, [ctx.workspace])) };
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return turn as Turn;
}

async function askByHand(ctx: Ctx, handle: DatabaseHandle, touches: string[]): Promise<Turn> {
  const admin = new pg.Client(handle.admin);
  await admin.connect();
  try {
    await admin.query("begin");
    // As much memory as ours has.
    await admin.query("set local work_mem = '64MB'");
    const began = performance.now();
    await admin.query(decideByHand, [ctx.workspace, ctx.clock.now(), `{${touches.join()}}`]);
    const seconds = (performance.now() - began) / 1000;
    return { seconds, ...told((await admin.query<Line>(verdicts, [ctx.workspace])).rows) };
  } finally {
    await admin.end();
  }
}

interface Line {
  line: string;
  reason: string;
}

function told(rows: Line[]): Pick<Turn, "lines" | "reasons"> {
  const reasons: Record<string, number> = {};
  for (const row of rows) reasons[row.reason] = (reasons[row.reason] ?? 0) + 1;
  return { lines: rows.map((row) => row.line).toSorted(), reasons };
}
