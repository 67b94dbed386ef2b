import type { Tx } from "../db/index.ts";
import { type KeyBook, keyBook } from "./key-book.ts";
import { seal, unseal } from "./seal.ts";

/** What secrets belong to: a source and its id. */
export interface SecretOwner {
  kind: string;
  id: string;
}

/** Seals and keeps; null forgets. Nothing of it goes into history, and no answer ever shows it. */
export async function keepSecrets(tx: Tx, owner: SecretOwner, values: Record<string, string | null>): Promise<void> {
  const names = Object.keys(values);
  if (names.length === 0) return;
  await tx.query(
    "delete from sealed_secrets s where s.workspace_id = $1 and s.owner_kind = $2 and s.owner_id = $3 and s.name = any ($4::text[])",
    [tx.workspace, owner.kind, owner.id, names],
  );
  const book = bookOf(tx);
  const kept = names.flatMap((name) => {
    const text = values[name];
    return text === null || text === undefined ? [] : [{ name, ...seal(book, text, placeOf(tx, owner, name)) }];
  });
  await tx.query(
    `insert into sealed_secrets (workspace_id, owner_kind, owner_id, name, key_id, sealed, created_at)
     select $1, $2, $3, k.name, k.key_id, k.sealed, $7 from unnest($4::text[], $5::text[], $6::bytea[]) as k (name, key_id, sealed)`,
    [
      tx.workspace,
      owner.kind,
      owner.id,
      kept.map((one) => one.name),
      kept.map((one) => one.key_id),
      kept.map((one) => one.sealed),
      tx.ctx.clock.now(),
    ],
  );
}

/** All secrets of one owner, opened. Only for the moment in which the other system is spoken to. */
export async function readSecrets(tx: Tx, owner: SecretOwner): Promise<Record<string, string>> {
  const rows = await tx.query<{ name: string; key_id: string; sealed: Buffer }>(
    "select s.name, s.key_id, s.sealed from sealed_secrets s where s.workspace_id = $1 and s.owner_kind = $2 and s.owner_id = $3",
    [tx.workspace, owner.kind, owner.id],
  );
  if (rows.length === 0) return {};
  const book = bookOf(tx);
  return Object.fromEntries(rows.map((row) => [row.name, unseal(book, row, placeOf(tx, owner, row.name))]));
}

export interface SecretShown {
  name: string;
  /** Its key is here. */
  opens: boolean;
}

/** Which secrets these owners have, and whether they open: all that is ever shown of them. */
export async function secretsShown(tx: Tx, kind: string, ids: string[]): Promise<Map<string, SecretShown[]>> {
  const rows = await tx.query<{ owner: string; name: string; key_id: string }>(
    `select s.owner_id as owner, s.name, s.key_id from sealed_secrets s
     where s.workspace_id = $1 and s.owner_kind = $2 and s.owner_id = any ($3::uuid[]) order by s.name`,
    [tx.workspace, kind, ids],
  );
  if (rows.length === 0) return new Map();
  const { keys } = bookOf(tx);
  const grouped = Map.groupBy(rows, (row) => row.owner);
  return new Map(
    [...grouped].map(([id, mine]) => [id, mine.map(({ name, key_id }) => ({ name, opens: keys.has(key_id) }))]),
  );
}

/** Seals everything of this workspace anew with the current key. Returns how many. */
export async function resealSecrets(tx: Tx): Promise<number> {
  const book = bookOf(tx);
  const rows = await tx.query<{ owner_kind: string; owner_id: string; name: string; key_id: string; sealed: Buffer }>(
    "select s.owner_kind, s.owner_id, s.name, s.key_id, s.sealed from sealed_secrets s where s.workspace_id = $1 and s.key_id <> $2 for update",
    [tx.workspace, book.current],
  );
  const anew = rows.map((row) => {
    const place = placeOf(tx, { kind: row.owner_kind, id: row.owner_id }, row.name);
    return { ...row, ...seal(book, unseal(book, row, place), place) };
  });
  await tx.query(
    `update sealed_secrets s set key_id = $2, sealed = n.sealed
     from unnest($3::text[], $4::uuid[], $5::text[], $6::bytea[]) as n (owner_kind, owner_id, name, sealed)
     where s.workspace_id = $1 and s.owner_kind = n.owner_kind and s.owner_id = n.owner_id and s.name = n.name`,
    [
      tx.workspace,
      book.current,
      anew.map((row) => row.owner_kind),
      anew.map((row) => row.owner_id),
      anew.map((row) => row.name),
      anew.map((row) => row.sealed),
    ],
  );
  return anew.length;
}

function bookOf(tx: Tx): KeyBook {
  if (!tx.ctx.dataDir) throw new Error("secrets need the data folder");
  return keyBook(tx.ctx.dataDir);
}

/** A secret opens only where it was kept: copied to another row or workspace it is bytes. */
function placeOf(tx: Tx, owner: SecretOwner, name: string): string {
  return `${tx.workspace}|${owner.kind}|${owner.id}|${name}`;
}
