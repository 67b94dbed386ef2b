import { ownedByNobody } from "../../know/accounts/index.ts";
import { addDays, type Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { type PromiseKept, promiseKept } from "./promise-kept.ts";
import { lastWeekEnd, weekRows, weeksShown } from "./week-rows.ts";

export interface PromiseWeek {
  /** The Sunday at whose end it was so. */
  ends_on: Day;
  customers: number;
  kept: number;
  kept_share: number | null;
}

export interface PromiseView extends PromiseKept {
  date: Day;
  /** Of the default promise. */
  revision: number;
  /** The last 12 whole weeks, oldest first. */
  weeks: PromiseWeek[];
}

/** The promise kept now and in the last 12 weeks: of the whole workspace, or of a user's own accounts and those nobody owns. */
export async function viewPromise(
  tx: Tx,
  { user = null, day }: { user?: string | null; day?: Day } = {},
): Promise<PromiseView> {
  const { today, zone } = await workspaceTerms(tx);
  const date = day ?? today;
  const newest = lastWeekEnd(date);
  const groups = (await keptGroups(tx, newest, user)) ?? (await computedGroups(tx, newest, zone, user));
  const weeks = Array.from({ length: weeksShown }, (_, n): PromiseWeek => {
    const at = weeksShown - 1 - n;
    const sum = (column: "customer_weeks" | "kept_weeks"): number =>
      groups.reduce((total, group) => total + ((group[column] >> at) & 1) * group.accounts, 0);
    const [customers, kept] = [sum("customer_weeks"), sum("kept_weeks")];
    return { ends_on: addDays(newest, -7 * at), customers, kept, kept_share: customers > 0 ? kept / customers : null };
  });
  const promise = await tx.one<{ revision: number }>(
    "select p.revision from promises p where p.workspace_id = $1 and p.is_default",
    [tx.workspace],
  );
  return { date, revision: promise?.revision ?? 0, ...(await promiseKept(tx, { day: date, user })), weeks };
}

/** Accounts that went through the twelve weeks alike, counted together: a hundred thousand accounts are a few hundred of these. */
interface Group {
  customer_weeks: number;
  kept_weeks: number;
  accounts: number;
}

/** From the kept rows; undefined where these are about other weeks, because the day is another one or the week has only just ended. */
async function keptGroups(tx: Tx, newest: Day, user: string | null): Promise<Group[] | undefined> {
  const rows = await tx.query<Group & { week_on: Day }>(
    `select w.week_on, w.customer_weeks, w.kept_weeks, count(*)::int as accounts
     from promise_weeks w ${user ? owners : ""}
     where w.workspace_id = $1 group by w.week_on, w.customer_weeks, w.kept_weeks`,
    user ? [tx.workspace, user] : [tx.workspace],
  );
  return rows.every((row) => row.week_on === newest) ? rows : undefined;
}

const owners = `join accounts a on a.workspace_id = $1 and a.id = w.account_id and (a.owner_id = $2 or ${ownedByNobody("a.owner_id")})`;

async function computedGroups(tx: Tx, newest: Day, zone: string, user: string | null): Promise<Group[]> {
  return tx.query<Group>(
    `select w.customer_weeks, w.kept_weeks, count(*)::int as accounts from (${weekRows({ some: false })}) w
     join accounts a on a.workspace_id = $1 and a.id = w.account_id and ($5::uuid is null or a.owner_id = $5 or ${ownedByNobody("a.owner_id")})
     group by w.customer_weeks, w.kept_weeks`,
    [tx.workspace, null, newest, zone, user],
  );
}
