import path from "node:path";
import type pg from "pg";
import { openSignInHouse } from "../platform/auth/index.ts";
import { type Config, programRoot, programVersion } from "../platform/config/index.ts";
import { systemClock, type Clock } from "../platform/clock/index.ts";
import { openDatabase } from "../platform/db/index.ts";
import { buildApp, StreamHub, streamRoutes } from "../platform/http/index.ts";
import { closeQueue, installQueue, listen, noticeChannel } from "../platform/jobs/index.ts";
import { entranceRoutes, offerSetupCode } from "../platform/workspaces/index.ts";
import { compose, parts } from "./compose.ts";
import { freePort } from "./lifecycle/free-port.ts";

export interface ServerOptions {
  config: Pick<Config, "dataDir" | "port" | "host" | "url" | "trustedProxies">;
  /** The database, up and migrated; released by whoever opened it. */
  handle: { admin: pg.PoolConfig; program: pg.PoolConfig };
  /** The built pages; those of this program unless told otherwise. */
  webDir?: string;
  clock?: Clock;
  /** Tests compare every answer with its schema. */
  checkAnswers?: boolean;
}

export interface RunningServer {
  url: string;
  port: number;
  /** To be shown in the terminal while there is no workspace. */
  ownerCode: string | undefined;
  /** Answers what has begun, refuses the rest, ends within ten seconds. */
  close(): Promise<void>;
}

const drainMs = 8_000;

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  compose();
  const { dataDir, host } = options.config;
  const port = options.config.port === 0 ? await freePort(host) : options.config.port;
  // The default address names the port that was asked for, which may be "any".
  const url = options.config.url.replace(/:0$/, `:${port}`);
  const clock = options.clock ?? systemClock;
  const db = openDatabase(options.handle);
  const house = openSignInHouse({ db, dataDir, clock, url });
  const hub = new StreamHub(house.book.identify);
  const listening = listen(options.handle.program, [noticeChannel], (_channel, payload) => hub.heard(payload), {
    name: "tilth-server",
    again: () => hub.again(),
  });
  const leave = async (): Promise<void> => {
    hub.close();
    await listening.close();
    await closeQueue(db);
    await Promise.all([db.close(), house.close()]);
  };
  try {
    await installQueue(options.handle.admin);
    const app = await buildApp({
      db,
      dataDir,
      clock,
      url,
      trustedProxies: options.config.trustedProxies,
      version: programVersion(),
      webDir: options.webDir ?? path.join(programRoot(), "dist/web"),
      checkAnswers: options.checkAnswers,
      identify: house.book.identify,
      routes: [...entranceRoutes(house, dataDir), streamRoutes(hub), ...parts.flatMap((part) => part.routes ?? [])],
      doors: parts.flatMap((part) => part.doors ?? []),
    });
    await app.listen({ port, host, listenTextResolver: () => "listening" });
    return {
      url,
      port,
      ownerCode: await offerSetupCode(db),
      close: async () => {
        hub.close();
        const late = setTimeout(() => app.server.closeAllConnections(), drainMs);
        // A connection whose last answer has gone out would otherwise be kept open for a next request.
        const idle = setInterval(() => app.server.closeIdleConnections(), 50);
        await app.close();
        clearTimeout(late);
        clearInterval(idle);
        await leave();
      },
    };
  } catch (error) {
    await leave();
    throw error;
  }
}
