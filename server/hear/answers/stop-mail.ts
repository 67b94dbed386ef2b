import type { Tx } from "../../platform/db/index.ts";
import { suppress } from "../../know/consent/index.ts";
import { findPeople } from "../mailbox/index.ts";
import type { Told } from "./act-on-messages.ts";

/** Who complained or asked for no more gets no e-mail from now on: the person, or the address where nobody is known by it. */
export async function stopMail(tx: Tx, messages: Told[]): Promise<void> {
  for (const message of messages) {
    const addresses =
      message.kind === "unsubscribe" ? [message.from_address] : message.told.recipients.map((one) => one.address);
    const people = await findPeople(
      tx,
      addresses.flatMap((one) => (one ? [one.toLowerCase()] : [])),
    );
    const named = [...people.values()];
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
