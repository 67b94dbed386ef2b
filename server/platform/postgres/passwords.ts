import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Fault } from "../errors/index.ts";
import type { Place } from "./place.ts";

/** The embedded server's two logins: `postgres` migrates, `tilth` is what the program uses. */
export interface Passwords {
  postgres: string;
  tilth: string;
}

/** Random, made once, readable by us alone. Call it under the lock. */
export function readPasswords(place: Place): Passwords {
  const file = path.join(place.state, "passwords.json");
  if (!existsSync(file)) {
    if (existsSync(place.cluster)) {
      throw new Fault("passwords_lost", {
        sentence: `${file} is missing, and without it the database in ${place.cluster} can't be opened.`,
      });
    }
    const made: Passwords = {
      postgres: randomBytes(24).toString("base64url"),
      tilth: randomBytes(24).toString("base64url"),
    };
    writeFileSync(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, "utf8")) as Passwords;
}
