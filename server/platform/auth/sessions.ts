import type pg from "pg";

export interface SessionRow {
  id: string;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  expires_at: Date;
}

export async function listSessions(pool: pg.Pool, login: string): Promise<SessionRow[]> {
  const { rows } = await pool.query(
    `select s.id, s.ip_address, s.user_agent, s.created_at, s.expires_at from auth.sessions s
     where s.login_id = $1 and s.expires_at > now() order by s.created_at desc`,
    [login],
  );
  return rows;
}

/** Ends one session of a login; false where it has none of this id. */
export async function endSession(pool: pg.Pool, login: string, session: string): Promise<boolean> {
  const ended = await pool.query("delete from auth.sessions where login_id = $1 and id = $2", [login, session]);
  return ended.rowCount === 1;
}

export async function endOtherSessions(pool: pg.Pool, login: string, kept: string): Promise<number> {
  const ended = await pool.query("delete from auth.sessions where login_id = $1 and id <> $2", [login, kept]);
  return ended.rowCount ?? 0;
}

/** Sessions and one-time proofs that have run out. */
export async function pruneSessions(pool: pg.Pool): Promise<void> {
  await pool.query("delete from auth.sessions where expires_at < now()");
  await pool.query("delete from auth.verifications where expires_at < now()");
}
