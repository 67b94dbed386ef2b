import { createHmac, timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Fault } from "../errors/index.ts";

export const sessionCookiePrefix = "tilth";
export const sessionCookie = `${sessionCookiePrefix}.session_token`;

/** The session's token of a cookie that we signed ourselves; undefined for any other. */
export function readSessionCookie(value: string | undefined, secret: string): string | undefined {
  if (!value) return undefined;
  const dot = value.lastIndexOf(".");
  if (dot < 1) return undefined;
  const token = value.slice(0, dot);
  const expected = createHmac("sha256", secret).update(token).digest();
  const given = Buffer.from(value.slice(dot + 1), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

export function setCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  value: string,
  maxAge: number,
): void {
  reply.setCookie(name, value, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: request.protocol === "https" || !isLoopback(request),
    maxAge,
  });
}

export function clearCookie(request: FastifyRequest, reply: FastifyReply, name: string): void {
  setCookie(request, reply, name, "", 0);
}

/** Passwords and cookies cross a network only encrypted; on this machine itself they need not. */
export function requireSafeWay(request: FastifyRequest): void {
  if (request.protocol !== "https" && !isLoopback(request)) throw new Fault("https_needed", {});
}

function isLoopback(request: FastifyRequest): boolean {
  const host = request.hostname.replace(/^\[|\]$/g, "");
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "::1" ||
    (isIP(host) === 4 && host.startsWith("127."))
  );
}
