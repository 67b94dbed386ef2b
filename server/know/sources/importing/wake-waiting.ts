import type { Tx } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { loadSurvival } from "../surviving/survival.ts";
import type { Kind } from "../mapping/index.ts";
import { lockImports, lookUpByKeys } from "./lock-imports.ts";
import { fileKinds } from "./read-payload.ts";
import type { MainKind } from "./source-row.ts";
import { takeRows, type Waiting } from "./take-waiting.ts";
import { colleagues } from "./colleagues.ts";

/** Waiting rows taken by one notice; where more wait, the notice is given again. */
const rowsAtOnce = 2_000;
/** Lines wait for orders, which wait for accounts. */
const kindsInOrder: Kind[] = ["people", "orders", "order-lines", "touches"];

type Came = "account" | "order" | "person";

/** By which words rows that wait may mean these records: a source's key, a number, an address, our own id. `$2` are the ids. */
const words: Record<Came, string> = {
  account: `select s.key as word from source_records s where s.workspace_id = $1 and s.account_id = any ($2::uuid[]) and s.kind = 'account'
     union select a.number collate "C" from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[]) and a.number is not null
     union select i.id::text collate "C" from unnest($2::uuid[]) as i (id)`,
  order: `select o.number collate "C" as word from orders o where o.workspace_id = $1 and o.id = any ($2::uuid[]) and o.number is not null
     union select i.id::text collate "C" from unnest($2::uuid[]) as i (id)`,
  person: `select s.key as word from source_records s where s.workspace_id = $1 and s.person_id = any ($2::uuid[]) and s.kind = 'person'
     union select c.normal collate "C" from contact_points c
       where c.workspace_id = $1 and c.person_id = any ($2::uuid[]) and c.kind = 'email'
     union select i.id::text collate "C" from unnest($2::uuid[]) as i (id)`,
};

/** Equal names, as accounts are recognised by them. */
const nameForm = (name: string): string =>
  `lower(regexp_replace(btrim(${name} collate "und-x-icu"), '\\s+', ' ', 'g')) collate "C"`;

/**
 * Rows that were left out because what they belong to was unknown come in when that comes, however it comes: by hand, through the API, by a merge. They
 * come in the name of the import that brought them. Costs one look at an index where nothing waits.
 */
export function wakeWaiting(came: Came, topic: string): (tx: Tx, ids: string[]) => Promise<void> {
  const waitsFor = came === "order" ? "order" : "account";
  // Whoever names only a person waits for an account, by that person's key or address.
  const ofKind = came === "person" ? "and w.kind = 'touch'" : "";
  const byName =
    came === "account"
      ? `or ${nameForm("w.waits_for_key")} in (select ${nameForm("a.name")} from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[]))`
      : "";
  const byAddress = came === "person" ? `or lower(w.waits_for_key) in (select words.word from words)` : "";
  return async (tx, ids) => {
    const waits = await tx.one({
      name: "sources.waits",
      text: "select from source_records w where w.workspace_id = $1 and w.waits_for = $2 limit 1",
      values: [tx.workspace, waitsFor],
    });
    if (!waits) return;
    const rows = await tx.query<Waiting & { kind: MainKind }>(
      `with words as materialized (${words[came]})
       select w.kind, w.key, w.source_id, w.import_id, w.waiting, w.row_hashes from source_records w
       where w.workspace_id = $1 and w.waits_for = '${waitsFor}' and w.waiting is not null ${ofKind}
         and (w.waits_for_key in (select words.word from words) ${byName} ${byAddress})
       order by w.import_id, w.kind, w.key limit ${rowsAtOnce}`,
      [tx.workspace, ids],
    );
    if (rows.length === 0) return;
    const taken = await takeAll(tx, rows);
    if (taken > 0 && rows.length === rowsAtOnce) await announce(tx, topic, ids);
  };
}

async function takeAll(tx: Tx, rows: (Waiting & { kind: MainKind })[]): Promise<number> {
  await lockImports(tx);
  await lookUpByKeys(tx);
  const workspace = await tx.one<{ currency: string; zone: string }>(
    "select w.currency, w.time_zone as zone from workspaces w where w.id = $1",
    [tx.workspace],
  );
  const run = {
    currency: workspace?.currency ?? "EUR",
    zone: workspace?.zone ?? "UTC",
    users: await colleagues(tx),
    survival: await loadSurvival(tx),
    startedAt: tx.ctx.clock.now(),
  };
  let taken = 0;
  for (const kind of kindsInOrder) {
    const mine = rows.filter((row) => fileKinds[row.kind] === kind);
    for (const some of Map.groupBy(mine, (row) => row.import_id).values()) taken += await takeRows(tx, run, kind, some);
  }
  await tx.query("set local enable_seqscan = on");
  return taken;
}
