import type { Tx } from "../../platform/db/index.ts";
import { ownedByNobody } from "../../know/accounts/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { filesJson } from "../../know/outgoing/index.ts";
import { dayAt, thereOn } from "../../know/people/index.ts";
import { userOf } from "../mailbox/index.ts";
import { unknownAddress } from "./answer-address.ts";
import { promisedHoursSql } from "./answer-times.ts";
import type { Conversation, ConversationRow } from "./contract.ts";

const excerptLetters = 240;
const readersSeconds = 70;

const columns = `c.id, c.channel, c.subject, c.state, c.waiting_since, c.answered_minutes, c.last_at, c.user_id, c.account_id, a.name as account, c.person_id, p.name as person, c.revision,
  coalesce(c.state = 'ours' and c.waiting_since < $2::timestamptz - make_interval(hours => ${promisedHoursSql}), false) as late,
  last.from_address, last.from_name, coalesce(left(newest.written, ${excerptLetters}), '') as excerpt, newest.messages`;
const joins = (from: string): string => `from ${from} c
  left join accounts a on a.workspace_id = $1 and a.id = c.account_id
  left join people p on p.workspace_id = $1 and p.id = c.person_id
  left join lateral (select m.from_address, m.from_name from messages m where m.workspace_id = $1 and m.conversation_id = c.id and m.direction = 'in' order by m.sent_at desc, m.id desc limit 1) last on true
  left join lateral (select (array_agg(m.written order by m.sent_at desc, m.id desc))[1] as written, count(*)::int as messages from messages m where m.workspace_id = $1 and m.conversation_id = c.id) newest on true`;
const mine = "(c.private_to is null or c.private_to = $3)";

export interface InboxOf {
  state?: "ours" | "theirs" | "done" | undefined;
  user?: string | undefined;
  waits_for?: string | undefined;
  account?: string | undefined;
  person?: string | undefined;
  unknown: boolean;
}

/** Who waits for us stands in order of waiting, all else by what came last. */
const waitingFirst = (of: Pick<InboxOf, "state">): boolean => of.state === "ours";
/** Since when it waits; what came before that was kept has none. */
const waits = "coalesce(c.waiting_since, c.last_at)";

/** The sort values of a row, for the cursor. */
export const inboxKey = (of: Pick<InboxOf, "state">, row: ConversationRow): [string, string] => [
  new Date(waitingFirst(of) ? (row.waiting_since ?? row.last_at) : row.last_at).toISOString(),
  row.id,
];

/** Theirs to answer; where nobody is named, of accounts of theirs, of nobody's, or of none. */
const answeredBy = (user: string): string => `case when ${ownedByNobody("c.user_id")}
    then not exists (select from accounts theirs where theirs.workspace_id = $1 and theirs.id = c.account_id
      and theirs.owner_id <> ${user} and not ${ownedByNobody("theirs.owner_id")})
    else c.user_id = ${user} end`;

/** Conversations a page: of those that wait for us the longest waiting first, else the latest first. Only those of the page are looked into. */
export async function listConversations(
  tx: Tx,
  of: InboxOf,
  after: [string, string] | undefined,
  limit: number,
): Promise<ConversationRow[]> {
  const [key, way, beyond] = waitingFirst(of) ? [waits, "", ">"] : ["c.last_at", " desc", "<"];
  return tx.query<ConversationRow>(
    `select ${columns} ${joins(`(select c.* from conversations c
     where c.workspace_id = $1 and ${mine}
       and ($4::text is null or c.state = $4) and ($5::text is null or case when $5 = 'nobody' then c.user_id is null else c.user_id = $5::uuid end)
       and ($6::uuid is null or c.account_id = $6) and ($7::uuid is null or c.person_id = $7)
       and (not $8 or (c.account_id is null and c.person_id is null))
       and ($12::uuid is null or ${answeredBy("$12")})
       and ($9::timestamptz is null or (${key}, c.id) ${beyond} ($9, $10::uuid))
     order by ${key}${way}, c.id${way} limit $11)`)}
     order by ${key}${way}, c.id${way}`,
    [
      tx.workspace,
      tx.ctx.clock.now(),
      userOf(tx),
      of.state ?? null,
      of.user ?? null,
      of.account ?? null,
      of.person ?? null,
      of.unknown,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
      of.waits_for ?? null,
    ],
  );
}

