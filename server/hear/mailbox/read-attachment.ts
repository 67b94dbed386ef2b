import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { fileName } from "../../platform/http/index.ts";
import { readMail } from "../messages/index.ts";
import { userOf } from "./keep-mailbox.ts";

export interface Attachment {
  name: string;
  content: Uint8Array;
}

/** A file that came with a message, out of the message as it came; of a personal mailbox only for whom it is. */
export async function readAttachment(tx: Tx, message: string, at: number): Promise<Attachment> {
  const row = await tx.one<{ raw: Buffer }>(
    `select s.raw from messages m join message_sources s on s.workspace_id = $1 and s.message_id = m.id
     where m.workspace_id = $1 and m.id = $2 and (m.private_to is null or m.private_to = $3) and jsonb_array_length(m.attachments) > $4`,
    [tx.workspace, message, userOf(tx), at],
  );
  const part = row && (await readMail(await unpack(row.raw))).parts[at];
  if (!part) throw new Fault("not_found", { what: "attachment", id: `${message}/${at}` });
  return { name: fileName(part.name), content: part.content };
}

const unpack = promisify(gunzip);
