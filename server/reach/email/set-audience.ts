import type { Tx } from "../../platform/db/index.ts";
import type { Mailing, MailingAudience } from "./contract.ts";
import { lockDraft, readMailing } from "./mailing.ts";
import { type Chosen, writePeople } from "./mailing-recipients.ts";

/** Whom a draft goes to, chosen anew: people, and of accounts the one who decides most and has an address, or all who work there. */
export async function setAudience(
  tx: Tx,
  id: string,
  wanted: MailingAudience,
  check: (current: Mailing) => void = () => {},
): Promise<Mailing> {
  check(await lockDraft(tx, id));
  const found = await peopleOf(tx, wanted);
  const reached = new Set(found.map((one) => one.account_id));
  const without = wanted.accounts.filter((account) => !reached.has(account));
  const nobody = await tx.query<{ account_id: string; name: string }>(
    "select a.id as account_id, a.name from accounts a where a.workspace_id = $1 and a.id = any ($2::uuid[]) order by a.name, a.id",
    [tx.workspace, without],
  );
  await writePeople(tx, id, [...wanted.people.map((person_id) => ({ person_id, account_id: null })), ...found]);
  const audience = {
    name: wanted.name,
    who: wanted.who,
    accounts: wanted.accounts.length,
    nobody,
    at: tx.ctx.clock.now(),
  };
  await tx.query(
    "update mailings m set audience = $3, revision = m.revision + 1 where m.workspace_id = $1 and m.id = $2",
    [tx.workspace, id, JSON.stringify(audience)],
  );
  return readMailing(tx, id);
}

/** Who works at these accounts today; of each one, or all. Somebody without an address comes last, and comes: who is not reached is shown, not forgotten. */
async function peopleOf(tx: Tx, { accounts, who }: MailingAudience): Promise<(Chosen & { account_id: string })[]> {
  if (accounts.length === 0) return [];
  return tx.query(
    `select ${who === "one" ? "distinct on (q.place)" : ""} e.person_id, e.account_id
     from unnest($2::uuid[]) with ordinality as q (account_id, place)
     join employments e on e.workspace_id = $1 and e.account_id = q.account_id
       and (e.started_on is null or e.started_on <= $3) and (e.ended_on is null or e.ended_on >= $3)
     order by q.place,
       exists (select from contact_points c where c.workspace_id = $1 and c.person_id = e.person_id and c.kind = 'email' and c.state <> 'dead') desc,
       case e.buying_role when 'decides' then 1 when 'champions' then 2 when 'influences' then 3 when 'pays' then 4 else 5 end, e.person_id`,
    [tx.workspace, accounts, tx.ctx.clock.now()],
  );
}
