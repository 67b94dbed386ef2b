import type pg from "pg";
import type { z } from "zod";
import { checkPassword, findLogin, insertLogin, isPasswordOf } from "../auth/index.ts";
import type { Clock } from "../clock/index.ts";
import { type Ctx, type Database, inWorkspace, newId } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import type { newWorkspaceSchema } from "./contract.ts";
import { newWorkspaceHooks } from "./new-workspace.ts";

export interface FirstOwner {
  name: string;
  email: string;
  password: string;
}

/** Two first runs at once make one workspace after the other. */
const createLockKey = 724_501_300;

/**
 * Makes a workspace with its owner, and fills it with what every feature gives to a new one. `allow` runs first in the same transaction and
 * refuses by throwing. A login that is there already must prove itself by its password and gets another seat.
 */
export async function createWorkspace(
  at: { db: Database; dataDir: string; clock: Clock },
  given: { workspace: z.output<typeof newWorkspaceSchema>; owner: FirstOwner },
  allow: (client: pg.PoolClient) => Promise<void> = async () => {},
): Promise<{ workspace: string; user: string }> {
  checkPassword(given.owner.password, given.owner.email);
  const made = await inSystem(at.db, async (client) => {
    await client.query("select pg_advisory_xact_lock($1)", [createLockKey]);
    await allow(client);
    return insertWorkspace(client, given);
  });
  const ctx: Ctx = { ...at, workspace: made.workspace, actor: { kind: "system" } };
  try {
    await inWorkspace(ctx, async (tx) => {
      for (const hook of newWorkspaceHooks()) await hook(tx);
    });
  } catch (error) {
    // A workspace without its defaults is none: nobody has seen it yet.
    await inSystem(at.db, async (client) => {
      await client.query("delete from public.users where workspace_id = $1", [made.workspace]);
      await client.query("delete from public.workspaces where id = $1", [made.workspace]);
    });
    throw error;
  }
  return made;
}

async function insertWorkspace(
  client: pg.PoolClient,
  given: Parameters<typeof createWorkspace>[1],
): Promise<{ workspace: string; user: string }> {
  const { workspace, owner } = given;
  const taken = await client.query("select from public.workspaces w where w.name = $1", [workspace.name]);
  if (taken.rowCount) throw new Fault("already_exists", { what: "workspace" });
  const known = await findLogin(client, owner.email);
  if (known && !(await isPasswordOf(client, known.id, owner.password))) throw new Fault("sign_in_failed", {});
  const login = known?.id ?? (await insertLogin(client, owner));
  const made = { workspace: newId(), user: newId() };
  await client.query(
    "insert into public.workspaces (id, name, time_zone, currency, language) values ($1, $2, $3, $4, $5)",
    [made.workspace, workspace.name, workspace.time_zone, workspace.currency, workspace.language],
  );
  await client.query(
    "insert into public.users (id, workspace_id, login_id, name, email, role) values ($1, $2, $3, $4, $5, 'owner')",
    [made.user, made.workspace, login, owner.name, owner.email.toLowerCase()],
  );
  return made;
}

/** One transaction over local and reference tables. */
export async function inSystem<T>(db: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await db.system.connect();
  try {
    await client.query("begin");
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
