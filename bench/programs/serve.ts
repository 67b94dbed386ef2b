import { systemClock } from "../../server/platform/clock/index.ts";
import { startServer } from "../../server/main/server.ts";
import { databaseNamed, ensureDatabase } from "../../server/platform/postgres/index.ts";

/** The server as a process of its own, on any free port; tells its address, closes when told anything. */
const { dataDir, database, files } = JSON.parse(process.argv[2] as string) as Record<string, string>;
const handle = await ensureDatabase({ dataDir: dataDir as string });
const server = await startServer({
  config: { dataDir: files as string, port: 0, host: "127.0.0.1", url: "http://localhost:0", trustedProxies: [] },
  handle: databaseNamed(handle, database as string),
  clock: systemClock,
});
process.send?.({ port: server.port });
process.once("message", async () => {
  await server.close();
  await handle.release();
  process.exit(0);
});
