import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Check, changeSet } from "../../platform/records/index.ts";
import { readWords } from "../words/index.ts";
import type { LetterSender, LetterTemplate, NewLetterTemplate } from "./contract.ts";
import { postOf } from "./post-of.ts";
import { printLetters } from "./layout/print-letters.ts";

interface Kept<R> {
  row: R;
  set: string | null;
}

export async function createSender(tx: Tx, fields: Record<string, unknown>): Promise<Kept<LetterSender>> {
  const set = changeSet(tx, { kind: "create-letter-sender", summary: String(fields["name"]) });
  const [row] = await set.create<LetterSender>("letter-sender", [{ ...fields, revision: 1 }]);
  return { row: row as LetterSender, set: await set.close() };
}

export async function editSender(
  tx: Tx,
  id: string,
  fields: Record<string, unknown>,
  check: Check,
): Promise<Kept<LetterSender>> {
  const set = changeSet(tx, { kind: "edit-letter-sender" });
  const [row] = await set.edit<LetterSender>("letter-sender", [{ id, check, fields }]);
  return { row: row as LetterSender, set: await set.close() };
}

export async function listSenders(tx: Tx): Promise<LetterSender[]> {
  return tx.query<LetterSender>(
    "select s.id, s.name, s.street, s.postal_code, s.city, s.region, s.country, s.foot, s.revision, s.created_at from letter_senders s where s.workspace_id = $1 order by s.created_at, s.id",
    [tx.workspace],
  );
}

export async function readSender(tx: Tx, id: string): Promise<LetterSender> {
  const found = (await listSenders(tx)).find((sender) => sender.id === id);
  if (!found) throw new Fault("not_found", { what: "sender of letters" });
  return found;
}

/** Keeps a template whose words can be read and whose layout, if it is one of one's own, prints a letter. */
export async function createTemplate(tx: Tx, fields: NewLetterTemplate): Promise<Kept<LetterTemplate>> {
  await refuseBroken(tx, fields);
  const set = changeSet(tx, { kind: "create-letter-template", summary: fields.name });
  const [row] = await set.create<LetterTemplate>("letter-template", [{ ...fields, revision: 1 }]);
  return { row: withoutWorkspace(row as LetterTemplate), set: await set.close() };
}

export async function editTemplate(
  tx: Tx,
  id: string,
  fields: Partial<NewLetterTemplate>,
  check: Check,
): Promise<Kept<LetterTemplate>> {
  await refuseBroken(tx, { ...(await readTemplate(tx, id)), ...fields });
  const set = changeSet(tx, { kind: "edit-letter-template" });
  const [row] = await set.edit<LetterTemplate>("letter-template", [{ id, check, fields }]);
  return { row: withoutWorkspace(row as LetterTemplate), set: await set.close() };
}

/** Proposes it no longer; what was printed with it stays. */
export async function retireTemplate(tx: Tx, id: string): Promise<Kept<LetterTemplate>> {
  const set = changeSet(tx, { kind: "retire-letter-template" });
  const [row] = await set.edit<LetterTemplate>("letter-template", [{ id, fields: { retired_at: tx.ctx.clock.now() } }]);
  return { row: withoutWorkspace(row as LetterTemplate), set: await set.close() };
}

export async function listTemplates(tx: Tx): Promise<LetterTemplate[]> {
  return tx.query<LetterTemplate>(
    `select ${columns} from letter_templates t where t.workspace_id = $1 and t.retired_at is null order by lower(t.name), t.id limit 500`,
    [tx.workspace],
  );
}

export async function readTemplate(tx: Tx, id: string): Promise<LetterTemplate> {
  const row = await tx.one<LetterTemplate>(
    `select ${columns} from letter_templates t where t.workspace_id = $1 and t.id = $2`,
    [tx.workspace, id],
  );
  if (!row) throw new Fault("not_found", { what: "letter template" });
  return row;
}

const columns = `t.id, t.name, t.sender_id, t.language, t.purpose, t.topic, t.benefit, t.subject, t.words, t.enclosures, t.paper_window, t.layout, t.retired_at,
  t.revision, t.created_at, t.updated_at`;

async function refuseBroken(tx: Tx, fields: NewLetterTemplate | LetterTemplate): Promise<void> {
  readWords(fields.subject);
  readWords(fields.words);
  const sender = await readSender(tx, fields.sender_id);
  if (!fields.layout) return;
  const trial = { code: "22222222222", lines: ["…"], subject: "…", words: "…" };
  await printLetters(postOf({ ...fields, layout: fields.layout }, sender, ""), [trial], "svg");
}

function withoutWorkspace(row: LetterTemplate): LetterTemplate {
  const { workspace_id: _, ...rest } = row as LetterTemplate & { workspace_id?: string };
  return rest;
}
