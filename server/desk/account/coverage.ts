import type { Coverage, PersonThere } from "./contract.ts";

/** People we want to have met at each account. */
export const coverageTarget = 5;
/** Parts in buying without which a sale has a hole; who uses it is no such part. */
const rolesWanted = ["decides", "influences", "pays", "champions"] as const;

/** Coverage of an account by the people who are there now, and what is missing to the target. */
export function coverageOf(
  people: Pick<PersonThere, "person_id" | "there_now" | "reachable" | "touched" | "buying_role">[],
): Coverage {
  const now = new Map<string, (typeof people)[number]>();
  for (const person of people) if (person.there_now) now.set(person.person_id, person);
  const there = [...now.values()];
  const known = there.length;
  const roles = new Set(people.filter((person) => person.there_now).map((person) => person.buying_role));
  return {
    known,
    reachable: there.filter((person) => person.reachable).length,
    touched: there.filter((person) => person.touched).length,
    target: coverageTarget,
    gaps: {
      unknown: Math.max(0, coverageTarget - known),
      unreachable: there.filter((person) => !person.reachable).map((person) => person.person_id),
      untouched: there.filter((person) => person.reachable && !person.touched).map((person) => person.person_id),
      roles: rolesWanted.filter((role) => !roles.has(role)),
    },
  };
}
