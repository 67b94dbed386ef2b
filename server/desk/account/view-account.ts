import { withVersion } from "../../know/accounts/index.ts";
import { withOwed } from "../../plan/promise/index.ts";
import { addDays, daysBetween } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import { planOnce, viewTimeline } from "../timeline/index.ts";
import type { AccountScreen } from "./contract.ts";
import { coverageOf } from "./coverage.ts";
import { customValues, readHead } from "./read-head.ts";
import { readMonths } from "./read-value.ts";
import { readPeople } from "./read-people.ts";
import { readRhythm } from "./read-rhythm.ts";

const timelineRows = 30;

/** The whole account screen: what it is, who is there, what happened, what it is worth, and whether the promise is kept. */
export async function viewAccount(tx: Tx, id: string): Promise<AccountScreen> {
  await planOnce(tx);
  const { today, zone, currency } = await workspaceTerms(tx);
  const from = addDays(today, -365);
  const head = await readHead(tx, id, today);
  const gap = head.override?.gap_days ?? head.default_gap_days;
  const people = await readPeople(tx, id, today, zone, gap);
  const timeline = await viewTimeline(tx, "account", id, zone, { limit: timelineRows });
  const months = await readMonths(tx, id, today, currency);
  const days = await readRhythm(tx, id, zone, from, today);
  const standing = head.standing;
  const due = standing?.next_due_on ?? null;
  return {
    account: head.account,
    relationship: standing?.relationship ?? null,
    relationships: head.relationships.map(withVersion),
    story: { words: head.account.story, reasons: head.reasons },
    contact_points: head.contact_points,
    suppressions: head.suppressions,
    tags: head.tags,
    custom_values: customValues(head),
    people,
    coverage: coverageOf(people),
    planned: head.planned,
    tasks: head.tasks,
    timeline,
    orders: head.orders,
    value: {
      currency,
      revenue_12m_minor: standing?.revenue_12m_minor ?? 0,
      revenue_apart: standing?.revenue_apart ?? null,
      orders_12m: standing?.orders_12m ?? 0,
      first_order_on: standing?.first_order_on ?? null,
      last_order_on: standing?.last_order_on ?? null,
      months,
    },
    rhythm: {
      from,
      to: today,
      days,
      last_valued_touch_on: standing?.last_valued_touch_on ?? null,
      next_due_on: due,
      kept: due !== null && due >= today,
      days_left: due === null ? null : daysBetween(today, due),
    },
    promise: {
      gap_days: standing?.gap_days ?? null,
      default_gap_days: head.default_gap_days,
      override: head.override,
      revision: withOwed({ own: head.override, default_gap_days: head.default_gap_days }).revision,
    },
  };
}
