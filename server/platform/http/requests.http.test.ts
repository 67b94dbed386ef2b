import pg from "pg";
import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { useServer } from "../../../test/server.ts";
import { pruneKeys } from "./idempotency.ts";

const database = useDatabase();
const server = useServer(database);

test("the same key and request is done once and answered alike, also when both come at once", async () => {
  const ada = await server.owner("Ada");
  const once = () => ada.ask("POST", "/accounts", { name: "Fennel & Sons" }, { "idempotency-key": "first" });
  const [a, b, c] = await Promise.all([once(), once(), once()]);
  const later = await once();
  expect([a, b, c, later].map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
  expect(new Set([a, b, c, later].map((answer) => answer.text)).size).toBe(1);
  expect(later.headers.get("idempotent-replayed")).toBe("true");
  expect(await database.asAdmin("select 1 from accounts where workspace_id = $1", [ada.workspace])).toHaveLength(1);
});

test("the same key with another body is refused and does nothing", async () => {
  const bea = await server.owner("Bea");
  await bea.ask("POST", "/accounts", { name: "One" }, { "idempotency-key": "k" });
  const other = await bea.ask("POST", "/accounts", { name: "Two" }, { "idempotency-key": "k" });
  expect(other.body.code).toBe("key_reused");
  expect(await database.asAdmin("select name from accounts where workspace_id = $1", [bea.workspace])).toEqual([
    { name: "One" },
  ]);
});

test("a refused request leaves its key free for the right one", async () => {
  const cleo = await server.owner("Cleo");
  const missing = "01a20000-0000-7000-8000-000000000000";
  const refused = await cleo.ask(
    "POST",
    "/employments",
    { person_id: missing, account_id: missing },
    { "idempotency-key": "k" },
  );
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect((await cleo.ask("POST", "/accounts", { name: "Good" }, { "idempotency-key": "k" })).status).toBe(201);
});

test("a key of one workspace says nothing in another", async () => {
  const dora = await server.owner("Dora");
  const eve = await server.owner("Eve");
  const ask = (who: typeof dora) => who.ask("POST", "/accounts", { name: "Same" }, { "idempotency-key": "shared" });
  const [a, b] = [await ask(dora), await ask(eve)];
  expect([a.status, b.status]).toEqual([201, 201]);
  expect(a.body.id).not.toBe(b.body.id);
});

test("what was done is not done again after a crash: its answer is called lost", async () => {
  const fay = await server.owner("Fay");
  const body = { name: "Lost" };
  const answer = await fay.ask("POST", "/accounts", body, { "idempotency-key": "lost" });
  expect(answer.status).toBe(201);
  await database.asAdmin("update idempotency_keys set status = null, response = null where workspace_id = $1", [
    fay.workspace,
  ]);
  const again = await fay.ask("POST", "/accounts", body, { "idempotency-key": "lost" });
  expect(again.body.code).toBe("still_running");
  const old = () =>
    database.asAdmin("update idempotency_keys set created_at = now() - interval '31 seconds' where workspace_id = $1", [
      fay.workspace,
    ]);
  await old();
  const told = await fay.ask("POST", "/accounts", body, { "idempotency-key": "lost" });
  expect([told.status, told.body.code]).toEqual([409, "answer_lost"]);
  expect(await database.asAdmin("select 1 from accounts where workspace_id = $1", [fay.workspace])).toHaveLength(1);
});

test("what a crash left undone is done by the next one with the key, and a first one that was only slow can't commit after it", async () => {
  const ona = await server.owner("Ona");
  const body = { name: "Slow" };
  const ask = () => ona.ask("POST", "/accounts", body, { "idempotency-key": "slow" });
  // The first one is held up in the middle of its transaction, as by a process that stands still.
  const lock = new pg.Client(database.handle.admin);
  await lock.connect();
  await lock.query("begin; lock table accounts in access exclusive mode");
  const first = ask();
  await expect
    .poll(() => database.asAdmin("select done from idempotency_keys where workspace_id = $1", [ona.workspace]))
    .toEqual([{ done: false }]);
  await database.asAdmin(
    "update idempotency_keys set created_at = now() - interval '31 seconds' where workspace_id = $1",
    [ona.workspace],
  );
  const second = ask();
  await expect
    .poll(() =>
      database.asAdmin(
        "select 1 from idempotency_keys where workspace_id = $1 and created_at > now() - interval '30 seconds'",
        [ona.workspace],
      ),
    )
    .toHaveLength(1);
  await lock.query("commit");
  await lock.end();
  const [slow, next] = await Promise.all([first, second]);
  expect([slow.status, slow.body.code, next.status]).toEqual([409, "still_running", 201]);
  expect(await database.asAdmin("select 1 from accounts where workspace_id = $1", [ona.workspace])).toHaveLength(1);
  expect((await ask()).headers.get("idempotent-replayed")).toBe("true");
});

test("keys nobody will repeat any more are forgotten, young ones are kept", async () => {
  const ina = await server.owner("Ina");
  await ina.ask("POST", "/accounts", { name: "Old" }, { "idempotency-key": "old" });
  await ina.ask("POST", "/accounts", { name: "Young" }, { "idempotency-key": "young" });
  await database.asAdmin(
    "update idempotency_keys set created_at = now() - interval '3 days' where key = 'old' and workspace_id = $1",
    [ina.workspace],
  );
  await pruneKeys(ina.ctx);
  const kept = await database.asAdmin("select key from idempotency_keys where workspace_id = $1", [ina.workspace]);
  expect(kept).toEqual([{ key: "young" }]);
});

test("faults of a batch name the row and the field", async () => {
  const gil = await server.owner("Gil");
  const answer = await gil.ask("POST", "/accounts", {
    rows: [{ name: "Good" }, { name: "" }, { name: 7, websight: "x" }],
  });
  expect(answer.status).toBe(422);
  expect(answer.body.faults.map((fault: { path: string }) => fault.path).sort()).toEqual([
    "rows.1.name",
    "rows.2.name",
    "rows.2.websight",
  ]);
  expect(await database.asAdmin("select 1 from accounts where workspace_id = $1", [gil.workspace])).toHaveLength(0);
});

test("what can't be read is refused in words", async () => {
  const hal = await server.owner("Hal");
  const post = (body: string, type = "application/json") =>
    hal.ask("POST", "/accounts", body, { "content-type": type });
  expect((await post("{")).body.code).toBe("request_unreadable");
  expect((await post('{"__proto__": {"a": 1}, "name": "x"}')).status).toBe(400);
  expect((await post("name=x", "application/x-www-form-urlencoded")).body.code).toBe("media_type_unknown");
  expect((await post(`{"name": "${"x".repeat(9 * 1024 * 1024)}"}`)).body.code).toBe("body_too_large");
  expect((await post('{"name": "a\\u0000b"}')).status).toBe(422);
  expect((await hal.ask("GET", "/accounts?cursor=%%%")).status).toBeGreaterThanOrEqual(400);
  expect((await hal.ask("GET", "/accounts?cursor=Zm9v")).body.code).toBe("invalid_input");
  expect((await hal.ask("GET", "/accounts/not-an-id")).body.faults[0].path).toBe("id");
  expect((await hal.ask("GET", "/nowhere")).body.code).toBe("no_such_route");
});

test("every answer carries the headers that keep a browser safe", async () => {
  for (const path of ["/api/v1/setup", "/api/docs", "/api/openapi.json", "/api/v1/nowhere"]) {
    const { headers } = await server.visitor().ask("GET", path);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-request-id")).toBeTruthy();
  }
});

test("the documentation names every address and needs no script", async () => {
  const { text } = await server.visitor().ask("GET", "/api/docs");
  const document = (await server.visitor().ask("GET", "/api/openapi.json")).body;
  expect(document.openapi).toBe("3.1.0");
  for (const path of Object.keys(document.paths)) expect(text).toContain(path);
  expect(text).not.toContain("<script");
  const problem = await server.visitor().ask("GET", "/workspace");
  const page = await server.visitor().ask("GET", new URL(problem.body.type).pathname);
  expect(page.status).toBe(200);
  expect(page.text).toContain("not_signed_in");
});

test("health is told to anybody and says nothing else", async () => {
  const answer = await server.visitor().ask("GET", "/api/health");
  expect(answer.body).toEqual({ status: "up", version: expect.any(String) });
});
