import {
  apple,
  c,
  card,
  closing,
  d,
  dav,
  element,
  type Element,
  escapeXml,
  href,
  opening,
  propertyOf,
  readMultistatus,
  type Told,
  xmlHead,
} from "../../platform/dav/index.ts";
import { askOutside, OutsideProblem, readAnswer } from "../../platform/outside/index.ts";

/** An address book of another server. */
export interface RemoteBook {
  url: string;
  name: string;
  token: string | undefined;
  tag: string | undefined;
}

export interface RemoteCard {
  href: string;
  etag: string;
  text: string;
}

/** The server refuses who we are. */
export class NotLetIn extends Error {}
/** Somebody else changed the card since we had it. */
export class ChangedThere extends Error {}

const largestAnswer = 64_000_000;
const cardsPerRequest = 50;

/** Speaks CardDAV to another server (RFC 6352, 6578). */
export class CarddavClient {
  readonly #given: { authorization: string; certificate?: string; signal: AbortSignal };

  constructor(given: { authorization: string; certificate?: string; signal: AbortSignal }) {
    this.#given = given;
  }

  /** The address books at an address: itself one, or those of the user it leads to. */
  async books(address: string): Promise<RemoteBook[]> {
    const asked = ["resourcetype", "displayname", "current-user-principal", "sync-token"]
      .map((name) => d(name))
      .join("");
    const props = asked + c("addressbook-home-set") + element({ ns: apple, name: "getctag" });
    const at =
      (await this.#propfind(address, "0", props)) ??
      (await this.#propfind(new URL("/.well-known/carddav", address).href, "0", props));
    const self = at?.told[0];
    if (!at || !self) throw new OutsideProblem("there is no address book at this address");
    if (isBook(self)) return [bookOf(self, at.url)];
    const principal = linkOf(self, at.url, dav, "current-user-principal");
    const who = principal && principal !== at.url ? await this.#propfind(principal, "0", props) : at;
    const home = who?.told[0] && linkOf(who.told[0], who.url, card, "addressbook-home-set");
    const there = await this.#propfind(home || at.url, "1", props);
    return (there?.told ?? []).filter(isBook).map((told) => bookOf(told, there?.url as string));
  }

  /** What changed behind the token; undefined where the server knows no tokens, or not this one any more. */
  async changes(
    book: RemoteBook,
    token: string,
  ): Promise<{ changed: Map<string, string>; gone: string[]; token: string } | undefined> {
    const changed = new Map<string, string>();
    const gone: string[] = [];
    for (let at = token; ; ) {
      const body = d("sync-token", escapeXml(at)) + d("sync-level", "1") + d("prop", d("getetag"));
      const answer = await this.#ask("REPORT", book.url, document(dav, "sync-collection", body), "1");
      if (answer.status !== 207) return undefined;
      const read = readMultistatus(answer.text);
      if (!read?.token) return undefined;
      for (const told of read.told) {
        const link = new URL(told.href, answer.url).href;
        const etag = propertyOf(told, dav, "getetag")?.text;
        if (told.status === 404) gone.push(link);
        else if (etag && link !== book.url) changed.set(link, etag);
      }
      const more = read.told.some((told) => told.status === 507) && read.token !== at;
      at = read.token;
      if (!more) return { changed, gone, token: at };
    }
  }

  /** All cards there are, with their versions. */
  async versions(book: RemoteBook): Promise<Map<string, string>> {
    const answer = await this.#propfind(book.url, "1", d("getetag") + d("resourcetype"));
    const cards = (answer?.told ?? []).flatMap((told) => {
      const etag = propertyOf(told, dav, "getetag")?.text;
      const collection = propertyOf(told, dav, "resourcetype")?.children.length;
      return etag && !collection ? [[new URL(told.href, answer?.url).href, etag] as const] : [];
    });
    return new Map(cards);
  }

  /** The cards at these addresses; what went meanwhile is left out. */
  async *cards(book: RemoteBook, links: string[]): AsyncGenerator<RemoteCard> {
    for (let from = 0; from < links.length; from += cardsPerRequest) {
      const wanted = links.slice(from, from + cardsPerRequest).map((link) => href(new URL(link).pathname));
      const body = d("prop", d("getetag") + c("address-data")) + wanted.join("");
      const answer = await this.#ask("REPORT", book.url, document(card, "addressbook-multiget", body), "1");
      const read = answer.status === 207 ? readMultistatus(answer.text) : undefined;
      if (!read) throw new OutsideProblem(`it answers ${answer.status} where its cards were asked for`);
      for (const told of read.told) {
        const text = propertyOf(told, card, "address-data")?.text;
        const etag = propertyOf(told, dav, "getetag")?.text;
        if (text && etag) yield { href: new URL(told.href, answer.url).href, etag, text };
      }
    }
  }

  /** Writes a card over the version we know; returns the new version, where the server tells it. */
  async put(link: string, etag: string, text: string): Promise<string | undefined> {
    const answer = await this.#ask("PUT", link, text, undefined, {
      "if-match": etag,
      "content-type": "text/vcard; charset=utf-8",
    });
    if (answer.status === 412 || answer.status === 404 || answer.status === 409) throw new ChangedThere();
    if (answer.status === 403) throw new NotLetIn("it lets nobody change its cards");
    if (answer.status >= 300) throw new OutsideProblem(`it answers ${answer.status} where a card was written`);
    return answer.etag;
  }

