import { isZone } from "../../platform/clock/index.ts";
import { zonesOfNumbers } from "./zones-of-numbers.ts";

/** Whose clock somebody is reached by, and what tells it. */
export interface Whereabouts {
  zones: string[];
  by: "person" | "number" | "workspace";
}

/**
 * As quiet hours see it (rules): the zone of the person; where that is unknown, all clocks that the country of the number keeps, since nobody knows which of
 * them is theirs; else the workspace's.
 */
export function zonesOf(theirs: string | null, number: string | null, workspace: string): Whereabouts {
  if (theirs && isZone(theirs)) return { zones: [theirs], by: "person" };
  const zones = number?.startsWith("+") ? zonesOfNumber(number).filter(isZone) : [];
  return zones.length > 0 ? { zones, by: "number" } : { zones: [workspace], by: "workspace" };
}

/** The beginnings of numbers are of one to four digits; the longest that is known says it. */
function zonesOfNumber(number: string): string[] {
  for (let digits = longestCode; digits > 0; digits--) {
    const zones = byCode.get(number.slice(1, 1 + digits));
    if (zones) return zones;
  }
  return [];
}

const byCode = new Map(
  Object.entries(zonesOfNumbers).flatMap(([zones, codes]) =>
    codes.split(" ").map((code): [string, string[]] => [code, zones.split(" ")]),
  ),
);
const longestCode = Math.max(...[...byCode.keys()].map((code) => code.length));
