import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { cancelTouches, countBatch, pauseTouches, type PlanOutcome, planTouches } from "../../know/outgoing/index.ts";
import type { Purpose } from "../../know/touches/index.ts";
import type { Mailing, MailingEdit, MailingPreview, NewMailing } from "./contract.ts";
import { blanksOf, type MailTemplate, readTemplate } from "./fill-template.ts";
import { callSenders } from "./jobs.ts";
import { recipientOf, type RecipientRow } from "./load-mails.ts";
import { readSendingAccount } from "./sending-account.ts";

/** A mailing with its words and whom it goes to; nothing leaves before it is started. */
export async function createMailing(tx: Tx, given: NewMailing): Promise<Mailing> {
  readTemplate({ ...given, html: given.html ?? null });
  await readSendingAccount(tx, given.sender);
  const id = newId();
  await tx.query(
    `insert into mailings (workspace_id, id, name, sender_id, purpose, topic, subject, text, html, user_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.workspace,
      id,
      given.name,
      given.sender,
      given.purpose,
      given.topic ?? null,
      given.subject,
      given.text,
      given.html ?? null,
      tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null,
      tx.ctx.clock.now(),
    ],
  );
  await setRecipients(tx, id, given.people ?? []);
  return readMailing(tx, id);
}

export async function editMailing(tx: Tx, id: string, edit: MailingEdit): Promise<Mailing> {
  const mailing = await draft(tx, id);
  const { people, sender, ...words } = edit;
  const next = { ...mailing, ...words, sender_id: sender ?? mailing.sender_id };
  readTemplate(next);
  await readSendingAccount(tx, next.sender_id);
  await tx.query(
    `update mailings m set name = $3, sender_id = $4, purpose = $5, topic = $6, subject = $7, text = $8, html = $9, revision = m.revision + 1
     where m.workspace_id = $1 and m.id = $2`,
    [tx.workspace, id, next.name, next.sender_id, next.purpose, next.topic, next.subject, next.text, next.html],
  );
  if (people) await setRecipients(tx, id, people);
  return readMailing(tx, id);
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

/** All recipients as the mailing would address them: who has no address, and who would read a blank. The first few as they would get it. */
export async function previewMailing(tx: Tx, id: string): Promise<MailingPreview> {
  const mailing = await readMailing(tx, id);
  const sender = await readSendingAccount(tx, mailing.sender_id);
  const template = readTemplate(mailing);
  const rows = await recipientsOf(tx, id);
  const filled = rows.map((row) => ({ row, recipient: recipientOf(row, sender, "https://…") }));
  const blanks = filled
    .map(({ row, recipient }) => ({
      person_id: row.person_id,
      name: row.name ?? "",
      variables: blanksOf(template, recipient),
    }))
    .filter(({ variables }) => variables.length > 0);
  return {
    recipients: rows.length,
    without_address: rows
      .filter((row) => row.address === null)
      .map((row) => ({ person_id: row.person_id, name: row.name ?? "" })),
    blanks,
    examples: filled
      .slice(0, shownExamples)
      .map(({ row, recipient }) => ({ person_id: row.person_id, to: row.address ?? "", ...template.fill(recipient) })),
    largest_bytes: largest(
      template,
      filled.map(({ recipient }) => recipient),
    ),
    warnings: warningsOf(mailing),
  };
}

const shownExamples = 5;
/** Gmail cuts a mail off behind this. */
const clippedBytes = 102 * 1024;

function largest(template: MailTemplate, recipients: Parameters<MailTemplate["fill"]>[0][]): number {
  const some = recipients.slice(0, 200).map((recipient) => template.fill(recipient));
  return Math.max(0, ...some.map(({ text, html }) => Buffer.byteLength(text) + Buffer.byteLength(html ?? "")));
}

/** What spam filters and mail programs hold against a mail, as words for the screen. */
function warningsOf({ subject, text, html }: Pick<Mailing, "subject" | "text" | "html">): string[] {
  const found: string[] = [];
  if (Buffer.byteLength(html ?? "") > clippedBytes) found.push("clipped");
  if (subject.length > 90) found.push("subject-long");
  if (subject.length > 8 && subject === subject.toUpperCase()) found.push("subject-shouts");
  if (/[!?]{2,}|\bfree\b|100\s?%|€{2,}|\${2,}/i.test(subject)) found.push("subject-bait");
  if (html && text.trim().length < 40) found.push("text-part-thin");
  if (html && /<(script|form|iframe|object|embed)\b|\son\w+=/i.test(html)) found.push("active-content");
  if (html && (html.match(/<img\b/gi)?.length ?? 0) > 0 && html.replace(/<[^>]+>/g, "").trim().length < 200)
    found.push("images-only");
  if (/https?:\/\/(\d+\.){3}\d+|bit\.ly|tinyurl\./i.test(`${text} ${html ?? ""}`)) found.push("link-shortened");
  return found;
}

/** It leaves: every recipient becomes a touch, asked about by all rules. Refused where somebody would read a blank, unless that is accepted. */
export async function startMailing(tx: Tx, id: string, { acceptBlanks = false } = {}): Promise<PlanOutcome> {
  const mailing = await draft(tx, id);
  const sender = await readSendingAccount(tx, mailing.sender_id);
  const template = readTemplate(mailing);
  const rows = await recipientsOf(tx, id);
  const blanks = rows
    .map((row) => blanksOf(template, recipientOf(row, sender, "https://…")))
    .filter((variables) => variables.length > 0);
  if (blanks.length > 0 && !acceptBlanks)
    throw new Fault("mailing_blanks", { n: String(blanks.length), variables: [...new Set(blanks.flat())].join(", ") });
  await tx.query("update mailings m set state = 'started', started_at = $3 where m.workspace_id = $1 and m.id = $2", [
    tx.workspace,
    id,
    tx.ctx.clock.now(),
  ]);
  const outcome = await planTouches(
    tx,
    rows.map((row) => ({
      person: row.person_id,
      account: row.account_id,
      contactPoint: row.contact_point_id,
      key: `mailing ${id} ${row.person_id}`,
      note: mailing.subject,
    })),
    {
      channel: "email",
      purpose: mailing.purpose as Purpose,
      manner: "bulk",
      topic: mailing.topic,
      sender: mailing.sender_id,
      batch: id,
    },
  );
  tx.afterCommit(() => callSenders(tx.ctx));
  return outcome;
}

/** Nothing of it leaves from this commit on; what waits is called off piece by piece behind it. Returns how many of the first piece. */
export async function stopMailing(tx: Tx, id: string): Promise<void> {
  const mailing = await readMailing(tx, id);
  if (mailing.state !== "started") throw new Fault("mailing_started", { state: mailing.state });
  await pauseTouches(tx, { batch: id }, "stopped");
  await tx.query("update mailings m set state = 'stopped', stopped_at = $3 where m.workspace_id = $1 and m.id = $2", [
    tx.workspace,
    id,
    tx.ctx.clock.now(),
  ]);
}

/** Calls off a piece of a stopped mailing; 0 when all of it is. */
export const callOffMailing = (tx: Tx, id: string): Promise<number> =>
  cancelTouches(tx, { batch: id }, "mailing-stopped");

export const countMailing = countBatch;

async function draft(tx: Tx, id: string): Promise<Mailing> {
  const mailing = await readMailing(tx, id);
  if (mailing.state !== "draft") throw new Fault("mailing_started", { state: mailing.state });
  return mailing;
}

async function setRecipients(tx: Tx, id: string, people: string[]): Promise<void> {
  await tx.query("delete from mailing_recipients r where r.workspace_id = $1 and r.mailing_id = $2", [
    tx.workspace,
    id,
  ]);
  const once = [...new Set(people)];
  await tx.query(
    "insert into mailing_recipients (workspace_id, id, mailing_id, person_id) select $1, r.id, $2, r.person_id from unnest($3::uuid[], $4::uuid[]) as r (id, person_id)",
    [tx.workspace, id, once.map(() => newId()), once],
  );
}

/** With the address each would get it at: the preferred one that isn't dead; and the account where they work now, if it is one. */
async function recipientsOf(
  tx: Tx,
  id: string,
): Promise<(RecipientRow & { person_id: string; account_id: string | null; contact_point_id: string | null })[]> {
  return tx.query(
    `with recipients as materialized (select r.person_id from mailing_recipients r where r.workspace_id = $1 and r.mailing_id = $2),
       points as (
         select distinct on (c.person_id) c.person_id, c.id, c.value from contact_points c join recipients r on r.person_id = c.person_id
         where c.workspace_id = $1 and c.kind = 'email' and c.state <> 'dead' order by c.person_id, c.preferred desc, c.state desc, c.created_at, c.id),
       jobs as (
         select e.person_id, min(e.account_id::text)::uuid as account_id from employments e join recipients r on r.person_id = e.person_id
         where e.workspace_id = $1 and e.ended_on is null group by e.person_id having count(distinct e.account_id) = 1)
     select p.id as person_id, p.id as touch_id, p.name, p.given_name, p.family_name, p.honorific, a.id as account_id, a.name as account, a.industry,
       c.id as contact_point_id, c.value as address
     from recipients r join people p on p.workspace_id = $1 and p.id = r.person_id
     left join points c on c.person_id = p.id
     left join jobs j on j.person_id = p.id
     left join accounts a on a.workspace_id = $1 and a.id = j.account_id
     order by p.name, p.id`,
    [tx.workspace, id],
  );
}

const columns =
  "m.id, m.name, m.sender_id, m.purpose, m.topic, m.subject, m.text, m.html, m.state, m.user_id, m.revision, m.created_at, m.started_at, m.stopped_at";
