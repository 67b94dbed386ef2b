import { type Ctx, newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { accessToken, keepGrant, keepSecrets, readSecrets } from "../../platform/secrets/index.ts";
import type { NewSendingAccount, SendingAccount, SendingAccountEdit } from "./contract.ts";
import { cancelTouches } from "../../know/outgoing/index.ts";
import { mailAddress } from "./encode-mail.ts";
import { forgetFault } from "./sender-fault.ts";

const secretKind = "sending-account";
/** Touches called off by one statement. */
const chunk = 5_000;

export async function createSendingAccount(tx: Tx, given: NewSendingAccount): Promise<SendingAccount> {
  const { password, grant, ...fields } = given;
  mailAddress(fields.from_address);
  if (fields.reply_to) mailAddress(fields.reply_to);
  const id = newId();
  await tx.query(
    `insert into sending_accounts (workspace_id, id, name, from_name, from_address, reply_to, host, port, security, username, user_id, bounce_domain,
       max_connections, per_hour, per_domain_hour, warm_up_from, warm_up_daily, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      tx.workspace,
      id,
      fields.name,
      fields.from_name ?? "",
      fields.from_address,
      fields.reply_to ?? null,
      fields.host,
      fields.port,
      fields.security,
      fields.username ?? null,
      fields.user_id ?? null,
      fields.bounce_domain ?? null,
      fields.max_connections ?? 4,
      fields.per_hour ?? null,
      fields.per_domain_hour ?? null,
      fields.warm_up_from ?? null,
      fields.warm_up_daily ?? 50,
      tx.ctx.clock.now(),
    ],
  );
  if (password) await keepSecrets(tx, { kind: secretKind, id }, { password });
  if (grant) await keepGrant(tx, { kind: secretKind, id }, grant);
  return readSendingAccount(tx, id);
}

export async function editSendingAccount(
  tx: Tx,
  id: string,
  edit: SendingAccountEdit,
  check: (current: SendingAccount) => void,
): Promise<SendingAccount> {
  const { password, grant, ...fields } = edit;
  const anew = password !== undefined || grant !== undefined;
  if (fields.from_address) mailAddress(fields.from_address);
  await tx.query("select from sending_accounts a where a.workspace_id = $1 and a.id = $2 for update", [
    tx.workspace,
    id,
  ]);
  const current = await readSendingAccount(tx, id);
  check(current);
  if (fields.host !== undefined && fields.host !== current.host && !anew && (await hasSecret(tx, id)))
    throw new Fault("sending_password_again", {});
  await tx.query(
    `update sending_accounts a set (name, from_name, from_address, reply_to, host, port, security, username, user_id, bounce_domain, max_connections,
        per_hour, per_domain_hour, warm_up_from, warm_up_daily, revision) =
       (select n.name, n.from_name, n.from_address, n.reply_to, n.host, n.port, n.security, n.username, n.user_id, n.bounce_domain, n.max_connections,
          n.per_hour, n.per_domain_hour, n.warm_up_from, n.warm_up_daily, a.revision + 1
        from jsonb_populate_record(a, $3::jsonb) as n)
     where a.workspace_id = $1 and a.id = $2 and a.removed_at is null`,
    [tx.workspace, id, JSON.stringify(fields)],
  );
  if (anew) {
    await keepSecrets(tx, { kind: secretKind, id }, { password: password ?? null });
    await keepGrant(tx, { kind: secretKind, id }, grant ?? null);
  }
  // Settled anew it is tried anew.
  await forgetFault(tx, id);
  return readSendingAccount(tx, id);
}

/**
 * It sends no more; what it sent still names it. What waits for it goes by another account where one is named, and else is called off: nothing stays due
 * that nobody sends.
 */
export async function removeSendingAccount(
  tx: Tx,
  id: string,
  instead?: string,
): Promise<{ moved: number; cancelled: number }> {
  await readSendingAccount(tx, id);
  if (instead !== undefined) {
    const other = await readSendingAccount(tx, instead);
    if (other.user_id !== null || instead === id) throw new Fault("sending_account_not_shared", {});
  }
  const waiting = await tx.query<{ touch_id: string }>(
    `select o.touch_id from outgoing o
     where o.workspace_id = $1 and o.channel = 'email' and o.sender_id = $2 and o.handed_at is null order by o.touch_id for update`,
    [tx.workspace, id],
  );
  const ids = waiting.map((row) => row.touch_id);
  let cancelled = 0;
  if (instead !== undefined)
    await tx.query(
      `update outgoing o set sender_id = $3, lease = null, leased_until = null, waits_for = null
       where o.workspace_id = $1 and o.touch_id = any ($2::uuid[])`,
      [tx.workspace, ids, instead],
    );
  else
    for (let from = 0; from < ids.length; from += chunk)
      cancelled += await cancelTouches(tx, { touches: ids.slice(from, from + chunk) }, "sender-removed");
  await tx.query("update sending_accounts a set removed_at = $3 where a.workspace_id = $1 and a.id = $2", [
    tx.workspace,
    id,
    tx.ctx.clock.now(),
  ]);
  await keepSecrets(tx, { kind: secretKind, id }, { password: null });
  await keepGrant(tx, { kind: secretKind, id }, null);
  return { moved: ids.length - cancelled, cancelled };
}

export async function listSendingAccounts(tx: Tx): Promise<SendingAccount[]> {
  return tx.query<SendingAccount>(
    `select ${columns} from sending_accounts a where a.workspace_id = $1 and a.removed_at is null order by a.name, a.id`,
    [tx.workspace],
  );
}

export async function readSendingAccount(tx: Tx, id: string): Promise<SendingAccount> {
  const found = await tx.one<SendingAccount>(
    `select ${columns} from sending_accounts a where a.workspace_id = $1 and a.id = $2 and a.removed_at is null`,
    [tx.workspace, id],
  );
  if (!found) throw new Fault("not_found", { what: "sending account" });
  return found;
}

/** One to write by: from somebody's own mailbox only they write, and to others it is none. */
export async function readSender(tx: Tx, id: string): Promise<SendingAccount> {
  const sender = await readSendingAccount(tx, id);
  const { actor } = tx.ctx;
  if (sender.user_id !== null && !(actor.kind === "user" && actor.user === sender.user_id))
    throw new Fault("not_found", { what: "sending account" });
  return sender;
}

/** Also one that sends no more: what left by it still names it. */
export async function findSendingAccount(tx: Tx, id: string): Promise<SendingAccount | undefined> {
  return tx.one<SendingAccount>(`select ${columns} from sending_accounts a where a.workspace_id = $1 and a.id = $2`, [
    tx.workspace,
    id,
  ]);
}

/** Opened for the moment in which its server is spoken to. */
export async function passwordOf(tx: Tx, id: string): Promise<string | null> {
  return (await readSecrets(tx, { kind: secretKind, id }))["password"] ?? null;
}

/** The token to sign in with, where the account signs in by tokens; asked for anew where the server no longer takes the one before. */
export const tokenOf =
  (ctx: Ctx, id: string) =>
  (refused?: string): Promise<string | null> =>
    accessToken(ctx, { kind: secretKind, id }, refused);

async function hasSecret(tx: Tx, id: string): Promise<boolean> {
  return Object.keys(await readSecrets(tx, { kind: secretKind, id })).length > 0;
}

const columns = `a.id, a.name, a.from_name, a.from_address, a.reply_to, a.host, a.port, a.security, a.username, a.user_id, a.bounce_domain,
  a.max_connections, a.per_hour, a.per_domain_hour, a.warm_up_from, a.warm_up_daily,
  (select w.settings ->> 'postal_address' from workspaces w where w.id = a.workspace_id) as postal_address, a.fault, a.fault_said, a.fault_at,
  a.rests_until, a.revision, a.created_at`;
