/** Nobody picked up: tried again at another time of day, at most so often. */
export const mostTries = 5;
const hour = 3_600_000;
/** After the first tries later the same day, then on the days after, each time at another hour. */
const pauses = [3 * hour, 21 * hour, 27 * hour, 69 * hour];

/** When to try again after so many tries in vain; null: not any more from this list. */
export function whenAgain(tries: number, now: Date): Date | null {
  const pause = tries >= mostTries ? undefined : pauses[tries - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
}

/** A call back without a time named: tomorrow at this time. */
export const tomorrow = (now: Date): Date => new Date(now.getTime() + 24 * hour);
