import type { Channel, Direction, Outcome, Purpose } from "./choices.ts";

export interface DraftValue {
  channel: Channel;
  direction: Direction;
  purpose: Purpose | null;
  outcome: Outcome | null;
  item: string | null;
  benefit: string;
  /** It answers a word of the other side in the same conversation. */
  answers: boolean;
}

export type NotValued = "takes" | "unheard" | "later" | "no-purpose" | "nothing-brought" | "they-only";

const arrived: readonly (Outcome | null)[] = ["reached", "left-word", "delivered"];
const unheard: readonly (Outcome | null)[] = [
  "no-answer",
  "wrong-number",
  "moved",
  "asked-not-to",
  "bounced",
  "returned",
];

/**
 * Why a touch as written will not count as worth something to them; undefined where it will. The server decides; its tests hold this to the
 * same rule, so that the sentence under the form is true before it is saved.
 */
export function whyNotValued(draft: DraftValue): NotValued | undefined {
  const { channel, direction, purpose, outcome, item, benefit, answers } = draft;
  if (purpose === "sell" || purpose === "ask") return "takes";
  if (unheard.includes(outcome)) return "unheard";
  const carried = item !== null || benefit.trim() !== "";
  if (direction === "out" && arrived.includes(outcome) && purpose !== null && carried) return undefined;
  if ((channel === "call" || channel === "visit") && outcome === "reached") return undefined;
  if (answers) return undefined;
  if (direction === "in") return "they-only";
  if (!arrived.includes(outcome)) return "later";
  return carried ? "no-purpose" : "nothing-brought";
}
