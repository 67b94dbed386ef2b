import type { Tx } from "../../../platform/db/index.ts";
import { registerFollowing } from "../../../platform/history/index.ts";
import { announce } from "../../../platform/notices/index.ts";
import { changeSet } from "../../../platform/records/index.ts";

/** Records joined by one notice; where more wait, the notice is given again. */
const recordsAtOnce = 2_000;

// Nobody's own change: what an import made goes with its undo all the same.
registerFollowing("join-colleagues");

/**
 * Accounts and touches that files gave to a colleague who was no user yet become theirs when they come, or are called so. Costs one look at an index
 * where nothing waits.
 */
export async function joinColleagues(tx: Tx, ids: string[]): Promise<void> {
  const users = await tx.query<{ id: string; names: string[] }>(
    `select u.id, array[lower(u.name), lower(u.email)] as names from users u
     where u.workspace_id = $1 and u.id = any ($2::uuid[]) and u.disabled_at is null`,
    [tx.workspace, ids],
  );
  if (users.length === 0) return;
  const set = changeSet(tx, { kind: "join-colleagues", summary: "known by now" });
  let most = 0;
  for (const { kind, table, ref, id } of written) {
    const rows = await tx.query<{ id: string; user: string }>(
      `select t.id, m.id as user from ${table} t
       join unnest($2::uuid[], $3::text[], $4::text[]) as m (id, name, email) on lower(btrim(t.${ref})) in (m.name, m.email)
       where t.workspace_id = $1 and t.${id} is null and t.${ref} is not null limit ${recordsAtOnce}`,
      [
        tx.workspace,
        users.map((user) => user.id),
        users.map(({ names }) => names[0]),
        users.map(({ names }) => names[1]),
      ],
    );
    most = Math.max(most, rows.length);
    // Two of one name: whose it is can't be told.
    const meant = [...Map.groupBy(rows, (row) => row.id).values()].filter((same) => same.length === 1).flat();
    await set.edit(
      kind,
      meant.map((row) => ({ id: row.id, fields: { [id]: row.user } })),
    );
  }
  if (!(await set.close())) return;
  if (most === recordsAtOnce) await announce(tx, "users.changed", ids);
}

const written = [
  { kind: "account", table: "accounts", ref: "owner_ref", id: "owner_id" },
  { kind: "touch", table: "touches", ref: "user_ref", id: "user_id" },
] as const;
