import pg from "pg";
import { cloneTemplate, startCluster, type TestCluster } from "../test/cluster.ts";

let cluster: Promise<TestCluster> | undefined;

/** The migrated database the checks read. Always on 18: what is dumped must not depend on where it was dumped. */
export const database = {
  /** Runs `look` on a clone of the template; what it changes is gone afterwards. */
  async look<T>(look: (client: pg.Client) => Promise<T>): Promise<T> {
    cluster ??= startCluster("18");
    const { handle, template } = await cluster;
    const clone = await cloneTemplate(handle, template);
    const client = new pg.Client(clone.handle.admin);
    try {
      await client.connect();
      return await look(client);
    } finally {
      await client.end();
      await clone.drop();
    }
  },
  async close(): Promise<void> {
    const started = await cluster?.catch(() => undefined);
    cluster = undefined;
    await started?.release();
  },
};
