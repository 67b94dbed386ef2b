import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { cancelTouches, pauseTouches, type PlanOutcome, planTouches } from "../../know/outgoing/index.ts";
import { fillMailing } from "./fill-mailing.ts";
import { lockDraft, readMailing } from "./mailing.ts";
import { loadConfig } from "../../platform/config/index.ts";
import { leadsNowhere, sharedOf, touchOf } from "./preview-mailing.ts";

/** What to do about those who would read a blank: nothing starts, they read it, or they are left out and listed. */
export type Blanks = "refuse" | "accept" | "leave-out";

/** It leaves: every recipient becomes a touch, asked about by all rules. Refused where somebody would read a blank, unless told what to do about them. */
export async function startMailing(tx: Tx, id: string, blanks: Blanks = "refuse"): Promise<PlanOutcome> {
  const mailing = await lockDraft(tx, id);
  const { sender, mails } = await fillMailing(tx, mailing);
  if (mailing.subject.trim() === "") throw new Fault("mailing_without_subject", {});
  if (sender.postal_address === null) throw new Fault("mailing_without_postal_address", {});
  if (await leadsNowhere(tx, mailing)) throw new Fault("mailing_links_lead_nowhere", { url: loadConfig().url });
  const blank = mails.filter(({ filled }) => filled.blanks.length > 0);
  if (blank.length > 0 && blanks === "refuse")
    throw new Fault("mailing_blanks", {
      n: String(blank.length),
      variables: [...new Set(blank.flatMap(({ filled }) => filled.blanks))].join(", "),
    });
  const leaving = blanks === "leave-out" ? mails.filter(({ filled }) => filled.blanks.length === 0) : mails;
  if (leaving.length === 0) throw new Fault("mailing_to_nobody", {});
  const left_out =
    blanks === "leave-out"
      ? blank.map(({ row, filled }) => ({ person_id: row.person_id, name: row.name ?? "", blanks: filled.blanks }))
      : [];
  await tx.query(
    "update mailings m set state = 'started', started_at = $3, left_out = $4, revision = m.revision + 1 where m.workspace_id = $1 and m.id = $2",
    [tx.workspace, id, tx.ctx.clock.now(), JSON.stringify(left_out)],
  );
  const outcome = await planTouches(
    tx,
    leaving.map((mail) => ({
      ...touchOf(mail),
      key: `mailing ${id} ${mail.row.person_id}`,
      note: mail.filled.subject,
      item: mailing.item_id,
      benefit: mailing.benefit,
    })),
    sharedOf(mailing),
  );
  return outcome;
}

/** Nothing of it leaves from this commit on; what waits is called off piece by piece behind it. */
export async function stopMailing(tx: Tx, id: string): Promise<void> {
  const mailing = await readMailing(tx, id);
  if (mailing.state !== "started") throw new Fault("mailing_started", { state: mailing.state });
  await pauseTouches(tx, { batch: id }, "stopped");
  await tx.query(
    "update mailings m set state = 'stopped', stopped_at = $3, revision = m.revision + 1 where m.workspace_id = $1 and m.id = $2",
    [tx.workspace, id, tx.ctx.clock.now()],
  );
}

/** Calls off a piece of a stopped mailing; 0 when all of it is. */
export const callOffMailing = (tx: Tx, id: string): Promise<number> =>
  cancelTouches(tx, { batch: id }, "mailing-stopped");
