import { newId, type Tx } from "../../platform/db/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { loadConfig } from "../../platform/config/index.ts";
import type { MailImage } from "./contract.ts";
import { signedPath } from "./signed-link.ts";

/** Larger ones keep people on the way waiting. */
export const mostImageBytes = 2 * 1024 * 1024;

/** Keeps a picture and says where mails find it. What it is, is read from its first bytes, whatever its name says. */
export async function keepImage(tx: Tx, name: string, bytes: Buffer): Promise<MailImage> {
  const type = typeOf(bytes);
  if (!type) throw new Fault("mail_image_unreadable", {});
  const id = newId();
  await tx.query(
    "insert into mail_images (workspace_id, id, name, type, bytes, created_at) values ($1, $2, $3, $4, $5, $6)",
    [tx.workspace, id, name, type, bytes, tx.ctx.clock.now()],
  );
  return { id, name, type, url: loadConfig().url + signedPath(tx.ctx, "image", id) };
}

export async function readImage(tx: Tx, id: string): Promise<{ type: string; bytes: Buffer } | undefined> {
  return tx.one("select i.type, i.bytes from mail_images i where i.workspace_id = $1 and i.id = $2", [
    tx.workspace,
    id,
  ]);
}

/** The few kinds that mail programs show; a drawing that could hold a script is none of them. */
export function typeOf(bytes: Buffer): MailImage["type"] | undefined {
  if (bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex"))) return "image/png";
  if (bytes.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex"))) return "image/jpeg";
  if (/^GIF8[79]a/.test(bytes.subarray(0, 6).toString("latin1"))) return "image/gif";
  if (bytes.subarray(0, 4).toString("latin1") === "RIFF" && bytes.subarray(8, 12).toString("latin1") === "WEBP")
    return "image/webp";
  return undefined;
}
