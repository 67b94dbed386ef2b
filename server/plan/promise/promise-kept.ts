import type { Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { leftUsers } from "../../know/accounts/index.ts";
import { standingAsOf } from "../../weigh/standing/index.ts";
import { defaultGapDays, keptSql, promisedSql } from "./promise.ts";

export interface PromiseKept {
  /** The default promise's longest gap. */
  gap_days: number;
  customers: number;
  kept: number;
  /** kept / customers; null where there are none. */
  kept_share: number | null;
}

/** Two numbers over rows of standing: `s` is what follows `from`. */
export const keptCounts = (s: string, day: string): string =>
  `select count(*)::int as customers, (count(*) filter (where ${keptSql("s", day)}))::int as kept
   from ${s} s where ${promisedSql("s")}`;

/** The accounts a user answers for by ownership: their own, and those nobody looks after. Each arm by the index of owners. */
export const ownedSql = (s: string, user: string): string => `(
    select o.* from ${s} o where o.owner_id = ${user}
    union all
    select o.* from ${s} o where o.owner_id is null
    union all
    select o.* from ${s} o where o.owner_id = any (${leftUsers}) and o.owner_id <> ${user})`;

/** How many customers the promise is kept to on a day: of the whole workspace, or of a user's own and those nobody looks after. */
export async function promiseKept(
  tx: Tx,
  { day, user }: { day?: Day; user?: string | null } = {},
): Promise<PromiseKept> {
  const source = await standingAsOf(tx, day);
  const among = user ? ownedSql("standing_then", "$6") : "standing_then";
  const counted = await tx.one<{ customers: number; kept: number }>(
    `with ${source.cte} ${keptCounts(among, "$3")}`,
    user ? [...source.values, user] : source.values,
  );
  return asPromiseKept(await defaultGap(tx), counted);
}

export function asPromiseKept(gap_days: number, counted: { customers: number; kept: number } | undefined): PromiseKept {
  const { customers, kept } = counted ?? { customers: 0, kept: 0 };
  return { gap_days, customers, kept, kept_share: customers > 0 ? kept / customers : null };
}

/** The longest gap of the default promise. */
export async function defaultGap(tx: Tx): Promise<number> {
  const row = await tx.one<{ gap_days: number }>({
    name: "promise.default-gap",
    text: "select p.longest_gap_days as gap_days from promises p where p.workspace_id = $1 and p.is_default",
    values: [tx.workspace],
  });
  return row?.gap_days ?? defaultGapDays;
}
