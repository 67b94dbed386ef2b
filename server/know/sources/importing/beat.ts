import { type Ctx, inWorkspace, type Tx } from "../../../platform/db/index.ts";
import { describeFault, Fault } from "../../../platform/errors/index.ts";
import { announce } from "../../../platform/notices/index.ts";

/** Who runs an import says so this often, also while nothing is committed: a long workbook is opened, another import has the turn. */
const beatMs = 5_000;
/** Silent this long, nobody runs it any more. Where that is wrong (a machine that slept), whoever wakes finds it taken and stops. */
export const silentMs = 30_000;

/** Says that an import or a run is alive until told to end. What can't be said is not: silence is how others see that something is wrong. */
export function beatMeanwhile(ctx: Ctx, beat: (tx: Tx) => Promise<unknown>): { end(): void } {
  let beating = false;
  const timer = setInterval(() => {
    if (beating) return;
    beating = true;
    void inWorkspace(ctx, beat)
      .catch(() => {})
      .finally(() => {
        beating = false;
      });
  }, beatMs);
  timer.unref();
  return { end: () => clearInterval(timer) };
}

/** A chunk that holds the row says it itself. */
export const beatOfImport = (importId: string) => (tx: Tx) =>
  tx.query(
    `update imports i set beat_at = $3 from (
       select r.id from imports r where r.workspace_id = $1 and r.id = $2 and r.state = 'running' for update skip locked) r
     where i.workspace_id = $1 and i.id = r.id`,
    [tx.workspace, importId, tx.ctx.clock.now()],
  );

interface Beating {
  state: string;
  beat_at: Date | null;
}

/** It says that it runs, and nobody runs it: whoever did was killed, or could not even write down what went wrong. */
export function isSilent({ state, beat_at }: Beating, now: Date): boolean {
  return state === "running" && (beat_at === null || now.getTime() - beat_at.getTime() > silentMs);
}

export const brokeOff = (): Record<string, unknown> => ({ ...describeFault(new Fault("import_broke_off", {})) });

/** Writes down that an import broke off: this one, which its own process lays down, or all that are silent. Returns how many. */
export async function breakOff(tx: Tx, importId?: string): Promise<number> {
  const now = tx.ctx.clock.now();
  const rows = await tx.query<{ id: string }>(
    `update imports i set state = 'failed', fault = $2, finished_at = $3
     where i.workspace_id = $1 and i.state = 'running' and (i.id = $4 or ($4::uuid is null and coalesce(i.beat_at, i.started_at) < $5)) returning i.id`,
    [tx.workspace, JSON.stringify(brokeOff()), now, importId ?? null, new Date(now.getTime() - silentMs)],
  );
  await announce(
    tx,
    "imports.changed",
    rows.map(({ id }) => id),
  );
  return rows.length;
}

/** What runs in several transactions asks in each of them whether it is still wanted: it may have been taken for dead, and undone. */
export async function stillRuns(tx: Tx, importId: string): Promise<void> {
  const row = await tx.one<{ state: string }>(
    "select i.state from imports i where i.workspace_id = $1 and i.id = $2 for update",
    [tx.workspace, importId],
  );
  if (row?.state !== "running") throw new Fault("import_runs_elsewhere", {});
}
