import type { Day } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { ItemKind } from "./item.ts";

export interface UsefulItem {
  item: string;
  title: string;
  kind: ItemKind;
  link: string | null;
  /** What it fits by; both empty: it is for everybody. */
  industry: string | null;
  topics: string[];
}

/**
 * For each of these accounts the one useful thing to bring that fits best: in the library, still fresh on that day, for their industry or one of
 * their tags (as a topic), or for everybody; not given to anybody there before. What fits by more comes first, then the newest.
 */
export async function usefulItems(tx: Tx, accounts: string[], day: Day): Promise<Map<string, UsefulItem>> {
  if (accounts.length === 0) return new Map();
  const rows = await tx.query<UsefulItem & { account_id: string }>({
    name: "library.useful-items",
    text: `with asked as materialized (
       select a.id as account_id, lower(a.industry) as industry,
         array(select lower(g.name) from account_tags x join tags g on g.workspace_id = $1 and g.id = x.tag_id
               where x.workspace_id = $1 and x.account_id = a.id) as tags
       from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[])
     ), fresh as materialized (
       select i.id, i.title, i.kind, i.link, i.topics, i.industries, i.created_at, lower(i.industries::text)::text[] as lower_industries,
         lower(i.topics::text)::text[] as lower_topics, cardinality(i.industries) = 0 and cardinality(i.topics) = 0 as for_everybody
       from items i where i.workspace_id = $1 and i.retired_at is null and (i.fresh_until is null or i.fresh_until >= $3)
     ), given as materialized (
       select distinct t.account_id, t.item_id from touches t
       where t.workspace_id = $1 and t.account_id = any ($2::uuid[]) and t.item_id is not null and t.direction = 'out'
         and t.state not in ('failed', 'cancelled') and coalesce(t.outcome not in ('bounced', 'returned'), true)
     )
     select distinct on (a.account_id) a.account_id, f.id as item, f.title, f.kind, f.link, f.industry, fit.topics
     from asked a
     cross join lateral (
       select fresh.*, case when a.industry = any (fresh.lower_industries) then a.industry end as industry from fresh
       where a.industry = any (fresh.lower_industries) or fresh.lower_topics && a.tags or fresh.for_everybody
     ) f
     cross join lateral (select array(select o from unnest(f.topics) o where lower(o) = any (a.tags)) as topics) fit
     where not exists (select from given g where g.account_id = a.account_id and g.item_id = f.id)
     order by a.account_id, (f.industry is not null)::int * 2 + cardinality(fit.topics) desc, f.created_at desc, f.id desc`,
    values: [tx.workspace, accounts, day],
  });
  return new Map(rows.map(({ account_id, ...row }) => [account_id, row]));
}
