import type { FastifyReply, FastifyRequest } from "fastify";
import { inWorkspace } from "../db/index.ts";
import { Fault } from "../errors/index.ts";
import { whereNow } from "../history/index.ts";
import { faultOf } from "./problem.ts";

const missing = new Set(["not_found", "reference_unknown", "unknown_account"]);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What can't be found may have been merged into another record. A question is sent there; a change is refused with the new id, since it was made for
 * a record as it stood before. Returns undefined where the answer was sent, else the fault to be told.
 */
export async function followMerge(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Fault | undefined> {
  const fault = faultOf(error);
  if (!missing.has(fault.code) || !request.ctx) return fault;
  const asked = idsIn(request.params);
  const sent = request.method === "GET" || request.method === "HEAD" ? [] : idsIn(request.body);
  const now = await inWorkspace(request.ctx, (tx) => whereNow(tx, [...asked, ...sent]), "read").catch(() => new Map());
  const id = [...asked, ...sent].find((one) => now.has(one));
  if (!id) return fault;
  if (request.method !== "GET" && request.method !== "HEAD")
    return new Fault("merged", { what: fault.detail["what"] ?? "record", id, into: now.get(id) }, error);
  const url = asked.reduce(
    (path, one) => (now.has(one) ? path.replaceAll(one, now.get(one) as string) : path),
    request.url,
  );
  // Not for good: a merge can be taken apart.
  reply.code(307).header("location", url).serializer(String).send("");
  return undefined;
}

function idsIn(given: unknown): string[] {
  if (typeof given !== "object" || given === null) return [];
  return Object.values(given).filter((value): value is string => typeof value === "string" && uuid.test(value));
}
