import { createHmac, timingSafeEqual } from "node:crypto";
import type { Ctx } from "../../platform/db/index.ts";
import { type KeyBook, linkKeyBook } from "../../platform/secrets/index.ts";

/** Below which address what a mail points to is found without signing in: itself in the browser, and its pictures. */
export const publicRoot = { mail: "/m/", image: "/i/" } as const;
export type Public = keyof typeof publicRoot;

const keyNameBytes = 6;
const macBytes = 16;

/** The address of one thing, signed, so that nobody finds another's by trying; the same each time. */
export function signedPath(ctx: Pick<Ctx, "dataDir" | "workspace">, what: Public, id: string): string {
  const { keys, current } = linkKeys(ctx.dataDir);
  const said = Buffer.concat([Buffer.from(current, "hex"), bytesOf(ctx.workspace), bytesOf(id)]);
  const mac = macOf(keys.get(current) as Buffer, what, said);
  return publicRoot[what] + Buffer.concat([said, mac]).toString("base64url");
}

/** What a link stands for; undefined where it was not made here, for something else, or was changed by a letter. */
export function readSigned(dataDir: string, what: Public, text: string): { workspace: string; id: string } | undefined {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== keyNameBytes + 32 + macBytes || bytes.toString("base64url") !== text) return undefined;
  const key = linkKeys(dataDir).keys.get(bytes.subarray(0, keyNameBytes).toString("hex"));
  const said = bytes.subarray(0, keyNameBytes + 32);
  if (!key || !timingSafeEqual(macOf(key, what, said), bytes.subarray(keyNameBytes + 32))) return undefined;
  return {
    workspace: uuidOf(bytes.subarray(keyNameBytes, keyNameBytes + 16)),
    id: uuidOf(bytes.subarray(keyNameBytes + 16, keyNameBytes + 32)),
  };
}

/** A mailing asks for its key by the thousand, and it hardly ever changes. */
const readAgainMs = 5_000;
let read: { dataDir: string; book: KeyBook; at: number } | undefined;

export function linkKeys(dataDir: string | undefined): KeyBook {
  if (!dataDir) throw new Error("links need the data folder");
  if (read?.dataDir !== dataDir || Date.now() > read.at + readAgainMs)
    read = { dataDir, book: linkKeyBook(dataDir), at: Date.now() };
  return read.book;
}

const macOf = (key: Buffer, what: Public, said: Buffer): Buffer =>
  createHmac("sha256", key).update(`shown to everybody: ${what}\n`).update(said).digest().subarray(0, macBytes);
const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll("-", ""), "hex");
const uuidOf = (bytes: Buffer): string =>
  bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
