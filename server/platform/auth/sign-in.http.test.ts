import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { testPassword, useServer } from "../../../test/server.ts";
import { offerReset } from "./reset-password.ts";

const database = useDatabase();
const server = useServer(database);

test("nobody sees anything before signing in", async () => {
  const stranger = server.visitor();
  const answer = await stranger.ask("GET", "/workspace");
  expect(answer.status).toBe(401);
  expect(answer.body).toMatchObject({ code: "not_signed_in", status: 401 });
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
});

test("signing in gives a cookie scripts can't read, which signs in", async () => {
  const ada = await server.owner("Ada");
  const again = server.visitor();
  const answer = await again.ask("POST", "/session", { email: ada.email.toUpperCase(), password: testPassword });
  expect(answer.status).toBe(204);
  const [line] = answer.headers.getSetCookie();
  expect(line).toMatch(/HttpOnly/i);
  expect(line).toMatch(/SameSite=Lax/i);
  expect(line).not.toMatch(/Secure/i);
  const me = await again.ask("GET", "/me");
  expect(me.body).toMatchObject({ login: { email: ada.email }, user: { role: "owner" }, workspace: { name: "Ada" } });
});

test("a wrong password and an unknown address get the same answer", async () => {
  const bea = await server.owner("Bea");
  const stranger = server.visitor();
  const wrong = await stranger.ask("POST", "/session", { email: bea.email, password: "not the passphrase" });
  const unknown = await stranger.ask("POST", "/session", {
    email: "nobody@example.com",
    password: "not the passphrase",
  });
  const without = ({ instance: _instance, ...rest }: Record<string, unknown>) => rest;
  expect(wrong.status).toBe(401);
  expect(without(wrong.body)).toEqual(without(unknown.body));
});

test("after eight wrong passwords even the right one has to wait", async () => {
  const cleo = await server.owner("Cleo");
  const stranger = server.visitor();
  for (let i = 0; i < 8; i++) {
    expect((await stranger.ask("POST", "/session", { email: cleo.email, password: `guess number ${i}` })).status).toBe(
      401,
    );
  }
  const answer = await stranger.ask("POST", "/session", { email: cleo.email, password: testPassword });
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(60);
});

test("wrong passwords sent at once do not slip through the limit", async () => {
  const dora = await server.owner("Dora");
  const stranger = server.visitor();
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      stranger.ask("POST", "/session", { email: dora.email, password: `guess ${i} of many` }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 401).length).toBeLessThanOrEqual(8);
  expect(answers.some((answer) => answer.status === 429)).toBe(true);
});

test("a change that another website sends with our cookie is refused", async () => {
  const eve = await server.owner("Eve");
  const change = { name: "Taken over" };
  const from = (headers: Record<string, string>) =>
    eve.ask("PATCH", "/workspace", change, { "if-match": "*", ...headers });
  expect((await from({ "x-tilth-request": "" })).body.code).toBe("cross_site");
  expect((await from({ origin: "https://evil.example" })).body.code).toBe("cross_site");
  expect((await from({ "sec-fetch-site": "cross-site" })).body.code).toBe("cross_site");
  expect((await from({ "sec-fetch-site": "same-site" })).body.code).toBe("cross_site");
  expect((await eve.ask("GET", "/workspace")).body.name).toBe("Eve");
  expect((await from({ origin: server.url, "sec-fetch-site": "same-origin" })).status).toBe(200);
});

test("a name that was made to point here is refused", async () => {
  const { request } = await import("node:http");
  const status = await new Promise((resolve) => {
    const { port } = new URL(server.url);
    request({ host: "127.0.0.1", port, path: "/api/v1/setup", headers: { host: "evil.example" } }, (response) =>
      resolve(response.statusCode),
    ).end();
  });
  expect(status).toBe(421);
});

test("signing in over an open network without encryption is refused before the password is looked at", async () => {
  const { request } = await import("node:http");
  const body = JSON.stringify({ email: "a@example.com", password: "x" });
  const text = await new Promise<string>((resolve) => {
    const { port } = new URL(server.url);
    const asked = request(
      {
        host: "127.0.0.1",
        port,
        method: "POST",
        path: "/api/v1/session",
        headers: { host: "192.0.2.7:3000", "x-tilth-request": "1", "content-type": "application/json" },
      },
      (response) => {
        let all = "";
        response.on("data", (part) => (all += part)).on("end", () => resolve(all));
      },
    );
    asked.end(body);
  });
  expect(JSON.parse(text).code).toBe("https_needed");
});

