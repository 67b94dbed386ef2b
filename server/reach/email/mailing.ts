import { readConsentSettings } from "../../know/consent/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { compileMjml } from "./compile-mjml.ts";
import type { Mailing, MailingEdit, NewMailing } from "./contract.ts";
import { readTemplate } from "./fill-template.ts";
import { setPeople } from "./mailing-recipients.ts";
import { readSender } from "./sending-account.ts";

type Words = Pick<Mailing, "subject" | "text" | "html" | "mjml" | "language">;

/** A mailing with its words and whom it goes to; nothing leaves before it is started. */
export async function createMailing(tx: Tx, given: NewMailing): Promise<Mailing> {
  const { people, sender, ...fields } = given;
  const words = await checkedWords({
    subject: fields.subject,
    text: fields.text,
    html: fields.html ?? null,
    mjml: fields.mjml ?? null,
    language: fields.language ?? "en",
  });
  await readSender(tx, sender);
  if (fields.tracked) await refuseUncounted(tx);
  const id = newId();
  await tx.query(
    `insert into mailings (workspace_id, id, name, sender_id, purpose, topic, subject, text, html, mjml, language, template_id, item_id, benefit, user_id, created_at, tracked)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tx.workspace,
      id,
      fields.name,
      sender,
      fields.purpose,
      fields.topic || null,
      words.subject,
      words.text,
      words.html,
      words.mjml,
      words.language,
      fields.template ?? null,
      fields.item ?? null,
      fields.benefit || null,
      tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null,
      tx.ctx.clock.now(),
      fields.tracked ?? false,
    ],
  );
  await setPeople(tx, id, people ?? []);
  return readMailing(tx, id);
}

/** `check` sees the mailing as it is, locked: somebody else's change in between is told, not lost. */
export async function editMailing(
  tx: Tx,
  id: string,
  edit: MailingEdit,
  check: (current: Mailing) => void = () => {},
): Promise<Mailing> {
  const mailing = await lockDraft(tx, id);
  check(mailing);
  const { people, sender, item, template, ...fields } = edit;
  const next = { ...mailing, ...defined(fields) };
  const words = await checkedWords(next);
  if (sender) await readSender(tx, sender);
  if (fields.tracked) await refuseUncounted(tx);
  await tx.query(
    `update mailings m set name = $3, sender_id = $4, purpose = $5, topic = $6, subject = $7, text = $8, html = $9, mjml = $10, language = $11,
       template_id = $12, item_id = $13, benefit = $14, tracked = $15, revision = m.revision + 1
     where m.workspace_id = $1 and m.id = $2`,
    [
      tx.workspace,
      id,
      next.name,
      sender ?? mailing.sender_id,
      next.purpose,
      next.topic || null,
      words.subject,
      words.text,
      words.html,
      words.mjml,
      words.language,
      template === undefined ? mailing.template_id : template,
      item === undefined ? mailing.item_id : item,
      next.benefit || null,
      next.tracked,
    ],
  );
  if (people) await setPeople(tx, id, people);
  return readMailing(tx, id);
}

/** The workspace decides whether anything is counted; a mailing only within that. */
async function refuseUncounted(tx: Tx): Promise<void> {
  if ((await readConsentSettings(tx)).tracking === "off") throw new Fault("tracking_off", {});
}

/** What never left may go. */
export async function removeMailing(tx: Tx, id: string): Promise<void> {
  await lockDraft(tx, id);
  await setPeople(tx, id, []);
  await tx.query("delete from mailings m where m.workspace_id = $1 and m.id = $2", [tx.workspace, id]);
}

export async function listMailings(tx: Tx): Promise<Mailing[]> {
  return tx.query<Mailing>(
    `select ${columns} from mailings m where m.workspace_id = $1 order by m.created_at desc, m.id desc limit 200`,
    [tx.workspace],
  );
}

export async function readMailing(tx: Tx, id: string): Promise<Mailing> {
  const found = await tx.one<Mailing>(`select ${columns} from mailings m where m.workspace_id = $1 and m.id = $2`, [
    tx.workspace,
    id,
  ]);
  if (!found) throw new Fault("not_found", { what: "mailing" });
  return found;
}

/** Nobody else changes or starts it meanwhile. */
export async function lockDraft(tx: Tx, id: string): Promise<Mailing> {
  await tx.query("select from mailings m where m.workspace_id = $1 and m.id = $2 for update", [tx.workspace, id]);
  const mailing = await readMailing(tx, id);
  if (mailing.state !== "draft") throw new Fault("mailing_started", { state: mailing.state });
  return mailing;
}

/** Readable, of names that exist, and with the HTML that its MJML makes. */
export async function checkedWords(words: Words): Promise<Words> {
  const html = words.mjml ? await compileMjml(words.mjml) : words.html;
  const checked = { ...words, html };
  readTemplate(checked);
  return checked;
}

const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const columns = `m.id, m.name, m.sender_id, m.purpose, m.topic, m.language, m.subject, m.text, m.html, m.mjml, m.template_id, m.item_id, m.benefit, m.tracked, m.state,
  m.state = 'started' and exists (select from outgoing o where o.workspace_id = m.workspace_id and o.batch_id = m.id and o.handed_at is null) as under_way,
  (select count(*)::int from mailing_recipients r where r.workspace_id = m.workspace_id and r.mailing_id = m.id) as recipients,
  m.audience, m.left_out, m.user_id, m.revision, m.created_at, m.started_at, m.stopped_at`;
