import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { addContactPoints, createPeople } from "../../know/people/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { readConversationRow } from "./view-inbox.ts";

/** "Who is this?" is answered: the address becomes theirs, and all mail of it that nobody was known for is theirs too. */
export async function nameSender(
  tx: Tx,
  id: string,
  who: { person?: string | undefined; account?: string | undefined; name?: string | undefined },
): Promise<void> {
  const { from_address: address, account_id, person_id } = await readConversationRow(tx, id);
  if (!address || account_id || person_id) throw new Fault("sender_known", {});
  const person = who.person ?? (who.name ? await newPerson(tx, who.name, address, who.account) : null);
  if (!person && !who.account)
    throw new Fault("invalid_input", {
      faults: [{ path: "person", expected: "a person, an account, or the name of a new person" }],
    });
  if (!who.name)
    await addContactPoints(tx, [
      { kind: "email", value: address, ...(person ? { person_id: person } : { account_id: who.account as string }) },
    ]);
  const account = who.account ?? (await employerOf(tx, person as string));
  const theirs = await tx.query<{ id: string }>(
    `select distinct c.id from conversations c join messages m on m.workspace_id = $1 and m.conversation_id = c.id
     where c.workspace_id = $1 and c.account_id is null and c.person_id is null and m.from_address = $2`,
    [tx.workspace, address],
  );
  const set = changeSet(tx, { kind: "name-sender", summary: address });
  await set.edit(
    "conversation",
    theirs.map((one) => ({ id: one.id, fields: { person_id: person, account_id: account } })),
  );
  await tx.query(
    "update messages m set person_id = $3, account_id = $4 where m.workspace_id = $1 and m.from_address = $2 and m.person_id is null and m.account_id is null",
    [tx.workspace, address, person, account],
  );
  await set.close();
  await announce(tx, "accounts.changed", account ? [account] : []);
}

async function newPerson(tx: Tx, name: string, address: string, account: string | undefined): Promise<string> {
  const { people } = await createPeople(tx, [
    {
      name,
      contact_points: [{ kind: "email", value: address }],
      employments: account ? [{ account_id: account }] : [],
    },
  ]);
  return (people[0] as { id: string }).id;
}

async function employerOf(tx: Tx, person: string): Promise<string | null> {
  const jobs = await tx.query<{ account_id: string }>(
    "select distinct e.account_id from employments e where e.workspace_id = $1 and e.person_id = $2 and e.ended_on is null",
    [tx.workspace, person],
  );
  return jobs.length === 1 ? (jobs[0]?.account_id ?? null) : null;
}
