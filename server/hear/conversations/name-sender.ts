import { addContactPoints, createPeople, dayAt, oneAccount, thereOn } from "../../know/people/index.ts";
import { settleAnswers } from "../../know/touches/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { type ChangeSet, changeSet } from "../../platform/records/index.ts";
import { channelOf, type TalkChannel } from "./channels.ts";
import { readConversation } from "./view-inbox.ts";

/** So many of the newest messages of somebody who was unknown become touches; more is hardly anybody's. */
const mostLetters = 2_000;
const longestNote = 4_000;

/**
 * "Who is this?" is answered: the address or number becomes theirs, all messages of it that nobody was known for is theirs too and stands on their account, and what it said
 * (that they left, that they want no more) is heard now. Also of an address from which somebody we know wrote for the first time.
 */
export async function nameSender(
  tx: Tx,
  id: string,
  who: { person?: string | undefined; account?: string | undefined; name?: string | undefined },
): Promise<void> {
  const { channel: name, from_address, account_id, person_id, unknown_address } = await readConversation(tx, id);
  const channel = channelOf(name);
  const linked = account_id !== null || person_id !== null;
  const address = linked ? unknown_address : from_address;
  if (!address) throw new Fault("sender_known", {});
  const person =
    who.person ??
    (who.name ? await newPerson(tx, who.name, { kind: channel.point, value: address }, who.account) : null);
  if (!person && !who.account)
    throw new Fault("invalid_input", {
      faults: [{ path: "person", expected: "a person, an account, or the name of a new person" }],
    });
  if (!who.name || who.person) await giveAddress(tx, channel.point, address, person, who.account);
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
    `update messages m set person_id = $3, account_id = $4,
       contact_point_id = coalesce(m.contact_point_id, (
         select c.id from contact_points c where c.workspace_id = $1 and c.kind = $5 and c.normal = $2 and (c.person_id = $3 or ($3::uuid is null and c.account_id = $4))
         order by c.id limit 1))
     where m.workspace_id = $1 and m.from_address = $2 and m.person_id is null and m.account_id is null`,
    [tx.workspace, address, person, account, channel.point],
  );
  const conversations = await logLetters(set, address);
  await channel.named(set, { address, person, account });
  await set.close();
  await settleAnswers(tx, conversations);
  await announce(tx, "conversations.changed", [id]);
  await announce(tx, "accounts.changed", account ? [account] : []);
}

/** Unless they have it already. */
async function giveAddress(
  tx: Tx,
  kind: TalkChannel["point"],
  address: string,
  person: string | null,
  account: string | undefined,
): Promise<void> {
  const there = await tx.one(
    "select from contact_points c where c.workspace_id = $1 and c.kind = $5 and c.normal = $2 and (c.person_id = $3 or ($3::uuid is null and c.account_id = $4))",
    [tx.workspace, address, person, account ?? null, kind],
  );
  if (there) return;
  await addContactPoints(tx, [
    { kind, value: address, ...(person ? { person_id: person } : { account_id: account as string }) },
  ]);
}

interface Letter {
  id: string;
  created_at: Date;
  channel: string;
  conversation_id: string | null;
  joined: string | null;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  sent_at: Date;
  note: string;
}

/** What they wrote before they were known passed between us all the same. Returns the conversations of touches it is in. */
async function logLetters(set: ChangeSet, address: string): Promise<string[]> {
  const { tx } = set;
  const letters = await tx.query<Letter>(
    `select m.id, m.created_at, coalesce(c.channel, 'email') as channel, m.conversation_id, c.touch_id as joined, m.account_id, m.person_id, m.contact_point_id, m.sent_at,
       coalesce(nullif(left(m.written, $3), ''), m.subject) as note
     from messages m left join conversations c on c.workspace_id = $1 and c.id = m.conversation_id
     where m.workspace_id = $1 and m.from_address = $2 and m.direction = 'in' and m.kind in ('human', 'unsubscribe') and m.touch_id is null
       and num_nonnulls(m.account_id, m.person_id) > 0
     order by m.sent_at desc, m.id desc limit $4`,
    [tx.workspace, address, longestNote, mostLetters],
  );
  if (letters.length === 0) return [];
  const first = new Map<string, string>();
  const rows = letters.toReversed().map((letter) => {
    const touch = newId();
    const talk = letter.conversation_id;
    const joined = letter.joined ?? (talk === null ? undefined : first.get(talk)) ?? null;
    if (joined === null && talk !== null) first.set(talk, touch);
    return { ...letter, touch, joined };
  });
  await set.create(
    "touch",
    rows.map((row) => ({
      id: row.touch,
      account_id: row.account_id,
      person_id: row.person_id,
      channel: row.channel,
      direction: "in",
      state: "done",
      outcome: null,
      happened_at: row.sent_at,
      note: row.note || null,
      conversation_id: row.joined,
      contact_point_id: row.contact_point_id,
      revision: 1,
    })),
  );
  await tx.query(
    `update messages m set touch_id = t.touch from unnest($2::uuid[], $3::timestamptz[], $4::uuid[]) as t (id, created_at, touch)
     where m.workspace_id = $1 and m.id = t.id and m.created_at = t.created_at`,
    [tx.workspace, rows.map((row) => row.id), rows.map((row) => row.created_at), rows.map((row) => row.touch)],
  );
  await tx.query(
    "update conversations c set touch_id = f.touch from unnest($2::uuid[], $3::uuid[]) as f (id, touch) where c.workspace_id = $1 and c.id = f.id and c.touch_id is null",
    [tx.workspace, [...first.keys()], [...first.values()]],
  );
  return [...new Set(rows.map((row) => row.joined ?? row.touch))];
}

async function newPerson(
  tx: Tx,
  name: string,
  point: { kind: TalkChannel["point"]; value: string },
  account: string | undefined,
): Promise<string> {
  const { people } = await createPeople(tx, [
    {
      name,
      contact_points: [point],
      employments: account ? [{ account_id: account }] : [],
    },
  ]);
  return (people[0] as { id: string }).id;
}

async function employerOf(tx: Tx, person: string): Promise<string | null> {
  const job = await tx.one<{ account_id: string | null }>(
    `select ${oneAccount("e")} as account_id from employments e where e.workspace_id = $1 and e.person_id = $2 and ${thereOn("e", dayAt("$3"))}`,
    [tx.workspace, person, tx.ctx.clock.now()],
  );
  return job?.account_id ?? null;
}
