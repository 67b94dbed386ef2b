import type { MappedRecord } from "../mapping/index.ts";

/** The noun a row of each kind of file is about. */
export const mainKinds = {
  accounts: "account",
  people: "person",
  products: "product",
  orders: "order",
  "order-lines": "order-line",
  touches: "touch",
} as const;
export type MainKind = (typeof mainKinds)[keyof typeof mainKinds];

/** One row of a file, read and mapped. */
export interface SourceRow {
  file: number;
  line: number;
  raw: string;
  /** By what the source knows the row again. */
  key: string;
  hash: string;
  /** The cells by their column's name, as JSON; null for a waiting row that is taken in now. */
  payload: string | null;
  record: MappedRecord;
}

/** One row that could not be read or mapped. */
export interface RefusedRow {
  file: number;
  line: number;
  raw: string;
  reason: string;
}

export type Outcome = "created" | "updated" | "unchanged" | "skipped" | "failed";

/** `bigint` survives in stored JSON as a tagged string. */
export function toStored(record: MappedRecord): string {
  return JSON.stringify(record, (_, value) => (typeof value === "bigint" ? { $bigint: String(value) } : value));
}

export function fromStored(stored: unknown): MappedRecord {
  return JSON.parse(JSON.stringify(stored), (_, value) =>
    value !== null && typeof value === "object" && typeof value.$bigint === "string" ? BigInt(value.$bigint) : value,
  ) as MappedRecord;
}
