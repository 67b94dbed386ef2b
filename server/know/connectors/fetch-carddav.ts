import { createWriteStream } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { inWorkspace } from "../../platform/db/index.ts";
import { broken, type Connector, type FetchAsked, type Fetched, refused } from "../sources/index.ts";
import { CarddavClient, ChangedThere, NotLetIn, type RemoteBook, type RemoteCard } from "./carddav-client.ts";
import { localChanges, tellConflicts } from "./local-changes.ts";
import { faultOf } from "./problem.ts";
import { forgetRemote, keepRemote, pageOfRemote, remoteVersions, sourceNamed } from "./remote-cards.ts";

const settings = z.strictObject({
  address: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .describe("Of the server, or of one address book"),
  user: z.string().trim().min(1).max(200),
  book: z.string().trim().min(1).max(200).optional().describe("Which address book, by its name; else the first"),
  send: z.boolean().default(false).describe("What is changed here on people from there is changed there too"),
  certificate: z
    .string()
    .max(100_000)
    .optional()
    .describe("The server's own certificate (PEM), where no known authority signed it"),
});

interface Cursor {
  token?: string | undefined;
  tag?: string | undefined;
}

/** Cards a transaction. */
const pageSize = 200;

/**
 * An address book of another server, both ways. What changed there is fetched by its token, tag or versions; what was changed here since is written there
 * where that is wanted, over the very version we know. Where both sides changed a card, nothing is overwritten and somebody is asked.
 */
export const carddavConnector: Connector = {
  kind: "carddav",
  settings,
  secrets: ["password"],
  brings: "whole",
  fetch: async (asked) => {
    try {
      return await fetchBook(asked);
    } catch (error) {
      throw error instanceof NotLetIn ? refused(asked, error.message, error) : faultOf(asked, error);
    }
  },
};

async function fetchBook(asked: FetchAsked): Promise<Fetched> {
  const given = settings.parse(asked.settings);
  const secret = `${given.user}:${asked.secrets["password"] ?? ""}`;
  const client = new CarddavClient({
    authorization: `Basic ${Buffer.from(secret).toString("base64")}`,
    signal: asked.signal,
    ...(given.certificate ? { certificate: given.certificate } : {}),
  });
  const book = await bookNamed(asked, client, given.address, given.book);
  const source = await inWorkspace(asked.ctx, (tx) => sourceNamed(tx, asked.source), "read");
  const before = (asked.cursor ?? {}) as Cursor;
  const news = await newsOf(asked, client, book, source, before);
  await takeNews(asked, client, book, source, news, given.send);
  const sent = given.send ? await sendChanges(asked, client, source, news.changed) : 0;
  const token = news.token ?? book.token;
  // What we wrote ourselves is no news next time; what others wrote meanwhile is.
  const cursor: Cursor =
    sent === 0 ? { token, tag: book.tag } : { token: await behindOurs(asked, client, book, source, token) };
  if (asked.cursor !== null && news.changed.length === 0 && news.gone.length === 0)
    return { files: [], whole: false, cursor };
  const file = path.join(asked.folder, "1.vcf");
  const cards = await writeCards(asked, source, file);
  return {
    files: cards > 0 ? [{ name: `${book.name || "contacts"}.vcf`, path: file, as: "people" }] : [],
    whole: true,
    cursor,
  };
}

