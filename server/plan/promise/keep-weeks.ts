import type { Tx } from "../../platform/db/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { lastWeekEnd, weekRows } from "./week-rows.ts";

/** Accounts a statement, as for standing. */
const accountsPerStatement = 1000;

/** Computes the past weeks of these accounts anew, so that they stay right after an undo or a touch dated back. */
export async function keepWeeks(tx: Tx, accountIds: string[]): Promise<void> {
  if (accountIds.length === 0) return;
  await takeTurn(tx);
  const sorted = [...new Set(accountIds)].sort();
  for (let from = 0; from < sorted.length; from += accountsPerStatement) {
    await write(tx, sorted.slice(from, from + accountsPerStatement));
  }
}

/** Computes the past weeks of all accounts anew. */
export async function rebuildWeeks(tx: Tx): Promise<void> {
  await takeTurn(tx);
  await write(tx, null);
}

/** After a week has ended all rows move on to the next one. Cheap at any other time. */
export async function tickWeeks(ctx: Ctx): Promise<boolean> {
  return inWorkspace(ctx, async (tx) => {
    const { today } = await workspaceTerms(tx);
    const behind = await tx.one("select from promise_weeks w where w.workspace_id = $1 and w.week_on <> $2 limit 1", [
      tx.workspace,
      lastWeekEnd(today),
    ]);
    if (behind) await rebuildWeeks(tx);
    return behind !== undefined;
  });
}

async function takeTurn(tx: Tx): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`promise weeks ${tx.workspace}`]);
}

/** Writes what differs; who was no customer in any of the weeks and is none to come has no row. */
async function write(tx: Tx, accounts: string[] | null): Promise<void> {
  const { today, zone } = await workspaceTerms(tx);
  const some = accounts !== null;
  await tx.query({
    name: some ? "promise.keep-weeks" : undefined,
    text: `with fresh as materialized (${weekRows({ some })}),
      gone as (
        delete from promise_weeks w where w.workspace_id = $1 ${some ? "and w.account_id = any ($2::uuid[])" : ""}
          and not exists (select from fresh f where f.account_id = w.account_id))
      insert into promise_weeks (workspace_id, account_id, week_on, customer_weeks, kept_weeks)
      select $1, f.account_id, f.week_on, f.customer_weeks, f.kept_weeks from fresh f
      where not exists (select from promise_weeks w where w.workspace_id = $1 and w.account_id = f.account_id
        and w.week_on = f.week_on and w.customer_weeks = f.customer_weeks and w.kept_weeks = f.kept_weeks)
      order by f.account_id
      on conflict (workspace_id, account_id) do update
        set week_on = excluded.week_on, customer_weeks = excluded.customer_weeks, kept_weeks = excluded.kept_weeks`,
    values: [tx.workspace, accounts, lastWeekEnd(today), zone],
  });
}
