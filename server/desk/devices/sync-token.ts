import type { Place } from "../../know/cards/index.ts";

const head = "urn:tilth:cards:";

/** How far a device has come, as the address it sends back: `12`, `12:changes:<person>`, `12:list:<person>`. */
export function writeToken({ tick, after, listing }: Place): string {
  return after === undefined ? `${head}${tick}` : `${head}${tick}:${listing ? "list" : "changes"}:${after}`;
}

/** undefined where it isn't one of ours. */
export function readToken(text: string): Place | undefined {
  const found = /^(\d{1,15})(?::(list|changes):([0-9a-f-]{36}))?$/.exec(
    text.startsWith(head) ? text.slice(head.length) : "",
  );
  if (!found) return undefined;
  const [, tick, way, after] = found;
  return after === undefined
    ? { tick: Number(tick) }
    : { tick: Number(tick), after, ...(way === "list" ? { listing: true } : {}) };
}