async function bookNamed(
  asked: FetchAsked,
  client: CarddavClient,
  address: string,
  name: string | undefined,
): Promise<RemoteBook> {
  const books = await client.books(address);
  const found = name === undefined ? books[0] : books.find((book) => book.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const names = books.map((book) => book.name).join(", ");
  throw broken(
    asked,
    name === undefined
      ? "there is no address book at this address"
      : `there is no address book ${name}, but: ${names || "none"}`,
  );
}

interface News {
  changed: string[];
  gone: string[];
  token?: string;
}

async function newsOf(
  asked: FetchAsked,
  client: CarddavClient,
  book: RemoteBook,
  source: string,
  before: Cursor,
): Promise<News> {
  if (before.token && before.token === book.token) return { changed: [], gone: [], token: before.token };
  const by = before.token ? await client.changes(book, before.token) : undefined;
  if (by) return { changed: [...by.changed.keys()], gone: by.gone, token: by.token };
  if (!book.token && before.tag && before.tag === book.tag) return { changed: [], gone: [] };
  const known = await inWorkspace(asked.ctx, (tx) => remoteVersions(tx, source), "read");
  const there = await client.versions(book);
  return {
    changed: [...there].filter(([href, etag]) => known.get(href) !== etag).map(([href]) => href),
    gone: [...known.keys()].filter((href) => !there.has(href)),
  };
}

/** Brings what changed there. A card that was changed here as well, and not sent yet, is told of before it is taken. */
async function takeNews(
  asked: FetchAsked,
  client: CarddavClient,
  book: RemoteBook,
  source: string,
  news: News,
  send: boolean,
): Promise<void> {
  const page: RemoteCard[] = [];
  const flush = async (): Promise<void> => {
    const cards = page.splice(0);
    await inWorkspace(asked.ctx, async (tx) => {
      if (send) {
        const known = await pageOfRemote(
          tx,
          source,
          "",
          cards.length,
          cards.map((card) => card.href),
        );
        const etags = new Map(cards.map((card) => [card.href, card.etag]));
        const really = known.filter((one) => one.etag !== etags.get(one.href));
        await tellConflicts(tx, asked.source, await localChanges(tx, really));
      }
      await keepRemote(tx, source, cards);
    });
  };
  for await (const card of client.cards(book, news.changed)) {
    page.push(card);
    if (page.length >= pageSize) await flush();
  }
  await flush();
  await inWorkspace(asked.ctx, (tx) => forgetRemote(tx, source, news.gone));
}

/** Writes there what was changed here, card by card; one that changed there in this moment waits for the next time. */
async function sendChanges(asked: FetchAsked, client: CarddavClient, source: string, came: string[]): Promise<number> {
  const fresh = new Set(came);
  let sent = 0;
  for (let after = ""; ; ) {
    const at = after;
    const { cards, changes } = await inWorkspace(
      asked.ctx,
      async (tx) => {
        const some = await pageOfRemote(tx, source, at, pageSize);
        return {
          cards: some,
          changes: await localChanges(
            tx,
            some.filter((one) => !fresh.has(one.href)),
          ),
        };
      },
      "read",
    );
    for (const { card, text } of changes) {
      try {
        const etag = await client.put(card.href, card.etag, text);
        // Without a version of its own the next listing brings the card anew.
        await inWorkspace(asked.ctx, (tx) => keepRemote(tx, source, [{ href: card.href, etag: etag ?? "", text }]));
        sent++;
      } catch (error) {
        if (!(error instanceof ChangedThere)) throw error;
      }
    }
    const last = cards.at(-1);
    if (cards.length < pageSize || !last) return sent;
    after = last.href;
  }
}

/** The token behind our own changes, where nothing but them happened since. */
async function behindOurs(
  asked: FetchAsked,
  client: CarddavClient,
  book: RemoteBook,
  source: string,
  token: string | undefined,
): Promise<string | undefined> {
  const since = token === undefined ? undefined : await client.changes(book, token);
  if (!since || since.gone.length > 0) return token;
  const known = await inWorkspace(asked.ctx, (tx) => remoteVersions(tx, source), "read");
  return [...since.changed].every(([href, etag]) => known.get(href) === etag) ? since.token : token;
}

async function writeCards(asked: FetchAsked, source: string, file: string): Promise<number> {
  let count = 0;
  const pages = async function* (): AsyncGenerator<string> {
    for (let after = ""; ; ) {
      const at = after;
      const cards = await inWorkspace(asked.ctx, (tx) => pageOfRemote(tx, source, at, pageSize), "read");
      count += cards.length;
      if (cards.length > 0) yield cards.map((card) => `${card.text.trimEnd()}\r\n`).join("");
      const last = cards.at(-1);
      if (cards.length < pageSize || !last) return;
      after = last.href;
    }
  };
  await pipeline(Readable.from(pages()), createWriteStream(file, { mode: 0o600 }));
  return count;
}
