import type { Ctx } from "../../../platform/db/index.ts";
import { longestTarget, isWeb, type Tracked, trackedPath } from "./tracked-link.ts";

export interface TrackedMail {
  /** Where Tilth is found from outside. What lies below it (the way out, preferences, the mail in a browser) is never counted. */
  house: string;
  touch: string;
  mailing: string;
  /** Addresses that stay as they are wherever they lie. */
  apart: string[];
}

/** A mail whose links lead over us, with a picture that is fetched when it is shown, and a link that no human sees. All else is as it was, byte for byte. */
export function trackedHtml(ctx: Pick<Ctx, "dataDir" | "workspace">, html: string, mail: TrackedMail): string {
  const addressOf = (kind: Tracked["kind"], target = ""): string =>
    mail.house + trackedPath(ctx, { kind, workspace: ctx.workspace, touch: mail.touch, mailing: mail.mailing, target });
  let written = "";
  let from = 0;
  for (const { href, start, end } of countableLinks(html)) {
    if (mail.apart.includes(href) || href === mail.house || href.startsWith(`${mail.house}/`)) continue;
    written += html.slice(from, start) + quoted(html, start, addressOf("link", href));
    from = end;
  }
  written += html.slice(from);
  const seen = `<a href="${addressOf("trap")}" style="display:none" aria-hidden="true" tabindex="-1"></a><img src="${addressOf("picture")}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0">`;
  const body = bodyStart(written);
  return written.slice(0, body) + seen + written.slice(body);
}

/** How much larger it becomes, near enough to warn of what Gmail cuts off. */
export function trackedGrowth(html: string): number {
  return [...countableLinks(html)].length * grownByLink + grownByRest;
}
const grownByLink = 140;
const grownByRest = 500;

const quoted = (html: string, at: number, address: string): string =>
  html[at - 1] === '"' || html[at - 1] === "'" ? address : `"${address}"`;

interface Link {
  href: string;
  /** Where its value stands, without quotes. */
  start: number;
  end: number;
}

/** Links to pages of the web that nobody marked with `data-untracked` or `rel="untracked"`, in their order. */
function* countableLinks(html: string): Generator<Link> {
  for (const tag of linkTags(html)) {
    const link = linkOf(html, tag);
    if (link) yield link;
  }
}

/** Of each tag that links, where its attributes stand. Comments and what is no markup are passed over; takes as long as the text is long. */
function* linkTags(html: string): Generator<{ start: number; end: number }> {
  const small = html.toLowerCase();
  const opens = /<(?:(!--)|(style|script|title|textarea|xmp|template)(?=[\s>/])|([a-z][^\s>/]*))/y;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    opens.lastIndex = at;
    const found = opens.exec(small);
    if (!found) {
      at++;
      continue;
    }
    const [whole, comment, raw, name] = found;
    if (comment || raw) {
      const close = comment ? small.indexOf("-->", at + 4) : small.indexOf(`</${raw}`, at);
      if (close < 0) return;
      at = close + 2;
      continue;
    }
    const end = endOfTag(html, at + whole.length);
    if (end < 0) return;
    if (name === "a" || name === "area") yield { start: at + whole.length, end };
    at = end;
  }
}

/** The `>` outside of quotes; -1 where there is none. */
function endOfTag(html: string, from: number): number {
  const sign = /[>"']/g;
  for (let at = from; ; ) {
    sign.lastIndex = at;
    const found = sign.exec(html);
    if (!found) return -1;
    if (found[0] === ">") return found.index;
    const close = html.indexOf(found[0], found.index + 1);
    if (close < 0) return -1;
    at = close + 1;
  }
}

const attribute = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/dg;

function linkOf(html: string, tag: { start: number; end: number }): Link | undefined {
  let link: Link | undefined;
  for (const found of html.slice(tag.start, tag.end).matchAll(attribute)) {
    const name = (found[1] as string).toLowerCase();
    const place = found.indices?.[2] ?? found.indices?.[3] ?? found.indices?.[4];
    const value = found[2] ?? found[3] ?? found[4] ?? "";
    if (name === "data-untracked") return undefined;
    if (name === "rel" && /(^|\s)untracked(\s|$)/i.test(value)) return undefined;
    // Of two the first counts, as in a browser.
    if (name !== "href" || link || !place) continue;
    link = { href: addressIn(value), start: tag.start + place[0], end: tag.start + place[1] };
  }
  return link && isWeb(link.href) && link.href.length <= longestTarget ? link : undefined;
}

/** As a browser would go there: signs by name or number read, blanks around it left out, other letters than ASCII written as addresses want them. */
function addressIn(value: string): string {
  const read = value
    .replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|quot|apos|lt|gt));/gi, (whole, hex, decimal, name) => {
      if (name) return signs[(name as string).toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .trim();
  if (/^[\x21-\x7e]*$/.test(read) || !/^https?:/i.test(read) || !URL.canParse(read)) return read;
  return new URL(read).href;
}
const signs: Record<string, string> = { amp: "&", quot: '"', apos: "'", lt: "<", gt: ">" };

function bodyStart(html: string): number {
  const found = /<body\b/i.exec(html);
  const end = found ? endOfTag(html, found.index + found[0].length) : -1;
  return end + 1;
}
