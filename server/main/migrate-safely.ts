import { join } from "node:path";
import { writeBackup } from "../platform/backup/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { type Connections, migrate } from "../platform/db/index.ts";
import { log } from "../platform/log/index.ts";

/** Migrates as every program does at its start: a schema that holds data is backed up first, into the data folder. */
export async function migrateSafely(
  connections: Pick<Connections, "admin">,
  dataDir: string,
): Promise<{ from: number; to: number }> {
  return migrate(connections, {
    beforeChange: async (from) => {
      const now = systemClock.now();
      const file = join(
        dataDir,
        "backups",
        `before-migration-of-schema-${from}-${now.toISOString().replaceAll(/[:.]/g, "-")}.tilth`,
      );
      const { rows } = await writeBackup(connections.admin, file, now);
      log.info({ file, rows }, "backed up before the migration");
    },
  });
}
