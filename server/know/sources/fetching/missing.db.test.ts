import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type TestCtx, useDatabase } from "../../../../test/database.ts";
import { countOf, one, useImports } from "../../../../test/imports.ts";
import { merge } from "../../../../test/merges.ts";
import { inWorkspace } from "../../../platform/db/index.ts";
import { drainNotices } from "../../../platform/notices/index.ts";
import { askReconciliation, reconcileSource } from "../comparing/index.ts";
import { startImport, undoImport } from "../importing/index.ts";
import {
  acceptProposed,
  confirmRun,
  createSource,
  runSource,
  sourceByName,
  startRun,
  takeImport,
  viewRun,
  viewSource,
} from "./index.ts";
import { listProposals } from "./view-proposals.ts";

const database = useDatabase();
const { bring } = useImports(database);

let files = 0;
const file = (text: string, name: string): { name: string; path: string } => {
  const path = join(database.dataDir, `missing-${++files}-${name}`);
  writeFileSync(path, text);
  return { name, path };
};
const run = async (ctx: TestCtx, id: string, text: string, name = "shop.csv") =>
  runSource(ctx, await startRun(ctx, id, { files: [file(text, name)] }));
const source = (ctx: TestCtx, fields = {}) =>
  inWorkspace(ctx, async (tx) => (await createSource(tx, { name: "shop", kind: "file", ...fields })).id);
const named = (ctx: TestCtx) => inWorkspace(ctx, async (tx) => (await sourceByName(tx, "shop")).id, "read");
const proposed = (ctx: TestCtx, id: string) =>
  inWorkspace(ctx, (tx) => listProposals(tx, id, true, undefined, 50), "read");
const counted = (ctx: TestCtx, id: string) => inWorkspace(ctx, (tx) => viewSource(tx, id), "read");

const people = (mailOfFirst = "ada@fjord.example"): string =>
  `company,contact name,email\nFjord Fisk,Ada Berg,${mailOfFirst}\n${[
    "Bo",
    "Cleo",
    "Dag",
    "Eva",
    "Finn",
    "Gro",
    "Hal",
    "Ida",
    "Jon",
  ]
    .map((name, at) => `Firm ${at},${name} Holm,${name.toLowerCase()}@firm${at}.example\n`)
    .join("")}`;

test("a mended e-mail makes a new key of the same person: nobody is proposed to go, and an undo gives the old row back", async () => {
  const ctx = await database.workspace();
  await bring(ctx, people(), "people");
  const id = await named(ctx);
  const mended = await run(ctx, id, people("ada.berg@fjord.example"));
  expect(mended.state).toBe("done");
  expect(await countOf(ctx, "people")).toBe(10);
  expect(await proposed(ctx, id)).toEqual([]);
  const rows = () =>
    one(
      ctx,
      `select array_agg(s.key order by s.key) as keys from source_records s
       where s.workspace_id = $1 and s.kind = 'person' and s.payload is not null and s.key like '%ada%'`,
    );
  expect(await rows()).toEqual({ keys: ["email|ada.berg@fjord.example|ada berg"] });
  const compared = await inWorkspace(ctx, (tx) => askReconciliation(tx, id, false));
  expect((await reconcileSource(ctx, compared)).counts).toMatchObject({ records: 10, matched: 10, not_there: 0 });

  await inWorkspace(ctx, (tx) => undoImport(tx, mended.import_id as string));
  expect(await rows()).toEqual({ keys: ["email|ada@fjord.example|ada berg"] });
  // Somebody who really is not there any more is proposed as before.
  await run(ctx, id, people().replace(/^Firm 8.*\n/m, ""));
  expect((await proposed(ctx, id)).map(({ name }) => name)).toEqual(["Jon Holm"]);
});

const table = (keys: string[]): string => `id,company\n${keys.map((key) => `${key},Firm ${key}\n`).join("")}`;
const keys = Array.from({ length: 12 }, (_, at) => `K${at}`);
const firm = async (ctx: TestCtx, key: string) =>
  (await one<{ id: string }>(ctx, "select a.id from accounts a where a.workspace_id = $1 and a.number = $2", [key])).id;

test("of two merged accounts one key may go at the source: the record stays, and goes only when all its keys are gone", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx);
  await run(ctx, id, table(keys));
  await merge(ctx, "account", await firm(ctx, "K1"), await firm(ctx, "K2"));
  await drainNotices(ctx);
  await run(ctx, id, table(keys.filter((key) => key !== "K2")));
  expect(await proposed(ctx, id)).toEqual([]);

  // Both keys gone at once are one question.
  await merge(ctx, "account", await firm(ctx, "K3"), await firm(ctx, "K4"));
  await drainNotices(ctx);
  await run(ctx, id, table(keys.filter((key) => !["K2", "K3", "K4"].includes(key))));
  const [both, ...more] = await proposed(ctx, id);
  expect([both?.name, more.length, (await counted(ctx, id)).proposals]).toEqual(["Firm K3", 0, 1]);
  // Before it is decided the record is merged with one that its source still has: accepting takes nothing.
  await merge(ctx, "account", await firm(ctx, "K5"), await firm(ctx, "K3"));
  await drainNotices(ctx);
  const went = await inWorkspace(ctx, (tx) => acceptProposed(tx, { source: id }));
  expect(went).toMatchObject({ decided: 1, removed: 0, ended: 0, elsewhere: 1 });
  expect(await firm(ctx, "K5")).toBeTruthy();
});

