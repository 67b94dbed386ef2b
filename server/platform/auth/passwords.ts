import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import type pg from "pg";
import { newId } from "../db/index.ts";
import { Fault } from "../errors/index.ts";

export const shortestPassword = 10;
export const longestPassword = 200;

/** scrypt at 16 MB and about 80 ms a guess. */
const cost = { N: 16_384, r: 16, p: 1, maxmem: 64 * 1024 * 1024 };
const keyLength = 64;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString("hex");
  return `${salt}:${(await derive(password, salt)).toString("hex")}`;
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [salt = "", key = ""] = hash.split(":");
  const given = await derive(password, salt);
  const kept = Buffer.from(key, "hex");
  return kept.length === given.length && timingSafeEqual(kept, given);
}

function derive(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // One way of writing a letter, so that a password typed on another keyboard is the same password.
    scrypt(password.normalize("NFKC"), salt, keyLength, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

export function checkPassword(password: string, email: string): void {
  const expected =
    password.length < shortestPassword || password.length > longestPassword
      ? `${shortestPassword} to ${longestPassword} characters`
      : password.toLowerCase() === email.toLowerCase()
        ? "something else than the e-mail address"
        : new Set(password).size < 4
          ? "more than a few different characters"
          : undefined;
  if (expected) throw new Fault("invalid_input", { faults: [{ path: "password", given: null, expected }] });
}

export async function isPasswordOf(client: pg.Pool | pg.PoolClient, login: string, password: string): Promise<boolean> {
  const { rows } = await client.query(
    "select c.password from auth.credentials c where c.login_id = $1 and c.provider_id = 'credential'",
    [login],
  );
  const hash = rows[0]?.password as string | undefined;
  return hash ? verifyPassword(hash, password) : false;
}

/** A new password; every session but the kept one ends. */
export async function setPassword(pool: pg.Pool, login: string, password: string, keepSession?: string): Promise<void> {
  const hash = await hashPassword(password);
  await pool.query(
    `with changed as (update auth.credentials set password = $2, updated_at = now() where login_id = $1 and provider_id = 'credential' returning 1)
     delete from auth.sessions where login_id = $1 and id is distinct from $3`,
    [login, hash, keepSession ?? null],
  );
}

/** A login with a password, in the caller's transaction. */
export async function insertLogin(
  client: pg.PoolClient,
  given: { name: string; email: string; password: string },
): Promise<string> {
  const id = newId();
  const hash = await hashPassword(given.password);
  await client.query("insert into auth.logins (id, name, email, email_verified) values ($1, $2, $3, false)", [
    id,
    given.name,
    given.email.toLowerCase(),
  ]);
  await client.query(
    "insert into auth.credentials (id, login_id, account_id, provider_id, password) values ($1, $2, $2, 'credential', $3)",
    [newId(), id, hash],
  );
  return id;
}

export async function findLogin(
  client: pg.Pool | pg.PoolClient,
  email: string,
): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await client.query("select l.id, l.name from auth.logins l where l.email = $1", [
    email.toLowerCase(),
  ]);
  return rows[0];
}
