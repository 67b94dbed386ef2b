import { afterAll, beforeAll } from "vitest";
import { type RunningServer, startServer } from "../server/main/server.ts";
import { systemClock } from "../server/platform/clock/index.ts";
import type { Ctx } from "../server/platform/db/index.ts";
import { createWorkspace } from "../server/platform/workspaces/index.ts";
import type { TestDatabase } from "./database.ts";

export interface TestAnswer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint: the tests say what they expect of it
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
  /** A workspace of one's own, its owner signed in. */
  owner(name: string): Promise<TestVisitor & { workspace: string; user: string; email: string; ctx: Ctx }>;
}

export const testPassword = "a long enough passphrase 42";

/** Called once at the top of a test file, after useDatabase: the real server on a free port of loopback. Every answer is compared with its schema. */
export function useServer(database: TestDatabase): TestServer {
  let running: RunningServer | undefined;
  beforeAll(async () => {
    running = await startServer({
      config: { dataDir: database.dataDir, port: 0, host: "127.0.0.1", url: "http://localhost:0", trustedProxies: [] },
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
    owner: async (name) => {
      const email = `${name.toLowerCase().replace(/[^a-z]/g, "")}@example.com`;
      const at = { db: database.db, dataDir: database.dataDir, clock: systemClock };
      const workspace = { name, time_zone: "Europe/London", currency: "EUR", language: "en" as const };
      const made = await createWorkspace(at, { workspace, owner: { name: `${name} Owner`, email, password: testPassword } });
      const visitor = makeVisitor(() => server.url, {});
      const answer = await visitor.ask("POST", "/session", { email, password: testPassword });
      if (answer.status !== 204) throw new Error(`the owner could not sign in: ${answer.text}`);
      const ctx: Ctx = { ...at, workspace: made.workspace, actor: { kind: "user", user: made.user, name, role: "owner" } };
      return { ...visitor, ...made, email, ctx };
    },
  };
  return server;
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
        body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const at = pair.indexOf("=");
        if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
        else cookies.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const text = await response.text();
      const isJson = /json/.test(response.headers.get("content-type") ?? "");
      return { status: response.status, headers: response.headers, text, body: isJson && text ? JSON.parse(text) : undefined };
    },
  };
}
