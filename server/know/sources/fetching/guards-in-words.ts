import type { Tripped } from "./guards.ts";

const many: Record<string, string> = {
  account: "accounts",
  person: "people",
  product: "products",
  order: "orders",
  "order-line": "order lines",
  touch: "touches",
};

/** What a guard held, for the terminal and for whoever asks over the API; the screen says it in its own language. */
export function inWords(one: Tripped): string {
  switch (one.guard) {
    case "torn":
      return `${one.file} ends in the middle of a row (line ${one.line})`;
    case "columns":
      return `${one.file} has no column ${one.gone.join(", ")} any more`;
    case "rows_more":
    case "rows_fewer":
      return `${one.rows} rows of ${of(one)}, and there were ${one.before} before`;
    case "grows":
      return `${one.anew} ${of(one)} are new, and it had ${one.known} before`;
    case "missing":
      return `${one.missing} of ${one.known} ${of(one)} are missing`;
    case "unreadable":
      return `${one.unreadable} of ${one.rows} rows of ${of(one)} can't be read`;
    case "empty":
      return `there are no rows of ${of(one)}, and there were ${one.before} before`;
  }
}

const of = ({ kind }: { kind?: string }): string => many[kind ?? ""] ?? "records";
