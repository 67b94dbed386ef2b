import { discoverySize, sampleSize } from "../../platform/statistics/index.ts";
import type { Method, Stratum } from "./contract.ts";

export interface StratumSize {
  stratum: Stratum;
  population: number;
  size: number;
}

/**
 * How many to draw of each stratum. The top is checked whole, so nothing stays open about it: what the margin allows for the whole base is spent on
 * the rest alone, which therefore may be known a little less precisely than the base.
 */
export function planDraw(
  populations: Record<Stratum, number>,
  { method, margin, confidence }: { method: Method; margin: number; confidence: number },
): StratumSize[] {
  const whole = populations.top + populations.rest;
  const rest = { population: populations.rest, confidence };
  const spread = (margin * whole) / populations.rest;
  const size =
    populations.rest === 0
      ? 0
      : method === "margin"
        ? sampleSize({ ...rest, margin: spread })
        : discoverySize({ ...rest, tolerable: spread });
  return [
    { stratum: "top", population: populations.top, size: populations.top },
    { stratum: "rest", population: populations.rest, size },
  ];
}
