import { hashKey, newToken } from "../auth/index.ts";
import { type Ctx, newId } from "../db/index.ts";
import { Fault } from "../errors/index.ts";

const columns = "k.id, k.name, k.scope, k.last_used_at, k.revoked_at, k.created_at";

/** An API key of this workspace: `tilth_` and 256 random bits. It is told now and never again; only its hash is kept. */
export async function createKey(
  ctx: Ctx,
  given: { name: string; scope: "read" | "write" },
): Promise<{ key: string } & Record<string, unknown>> {
  const key = `tilth_${newToken()}`;
  const { rows } = await ctx.db.system.query(
    `insert into api_keys as k (id, workspace_id, name, hash, scope) values ($1, $2, $3, $4, $5) returning ${columns}`,
    [newId(), ctx.workspace, given.name, hashKey(key), given.scope],
  );
  return { ...rows[0], key };
}

export async function listKeys(
  ctx: Ctx,
): Promise<{ id: string; name: string; scope: string; revoked_at: Date | null }[]> {
  const { rows } = await ctx.db.system.query(
    `select ${columns} from api_keys k where k.workspace_id = $1 order by k.created_at desc limit 200`,
    [ctx.workspace],
  );
  return rows;
}

export async function revokeKey(ctx: Ctx, id: string): Promise<void> {
  const revoked = await ctx.db.system.query(
    "update api_keys set revoked_at = now() where workspace_id = $1 and id = $2 and revoked_at is null",
    [ctx.workspace, id],
  );
  if (revoked.rowCount !== 1) throw new Fault("not_found", { what: "key" });
}
