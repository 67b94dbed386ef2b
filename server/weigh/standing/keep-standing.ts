import type { Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { standingColumns, standingRows } from "./standing-rows.ts";
import { workspaceTerms } from "./workspace-terms.ts";

/** Accounts a statement: their facts still fit in memory, and a change is seen within a tenth of a second. */
const accountsPerStatement = 1000;

/** Computes the standing of these accounts anew. Rows that don't differ are not written; those of accounts that are gone go. */
export async function keepStanding(tx: Tx, accountIds: string[]): Promise<void> {
  const sorted = [...new Set(accountIds)].sort();
  if (sorted.length === 0) return;
  await takeTurn(tx);
  const terms = await workspaceTerms(tx);
  const changed: string[] = [];
  for (let from = 0; from < sorted.length; from += accountsPerStatement) {
    const chunk = sorted.slice(from, from + accountsPerStatement);
    changed.push(...(await write(tx, { some: true }, [tx.workspace, chunk, terms.today, terms.zone, terms.currency])));
  }
  await announce(tx, "standing.changed", changed);
}

/** Computes all standing from nothing: after a change of zone, currency, rates or the default promise. Returns how many rows differed. */
export async function rebuildStanding(tx: Tx): Promise<number> {
  await takeTurn(tx);
  const terms = await workspaceTerms(tx);
  const changed = await write(tx, { some: false }, [tx.workspace, null, terms.today, terms.zone, terms.currency]);
  await announce(tx, "standing.changed", changed);
  return changed.length;
}

/** Accounts show their owner by name: whoever was renamed is renamed there. Nothing else of standing asks for it. */
export async function renameOwners(tx: Tx, userIds: string[]): Promise<void> {
  await takeTurn(tx);
  const renamed = await tx.query<{ account_id: string }>(
    `update standing s set owner_name = u.name from users u
     where s.workspace_id = $1 and u.workspace_id = $1 and u.id = any ($2::uuid[]) and s.owner_id = u.id and s.owner_name is distinct from u.name
     returning s.account_id`,
    [tx.workspace, userIds],
  );
  await announce(
    tx,
    "standing.changed",
    renamed.map((row) => row.account_id),
  );
}

/** One writer of a workspace's standing at a time: of two, the later one must not write what the earlier one read. */
async function takeTurn(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`standing ${tx.workspace}`]);
}

async function write(tx: Tx, scope: { some: boolean }, values: unknown[]): Promise<string[]> {
  const columns = standingColumns();
  const list = (prefix: string): string => columns.map((column) => `${prefix}${column}`).join(", ");
  const gone = await tx.query<{ account_id: string }>(
    `delete from standing s where s.workspace_id = $1 ${scope.some ? "and s.account_id = any ($2::uuid[])" : "and $2::uuid[] is null"}
       and not exists (select from accounts a where a.workspace_id = $1 and a.id = s.account_id)
     returning s.account_id`,
    values.slice(0, 2),
  );
  const written = await tx.query<{ account_id: string }>({
    name: scope.some ? `standing.keep.${columns.length}` : undefined,
    text: `insert into standing (workspace_id, ${columns.join(", ")})
      select $1, ${list("n.")} from (${standingRows(scope)}) n
      where not exists (select from standing s where s.workspace_id = $1 and s.account_id = n.account_id
        and (${list("s.")}) is not distinct from (${list("n.")}))
      order by n.account_id
      on conflict (workspace_id, account_id) do update set ${columns
        .filter((column) => column !== "account_id")
        .map((column) => `${column} = excluded.${column}`)
        .join(", ")}
      returning account_id`,
    values,
  });
  return [...gone, ...written].map((row) => row.account_id);
}
