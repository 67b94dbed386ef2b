import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { testPassword, useServer } from "../../../test/server.ts";
import { type RunningServer, startServer } from "../../main/server.ts";

const database = useDatabase();
const direct = useServer(database);
let behind: RunningServer;

beforeAll(async () => {
  behind = await startServer({
    config: {
      dataDir: database.dataDir,
      port: 0,
      host: "127.0.0.1",
      url: "https://tilth.example",
      trustedProxies: ["127.0.0.1"],
    },
    handle: database.handle,
    checkAnswers: true,
  });
});
afterAll(async () => behind.close());

const signIn = (port: number, body: unknown, headers: Record<string, string>) =>
  new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        method: "POST",
        path: "/api/v1/session",
        headers: { "x-tilth-request": "1", "content-type": "application/json", ...headers },
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      },
    );
    asked.on("error", reject);
    asked.end(JSON.stringify(body));
  });

const throughProxy = {
  host: "tilth.example",
  origin: "https://tilth.example",
  "x-forwarded-proto": "https",
  "x-forwarded-for": "198.51.100.1",
};

test("behind a trusted proxy that speaks https the cookie is Secure and the browser stays with https", async () => {
  const ada = await direct.owner("Ada");
  const answer = await signIn(behind.port, { email: ada.email, password: testPassword }, throughProxy);
  expect(answer.status).toBe(204);
  expect(String(answer.headers["set-cookie"])).toMatch(/; Secure/);
  expect(answer.headers["strict-transport-security"]).toContain("max-age=");
  const withoutHttps = await signIn(
    behind.port,
    { email: ada.email, password: testPassword },
    { ...throughProxy, "x-forwarded-proto": "http", origin: "http://tilth.example" },
  );
  expect(withoutHttps.status).toBe(403);
});

test("an address counts its wrong passwords over all accounts, and who is not behind a trusted proxy can't choose another", async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 33; i++) {
    const port = Number(new URL(direct.url).port);
    statuses.push(
      (
        await signIn(
          port,
          { email: `guess${i}@example.com`, password: "wrong words here" },
          { "x-forwarded-for": `203.0.113.${i}` },
        )
      ).status,
    );
  }
  expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
  expect(statuses.slice(30)).toEqual([429, 429, 429]);
}, 60_000);

test("a trusted proxy's visitors count each for themselves", async () => {
  const from = (address: string) =>
    signIn(
      behind.port,
      { email: "nobody@example.com", password: "wrong words here" },
      { ...throughProxy, "x-forwarded-for": address },
    );
  // The account's limit is reached by one visitor; another account is tried by the next.
  for (let i = 0; i < 8; i++) await from("198.51.100.7");
  expect((await from("198.51.100.8")).status).toBe(429);
  const other = await signIn(
    behind.port,
    { email: "someone@example.com", password: "wrong words here" },
    { ...throughProxy, "x-forwarded-for": "198.51.100.8" },
  );
  expect(other.status).toBe(401);
}, 60_000);
