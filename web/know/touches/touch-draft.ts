import { type Channel, type Direction, type Outcome, outcomesOf, type Purpose, usualOutcome } from "./choices.ts";

/** What is being written of a touch, as the fields hold it. */
export interface TouchDraft {
  channel: Channel;
  direction: Direction;
  purpose: Purpose | null;
  outcome: Outcome | null;
  person: string | null;
  item: string | null;
  benefit: string;
  note: string;
  /** Day and time on the wall; empty is now. */
  at: string;
  next: string;
  nextOn: string;
}

export const emptyDraft = (
  person: string | null,
  channel: Channel = "call",
  direction: Direction = "out",
): TouchDraft => ({
  channel,
  direction,
  purpose: "help",
  outcome: usualOutcome(channel, direction),
  person,
  item: null,
  benefit: "",
  note: "",
  at: "",
  next: "",
  nextOn: "",
});

/** A change of channel or direction takes along an outcome that still makes sense, else the usual one. */
export function changed(draft: TouchDraft, change: Partial<TouchDraft>): TouchDraft {
  const next = { ...draft, ...change };
  const moved = next.channel !== draft.channel || next.direction !== draft.direction;
  if (!moved) return next;
  const wasUsual = draft.outcome === usualOutcome(draft.channel, draft.direction);
  const keeps = !wasUsual && draft.outcome !== null && outcomesOf(next.channel, next.direction).includes(draft.outcome);
  return { ...next, outcome: keeps ? draft.outcome : usualOutcome(next.channel, next.direction) };
}
