import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { cardTick, composeCard, removeCard, takeCard } from "../../know/cards/index.ts";
import { requireSafeWay } from "../../platform/auth/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import {
  c,
  closing,
  d,
  dav,
  type Element,
  element,
  type Named,
  opening,
  propstat,
  readXml,
  href,
  xmlHead,
} from "../../platform/dav/index.ts";
import { Fault } from "../../platform/errors/index.ts";
import { type Door, Limit } from "../../platform/http/index.ts";
import { answerPropfind, cardAt } from "./answer-propfind.ts";
import { answerReport, versionOf } from "./answer-report.ts";
import { DeviceBook, type SignedIn } from "./identify-device.ts";
import { largestCard } from "./properties.ts";
import { pathOf, type Resource, resourceAt, root } from "./resources.ts";
import { readToken } from "./sync-token.ts";

const windowMs = 15 * 60_000;
/** A device whose password was revoked tries on by itself; nobody guesses 99 bits. */
const wrongFromAddress = 200;
const requestsOfDevice = 20_000;
const methods = ["OPTIONS", "PROPFIND", "PROPPATCH", "REPORT", "GET", "PUT", "DELETE", "MKCOL", "MOVE", "COPY"];

/** One request of a device, its sender known. */
interface Asked {
  ctx: Ctx;
  who: SignedIn;
  resource: Resource;
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * The address books of CardDAV (RFC 6352) for phones and mail programs:
 *
 * /.well-known/carddav               where to begin
 * /dav/                              who am I
 * /dav/users/{user}/                 the user, and where their books are
 * /dav/books/{user}/                 their books
 * /dav/books/{user}/{book}/          PROPFIND, REPORT (multiget, query, sync-collection)
 * /dav/books/{user}/{book}/{name}    GET, PUT, DELETE of one card
 */
export const cardDoor: Door =
  ({ base }) =>
  async (app) => {
    const devices = new DeviceBook(base.db);
    const wrong = new Limit(wrongFromAddress, windowMs);
    const often = new Limit(requestsOfDevice, windowMs);
    for (const method of ["PROPFIND", "PROPPATCH", "REPORT", "MKCOL", "MOVE", "COPY"])
      if (!app.supportedMethods.includes(method)) app.addHttpMethod(method, { hasBody: true });
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));

    for (const url of ["/.well-known/carddav", "/.well-known/carddav/"])
      app.route({
        method: ["GET", "PROPFIND", "OPTIONS"],
        url,
        schema: { hide: true } as never,
        handler: (_request, reply) => reply.redirect(root, 301),
      });

    const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      reply.headers({ dav: "1, 3, addressbook", allow: methods.join(", "), "cache-control": "no-store" });
      if (request.method === "OPTIONS") return reply.code(200).send();
      requireSafeWay(request);
      const who = await devices.identify(request);
      if (!who) {
        wrong.take(request.ip);
        reply.header("www-authenticate", 'Basic realm="Tilth", charset="UTF-8"');
        throw new Fault("not_signed_in", {});
      }
      often.take(who.device);
      const resource = resourceAt(request.url, who.user, who.books);
      if (!resource) throw new Fault("not_found", { what: "address book" });
      const ctx = { ...base, workspace: who.workspace, actor: who.actor };
      return (
        answers[request.method]?.({ ctx, who, resource, request, reply }) ?? refuse(reply, 403, d("cannot-modify"))
      );
    };
    for (const url of ["/dav", "/dav/*"])
      app.route({ method: methods, url, schema: { hide: true } as never, exposeHeadRoute: true, handler });
  };

type Answer = (asked: Asked) => Promise<unknown> | undefined;

