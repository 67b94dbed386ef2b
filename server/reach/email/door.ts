import type { FastifyReply } from "fastify";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { type Door, Limit } from "../../platform/http/index.ts";
import { readImage } from "./mail-images.ts";
import { publicRoot, readSigned } from "./signed-link.ts";
import { viewSentMail } from "./view-sent-mail.ts";

const windowMs = 60_000;
const looks = 1200;

/**
 * What mails point to, for people who have no seat here. Nothing is counted and nothing changes.
 *
 * GET /m/{link}  a mail that left, in the browser
 * GET /i/{link}  a picture of one
 */
export const mailDoor: Door = (house) => async (app) => {
  const looked = new Limit(looks, windowMs);
  const hide = { schema: { hide: true } as never };
  const ctxOf = (workspace: string): Ctx => ({ ...house.base, workspace, actor: { kind: "system" } });
  const gone = (reply: FastifyReply): FastifyReply =>
    reply.code(404).type("text/plain; charset=utf-8").send("There is nothing here.\n");

  app.get(`${publicRoot.mail}:link`, hide, async (request, reply) => {
    looked.take(request.ip);
    const of = readSigned(house.base.dataDir as string, "mail", (request.params as { link: string }).link);
    const html = of && (await inWorkspace(ctxOf(of.workspace), (tx) => viewSentMail(tx, of.id), "read"));
    if (!html) return gone(reply);
    return reply
      .headers({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-robots-tag": "noindex, nofollow",
        // Whatever somebody wrote into it: no script, no form, and pictures of anywhere, as mail programs show them.
        "content-security-policy":
          "default-src 'none'; img-src 'self' https: data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups",
      })
      .send(html);
  });

  app.get(`${publicRoot.image}:link`, hide, async (request, reply) => {
    const of = readSigned(house.base.dataDir as string, "image", (request.params as { link: string }).link);
    const image = of && (await inWorkspace(ctxOf(of.workspace), (tx) => readImage(tx, of.id), "read"));
    if (!image) return gone(reply);
    return reply
      .headers({
        "content-type": image.type,
        "cache-control": "public, max-age=31536000, immutable",
        // Mail read in a browser stands on another website's page.
        "cross-origin-resource-policy": "cross-origin",
      })
      .send(image.bytes);
  });
};
