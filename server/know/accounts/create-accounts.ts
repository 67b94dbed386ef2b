import type { Tx } from "../../platform/db/index.ts";
import { keepCount } from "../../platform/counts/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { newId } from "../../platform/db/index.ts";
import type { Account, NewAccount, Relationship } from "./contract.ts";

export interface MadeAccounts {
  accounts: Account[];
  set: string | null;
}

/** Makes accounts, each with the status it starts with. */
export async function createAccounts(tx: Tx, wanted: NewAccount[]): Promise<MadeAccounts> {
  const set = changeSet(tx, {
    kind: "create-accounts",
    summary: wanted.length === 1 ? (wanted[0]?.name ?? "") : `${wanted.length} accounts`,
  });
  const rows = wanted.map(({ relationship, since, ...own }) => ({
    account: { ...own, id: newId(), kind: own.kind ?? "organisation", sample: own.sample ?? false, revision: 1 },
    status: { status: relationship ?? "customer", started_on: since ?? null },
  }));
  const accounts = await set.create<Account>(
    "account",
    rows.map((row) => row.account),
  );
  await set.create<Relationship & Record<string, unknown>>(
    "relationship",
    rows.map((row) => ({ ...row.status, account_id: row.account.id })),
  );
  await keepCount(tx, "accounts", accounts.length);
  return { accounts, set: await set.close() };
}
