import type pg from "pg";
import { newId } from "../db/index.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { sessionCookiePrefix } from "./session-cookie.ts";

export interface SignIn {
  /** A new session for the right password: the signed cookie's value and how long it lasts. undefined for anything else, in the same time. */
  byPassword(given: {
    email: string;
    password: string;
    ip: string;
    userAgent: string;
  }): Promise<{ cookie: string; maxAge: number } | undefined>;
}

/** How long a session lasts. */
const sessionSeconds = 30 * 24 * 3600;

/** Our tables and columns under the library's names for them. */
const times = { createdAt: "created_at", updatedAt: "updated_at" };
const tables = {
  user: { modelName: "logins", fields: { emailVerified: "email_verified", ...times } },
  session: {
    modelName: "sessions",
    fields: { expiresAt: "expires_at", ipAddress: "ip_address", userAgent: "user_agent", userId: "login_id", ...times },
    expiresIn: sessionSeconds,
    disableSessionRefresh: true,
  },
  account: {
    modelName: "credentials",
    fields: {
      accountId: "account_id",
      providerId: "provider_id",
      userId: "login_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      ...times,
    },
  },
  verification: { modelName: "verifications", fields: { expiresAt: "expires_at", ...times } },
};

/** Read only when somebody signs in: the library takes some forty megabytes, and an idle program need not hold them. */
export async function openSignIn(options: { pool: pg.Pool; secret: string; url: string }): Promise<SignIn> {
  const { betterAuth } = await import("better-auth");
  const auth = betterAuth({
    ...tables,
    database: options.pool,
    secret: options.secret,
    baseURL: options.url,
    // Logins come into being by the first run and by invitations, never from outside.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    advanced: {
      cookiePrefix: sessionCookiePrefix,
      useSecureCookies: false,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ["x-tilth-address"] },
    },
    // We count wrong passwords ourselves, for each account and each address.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
  return {
    byPassword: async ({ email, password, ip, userAgent }) => {
      const headers = new Headers({ "user-agent": userAgent, "x-tilth-address": ip });
      const answer = await auth.api.signInEmail({ body: { email, password }, headers, asResponse: true });
      if (answer.status === 401 || answer.status === 400) return undefined;
      if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`);
      const cookie = answer.headers
        .getSetCookie()
        .map((line) => /^[^=]*session_token=([^;]*)/.exec(line)?.[1])
        .find((value) => value !== undefined);
      if (cookie === undefined) throw new Error("sign-in gave no session");
      return { cookie: decodeURIComponent(cookie), maxAge: sessionSeconds };
    },
  };
}
