import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { hasOpenssl, makeCertificate } from "../../../test/certificate.ts";
import { type TestCtx, useDatabase } from "../../../test/database.ts";
import { countOf, one } from "../../../test/imports.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { listProposals } from "../sources/fetching/view-proposals.ts";
import {
  confirmRun,
  createSource,
  dismissRun,
  editSource,
  runSource,
  setPaused,
  startRun,
  viewRun,
  viewSource,
} from "../sources/index.ts";

const database = useDatabase();
const open: Server[] = [];
afterEach(() => vi.unstubAllEnvs());
afterAll(() => open.forEach((server) => server.close()));

const openssl = hasOpenssl();
if (!openssl) console.warn("no openssl here: runs of an HTTPS source were not tried");

const table = (count: number, name = "company") =>
  `id,${name}\n${Array.from({ length: count }, (_, at) => `K${at},Firm ${at}\n`).join("")}`;

/** Another system's export behind HTTPS: what it holds, how it answers when it is not itself, and what it was asked. */
async function shopOf(certificate: { key: string; certificate: string }) {
  const shop = {
    text: table(20),
    etag: true,
    password: "open sesame",
    instead: null as ((request: IncomingMessage, response: ServerResponse) => void) | null,
    answers: [] as number[],
    port: 0,
  };
  const modified = () => new Date(Date.UTC(2026, 0, 1, 0, 0, shop.text.length)).toUTCString();
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    if (shop.instead) return shop.instead(request, response);
    const { headers } = request;
    if (headers.authorization !== `Basic ${btoa(`ana:${shop.password}`)}`) return void response.writeHead(401).end();
    const etag = `"${shop.text.length}"`;
    const same = shop.etag ? headers["if-none-match"] === etag : headers["if-modified-since"] === modified();
    if (same) return void response.writeHead(304).end();
    const version = shop.etag ? { etag } : { "last-modified": modified() };
    response.writeHead(200, { "content-type": "text/csv", ...version }).end(shop.text);
  };
  const server = createServer({ key: certificate.key, cert: certificate.certificate }, (request, response) => {
    response.on("close", () => shop.answers.push(response.statusCode));
    answer(request, response);
  });
  open.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  shop.port = (server.address() as AddressInfo).port;
  return shop;
}

test.skipIf(!openssl)(
  "a source behind HTTPS: fetched, left alone while it is the same, and stopped or held in words, with nothing changed, where it is not itself",
  async () => {
    vi.stubEnv("TILTH_PRIVATE_ADDRESSES", "localhost");
    const ctx = await database.workspace();
    const certificate = makeCertificate();
    const shop = await shopOf(certificate);
    const { id } = await inWorkspace(ctx, (tx) =>
      createSource(
        tx,
        {
          name: "shop",
          kind: "https",
          settings: {
            address: `https://localhost:${shop.port}/export/customers.csv`,
            user: "ana",
            certificate: certificate.certificate,
          },
          schedule: { every: "day", at: "06:00" },
        },
        { password: shop.password },
      ),
    );
    const run = async () => {
      const done = await runSource(ctx, await startRun(ctx, id));
      return inWorkspace(ctx, (tx) => viewRun(tx, done.id), "read");
    };
    const source = () => inWorkspace(ctx, (tx) => viewSource(tx, id), "read");
    const all = (at: TestCtx) =>
      one(
        at,
        `select (select md5(string_agg(a::text, ',' order by a.id)) from accounts a where a.workspace_id = $1) as accounts,
           (select count(*)::int from changes c where c.workspace_id = $1 and c.record_kind <> 'source') as changes,
           (select s.cursor from sources s where s.workspace_id = $1) as cursor`,
      );
    const resume = () => inWorkspace(ctx, (tx) => setPaused(tx, id, false));

    expect(await run()).toMatchObject({ state: "done", counts: { read: 20, created: 20 } });
    expect(await run()).toMatchObject({ state: "done", counts: null });
    shop.etag = false;
    shop.text += "K20,Firm 20\n";
    expect(await run()).toMatchObject({ state: "done", counts: { read: 21, created: 1 } });
    expect(await run()).toMatchObject({ state: "done", counts: null });
    expect(shop.answers).toEqual([200, 304, 200, 304]);

    const before = await all(ctx);
    const stops = async (instead: typeof shop.instead, code: string, problem: string, state: string) => {
      shop.instead = instead;
      const failed = await run();
      expect(failed).toMatchObject({ state: "failed", import_id: null, fault: { code } });
      expect(String(failed.fault?.["title"])).toContain(problem);
      expect(await source()).toMatchObject({ state, fault: { code } });
      expect(await all(ctx)).toEqual(before);
      await resume();
      shop.instead = null;
    };
    const away =
      (location: string): typeof shop.instead =>
      (_request, response) =>
        void response.writeHead(302, { location }).end();
    await stops(away(`https://127.0.0.1:${shop.port}/`), "source_unreachable", "not public", "active");
    await stops(away("https://169.254.169.254/latest/meta-data"), "source_unreachable", "not public", "active");
    await stops(
      (_request, response) => {
        response.writeHead(200, { "content-type": "text/csv", "content-length": shop.text.length });
        response.write(shop.text.slice(0, 60), () => response.destroy());
      },
      "source_broken",
      "it broke off after",
      "stopped",
    );
    shop.password = "changed there";
    await stops(null, "source_refused", "the user name, the password or the right is wrong (401)", "stopped");
    expect(JSON.stringify(await source())).not.toMatch(/sesame/);
    await inWorkspace(ctx, (tx) => editSource(tx, id, {}, { password: shop.password }));

    const holds = async (text: string, held: object[]) => {
      shop.text = text;
      const at = await run();
      expect(at).toMatchObject({ state: "held", held, import_id: null });
      expect(await all(ctx)).toEqual(before);
      return at.id;
    };
    const dismissed = async (text: string, held: object[]) => dismissRun(ctx, await holds(text, held));
    // A whole answer, of half a file.
    await dismissed(table(21).slice(0, 105), [{ guard: "torn", file: "customers.csv" }, { guard: "missing" }]);
    await dismissed(table(70), [{ guard: "rows_more", kind: "account", rows: 70, before: 21 }]);
    await dismissed(table(10), [{ guard: "missing", kind: "account", missing: 11, known: 21 }]);
    const renamed = await holds(table(21, "Firma"), [{ guard: "columns", gone: ["company"], added: ["Firma"] }]);
    await confirmRun(ctx, renamed);
    expect(await runSource(ctx, renamed)).toMatchObject({ state: "done" });
    expect(await inWorkspace(ctx, (tx) => viewRun(tx, renamed), "read")).toMatchObject({ counts: { unchanged: 21 } });
    expect(await countOf(ctx, "accounts")).toBe(21);
    expect(await inWorkspace(ctx, (tx) => listProposals(tx, id, true, undefined, 9), "read")).toEqual([]);
  },
);
