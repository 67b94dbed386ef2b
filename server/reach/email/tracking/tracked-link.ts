import { createHmac, timingSafeEqual } from "node:crypto";
import type { Ctx } from "../../../platform/db/index.ts";
import { linkKeys } from "../signed-link.ts";

/** What a mail was given to be counted by. `trap`: a link that no human sees. */
export interface Tracked {
  kind: "picture" | "link" | "trap";
  workspace: string;
  touch: string;
  mailing: string;
  /** Where a link leads; empty of the others. */
  target: string;
}

/** A trap lies among the links: nothing in its address tells it from them. */
export const trackedRoot = { picture: "/p/", link: "/l/", trap: "/l/" } as const;

const kinds = ["picture", "link", "trap"] as const;
const keyNameBytes = 6;
const headBytes = keyNameBytes + 1 + 3 * 16;
const macBytes = 16;
/** Longer ones are left as they are: some mail programs cut an address behind 2,000 letters. */
export const longestTarget = 1_200;

/** The address, below that of Tilth. What it leads to lies in it, so it works for ever, and nobody else can make one: it redirects to nothing we did not write. */
export function trackedPath(ctx: Pick<Ctx, "dataDir">, of: Tracked): string {
  const { keys, current } = linkKeys(ctx.dataDir);
  const said = Buffer.concat([
    Buffer.from(current, "hex"),
    Buffer.from([kinds.indexOf(of.kind)]),
    ...[of.workspace, of.touch, of.mailing].map((uuid) => Buffer.from(uuid.replaceAll("-", ""), "hex")),
    Buffer.from(of.target),
  ]);
  const mac = macOf(keys.get(current) as Buffer, said);
  return trackedRoot[of.kind] + Buffer.concat([said, mac]).toString("base64url");
}

/** What an address stands for; undefined where it was not made with a key of ours, was changed by a letter, or leads to no page of the web. */
export function readTracked(dataDir: string, text: string): Tracked | undefined {
  if (text.length > 4 * (headBytes + longestTarget + macBytes)) return undefined;
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length < headBytes + macBytes || bytes.toString("base64url") !== text) return undefined;
  const key = linkKeys(dataDir).keys.get(bytes.subarray(0, keyNameBytes).toString("hex"));
  const said = bytes.subarray(0, -macBytes);
  if (!key || !timingSafeEqual(macOf(key, said), bytes.subarray(-macBytes))) return undefined;
  const kind = kinds[said[keyNameBytes] as number];
  const target = said.subarray(headBytes).toString();
  if (!kind || (kind === "link" && !isWeb(target))) return undefined;
  const uuid = (place: number): string => uuidOf(said.subarray(keyNameBytes + 1 + 16 * place));
  return { kind, workspace: uuid(0), touch: uuid(1), mailing: uuid(2), target };
}

export const isWeb = (target: string): boolean => /^https?:\/\/[\x21-\x7e]+$/i.test(target) && URL.canParse(target);

const macOf = (key: Buffer, said: Buffer): Buffer =>
  createHmac("sha256", key).update("counted in a mailing\n").update(said).digest().subarray(0, macBytes);
const uuidOf = (bytes: Buffer): string =>
  bytes
    .subarray(0, 16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
