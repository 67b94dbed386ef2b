import { createHmac } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { freePort } from "../server/main/lifecycle/free-port.ts";
import { whyNotFree } from "../server/main/lifecycle/port.ts";
import { type RunningServer, startServer } from "../server/main/server.ts";
import { systemClock } from "../server/platform/clock/index.ts";
import { hashPassword } from "../server/platform/auth/passwords.ts";
import { signInSecret } from "../server/platform/auth/secret.ts";
import { sessionCookie } from "../server/platform/auth/session-cookie.ts";
import { type Ctx, inWorkspace, newId } from "../server/platform/db/index.ts";
import { newWorkspaceHooks } from "../server/platform/workspaces/index.ts";
import type { TestDatabase } from "./database.ts";

export interface TestAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** Parsed JSON: the tests say what they expect of it. */
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

/** Somebody at a browser, with its cookies; or a program with a key. */
export interface TestVisitor {
  cookies: Map<string, string>;
  headers: Record<string, string>;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
}

export interface TestServer {
  readonly url: string;
  readonly ownerCode: string | undefined;
  visitor(headers?: Record<string, string>): TestVisitor;
  /** A workspace of one's own, its owner signed in; what it begins with is in its language, English unless told. */
  owner(
    name: string,
    language?: string,
  ): Promise<TestVisitor & { workspace: string; user: string; email: string; ctx: Ctx }>;
}

export const testPassword = "a long enough passphrase 42";

/** Called once at the top of a test file, after useDatabase: the real server on a free port of loopback. Every answer is compared with its schema. */
export function useServer(database: TestDatabase): TestServer {
  let running: RunningServer | undefined;
  beforeAll(async () => {
    const port = await ownPort();
    running = await startServer({
      config: { dataDir: database.dataDir, port, host: "127.0.0.1", url: "http://localhost:0", trustedProxies: [] },
      handle: database.handle,
      checkAnswers: true,
    });
  });
  afterAll(async () => running?.close());
  const opened = (): RunningServer => {
    if (!running) throw new Error("the test server is there once the tests run");
    return running;
  };
  const server: TestServer = {
    get url() {
      return `http://127.0.0.1:${opened().port}`;
    },
    get ownerCode() {
      return opened().ownerCode;
    },
    visitor: (headers = {}) => makeVisitor(() => server.url, headers),
    owner: async (name, language = "en") => {
      const made = await plantOwner(database, name, language);
      const visitor = makeVisitor(() => server.url, {});
      visitor.cookies.set(sessionCookie, encodeURIComponent(await plantSession(database, made.login)));
      const at = { db: database.db, dataDir: database.dataDir, clock: systemClock, workspace: made.workspace };
      const ctx: Ctx = { ...at, actor: { kind: "user", user: made.user, name: `${name} Owner`, role: "owner" } };
      await inWorkspace(ctx, async (tx) => {
        for (const hook of newWorkspaceHooks()) await hook(tx);
      });
      return { ...visitor, ...made, ctx };
    },
  };
  return server;
}

let usualPort: Promise<number> | undefined;

/** One for all files of this process, unless somebody else has taken it: a browser that stays open knows by it what it has read of ours. */
async function ownPort(): Promise<number> {
  const wanted = await (usualPort ??= freePort());
  return (await whyNotFree("127.0.0.1", wanted)) === undefined ? wanted : 0;
}

let passwordHash: Promise<string> | undefined;

/** As createWorkspace makes it, without hashing the same password for every owner: that is slow on purpose. */
async function plantOwner(
  database: TestDatabase,
  name: string,
  language: string,
): Promise<{ workspace: string; user: string; login: string; email: string }> {
  const [workspace, user, login] = [newId(), newId(), newId()];
  const email = `${name.toLowerCase().replace(/[^a-z]/g, "")}@example.com`;
  const { system } = database.db;
  await system.query(
    "insert into workspaces (id, name, time_zone, currency, language) values ($1, $2, 'Europe/London', 'EUR', $3)",
    [workspace, name, language],
  );
  await system.query("insert into auth.logins (id, name, email) values ($1, $2, $3)", [login, name, email]);
  await system.query(
    "insert into auth.credentials (id, login_id, account_id, provider_id, password) values ($1, $2, $2, 'credential', $3)",
    [newId(), login, await (passwordHash ??= hashPassword(testPassword))],
  );
  await system.query(
    "insert into users (id, workspace_id, login_id, name, email, role) values ($1, $2, $3, $4, $5, 'owner')",
    [user, workspace, login, `${name} Owner`, email],
  );
  return { workspace, user, login, email };
}

/** The cookie of a session that is there; signing in itself is tested where it belongs. */
async function plantSession(database: TestDatabase, login: string): Promise<string> {
  const token = newId();
  await database.db.system.query(
    "insert into auth.sessions (id, login_id, token, expires_at) values ($1, $2, $3, now() + interval '1 day')",
    [newId(), login, token],
  );
  return `${token}.${createHmac("sha256", signInSecret(database.dataDir)).update(token).digest("base64")}`;
}

function makeVisitor(url: () => string, own: Record<string, string>): TestVisitor {
  const cookies = new Map<string, string>();
  return {
    cookies,
    headers: own,
    ask: async (method, path, body, headers = {}) => {
      const sent: Record<string, string> = { "x-tilth-request": "1", ...own, ...headers };
      if (cookies.size > 0) sent["cookie"] = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      if (body !== undefined) sent["content-type"] ??= "application/json";
      const response = await fetch(`${url()}${path.startsWith("/api") ? "" : "/api/v1"}${path}`, {
        method,
        headers: Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== "")),
        body:
          body === undefined || typeof body === "string" || body instanceof Uint8Array
            ? (body as BodyInit | undefined)
            : JSON.stringify(body),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const at = pair.indexOf("=");
        if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const text = await response.text();
      const isJson = /json\b/.test(response.headers.get("content-type") ?? "");
      return {
        status: response.status,
        headers: response.headers,
        text,
        body: isJson && text ? JSON.parse(text) : undefined,
      };
    },
  };
}
