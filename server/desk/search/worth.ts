import { lookUpWorth } from "./look-up.ts";
import type { Tx } from "../../platform/db/index.ts";

/** Whom we serve comes before whom we would like to serve, and both before whom we served once. */
const relationships = ["customer", "prospect", "lapsed", "former", "partner", "competitor"];

export interface Weight {
  relationship: number;
  revenue: number;
}
const none: Weight = { relationship: relationships.length, revenue: 0 };

/** How much each account weighs in an order of hits. */
export async function weighAccounts(tx: Tx, accounts: (string | null)[]): Promise<(account: string | null) => Weight> {
  const ids = [...new Set(accounts.flatMap((id) => id ?? []))];
  const rows = ids.length > 0 ? await lookUpWorth(tx, ids) : [];
  const weights = new Map(
    rows.map((row) => {
      const at = row.relationship === null ? -1 : relationships.indexOf(row.relationship);
      return [row.account_id, { relationship: at < 0 ? relationships.length : at, revenue: row.revenue_12m_minor }];
    }),
  );
  return (account) => (account === null ? none : (weights.get(account) ?? none));
}

/** Negative where `a` comes before `b`. */
export const compareWeights = (a: Weight, b: Weight): number =>
  a.relationship - b.relationship || b.revenue - a.revenue;
