import type { Tx } from "../../platform/db/index.ts";

export interface Recognised {
  /** Place of the name in the list asked for, from 0. */
  place: number;
  account: string;
}

/** The accounts that carry these names, case and blanks aside; several for one name where there are namesakes. */
export async function recogniseAccounts(tx: Tx, names: string[]): Promise<Recognised[]> {
  if (names.length === 0) return [];
  return tx.query<Recognised>({
    name: "identity.recognise-accounts",
    text: "select r.place - 1 as place, r.account_id as account from recognise_accounts($1::text[]) r order by r.place, r.account_id",
    values: [names],
  });
}
