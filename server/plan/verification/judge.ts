import { countRange } from "../../platform/statistics/index.ts";
import type { OutcomeWord, Stratum } from "./contract.ts";

/** One drawn record, or one question about it, by what was found. */
export interface Found {
  stratum: Stratum;
  outcome: OutcomeWord | null;
  /** Nobody can find out any more: what was asked about is no longer there. */
  gone: boolean;
}

export interface Judged {
  population: number;
  drawn: number;
  checked: number;
  right: number;
  wrong: number;
  not_reached: number;
  open: number;
  gone: number;
  rate: number | null;
  low: number;
  high: number;
  best: { low: number; high: number };
  worst: { low: number; high: number };
}

interface Tally {
  population: number;
  drawn: number;
  right: number;
  wrong: number;
}

/**
 * What the drawn ones say about the whole they were drawn from. Each stratum is inverted exactly; where several are known only in part, each gets its
 * share of the error, so that the sum is as sure as was asked. Not reached is not right: `best` and `worst` count all those one way and the other.
 */
export function judge(populations: Record<Stratum, number>, found: Found[], confidence: number): Judged {
  const tallies = (["top", "rest"] as const).map((stratum): Tally => {
    const here = found.filter((one) => one.stratum === stratum);
    const count = (outcome: OutcomeWord): number => here.filter((one) => one.outcome === outcome).length;
    // A base that lost records since, or counted otherwise, is never smaller than what was drawn of it.
    const population = Math.max(populations[stratum], here.length);
    return { population, drawn: here.length, right: count("right"), wrong: count("wrong") };
  });
  const sum = (part: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + part(tally), 0);
  const population = sum((tally) => tally.population);
  const open = found.filter((one) => one.outcome === null);
  // The same for all three, so that best and worst hold what lies between them.
  const inPart = tallies.filter((tally) => checkedOf(tally) < tally.population).length;
  const each = 1 - (1 - confidence) / Math.max(1, inPart);
  return {
    population,
    drawn: found.length,
    checked: sum(checkedOf),
    right: sum((tally) => tally.right),
    wrong: sum((tally) => tally.wrong),
    not_reached: found.filter((one) => one.outcome === "not-reached").length,
    open: open.length,
    gone: open.filter((one) => one.gone).length,
    rate: rateOf(tallies, population),
    ...rangeOf(tallies, each),
    best: rangeOf(
      tallies.map((tally) => ({ ...tally, right: tally.drawn - tally.wrong })),
      each,
    ),
    worst: rangeOf(
      tallies.map((tally) => ({ ...tally, wrong: tally.drawn - tally.right })),
      each,
    ),
  };
}

/** What was found of one record, from what was found of each question about it: wrong in one is wrong. */
export function outcomeOfRecord(outcomes: (OutcomeWord | null)[]): OutcomeWord | null {
  if (outcomes.includes("wrong")) return "wrong";
  if (outcomes.includes(null)) return null;
  return outcomes.includes("not-reached") ? "not-reached" : "right";
}

const checkedOf = (tally: Tally): number => tally.right + tally.wrong;

/** Weighed by the strata's sizes; one of which nothing is known says nothing about the whole. */
function rateOf(tallies: Tally[], population: number): number | null {
  const there = tallies.filter((tally) => tally.population > 0);
  if (there.length === 0 || there.some((tally) => checkedOf(tally) === 0)) {
    const checked = there.reduce((sum, tally) => sum + checkedOf(tally), 0);
    return checked === 0 ? null : there.reduce((sum, tally) => sum + tally.wrong, 0) / checked;
  }
  return there.reduce((sum, tally) => sum + (tally.wrong / checkedOf(tally)) * tally.population, 0) / population;
}

function rangeOf(tallies: Tally[], confidence: number): { low: number; high: number } {
  const ranges = tallies.map((tally) => {
    const checked = checkedOf(tally);
    if (checked === 0) return { low: 0, high: tally.population };
    return countRange({ population: tally.population, checked, wrong: tally.wrong, confidence });
  });
  return {
    low: ranges.reduce((sum, { low }) => sum + low, 0),
    high: ranges.reduce((sum, { high }) => sum + high, 0),
  };
}
