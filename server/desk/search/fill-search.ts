import { type Ctx, inWorkspace, type Tx } from "../../platform/db/index.ts";
import { keepEntries } from "./keep-entries.ts";
import { keepTexts } from "./keep-texts.ts";
import type { EntryKind, TextKind } from "./look-up.ts";

/** Grows whenever entries or texts are made by other rules than before: what is there is then made again. */
export const fillVersion = 2;

const kinds: { kind: EntryKind | TextKind; table: string }[] = [
  { kind: "account", table: "accounts" },
  { kind: "person", table: "people" },
  { kind: "product", table: "products" },
  { kind: "item", table: "items" },
  { kind: "note", table: "notes" },
  { kind: "touch", table: "touches" },
];
/** Each so many are one transaction, so that a kill costs no more and nobody waits long for the lock. */
const atOnce = 2_000;
const firstId = "00000000-0000-0000-0000-000000000000";

interface Place {
  version: number;
  at_kind: string | null;
  at_id: string | null;
}

/** Goes on making again what an older version made, until all is of this one. Does nothing where that is so. */
export async function fillSearch(ctx: Ctx): Promise<void> {
  while (await inWorkspace(ctx, fillSome));
}

/** What a new workspace gets: nothing is there that could be of an older version. */
export async function beginFilled(tx: Tx): Promise<void> {
  await tx.query(
    "insert into search_fills (workspace_id, version) values ($1, $2) on conflict (workspace_id) do nothing",
    [tx.workspace, fillVersion],
  );
}

async function fillSome(tx: Tx): Promise<boolean> {
  await tx.query("insert into search_fills (workspace_id) values ($1) on conflict (workspace_id) do nothing", [
    tx.workspace,
  ]);
  const place = await tx.one<Place>(
    "select version, at_kind, at_id from search_fills where workspace_id = $1 for update",
    [tx.workspace],
  );
  if (!place || place.version >= fillVersion) return false;
  const at = Math.max(
    0,
    kinds.findIndex((one) => one.kind === place.at_kind),
  );
  const { kind, table } = kinds[at] as (typeof kinds)[number];
  const rows = await tx.query<{ id: string }>(
    `select t.id from ${table} t where t.workspace_id = $1 and t.id > $2 order by t.id limit $3`,
    [tx.workspace, place.at_id ?? firstId, atOnce],
  );
  const ids = rows.map((row) => row.id);
  if (kind === "note" || kind === "touch") await keepTexts(tx, kind, ids);
  else await keepEntries(tx, kind, ids);
  const ended = rows.length < atOnce;
  const next = ended ? kinds[at + 1] : kinds[at];
  await tx.query("update search_fills set version = $2, at_kind = $3, at_id = $4 where workspace_id = $1", [
    tx.workspace,
    next ? place.version : fillVersion,
    next?.kind ?? null,
    ended ? null : (ids.at(-1) ?? null),
  ]);
  return next !== undefined;
}
