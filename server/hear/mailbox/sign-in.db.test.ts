import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { hasPart } from "../../../test/debian.ts";
import { deliver, type Dovecot, dovecotPart, startDovecot } from "../../../test/dovecot.ts";
import { openOauthServer, type OauthServer } from "../../../test/oauth-server.ts";
import { inWorkspace, type Tx } from "../../platform/db/index.ts";
import { addMailbox, listMailboxes, syncMailbox } from "./index.ts";
import { editMailbox } from "./keep-mailbox.ts";

const database = useDatabase();
const there = hasPart(dovecotPart);
let dovecot: Dovecot;
let oauth: OauthServer;
beforeAll(async () => {
  oauth = await openOauthServer("ida");
  if (there) dovecot = await startDovecot({ introspect: `${oauth.url}/introspect` });
});
afterAll(async () => {
  await oauth.close();
  if (there) await dovecot.stop();
});

const within = <T>(ctx: TestCtx, work: (tx: Tx) => Promise<T>): Promise<T> => inWorkspace(ctx, work);
const letter = (id: string): string =>
  `From: Ada <ada@mill.example>\r\nSubject: ${id}\r\nMessage-ID: <${id}@mill.example>\r\nDate: Mon, 02 Mar 2026 08:00:00 +0000\r\n\r\nHello.\r\n`;
const grant = () => ({
  token_url: `${oauth.url}/token`,
  client_id: "tilth",
  client_secret: "client & secret",
  refresh_token: oauth.refresh,
});
const settled = async (ctx: TestCtx) => (await within(ctx, listMailboxes))[0];

async function cast(login: string, secret: Parameters<typeof addMailbox>[2]): Promise<{ ctx: TestCtx; id: string }> {
  vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "127.0.0.1");
  const ctx = await database.workspace();
  const fields = { name: login, address: `${login}@summer.example`, host: "127.0.0.1", port: dovecot.port, login };
  const { id } = await within(ctx, (tx) => addMailbox(tx, { ...fields, security: "none" }, secret));
  return { ctx, id };
}

test.skipIf(!there)(
  "a mailbox that wants tokens is read with ones that renew themselves, and nothing of them lies open",
  async () => {
    const { ctx, id } = await cast("ida", { grant: grant() });
    deliver(dovecot, "ida", [letter("t1")]);
    expect(await syncMailbox(ctx, id)).toMatchObject({ stored: 1 });
    expect(Object.fromEntries(oauth.asked[0] ?? [])).toEqual({
      grant_type: "refresh_token",
      client_id: "tilth",
      client_secret: "client & secret",
      refresh_token: "refresh-0",
    });
    // As long as it lasts it is used again.
    expect(await syncMailbox(ctx, id)).toMatchObject({ stored: 0 });
    expect(oauth.asked).toHaveLength(1);
    // No longer taken: asked for anew at once, with the refresh token that came with it.
    oauth.forget();
    oauth.lifetime = 30;
    deliver(dovecot, "ida", [letter("t2")]);
    expect(await syncMailbox(ctx, id)).toMatchObject({ stored: 1 });
    expect(oauth.asked.at(-1)?.get("refresh_token")).toBe("refresh-1");
    // It ends within the minute: the next one is asked for before; two that ask at once use the refresh token once.
    oauth.lifetime = 3600;
    const before = oauth.asked.length;
    await Promise.all([syncMailbox(ctx, id), syncMailbox(ctx, id)]);
    expect(oauth.asked.length).toBe(before + 1);
    expect(await settled(ctx)).toMatchObject({ auth: "oauth", state: "active", fault: null });
    const [{ open }] = (await database.asAdmin<{ open: boolean }>(
      "select bool_or(position('refresh-' in encode(s.sealed, 'escape')) > 0) as open from sealed_secrets s where s.workspace_id = $1",
      [ctx.workspace],
    )) as [{ open: boolean }];
    expect(open).toBe(false);
    expect(JSON.stringify(await settled(ctx))).not.toMatch(/refresh-|token-|client & secret/);
  },
);

test.skipIf(!there)(
  "a server of tokens that is away is asked again, one that says no stops the box until it is given anew",
  async () => {
    const { ctx, id } = await cast("ida", { grant: grant() });
    oauth.mood = { status: 503, body: { error: "temporarily_unavailable" } };
    await expect(syncMailbox(ctx, id)).rejects.toMatchObject({ code: "token_unreachable" });
    expect(await settled(ctx)).toMatchObject({ state: "active", fault: { code: "token_unreachable" } });
    oauth.mood = undefined;
    expect(await syncMailbox(ctx, id)).toMatchObject({ failed: 0 });
    oauth.forget();
    oauth.mood = {
      status: 400,
      body: { error: "invalid_grant", error_description: "Token has been expired or revoked" },
    };
    await expect(syncMailbox(ctx, id)).rejects.toMatchObject({ code: "token_refused" });
    expect(await settled(ctx)).toMatchObject({
      state: "stopped",
      fault: { code: "token_refused", problem: "Token has been expired or revoked" },
    });
    oauth.mood = undefined;
    const asked = oauth.asked.length;
    // Stopped: nothing is tried.
    expect(await syncMailbox(ctx, id)).toEqual({ stored: 0, skipped: 0, failed: 0 });
    expect(oauth.asked.length).toBe(asked);
    await within(ctx, (tx) => editMailbox(tx, id, { grant: grant(), paused: false }));
    expect(await syncMailbox(ctx, id)).toMatchObject({ failed: 0 });
    expect(await settled(ctx)).toMatchObject({ state: "active", fault: null });
  },
);

test.skipIf(!there)(
  "a wrong password stops the box and says so, is tried no more, and the right one reads on",
  async () => {
    const { ctx, id } = await cast("bo", { password: "wrong" });
    deliver(dovecot, "bo", [letter("p1")]);
    await expect(syncMailbox(ctx, id)).rejects.toMatchObject({ code: "mailbox_refused" });
    expect(await settled(ctx)).toMatchObject({
      state: "stopped",
      synced_at: null,
      fault: { code: "mailbox_refused", problem: "it does not let us in as bo" },
    });
    expect(await syncMailbox(ctx, id)).toEqual({ stored: 0, skipped: 0, failed: 0 });
    await within(ctx, (tx) => editMailbox(tx, id, { password: "secret", paused: false }));
    expect(await syncMailbox(ctx, id)).toMatchObject({ stored: 1 });
    expect(await settled(ctx)).toMatchObject({ state: "active", fault: null });
  },
);
