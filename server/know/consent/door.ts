import type { FastifyReply, FastifyRequest } from "fastify";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { describeFault, Fault } from "../../platform/errors/index.ts";
import { type Door, Limit } from "../../platform/http/index.ts";
import { askedWith, confirmConsent } from "./links/confirm-consent.ts";
import type { Link } from "./links/link.ts";
import { confirmPath, openLink, pageOf, pagePath } from "./links/links.ts";
import { unsubscribe } from "./links/unsubscribe.ts";
import { masked, readPage } from "./pages/read-page.ts";
import { type Form, savePage } from "./pages/save-page.ts";
import { languageOf, type PageLanguage, type Words } from "./pages/words.ts";
import { confirmPage, plainPage, preferencePage } from "./pages/write-page.ts";

/** What mail programs and forms send is small. */
const bodyLimit = 64 * 1024;
const windowMs = 60_000;
/** Looks at pages from one address; a POST with a good link is never counted, so no limit can lose an unsubscribe. */
const looks = 1200;
/** Nobody guesses 128 bits, but nobody has to let them try. */
const wrongLinks = 120;

type House = Parameters<Door>[0];

/**
 * The public pages, for people who have no seat here. The link is all that lets in: no cookie is read, so there is nothing for another website to ride on, and
 * no header is asked for, since mail programs send none (RFC 8058).
 *
 * GET, HEAD /u/{link}         the preference page; changes nothing, whoever asks and however often
 * POST      /u/{link}         List-Unsubscribe=One-Click or anything that is no form of ours: unsubscribed; a form of ours: what it says
 * GET, HEAD /confirm/{link}   the page with the one button of a double opt-in
 * POST      /confirm/{link}   pressed
 */
export const consentDoor: Door = (house) => async (app) => {
  const looked = new Limit(looks, windowMs);
  const wrong = new Limit(wrongLinks, windowMs);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit }, (_request, body, done) => done(null, body));
  const hide = { schema: { hide: true } as never };

  const opened = (request: FastifyRequest, deed: Link["deed"]): Link | undefined => {
    const link = openLink(house.base.dataDir as string, (request.params as { link: string }).link);
    if (link?.deed === deed) return link;
    wrong.take(request.ip);
    return undefined;
  };
  const page = (reply: FastifyReply, status: number, markup: string): FastifyReply =>
    reply
      .code(status)
      .headers({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "x-robots-tag": "noindex, nofollow",
      })
      .send(markup);
  const strange = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    page(reply, 404, plainPage(readerLanguage(request), "unknown", "unknownAbout"));

  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    const fault = error instanceof Fault ? error : undefined;
    const status = fault ? describeFault(fault).status : (error.statusCode ?? 503);
    if (status >= 500) request.log.error({ err: error, id: request.id }, "a public page failed");
    const busy = status === 429 || status >= 500;
    if (busy) reply.header("retry-after", String(fault?.detail["seconds"] ?? 30));
    return page(
      reply,
      status,
      busy
        ? plainPage(readerLanguage(request), "busy", "busyAbout")
        : plainPage(readerLanguage(request), "unknown", "unknownAbout"),
    );
  });

  app.get(`${pagePath}:link`, hide, async (request, reply) => {
    const link = opened(request, "page");
    if (!link) return strange(request, reply);
    looked.take(request.ip);
    // Whoever asks for no page is shown none: a program that tries every link costs nothing.
    if (request.method === "HEAD") return page(reply, 200, "");
    return page(reply, 200, await shownPage(house, link, request, undefined));
  });

  app.post(`${pagePath}:link`, hide, async (request, reply) => {
    const link = opened(request, "page");
    if (!link) return strange(request, reply);
    const form = await formOf(request);
    const deed = form.one("deed");
    if (deed === "save") await inWorkspace(ctxOf(house, link), (tx) => save(tx, link, form, request));
    else await inWorkspace(ctxOf(house, link), (tx) => unsubscribe(tx, link, deed === "all" ? "all" : "topic"));
    // A mail program reads no page, and is answered at once.
    if (deed === "") return page(reply, 200, plainPage(readerLanguage(request), "unsubscribe", "done"));
    return page(reply, 200, await shownPage(house, link, request, deed === "save" ? "saved" : "done"));
  });

  app.get(`${confirmPath}:link`, hide, async (request, reply) => {
    const link = opened(request, "confirm");
    if (!link) return strange(request, reply);
    looked.take(request.ip);
    return page(reply, 200, await confirmation(house, link, request));
  });

  app.post(`${confirmPath}:link`, hide, async (request, reply) => {
    const link = opened(request, "confirm");
    if (!link) return strange(request, reply);
    const done = await inWorkspace(ctxOf(house, link), (tx) => confirmConsent(tx, link, request.ip));
    if (done === "gone") return page(reply, 200, plainPage(readerLanguage(request), "gone"));
    const says = ({ confirmed: "confirmed", already: "confirmedAlready", "withdrawn-since": "confirmedNot" } as const)[
      done
    ];
    // From here on they see what they get; the forms go where every later mail leads, too.
    const action = pageOf(house.base.dataDir as string, link);
    return page(reply, 200, await shownPage(house, link, request, says, action));
  });
};