  async #propfind(url: string, depth: string, props: string): Promise<{ told: Told[]; url: string } | undefined> {
    const answer = await this.#ask("PROPFIND", url, document(dav, "propfind", d("prop", props)), depth);
    const read = answer.status === 207 ? readMultistatus(answer.text) : undefined;
    return read && { told: read.told, url: answer.url };
  }

  async #ask(method: string, url: string, body: string, depth?: string, headers: Record<string, string> = {}) {
    const { answer, url: reached } = await askAt(url, {
      method,
      body,
      headers: {
        "content-type": "application/xml; charset=utf-8",
        ...(depth === undefined ? {} : { depth }),
        ...headers,
      },
      ...this.#given,
    });
    const text = await readAnswer(answer, largestAnswer);
    const status = answer.statusCode ?? 0;
    if (status === 401) throw new NotLetIn("the user name or the password is wrong");
    if (status === 429 || status >= 500) throw Object.assign(new Error(`it answers ${status}`), { code: "" });
    return { status, text, url: reached, etag: answer.headers.etag };
  }
}

/** Follows redirects within the same server by itself, so that it knows where it arrived. */
async function askAt(address: string, asked: Parameters<typeof askOutside>[1]) {
  let url = address;
  for (let left = 5; ; left--) {
    const answer = await askOutside(url, { ...asked, follow: false });
    const { location } = answer.headers;
    if (![301, 302, 307, 308].includes(answer.statusCode ?? 0) || !location || left === 0) return { answer, url };
    answer.resume();
    const next = new URL(location, url);
    if (next.host !== new URL(address).host)
      throw new OutsideProblem(`it sends us on to ${next.host}; enter the address there`);
    url = next.href;
  }
}

const document = (ns: string, name: string, inside: string): string =>
  xmlHead + opening(ns, name) + inside + closing(ns, name);

function isBook(told: Told): boolean {
  return (
    propertyOf(told, dav, "resourcetype")?.children.some((one) => one.ns === card && one.name === "addressbook") ??
    false
  );
}

function bookOf(told: Told, base: string): RemoteBook {
  const text = (found: Element | undefined): string | undefined => found?.text.trim() || undefined;
  return {
    url: new URL(told.href, base).href,
    name: text(propertyOf(told, dav, "displayname")) ?? "",
    token: text(propertyOf(told, dav, "sync-token")),
    tag: text(propertyOf(told, apple, "getctag")),
  };
}

function linkOf(told: Told, base: string, ns: string, name: string): string | undefined {
  const link = propertyOf(told, ns, name)
    ?.children.find((one) => one.ns === dav && one.name === "href")
    ?.text.trim();
  return link ? new URL(link, base).href : undefined;
}
