import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import pg from "pg";
import { keepKeys, learnModel, lockFinding, matchNow } from "../server/know/identity/index.ts";
import { inWorkspace } from "../server/platform/db/index.ts";
import { createKey } from "../server/platform/workspaces/index.ts";
import { asker, timed } from "./ask.ts";
import { type Bench, drawer, durability, percentile, rounded, summary } from "./bench.ts";
import { type Fixture, openFixture } from "./fixture.ts";
import { runProgram } from "./processes.ts";

const limitMs = 50;
const entries = 400;
const warm = 40;
/** Of so many new records one is of somebody who is there already, written differently. */
const doubledEvery = 3;
const keyedAtOnce = 2000;

/**
 * A new person against all people of the database: who is there already is asked over HTTP as a form does, the person is made over HTTP, and compared with
 * everybody as the worker does when it hears of it. `ours` is all three together.
 */
export const bench: Bench = {
  size: 1_000_000,
  run: async ({ size, data }) => {
    const fixture = await openFixture(size, { data });
    try {
      const filled = await fillKeys(fixture);
      return { ...(await measure(fixture, size, filled)) };
    } finally {
      await fixture.close();
    }
  },
};

async function measure(fixture: Fixture, size: number, filled: object) {
  const { ctx } = fixture;
  const files = mkdtempSync(join(fixture.dataDir, "entry-"));
  const admin = new pg.Client(fixture.handle.admin);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const program = runProgram<{ port: number }>("serve", { dataDir: fixture.dataDir, database: "tilth", files });
  const made: string[] = [];
  try {
    await admin.connect();
    const { key } = await createKey(ctx, { name: "bench match-entry", scope: "write" });
    const there = await somePeople(fixture, entries + warm);
    const { port } = await program.hear();
    const ask = asker(agent, port, key);
    const draw = drawer(29);
    const times = { likely: [] as number[], create: [] as number[], match: [] as number[], whole: [] as number[] };
    let [doubles, told, found] = [0, 0, 0];
    for (let at = -warm; at < entries; at++) {
      const known = at % doubledEvery === 0 ? there[at + warm] : undefined;
      const person = known ? writtenAgain(known) : stranger(draw);
      const { employments: _, ...draft } = person;
      let answer = "";
      const likely = await timed(async () => {
        answer = await ask("POST", "/api/v1/people/likely", draft, 200);
      });
      let id = "";
      const create = await timed(async () => {
        id = JSON.parse(await ask("POST", "/api/v1/people", person, 201)).id;
      });
      made.push(id);
      const match = await timed(() => inWorkspace(ctx, (tx) => matchNow(tx, "person", [id])));
      if (at < 0) continue;
      times.likely.push(likely);
      times.create.push(create);
      times.match.push(match);
      times.whole.push(likely + create + match);
      if (!known) continue;
      doubles++;
      if (JSON.parse(answer).rows.some((row: { id: string }) => row.id === known.id)) told++;
      const [a, b] = [known.id, id].toSorted();
      const pair = await admin.query("select from match_pairs where workspace_id = $1 and a_id = $2 and b_id = $3", [
        ctx.workspace,
        a,
        b,
      ]);
      if (pair.rowCount === 1) found++;
    }
    const ours = percentile(times.whole, 0.95);
    return {
      name: "match-entry",
      size,
      ours,
      limit: limitMs,
      ratio: rounded(ours / limitMs),
      unit: "ms",
      detail: {
        likely: summary(times.likely),
        create: summary(times.create),
        match: summary(times.match),
        doubles,
        told_share: rounded(told / doubles, 3),
        found_share: rounded(found / doubles, 3),
        filled,
        settings: await durability(fixture.db),
      },
    };
  } finally {
    agent.destroy();
    program.tell("close");
    await program.ended;
    await tidyUp(admin, ctx.workspace, made);
    await admin.end();
    rmSync(files, { recursive: true, force: true });
  }
}

