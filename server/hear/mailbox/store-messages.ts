import { newId, type Tx } from "../../platform/db/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { changeSet } from "../../platform/records/index.ts";
import { touchOfBounceAddress, touchOfMessageId } from "../../know/outgoing/index.ts";
import { settleAnswers } from "../../know/touches/index.ts";
import type { Arrived } from "./arrived.ts";
import type { Mailbox } from "./contract.ts";
import { findPeople, type Known } from "./find-people.ts";
import { ownAddresses } from "./own-addresses.ts";
import { threadMessages } from "./thread-messages.ts";
import type { Threaded } from "./threaded.ts";

/** What became of each message that was brought, by its number in the box. */
export interface Stored {
  uid: number;
  message_id: string;
  fresh: boolean;
}

/**
 * Stores messages, each once: what another box or folder brought before is known by its id, and by sender, time and subject where two bear the same. Written
 * with its conversation, its touch and the notice in the transaction it is called in, so that whoever is killed in between has done nothing.
 */
export async function storeMessages(tx: Tx, mailbox: Mailbox, arrived: Arrived[]): Promise<Stored[]> {
  const { fresh, known } = await parted(tx, arrived);
  if (fresh.length > 0) await write(tx, mailbox, fresh);
  const all = new Map([...known, ...fresh.map((one): [string, string] => [one.key, one.id])]);
  const isFresh = new Set(fresh.map((one) => one.uid));
  return arrived.map((one) => ({ uid: one.uid, message_id: all.get(one.key) as string, fresh: isFresh.has(one.uid) }));
}

interface Fresh extends Arrived {
  id: string;
}

async function parted(tx: Tx, arrived: Arrived[]): Promise<{ fresh: Fresh[]; known: Map<string, string> }> {
  const rows = await tx.query<{ key: string; print: string; message_id: string }>(
    "select k.key, k.print, k.message_id from message_keys k where k.workspace_id = $1 and k.key = any ($2::text[])",
    [tx.workspace, arrived.flatMap((one) => [one.key, otherKey(one)])],
  );
  const there = new Map(rows.map((row) => [row.key, row]));
  const known = new Map<string, string>();
  const fresh: Fresh[] = [];
  const mine = new Map<string, Fresh>();
  for (const one of arrived) {
    const taken = there.get(one.key) ?? mine.get(one.key);
    // The same id on another message: it gets a key of its own.
    if (taken && taken.print !== one.print) one.key = otherKey(one);
    const same = there.get(one.key);
    if (same) known.set(one.key, same.message_id);
    else if (!mine.has(one.key)) {
      const made = Object.assign(one, { id: newId() });
      mine.set(one.key, made);
      fresh.push(made);
    }
  }
  return { fresh, known };
}

const otherKey = (one: Arrived): string => `${one.key}|${one.print}`;

async function write(tx: Tx, mailbox: Mailbox, fresh: Fresh[]): Promise<void> {
  const now = tx.ctx.clock.now();
  const ours = await ownAddresses(tx);
  ours.add(mailbox.address);
  const people = await findPeople(
    tx,
    fresh.flatMap(({ mail, found }) => [
      ...[mail.from, ...mail.to].map((one) => one?.address.toLowerCase() ?? ""),
      ...found.recipients.map((one) => one.address?.toLowerCase() ?? ""),
    ]),
  );
  const rows = fresh.map((one) => {
    const way = directionOf(one, ours);
    const own = way === "out" ? (touchOfMessageId(`<${one.mail.messageId ?? ""}>`) ?? null) : null;
    return {
      ...one,
      direction: way,
      ...whoOf(one, way, people),
      about: aboutOf(one),
      own,
      internal: isAmongUs(one, ours),
    };
  });
  await findSent(tx, rows);
  const threaded = await threadMessages(tx, mailbox, rows);
  await insertMessages(tx, mailbox, threaded, now);
  await logTouches(tx, threaded);
  await announce(
    tx,
    "messages.arrived",
    threaded.map((one) => one.id),
  );
  await announce(
    tx,
    "conversations.changed",
    threaded.flatMap((one) => one.conversation_id ?? []),
  );
}

