import type { scopes } from "./contract.ts";

export type Scope = (typeof scopes)[number];

/** The relationships a list is of; null: an account without any. */
export function statusesOf(scope: Scope): (string | null)[] {
  if (scope === "customers") return ["customer"];
  if (scope === "prospects") return ["prospect"];
  const others = ["lapsed", "former", "partner", "competitor", null];
  return scope === "others" ? others : ["customer", "prospect", ...others];
}

/** One relationship as a condition an index can begin with. */
export const isStatus = (row: string, status: string | null): string =>
  status === null ? `${row}.relationship is null` : `${row}.relationship = '${status}'`;
