import { type Kind, type MappedRecord, type Mapping, prepareMapping } from "../mapping/index.ts";
import type { Column, GoodRow } from "../reading/index.ts";
import { parseCard } from "../reading/parse-card.ts";
import type { MainKind } from "./source-row.ts";

export type PayloadReader = (payload: Record<string, string>) => MappedRecord | null;

/** Reads a row again as it was kept, by its source's mapping. Null where it can't be read that way any more. */
export function payloadReader(mapping: Mapping, currency: string, columns?: readonly Column[]): PayloadReader {
  const bound =
    columns ?? mapping.columns.map(({ column }, index) => ({ name: column, written: column, index, ambiguous: false }));
  const map = prepareMapping(mapping, bound, { currency });
  return (payload) => {
    const card = payload["card"];
    const row: GoodRow = {
      line: 0,
      raw: "",
      fields: bound.map(({ name }) => payload[name] ?? ""),
      reason: null,
      ...(card === undefined ? {} : { card: parseCard(card.split("\n")) }),
    };
    const mapped = map(row);
    return mapped.ok ? mapped.record : null;
  };
}

/** The kind of file that rows about these records come in. */
export const fileKinds: Record<MainKind, Kind> = {
  account: "accounts",
  person: "people",
  product: "products",
  order: "orders",
  "order-line": "order-lines",
  touch: "touches",
};
