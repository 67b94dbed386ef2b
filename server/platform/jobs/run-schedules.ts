import { dayOf } from "../clock/index.ts";
import type { Ctx } from "../db/index.ts";
import { log } from "../log/index.ts";
import { allSchedules, type Schedule } from "./job-kind.ts";
import type { JobHost } from "./run-job.ts";

/** Runs what is due, for each workspace; of several workers one does it. A failure is reported and due again next time. */
export async function runSchedules(host: JobHost): Promise<void> {
  const { rows } = await host.db.system.query("select id, time_zone from workspaces order by created_at");
  for (const workspace of rows as { id: string; time_zone: string }[]) {
    for (const schedule of allSchedules()) {
      if (host.signal.aborted) return;
      const name = `schedule ${schedule.name} ${workspace.id}`;
      const before = await claim(host, schedule, name, workspace.time_zone);
      if (before === undefined) continue;
      const ctx: Ctx = {
        db: host.db,
        clock: host.clock,
        dataDir: host.dataDir,
        workspace: workspace.id,
        actor: { kind: "system" },
      };
      try {
        await schedule.run(ctx);
      } catch (error) {
        log.error({ err: error, schedule: schedule.name, workspace: workspace.id }, "a schedule failed");
        await host.db.system.query("update installation set value = $2 where name = $1", [
          name,
          JSON.stringify(before),
        ]);
      }
    }
  }
}

/** Takes the turn; what stood there before, or undefined where it is not due or somebody else has it. */
async function claim(host: JobHost, schedule: Schedule, name: string, zone: string): Promise<unknown> {
  const now = host.clock.now();
  const turn =
    schedule.every === "local-day" ? dayOf(now, zone) : Math.floor(now.getTime() / (schedule.every.minutes * 60_000));
  const { rows } = await host.db.system.query(
    `insert into installation as i (name, value, updated_at) values ($1, $2, $3)
     on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at where i.value is distinct from excluded.value
     returning 1`,
    [name, JSON.stringify(turn), now],
  );
  return rows.length > 0 ? null : undefined;
}
