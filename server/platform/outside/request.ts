import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as safeRequest } from "node:https";
import { checkHost, isTrusted, outsideLookup } from "./reach.ts";

export interface OutsideRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Sent to the first server only, never to where it redirects us. */
  authorization?: string;
  /** A certificate or authority to believe beside the known ones (PEM). */
  certificate?: string;
  signal?: AbortSignal;
  /** Follows redirects unless told otherwise; each is checked like the first address. */
  follow?: boolean;
}

/** Nothing from the other side for so long is no answer. */
const silenceMs = 60_000;
const mostRedirects = 5;

/** Asks another server over HTTPS; over HTTP only where the host was allowed by whoever runs Tilth. */
export async function askOutside(address: string, asked: OutsideRequest = {}): Promise<IncomingMessage> {
  let url = new URL(address);
  const { origin } = url;
  for (let left = mostRedirects; ; left--) {
    const answer = await askOnce(url, url.origin === origin ? asked : { ...asked, authorization: undefined });
    const { location } = answer.headers;
    if (asked.follow === false || !isRedirect(answer.statusCode ?? 0) || location === undefined) return answer;
    answer.resume();
    if (left <= 0) throw problem("it redirects in circles");
    url = new URL(location, url);
  }
}

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

function askOnce(
  url: URL,
  asked: Omit<OutsideRequest, "authorization"> & { authorization?: string | undefined },
): Promise<IncomingMessage> {
  const secure = url.protocol === "https:";
  if (!secure && !(url.protocol === "http:" && isTrusted(url.hostname)))
    throw problem("only addresses that begin with https:// are fetched");
  checkHost(url.hostname);
  const headers: Record<string, string> = { "user-agent": "Tilth", ...asked.headers };
  if (asked.authorization) headers["authorization"] = asked.authorization;
  if (asked.body !== undefined) headers["content-length"] = String(Buffer.byteLength(asked.body));
  return new Promise((resolve, reject) => {
    const options = {
      method: asked.method ?? "GET",
      headers,
      lookup: outsideLookup,
      agent: false as const,
      timeout: silenceMs,
      ...(asked.signal ? { signal: asked.signal } : {}),
      ...(secure && asked.certificate ? { ca: asked.certificate } : {}),
    };
    const sent = (secure ? safeRequest : plainRequest)(url, options, resolve);
    sent.on("timeout", () => sent.destroy(Object.assign(new Error("timeout"), { code: "ETIMEDOUT" })));
    sent.on("error", reject);
    sent.end(asked.body);
  });
}

/** What can be said in words already. */
export class OutsideProblem extends Error {}
const problem = (clause: string): OutsideProblem => new OutsideProblem(clause);

/** The whole answer as text, at most so many bytes. */
export async function readAnswer(answer: IncomingMessage, most: number): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) {
      answer.destroy();
      throw problem(`its answer is larger than ${Math.round(most / 1_000_000)} MB`);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
