/** One change of a field: values in a form in which equal ones are equal texts. */
export interface Step {
  change: string;
  from: string;
  to: string;
}

export type Walked =
  /** `wrote` is the change that wrote what stands there now, `back` the one before which it all began. */
  | { back: string; wrote: string }
  /** Somebody else wrote what stands there now. */
  | "kept"
  /** It stands as it did before, or the set came back to that by itself. */
  | "as before";

/**
 * Where a field that one set changed several times goes back to: from what stands there now along the set's own changes to where they began. No order
 * of them is known and none is needed: what was written and never left is the end, what was left and never written the beginning.
 */
export function walkBack(now: string, steps: readonly Step[]): Walked {
  const surplus = new Map<string, number>();
  const byTo = new Map<string, Step[]>();
  for (const step of steps) {
    surplus.set(step.from, (surplus.get(step.from) ?? 0) + 1);
    surplus.set(step.to, (surplus.get(step.to) ?? 0) - 1);
    const there = byTo.get(step.to);
    if (there) there.push(step);
    else byTo.set(step.to, [step]);
  }
  const here = surplus.get(now) ?? 0;
  if (here > 0 || [...surplus.values()].every((n) => n === 0)) return "as before";
  if (here === 0) return "kept";
  let place = now;
  let wrote: Step | undefined;
  let back: Step | undefined;
  for (let step = byTo.get(place)?.pop(); step; step = byTo.get(place)?.pop()) {
    wrote ??= step;
    back = step;
    place = step.from;
  }
  return { back: (back as Step).change, wrote: (wrote as Step).change };
}
