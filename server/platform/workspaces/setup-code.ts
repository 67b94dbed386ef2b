import type pg from "pg";
import { hashToken, newCode, plainCode } from "../auth/index.ts";
import type { Database } from "../db/index.ts";
import { Fault } from "../errors/index.ts";

const name = "setup_code";
/** Wrong codes before it is void; the next start prints another. */
const mostTries = 10;

/** Is there nothing yet? */
export async function needsSetup(db: Database): Promise<boolean> {
  const { rows } = await db.system.query("select not exists (select from workspaces) as needed");
  return rows[0].needed;
}

/** A fresh one-time code for the first visitor, to be shown where only the owner looks: the terminal. undefined once there is a workspace. */
export async function offerSetupCode(db: Database): Promise<string | undefined> {
  if (!(await needsSetup(db))) return undefined;
  const code = newCode();
  await db.system.query(
    `insert into installation (name, value, updated_at) values ($1, $2, now())
     on conflict (name) do update set value = excluded.value, updated_at = excluded.updated_at`,
    [name, JSON.stringify({ hash: hashToken(plainCode(code)), tries: 0 })],
  );
  return code;
}

/** Counts the try in a transaction of its own, so that a refusal doesn't take it back. */
export async function tryCode(db: Database, code: string): Promise<void> {
  const tried = await db.system.query(
    `update installation set value = jsonb_set(value, '{tries}', to_jsonb((value ->> 'tries')::int + 1)), updated_at = now()
     where name = $1 and (value ->> 'tries')::int < $2 returning value ->> 'hash' as hash`,
    [name, mostTries],
  );
  if (tried.rows[0]?.hash !== hashToken(plainCode(code))) throw new Fault("code_wrong", {});
}

/** Uses the code up together with what it allows; of two that come at once one gets it. */
export async function useCode(client: pg.PoolClient, code: string): Promise<void> {
  const used = await client.query("delete from public.installation where name = $1 and value ->> 'hash' = $2", [
    name,
    hashToken(plainCode(code)),
  ]);
  if (used.rowCount !== 1) throw new Fault("code_wrong", {});
}
