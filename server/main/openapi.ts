import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openSignInHouse } from "../platform/auth/index.ts";
import { systemClock } from "../platform/clock/index.ts";
import { programRoot, programVersion } from "../platform/config/index.ts";
import { openDatabase } from "../platform/db/index.ts";
import { buildApp, StreamHub, streamRoutes } from "../platform/http/index.ts";
import { entranceRoutes } from "../platform/workspaces/index.ts";
import { compose, parts } from "./compose.ts";

export const openApiFile = "docs/openapi.json";

/** The document of the whole interface; needs no database, since nothing is asked of it. */
export async function buildOpenApi(): Promise<string> {
  compose();
  const dataDir = mkdtempSync(path.join(tmpdir(), "tilth-openapi-"));
  const nowhere = { admin: {}, program: {} };
  const db = openDatabase(nowhere);
  const url = "http://localhost:3000";
  const house = openSignInHouse({ db, dataDir, clock: systemClock, url });
  const hub = new StreamHub(house.book.identify);
  try {
    const app = await buildApp({
      db,
      dataDir,
      clock: systemClock,
      url,
      version: programVersion(),
      identify: house.book.identify,
      routes: [...entranceRoutes(house, dataDir), streamRoutes(hub), ...parts.flatMap((part) => part.routes ?? [])],
    });
    const { body } = await app.inject("/api/openapi.json");
    await app.close();
    return body;
  } finally {
    hub.close();
    await Promise.all([db.close(), house.close()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

if (import.meta.main) writeFileSync(path.join(programRoot(), openApiFile), await buildOpenApi());
