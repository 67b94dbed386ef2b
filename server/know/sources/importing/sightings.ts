import type { Tx } from "../../../platform/db/index.ts";
import { digest } from "./row-key.ts";
import { type MainKind, mainKinds } from "./source-row.ts";
import type { RowInHand, Run, Taking } from "./taking.ts";

/** What earlier chunks of a dry run would have made counts as there. */
export async function sightedRows(tx: Tx, run: Run, kind: MainKind, hands: RowInHand[]): Promise<void> {
  const unknown = hands.filter((hand) => hand.outcome === undefined && !hand.known?.present);
  const sighted = await sightings(
    tx,
    run,
    kind,
    unknown.map((hand) => hand.row.key),
  );
  for (const hand of unknown) {
    const hash = sighted.get(hand.row.key);
    if (hash !== undefined) hand.outcome = hash === hand.row.hash ? "unchanged" : "updated";
  }
}

/** Key → hash of its row, of the keys that this dry run has seen. */
export async function sightings(tx: Tx, run: Run, kind: MainKind, keys: string[]): Promise<Map<string, string>> {
  const byDigest = new Map(keys.map((key) => [digest(key), key]));
  if (byDigest.size === 0) return new Map();
  const rows = await tx.query<{ key_hash: string; row_hash: string }>({
    name: "sources.sightings",
    text: `select s.key_hash, s.row_hash from import_sightings s
           where s.workspace_id = $1 and s.import_id = $2 and s.kind = $3 and s.key_hash = any ($4::text[])`,
    values: [tx.workspace, run.importId, kind, [...byDigest.keys()]],
  });
  return new Map(rows.map((row) => [byDigest.get(row.key_hash) as string, row.row_hash]));
}

export async function noteSightings(t: Taking): Promise<void> {
  const kind = mainKinds[t.kind];
  const seen = new Map<string, { kind: MainKind; hash: string }>();
  for (const hand of t.rows)
    if (hand.outcome === "created") seen.set(`${kind}|${digest(hand.row.key)}`, { kind, hash: hand.row.hash });
  for (const draft of t.accounts.values()) {
    if (!draft.isNew || !draft.newKey || seen.has(`account|${digest(draft.newKey)}`)) continue;
    seen.set(`account|${digest(draft.newKey)}`, { kind: "account", hash: "" });
  }
  const entries = [...seen];
  await t.tx.query({
    name: "sources.note-sightings",
    text: `insert into import_sightings (workspace_id, import_id, kind, key_hash, row_hash)
           select $1, $2, s.kind, s.key, s.hash from unnest($3::text[], $4::text[], $5::text[]) as s (kind, key, hash) on conflict do nothing`,
    values: [
      t.tx.workspace,
      t.run.importId,
      entries.map(([, { kind: of }]) => of),
      entries.map(([key]) => key.slice(key.indexOf("|") + 1)),
      entries.map(([, { hash }]) => hash),
    ],
  });
}
