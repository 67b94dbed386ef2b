import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { type RunningServer, startServer } from "../../main/server.ts";
import { compressPages } from "./compress-pages.ts";

const database = useDatabase();
const script = `console.log("${"hello ".repeat(500)}");`;
let server: RunningServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tilth-pages-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Tilth</title>");
  writeFileSync(join(folder, "assets", "main-abc123.js"), script);
  writeFileSync(join(folder, "assets", "secret.txt"), "not to be reached by climbing");
  await compressPages(folder);
  server = await startServer({
    config: { dataDir: database.dataDir, port: 0, host: "127.0.0.1", url: "http://localhost:0", trustedProxies: [] },
    handle: database.handle,
    webDir: folder,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request({ host: "127.0.0.1", port: server.port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on("data", (part) => parts.push(part))
        .on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
    })
      .on("error", reject)
      .end();
  });

test("the page is never kept by a cache, and every address of the pages is the page", async () => {
  for (const path of ["/", "/today", "/accounts/01a20000-0000-7000-8000-000000000000"]) {
    const page = await get(path, { accept: "text/html" });
    expect(page.status).toBe(200);
    expect(page.body.toString()).toContain("<title>Tilth</title>");
    expect(page.headers["cache-control"]).toBe("no-cache");
    expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
  }
});

test("a script with its content's hash in the name is kept for ever and sent as it was compressed", async () => {
  const plain = await get("/assets/main-abc123.js");
  expect(plain.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(plain.body.toString()).toBe(script);
  const small = await get("/assets/main-abc123.js", { "accept-encoding": "gzip, br" });
  expect(small.headers["content-encoding"]).toBe("br");
  expect(small.headers["content-type"]).toMatch(/javascript/);
  expect(brotliDecompressSync(small.body).toString()).toBe(script);
  expect(small.body.length).toBeLessThan(script.length / 10);
});

test("a missing script, and an address of the interface, are not answered with the page", async () => {
  expect((await get("/assets/main-gone.js", { accept: "text/html" })).status).toBe(404);
  expect((await get("/api/v1/nowhere", { accept: "text/html" })).status).toBe(404);
  expect((await get("/today", { accept: "application/json" })).status).toBe(404);
});

test("nothing outside of the pages' folder is served", async () => {
  for (const path of [
    "/../package.json",
    "/..%2fpackage.json",
    "/assets/..%2f..%2f..%2fetc/passwd",
    "/assets/%2e%2e/%2e%2e/etc/passwd",
    "/.built",
  ]) {
    const answer = await get(path);
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
  }
});

test("what has begun is answered while the server closes, and then it is closed at once", async () => {
  const other = await startServer({
    config: { dataDir: database.dataDir, port: 0, host: "127.0.0.1", url: "http://localhost:0", trustedProxies: [] },
    handle: database.handle,
    webDir: folder,
  });
  const slow = new Promise<number>((resolve, reject) => {
    const asked = request(
      {
        host: "127.0.0.1",
        port: other.port,
        method: "POST",
        path: "/api/v1/invitation",
        headers: { "content-type": "application/json", "x-tilth-request": "1" },
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.on("error", reject);
    asked.write('{"token":');
    // The rest comes when the server has been told to close.
    setTimeout(() => asked.end('"x"}'), 600);
  });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const began = Date.now();
  await other.close();
  expect(await slow).toBe(403);
  expect(Date.now() - began).toBeLessThan(4_000);
});
