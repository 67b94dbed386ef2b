import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import type { KeptMailTemplate, NewMailTemplate } from "./contract.ts";
import { checkedWords } from "./mailing.ts";

interface Kept {
  row: KeptMailTemplate;
  set: string | null;
}

/** Keeps a template whose words can be read. */
export async function createMailTemplate(tx: Tx, given: NewMailTemplate): Promise<Kept> {
  const words = await checkedWords({ ...given, html: given.html ?? null, mjml: given.mjml ?? null });
  const set = changeSet(tx, { kind: "create-mail-template", summary: given.name });
  const [row] = await set.create<KeptMailTemplate>("mail-template", [{ ...given, ...words, revision: 1, ...now(tx) }]);
  return { row: await readMailTemplate(tx, (row as KeptMailTemplate).id), set: await set.close() };
}

export async function editMailTemplate(
  tx: Tx,
  id: string,
  edit: Partial<NewMailTemplate>,
  check: Check,
): Promise<Kept> {
  const words = await checkedWords({ ...(await readMailTemplate(tx, id)), ...edit });
  const set = changeSet(tx, { kind: "edit-mail-template" });
  await set.edit("mail-template", [{ id, check, fields: { ...edit, html: words.html } }]);
  return { set: await set.close(), row: await readMailTemplate(tx, id) };
}

/** Proposes it no longer; what was begun with it stays. */
export async function retireMailTemplate(tx: Tx, id: string): Promise<Kept> {
  const set = changeSet(tx, { kind: "retire-mail-template" });
  await set.edit("mail-template", [{ id, fields: { retired_at: tx.ctx.clock.now() } }]);
  return { set: await set.close(), row: await readMailTemplate(tx, id) };
}

export async function listMailTemplates(tx: Tx): Promise<KeptMailTemplate[]> {
  return tx.query<KeptMailTemplate>(
    `select ${columns} from mail_templates t where t.workspace_id = $1 and t.retired_at is null order by t.name, t.id limit 500`,
    [tx.workspace],
  );
}

export async function readMailTemplate(tx: Tx, id: string): Promise<KeptMailTemplate> {
  const row = await tx.one<KeptMailTemplate>(
    `select ${columns} from mail_templates t where t.workspace_id = $1 and t.id = $2`,
    [tx.workspace, id],
  );
  if (!row) throw new Fault("not_found", { what: "mail template" });
  return row;
}

const now = (tx: Tx) => ({ created_at: tx.ctx.clock.now(), updated_at: tx.ctx.clock.now() });
const columns =
  "t.id, t.name, t.purpose, t.topic, t.language, t.subject, t.text, t.html, t.mjml, t.retired_at, t.revision, t.created_at, t.updated_at";
