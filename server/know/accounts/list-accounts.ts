import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import type { Account } from "./contract.ts";

const columns =
  "a.id, a.name, a.kind, a.industry, a.website, a.number, a.owner_id, a.owner_ref, a.story, a.sample, a.revision, a.created_at, a.updated_at";

export async function readAccount(tx: Tx, id: string): Promise<Account> {
  const found = await tx.one<Account>({
    name: "accounts.read",
    text: `select ${columns} from accounts a where a.workspace_id = $1 and a.id = $2`,
    values: [tx.workspace, id],
  });
  if (!found) throw new Fault("not_found", { what: "account", id });
  return found;
}

/** One page of accounts in the order of their making, after the id of the last one seen. */
export async function listAccounts(tx: Tx, after: string | null, limit: number): Promise<Account[]> {
  return tx.query<Account>({
    name: "accounts.list",
    text: `select ${columns} from accounts a where a.workspace_id = $1 and a.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') order by a.id limit $3`,
    values: [tx.workspace, after, limit],
  });
}
