import { type Day, daysBetween } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { moneyWords } from "../../platform/money/index.ts";
import { type UsefulItem, usefulItems } from "../../plan/library/index.ts";
import { asPromiseKept, defaultGap, type PromiseKept } from "../../plan/promise/index.ts";
import { type StandingSource, standingAsOf } from "../../weigh/standing/index.ts";
import { type LastTouch, lastTouches } from "./last-touches.ts";
import { type PersonToReach, peopleToReach } from "./people-to-reach.ts";
import { type Picked, pickAccounts } from "./pick-accounts.ts";
import { reason, type Why, why } from "./why.ts";

export interface TodayRow {
  account: string;
  name: string;
  owner: string | null;
  reason: string;
  why: Why;
  overdue_days: number | null;
  next_due_on: Day | null;
  worth_minor: number;
  people: PersonToReach[];
  coverage: { known: number; reachable: number; touched: number; target: number };
  touches: LastTouch[];
  item: UsefulItem | null;
}

export interface Today {
  date: Day;
  currency: string;
  promise: PromiseKept;
  rows: TodayRow[];
}

/** People known at an account below which one move may end it. */
export const coverageTarget = 5;
const rowsUnlessAsked = 50;

/** Whom to contact, why, and with what: the day of one user, or of the whole workspace, as of the end of `day`. */
export async function viewToday(
  tx: Tx,
  { user = null, day, limit = rowsUnlessAsked }: { user?: string | null; day?: Day; limit?: number } = {},
): Promise<Today> {
  const source = await standingAsOf(tx, day);
  await planOnce(tx, source);
  const picked = await pickAccounts(tx, source, { user, limit });
  const accounts = picked.rows.map((row) => row.account);
  const people = await peopleToReach(tx, source, accounts);
  const touches = await lastTouches(tx, source, accounts);
  const items = await usefulItems(tx, accounts, source.day);
  const row = (one: Picked): TodayRow => {
    const because = why(one, (from) => daysBetween(from, source.day));
    return {
      account: one.account,
      name: one.name,
      owner: one.owner_id,
      reason: reason(because, (minor) => moneyWords(minor, source.currency)),
      why: because,
      overdue_days: one.overdue_days,
      next_due_on: one.next_due_on,
      worth_minor: one.worth_minor,
      people: people.get(one.account) ?? [],
      coverage: { known: one.known, reachable: one.reachable, touched: one.touched, target: coverageTarget },
      touches: touches.get(one.account) ?? [],
      item: items.get(one.account) ?? null,
    };
  };
  return {
    date: source.day,
    currency: source.currency,
    promise: asPromiseKept(await defaultGap(tx), picked),
    rows: picked.rows.map(row),
  };
}

/**
 * Planning a statement over all partitions of touches costs more than running it for fifty accounts: here named ones are planned once a connection.
 * Standing computed for another day is planned for its day.
 */
async function planOnce(tx: Tx, { computed }: StandingSource): Promise<void> {
  if (!computed) await tx.query("set local plan_cache_mode = force_generic_plan");
}