/** What we sent lies in the same box: it comes from an address of ours. */
const directionOf = ({ mail }: Arrived, ours: Set<string>): "in" | "out" =>
  ours.has(mail.from?.address.toLowerCase() ?? "") ? "out" : "in";

/** From us to us, as a mail is tried out: nobody is asked who that is. */
const isAmongUs = (one: Arrived, ours: Set<string>): boolean =>
  directionOf(one, ours) === "out" &&
  [...one.mail.to, ...one.mail.cc].every(({ address }) => ours.has(address.toLowerCase()));

const nobody: Known = { account_id: null, person_id: null, contact_point_id: null };

/** The other side: who wrote, or to whom we wrote first; of a report, whom it is about. */
function whoOf({ mail, found }: Arrived, direction: "in" | "out", people: Map<string, Known>): Known {
  const of = (address: string | null | undefined): Known | undefined =>
    address ? people.get(address.toLowerCase()) : undefined;
  if (direction === "out") return mail.to.map((one) => of(one.address)).find((one) => one !== undefined) ?? nobody;
  if (["bounce", "complaint", "receipt"].includes(found.kind))
    return found.recipients.map((one) => of(one.address)).find((one) => one !== undefined) ?? nobody;
  return of(mail.from?.address) ?? nobody;
}

/** The touch of ours that it answers or reports about: by the address it came to, or by our message id in what it quotes. */
function aboutOf({ mail }: Arrived): string | null {
  const headers = ["delivered-to", "x-original-to", "to", "in-reply-to", "references"].flatMap(
    (name) => mail.headers.get(name) ?? [],
  );
  for (const text of headers) {
    const found = touchOfBounceAddress(text) ?? touchOfMessageId(text);
    if (found) return found;
  }
  const enclosed = mail.parts
    .filter((part) => /rfc822/.test(part.type))
    .map((part) => Buffer.from(part.content.subarray(0, 20_000)).toString("latin1"));
  return touchOfMessageId([mail.text.slice(0, 20_000), ...enclosed].join("\n")) ?? null;
}

/** Reports about what somebody sent by their own mail program: it is known by the copy in the folder of sent mail. */
async function findSent(
  tx: Tx,
  rows: { mail: Arrived["mail"]; found: Arrived["found"]; about: string | null }[],
): Promise<void> {
  const named = rows
    .filter((row) => row.found.kind === "bounce" && row.about === null)
    .map((row) => ({ row, keys: idsReturned(row.mail).map((id) => `id:${id.slice(0, 900)}`) }));
  const keys = [...new Set(named.flatMap((one) => one.keys))];
  if (keys.length === 0) return;
  const sent = await tx.query<{ key: string; touch_id: string }>(
    `select k.key, m.touch_id from message_keys k
     join messages m on m.workspace_id = $1 and m.id = k.message_id and m.created_at = k.message_created_at
     where k.workspace_id = $1 and k.key = any ($2::text[]) and m.direction = 'out' and m.touch_id is not null`,
    [tx.workspace, keys],
  );
  const touches = new Map(sent.map((one) => [one.key, one.touch_id]));
  for (const { row, keys: own } of named)
    row.about = own.map((key) => touches.get(key)).find((touch) => touch !== undefined) ?? null;
}

/** The ids of what a report brings back, in its own headers and in the copy. */
function idsReturned({ inReplyTo, references, parts, text }: Arrived["mail"]): string[] {
  const copies = [
    ...parts
      .filter((part) => /rfc822/.test(part.type))
      .map((part) => Buffer.from(part.content.subarray(0, 20_000)).toString("latin1")),
    text.slice(0, 20_000),
  ];
  const copied = copies.flatMap((copy) =>
    [...copy.matchAll(/^message-id:\s*<([^<>\s]+)>/gim)].map((found) => found[1] as string),
  );
  return [...new Set([...inReplyTo, ...references, ...copied])].slice(0, 20);
}

