import type pg from "pg";
import type { TestProject } from "vitest/node";
import type { ServerMajor } from "../server/platform/postgres/index.ts";
import { startCluster, type TestCluster } from "./cluster.ts";

declare module "vitest" {
  export interface ProvidedContext {
    cluster: {
      kind: "embedded" | "external";
      version: number;
      admin: pg.PoolConfig;
      program: pg.PoolConfig;
      template: string;
    };
  }
}

// Several projects use one server; each project loads this file anew, so what is started is remembered here.
const started = ((globalThis as { tilthClusters?: Map<string, Shared> }).tilthClusters ??= new Map<string, Shared>());

interface Shared {
  cluster: Promise<TestCluster>;
  users: number;
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = (project.config.env["TILTH_TEST_SERVER"] ?? "18") as ServerMajor;
  const shared = started.get(server) ?? { cluster: startCluster(server), users: 0 };
  shared.users++;
  started.set(server, shared);
  const { handle, template } = await shared.cluster;
  const { kind, version, admin, program } = handle;
  project.provide("cluster", { kind, version, admin, program, template });
  return async () => {
    if (--shared.users > 0) return;
    started.delete(server);
    await (await shared.cluster).release();
  };
}
