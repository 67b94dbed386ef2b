import { nameKey } from "../../identity/index.ts";
import type { TouchPart } from "../mapping/index.ts";
import { meantBy } from "./known-records.ts";
import { distinct } from "./place-accounts.ts";
import type { RowInHand, Taking } from "./taking.ts";

export interface FoundPerson {
  id: string;
  account: string | null;
}

/** Whom rows of touches name: by the source's key, by e-mail, by name at the account the row names. */
export async function findPeople(t: Taking, rows: RowInHand[]): Promise<(hand: RowInHand) => FoundPerson | undefined> {
  const parts = rows.map((hand) => hand.row.record.touch as TouchPart);
  const byKey = await meantBy(t.tx, t.run.sourceId, "person", distinct(parts.map((part) => part.person_key)));
  const emails = distinct(parts.map((part) => part.person_email?.toLowerCase()));
  const accounts = distinct(rows.map((hand) => (hand.row.record.touch?.person_name ? hand.account?.id : null)));
  const found = await t.tx.query<{ id: string; name: string; account: string | null; email: string | null }>({
    text: `select p.id, p.name, e.account_id as account, null as email
           from people p left join employments e on e.workspace_id = $1 and e.person_id = p.id
           where p.workspace_id = $1 and p.id = any ($2::uuid[])
           union all
           select p.id, p.name, e.account_id, c.normal
           from contact_points c join people p on p.workspace_id = $1 and p.id = c.person_id
           left join employments e on e.workspace_id = $1 and e.person_id = p.id
           where c.workspace_id = $1 and c.kind = 'email' and c.normal = any ($3::text[])
           union all
           select p.id, p.name, e.account_id, null
           from employments e join people p on p.workspace_id = $1 and p.id = e.person_id
           where e.workspace_id = $1 and e.account_id = any ($4::uuid[])`,
    values: [t.tx.workspace, [...byKey.values()], emails, accounts],
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const byEmail = new Map(found.filter((row) => row.email !== null).map((row) => [row.email as string, row]));
  const byName = new Map(
    found.filter((row) => row.account !== null).map((row) => [`${row.account}|${nameKey(row.name)}`, row]),
  );
  return (hand) => {
    const part = hand.row.record.touch as TouchPart;
    const keyed = part.person_key ? byId.get(byKey.get(part.person_key) ?? "") : undefined;
    const mailed = part.person_email ? byEmail.get(part.person_email.toLowerCase()) : undefined;
    const named =
      part.person_name && hand.account ? byName.get(`${hand.account.id}|${nameKey(part.person_name)}`) : undefined;
    return keyed ?? mailed ?? named;
  };
}
