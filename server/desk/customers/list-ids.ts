import type { Tx } from "../../platform/db/index.ts";
import type { IdsBody } from "./contract.ts";
import { walkCustomers } from "./walk-customers.ts";

/** More are never handed to a mailing or a list of calls at once. */
export const mostIds = 100_000;
const atOnce = 5_000;

/** Who is on the list, in its order. */
export async function listIds(tx: Tx, { scope, filter, sort, direction }: IdsBody): Promise<string[]> {
  const ids: string[] = [];
  for await (const some of walkCustomers(tx, { scope, filter, sort, direction }, atOnce)) {
    ids.push(...some);
    if (ids.length >= mostIds) break;
  }
  return ids.slice(0, mostIds);
}
