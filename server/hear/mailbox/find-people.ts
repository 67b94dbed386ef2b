import type { Tx } from "../../platform/db/index.ts";
import { dayAt, oneAccount, thereOn } from "../../know/people/index.ts";

/** Whose address it is. Several people under one address are nobody certain. */
export interface Known {
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
}

/** Who these addresses belong to, by one statement; an address that two people share is left to be asked about. */
export async function findPeople(tx: Tx, addresses: string[]): Promise<Map<string, Known>> {
  if (addresses.length === 0) return new Map();
  const rows = await tx.query<Known & { address: string; owners: number }>({
    name: "mailbox.find-people",
    text: `select c.normal as address, count(distinct coalesce(c.person_id, c.account_id))::int as owners,
             (array_agg(c.person_id order by c.person_id nulls last, c.id))[1] as person_id,
             (array_agg(coalesce(c.account_id, job.account_id) order by c.person_id nulls last, c.id))[1] as account_id,
             (array_agg(c.id order by c.person_id nulls last, c.id))[1] as contact_point_id
           from contact_points c
           left join lateral (
             select ${oneAccount("e")} as account_id
             from employments e where e.workspace_id = $1 and e.person_id = c.person_id and ${thereOn("e", dayAt("$3"))}) job on true
           where c.workspace_id = $1 and c.kind = 'email' and c.normal = any ($2::text[])
           group by c.normal`,
    values: [tx.workspace, [...new Set(addresses)], tx.ctx.clock.now()],
  });
  return new Map(
    rows
      .filter((row) => row.owners === 1)
      .map(({ address, account_id, person_id, contact_point_id }) => [
        address,
        { account_id, person_id, contact_point_id },
      ]),
  );
}
