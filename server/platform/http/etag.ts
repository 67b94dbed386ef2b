import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { Fault } from "../errors/index.ts";

/** The ETag of a record's version. */
export function etagOf(revision: number | string): string {
  return `"${revision}"`;
}

/** The version of what counts no revisions of its own: the same for the same content, so whoever saw it saw this. */
export function versionOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16);
}

/**
 * Refuses a change that is not based on the record as it is: 428 without If-Match, 412 with the current record in the answer where somebody
 * else was faster. Call it in the transaction that changes, on the row read `for update`.
 */
export function requireMatch(request: FastifyRequest, current: { revision: number | string }): void {
  const sent = request.headers["if-match"];
  if (sent === undefined) throw new Fault("precondition_required", {});
  if (sent.trim() === "*") return;
  const known = sent.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (!known.includes(etagOf(current.revision)))
    throw new Fault("changed_meanwhile", { current, etag: etagOf(current.revision) });
}
