import { systemClock } from "../clock/index.ts";
import { type Database, inWorkspace } from "../db/index.ts";
import { addKey, dropOldKeys, keysAreGiven } from "./key-book.ts";
import { resealSecrets } from "./keep-secrets.ts";

/**
 * A new key seals everything anew, then the old ones go; killed in between, both are there and the next call ends it. Keys of the environment
 * are the administrator's: there only the sealing anew is done.
 */
export async function rotateKeys(house: { db: Database; dataDir: string }): Promise<{ resealed: number }> {
  if (!keysAreGiven()) addKey(house.dataDir);
  const { rows } = await house.db.system.query("select id from workspaces order by created_at");
  let resealed = 0;
  for (const { id } of rows as { id: string }[]) {
    const ctx = { ...house, clock: systemClock, workspace: id, actor: { kind: "system" } as const };
    resealed += await inWorkspace(ctx, resealSecrets);
  }
  if (!keysAreGiven()) dropOldKeys(house.dataDir);
  return { resealed };
}
