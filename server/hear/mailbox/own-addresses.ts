import type { Tx } from "../../platform/db/index.ts";

/** Queries with one column `address` in small letters; `$1` is the workspace. */
const ours: string[] = [
  "select lower(u.email) as address from users u where u.workspace_id = $1",
  "select m.address from mailboxes m where m.workspace_id = $1 and m.kind = 'imap'",
];

/** A later part has addresses that we write from: what comes from one of them is ours and nobody's letter. */
export function registerOwnAddresses(sql: string): void {
  ours.push(sql);
}

/** All addresses we write from. */
export async function ownAddresses(tx: Tx): Promise<Set<string>> {
  const rows = await tx.query<{ address: string }>(ours.join(" union "), [tx.workspace]);
  return new Set(rows.map((row) => row.address));
}
