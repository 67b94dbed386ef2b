import type { Tx } from "../../../platform/db/index.ts";
import type {
  AccountPart,
  EmploymentPart,
  Kind,
  LinePart,
  MappedRecord,
  OrderPart,
  PersonPart,
  ProductPart,
  TouchPart,
} from "../mapping/index.ts";
import type { Survival } from "../surviving/survival.ts";
import type { ExampleField } from "./examples.ts";
import type { KnownRecord } from "./known-records.ts";
import type { Outcome, SourceRow } from "./source-row.ts";
import type { Strangers } from "./strangers.ts";
import type { Cells, Writes } from "./writes.ts";

/** How records that are there already are recognised, where the source itself is not known to have brought them. */
export interface Recognition {
  accounts: "key" | "name" | "none";
  people: "email" | "none";
}

/** What holds for the whole of one import. */
export interface Run {
  importId: string;
  setId: string;
  sourceId: string;
  sourceName: string;
  currency: string;
  /** The workspace's zone: times without one are its times. */
  zone: string;
  /** The day of the workspace on which the import runs. */
  today: string;
  dryRun: boolean;
  recognise: Recognition;
  relationship: "customer" | "prospect";
  createMissing: boolean;
  users: Map<string, string>;
  /** Who is believed where sources contradict each other. */
  survival: Survival;
  startedAt: Date;
  /** In a rehearsal: how many examples of each outcome and file are shown by now. */
  shown: Map<string, number>;
  strangers: Strangers;
}

/** One record that rows of the chunk speak of: made by them, or there before. */
export interface Draft<Part> {
  id: string;
  isNew: boolean;
  /** All that the rows say of it; later rows win. */
  part: Part;
  /** Something of it differs from what is stored. */
  changed: boolean;
  /** The stored row, where there is one. */
  before?: Cells;
}
export interface AccountDraft extends Draft<AccountPart> {
  /** Known to the source by this key, which is new. */
  newKey?: string;
}
export type PersonDraft = Draft<PersonPart>;
export type ProductDraft = Draft<ProductPart>;
export interface OrderDraft extends Draft<OrderPart> {
  accountId: string;
  personId: string | null;
}
export interface LineDraft extends Draft<LinePart> {
  /** All that its rows say, where `part` is only what is new. */
  says: LinePart;
  order: OrderRef;
  productId: string | null;
}
export interface TouchDraft extends Draft<TouchPart> {
  accountId: string | null;
  personId: string | null;
  /** All that the rows say of it; of one that is there, `part` is only what they say anew. */
  says: TouchPart;
  /** The row that is told where its touch can't become what it says. */
  hand: RowInHand;
}
export interface EmploymentDraft extends Draft<EmploymentPart> {
  account: AccountDraft;
  person: PersonDraft;
}
export interface OrderRef {
  id: string;
  accountId: string;
  /** null in a rehearsal: the order would be there by then, nobody kept in which currency. */
  currency: string | null;
}

/** One row on its way in. */
export interface RowInHand {
  row: SourceRow;
  known?: KnownRecord;
  /** What the row says now and did not say when it last came: only this is written, so that what people changed since stays. */
  news: MappedRecord;
  /** What it said then, where that is known. */
  said?: MappedRecord;
  account?: AccountDraft;
  person?: PersonDraft;
  employment?: EmploymentDraft;
  product?: ProductDraft;
  order?: OrderDraft;
  line?: LineDraft;
  touch?: TouchDraft;
  /** It is the first row of the chunk to speak of what it is about; of the others it names. */
  first: boolean;
  firstOther: boolean;
  /** It said something new of a draft that an earlier row of the chunk had made. */
  added: boolean;
  waits?: { for: "account" | "order"; key: string; reason: string };
  failure?: string;
  outcome?: Outcome;
  /** In a rehearsal: what of records that are there the row would change. */
  changes?: ExampleField[];
}

/** One chunk being taken in, within one transaction. */
export interface Taking {
  tx: Tx;
  run: Run;
  kind: Kind;
  mappingId: string | null;
  rows: RowInHand[];
  writes: Writes;
  accounts: Map<string, AccountDraft>;
  people: Set<PersonDraft>;
  employments: Map<string, EmploymentDraft>;
  products: Map<string, ProductDraft>;
  orders: Map<string, OrderDraft>;
  lines: Map<string, LineDraft>;
  touches: Map<string, TouchDraft>;
}

/** Lays what a later row says over what earlier ones said. True where that changes anything. */
export function layOver<Part extends object>(onto: Part, part: Part): boolean {
  let changed = false;
  const target = onto as Record<string, unknown>;
  for (const [field, value] of Object.entries(part)) {
    if (value === undefined) continue;
    const there = target[field];
    if (Array.isArray(value) && Array.isArray(there)) {
      const seen = new Set(there.map(asText));
      const more = value.filter((entry) => !seen.has(asText(entry)));
      if (more.length === 0) continue;
      target[field] = [...there, ...more];
    } else if (asText(there) === asText(value)) continue;
    else target[field] = value;
    changed = true;
  }
  return changed;
}

/** What `now` says and `before` did not, entry by entry in lists. */
export function newsOf<Part extends object>(now: Part, before: Part | undefined): Part {
  if (!before) return now;
  const news: Record<string, unknown> = {};
  const old = before as Record<string, unknown>;
  for (const [field, value] of Object.entries(now)) {
    const was = old[field];
    if (Array.isArray(value) && Array.isArray(was)) {
      const seen = new Set(was.map(asText));
      const more = value.filter((entry) => !seen.has(asText(entry)));
      if (more.length > 0) news[field] = more;
    } else if (asText(was) !== asText(value)) news[field] = value;
  }
  return news as Part;
}

export function asText(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner) => (typeof inner === "bigint" ? `${inner}n` : inner));
}

/** Compares what a part says with a stored row; `undefined` says nothing. */
export function differing(before: Cells, says: Cells): Record<string, [unknown, unknown]> | null {
  let fields: Record<string, [unknown, unknown]> | null = null;
  for (const column in says) {
    const to = says[column];
    if (to === undefined) continue;
    const from = before[column] ?? null;
    if (from === to || String(from) === String(to ?? null)) continue;
    fields ??= {};
    fields[column] = [from, to ?? null];
  }
  return fields;
}
