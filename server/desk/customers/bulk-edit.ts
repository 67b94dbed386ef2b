import { editAccounts } from "../../know/accounts/index.ts";
import { tagRecords } from "../../know/tags/index.ts";
import { setGap } from "../../plan/promise/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { compileFilter } from "./compile-filter.ts";
import type { BulkEdit } from "./contract.ts";
import { inScope, today } from "./list-customers.ts";

/** Gives every matching account a new owner, gap or tags, as one change set: one undo takes it all back. */
export async function bulkEdit(tx: Tx, edit: BulkEdit): Promise<{ matched: number; set: string | null }> {
  const ids = await matching(tx, edit);
  if (ids.length === 0) return { matched: 0, set: null };
  return { matched: ids.length, set: await apply(tx, ids, edit.change) };
}

async function apply(tx: Tx, ids: string[], change: BulkEdit["change"]): Promise<string | null> {
  if ("owner_id" in change) return (await editAccounts(tx, ids, { owner_id: change.owner_id })).set;
  if ("gap_days" in change) return (await setGap(tx, ids, change)).set;
  return (await tagRecords(tx, { account_ids: ids, add: change.add_tags ?? [], remove: change.remove_tags ?? [] })).set;
}

async function matching(tx: Tx, { scope, filter, account_ids }: BulkEdit): Promise<string[]> {
  const compiled = await compileFilter(tx, filter, scope, await today(tx), [tx.workspace]);
  const values = [...compiled.values];
  const chosen = account_ids ? `s.account_id = any ($${values.push(account_ids)}::uuid[])` : "true";
  const rows = await tx.query<{ id: string }>(
    `select s.account_id as id from standing s where s.workspace_id = $1 and ${inScope(scope)} and ${compiled.sql} and ${chosen} order by s.account_id`,
    values,
  );
  return rows.map((row) => row.id);
}
