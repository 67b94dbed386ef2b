import type { ImapFlow } from "imapflow";
import { type Ctx, inWorkspace, newId, type Tx } from "../../platform/db/index.ts";
import type { Fault } from "../../platform/errors/index.ts";
import { type Arrived, readArrived } from "./arrived.ts";
import { faultOf, openMailbox } from "./connect-imap.ts";
import type { Mailbox } from "./contract.ts";
import { readMailbox } from "./keep-mailbox.ts";
import { storeMessages } from "./store-messages.ts";

/** Messages in one transaction: much enough that a round trip is cheap, few enough to hold in memory and to lose little by a kill. */
const batchSize = 200;
const batchBytes = 32 * 1024 * 1024;
/** What is larger is listed as skipped, with its size; the message stays where it is. */
const largestBytes = 64 * 1024 * 1024;

export interface Synced {
  stored: number;
  skipped: number;
  failed: number;
}

/** Opens a box, reads what is new in every folder that may be read, and says how many. A fault is kept on the box, where people see it. */
export async function syncMailbox(ctx: Ctx, id: string, signal?: AbortSignal): Promise<Synced> {
  const mailbox = await inWorkspace(ctx, (tx) => readMailbox(tx, id));
  if (mailbox.kind !== "imap" || mailbox.state !== "active") return { stored: 0, skipped: 0, failed: 0 };
  let client: ImapFlow | undefined;
  try {
    client = await openMailbox(ctx, mailbox);
    const synced = await syncFolders(ctx, client, mailbox, signal);
    await noteEnd(ctx, id, null);
    return synced;
  } catch (error) {
    const fault = faultOf(mailbox, error);
    await noteEnd(ctx, id, fault);
    throw fault;
  } finally {
    await client?.logout().catch(() => client?.close());
  }
}

export async function syncFolders(
  ctx: Ctx,
  client: ImapFlow,
  mailbox: Mailbox,
  signal?: AbortSignal,
  only?: string,
): Promise<Synced> {
  const sum: Synced = { stored: 0, skipped: 0, failed: 0 };
  for (const folder of await client.list()) {
    if (signal?.aborted) break;
    if (!isRead(mailbox, folder) || (only !== undefined && folder.path !== only)) continue;
    const one = await syncFolder(ctx, client, mailbox, folder.path, signal);
    for (const outcome of ["stored", "skipped", "failed"] as const) sum[outcome] += one[outcome];
  }
  return sum;
}

interface Folder {
  path: string;
  specialUse?: string | undefined;
  flags: Set<string>;
}

/** Rubbish, drafts and spam are nobody's word to us; and what the owner named is never opened. */
export function isRead(mailbox: Mailbox, folder: Folder): boolean {
  if (folder.flags.has("\\Noselect") || folder.flags.has("\\NonExistent")) return false;
  if (["\\Junk", "\\Trash", "\\Drafts"].includes(folder.specialUse ?? "")) return false;
  return !mailbox.never_folders.some(
    (name) =>
      folder.path.toLowerCase() === name.toLowerCase() ||
      folder.path.toLowerCase().startsWith(`${name.toLowerCase()}/`) ||
      folder.path.toLowerCase().startsWith(`${name.toLowerCase()}.`),
  );
}

async function syncFolder(
  ctx: Ctx,
  client: ImapFlow,
  mailbox: Mailbox,
  path: string,
  signal?: AbortSignal,
): Promise<Synced> {
  const sum: Synced = { stored: 0, skipped: 0, failed: 0 };
  const lock = await client.getMailboxLock(path, { readOnly: true });
  try {
    if (!client.mailbox) return sum;
    const { uidValidity, exists } = client.mailbox;
    const folder = await inWorkspace(ctx, (tx) => openFolder(tx, mailbox.id, path, String(uidValidity)));
    const from = folder.seen_uid + 1;
    if (exists === 0) return sum;
    // A server answers "n:*" with its last message even where that is before n.
    const found = (await client.search({ uid: `${from}:*` }, { uid: true })) || [];
    const uids = found.filter((uid) => uid >= from).toSorted((a, b) => a - b);
    for (let at = 0; at < uids.length && !signal?.aborted; ) {
      const wanted = await sizesOf(client, uids.slice(at, at + batchSize));
      at += wanted.length;
      const batch = await readBatch(client, mailbox, wanted);
      const done = await inWorkspace(ctx, (tx) => keepBatch(tx, mailbox, folder.id, String(uidValidity), batch));
      for (const outcome of ["stored", "skipped", "failed"] as const) sum[outcome] += done[outcome];
    }
    return sum;
  } finally {
    lock.release();
  }
}

interface OpenFolder {
  id: string;
  seen_uid: number;
}

/** The folder as we know it; where its numbers began anew, from the beginning: what is there already is known by its id and stored once. */
async function openFolder(tx: Tx, mailbox: string, path: string, validity: string): Promise<OpenFolder> {
  const row = await tx.one<{ id: string; seen_uid: string }>(
    `insert into mailbox_folders as f (workspace_id, mailbox_id, id, path, validity) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, mailbox_id, path) do update set
       seen_uid = case when f.validity = excluded.validity then f.seen_uid else 0 end, validity = excluded.validity
     returning f.id, f.seen_uid`,
    [tx.workspace, mailbox, newId(), path, validity],
  );
  return { id: row?.id as string, seen_uid: Number(row?.seen_uid ?? 0) };
}

interface Wanted {
  uid: number;
  size: number;
  at: Date;
}

