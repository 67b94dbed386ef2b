import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { AccountPromise } from "./contract.ts";
import { createDefaultPromise } from "./create-default-promise.ts";
import { viewAccountPromise } from "./view-account-promise.ts";

interface PromiseState {
  [column: string]: unknown;
  id: string;
  account_id: string;
  gap_days: number | null;
}

/** Promises these accounts a longest gap of their own; null: the default promise again. One change set, undoable. */
export async function setGap(
  tx: Tx,
  accountIds: string[],
  { gap_days, reason }: { gap_days: number | null; reason?: string | null },
  check?: (current: AccountPromise) => void,
): Promise<{ set: string | null; changed: number }> {
  const accounts = [...new Set(accountIds)].sort();
  await refuseUnknown(tx, accounts, check !== undefined);
  const there = await tx.query<PromiseState>(
    "select * from promise_states p where p.workspace_id = $1 and p.account_id = any ($2::uuid[]) order by p.account_id for update",
    [tx.workspace, accounts],
  );
  const [only] = accounts;
  if (check && only) check(await viewAccountPromise(tx, only));
  const set = changeSet(tx, { kind: "set-gap", summary: gap_days === null ? "the default gap" : `${gap_days} days` });
  if (gap_days === null) {
    await set.remove(
      "promise-state",
      there.map((row) => row.id),
    );
  } else {
    const has = new Set(there.map((row) => row.account_id));
    await set.edit(
      "promise-state",
      there.map((row) => ({ id: row.id, fields: { gap_days, reason: reason ?? null } })),
    );
    await set.create(
      "promise-state",
      accounts
        .filter((account) => !has.has(account))
        .map((account_id) => ({ account_id, gap_days, reason: reason ?? null })),
    );
  }
  return { set: await set.close(), changed: set.changes.length };
}

/** Where two accounts become one, both were promised something: the shorter gap keeps both promises, unless the user chose. */
export function settleGaps(
  kept: Record<string, unknown>,
  folded: Record<string, unknown>,
  winner?: "kept" | "folded",
): Record<string, unknown> {
  const days = (row: Record<string, unknown>): number => (row["gap_days"] as number | null) ?? Number.POSITIVE_INFINITY;
  const takes = winner ? winner === "folded" : days(folded) < days(kept);
  return takes ? { gap_days: folded["gap_days"], reason: folded["reason"] } : {};
}

/** Changes the gap that is owed to everybody without one of their own. */
export async function setDefaultGap(tx: Tx, gap_days: number, check?: Check): Promise<{ set: string | null }> {
  await createDefaultPromise(tx);
  const promise = await tx.one<{ id: string }>(
    "select p.id from promises p where p.workspace_id = $1 and p.is_default",
    [tx.workspace],
  );
  const set = changeSet(tx, { kind: "set-default-gap", summary: `${gap_days} days` });
  await set.edit("promise", [{ id: promise?.id as string, check, fields: { longest_gap_days: gap_days } }]);
  return { set: await set.close() };
}

/** One account whose promise was read before is locked: of two who promise it something the later sees what the earlier did. */
async function refuseUnknown(tx: Tx, accounts: string[], lock: boolean): Promise<void> {
  const found = await tx.query<{ id: string }>(
    `select a.id from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[])${lock ? " for no key update" : ""}`,
    [tx.workspace, accounts],
  );
  if (found.length < accounts.length) throw new Fault("not_found", { what: "account" });
}
