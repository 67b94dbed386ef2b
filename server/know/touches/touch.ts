/** The choices of a touch, as the table's checks have them. */
export const channels = ["email", "call", "letter", "parcel", "text", "social", "visit"] as const;
export const directions = ["in", "out"] as const;
export const purposes = ["educate", "thank", "help", "listen", "invite", "ask", "sell"] as const;
export const states = ["planned", "due", "handed", "done", "failed", "uncertain", "cancelled"] as const;
export const outcomes = [
  "reached",
  "left-word",
  "call-back",
  "no-answer",
  "wrong-number",
  "moved",
  "asked-not-to",
  "delivered",
  "bounced",
  "returned",
] as const;

/** To many; one to one, written by somebody; asked for by the recipient (a confirmation). */
export const manners = ["bulk", "personal", "service"] as const;

export type Manner = (typeof manners)[number];
export type Channel = (typeof channels)[number];
export type Direction = (typeof directions)[number];
export type Purpose = (typeof purposes)[number];
export type TouchState = (typeof states)[number];
export type Outcome = (typeof outcomes)[number];

/** One row of `touches`. */
export interface Touch {
  id: string;
  created_at: Date;
  account_id: string | null;
  person_id: string | null;
  person_ref: string | null;
  channel: Channel;
  direction: Direction;
  purpose: Purpose | null;
  state: TouchState;
  outcome: Outcome | null;
  happened_at: Date | null;
  item_id: string | null;
  benefit: string | null;
  note: string | null;
  conversation_id: string | null;
  answered_at: Date | null;
  user_id: string | null;
  user_ref: string | null;
  revision: number;
  /** Of what was planned: where it goes, when, with what else, about what, and in which manner. */
  contact_point_id: string | null;
  due_at: Date | null;
  batch_id: string | null;
  topic: string | null;
  manner: Manner | null;
}

/** What became of a touch nobody said anything about: what is spoken reached them, what is sent arrived; what came in needs no outcome. */
export function usualOutcome(channel: Channel, direction: Direction): Outcome | null {
  if (channel === "call" || channel === "visit") return "reached";
  return direction === "out" ? "delivered" : null;
}
