import type { Database } from "../db/index.ts";
import { newId } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { hashToken, newToken } from "./one-time.ts";
import { checkPassword, findLogin, setPassword } from "./passwords.ts";

const validHours = 1;

/** A secret with which somebody sets a new password once, within the hour. Earlier ones of theirs end. */
export async function offerReset(db: Database, email: string): Promise<string> {
  const login = await findLogin(db.system, email);
  if (!login) throw new Fault("login_unknown", { email });
  const token = newToken();
  await db.system.query(
    `with earlier as (delete from auth.verifications where value = $2 and identifier like 'reset:%')
     insert into auth.verifications (id, identifier, value, expires_at) values ($1, $3, $2, now() + make_interval(hours => $4))`,
    [newId(), login.id, `reset:${hashToken(token)}`, validHours],
  );
  return token;
}

/** Uses such a secret up. All sessions of the login end. */
export async function resetPassword(db: Database, token: string, password: string): Promise<void> {
  const found = await db.system.query(
    `select v.value as login, l.email from auth.verifications v join auth.logins l on l.id = v.value where v.identifier = $1 and v.expires_at > now()`,
    [`reset:${hashToken(token)}`],
  );
  const held = found.rows[0];
  if (!held) throw new Fault("code_wrong", {});
  checkPassword(password, held.email);
  const used = await db.system.query("delete from auth.verifications where identifier = $1", [
    `reset:${hashToken(token)}`,
  ]);
  // Somebody else was faster with the same link.
  if (used.rowCount !== 1) throw new Fault("code_wrong", {});
  await setPassword(db.system, held.login, password);
}
