import type { Book, CardMark } from "../../know/cards/index.ts";
import {
  apple,
  c,
  card,
  d,
  dav,
  element,
  type Element,
  escapeXml,
  href,
  type Named,
  response,
} from "../../platform/dav/index.ts";
import type { SignedIn } from "./identify-device.ts";
import { pathOf, type Resource, root } from "./resources.ts";
import { writeToken } from "./sync-token.ts";

/** A card is small; one with a picture is larger. */
export const largestCard = 1024 * 1024;

/** What is needed to say everything about a resource. */
export interface Seen {
  who: SignedIn;
  tick: number;
  mark?: CardMark;
}

type Say = (resource: Resource, seen: Seen) => string | undefined;
const at = (ns: string, name: string): string => `${ns} ${name}`;

const names: Record<string, Record<Book, string>> = {
  en: { mine: "My people", all: "Everybody" },
  de: { mine: "Meine Leute", all: "Alle" },
};
const bookName = (book: Book, { language }: SignedIn): string =>
  (names[language] ?? (names["en"] as Record<Book, string>))[book];

const said: Record<string, Say> = {
  [at(dav, "resourcetype")]: ({ kind }) =>
    ({
      root: d("collection"),
      principal: d("principal") + d("collection"),
      home: d("collection"),
      book: d("collection") + c("addressbook"),
      card: "",
    })[kind],
  [at(dav, "displayname")]: (resource, { who }) => {
    if (resource.kind === "principal") return escapeXml(who.userName);
    return resource.kind === "book" ? escapeXml(bookName(resource.book, who)) : undefined;
  },
  [at(dav, "current-user-principal")]: (_, { who }) => href(pathOf({ kind: "principal" }, who.user)),
  [at(dav, "principal-URL")]: ({ kind }, { who }) =>
    kind === "principal" ? href(pathOf({ kind: "principal" }, who.user)) : undefined,
  [at(dav, "principal-collection-set")]: () => href(`${root}users/`),
  [at(dav, "owner")]: ({ kind }, { who }) =>
    kind === "root" ? undefined : href(pathOf({ kind: "principal" }, who.user)),
  [at(card, "addressbook-home-set")]: ({ kind }, { who }) =>
    kind === "principal" || kind === "root" ? href(pathOf({ kind: "home" }, who.user)) : undefined,
  [at(dav, "current-user-privilege-set")]: ({ kind }, { who }) =>
    privileges(kind === "book" || kind === "card" ? who.writes : false),
  [at(dav, "supported-report-set")]: ({ kind }) =>
    kind === "book" ? reports.map((report) => d("supported-report", d("report", element(report)))).join("") : undefined,
  [at(dav, "sync-token")]: ({ kind }, { tick }) => (kind === "book" ? escapeXml(writeToken({ tick })) : undefined),
  [at(apple, "getctag")]: ({ kind }, { tick }) => (kind === "book" ? escapeXml(writeToken({ tick })) : undefined),
  [at(card, "supported-address-data")]: ({ kind }) =>
    kind === "book"
      ? ["3.0", "4.0"]
          .map((version) => c("address-data-type", "", ` content-type="text/vcard" version="${version}"`))
          .join("")
      : undefined,
  [at(card, "max-resource-size")]: ({ kind }) => (kind === "book" ? String(largestCard) : undefined),
  [at(dav, "getetag")]: (_, { mark }) => (mark ? escapeXml(`"${mark.etag}"`) : undefined),
  [at(dav, "getcontenttype")]: ({ kind }) => (kind === "card" ? "text/vcard; charset=utf-8" : undefined),
};

const reports: Named[] = [
  { ns: card, name: "addressbook-multiget" },
  { ns: card, name: "addressbook-query" },
  { ns: dav, name: "sync-collection" },
];

function privileges(writes: boolean): string {
  const granted = [
    "read",
    "read-current-user-privilege-set",
    ...(writes ? ["write", "write-content", "bind", "unbind"] : []),
  ];
  return granted.map((name) => d("privilege", d(name))).join("");
}

/** Which properties were asked for; all we have where none is named. */
export function wanted(prop: Element | undefined): Named[] | "all" {
  return prop ? prop.children.map(({ ns, name }) => ({ ns, name })) : "all";
}

/** One resource with the properties that were asked for; `more` are those only a report can give. */
export function describe(
  resource: Resource,
  seen: Seen,
  asked: Named[] | "all",
  more: Record<string, string> = {},
): string {
  const path = pathOf(resource, seen.who.user);
  const all = asked === "all" ? Object.keys(said).map(named) : asked;
  const found: string[] = [];
  const missing: Named[] = [];
  for (const property of all) {
    const key = at(property.ns, property.name);
    const value = more[key] ?? said[key]?.(resource, seen);
    if (value !== undefined) found.push(element(property, value));
    else if (asked !== "all") missing.push(property);
  }
  return response(path, found, missing);
}

function named(key: string): Named {
  const blank = key.indexOf(" ");
  return { ns: key.slice(0, blank), name: key.slice(blank + 1) };
}

export const addressData = at(card, "address-data");
