import type { FastifyReply, FastifyRequest } from "fastify";
import { sessionCookie } from "../../../platform/auth/index.ts";
import type { Door } from "../../../platform/http/index.ts";
import { Limit } from "../../../platform/http/index.ts";
import { openEventBook } from "./keep-events.ts";
import { readTracked, type Tracked, trackedRoot } from "./tracked-link.ts";

const hourMs = 3_600_000;
/** Of one link or picture of one mail, an hour. What is more still leads where it should; it is counted no more. */
const keptAnHour = 20;
const longestAgent = 300;
/** 1×1, nothing to be seen. */
const dot = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/**
 * What a counted mailing leads over. Reads no cookie of a reader; GET and HEAD add a row of what was fetched, and change nothing else.
 *
 * GET, HEAD /l/{link}  on to where the link leads, which lies in it under a signature; anything else is not there
 * GET, HEAD /p/{link}  a picture of one dot
 */
export const trackingDoor: Door = (house) => async (app) => {
  const book = openEventBook(house.base);
  const kept = new Limit(keptAnHour, hourMs);
  app.addHook("onClose", () => book.idle());
  const hide = { schema: { hide: true } as never };
  const plain = { "cache-control": "no-store", "x-robots-tag": "noindex, nofollow", "referrer-policy": "no-referrer" };
  const gone = (reply: FastifyReply): FastifyReply =>
    reply.code(404).headers(plain).type("text/plain; charset=utf-8").send("There is nothing here.\n");
  const opened = (request: FastifyRequest): Tracked | undefined =>
    readTracked(house.base.dataDir as string, (request.params as { "*": string })["*"]);
  const note = (request: FastifyRequest, of: Tracked): void => {
    // A colleague who looks at a mail in the Inbox, or at an answer that quotes it, is not its reader.
    if (request.headers.cookie?.includes(`${sessionCookie}=`)) return;
    if (!kept.fits(signatureOf(request))) return;
    const head = request.method === "HEAD";
    const agent = (request.headers["user-agent"] ?? "").slice(0, longestAgent);
    book.note({ ...of, head, prefetch: looksAhead(request), agent, at: house.base.clock.now() });
  };

  // A wildcard: a parameter may not be as long as an address.
  app.get(`${trackedRoot.link}*`, hide, async (request, reply) => {
    const of = opened(request);
    if (!of || of.kind === "picture") return gone(reply);
    note(request, of);
    return of.kind === "trap" ? gone(reply) : reply.headers(plain).redirect(of.target, 302);
  });

  app.get(`${trackedRoot.picture}*`, hide, async (request, reply) => {
    const of = opened(request);
    if (of?.kind !== "picture") return gone(reply);
    note(request, of);
    return reply
      .headers({ ...plain, "content-type": "image/gif", "cross-origin-resource-policy": "cross-origin" })
      .send(dot);
  });
};

/** Its last letters: another for each link of each mail. */
const signatureOf = (request: FastifyRequest): string => (request.params as { "*": string })["*"].slice(-22);

/** A program that fetches before anybody asks says so. */
function looksAhead({ headers }: FastifyRequest): boolean {
  return ["sec-purpose", "purpose", "x-purpose", "x-moz"].some((name) =>
    /prefetch|preview|prerender/i.test(String(headers[name] ?? "")),
  );
}
