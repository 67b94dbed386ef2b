import type { Clock } from "../clock/index.ts";
import { type Database, openPool } from "../db/index.ts";
import { Limit } from "../http/index.ts";
import { CallerBook } from "./caller-book.ts";
import { signInSecret } from "./secret.ts";
import { type SignIn, openSignIn } from "./sign-in.ts";

/** What sign-in needs, once for each server. */
export interface SignInHouse {
  db: Database;
  clock: Clock;
  /** Under which users reach us. */
  url: string;
  book: CallerBook;
  /** The sign-in library; read and opened when somebody signs in first. */
  signIn(): Promise<SignIn>;
  limits: {
    /** Wrong passwords of one account, of one address. */
    account: Limit;
    address: Limit;
    /** Wrong one-time codes and links of one address. */
    code: Limit;
  };
  close(): Promise<void>;
}

const windowMs = 15 * 60_000;
const wrongForAccount = 8;
const wrongFromAddress = 30;
const wrongCodes = 20;

export function openSignInHouse(options: { db: Database; dataDir: string; clock: Clock; url: string }): SignInHouse {
  const secret = signInSecret(options.dataDir);
  // Its tables are named without their schema by the library.
  const pool = openPool({ ...options.db.connections.program, options: "-c search_path=auth" }, "tilth_system", 2);
  let opened: Promise<SignIn> | undefined;
  return {
    db: options.db,
    clock: options.clock,
    url: options.url,
    book: new CallerBook(options.db, secret),
    signIn: () => (opened ??= openSignIn({ pool, secret, url: options.url })),
    limits: {
      account: new Limit(wrongForAccount, windowMs),
      address: new Limit(wrongFromAddress, windowMs),
      code: new Limit(wrongCodes, windowMs),
    },
    close: () => pool.end(),
  };
}
