import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { ownersOnly } from "../../platform/history/index.ts";
import { isTrusted } from "../../platform/outside/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { keepGrant, keepSecrets, type TokenGrant } from "../../platform/secrets/index.ts";
import type { Mailbox } from "./contract.ts";

type Fields = Partial<
  Pick<
    Mailbox,
    | "name"
    | "host"
    | "port"
    | "security"
    | "login"
    | "auth"
    | "user_id"
    | "never_folders"
    | "never_domains"
    | "since_on"
  >
>;

/** An account that is read from now on. Its owner settles a personal one; shared ones are the owners' of the workspace. */
export async function addMailbox(
  tx: Tx,
  fields: Fields & { name: string; address: string; host: string; login: string },
  { password = null, grant = null }: { password?: string | null | undefined; grant?: TokenGrant | null | undefined },
): Promise<{ id: string; set: string | null }> {
  await mayKeep(tx, fields.user_id ?? null);
  const security = fields.security ?? "tls";
  refuseOpenRoad(security, fields.host);
  const address = fields.address.toLowerCase();
  const same = await tx.one(
    "select from mailboxes m where m.workspace_id = $1 and m.address = $2 and m.kind = 'imap'",
    [tx.workspace, address],
  );
  if (same) throw new Fault("already_exists", { what: "mailbox", name: address });
  const set = changeSet(tx, { kind: "add-mailbox", summary: fields.name });
  const port = fields.port ?? (security === "tls" ? 993 : 143);
  const [made] = await set.create<Mailbox>("mailbox", [
    {
      never_folders: [],
      never_domains: [],
      auth: grant ? "oauth" : "password",
      ...fields,
      kind: "imap",
      address,
      security,
      port,
      state: "active",
      revision: 1,
    },
  ]);
  const { id } = made as Mailbox;
  await keepSecrets(tx, { kind: "mailbox", id }, { password });
  await keepGrant(tx, { kind: "mailbox", id }, grant);
  return { id, set: await set.close() };
}

/** An address that mail is sent or forwarded to; the mail server that has it hands it to us. */
export async function addDrop(
  tx: Tx,
  fields: { name: string; address: string; user_id?: string | null | undefined },
): Promise<{ id: string; set: string | null }> {
  await mayKeep(tx, fields.user_id ?? null);
  const address = fields.address.toLowerCase();
  const same = await tx.one("select from mailboxes m where m.workspace_id = $1 and m.address = $2", [
    tx.workspace,
    address,
  ]);
  if (same) throw new Fault("already_exists", { what: "mailbox", name: address });
  const set = changeSet(tx, { kind: "add-mailbox", summary: fields.name });
  const [made] = await set.create<Mailbox>("mailbox", [
    {
      name: fields.name,
      user_id: fields.user_id ?? null,
      kind: "drop",
      address,
      never_folders: [],
      never_domains: [],
      auth: "password",
      security: "none",
      state: "active",
      revision: 1,
    },
  ]);
  return { id: (made as Mailbox).id, set: await set.close() };
}

/** What is settled anew is tried anew: a fault that stopped it is forgotten. */
export async function editMailbox(
  tx: Tx,
  id: string,
  {
    password,
    grant,
    paused,
    ...fields
  }: Fields & { password?: string | undefined; grant?: TokenGrant | undefined; paused?: boolean | undefined },
  check?: Check,
): Promise<{ set: string | null }> {
  const before = await readMailbox(tx, id);
  await mayKeep(tx, before.user_id);
  if (before.kind === "imap") refuseOpenRoad(fields.security ?? before.security, fields.host ?? before.host ?? "");
  // A kept password is never shown to a server it was not given for.
  if (fields.host !== undefined && fields.host !== before.host && password === undefined && grant === undefined)
    throw new Fault("mailbox_password_again", {});
  const set = changeSet(tx, { kind: "edit-mailbox", summary: before.name });
  const state = paused ? "paused" : "active";
  await set.edit<Mailbox>("mailbox", [{ id, check, fields: { ...fields, state } }]);
  await tx.query("update mailboxes m set fault = null where m.workspace_id = $1 and m.id = $2", [tx.workspace, id]);
  if (password !== undefined) await keepSecrets(tx, { kind: "mailbox", id }, { password });
  // Either is given anew: the other would be tried first, or never.
  if (grant !== undefined || password !== undefined) await keepGrant(tx, { kind: "mailbox", id }, grant ?? null);
  return { set: await set.close() };
}

/** It is read no more; what was read stays. */
export async function removeMailbox(
  tx: Tx,
  id: string,
  check?: Check,
): Promise<{ removed: number; set: string | null }> {
  const before = await readMailbox(tx, id);
  await mayKeep(tx, before.user_id);
  const set = changeSet(tx, { kind: "remove-mailbox", summary: before.name });
  const gone = await set.remove("mailbox", [id], check);
  await keepSecrets(tx, { kind: "mailbox", id }, { password: null });
  await keepGrant(tx, { kind: "mailbox", id }, null);
  return { removed: gone.length, set: await set.close() };
}

export const mailboxColumns =
  "m.id, m.kind, m.name, m.address, m.host, m.port, m.security, m.login, m.auth, m.user_id, m.never_folders, m.never_domains, m.since_on::text, m.state, m.fault, m.synced_at, m.revision, m.created_at";

export async function listMailboxes(tx: Tx): Promise<Mailbox[]> {
  return tx.query<Mailbox>(
    `select ${mailboxColumns} from mailboxes m where m.workspace_id = $1 and (m.user_id is null or m.user_id = $2 or $2::uuid is null) order by m.name, m.id`,
    [tx.workspace, userOf(tx)],
  );
}

export async function readMailbox(tx: Tx, id: string): Promise<Mailbox> {
  const found = await tx.one<Mailbox>(
    `select ${mailboxColumns} from mailboxes m where m.workspace_id = $1 and m.id = $2`,
    [tx.workspace, id],
  );
  if (!found || (found.user_id && userOf(tx) && found.user_id !== userOf(tx)))
    throw new Fault("not_found", { what: "mailbox", id });
  return found;
}

export const userOf = (tx: Tx): string | null => (tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null);

async function mayKeep(tx: Tx, user: string | null): Promise<void> {
  if (user !== null && user === userOf(tx)) return;
  await ownersOnly(tx);
}

function refuseOpenRoad(security: string, host: string): void {
  if (security === "none" && !isTrusted(host)) throw new Fault("mailbox_unencrypted", { host });
}
