import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { versionOf } from "../../platform/http/index.ts";
import type { AccountPromise } from "./contract.ts";
import { defaultGapDays } from "./promise.ts";

/** What is owed to one account, by its own promise or the default one. */
export async function viewAccountPromise(tx: Tx, account: string): Promise<AccountPromise> {
  const row = await tx.one<{ own: AccountPromise["own"]; default_gap_days: number }>(
    `select case when s.gap_days is not null then jsonb_build_object('gap_days', s.gap_days, 'reason', s.reason) end as own,
       coalesce((select p.longest_gap_days from promises p where p.workspace_id = $1 and p.is_default), ${defaultGapDays}) as default_gap_days
     from accounts a left join promise_states s on s.workspace_id = $1 and s.account_id = a.id
     where a.workspace_id = $1 and a.id = $2`,
    [tx.workspace, account],
  );
  if (!row) throw new Fault("not_found", { what: "account", id: account });
  return withOwed(row);
}

export function withOwed({ own, default_gap_days }: Pick<AccountPromise, "own" | "default_gap_days">): AccountPromise {
  const owed_days = own?.gap_days ?? default_gap_days;
  return { own, default_gap_days, owed_days, revision: versionOf(own && [own.gap_days, own.reason]) };
}