test("a cookie nobody signed, and a signed one with another token, open nothing", async () => {
  const fay = await server.owner("Fay");
  const name = [...fay.cookies.keys()].find((key) => key.includes("session")) as string;
  const good = decodeURIComponent(fay.cookies.get(name) as string);
  const [token = "", signature = ""] = [good.slice(0, good.lastIndexOf(".")), good.slice(good.lastIndexOf(".") + 1)];
  for (const forged of [token, `${token}.`, `${token}x.${signature}`, `x.${signature}`, `.${signature}`]) {
    const stranger = server.visitor();
    stranger.cookies.set(name, encodeURIComponent(forged));
    expect((await stranger.ask("GET", "/me")).status).toBe(401);
  }
});

test("sessions are listed, and a revoked one is over at once", async () => {
  const gil = await server.owner("Gil");
  const phone = server.visitor({ "user-agent": "Phone" });
  await phone.ask("POST", "/session", { email: gil.email, password: testPassword });
  expect((await phone.ask("GET", "/me")).status).toBe(200);
  const { rows } = (await gil.ask("GET", "/sessions")).body;
  expect(rows).toHaveLength(2);
  const other = rows.find((row: { current: boolean }) => !row.current);
  expect(other.user_agent).toBe("Phone");
  expect((await gil.ask("DELETE", `/sessions/${other.id}`)).status).toBe(204);
  expect((await phone.ask("GET", "/me")).status).toBe(401);
  expect((await gil.ask("GET", "/me")).status).toBe(200);
});

test("nobody ends a session of somebody else", async () => {
  const hal = await server.owner("Hal");
  const ina = await server.owner("Ina");
  const { rows } = (await hal.ask("GET", "/sessions")).body;
  expect((await ina.ask("DELETE", `/sessions/${rows[0].id}`)).status).toBe(404);
  expect((await hal.ask("GET", "/me")).status).toBe(200);
});

test("signing out ends the session, also for whoever copied the cookie", async () => {
  const jo = await server.owner("Jo");
  const copy = server.visitor();
  for (const [name, value] of jo.cookies) copy.cookies.set(name, value);
  expect((await copy.ask("GET", "/me")).status).toBe(200);
  expect((await jo.ask("DELETE", "/session")).status).toBe(204);
  expect((await copy.ask("GET", "/me")).status).toBe(401);
});

test("a new password needs the old one and ends every other session", async () => {
  const kim = await server.owner("Kim");
  const other = server.visitor();
  await other.ask("POST", "/session", { email: kim.email, password: testPassword });
  expect(
    (await kim.ask("PUT", "/password", { current: "wrong one here", password: "another passphrase 7" })).status,
  ).toBe(401);
  const weak = await kim.ask("PUT", "/password", { current: testPassword, password: "short" });
  expect(weak.body.faults).toEqual([{ path: "password", given: null, expected: "10 to 200 characters" }]);
  expect((await kim.ask("PUT", "/password", { current: testPassword, password: "another passphrase 7" })).status).toBe(
    204,
  );
  expect((await other.ask("GET", "/me")).status).toBe(401);
  expect((await kim.ask("GET", "/me")).status).toBe(200);
  expect((await other.ask("POST", "/session", { email: kim.email, password: "another passphrase 7" })).status).toBe(
    204,
  );
});

test("the link of a password reset works once", async () => {
  const lea = await server.owner("Lea");
  const token = await offerReset(database.db, lea.email);
  const stranger = server.visitor();
  expect(
    (await stranger.ask("POST", "/password-reset", { token: "guessed", password: "a new passphrase 8" })).body.code,
  ).toBe("code_wrong");
  expect((await stranger.ask("POST", "/password-reset", { token, password: "a new passphrase 8" })).status).toBe(204);
  expect((await stranger.ask("POST", "/password-reset", { token, password: "a third passphrase 9" })).body.code).toBe(
    "code_wrong",
  );
  expect((await lea.ask("GET", "/me")).status).toBe(401);
  expect((await stranger.ask("POST", "/session", { email: lea.email, password: "a new passphrase 8" })).status).toBe(
    204,
  );
});

test("nobody signs up from outside, neither at our address nor at the library's", async () => {
  const stranger = server.visitor();
  for (const path of ["/api/auth/sign-up/email", "/api/v1/sign-up", "/api/v1/users"]) {
    const answer = await stranger.ask("POST", path, { email: "new@example.com", password: testPassword, name: "New" });
    expect([401, 404]).toContain(answer.status);
  }
  expect(await database.asAdmin("select 1 from auth.logins where email = 'new@example.com'")).toHaveLength(0);
});
