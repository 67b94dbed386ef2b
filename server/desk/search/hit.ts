import type { FieldName } from "./field-wishes.ts";
import type { FoundOrder } from "./find-orders.ts";
import type { FoundText } from "./find-texts.ts";
import type { SearchKind } from "./look-up.ts";
import type { Place, Ranked } from "./rank-entries.ts";

/** Why a hit is one: where the words were found, or which fields have what was asked for. */
export type Found = Place | FieldName | "words";

export interface Hit {
  kind: SearchKind;
  id: string;
  name: string;
  /** In English words; `found` and `alike` say the same to programs. */
  why: string;
  found: Found[];
  alike: boolean;
  detail: string | null;
  account: string | null;
  person: string | null;
}

export interface SearchOptions {
  kinds?: SearchKind[] | undefined;
  limit?: number | undefined;
}

const inWords: Partial<Record<Found, string>> = { order: "order number", words: "words", note: "words" };

const hit = (given: Omit<Hit, "why">): Hit => ({
  ...given,
  why: `${given.found.map((one) => inWords[one] ?? one).join(", ")}${given.alike ? ", spelled alike" : ""}`,
});

export const entryHit = ({ entry, found, alike }: Pick<Ranked, "entry" | "alike"> & { found: Found[] }): Hit =>
  hit({
    kind: entry.kind,
    id: entry.record_id,
    name: entry.title,
    found,
    alike,
    detail: entry.detail,
    account: entry.account_id,
    person: entry.kind === "person" ? entry.record_id : null,
  });

export const orderHit = (order: FoundOrder): Hit =>
  hit({
    kind: "order",
    id: order.id,
    name: order.number,
    found: ["order"],
    alike: false,
    detail: `${order.account}, ${order.ordered_on}`,
    account: order.account_id,
    person: null,
  });

/** A note has no name: it goes by whom it is about. */
export const textHit = (text: FoundText): Hit =>
  hit({
    kind: text.kind,
    id: text.id,
    name: [text.person, text.account].filter(Boolean).join(", "),
    found: ["words"],
    alike: false,
    detail: text.excerpt,
    account: text.account_id,
    person: text.person_id,
  });
