import type { FastifyReply } from "fastify";

/** Somebody's file, to be saved. Whatever it says it is: a browser is to keep it, and never to open it as a page of ours. */
export function sendFile(reply: FastifyReply, { name, content }: { name: string; content: Uint8Array }): FastifyReply {
  return reply
    .header("content-type", "application/octet-stream")
    .header("content-disposition", dispositionOf(name))
    .header("content-length", content.length)
    .header("content-security-policy", "sandbox; default-src 'none'")
    .send(Buffer.from(content.buffer, content.byteOffset, content.length));
}

/** A name that stays in the folder it is saved in: no path, nothing hidden, an ending that can be read. */
export function fileName(given: string | null): string {
  const name = (given ?? "")
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
    .replaceAll(/[/\\:*?"<>|]+/g, "-")
    .replace(/^[.\s-]+/, "")
    .replace(/[.\s]+$/, "");
  const ending = /\.[^.]{1,12}$/.exec(name)?.[0] ?? "";
  // Cut where a letter ends, also one of two halves.
  const stem = Array.from(name.slice(0, name.length - ending.length))
    .slice(0, longestName)
    .join("");
  return name === "" ? "attachment" : `${stem}${ending}`;
}

const longestName = 150;

/** As a header carries it: letters of ASCII for old programs, and the whole name beside. */
export const dispositionOf = (name: string): string =>
  `attachment; filename="${name.replaceAll(/[^\w .()+-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`;