async function insertMessages(tx: Tx, mailbox: Mailbox, rows: Threaded[], now: Date): Promise<void> {
  const told = (row: Threaded): unknown => {
    const { kind: _, ...rest } = row.found;
    return row.found.kind === "human" ? null : rest;
  };
  const whole = rows.map((row) => ({
    workspace_id: tx.workspace,
    id: row.id,
    created_at: now,
    direction: row.direction,
    kind: row.found.kind,
    conversation_id: row.conversation_id,
    internet_id: row.mail.messageId,
    subject: zeroless(row.mail.subject).slice(0, 2000),
    from_name: zeroless(row.mail.from?.name ?? "").slice(0, 500) || null,
    from_address: row.mail.from ? zeroless(row.mail.from.address).toLowerCase() : null,
    recipients: [...row.mail.to, ...row.mail.cc]
      .slice(0, 200)
      .map(({ name, address }) => ({ name: zeroless(name), address: zeroless(address) })),
    sent_at: row.sentAt,
    written: row.written,
    quoted: row.quoted,
    signature: row.signature,
    attachments: row.mail.parts.map((part) => ({
      name: part.name === null ? null : zeroless(part.name),
      type: part.type,
      bytes: part.content.length,
    })),
    bytes: row.bytes,
    account_id: row.account_id,
    person_id: row.person_id,
    contact_point_id: row.contact_point_id,
    touch_id: row.touch_id,
    about_touch_id: row.about,
    told: told(row),
    private_to: mailbox.user_id,
  }));
  await tx.query(
    "insert into messages select * from jsonb_populate_recordset(null::messages, $1::jsonb) m where m.workspace_id = $2",
    [JSON.stringify(whole), tx.workspace],
  );
  await tx.query(
    `insert into message_keys (workspace_id, key, message_id, message_created_at, conversation_id, print)
     select $1, k.key, k.id, $2, k.conversation, k.print from unnest($3::text[], $4::uuid[], $5::uuid[], $6::text[]) as k (key, id, conversation, print)`,
    [
      tx.workspace,
      now,
      rows.map((row) => row.key),
      rows.map((row) => row.id),
      rows.map((row) => row.conversation_id),
      rows.map((row) => row.print),
    ],
  );
  await tx.query(
    "insert into message_sources (workspace_id, message_id, raw) select $1, s.id, s.raw from unnest($2::uuid[], $3::bytea[]) as s (id, raw)",
    [tx.workspace, rows.map((row) => row.id), rows.map((row) => row.raw)],
  );
}

const zeroless = (text: string): string => text.replaceAll("\u0000", "");

/** What passed between us and somebody we know is a touch, joined to the others of its conversation. */
async function logTouches(tx: Tx, rows: Threaded[]): Promise<void> {
  const touches = rows.filter((row) => row.touch_id !== null && !row.copy);
  if (touches.length === 0) return;
  const set = changeSet(tx, { kind: "read-mail", summary: `${touches.length}` });
  await set.create(
    "touch",
    touches.map((row) => ({
      id: row.touch_id,
      account_id: row.account_id,
      person_id: row.person_id,
      channel: "email",
      direction: row.direction,
      state: "done",
      outcome: row.direction === "out" ? "delivered" : null,
      happened_at: row.sentAt,
      note: row.written.slice(0, longestNote) || row.mail.subject || null,
      conversation_id: row.joined_to,
      contact_point_id: row.contact_point_id,
      revision: 1,
    })),
  );
  await set.close();
  await settleAnswers(tx, [...new Set(touches.flatMap((row) => row.joined_to ?? row.touch_id ?? []))]);
}

const longestNote = 4000;
