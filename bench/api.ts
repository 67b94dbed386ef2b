import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { createKey } from "../server/platform/workspaces/index.ts";
import { recount } from "../server/platform/counts/index.ts";
import { inWorkspace, newId, openDatabase } from "../server/platform/db/index.ts";
import { databaseNamed, dropDatabase } from "../server/platform/postgres/index.ts";
import { asker, timed } from "./ask.ts";
import { type Bench, drawer, durability, percentile, rounded, summary } from "./bench.ts";
import { copyOf } from "./copy.ts";
import { type Fixture, openFixture } from "./fixture.ts";
import { runProgram } from "./processes.ts";

const peopleEach = 60;
/** Ours and the limit take turns, so that whatever else the machine does hits both. */
const rounds = 6;
const batchesEach = 40;
const warmBatches = 30;
const singles = 400;
const pages = 400;
const database = "bench_api";

/** People made over one HTTP connection with a key, with an employment and an e-mail address each; one alone; a page of them with account and total. */
export const bench: Bench = {
  size: 100_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    try {
      await copyOf(fixture, database);
      return await measure(fixture, size);
    } finally {
      await dropDatabase(fixture.handle, database);
      await fixture.close();
    }
  },
};

async function measure(fixture: Fixture, size: number) {
  const handle = databaseNamed(fixture.handle, database);
  const db = openDatabase(handle, 2);
  const ctx = { ...fixture.ctx, db };
  const files = mkdtempSync(join(fixture.dataDir, "api-"));
  const bare = new pg.Client(handle.admin);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const program = runProgram<{ port: number }>("serve", { dataDir: fixture.dataDir, database, files });
  try {
    await bare.connect();
    const { key } = await createKey(ctx, { name: "bench", scope: "write" });
    await inWorkspace(ctx, (tx) => recount(tx, "people"));
    const accounts = await inWorkspace(
      ctx,
      (tx) =>
        tx.query<{ id: string }>("select a.id from accounts a where a.workspace_id = $1 order by a.number", [
          tx.workspace,
        ]),
      "read",
    );
    const { port } = await program.hear();
    const ask = asker(agent, port, key);
    const draw = drawer(23);
    const account = () => (accounts[Math.floor(draw() * accounts.length)] as { id: string }).id;
    const batch = () => Array.from({ length: peopleEach }, () => newPerson(draw, account()));
    const ours: number[] = [];
    const limit: number[] = [];
    for (let warm = 0; warm < warmBatches; warm++) {
      await ask("POST", "/api/v1/people", { rows: batch() }, 201);
      await insertBare(bare, ctx.workspace, batch());
    }
    for (let round = 0; round < rounds; round++) {
      const wanted = Array.from({ length: batchesEach }, batch);
      for (const rows of wanted) ours.push(await timed(() => ask("POST", "/api/v1/people", { rows }, 201)));
      for (const rows of wanted) limit.push(await timed(() => insertBare(bare, ctx.workspace, rows)));
    }
    const one: number[] = [];
    for (let at = 0; at < singles; at++) {
      const person = newPerson(draw, account());
      one.push(await timed(() => ask("POST", "/api/v1/people", person, 201)));
    }
    const list: number[] = [];
    let cursor = "";
    let total = 0;
    for (let at = 0; at < pages; at++) {
      const path = `/api/v1/people?limit=60${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      list.push(
        await timed(async () => {
          const page = JSON.parse(await ask("GET", path, undefined, 200));
          total = page.total;
          cursor = page.next ?? "";
        }),
      );
    }
    const waiting = await bare.query<{ n: number }>("select count(*)::int as n from notices");
    const rate = (times: number[]) =>
      Math.round((times.length * peopleEach * 1000) / times.reduce((sum, ms) => sum + ms, 0));
    return {
      name: "api",
      size,
      ours: rate(ours),
      limit: rate(limit),
      ratio: rounded(rate(limit) / rate(ours)),
      unit: "people/s",
      detail: {
        create_p95_ms: percentile(one, 0.95),
        list_p95_ms: percentile(list, 0.95),
        batch: summary(ours),
        create: summary(one),
        list: { ...summary(list), total },
        limit_batch: summary(limit),
        notices_written: waiting.rows[0]?.n,
        settings: await durability(db),
      },
    };
  } finally {
    agent.destroy();
    program.tell("close");
    await program.ended;
    await bare.end();
    await db.close();
    rmSync(files, { recursive: true, force: true });
  }
}

interface NewPerson {
  given_name: string;
  family_name: string;
  name: string;
  employments: { account_id: string; title: string }[];
  contact_points: { kind: "email"; value: string }[];
}

function newPerson(draw: () => number, account_id: string): NewPerson {
  const word = (): string =>
    Array.from(
      { length: 3 },
      () => ("bdfgklmnprst"[Math.floor(draw() * 12)] as string) + "aeiou"[Math.floor(draw() * 5)],
    ).join("");
  const [given_name, family_name] = [word(), word()];
  return {
    given_name,
    family_name,
    name: `${given_name} ${family_name}`,
    employments: [{ account_id, title: "Buyer" }],
    contact_points: [{ kind: "email", value: `${given_name}.${family_name}${Math.floor(draw() * 1e6)}@bench.example` }],
  };
}

/** The limit: the same rows into the same tables, nothing checked, nothing told. */
async function insertBare(client: pg.Client, workspace: string, people: NewPerson[]): Promise<void> {
  const ids = people.map(() => newId());
  const insert = (name: string, text: string, columns: unknown[][]) =>
    client.query({ name, text, values: [workspace, ids, ...columns] });
  await client.query("begin");
  await insert(
    "bare people",
    `insert into people (workspace_id, id, name, given_name, family_name)
     select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[])`,
    [people.map((one) => one.name), people.map((one) => one.given_name), people.map((one) => one.family_name)],
  );
  await insert(
    "bare employments",
    `insert into employments (workspace_id, id, person_id, account_id, title)
     select $1, r.id, r.id, r.account, 'Buyer' from unnest($2::uuid[], $3::uuid[]) as r (id, account)`,
    [people.map((one) => one.employments[0]?.account_id)],
  );
  await insert(
    "bare points",
    `insert into contact_points (workspace_id, id, person_id, kind, value, normal)
     select $1, r.id, r.id, 'email', r.value, r.value from unnest($2::uuid[], $3::text[]) as r (id, value)`,
    [people.map((one) => one.contact_points[0]?.value)],
  );
  await client.query("commit");
}
