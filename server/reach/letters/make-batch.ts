import { dayOf } from "../../platform/clock/index.ts";
import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { announce } from "../../platform/notices/index.ts";
import { planTouches } from "../../know/outgoing/index.ts";
import { workspaceTerms } from "../../weigh/standing/index.ts";
import type { NewLetterBatch } from "./contract.ts";
import { readSender, readTemplate } from "./keep-templates.ts";
import { type Prepared, prepareLetters } from "./prepare-letters.ts";
import { sortForPost } from "./post/postal-address.ts";
import { scanCode } from "./scan-code.ts";

/**
 * Letters as planned touches, each with its text as it will be printed, in the order the post wants them. Who would see a blank or can't be
 * reached by post is left out and listed; what a rule refuses is a letter whose touch says why.
 */
export async function makeBatch(tx: Tx, wanted: NewLetterBatch): Promise<{ batch: string }> {
  const template = await readTemplate(tx, wanted.template);
  const sender = await readSender(tx, template.sender_id);
  const item = wanted.item ?? null;
  const prepared = await prepareLetters(tx, template, sender, wanted.recipients, item);
  const fit = prepared.filter((one) => one.faults.length === 0 && (wanted.with_blanks || one.blanks.length === 0));
  if (fit.length === 0) throw new Fault("nobody_to_write_to", { asked: prepared.length });
  const pile = sortForPost(
    fit.map((one) => ({ one, country: one.address.country, postal_code: one.address.postal_code })),
    sender.country,
  ).map(({ one }) => one);
  const batch = newId();
  const now = tx.ctx.clock.now();
  const { zone } = await workspaceTerms(tx);
  const user = tx.ctx.actor.kind === "user" ? tx.ctx.actor.user : null;
  const { ids } = await planTouches(
    tx,
    pile.map(({ recipient, subject }) => ({
      account: recipient.account_id,
      person: recipient.person_id,
      contactPoint: recipient.contact_point_id,
      item,
      benefit: template.benefit,
      note: subject || template.name,
    })),
    {
      channel: "letter",
      purpose: template.purpose,
      manner: "bulk",
      topic: template.topic,
      sender: sender.id,
      batch,
      user,
    },
  );
  await tx.query(
    `insert into letter_batches (workspace_id, id, name, template_id, item_id, language, purpose, paper_window, layout, enclosures, sender, asked, left_out,
       user_id, dated_on, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.workspace,
      batch,
      wanted.name ?? `${template.name} · ${dayOf(now, zone)}`,
      template.id,
      item,
      template.language,
      template.purpose,
      template.paper_window,
      template.layout,
      template.enclosures,
      JSON.stringify(sender),
      prepared.length,
      JSON.stringify(prepared.filter((one) => !fit.includes(one)).map(leftOut)),
      user,
      dayOf(now, zone),
      now,
    ],
  );
  await writeLetters(tx, batch, pile, ids as string[]);
  await announce(tx, "letters.changed", [batch]);
  return { batch };
}

async function writeLetters(tx: Tx, batch: string, pile: Prepared[], touches: string[]): Promise<void> {
  await tx.query(
    `insert into letters (workspace_id, id, batch_id, touch_id, account_id, person_id, contact_point_id, code, place, lines, country, postal_code, subject, words,
       blanks, created_at)
     select $1, l.id, $2, l.touch_id, l.account_id, l.person_id, l.contact_point_id, l.code, l.place, l.lines, l.country, l.postal_code, l.subject, l.words, l.blanks, $4
     from jsonb_to_recordset($3::jsonb) as l (id uuid, touch_id uuid, account_id uuid, person_id uuid, contact_point_id uuid, code text, place int, lines text[],
       country text, postal_code text, subject text, words text, blanks text[])`,
    [
      tx.workspace,
      batch,
      JSON.stringify(
        pile.map(({ recipient, address, subject, words, blanks }, at) => ({
          id: newId(),
          touch_id: touches[at],
          account_id: recipient.account_id,
          person_id: recipient.person_id,
          contact_point_id: recipient.contact_point_id,
          code: scanCode(touches[at] as string),
          place: at + 1,
          lines: address.lines,
          country: address.country,
          postal_code: address.postal_code,
          subject,
          words,
          blanks,
        })),
      ),
      tx.ctx.clock.now(),
    ],
  );
}

function leftOut({ recipient, name, blanks, faults }: Prepared): Record<string, unknown> {
  return {
    account_id: recipient.account_id,
    person_id: recipient.person_id,
    name,
    why: faults.includes("nobody") ? "nobody" : faults.length > 0 ? "address" : "blank",
    detail: (faults.length > 0 ? faults : blanks).join(", "),
  };
}
