import { createHash } from "node:crypto";
import type { Ctx, Tx } from "../../../platform/db/index.ts";
import { normalPoint } from "../../people/index.ts";
import { type KeyBook, linkKeyBook } from "../../../platform/secrets/index.ts";
import { type Link, readLink, writeLink } from "./link.ts";

/** Below which address the pages lie; what follows is the link. */
export const pagePath = "/u/";
export const confirmPath = "/confirm/";

/** Where the preference page of a person lies, below the address of Tilth; the same address takes the one-click unsubscribe of RFC 8058. */
export function preferencePath(
  tx: Tx,
  of: { person: string; channel?: Link["channel"]; touch?: string; topic?: string; address?: string },
): string {
  const { person, channel = "email", touch, topic, address } = of;
  const mark =
    address === undefined
      ? undefined
      : markOf(normalPoint({ kind: address.includes("@") ? "email" : "phone", value: address }));
  return (
    pagePath + writeLink(bookOf(tx.ctx), { deed: "page", workspace: tx.workspace, person, channel, touch, topic, mark })
  );
}

/** Where the one button lies that ends a double opt-in. */
export function confirmationPath(tx: Tx, asked: { id: string; person_id: string }): string {
  const link: Link = {
    deed: "confirm",
    workspace: tx.workspace,
    person: asked.person_id,
    channel: "email",
    consent: asked.id,
  };
  return confirmPath + writeLink(bookOf(tx.ctx), link);
}

/** Where the preference page lies to which another link of the same person leads. */
export const pageOf = (dataDir: string, link: Link): string =>
  pagePath + writeLink(linkKeyBook(dataDir), { ...link, deed: "page" });

export function openLink(dataDir: string, text: string): Link | undefined {
  return readLink(linkKeyBook(dataDir), text);
}

/** SHA-256 of an address in normal form, in hex. */
export const markOf = (normal: string): string => createHash("sha256").update(normal).digest("hex");

/** A mailing asks for its key by the thousand; it hardly ever changes, and an older one opens all the same. */
const readAgainMs = 5_000;
let read: { dataDir: string; book: KeyBook; at: number } | undefined;

function bookOf({ dataDir }: Pick<Ctx, "dataDir">): KeyBook {
  if (!dataDir) throw new Error("links need the data folder");
  if (read?.dataDir !== dataDir || Date.now() > read.at + readAgainMs)
    read = { dataDir, book: linkKeyBook(dataDir), at: Date.now() };
  return read.book;
}
