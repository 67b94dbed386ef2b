import type { Tx } from "../../platform/db/index.ts";
import type { WrittenAddress } from "./post/postal-address.ts";

export interface Wanted {
  account?: string | null | undefined;
  person?: string | null | undefined;
}

export interface Recipient {
  account_id: string | null;
  person_id: string | null;
  account: string | null;
  person: string | null;
  honorific: string | null;
  contact_point_id: string | null;
  address: WrittenAddress | null;
}

/**
 * Who gets a letter, and where: the person named, else the one at the account who decides most; their own address before the account's. In the order
 * asked, by one statement; nobody is missing, who has no address has none.
 */
export async function findRecipients(tx: Tx, wanted: Wanted[]): Promise<Recipient[]> {
  const rows = await tx.query<Omit<Recipient, "address"> & { address: WrittenAddress | null }>({
    name: "letters.recipients",
    text: `with asked as materialized (
        select q.account_id, q.person_id, q.place from unnest($2::uuid[], $3::uuid[]) with ordinality as q (account_id, person_id, place)),
      chosen as materialized (
        select q.place, coalesce(q.account_id, w.account_id) as account_id, coalesce(q.person_id, s.person_id) as person_id
        from asked q
        left join lateral (
          select e.account_id from employments e
          where q.account_id is null and e.workspace_id = $1 and e.person_id = q.person_id and (e.started_on is null or e.started_on <= $4) and (e.ended_on is null or e.ended_on >= $4)
          order by e.started_on desc nulls last, e.id limit 1) w on true
        left join lateral (
          select e.person_id from employments e
          where q.person_id is null and e.workspace_id = $1 and e.account_id = q.account_id and (e.started_on is null or e.started_on <= $4) and (e.ended_on is null or e.ended_on >= $4)
          order by case e.buying_role when 'decides' then 1 when 'champions' then 2 when 'influences' then 3 when 'pays' then 4 else 5 end, e.person_id limit 1) s on true)
      select a.id as account_id, p.id as person_id, a.name as account, p.name as person, p.honorific, c.id as contact_point_id,
        case when c.id is not null then jsonb_build_object('value', c.value, 'street', c.street, 'city', c.city, 'region', c.region, 'postal_code', c.postal_code,
          'country', c.country) end as address
      from chosen q
      left join accounts a on a.workspace_id = $1 and a.id = q.account_id
      left join people p on p.workspace_id = $1 and p.id = q.person_id
      left join lateral (
        select c.* from contact_points c
        where c.workspace_id = $1 and c.kind = 'postal' and c.state <> 'dead' and (c.person_id = q.person_id or c.account_id = q.account_id)
        order by c.person_id is not null desc, c.preferred desc, c.state = 'verified' desc, c.id limit 1) c on true
      order by q.place`,
    values: [
      tx.workspace,
      wanted.map((one) => one.account ?? null),
      wanted.map((one) => one.person ?? null),
      tx.ctx.clock.now(),
    ],
  });
  return rows;
}

/** As it stands on the envelope: "Frau Dr. Anna Muster". */
export function addresseeName({ person, honorific }: Pick<Recipient, "person" | "honorific">): string | null {
  if (!person) return null;
  if (!honorific || person.toLowerCase().startsWith(honorific.toLowerCase())) return person;
  return `${honorific} ${person}`;
}
