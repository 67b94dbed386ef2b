import { addressParts, type CardPoint, type CardSays } from "./card.ts";

/** A point as it was on the card that was given, and what stands there now. */
export interface Moved<P extends CardPoint> {
  from: P;
  to: CardPoint;
}

export interface CardDifference<P extends CardPoint> {
  /** Only what is different now; null was taken away. */
  fields: Partial<Pick<CardSays, "name" | "given_name" | "family_name" | "honorific" | "birthday">>;
  organisation: string | null | undefined;
  title: string | null | undefined;
  note: string | null | undefined;
  tags: { add: string[]; remove: string[] };
  points: { changed: Moved<P>[]; added: CardPoint[]; removed: P[] };
}

const ownFields = ["name", "given_name", "family_name", "honorific", "birthday"] as const;

/**
 * What somebody changed on a card: the card as we gave it against the card as it came back. What a program merely writes in its own manner is no
 * difference, since both are read the same way.
 */
export function compareCards<P extends CardPoint>(
  given: Omit<CardSays, "points"> & { points: P[] },
  came: CardSays,
): CardDifference<P> {
  const fields = Object.fromEntries(
    ownFields.filter((field) => given[field] !== came[field]).map((field) => [field, came[field]]),
  );
  // A card must have a name; one without says nothing of it.
  if (!came.name) delete fields["name"];
  const now = <F extends "organisation" | "title" | "note">(field: F) =>
    given[field] === came[field] ? undefined : came[field];
  return {
    fields,
    organisation: now("organisation"),
    title: now("title"),
    note: now("note"),
    tags: compareTags(given.tags, came.tags),
    points: comparePoints(given.points, came.points),
  };
}

/** Many programs know no tags and leave them out: then nothing is said about them. */
function compareTags(given: string[], came: string[]): { add: string[]; remove: string[] } {
  if (came.length === 0) return { add: [], remove: [] };
  const lower = (names: string[]): Set<string> => new Set(names.map((name) => name.toLowerCase()));
  const [before, after] = [lower(given), lower(came)];
  return {
    add: [...new Set(came)].filter((name) => !before.has(name.toLowerCase())),
    remove: given.filter((name) => !after.has(name.toLowerCase())),
  };
}

/** The same address first; of what is left, one that went and one that came under the same label are one that changed. */
function comparePoints<P extends CardPoint>(given: P[], came: CardPoint[]): CardDifference<P>["points"] {
  const changed: Moved<P>[] = [];
  const open = [...came];
  const take = (match: (point: CardPoint) => boolean): CardPoint | undefined => {
    const at = open.findIndex(match);
    return at === -1 ? undefined : open.splice(at, 1)[0];
  };
  const equal = (from: CardPoint, to: CardPoint): boolean => from.kind === to.kind && from.normal === to.normal;
  const exact = given.filter((from) => !take((to) => equal(from, to) && !differs(from, to)));
  const rest = exact.filter((from) => {
    const to = take((one) => equal(from, one));
    if (to) changed.push({ from, to });
    return !to;
  });
  const removed = rest.filter((from) => {
    const to = take((one) => from.kind === one.kind && from.label === one.label);
    if (to) changed.push({ from, to });
    return !to;
  });
  return { changed, added: open, removed };
}

function differs(from: CardPoint, to: CardPoint): boolean {
  return from.label !== to.label || (from.kind === "postal" && addressParts.some((part) => from[part] !== to[part]));
}
