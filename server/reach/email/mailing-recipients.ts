import { newId, type Tx } from "../../platform/db/index.ts";
import { dayAt, oneAccount, thereOn } from "../../know/people/index.ts";
import type { RecipientRow } from "./fill-template.ts";

export const setPeople = (tx: Tx, id: string, people: string[]): Promise<void> =>
  writePeople(
    tx,
    id,
    people.map((person_id) => ({ person_id, account_id: null })),
  );

export interface Chosen {
  person_id: string;
  account_id: string | null;
}

export async function writePeople(tx: Tx, id: string, chosen: Chosen[]): Promise<void> {
  await tx.query("delete from mailing_recipients r where r.workspace_id = $1 and r.mailing_id = $2", [
    tx.workspace,
    id,
  ]);
  const once = [...new Map(chosen.toReversed().map((one) => [one.person_id, one])).values()];
  await tx.query(
    `insert into mailing_recipients (workspace_id, id, mailing_id, person_id, account_id)
     select $1, r.id, $2, r.person_id, r.account_id from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as r (id, person_id, account_id)`,
    [tx.workspace, id, once.map(() => newId()), once.map((one) => one.person_id), once.map((one) => one.account_id)],
  );
}

export interface MailingRecipient extends RecipientRow {
  person_id: string;
  account_id: string | null;
  contact_point_id: string | null;
}

/** With the address each would get it at: the preferred one that isn't dead; and the account they were chosen for, else where they work now, if it is one. */
export const recipientsOf = (tx: Tx, id: string): Promise<MailingRecipient[]> =>
  readRecipients(
    tx,
    "select r.person_id, r.account_id from mailing_recipients r where r.workspace_id = $1 and r.mailing_id = $2",
    id,
  );

/** Somebody as a mailing would address them. */
export async function recipientOf(tx: Tx, person: string): Promise<MailingRecipient | undefined> {
  return (
    await readRecipients(
      tx,
      "select $2::uuid as person_id, null::uuid as account_id where $1::uuid is not null",
      person,
    )
  )[0];
}

function readRecipients(tx: Tx, whom: string, of: string): Promise<MailingRecipient[]> {
  return tx.query<MailingRecipient>(
    `with recipients as materialized (${whom}),
       points as (
         select distinct on (c.person_id) c.person_id, c.id, c.value from contact_points c join recipients r on r.person_id = c.person_id
         where c.workspace_id = $1 and c.kind = 'email' and c.state <> 'dead' order by c.person_id, c.preferred desc, c.state desc, c.created_at, c.id),
       jobs as (
         select e.person_id, ${oneAccount("e")} as account_id from employments e join recipients r on r.person_id = e.person_id
         where e.workspace_id = $1 and ${thereOn("e", dayAt("$3"))} group by e.person_id)
     select p.id as person_id, p.id as touch_id, p.name, p.given_name, p.family_name, p.honorific, a.id as account_id, a.name as account, a.industry,
       c.id as contact_point_id, c.value as address
     from recipients r join people p on p.workspace_id = $1 and p.id = r.person_id
     left join points c on c.person_id = p.id
     left join jobs j on j.person_id = p.id
     left join accounts a on a.workspace_id = $1 and a.id = coalesce(r.account_id, j.account_id)
     order by p.name, p.id`,
    [tx.workspace, of, tx.ctx.clock.now()],
  );
}
