import { type Ages, freshnessOf } from "./freshness.ts";

export const shows = ["current", "stale", "retired", "all"] as const;
export type Show = (typeof shows)[number];

export interface ItemFilter {
  q: string;
  kind: string | null;
  topic: string | null;
  show: Show;
}

export interface Filtered extends Ages {
  title: string;
  kind: string;
  words: string | null;
  topics: string[];
  industries: string[];
}

/** Every typed word stands somewhere in the title, topics, industries or text; accents and capitals make no difference. */
export function filterItems<Item extends Filtered>(
  items: Item[],
  { q, kind, topic, show }: ItemFilter,
  today: string,
): Item[] {
  const words = fold(q).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (kind && item.kind !== kind) return false;
    if (topic && !item.topics.includes(topic)) return false;
    const freshness = freshnessOf(item, today);
    if (show === "current" && freshness === "retired") return false;
    if (show !== "current" && show !== "all" && freshness !== show) return false;
    const text = fold([item.title, ...item.topics, ...item.industries, item.words ?? ""].join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** Every topic that is used, by name. */
export function topicsOf(items: Pick<Filtered, "topics">[]): string[] {
  return [...new Set(items.flatMap((item) => item.topics))].sort((a, b) => a.localeCompare(b));
}

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