test("an import of a whole source that was killed and goes on knows which keys came before", async () => {
  const ctx = await database.workspace();
  await source(ctx);
  await bring(ctx, table(keys), "accounts");
  const text = table(keys.filter((key) => key !== "K5"));
  const { id } = await startImport(ctx, {
    source: "shop",
    files: [{ ...file(text, "shop.csv"), as: "accounts" }],
    bringsAll: true,
  });
  const killed = takeImport(ctx, id, {
    rowsPerChunk: 4,
    onProgress: () => {
      throw new Error("killed");
    },
  });
  await expect(killed).rejects.toThrow("killed");
  expect(await proposed(ctx, await named(ctx))).toEqual([]);
  await takeImport(ctx, id, { rowsPerChunk: 4 });
  expect((await proposed(ctx, await named(ctx))).map(({ name }) => name)).toEqual(["Firm K5"]);
});

test("what stands in a row that could not be read is not missing, and a prospect that goes does not become a former customer", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx, { relationship: "prospect" });
  await run(ctx, id, table(keys));
  const torn = table(keys.filter((key) => key !== "K9")).replace("K7,Firm K7", "K7,Firm K7,too,many");
  const read = await run(ctx, id, torn);
  expect(await inWorkspace(ctx, (tx) => viewRun(tx, read.id), "read")).toMatchObject({ counts: { failed: 1 } });
  expect((await proposed(ctx, id)).map(({ name }) => name)).toEqual(["Firm K9"]);
  await database.asAdmin(
    "insert into notes (workspace_id, id, account_id, words) values ($1, gen_random_uuid(), $2, 'Met at the fair')",
    [ctx.workspace, await firm(ctx, "K9")],
  );
  expect(await inWorkspace(ctx, (tx) => acceptProposed(tx, { source: id }))).toMatchObject({ ended: 1, removed: 0 });
  expect(
    await one(
      ctx,
      "select array_agg(r.status) as all, bool_and(r.ended_on is not null) as ended from relationships r where r.workspace_id = $1 and r.account_id = $2",
      [await firm(ctx, "K9")],
    ),
  ).toEqual({ all: ["prospect"], ended: true });
});

test("a row that its system carries as deleted is not taken in and is missing there; JSON lines cut off in the middle hold a run", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx);
  const export_ = (deleted: string): string =>
    `Id,IsDeleted,Name,BillingStreet,BillingCity\n${keys.map((key) => `${key},${key === deleted},Firm ${key},1 Lane,Bath\n`).join("")}`;
  await run(ctx, id, export_(""), "Account.csv");
  const second = await run(ctx, id, export_("K4"), "Account.csv");
  expect(await inWorkspace(ctx, (tx) => viewRun(tx, second.id), "read")).toMatchObject({
    counts: { unchanged: 11, failed: 1 },
    found: { examples: [{ reason: "IsDeleted: it was deleted there" }] },
  });
  expect((await proposed(ctx, id)).map(({ name }) => name)).toEqual(["Firm K4"]);

  const { id: lines } = await inWorkspace(ctx, (tx) => createSource(tx, { name: "lines", kind: "file" }));
  const text = keys.map((key) => `${JSON.stringify({ id: key, company: `Firm ${key}` })}\n`).join("");
  expect((await run(ctx, lines, text, "firms.jsonl")).state).toBe("done");
  const cut = await run(ctx, lines, text.slice(0, -9), "firms.jsonl");
  expect(cut).toMatchObject({ state: "held", held: [{ guard: "torn", line: 12, sign: "row" }] });
});

test("half the customers gone are held although hundreds of orders came with them, and so is a file that did not come along", async () => {
  const ctx = await database.workspace();
  const id = await source(ctx);
  const customers = keys.map((key) => `${key},Firm ${key}`);
  const orders = `order id,customer id,order date,total\n${Array.from({ length: 200 }, (_, at) => `${at},K${at % 6},2026-01-05,10.00\n`).join("")}`;
  const both = async (rows: string[]) =>
    runSource(
      ctx,
      await startRun(ctx, id, {
        files: [file(`id,company\n${rows.join("\n")}\n`, "customers.csv"), file(orders, "orders.csv")],
      }),
    );
  expect((await both(customers)).state).toBe("done");
  const half = await both(customers.slice(0, 6));
  expect(half).toMatchObject({
    state: "held",
    held: [{ guard: "missing", kind: "account", missing: 6, known: 12 }],
    found: { kinds: { order: { rows: 200, missing: 0 } } },
  });
  await confirmRun(ctx, half.id);
  expect((await runSource(ctx, half.id)).state).toBe("done");
  expect(await proposed(ctx, id)).toHaveLength(6);
  const alone = await run(ctx, id, orders, "orders.csv");
  expect(alone).toMatchObject({ state: "held", held: [{ guard: "empty", kind: "account", before: 6 }] });
});
