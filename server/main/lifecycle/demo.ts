import { bringSample } from "../../desk/sample/index.ts";
import { systemClock } from "../../platform/clock/index.ts";
import { inWorkspace, openDatabase } from "../../platform/db/index.ts";
import type { DatabaseHandle } from "../../platform/postgres/index.ts";

/** `tilth start --demo`: the sample customers into the only workspace, unless they are there. Returns what to tell. */
export async function bringDemo(handle: DatabaseHandle, dataDir: string): Promise<string> {
  const db = openDatabase(handle, 2);
  try {
    const { rows } = await db.system.query<{ id: string; name: string }>("select id, name from workspaces limit 2");
    const [only, another] = rows;
    if (!only) return "The sample customers come in when you choose to look around on the first page.";
    if (another) return "There are several workspaces; bring the sample customers into one of them on its page.";
    const ctx = { db, dataDir, clock: systemClock, workspace: only.id, actor: { kind: "command" as const } };
    const brought = await inWorkspace(ctx, (tx) => bringSample(tx, null)).catch((error: { code?: string }) => {
      if (error.code === "sample_there") return undefined;
      throw error;
    });
    return brought
      ? `${brought.accounts} sample customers are in ${only.name}.`
      : `The sample customers are in ${only.name} already.`;
  } finally {
    await db.close();
  }
}