const answers: Record<string, Answer> = {
  PROPFIND: async ({ ctx, who, resource, request, reply }) => {
    const depth = request.headers["depth"] ?? "infinity";
    if (depth !== "0" && depth !== "1") return refuse(reply, 403, d("propfind-finite-depth"));
    if (resource.kind === "card" && !(await cardAt(ctx, who, resource))) throw new Fault("not_found", { what: "card" });
    return multistatus(reply, answerPropfind(ctx, who, resource, { body: bodyOf(request), deep: depth === "1" }));
  },

  REPORT: async ({ ctx, who, resource, request, reply }) => {
    const body = bodyOf(request);
    const token = body?.children.find((one) => one.ns === dav && one.name === "sync-token")?.text.trim();
    const place = token ? readToken(token) : undefined;
    // A token from a time that we have no memory of, as after an older backup was restored.
    const ahead = place && place.tick > (await inWorkspace(ctx, cardTick, "read"));
    const answer = resource.kind === "book" ? answerReport(ctx, who, resource, body) : undefined;
    if (answer === "no-token" || ahead) return refuse(reply, 403, d("valid-sync-token"));
    return answer ? multistatus(reply, answer) : refuse(reply, 403, d("supported-report"));
  },

  /** Programs try to name or colour a book: it keeps the name it has. */
  PROPPATCH: async ({ who, resource, request, reply }) => {
    const asked = bodyOf(request)?.children.flatMap((deed) => deed.children.flatMap((prop) => prop.children)) ?? [];
    const names = asked.map(({ ns, name }): string => element({ ns, name } satisfies Named)).join("");
    const told = d("response", href(pathOf(resource, who.user)) + propstat(names, 403));
    return xml(reply, 207, xmlHead + opening(dav, "multistatus") + told + closing(dav, "multistatus"));
  },

  GET: async ({ ctx, who, resource, request, reply }) => {
    if (resource.kind !== "card") return reply.type("text/plain; charset=utf-8").send("Address books for CardDAV.\n");
    const view = await cardAt(ctx, who, resource);
    if (!view) throw new Fault("not_found", { what: "card" });
    const version = versionOf(/version="?(\d\.\d)/.exec(request.headers.accept ?? "")?.[1]);
    return reply.header("etag", `"${view.etag}"`).type("text/vcard; charset=utf-8").send(composeCard(view, version));
  },

  PUT: async ({ ctx, who, resource, request, reply }) => {
    if (resource.kind !== "card") return refuse(reply, 403, d("cannot-modify"));
    if (!who.writes) return refuse(reply, 403, d("need-privileges"));
    const text = typeof request.body === "string" ? request.body : "";
    if (Buffer.byteLength(text) > largestCard) return refuse(reply, 413, c("max-resource-size"));
    const { created } = await inWorkspace(ctx, (tx) =>
      takeCard(tx, {
        reader: { user: who.user, book: resource.book },
        name: resource.name,
        text,
        device: who.name,
        check: (etag) => checkMatch(request, etag),
      }),
    );
    // No ETag: what we give back may be written otherwise than what came, so the device has to fetch it.
    return reply.code(created ? 201 : 204).send();
  },

  DELETE: async ({ ctx, who, resource, request, reply }) => {
    if (resource.kind !== "card") return refuse(reply, 403, d("cannot-modify"));
    if (!who.writes) return refuse(reply, 403, d("need-privileges"));
    const view = await cardAt(ctx, who, resource);
    if (!view) throw new Fault("not_found", { what: "card" });
    if (request.headers["if-match"] !== undefined) checkMatch(request, view.etag);
    await inWorkspace(ctx, (tx) => removeCard(tx, { user: who.user, person: view.id, device: who.name }));
    return reply.code(204).send();
  },
};

/** A change must be based on the card as it is; a new card on there being none. */
function checkMatch(request: FastifyRequest, etag: string | undefined): void {
  const { "if-match": match, "if-none-match": none } = request.headers;
  const tags = (header: string): string[] => header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (etag === undefined) {
    if (match !== undefined) throw new Fault("changed_meanwhile", {});
    return;
  }
  if (none !== undefined && (none.trim() === "*" || tags(none).includes(`"${etag}"`)))
    throw new Fault("changed_meanwhile", {});
  if (match === undefined) throw new Fault("precondition_required", {});
  if (match.trim() !== "*" && !tags(match).includes(`"${etag}"`)) throw new Fault("changed_meanwhile", {});
}

function bodyOf(request: FastifyRequest): Element | undefined {
  const text = typeof request.body === "string" ? request.body.trim() : "";
  if (text === "") return undefined;
  const body = readXml(text);
  if (!body) throw new Fault("request_unreadable", {});
  return body;
}

const xml = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.code(status).type("application/xml; charset=utf-8").send(text);

/** A refusal in the words programs of this kind look for. */
const refuse = (reply: FastifyReply, status: number, condition: string): FastifyReply =>
  xml(reply, status, xmlHead + opening(dav, "error") + condition + closing(dav, "error"));

function multistatus(reply: FastifyReply, pieces: AsyncGenerator<string>): FastifyReply {
  return reply
    .code(207)
    .type("application/xml; charset=utf-8")
    .send(Readable.from(pieces, { objectMode: false }));
}
