import type { Tx } from "../../platform/db/index.ts";
import type { FoundText } from "./find-texts.ts";
import type { EntryKind } from "./look-up.ts";
import type { Ranked } from "./rank-entries.ts";
import { compareWeights, weighAccounts } from "./worth.ts";

/** Worth is asked for among so many of the best: as many as one condition reads, and those who matter most. */
const mostWeighed = 500;
const kindOrder: EntryKind[] = ["account", "person", "product", "item"];
/** Scores nearer than this are one. */
const nearness = 50;

/** How well the words are met comes first, always; among equals it is whose they are: customers before prospects before former ones, then what they bring. */
export const orderByWorth = {
  async entries(tx: Tx, ranked: Ranked[], limit: number): Promise<Ranked[]> {
    const best = ranked.slice(0, Math.max(mostWeighed, limit));
    if (best.length < 2) return best;
    const weigh = await weighAccounts(
      tx,
      best.map((one) => one.entry.account_id),
    );
    const keyed = best.map((one) => ({
      one,
      score: Math.round(one.score * nearness),
      weight: weigh(one.entry.account_id),
      kind: kindOrder.indexOf(one.entry.kind),
    }));
    keyed.sort(
      (a, b) =>
        b.one.grade - a.one.grade ||
        // Of words spelled alike the nearer is the likelier; whoever it is.
        (a.one.alike || b.one.alike ? b.score - a.score : 0) ||
        Number(b.one.complete) - Number(a.one.complete) ||
        compareWeights(a.weight, b.weight) ||
        b.score - a.score ||
        a.kind - b.kind ||
        (a.one.entry.title < b.one.entry.title ? -1 : 1),
    );
    return keyed.slice(0, limit).map((each) => each.one);
  },

  /** Of texts that have all words, those about whom it matters most; the newest of each first. */
  async texts(tx: Tx, texts: FoundText[]): Promise<FoundText[]> {
    if (texts.length < 2) return texts;
    const weigh = await weighAccounts(
      tx,
      texts.map((text) => text.account_id),
    );
    return texts
      .map((text, at) => ({ text, at, weight: weigh(text.account_id) }))
      .sort((a, b) => compareWeights(a.weight, b.weight) || a.at - b.at)
      .map(({ text }) => text);
  },
};
