import { type CardMark, listMarks, viewCards, findNames, cardTick } from "../../know/cards/index.ts";
import { type Ctx, inWorkspace } from "../../platform/db/index.ts";
import { closing, child, dav, type Element, opening, xmlHead } from "../../platform/dav/index.ts";
import type { SignedIn } from "./identify-device.ts";
import { describe, wanted } from "./properties.ts";
import type { Resource } from "./resources.ts";

/** So many cards a statement, each in a transaction of its own: a slow phone holds nothing up. */
export const pageOfCards = 500;
const first = "00000000-0000-0000-0000-000000000000";

/** Tells the properties of a resource and, with depth 1, of what is in it. */
export async function* answerPropfind(
  ctx: Ctx,
  who: SignedIn,
  resource: Resource,
  asked: { body: Element | undefined; deep: boolean },
): AsyncGenerator<string> {
  const prop = wanted(child(asked.body, dav, "prop"));
  const tick = await inWorkspace(ctx, cardTick, "read");
  yield xmlHead + opening(dav, "multistatus");
  if (resource.kind === "card") {
    const mark = await cardAt(ctx, who, resource);
    if (mark) yield describe(resource, { who, tick, mark }, prop);
  } else yield describe(resource, { who, tick }, prop);
  if (asked.deep && resource.kind === "home")
    for (const book of who.books) yield describe({ kind: "book", book }, { who, tick }, prop);
  if (asked.deep && resource.kind === "root") yield describe({ kind: "principal" }, { who, tick }, prop);
  if (asked.deep && resource.kind === "book") {
    const { book } = resource;
    for await (const marks of marksOf(ctx, who, resource))
      yield marks.map((mark) => describe({ kind: "card", book, name: mark.name }, { who, tick, mark }, prop)).join("");
  }
  yield closing(dav, "multistatus");
}

async function* marksOf(ctx: Ctx, who: SignedIn, { book }: Resource & { kind: "book" }): AsyncGenerator<CardMark[]> {
  let after = first;
  for (;;) {
    const marks = await inWorkspace(ctx, (tx) => listMarks(tx, { user: who.user, book }, after, pageOfCards), "read");
    if (marks.length > 0) yield marks;
    if (marks.length < pageOfCards) return;
    after = (marks.at(-1) as CardMark).id;
  }
}

/** The card of that name in the book; undefined where it isn't there. */
export function cardAt(ctx: Ctx, who: SignedIn, { book, name }: Resource & { kind: "card" }) {
  return inWorkspace(
    ctx,
    async (tx) => {
      const person = (await findNames(tx, [name])).get(name);
      return person === undefined ? undefined : (await viewCards(tx, { user: who.user, book }, [person]))[0];
    },
    "read",
  );
}