/** The next of these messages, as many as fit into one batch; one that is gone meanwhile counts as nothing. */
async function sizesOf(client: ImapFlow, uids: number[]): Promise<Wanted[]> {
  const found = new Map<number, Wanted>();
  for await (const one of client.fetch(uids, { uid: true, size: true, internalDate: true }, { uid: true }))
    found.set(one.uid, { uid: one.uid, size: one.size ?? 0, at: new Date(one.internalDate ?? Date.now()) });
  const all = uids.map((uid) => found.get(uid) ?? { uid, size: 0, at: new Date() });
  let bytes = 0;
  const fits = all.findIndex((one) => (bytes += Math.min(one.size, largestBytes)) > batchBytes);
  return fits > 0 ? all.slice(0, fits) : fits === 0 ? all.slice(0, 1) : all;
}

interface Batch {
  arrived: Arrived[];
  others: { uid: number; outcome: "skipped" | "failed"; reason: string }[];
  last: number;
}

async function readBatch(client: ImapFlow, mailbox: Mailbox, wanted: Wanted[]): Promise<Batch> {
  const batch: Batch = { arrived: [], others: [], last: Math.max(...wanted.map((one) => one.uid)) };
  const since = mailbox.since_on ? Date.parse(mailbox.since_on) : undefined;
  const take = wanted.filter((one) => {
    const reason =
      one.size > largestBytes
        ? "too-large"
        : since !== undefined && one.at.getTime() < since
          ? "before-since"
          : undefined;
    if (reason) batch.others.push({ uid: one.uid, outcome: "skipped", reason });
    return !reason;
  });
  if (take.length === 0) return batch;
  const at = new Map(take.map((one) => [one.uid, one.at]));
  for await (const one of client.fetch(
    take.map(({ uid }) => uid),
    { uid: true, source: true },
    { uid: true },
  )) {
    if (!at.has(one.uid)) continue;
    try {
      if (!one.source) throw new Error("the server gave nothing");
      const arrived = await readArrived(one.uid, one.source, at.get(one.uid) as Date);
      if (isOfNever(mailbox, arrived)) batch.others.push({ uid: one.uid, outcome: "skipped", reason: "never-domain" });
      else batch.arrived.push(arrived);
    } catch (error) {
      batch.others.push({
        uid: one.uid,
        outcome: "failed",
        reason: `unreadable: ${(error as Error).message}`.slice(0, 300),
      });
    }
  }
  // Taken away by somebody while we read.
  const seen = new Set([...batch.arrived.map((one) => one.uid), ...batch.others.map((one) => one.uid)]);
  for (const { uid } of take)
    if (!seen.has(uid)) batch.others.push({ uid, outcome: "skipped", reason: "gone-meanwhile" });
  return batch;
}

function isOfNever({ never_domains }: Mailbox, { mail }: Arrived): boolean {
  if (never_domains.length === 0) return false;
  const domains = [mail.from, ...mail.to, ...mail.cc].map((one) => one?.address.toLowerCase().split("@")[1] ?? "");
  return domains.some((domain) => never_domains.some((never) => domain === never || domain.endsWith(`.${never}`)));
}

/** Messages, what became of each, and how far we came: one transaction, so a kill changes nothing. */
async function keepBatch(tx: Tx, mailbox: Mailbox, folder: string, validity: string, batch: Batch): Promise<Synced> {
  const stored = await storeMessages(tx, mailbox, batch.arrived);
  const entries = [
    ...stored.map(({ uid, message_id }) => ({
      uid,
      outcome: "stored",
      reason: null as string | null,
      message_id: message_id as string | null,
    })),
    ...batch.others.map((one) => ({ ...one, message_id: null })),
  ];
  await tx.query(
    `insert into mailbox_entries (workspace_id, folder_id, validity, uid, mailbox_id, outcome, reason, message_id)
     select $1, $2, $3, e.uid, $4, e.outcome, e.reason, e.message_id from unnest($5::bigint[], $6::text[], $7::text[], $8::uuid[]) as e (uid, outcome, reason, message_id)
     on conflict (workspace_id, folder_id, validity, uid) do update set outcome = excluded.outcome, reason = excluded.reason, message_id = excluded.message_id`,
    [
      tx.workspace,
      folder,
      validity,
      mailbox.id,
      entries.map((one) => one.uid),
      entries.map((one) => one.outcome),
      entries.map((one) => one.reason),
      entries.map((one) => one.message_id),
    ],
  );
  await tx.query(
    "update mailbox_folders f set seen_uid = greatest(f.seen_uid, $4) where f.workspace_id = $1 and f.mailbox_id = $2 and f.id = $3",
    [tx.workspace, mailbox.id, folder, batch.last],
  );
  const count = (outcome: string): number => entries.filter((one) => one.outcome === outcome).length;
  return { stored: count("stored"), skipped: count("skipped"), failed: count("failed") };
}

/** A wrong password stops the box until somebody mends it; what may pass is only told. */
export async function noteEnd(ctx: Ctx, id: string, fault: Fault | null): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    await tx.query(
      `update mailboxes m set fault = $3, synced_at = case when $3::jsonb is null then $4 else m.synced_at end,
         state = case when $5 and m.state = 'active' then 'stopped' else m.state end
       where m.workspace_id = $1 and m.id = $2`,
      [
        tx.workspace,
        id,
        fault ? JSON.stringify({ code: fault.code, ...fault.detail }) : null,
        tx.ctx.clock.now(),
        fault?.code === "mailbox_refused" || fault?.code === "token_refused",
      ],
    );
  });
}
