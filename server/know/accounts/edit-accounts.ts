import type { Tx } from "../../platform/db/index.ts";
import { type Check, changeSet, type Edit } from "../../platform/records/index.ts";
import type { Account, AccountEdit } from "./contract.ts";

/** Changes one account, on the revision its reader saw. */
export async function editAccount(
  tx: Tx,
  id: string,
  fields: AccountEdit,
  check?: Check,
): Promise<{ account: Account; set: string | null }> {
  const { accounts, set } = await applyEdits(tx, "edit-account", [{ id, check, fields: owned(fields) }]);
  return { account: accounts[0] as Account, set };
}

/** Gives many accounts the same values (owner, industry …) as one change set. */
export async function editAccounts(
  tx: Tx,
  ids: string[],
  fields: AccountEdit,
): Promise<{ accounts: Account[]; set: string | null }> {
  return applyEdits(
    tx,
    "edit-accounts",
    [...new Set(ids)].sort().map((id) => ({ id, fields: owned(fields) })),
  );
}

async function applyEdits(tx: Tx, kind: string, edits: Edit[]): Promise<{ accounts: Account[]; set: string | null }> {
  const set = changeSet(tx, { kind });
  const accounts = await set.edit<Account>("account", edits);
  return { accounts, set: await set.close() };
}

/** Who takes over an account is known from now on; the words of a source about its owner have served. */
function owned(fields: AccountEdit): Record<string, unknown> {
  return fields.owner_id === undefined ? { ...fields } : { ...fields, owner_ref: null };
}
