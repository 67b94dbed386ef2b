import type { Tx } from "../../platform/db/index.ts";
import { estimateHazard, halfLife, hazardOf, shareGone } from "../../platform/statistics/index.ts";
import { type Question, questionText } from "./contract.ts";

export interface Decay {
  question: Question;
  basis: "measured" | "assumed";
  monthly: number;
  low: number | null;
  high: number | null;
  half_life_months: number | null;
  right: number;
  wrong: number;
}

export const daysAMonth = 365.25 / 12;

/**
 * Until a firm has looked itself: half of the people have left a job after 3.9 years; of contact details 2.1 % a month is the customary figure, of
 * addresses of firms about half of that. Shown as assumed, never as measured.
 */
const assumed: Record<Question, number> = {
  there: hazardOf(0.5, 3.9 * 12),
  role: hazardOf(0.5, 3.9 * 12),
  email: hazardOf(0.021),
  phone: hazardOf(0.021),
  address: hazardOf(0.0105),
};

/** With fewer outcomes than this the interval says nothing yet. */
const outcomesNeeded = 10;

/**
 * How fast each kind of fact goes wrong here: from every outcome of every verification, as a constant hazard over the time since the fact was last
 * believed. What was looked at on the day it was written down says nothing about time and is left out.
 */
export async function viewDecay(tx: Tx): Promise<Decay[]> {
  const rows = await tx.query<{ question: Question; outcome: "right" | "wrong"; days: number; n: number }>(
    `select c.question, c.outcome, c.outcome_on - c.known_on as days, count(*)::int as n from verification_checks c
     where c.workspace_id = $1 and c.outcome in ('right', 'wrong') and c.outcome_on > c.known_on
     group by c.question, c.outcome, c.outcome_on - c.known_on`,
    [tx.workspace],
  );
  return questionText.options.map((question) => {
    const outcomes = rows
      .filter((row) => row.question === question)
      .flatMap(({ outcome, days, n }) => {
        const months = days / daysAMonth;
        return Array.from({ length: n }, () => (outcome === "wrong" ? { held: 0, wrongBy: months } : { held: months }));
      });
    const found = outcomes.length < outcomesNeeded ? null : estimateHazard(outcomes);
    const wrong = outcomes.filter((one) => "wrongBy" in one).length;
    const counts = { right: outcomes.length - wrong, wrong };
    // All wrong sets no rate; the lowest that the outcomes allow is then the honest guess.
    const hazard = found ? (found.rate ?? found.low) : assumed[question];
    return {
      question,
      basis: found ? "measured" : "assumed",
      monthly: shareGone(hazard, 1),
      low: found && shareGone(found.low, 1),
      high: found?.high ? shareGone(found.high, 1) : null,
      half_life_months: hazard > 0 ? halfLife(hazard) : null,
      ...counts,
    };
  });
}
