import type { FastifyRequest } from "fastify";
import { isIP } from "node:net";
import { Fault } from "../errors/index.ts";

/** The header our own pages send with every change: another website can't add it without being asked for leave, which we never give. */
export const requestHeader = "x-tilth-request";

const changes = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Names under which we may be called: the one users type (TILTH_URL), this machine's own, and bare addresses. Anything else is a foreign name
 * that was made to point here (DNS rebinding).
 */
export function checkHost(request: FastifyRequest, url: URL): void {
  const host = hostOf(request.headers.host);
  if (
    host === url.hostname ||
    host === "localhost" ||
    host.endsWith(".localhost") ||
    isIP(host.replace(/^\[|\]$/g, "")) !== 0
  )
    return;
  throw new Fault("host_unknown", {});
}

/** Refuses a change that rides on a browser's cookie unless it comes from our own pages. */
export function checkSameSite(request: FastifyRequest, url: URL): void {
  if (!changes.has(request.method)) return;
  const site = request.headers["sec-fetch-site"];
  const origin = request.headers.origin;
  const ours =
    origin === undefined || origin === url.origin || origin === `${request.protocol}://${request.headers.host}`;
  if (request.headers[requestHeader] === undefined || !ours || (site !== undefined && site !== "same-origin"))
    throw new Fault("cross_site", {});
}

function hostOf(header: string | undefined): string {
  return (header ?? "").replace(/:\d+$/, "").toLowerCase();
}
