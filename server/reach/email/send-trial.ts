import { type Ctx, inWorkspace, newId } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { composeMail } from "./compose-mail.ts";
import { signingKeys } from "./dkim-keys.ts";
import { mailAddress } from "./encode-mail.ts";
import { fillFor } from "./fill-mailing.ts";
import { readMailing } from "./mailing.ts";
import { type MailingRecipient, recipientsOf } from "./mailing-recipients.ts";
import { passwordOf, readSendingAccount, tokenOf } from "./sending-account.ts";
import { openLine } from "./speak-smtp.ts";

/** Somebody waits before the screen. */
const patienceMs = 20_000;

/**
 * The mailing as one recipient would get it, to oneself: only ever to the asker's own address, so it is no contact with anybody and no touch. Its way out
 * leads nowhere, since it would be somebody else's.
 */
export async function sendTrial(
  ctx: Ctx,
  id: string,
  person?: string,
): Promise<{ to: string; left: boolean; said: string | null }> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw new Fault("mailing_trial_of_nobody", {});
  const ready = await inWorkspace(
    ctx,
    async (tx) => {
      const mailing = await readMailing(tx, id);
      const sender = await readSendingAccount(tx, mailing.sender_id);
      const me = await tx.one<{ name: string; email: string }>(
        "select u.name, u.email from users u where u.workspace_id = $1 and u.id = $2",
        [tx.workspace, actor.user],
      );
      const rows = await recipientsOf(tx, id);
      const row = rows.find((one) => one.person_id === person) ?? rows[0] ?? nobody;
      const [mail] = await fillFor(tx, mailing, sender, [row]);
      const { domain } = mailAddress(sender.from_address);
      const [password, keys] = [await passwordOf(tx, sender.id), await signingKeys(tx, domain)];
      return { sender, me: me as { name: string; email: string }, filled: mail?.filled, password, keys, domain };
    },
    "read",
  );
  const { sender, me, filled, password, keys, domain } = ready;
  const content = await composeMail(
    {
      from: { name: sender.from_name, address: sender.from_address },
      to: { name: me.name, address: me.email },
      replyTo: sender.reply_to,
      subject: `[${trialWord}] ${filled?.subject ?? ""}`,
      text: filled?.text ?? "",
      html: filled?.html ?? null,
      messageId: `<trial.${newId()}@${domain}>`,
      date: ctx.clock.now(),
    },
    keys,
  );
  const to = mailAddress(me.email);
  try {
    const line = await openLine(
      { ...sender, password, token: tokenOf(ctx, sender.id), name: domain },
      { connectMs: patienceMs, silentMs: patienceMs },
    );
    const envelope = { from: mailAddress(sender.from_address).safe, to: to.safe, utf8: to.utf8, content };
    const answer = await line.speak(envelope, async () => true);
    line.close();
    return {
      to: me.email,
      left: answer.kind === "taken",
      said: "words" in answer && answer.kind !== "taken" ? answer.words : null,
    };
  } catch (error) {
    return { to: me.email, left: false, said: (error as Error).message.slice(0, 1_000) };
  }
}

const trialWord = "Test";
const nobody: MailingRecipient = {
  touch_id: "",
  person_id: "",
  account_id: null,
  contact_point_id: null,
  address: null,
  name: null,
  given_name: null,
  family_name: null,
  honorific: null,
  account: null,
  industry: null,
};
