import type { Tx } from "../../platform/db/index.ts";

export interface FoundOrder {
  id: string;
  number: string;
  account_id: string;
  account: string;
  ordered_on: string;
  exact: boolean;
}

/** One word with a digit in it, as orders are numbered: 10248, SO-2026-0013. */
const numberLike = /^#?(?=.*\d)[\p{L}\d]+(?:[-/._][\p{L}\d]+)*$/u;
const shortest = 3;
/** Fewer signs begin too many numbers to mean one. */
const shortestBeginning = 4;
const end = "\u{10FFFF}";

export const isOrderNumber = (typed: string): boolean => typed.length >= shortest && numberLike.test(typed);

/** Orders of this number, then those whose number begins so; letters as typed, large or small. */
export async function findOrders(tx: Tx, typed: string, most: number): Promise<FoundOrder[]> {
  const bare = typed.replace(/^#/, "");
  const ways = [...new Set([bare, bare.toUpperCase(), bare.toLowerCase()])];
  const rows = await tx.query<FoundOrder>({
    name: "search.find-orders",
    text: `select o.id, o.number, o.account_id, a.name as account, o.ordered_on, o.number = w.way as exact
           from unnest($2::text[]) as w (way)
           cross join lateral (
             select n.id, n.number, n.account_id, n.ordered_on from orders n
             where n.workspace_id = $1 and n.number >= w.way collate "C" and n.number < (w.way || $3) collate "C"
             order by n.number limit $4) o
           join accounts a on a.workspace_id = $1 and a.id = o.account_id
           order by exact desc, o.ordered_on desc, o.id`,
    values: [tx.workspace, ways, end, bare.length >= shortestBeginning ? most : 1],
  });
  const some = bare.length >= shortestBeginning ? rows : rows.filter((row) => row.exact);
  return [...new Map(some.map((row) => [row.id, row])).values()].slice(0, most);
}