export async function readConversationRow(tx: Tx, id: string): Promise<ConversationRow> {
  const row = await tx.one<ConversationRow>(
    `select ${columns} ${joins("conversations")} where c.workspace_id = $1 and ${mine} and c.id = $4`,
    [tx.workspace, tx.ctx.clock.now(), userOf(tx), id],
  );
  if (!row) throw new Fault("not_found", { what: "conversation", id });
  return row;
}

/** What we wrote in it by its channel and no box has a copy of. `$1` workspace, `$2` conversation. */
const ourWords = `select t.id, 'out', 'human', c.subject, u.name, null,
    case when p.value is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('name', coalesce(w.name, ''), 'address', p.value)) end,
    coalesce(t.happened_at, t.due_at, t.created_at), coalesce(t.note, ''), null, null, ${filesJson("t.id")}, null, t.state
  from conversations c
  join touches t on t.workspace_id = $1 and (t.id = c.touch_id or t.conversation_id = c.touch_id) and t.direction = 'out' and t.channel = c.channel
  left join users u on u.workspace_id = $1 and u.id = t.user_id
  left join people w on w.workspace_id = $1 and w.id = t.person_id
  left join contact_points p on p.workspace_id = $1 and p.id = t.contact_point_id
  where c.workspace_id = $1 and c.id = $2
    and not exists (select from messages m where m.workspace_id = $1 and m.conversation_id = $2 and m.touch_id = t.id)`;

/** One conversation with its messages, notes, and who else has it open. */
export async function readConversation(tx: Tx, id: string): Promise<Conversation> {
  const row = await readConversationRow(tx, id);
  // Mail tells its time by the second: what answers us came after what we wrote.
  const list = await tx.query<Conversation["list"][number]>(
    `select l.* from (select m.id, m.direction, m.kind, m.subject, m.from_name, m.from_address, m.recipients, m.sent_at, m.written, m.quoted, m.signature, m.attachments, m.told ->> 'returns_on' as returns_on,
       null as state
     from messages m where m.workspace_id = $1 and m.conversation_id = $2
     union all ${ourWords}) l
     order by case when $3 then date_trunc('second', l.sent_at) else l.sent_at end, l.state is null, l.sent_at, l.id limit 500`,
    [tx.workspace, id, row.channel === "email"],
  );
  const notes = await tx.query<Conversation["notes"][number]>(
    "select n.id, n.words, n.user_id, n.created_at from conversation_notes n where n.workspace_id = $1 and n.conversation_id = $2 order by n.id",
    [tx.workspace, id],
  );
  const readers = await tx.query<Conversation["readers"][number]>(
    `select r.user_id, u.name, r.writing from conversation_readers r join users u on u.id = r.user_id
     where r.workspace_id = $1 and r.conversation_id = $2 and r.user_id is distinct from $3 and r.seen_at > $4::timestamptz - make_interval(secs => $5) order by u.name`,
    [tx.workspace, id, userOf(tx), tx.ctx.clock.now(), readersSeconds],
  );
  return {
    ...row,
    list,
    notes,
    readers,
    unknown_address: await unknownAddress(tx, { ...row, list }),
    suggested: row.account_id || row.person_id ? [] : await accountsOfDomain(tx, row.from_address),
  };
}

/** Where others of the sender's domain work; a provider's domain says nothing and has too many. */
async function accountsOfDomain(tx: Tx, address: string | null): Promise<Conversation["suggested"]> {
  const domain = address?.split("@")[1];
  if (!domain) return [];
  const rows = await tx.query<Conversation["suggested"][number]>(
    `select distinct a.id as account_id, a.name as account from contact_points c
     left join employments e on e.workspace_id = $1 and e.person_id = c.person_id and ${thereOn("e", dayAt("$3"))}
     join accounts a on a.workspace_id = $1 and a.id = coalesce(c.account_id, e.account_id)
     where c.workspace_id = $1 and c.kind = 'email' and split_part(c.normal, '@', 2) = $2 limit 4`,
    [tx.workspace, domain, tx.ctx.clock.now()],
  );
  return rows.length > 3 ? [] : rows;
}
