import { createServer } from "node:net";
import { expect, test, vi } from "vitest";
import { SMTPServer } from "smtp-server";
import { useDatabase } from "../../../test/database.ts";
import { openOauthServer } from "../../../test/oauth-server.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { checkConnection } from "./check-connection.ts";
import { problemOf } from "./sender-fault.ts";
import { createSendingAccount, editSendingAccount } from "./sending-account.ts";
import { viewSent } from "./view-sent.ts";

const database = useDatabase();
const given = {
  name: "Post",
  from_address: "ida@example.org",
  host: "127.0.0.1",
  port: 25,
  security: "none" as const,
  username: "ida",
  password: "right",
};

/** A server that lets in whoever says "right". */
async function doorkeeper(): Promise<{ port: number; close: () => Promise<void> }> {
  const door = new SMTPServer({
    authOptional: false,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (auth, _session, done) =>
      auth.password === "right" ? done(null, { user: auth.username }) : done(new Error("no such user")),
  });
  const listening = door.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  return {
    port: (listening.address() as { port: number }).port,
    close: () => new Promise((resolve) => door.close(() => resolve())),
  };
}

test("a connection is tried with its sign-in, and what is wrong is told by a word", async () => {
  const ctx = await database.workspace();
  const door = await doorkeeper();
  const at = { ...given, name: undefined, port: door.port };
  const { name: _, ...wanted } = at;
  expect(await checkConnection(ctx, wanted)).toEqual({ good: true, problem: null, said: null });
  expect(await checkConnection(ctx, { ...wanted, password: "wrong" })).toMatchObject({
    good: false,
    problem: "sign-in",
  });
  const closed = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => closed.once("listening", resolve));
  const { port } = closed.address() as { port: number };
  await new Promise((resolve) => closed.close(resolve));
  expect(await checkConnection(ctx, { ...wanted, port })).toMatchObject({ problem: "refused" });
  expect(await checkConnection(ctx, { ...wanted, security: "tls" })).toMatchObject({ problem: "encryption" });
  expect(problemOf("EDNS", "getaddrinfo ENOTFOUND nowhere.example")).toBe("unknown-host");
  await door.close();
});

test("a kept password is shown to no server but the one it was given for", async () => {
  const ctx = await database.workspace();
  const door = await doorkeeper();
  const account = await inWorkspace(ctx, (tx) => createSendingAccount(tx, { ...given, port: door.port }));
  const wanted = { account: account.id, from_address: given.from_address, port: door.port, security: "none" as const };
  expect(await checkConnection(ctx, { ...wanted, host: "127.0.0.1", username: "ida" })).toMatchObject({ good: true });
  // The same machine by another name stands for a stranger's.
  expect(await checkConnection(ctx, { ...wanted, host: "localhost", username: "ida" })).toMatchObject({ good: false });
  const edit = (fields: object) => inWorkspace(ctx, (tx) => editSendingAccount(tx, account.id, fields, () => {}));
  await expect(edit({ host: "localhost" })).rejects.toMatchObject({ code: "sending_password_again" });
  expect(await edit({ host: "localhost", password: "right" })).toMatchObject({ host: "localhost", revision: 2 });
  await door.close();
});

test("what left is told hour by hour, with what a warm-up allows today", async () => {
  const ctx = await database.workspace({ at: "2026-03-05T10:20:00Z" });
  const sent = await inWorkspace(ctx, async (tx) => {
    const { id } = await createSendingAccount(tx, { ...given, warm_up_from: "2026-03-03", warm_up_daily: 20 });
    await tx.query(
      `insert into sent_hours (workspace_id, sender_id, hour, domain, n) values
         ($1, $2, '2026-03-05T10:00Z', 'example.net', 3), ($1, $2, '2026-03-05T10:00Z', 'example.com', 2),
         ($1, $2, '2026-03-05T00:00Z', 'example.net', 7), ($1, $2, '2026-03-04T23:00Z', 'example.net', 11), ($1, $2, '2026-03-04T10:00Z', 'example.net', 99)`,
      [tx.workspace, id],
    );
    return viewSent(tx, id);
  });
  expect(sent).toMatchObject({ this_hour: 5, today: 12, today_limit: 40, waiting: 0 });
  expect(sent.hours.map((one) => one.n)).toEqual([...Array(12).fill(0), 11, 7, ...Array(9).fill(0), 5]);
});

test("an account that signs in by tokens asks for the next one by itself, and shows none to another server", async () => {
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  const ctx = await database.workspace();
  const oauth = await openOauthServer("ida");
  const taken: string[] = [];
  const door = new SMTPServer({
    authOptional: false,
    authMethods: ["XOAUTH2"],
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (auth, _session, done) => {
      taken.push(auth.accessToken ?? "");
      if (auth.username === "ida" && auth.accessToken === oauth.token) return done(null, { user: "ida" });
      // As RFC 7628 has it: what was wrong, and then the refusal.
      return done(null, { data: { status: "401", schemes: "bearer" } } as never);
    },
  });
  const listening = door.listen(0, "127.0.0.1");
  await new Promise((resolve) => listening.once("listening", resolve));
  const { port } = listening.address() as { port: number };
  const grant = {
    token_url: `${oauth.url}/token`,
    client_id: "tilth",
    client_secret: "client & secret",
    refresh_token: "refresh-0",
  };
  const { password: _, ...fields } = given;
  const account = await inWorkspace(ctx, (tx) => createSendingAccount(tx, { ...fields, port, grant }));
  const wanted = {
    account: account.id,
    from_address: given.from_address,
    port,
    security: "none" as const,
    username: "ida",
  };
  expect(await checkConnection(ctx, { ...wanted, host: "127.0.0.1" })).toMatchObject({ good: true });
  expect(await checkConnection(ctx, { ...wanted, host: "127.0.0.1" })).toMatchObject({ good: true });
  expect(taken).toEqual(["token-1", "token-1"]);
  // Taken back meanwhile: refused once, then with the next one.
  oauth.token = "another";
  expect(await checkConnection(ctx, { ...wanted, host: "127.0.0.1" })).toMatchObject({ good: true });
  expect(taken.slice(2)).toEqual(["token-1", "token-2"]);
  expect(await checkConnection(ctx, { ...wanted, host: "localhost" })).toMatchObject({ good: false });
  expect(taken).toHaveLength(4);
  const edit = (more: object) => inWorkspace(ctx, (tx) => editSendingAccount(tx, account.id, more, () => {}));
  await expect(edit({ host: "localhost" })).rejects.toMatchObject({ code: "sending_password_again" });
  oauth.mood = { status: 400, body: { error: "invalid_grant" } };
  oauth.token = "gone";
  expect(await checkConnection(ctx, { ...wanted, host: "127.0.0.1" })).toMatchObject({
    good: false,
    problem: "sign-in",
  });
  await new Promise<void>((resolve) => door.close(() => resolve()));
  await oauth.close();
});
