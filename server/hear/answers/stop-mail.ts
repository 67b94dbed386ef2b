import type { Tx } from "../../platform/db/index.ts";
import { suppress, suppressAddresses } from "../../know/consent/index.ts";
import { findPeople } from "../mailbox/index.ts";
import type { Told } from "./act-on-messages.ts";

/** Who complained or asked for no more gets no e-mail from now on: the person, and the address, whoever else has it now or later. */
export async function stopMail(tx: Tx, messages: Told[]): Promise<void> {
  for (const message of messages) {
    const addresses =
      message.kind === "unsubscribe" ? [message.from_address] : message.told.recipients.map((one) => one.address);
    const people = await findPeople(
      tx,
      addresses.flatMap((one) => (one ? [one.toLowerCase()] : [])),
    );
    const named = [...people.values()];
    await suppressAddresses(
      tx,
      [...addresses, await addressOfTouch(tx, message)].flatMap((one) =>
        one ? [{ kind: "email" as const, normal: one.toLowerCase() }] : [],
      ),
      "email",
    );
    const known = named.length > 0 ? named : [await ofTouch(tx, message)].filter((one) => one !== undefined);
    const reason = message.kind === "complaint" ? "complaint" : "unsubscribed";
    const wanted = known.map((one) => ({
      ...(one.person_id
        ? { person_id: one.person_id }
        : one.contact_point_id
          ? { contact_point_id: one.contact_point_id }
          : { account_id: one.account_id as string }),
      channel: "email" as const,
      reason,
      evidence: `message ${message.id}`,
    }));
    if (wanted.length > 0) await suppress(tx, wanted);
  }
}

/** Where our mail went that they complain about: the address may be blacked out in what they sent. */
async function addressOfTouch(tx: Tx, message: Told): Promise<string | undefined> {
  if (message.kind !== "complaint" || !message.about_touch_id) return undefined;
  const row = await tx.one<{ normal: string }>(
    `select c.normal from touches t join contact_points c on c.workspace_id = $1 and c.id = t.contact_point_id and c.kind = 'email'
     where t.workspace_id = $1 and t.id = $2`,
    [tx.workspace, message.about_touch_id],
  );
  return row?.normal;
}

/** A complaint with the address blacked out is still about a touch of ours. */
async function ofTouch(
  tx: Tx,
  message: Told,
): Promise<{ person_id: string | null; account_id: string | null; contact_point_id: string | null } | undefined> {
  if (!message.about_touch_id) return undefined;
  return tx.one(
    "select t.person_id, t.account_id, t.contact_point_id from touches t where t.workspace_id = $1 and t.id = $2 and num_nonnulls(t.person_id, t.account_id, t.contact_point_id) > 0",
    [tx.workspace, message.about_touch_id],
  );
}