async function save(
  tx: Parameters<typeof readPage>[0],
  link: Link,
  form: Form,
  request: FastifyRequest,
): Promise<void> {
  const state = await readPage(tx, link, (own, firm) => languageFor(request, own, firm), "lock");
  if (state) await savePage(tx, link, state, form);
}

/** The page as it is now, in a transaction that can only read. */
async function shownPage(
  house: House,
  link: Link,
  request: FastifyRequest,
  said: keyof Words | undefined,
  action = pathOf(request),
): Promise<string> {
  const state = await inWorkspace(
    ctxOf(house, link),
    (tx) => readPage(tx, link, (own, firm) => languageFor(request, own, firm), "look"),
    "read",
  );
  if (!state) return plainPage(readerLanguage(request), "gone");
  const language = languageFor(request, state.language, state.firmLanguage);
  return preferencePage(state, { language, action, channel: link.channel, ...(said ? { said } : {}) });
}

async function confirmation(house: House, link: Link, request: FastifyRequest): Promise<string> {
  const found = await inWorkspace(
    ctxOf(house, link),
    async (tx) => {
      const state = await readPage(tx, link, (own, firm) => languageFor(request, own, firm), "look");
      const asked = state ? await askedWith(tx, state.person, link.consent ?? link.person) : [];
      return state && asked[0] ? { state, address: asked[0].address } : undefined;
    },
    "read",
  );
  if (!found) return plainPage(readerLanguage(request), "gone");
  const language = languageFor(request, found.state.language, found.state.firmLanguage);
  const address = found.address ? masked(found.address) : found.state.address;
  return confirmPage({ firm: found.state.firm, address }, { language, action: pathOf(request) });
}

const ctxOf = (house: House, link: Link): Ctx => ({
  ...house.base,
  workspace: link.workspace,
  actor: { kind: "system" },
});

/** Whatever a mail program or a browser sends: both forms of RFC 8058, nothing at all, or something nobody can read. */
async function formOf(request: FastifyRequest): Promise<Form> {
  const body = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
  const headers = { "content-type": request.headers["content-type"] ?? "application/x-www-form-urlencoded" };
  const data = await new Response(new Uint8Array(body), { headers }).formData().catch(() => new FormData());
  const all = (name: string): string[] => data.getAll(name).filter((value) => typeof value === "string");
  return { all, one: (name) => all(name)[0] ?? "" };
}

/** The language asked for by the link below the page, else theirs, else their browser's, else the firm's. */
function languageFor(request: FastifyRequest, own: string | null, firm: string): PageLanguage {
  return languageOf((request.query as { language?: string }).language, own, request.headers["accept-language"], firm);
}

const readerLanguage = (request: FastifyRequest): PageLanguage => languageFor(request, null, "en");
const pathOf = (request: FastifyRequest): string => request.url.replace(/\?.*$/, "");
