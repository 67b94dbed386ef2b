import { mkdtempSync, rmSync } from "node:fs";
import { Agent } from "node:http";
import { join } from "node:path";
import { setContactRules } from "../server/know/outgoing/index.ts";
import { compose } from "../server/main/compose.ts";
import { systemClock } from "../server/platform/clock/index.ts";
import { inWorkspace, openDatabase } from "../server/platform/db/index.ts";
import { databaseNamed, dropDatabase } from "../server/platform/postgres/index.ts";
import { createKey } from "../server/platform/workspaces/index.ts";
import { createScript } from "../server/reach/calls/index.ts";
import { asker, timed } from "./ask.ts";
import { type Bench, durability, percentile, rounded, summary } from "./bench.ts";
import { copyOf } from "./copy.ts";
import { type Fixture, openFixture } from "./fixture.ts";
import { runProgram } from "./processes.ts";

const limitMs = 100;
const calls = 200;
const warm = 10;
/** A list is longer than what is called of it on a day. */
const listed = 500;
const database = "bench_calls";
const outcomes = ["reached", "left-word", "no-answer", "call-back", "wrong-number"];

/** Somebody calls: the next best person of a list, with all that stands on the screen and a script, as soon as an outcome was said. */
export const bench: Bench = {
  size: 100_000,
  run: async ({ size, data }) => {
    compose();
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

interface Claimed {
  call: { touch: string; lease: string; phones: { id: string }[] } | null;
}

async function measure(fixture: Fixture, size: number) {
  const db = openDatabase(databaseNamed(fixture.handle, database), 2);
  const ctx = { ...fixture.ctx, db, clock: systemClock };
  const files = mkdtempSync(join(fixture.dataDir, "calls-"));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const program = runProgram<{ port: number }>("serve", { dataDir: fixture.dataDir, database, files });
  try {
    const { key } = await createKey(ctx, { name: "bench", scope: "write" });
    const { script, accounts } = await inWorkspace(ctx, async (tx) => {
      await setContactRules(tx, { quiet: [], limits: [], holidays: [] });
      const made = await createScript(tx, {
        name: "Care",
        language: "en",
        words:
          "# Opening\n{{ salutation }}, two minutes?\n> Yes -> How\n> No => call-back\n\n# How\nHow does {{ last_order.product }} do?\n> Well => reached\n",
      });
      const callable = await tx.query<{ account: string }>(
        `select a.id as account from accounts a where a.workspace_id = $1
           and exists (select from contact_points c where c.workspace_id = $1 and c.account_id = a.id and c.kind = 'phone') order by a.number limit $2`,
        [tx.workspace, listed],
      );
      return { script: made.script.id, accounts: callable };
    });
    const { port } = await program.hear();
    const ask = asker(agent, port, key);
    const list = JSON.parse(
      await ask(
        "POST",
        "/api/v1/call-lists",
        { name: "Care", purpose: "help", script, user: null, entries: accounts },
        201,
      ),
    ) as { id: string };
    const [claim, said]: [number[], number[]] = [[], []];
    for (let at = 0; at < warm + calls; at++) {
      let claimed: Claimed = { call: null };
      const claimMs = await timed(async () => {
        claimed = JSON.parse(await ask("POST", `/api/v1/call-lists/${list.id}/claims`, {}, 200)) as Claimed;
      });
      const call = (claimed as Claimed).call;
      if (!call) break;
      const phone = call.phones[0]?.id ?? null;
      await ask("POST", `/api/v1/calls/${call.touch}/dialling`, { lease: call.lease, phone }, 200);
      const body = { lease: call.lease, phone, outcome: outcomes[at % outcomes.length], note: "As agreed." };
      const saidMs = await timed(() => ask("POST", `/api/v1/calls/${call.touch}/outcome`, body, 201));
      if (at < warm) continue;
      claim.push(claimMs);
      said.push(saidMs);
    }
    const ours = percentile(claim, 0.95);
    return {
      name: "calls",
      size,
      ours,
      limit: limitMs,
      ratio: rounded(ours / limitMs),
      unit: "ms",
      detail: {
        next_call: summary(claim),
        outcome: summary(said),
        outcome_and_next: summary(claim.map((ms, at) => ms + (said[at] ?? 0))),
        settings: await durability(db),
      },
    };
  } finally {
    agent.destroy();
    program.tell("close");
    await program.ended;
    await db.close();
    rmSync(files, { recursive: true, force: true });
  }
}
