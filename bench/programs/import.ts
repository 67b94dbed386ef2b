import { compose } from "../../server/main/compose.ts";
import { viewImportAnswer, runImport, startImport } from "../../server/know/sources/importing/index.ts";
import { systemClock } from "../../server/platform/clock/index.ts";
import { inWorkspace, openDatabase } from "../../server/platform/db/index.ts";
import { drainNotices } from "../../server/platform/notices/index.ts";
import { databaseNamed, ensureDatabase } from "../../server/platform/postgres/index.ts";

/** An import as the command line does it, until standing and search have caught up; tells its time and the most memory it held. */
const wish = JSON.parse(process.argv[2] as string) as Record<"dataDir" | "database" | "workspace" | "file", string>;
compose();
const handle = await ensureDatabase({ dataDir: wish.dataDir });
const db = openDatabase(databaseNamed(handle, wish.database), 4);
const ctx = {
  db,
  clock: systemClock,
  workspace: wish.workspace,
  actor: { kind: "command" as const },
  dataDir: wish.dataDir,
};
const from = performance.now();
const started = await startImport(ctx, {
  files: [{ path: wish.file, name: "bench.csv", as: "accounts" }],
  source: "bench",
});
await runImport(ctx, started.id);
const ran = performance.now();
await drainNotices(ctx);
const drained = performance.now();
const { read, created, updated, unchanged, skipped, failed } = await inWorkspace(
  ctx,
  (tx) => viewImportAnswer(tx, started.id),
  "read",
);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
process.send?.({
  seconds: (drained - from) / 1000,
  import_seconds: (ran - from) / 1000,
  notices_seconds: (drained - ran) / 1000,
  memory_mb: Math.round(maxRSS / 1024),
  our_cpu_seconds: Math.round((userCPUTime + systemCPUTime) / 10_000) / 100,
  outcome: { read, created, updated, unchanged, skipped, failed },
});
await db.close();
await handle.release();
process.disconnect?.();
