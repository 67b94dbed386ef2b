import type { FastifyReply, FastifyRequest } from "fastify";
import { asFault } from "../db/index.ts";
import { describeFault, Fault } from "../errors/index.ts";

/** What goes out beside the words. Anything else in a fault's detail only fills its sentence. */
const carried = ["faults", "current", "into"];

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, url: string): void {
  const fault = faultOf(error);
  const { code, status, title, help, values } = describeFault(fault);
  if (status >= 500)
    request.log.error({ err: error, cause: (fault as Error).cause, code, id: request.id }, "request failed");
  if (typeof fault.detail["etag"] === "string") reply.header("etag", fault.detail["etag"]);
  if (typeof fault.detail["seconds"] === "number") reply.header("retry-after", fault.detail["seconds"]);
  const body: Record<string, unknown> = {
    type: `${url}/api/docs/errors/${code}`,
    code,
    title,
    status,
    detail: help,
    instance: request.id,
  };
  if (Object.keys(values).length > 0) body["values"] = values;
  for (const name of carried)
    if (code !== "internal" && fault.detail[name] !== undefined) body[name] = fault.detail[name];
  reply
    .code(status)
    .header("content-type", "application/problem+json; charset=utf-8")
    .serializer((value) => (typeof value === "string" ? value : JSON.stringify(value)));
  reply.send(body);
}

/** Everything that can go wrong, as a fault of the registry. */
export function faultOf(error: unknown): Fault {
  const known = asFault(error);
  if (known instanceof Fault) return known;
  const { code = "", constraint, statusCode } = error as { code?: string; constraint?: string; statusCode?: number };
  const byCode = faultByCode[code];
  if (byCode) return new Fault(byCode, { what: "record", constraint }, error);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Fault("request_unreadable", {}, error);
  return new Fault("internal", {}, error);
}

const faultByCode: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: "body_too_large",
  FST_ERR_CTP_INVALID_MEDIA_TYPE: "media_type_unknown",
  // What the database refuses although the schema let it through.
  23505: "already_exists",
  23503: "reference_unknown",
  23514: "value_refused",
  "22P02": "value_refused",
  "22P05": "value_refused",
  22003: "value_refused",
  22021: "value_refused",
};