/** Keys of all people, once; they stay in the fixture. */
async function fillKeys(fixture: Fixture): Promise<{ seconds: number; keys: number; megabytes: number }> {
  const { ctx } = fixture;
  const from = performance.now();
  const there = await inWorkspace(ctx, (tx) =>
    tx.one("select from match_models m where m.workspace_id = $1 and m.kind = 'person'", [tx.workspace]),
  );
  if (!there) {
    process.stderr.write("Writing the keys of all people and learning from them; this happens once.\n");
    for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
      const ids = await inWorkspace(ctx, async (tx) => {
        await lockFinding(tx);
        const rows = await tx.query<{ id: string }>(
          "select p.id from people p where p.workspace_id = $1 and p.id > $2 order by p.id limit $3",
          [tx.workspace, after, keyedAtOnce],
        );
        const some = rows.map(({ id }) => id);
        await keepKeys(tx, "person", some, { all: true });
        return some;
      });
      if (ids.length < keyedAtOnce) break;
      after = ids.at(-1) as string;
    }
    const admin = new pg.Client(fixture.handle.admin);
    await admin.connect();
    await admin.query("vacuum analyze match_keys");
    await admin.end();
    await learnModel(ctx, "person");
  }
  const seconds = rounded((performance.now() - from) / 1000);
  const { rows } = await fixture.db.system.query<{ keys: number; megabytes: number }>(
    `select c.reltuples::int as keys, (pg_total_relation_size(c.oid) / 1048576)::int as megabytes from pg_class c where c.relname = 'match_keys'`,
  );
  return { seconds, ...(rows[0] as { keys: number; megabytes: number }) };
}

interface Known {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

async function somePeople({ ctx }: Fixture, many: number): Promise<Known[]> {
  return inWorkspace(
    ctx,
    (tx) =>
      tx.query<Known>(
        `select p.id, p.name, e.value as email, t.value as phone
         from (select q.id, q.name from people q where q.workspace_id = $1 order by hashtextextended(q.id::text, 77) limit $2) p
         left join lateral (select c.value from contact_points c where c.workspace_id = $1 and c.person_id = p.id and c.kind = 'email' limit 1) e on true
         left join lateral (select c.value from contact_points c where c.workspace_id = $1 and c.person_id = p.id and c.kind = 'phone' limit 1) t on true`,
        [tx.workspace, many],
      ),
    "read",
  );
}

type Point = { kind: "email" | "phone"; value: string };
interface NewPerson {
  name: string;
  employments: [];
  contact_points: Point[];
}

/** The same person with a slip in the name, and only one way to reach them. */
function writtenAgain({ name, email, phone }: Known): NewPerson {
  const slipped = name.length > 6 ? name.slice(0, -3) + name.slice(-2) : name;
  const points: Point[] = phone ? [{ kind: "phone", value: phone }] : email ? [{ kind: "email", value: email }] : [];
  return { name: slipped, employments: [], contact_points: points };
}

function stranger(draw: () => number): NewPerson {
  const word = (): string =>
    Array.from(
      { length: 3 },
      () => ("bdfgklmnprst"[Math.floor(draw() * 12)] as string) + "aeiou"[Math.floor(draw() * 5)],
    ).join("");
  const [given, family] = [word(), word()];
  return {
    name: `${given} ${family}`,
    employments: [],
    contact_points: [
      { kind: "email", value: `${given}.${family}${Math.floor(draw() * 1e6)}@bench.example` },
      { kind: "phone", value: `+49 30 9${Math.floor(1e6 + draw() * 8e6)}` },
    ],
  };
}

/** The fixture is as it was. */
async function tidyUp(admin: pg.Client, workspace: string, made: string[]): Promise<void> {
  const values = [workspace, made];
  await admin.query("set session_replication_role = replica");
  await admin.query(
    `delete from change_sets s where s.workspace_id = $1 and exists (
       select from changes c where c.workspace_id = $1 and c.set_id = s.id and c.record_id = any ($2::uuid[]))`,
    values,
  );
  await admin.query("delete from changes c where c.workspace_id = $1 and c.record_id = any ($2::uuid[])", values);
  for (const [table, column] of [
    ["match_pairs", "a_id"],
    ["match_pairs", "b_id"],
    ["match_keys", "record_id"],
    ["contact_points", "person_id"],
    ["people", "id"],
  ])
    await admin.query(`delete from ${table} t where t.workspace_id = $1 and t.${column} = any ($2::uuid[])`, values);
  await admin.query("delete from notices n where n.workspace_id = $1", [workspace]);
  await admin.query("delete from counts c where c.workspace_id = $1 and c.name = 'people'", [workspace]);
  await admin.query("delete from api_keys where name = 'bench match-entry'");
}
