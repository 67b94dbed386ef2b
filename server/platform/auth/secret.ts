import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * The key that signs session cookies. It is kept in the data folder, outside the database, so that whoever reads a copy of the database can't
 * make a session from it. Removing the file signs everybody out.
 */
export function signInSecret(dataDir: string): string {
  const folder = path.join(dataDir, "secrets");
  const file = path.join(folder, "sign-in");
  const known = read(file);
  if (known) return known;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    // Appears whole, and once: of two programs that start together the second takes the first one's.
    linkSync(mine, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(mine, { force: true });
  }
  return read(file) as string;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}
