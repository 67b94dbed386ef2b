import type { Tx } from "../../platform/db/index.ts";
import { readCard } from "../cards/index.ts";
import type { RemoteCard } from "./carddav-client.ts";

/** A card of another server as it last was there. */
export interface KnownCard {
  href: string;
  uid: string;
  etag: string;
  text: string;
}

export async function sourceNamed(tx: Tx, name: string): Promise<string> {
  const found = await tx.one<{ id: string }>(
    "select s.id from sources s where s.workspace_id = $1 and lower(s.name) = lower($2)",
    [tx.workspace, name],
  );
  if (!found) throw new Error(`there is no source ${name}`);
  return found.id;
}

export async function keepRemote(tx: Tx, source: string, cards: RemoteCard[]): Promise<void> {
  await tx.query(
    `insert into remote_cards (workspace_id, source_id, href, uid, etag, text, came_at)
     select $1, $2, n.href, n.uid, n.etag, n.text, $7
     from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as n (href, uid, etag, text)
     on conflict (workspace_id, source_id, href) do update
       set uid = excluded.uid, etag = excluded.etag, text = excluded.text, came_at = excluded.came_at`,
    [
      tx.workspace,
      source,
      cards.map((one) => one.href),
      cards.map((one) => readCard(one.text).uid ?? one.href),
      cards.map((one) => one.etag),
      cards.map((one) => one.text),
      tx.ctx.clock.now(),
    ],
  );
}

export async function forgetRemote(tx: Tx, source: string, hrefs: string[]): Promise<void> {
  await tx.query(
    "delete from remote_cards r where r.workspace_id = $1 and r.source_id = $2 and r.href = any ($3::text[])",
    [tx.workspace, source, hrefs],
  );
}

export async function remoteVersions(tx: Tx, source: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ href: string; etag: string }>(
    "select r.href, r.etag from remote_cards r where r.workspace_id = $1 and r.source_id = $2",
    [tx.workspace, source],
  );
  return new Map(rows.map((row) => [row.href, row.etag]));
}

/** One page by address, each with the person it became; `only` those addresses. */
export async function pageOfRemote(
  tx: Tx,
  source: string,
  after: string,
  limit: number,
  only?: string[],
): Promise<(KnownCard & { person: string | null })[]> {
  return tx.query(
    `select r.href, r.uid, r.etag, r.text, s.person_id as person from remote_cards r
     left join source_records s on s.workspace_id = $1 and s.source_id = $2 and s.kind = 'person' and s.key = r.uid
     where r.workspace_id = $1 and r.source_id = $2 and r.href > $3 and ($5::text[] is null or r.href = any ($5)) order by r.href limit $4`,
    [tx.workspace, source, after, limit, only ?? null],
  );
}
