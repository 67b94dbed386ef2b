import {
  type CardVersion,
  type CardView,
  composeCard,
  findNames,
  listCards,
  type Place,
  type Step,
  syncCards,
  viewCards,
} from "../../know/cards/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import {
  card,
  child,
  children,
  closing,
  d,
  dav,
  type Element,
  escapeXml,
  type Named,
  opening,
  statusOf,
  textAt,
  xmlHead,
} from "../../platform/dav/index.ts";
import { pageOfCards } from "./answer-propfind.ts";
import type { SignedIn } from "./identify-device.ts";
import { cardFilter } from "./match-card.ts";
import { addressData, describe, wanted } from "./properties.ts";
import { pathOf, resourceAt, type Resource } from "./resources.ts";
import { readToken, writeToken } from "./sync-token.ts";

type BookResource = Resource & { kind: "book" };
/** Cards with all they say are larger than their names: fewer at a time. */
const wholeCards = 100;
/** What one answer holds at most; a book that is larger goes on with the token that is given. */
const longestAnswer = 50_000;
const first = "00000000-0000-0000-0000-000000000000";

/** The answer to a report on a book; undefined where we know no such report, `no-token` where the token isn't ours. */
export function answerReport(
  ctx: Ctx,
  who: SignedIn,
  book: BookResource,
  body: Element | undefined,
): AsyncGenerator<string> | "no-token" | undefined {
  const name = body && `${body.ns} ${body.name}`;
  if (!body) return undefined;
  if (name === `${card} addressbook-multiget`) return multiget(ctx, who, book, body);
  if (name === `${card} addressbook-query`) return query(ctx, who, book, body);
  if (name !== `${dav} sync-collection`) return undefined;
  const token = textAt(body, dav, "sync-token") ?? "";
  const from = token === "" ? undefined : readToken(token);
  if (token !== "" && !from) return "no-token";
  return sync(ctx, who, book, body, from);
}

async function* multiget(ctx: Ctx, who: SignedIn, { book }: BookResource, body: Element): AsyncGenerator<string> {
  const asked = wanted(child(body, dav, "prop"));
  const hrefs = children(body, dav, "href").map((href) => href.text.trim());
  const reader = { user: who.user, book };
  yield xmlHead + opening(dav, "multistatus");
  for (let from = 0; from < hrefs.length; from += wholeCards) {
    const page = hrefs.slice(from, from + wholeCards).map((href) => {
      const resource = resourceAt(href, who.user, who.books);
      return { href, name: resource?.kind === "card" && resource.book === book ? resource.name : "" };
    });
    const cards = await inWorkspace(
      ctx,
      async (tx) => {
        const people = await findNames(
          tx,
          page.map(({ name }) => name),
        );
        return new Map((await viewCards(tx, reader, [...people.values()])).map((view) => [view.name, view]));
      },
      "read",
    );
    yield page
      .map(({ href, name }) => {
        const view = cards.get(name);
        return view ? tell(who, book, view, asked, body) : statusOf(href, 404);
      })
      .join("");
  }
  yield closing(dav, "multistatus");
}

async function* query(ctx: Ctx, who: SignedIn, { book }: BookResource, body: Element): AsyncGenerator<string> {
  const asked = wanted(child(body, dav, "prop"));
  const matches = cardFilter(child(body, card, "filter"));
  const limit = limitOf(textAt(body, card, "limit", "nresults"));
  let found = 0;
  let after = first;
  yield xmlHead + opening(dav, "multistatus");
  pages: for (;;) {
    const cards = await inWorkspace(ctx, (tx) => listCards(tx, { user: who.user, book }, after, wholeCards), "read");
    for (const view of cards) {
      if (!matches(composeCard(view))) continue;
      if (found === limit) {
        yield full({ kind: "book", book }, who);
        break pages;
      }
      found++;
      yield tell(who, book, view, asked, body);
    }
    if (cards.length < wholeCards) break;
    after = (cards.at(-1) as CardView).id;
  }
  yield closing(dav, "multistatus");
}

async function* sync(
  ctx: Ctx,
  who: SignedIn,
  { book }: BookResource,
  body: Element,
  from: Place | undefined,
): AsyncGenerator<string> {
  const asked = wanted(child(body, dav, "prop"));
  const whole = asked !== "all" && asked.some((one) => `${one.ns} ${one.name}` === addressData);
  const limit = limitOf(textAt(body, dav, "limit", "nresults"));
  const reader = { user: who.user, book };
  let place = from;
  let told = 0;
  let more = true;
  yield xmlHead + opening(dav, "multistatus");
  while (more && told < limit) {
    const at = place;
    const size = Math.min(limit - told, whole ? wholeCards : pageOfCards);
    const { step, views } = await inWorkspace(
      ctx,
      async (tx): Promise<{ step: Step; views: CardView[] }> => {
        const next = await syncCards(tx, reader, at, size);
        const ids = next.there.map((mark) => mark.id);
        return { step: next, views: whole ? await viewCards(tx, reader, ids) : [] };
      },
      "read",
    );
    yield whole
      ? views.map((view) => tell(who, book, view, asked, body)).join("")
      : step.there
          .map((mark) => describe({ kind: "card", book, name: mark.name }, { who, tick: 0, mark }, asked))
          .join("");
    // Whoever begins has nothing that could be gone.
    if (from) yield step.gone.map(({ name }) => statusOf(pathOf({ kind: "card", book, name }, who.user), 404)).join("");
    told += step.there.length + step.gone.length;
    ({ place, more } = step);
  }
  if (more) yield full({ kind: "book", book }, who);
  yield d("sync-token", escapeXml(writeToken(place as Place))) + closing(dav, "multistatus");
}

/** There is more than fits into this answer. */
const full = (book: BookResource, who: SignedIn): string =>
  statusOf(pathOf(book, who.user), 507, d("error", d("number-of-matches-within-limits")));

function limitOf(text: string | undefined): number {
  const asked = Number(text ?? longestAnswer);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, longestAnswer) : longestAnswer;
}

function tell(
  who: SignedIn,
  book: BookResource["book"],
  view: CardView,
  asked: Named[] | "all",
  body: Element,
): string {
  const data = child(child(body, dav, "prop"), card, "address-data");
  const more = data ? { [addressData]: escapeXml(composeCard(view, versionOf(data.attributes["version"]))) } : {};
  return describe({ kind: "card", book, name: view.name }, { who, tick: 0, mark: view }, asked, more);
}

export function versionOf(text: string | undefined): CardVersion | undefined {
  return text === "3.0" || text === "4.0" ? text : undefined;
}
