import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { userOf } from "../mailbox/index.ts";
import type { MessageAlone } from "./contract.ts";

/** One message by itself, as the evidence of what it told; of a personal mailbox only for whom it is. */
export async function readMessage(tx: Tx, id: string): Promise<MessageAlone> {
  const found = await tx.one<MessageAlone>(
    `select m.id, m.direction, m.kind, m.subject, m.from_name, m.from_address, m.recipients, m.sent_at, m.written, m.quoted, m.signature, m.attachments,
       m.told ->> 'returns_on' as returns_on, null as state, m.conversation_id, m.person_id, p.name as person, m.account_id, a.name as account
     from messages m
     left join people p on p.workspace_id = $1 and p.id = m.person_id
     left join accounts a on a.workspace_id = $1 and a.id = m.account_id
     where m.workspace_id = $1 and m.id = $2 and (m.private_to is null or m.private_to = $3)`,
    [tx.workspace, id, userOf(tx)],
  );
  if (!found) throw new Fault("not_found", { what: "message", id });
  return found;
}
