import type { FastifyRequest } from "fastify";
import { Fault } from "../errors/index.ts";

/** The ETag of a record's version. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

/**
 * Refuses a change that is not based on the record as it is: 428 without If-Match, 412 with the current record in the answer where somebody
 * else was faster. Call it in the transaction that changes, on the row read `for update`.
 */
export function requireMatch(request: FastifyRequest, current: { revision: number }): void {
  const sent = request.headers["if-match"];
  if (sent === undefined) throw new Fault("precondition_required", {});
  if (sent.trim() === "*") return;
  const known = sent.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (!known.includes(etagOf(current.revision)))
    throw new Fault("changed_meanwhile", { current, etag: etagOf(current.revision) });
}
