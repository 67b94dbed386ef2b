import type { Tx } from "../../../platform/db/index.ts";
import { announce } from "../../../platform/notices/index.ts";

/** Tells of everybody whose contact points stand on these lists: whom we may reach there has changed. */
export async function announceListed(tx: Tx, lists: string[]): Promise<void> {
  const rows = await tx.query<Owner>(
    `select distinct c.person_id, coalesce(c.account_id, m.account_id) as account_id from suppression_entries e
     join contact_points c on c.workspace_id = $1 and c.normal = e.normal and c.kind = e.kind
     left join employments m on m.workspace_id = $1 and m.person_id = c.person_id
     where e.workspace_id = $1 and e.list_id = any ($2::uuid[]) and e.normal is not null`,
    [tx.workspace, lists],
  );
  await announceBoth(tx, rows);
}

/** Tells of everybody who has one of these addresses. */
export async function announceOwners(tx: Tx, points: { kind: string; normal: string }[]): Promise<void> {
  const rows = await tx.query<Owner>(
    `select distinct c.person_id, coalesce(c.account_id, m.account_id) as account_id
     from unnest($2::text[], $3::text[]) as p (kind, normal)
     join contact_points c on c.workspace_id = $1 and c.normal = p.normal and c.kind = p.kind
     left join employments m on m.workspace_id = $1 and m.person_id = c.person_id`,
    [tx.workspace, points.map(({ kind }) => kind), points.map(({ normal }) => normal)],
  );
  await announceBoth(tx, rows);
}

interface Owner {
  person_id: string | null;
  account_id: string | null;
}

async function announceBoth(tx: Tx, rows: Owner[]): Promise<void> {
  await announce(
    tx,
    "people.changed",
    rows.flatMap((row) => row.person_id ?? []),
  );
  await announce(
    tx,
    "accounts.changed",
    rows.flatMap((row) => row.account_id ?? []),
  );
}
