import type { Tx } from "../../platform/db/index.ts";
import type { RecipientFate } from "../messages/index.ts";
import { actOnDeparture } from "./act-on-departure.ts";
import { actOnReports } from "./act-on-reports.ts";
import { noteAbsences } from "./note-absences.ts";
import { stopMail } from "./stop-mail.ts";

/** What is known of a message that a machine wrote, or that asks for something. */
export interface Told {
  id: string;
  kind: "auto-reply" | "left" | "bounce" | "complaint" | "unsubscribe";
  sent_at: Date;
  conversation_id: string | null;
  about_touch_id: string | null;
  account_id: string | null;
  person_id: string | null;
  contact_point_id: string | null;
  from_address: string | null;
  told: {
    recipients: RecipientFate[];
    returns_on: string | null;
    successor: string | null;
    successor_name: string | null;
    new_address: string | null;
  };
}

/** Does what these messages call for. May be called twice with the same: each effect is there once. */
export async function actOnMessages(tx: Tx, ids: string[]): Promise<void> {
  const all = await tx.query<Told>(
    `select m.id, m.kind, m.sent_at, m.conversation_id, m.about_touch_id, m.account_id, m.person_id, m.contact_point_id, m.from_address, m.told
     from messages m where m.workspace_id = $1 and m.id = any ($2::uuid[]) and m.direction = 'in' and m.told is not null
     order by m.sent_at, m.id`,
    [tx.workspace, ids],
  );
  const of = (kind: Told["kind"]): Told[] => all.filter((one) => one.kind === kind);
  await actOnReports(tx, of("bounce"));
  await stopMail(tx, [...of("complaint"), ...of("unsubscribe")]);
  await noteAbsences(tx, of("auto-reply"));
  for (const one of of("left")) await actOnDeparture(tx, one);
}
